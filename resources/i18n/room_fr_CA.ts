<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>RoomCheck</name>
    <message>
        <source>Too far for any letters: bring the last row nearer.</source>
        <translation>Trop loin pour toute taille&#xa0;: rapprochez la dernière rangée.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grand</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Très grand</translation>
    </message>
    <message>
        <source>How far is the last &amp;row?</source>
        <translation>Distance de la dernière &amp;rangée</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Room check</source>
        <translation>Vérification de la salle</translation>
    </message>
    <message>
        <source>Does the room see well?</source>
        <translation>La salle voit-elle bien?</translation>
    </message>
    <message>
        <source>Six answers, about 90 seconds; remembered for this place. Esc skips.</source>
        <translation>Six réponses, environ 90&#xa0;secondes; retenu pour ce lieu. Échap passe.</translation>
    </message>
    <message>
        <source>Distance of the last row, in metres</source>
        <translation>Distance de la dernière rangée, en mètres</translation>
    </message>
    <message>
        <source>Letters on the wall</source>
        <translation>Lettres du mur</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout est bon</translation>
    </message>
</context>
<context>
    <name>RoomChecking</name>
    <message>
        <source>Check the room</source>
        <translation>Vérifier la salle</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Sound off, notifications silenced?</source>
        <translation>Son coupé, notifications en pause?</translation>
    </message>
    <message>
        <source>Mail, telephone, chat: nothing should come up in front of the room.</source>
        <translation>Courriel, téléphone, clavardage&#xa0;: rien ne doit surgir devant la salle.</translation>
    </message>
    <message>
        <source>Does the room see the card, its four corners and both halves?</source>
        <translation>La salle voit-elle la mire, ses quatre coins et ses deux moitiés?</translation>
    </message>
    <message>
        <source>One display only: the projector probably repeats this screen.</source>
        <translation>Un seul écran&#xa0;: le projecteur montre sans doute la même image.</translation>
    </message>
    <message>
        <source>Show the card here</source>
        <translation>Montrer la mire ici</translation>
    </message>
    <message>
        <source>Is the computer plugged in?</source>
        <translation>L’ordinateur est-il branché?</translation>
    </message>
    <message>
        <source>It runs on its battery: plug it in if you can.</source>
        <translation>Il est sur sa batterie&#xa0;: branchez-le si possible.</translation>
    </message>
    <message>
        <source>Will the screen stay awake?</source>
        <translation>L’écran restera-t-il éveillé?</translation>
    </message>
    <message>
        <source>This system gave no answer: check its power settings.</source>
        <translation>Ce système ne répond pas&#xa0;: voyez ses réglages d’alimentation.</translation>
    </message>
    <message>
        <source>From the last row, line 5 can be read.</source>
        <translation>De la dernière rangée, la ligne 5 se lit.</translation>
    </message>
    <message>
        <source>Displays…</source>
        <translation>Affichage…</translation>
    </message>
    <message>
        <source>check the room</source>
        <translation>vérifier la salle</translation>
    </message>
    <message>
        <source>normal letters</source>
        <translation>lettres normales</translation>
    </message>
    <message>
        <source>large letters</source>
        <translation>grandes lettres</translation>
    </message>
    <message>
        <source>very large letters</source>
        <translation>très grandes lettres</translation>
    </message>
    <message>
        <source>one display only</source>
        <translation>un seul écran</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>sur pile</translation>
    </message>
    <message>
        <source>screen that may go to sleep</source>
        <translation>écran qui peut se mettre en veille</translation>
    </message>
    <message>
        <source>Checked here on {0}</source>
        <translation>Vérifié ici le {0}</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>last row at {0} m</source>
        <translation>dernière rangée à {0}&#xa0;m</translation>
    </message>
    <message>
        <source>projector of {0}</source>
        <translation>projecteur de {0}</translation>
    </message>
    <message>
        <source>This session has no place yet: nothing is remembered.</source>
        <translation>Cette rencontre n’a pas encore de lieu&#xa0;: rien n’est retenu.</translation>
    </message>
    <message>
        <source>Try the bell</source>
        <translation>Essayer la cloche</translation>
    </message>
    <message>
        <source>Remembered for {0}.</source>
        <translation>Retenu pour ce lieu&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The computer is plugged in.</source>
        <translation>L’ordinateur est branché.</translation>
    </message>
    <message>
        <source>I know</source>
        <translation>Je sais</translation>
    </message>
    <message>
        <source>The screen stays awake during the session.</source>
        <translation>L’écran reste éveillé pendant la rencontre.</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>On le demande au système…</translation>
    </message>
    <message>
        <source>can the wall be read from the last row?</source>
        <translation>le mur se lit-il de la dernière rangée?</translation>
    </message>
    <message>
        <source>Test card, power, sleep: six answers</source>
        <translation>Mire, alimentation, veille&#xa0;: six réponses</translation>
    </message>
