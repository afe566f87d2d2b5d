<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Capture</name>
    <message>
        <source>stays in the room</source>
        <translation>reste dans la salle</translation>
    </message>
    <message>
        <source>before the opening</source>
        <translation>avant l’ouverture</translation>
    </message>
    <message>
        <source>after the end</source>
        <translation>après la fin</translation>
    </message>
    <message>
        <source>the whole group</source>
        <translation>tout le groupe</translation>
    </message>
    <message>
        <source>next session</source>
        <translation>prochaine rencontre</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>d’ici le {0}</translation>
    </message>
    <message>
        <source>to review {0}</source>
        <translation>à réviser le {0}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Témoignage</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Pratique</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérimentation</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>Préoccupation</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Stationnement</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Action update</source>
        <translation>Suivi d’action</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Note supprimée</translation>
    </message>
    <message>
        <source>Idea removed</source>
        <translation>Idée supprimée</translation>
    </message>
    <message>
        <source>Question removed</source>
        <translation>Question supprimée</translation>
    </message>
    <message>
        <source>Learning removed</source>
        <translation>Apprentissage supprimé</translation>
    </message>
    <message>
        <source>Testimony removed</source>
        <translation>Témoignage supprimé</translation>
    </message>
    <message>
        <source>Need removed</source>
        <translation>Besoin supprimé</translation>
    </message>
    <message>
        <source>Practice removed</source>
        <translation>Pratique supprimée</translation>
    </message>
    <message>
        <source>Resource removed</source>
        <translation>Ressource supprimée</translation>
    </message>
    <message>
        <source>Experiment removed</source>
        <translation>Expérimentation supprimée</translation>
    </message>
    <message>
        <source>Decision removed</source>
        <translation>Décision supprimée</translation>
    </message>
    <message>
        <source>Action removed</source>
        <translation>Action supprimée</translation>
    </message>
    <message>
        <source>Concern removed</source>
        <translation>Préoccupation supprimée</translation>
    </message>
    <message>
        <source>Parked topic removed</source>
        <translation>Sujet stationné supprimé</translation>
    </message>
    <message>
        <source>Training removed</source>
        <translation>Formation supprimée</translation>
    </message>
    <message>
        <source>Update removed</source>
        <translation>Suivi supprimé</translation>
    </message>
    <message>
        <source>Stays in the room</source>
        <translation>Reste dans la salle</translation>
    </message>
    <message>
        <source>For members</source>
        <translation>Pour les membres</translation>
    </message>
    <message>
        <source>To be shared</source>
        <translation>À diffuser</translation>
    </message>
    <message>
        <source>remove the note of {0}</source>
        <translation>retirer la note de {0}</translation>
    </message>
    <message>
        <source>remove the idea of {0}</source>
        <translation>retirer l’idée de {0}</translation>
    </message>
    <message>
        <source>remove the question of {0}</source>
        <translation>retirer la question de {0}</translation>
    </message>
    <message>
        <source>remove the learning of {0}</source>
        <translation>retirer l’apprentissage de {0}</translation>
    </message>
    <message>
        <source>remove the testimony of {0}</source>
        <translation>retirer le témoignage de {0}</translation>
    </message>
    <message>
        <source>remove the need of {0}</source>
        <translation>retirer le besoin de {0}</translation>
    </message>
    <message>
        <source>remove the practice of {0}</source>
        <translation>retirer la pratique de {0}</translation>
    </message>
    <message>
        <source>remove the resource of {0}</source>
        <translation>retirer la ressource de {0}</translation>
    </message>
    <message>
        <source>remove the experiment of {0}</source>
        <translation>retirer l’expérimentation de {0}</translation>
    </message>
    <message>
        <source>remove the decision of {0}</source>
        <translation>retirer la décision de {0}</translation>
    </message>
    <message>
        <source>remove the action of {0}</source>
        <translation>retirer l’action de {0}</translation>
    </message>
    <message>
        <source>remove the concern of {0}</source>
        <translation>retirer la préoccupation de {0}</translation>
    </message>
    <message>
        <source>remove the parked topic of {0}</source>
        <translation>retirer le sujet stationné de {0}</translation>
    </message>
    <message>
        <source>remove the training of {0}</source>
        <translation>retirer la formation de {0}</translation>
    </message>
    <message>
        <source>remove the update of {0}</source>
        <translation>retirer le suivi de {0}</translation>
    </message>
