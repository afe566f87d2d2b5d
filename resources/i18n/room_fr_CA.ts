<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
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
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Not kept yet: Enter tries again</source>
        <translation>Pas encore gardé : Entrée réessaie</translation>
    </message>
    <message>
        <source>Once more to go back to the console</source>
        <translation>Encore une fois pour quitter</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Enregistré {0}</translation>
    </message>
    <message>
        <source>Once more: {0}</source>
        <translation>Encore une fois : {0}</translation>
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
</TS>
