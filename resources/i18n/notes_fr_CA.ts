<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>NoteFiles</name>
    <message>
        <source>laptop note-taker network file USB key</source>
        <translation>portable notes réseau fichier clé USB</translation>
    </message>
    <message>
        <source>One session, to take its notes on another laptop. Keep it to yourself.</source>
        <translation>Une rencontre, pour en prendre les notes sur un autre portable. À garder pour soi.</translation>
    </message>
    <message>
        <source>What was captured in one session, to be merged. Keep it to yourself.</source>
        <translation>Les captures d’une rencontre, à fusionner. À garder pour soi.</translation>
    </message>
    <message>
        <source>Give this session to another laptop</source>
        <translation>Remettre cette rencontre à un autre portable</translation>
    </message>
    <message>
        <source>session for the notes</source>
        <translation>rencontre pour la prise de notes</translation>
    </message>
    <message>
        <source>Give what was captured to another laptop</source>
        <translation>Remettre les captures à un autre portable</translation>
    </message>
    <message>
        <source>captures</source>
        <translation>captures</translation>
    </message>
    <message>
        <source>Merge the captures of another laptop</source>
        <translation>Fusionner les captures d’un autre portable</translation>
    </message>
    <message>
        <source>{0} is written: import it on the laptop of who takes the notes.</source>
        <translation>{0} est écrit&#xa0;: importez-le sur le portable où l’on prendra les notes.</translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) in {0}: merge it on the laptop of who leads.</source>
        <translation>
            <numerusform>%n capture dans {0}&#xa0;: fusionnez-la sur le portable de qui anime.</numerusform>
            <numerusform>%n captures dans {0}&#xa0;: fusionnez-les sur le portable de qui anime.</numerusform>
        </translation>
    </message>
    <message>
        <source>Given up: nothing was changed.</source>
        <translation>Abandonné&#xa0;: rien n’a changé.</translation>
    </message>
    <message>
        <source>Nothing new: it was all here already.</source>
        <translation>Rien de nouveau&#xa0;: tout était déjà là.</translation>
    </message>
    <message>
        <source>There is no session yet.</source>
        <translation>Il n’y a pas encore de rencontre.</translation>
    </message>
    <message>
        <source>Exchange files</source>
        <translation>Fichiers d’échange</translation>
    </message>
    <message>
        <source>Give this session to another laptop…</source>
        <translation>Remettre cette rencontre à un autre portable…</translation>
    </message>
    <message>
        <source>its plan and names, for who takes the notes there</source>
        <translation>son plan et les noms, pour qui y prendra les notes</translation>
    </message>
    <message>
        <source>Give what was captured to another laptop…</source>
        <translation>Remettre les captures à un autre portable…</translation>
    </message>
    <message>
        <source>a file to be merged there, even what stays in the room</source>
        <translation>un fichier à y fusionner, même ce qui reste dans la salle</translation>
    </message>
    <message>
        <source>Merge the captures of another laptop…</source>
        <translation>Fusionner les captures d’un autre portable…</translation>
    </message>
    <message>
        <source>you see what it brings before anything changes</source>
        <translation>on voit ce qu’il apporte avant que rien ne change</translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) added</source>
        <translation>
            <numerusform>%n capture ajoutée</numerusform>
            <numerusform>%n captures ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>%n mise à jour</numerusform>
            <numerusform>%n mises à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as here</source>
        <translation>
            <numerusform>%n gardée telle qu’ici</numerusform>
            <numerusform>%n gardées telles qu’ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added</source>
        <translation>
            <numerusform>%n personne ajoutée</numerusform>
            <numerusform>%n personnes ajoutées</numerusform>
        </translation>
    </message>
    <message>
        <source>Captures merged: {0}</source>
        <translation>Captures fusionnées&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>NoteMerge</name>
    <message numerus="yes">
        <source>%n capture(s)</source>
        <translation>
            <numerusform>%n capture</numerusform>
            <numerusform>%n captures</numerusform>
        </translation>
    </message>
    <message>
        <source>Session {0} · {1}</source>
        <translation>Rencontre {0} · {1}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirée</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n déjà là</numerusform>
            <numerusform>%n déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected there</source>
        <translation>
            <numerusform>%n corrigée là-bas</numerusform>
            <numerusform>%n corrigées là-bas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected here</source>
        <translation>
            <numerusform>%n corrigée ici</numerusform>
            <numerusform>%n corrigées ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected on both sides</source>
        <translation>
            <numerusform>%n corrigée des deux côtés</numerusform>
            <numerusform>%n corrigées des deux côtés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn there</source>
        <translation>
            <numerusform>%n retirée là-bas</numerusform>
            <numerusform>%n retirées là-bas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn here</source>
        <translation>
            <numerusform>%n retirée ici</numerusform>
            <numerusform>%n retirées ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in no step</source>
        <translation>
            <numerusform>%n sans étape</numerusform>
            <numerusform>%n sans étape</numerusform>
        </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds by which the clock of the other laptop is ahead</source>
        <translation>Secondes dont l’horloge de l’autre portable avance</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>On the other laptop</source>
        <translation>Sur l’autre portable</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Unknown here until now, and added: {0}.</source>
        <translation>Personnes ajoutées, inconnues ici jusqu’à maintenant&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Merge the captures of another laptop</source>
        <translation>Fusionner les captures d’un autre portable</translation>
    </message>
    <message>
        <source>The c&amp;lock of the other laptop is ahead by</source>
        <translation>L’&amp;horloge de l’autre portable avance de</translation>
    </message>
    <message>
        <source>Below zero, it is behind. It only matters for what was written there without a step.</source>
        <translation>Sous zéro, elle retarde. Cela ne compte que pour ce qui y a été noté sans étape.</translation>
    </message>
    <message>
        <source>&amp;Take up again what was withdrawn here since</source>
        <translation>&amp;Reprendre ce qui a été retiré ici depuis</translation>
    </message>
    <message>
        <source>Corrected on the other laptop: which words stay?</source>
        <translation>Corrigées sur l’autre portable&#xa0;: quels mots restent?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Time left</source>
        <translation>Il reste</translation>
    </message>
    <message>
        <source>Before the opening</source>
        <translation>Avant l’ouverture</translation>
    </message>
    <message>
        <source>Between two steps</source>
        <translation>Entre deux étapes</translation>
    </message>
    <message>
        <source>After the end</source>
        <translation>Après la fin</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>La rencontre est terminée</translation>
    </message>
    <message>
        <source>On pause, time left</source>
        <translation>En pause, il reste</translation>
    </message>
    <message>
        <source>Session {0}</source>
        <translation>Rencontre {0}</translation>
    </message>
    <message>
        <source>Who writes?</source>
        <translation>Qui écrit?</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Commence à</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Terminée à</translation>
    </message>
    <message>
        <source>Taking the time</source>
        <translation>On prend le temps</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>Retour à</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Écoulé</translation>
    </message>
    <message>
        <source>Finishing calmly</source>
        <translation>On termine tranquillement</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>À commencer</translation>
    </message>
    <message>
        <source>Who is speaking</source>
        <translation>Qui parle</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>sur {0}</translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation>Il est {0}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>depuis {0}</translation>
    </message>
    <message>
        <source>{0} writes</source>
        <translation>{0} écrit</translation>
    </message>
    <message>
        <source>{0} facilitates</source>
        <translation>{0} anime</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Étape {0} sur {1}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Ensuite&#xa0;: {0}</translation>
    </message>
    <message>
        <source>said by {0}</source>
        <translation>dit par {0}</translation>
    </message>
    <message>
        <source>Somebody takes the notes</source>
        <translation>Quelqu’un prend les notes</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in this step</source>
        <translation>
            <numerusform>%n élément à cette étape</numerusform>
            <numerusform>%n éléments à cette étape</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet in this step</source>
        <translation>Rien encore à cette étape</translation>
    </message>
    <message>
        <source>{0} takes the notes</source>
        <translation>{0} prend les notes</translation>
    </message>
    <message>
        <source>Nothing was captured yet.</source>
        <translation>Rien n’a encore été noté.</translation>
    </message>
    <message>
        <source>{0} · towards {1}</source>
        <translation>{0} · vers {1}</translation>
    </message>
    <message>
        <source>Take back two minutes</source>
        <translation>Retirer deux minutes</translation>
    </message>
    <message>
        <source>Nothing typed now is kept.</source>
        <translation>Rien de ce qui se tape n’est gardé.</translation>
    </message>
    <message>
        <source>Choose who writes here</source>
        <translation>Choisir qui écrit ici</translation>
    </message>
    <message numerus="yes">
        <source>Everything is on disk · %n item(s) noted</source>
        <translation>
            <numerusform>Tout est sur le disque ·&#xa0;%n élément noté</numerusform>
            <numerusform>Tout est sur le disque ·&#xa0;%n éléments notés</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Écrire de nouveau</translation>
    </message>
    <message>
        <source>Not to be written</source>
        <translation>Ceci ne s’écrit pas</translation>
    </message>
    <message>
        <source>The field folds away; nothing typed is kept</source>
        <translation>Le champ se replie; rien de ce qui se tape n’est gardé</translation>
    </message>
    <message>
        <source>What was written here in the last two minutes goes</source>
        <translation>Ce qui a été écrit ici dans les deux dernières minutes est retiré</translation>
    </message>
    <message>
        <source>The field comes back with the session; {0} takes back two minutes.</source>
        <translation>Le champ revient avec la rencontre; {0} retire deux minutes.</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>corriger</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>arrivals, departures</source>
        <translation>arrivées, départs</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Prise de notes</translation>
    </message>
    <message>
        <source>Put the field away? The prompt and who speaks grow.</source>
        <translation>Ranger le champ? L’aide-mémoire et le tour de parole grandissent.</translation>
    </message>
    <message>
        <source>Nobody takes the notes any more.</source>
        <translation>Plus personne ne prend les notes.</translation>
    </message>
    <message>
        <source>Nothing is lost. Take the field back?</source>
        <translation>Rien n’est perdu. Reprendre le champ?</translation>
    </message>
    <message>
        <source>somebody takes the notes, or nobody</source>
        <translation>quelqu’un prend les notes, ou personne</translation>
    </message>
    <message>
        <source>{0} takes the notes.</source>
        <translation>{0} prend les notes.</translation>
    </message>
    <message>
        <source>Somebody takes the notes.</source>
        <translation>Quelqu’un prend les notes.</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Le ranger</translation>
    </message>
    <message>
        <source>Keep the field</source>
        <translation>Garder le champ</translation>
    </message>
    <message>
        <source>Take the field back</source>
        <translation>Reprendre le champ</translation>
    </message>
    <message>
        <source>Stay like this</source>
        <translation>Rester ainsi</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Enregistré {0}</translation>
    </message>
    <message>
        <source>Nothing was written here in the last two minutes.</source>
        <translation>Rien n’a été écrit ici dans les deux dernières minutes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Say who you are: every line will tell who wrote it.</source>
        <translation>Dites qui vous êtes&#xa0;: chaque ligne dira qui l’a écrite.</translation>
    </message>
    <message>
        <source>Choose my name</source>
        <translation>Choisir mon nom</translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation>Qui écrit</translation>
    </message>