</context>
<context>
    <name>CaptureActs</name>
    <message>
        <source>what is being typed becomes one</source>
        <translation>pour ce qu’on est en train d’écrire</translation>
    </message>
    <message>
        <source>how far what is being typed will travel</source>
        <translation>jusqu’où ira ce qu’on écrit</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>How far what is typed will travel</source>
        <translation>Jusqu’où ira ce qui est écrit</translation>
    </message>
    <message>
        <source>Write what is said…</source>
        <translation>Écrire ce qui se dit…</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>Récolte</translation>
    </message>
    <message>
        <source>Correcting: Enter to keep, Esc to leave as it was</source>
        <translation>Correction&#xa0;: Entrée pour enregistrer, Échap pour laisser</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Make of it…</source>
        <translation>En faire…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>What is said in this round stays in the room</source>
        <translation>Ce qui se dit dans cette étape reste dans la salle</translation>
    </message>
    <message>
        <source>@. nobody has the floor</source>
        <translation>@. personne n’a la parole</translation>
    </message>
    <message>
        <source>@{0}: who?</source>
        <translation>@{0}&#xa0;: qui?</translation>
    </message>
    <message>
        <source>Enter to keep</source>
        <translation>Entrée pour enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were pasted: one note, or one for each line?</source>
        <translation>
            <numerusform>Une note ou %n?</numerusform>
            <numerusform>Une note ou %n?</numerusform>
        </translation>
    </message>
    <message>
        <source>pasted-text.txt</source>
        <translation>texte-colle.txt</translation>
    </message>
    <message>
        <source>One note</source>
        <translation>Une note</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole, attached</source>
        <translation>Entier, en pièce jointe</translation>
    </message>
    <message>
        <source>In several notes</source>
        <translation>En plusieurs notes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>the whole group</source>
        <translation>tout le groupe</translation>
    </message>
    <message>
        <source>next session</source>
        <translation>prochaine rencontre</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable character(s) became “�”.</source>
        <translation>
            <numerusform>%n caractère illisible est devenu «&#xa0;�&#xa0;».</numerusform>
            <numerusform>%n caractères illisibles sont devenus «&#xa0;�&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible direction mark(s) were taken out.</source>
        <translation>
            <numerusform>%n marque invisible de direction a été retirée.</numerusform>
            <numerusform>%n marques invisibles de direction ont été retirées.</numerusform>
        </translation>
    </message>
    <message>
        <source>This text has more than {0} characters. Nothing is lost: choose how to keep it.</source>
        <translation>Ce texte a plus de {0} caractères. Rien n’est perdu&#xa0;: choisissez comment le garder.</translation>
    </message>
    <message>
        <source>Not kept: {0} Your words are still in the field.</source>
        <translation>Pas enregistré&#xa0;: {0} Vos mots sont encore dans le champ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Somebody has corrected it meanwhile: “{0}”. Yours is in the field.</source>
        <translation>Quelqu’un l’a corrigé entretemps&#xa0;: «&#xa0;{0}&#xa0;». Votre version est dans le champ.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>{0}, guest</source>
        <translation>{0}, à inviter</translation>
    </message>
    <message>
        <source>{0}, who speaks</source>
        <translation>{0}, qui parle</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Enregistré {0}</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Ce qui se dit</translation>
    </message>
    <message>
        <source>Enter keeps what is typed; Shift+Enter makes a new line</source>
        <translation>Entrée enregistre; Maj+Entrée change de ligne</translation>
    </message>
    <message>
        <source>Other kinds</source>
        <translation>Autres sortes</translation>
    </message>
    <message>
        <source>What you write will appear here, as soon as it is on the disk.</source>
        <translation>Ce que vous écrivez paraîtra ici, dès que c’est sur le disque.</translation>
    </message>
</context>
<context>
    <name>CaptureTags</name>
    <message>
        <source>Tags, between commas</source>
        <translation>Étiquettes, entre virgules</translation>
    </message>
    <message>
        <source>{0}: keep · {1}: leave</source>
        <translation>{0} : garder · {1} : laisser</translation>
    </message>
</context>
</TS>