</context>
<context>
    <name>RoomNotices</name>
    <message>
        <source>The wall over this window (single screen)</source>
        <translation>Le mur par-dessus cette fenêtre (écran unique)</translation>
    </message>
    <message>
        <source>One display only.</source>
        <translation>Un seul écran.</translation>
    </message>
    <message>
        <source>The projector probably repeats this screen.</source>
        <translation>Le projecteur montre sans doute la même image.</translation>
    </message>
    <message>
        <source>Displays…</source>
        <translation>Affichage…</translation>
    </message>
    <message>
        <source>Single screen</source>
        <translation>Écran unique</translation>
    </message>
    <message>
        <source>Window to share</source>
        <translation>Fenêtre à partager</translation>
    </message>
</context>
<context>
    <name>SingleScreen</name>
    <message>
        <source>Write an idea…</source>
        <translation>Écrire une idée…</translation>
    </message>
    <message>
        <source>Write an action…</source>
        <translation>Écrire une action…</translation>
    </message>
    <message>
        <source>Write a decision…</source>
        <translation>Écrire une décision…</translation>
    </message>
    <message>
        <source>Write a question…</source>
        <translation>Écrire une question…</translation>
    </message>
    <message>
        <source>Write a learning…</source>
        <translation>Écrire un apprentissage…</translation>
    </message>
    <message>
        <source>Write a need…</source>
        <translation>Écrire un besoin…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
    <message>
        <source>Write what is said…</source>
        <translation>Écrire ce qui se dit…</translation>
    </message>
    <message>
        <source>on pause</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>on termine</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Terminer la rencontre</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>reste {0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>A few letters, then Enter</source>
        <translation>Quelques lettres, puis Entrée</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Shorten what follows</source>
        <translation>Abréger la suite</translation>
    </message>
    <message>
        <source>Talk freely</source>
        <translation>Se parler librement</translation>
    </message>
    <message>
        <source>Not kept yet: Enter tries again</source>
        <translation>Pas encore gardé&#xa0;: Entrée réessaie</translation>
    </message>
    <message>
        <source>Once more to go back to the console</source>
        <translation>Encore une fois pour quitter</translation>
    </message>
    <message>
        <source>Another display: show the wall there</source>
        <translation>Autre écran branché&#xa0;: y montrer le mur</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Enregistré {0}</translation>
    </message>
    <message>
        <source>Once more: {0}</source>
        <translation>Encore une fois&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Once more to end</source>
        <translation>Encore une fois pour terminer</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a changé</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>To read back on the console</source>
        <translation>À relire sur la console</translation>
    </message>
    <message>
        <source>No such answer</source>
        <translation>Aucune réponse de ce nom</translation>
    </message>
    <message>
        <source>Read back together</source>
        <translation>Relire ensemble</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Qui?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Quand?</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lire la suite</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>The console is asking something</source>
        <translation>La console vous attend</translation>
    </message>
    <message>
        <source>Go back to {0}</source>
        <translation>Revenir à {0}</translation>
    </message>
    <message>
        <source>Strip of the single screen</source>
        <translation>Bande de l’écran unique</translation>
    </message>
    <message>
        <source>Write what is said</source>
        <translation>Écrire ce qui se dit</translation>
    </message>
</context>
<context>
    <name>TestCard</name>
    <message>
        <source>Test card of the room</source>
        <translation>Mire de la salle</translation>
    </message>
    <message>
        <source>1 The question</source>
        <translation>1 La question</translation>
    </message>
    <message>
        <source>2 A long question</source>
        <translation>2 Une longue question</translation>
    </message>
    <message>
        <source>3 The rule of the step</source>
        <translation>3 La règle de l’étape</translation>
    </message>
    <message>
        <source>4 The name of the step</source>
        <translation>4 Le nom de l’étape</translation>
    </message>
    <message>
        <source>5 What comes next</source>
        <translation>5 Ce qui vient ensuite</translation>
    </message>
</context>
</TS>