</context>
<context>
    <name>NotesActs</name>
    <message>
        <source>{0} is not here yet</source>
        <translation>{0} n’est pas encore là</translation>
    </message>
    <message>
        <source>Seat {0}</source>
        <translation>Asseoir {0}</translation>
    </message>
    <message>
        <source>Arrivals and departures</source>
        <translation>Arrivées et départs</translation>
    </message>
    <message>
        <source>the whole list; turns and seats follow</source>
        <translation>toute la liste; tours et places suivent</translation>
    </message>
    <message>
        <source>the field folds away; nothing typed is kept</source>
        <translation>le champ se replie; rien de ce qui est tapé n’est gardé</translation>
    </message>
    <message>
        <source>what was written here goes; it can be undone</source>
        <translation>ce qui vient d’être écrit ici s’en va; cela s’annule</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>what you did last</source>
        <translation>ce que vous venez de faire</translation>
    </message>
    <message>
        <source>Choose who writes here</source>
        <translation>Choisir qui écrit ici</translation>
    </message>
    <message>
        <source>every line tells who wrote it</source>
        <translation>chaque ligne dit qui l’a écrite</translation>
    </message>
    <message>
        <source>turns and seats follow; the wall says nothing</source>
        <translation>tours et places suivent; le mur n’en dit rien</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>the cursor goes to the field</source>
        <translation>le curseur va dans le champ</translation>
    </message>
    <message>
        <source>Tags of what was written</source>
        <translation>Étiquettes de ce qui est noté</translation>
    </message>
    <message>
        <source>words to find it by</source>
        <translation>des mots pour retrouver</translation>
    </message>
    <message>
        <source>{0} leaves</source>
        <translation>{0} s’en va</translation>
    </message>
</context>
<context>
    <name>NotesNext</name>
    <message>
        <source>Next</source>
        <translation>Ensuite</translation>
    </message>
</context>
</TS>
