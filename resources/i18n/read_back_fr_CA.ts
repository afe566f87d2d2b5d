<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ConsoleReadBack</name>
    <message>
        <source>Before we leave</source>
        <translation>Avant de se quitter</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
</context>
<context>
    <name>ConsoleReadBackSide</name>
    <message>
        <source>To finish</source>
        <translation>Pour finir</translation>
    </message>
    <message>
        <source>The room would see</source>
        <translation>La salle verrait</translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message>
        <source>Nothing to complete.</source>
        <translation>Rien à compléter.</translation>
    </message>
    <message>
        <source>The whole group</source>
        <translation>Tout le groupe</translation>
    </message>
    <message>
        <source>To be determined</source>
        <translation>À déterminer</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to complete.</source>
        <translation>
            <numerusform>Une ligne à compléter.</numerusform>
            <numerusform>%n lignes à compléter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) set aside</source>
        <translation>
            <numerusform>%n sujet mis de côté</numerusform>
            <numerusform>%n sujets mis de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>will open with these %n action(s).</source>
        <translation>
            <numerusform>s’ouvrira sur cette action.</numerusform>
            <numerusform>s’ouvrira sur ces %n actions.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next plan</source>
        <translation>Le prochain plan</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Prochaine rencontre</translation>
    </message>
    <message>
        <source>The room only sees the public sentences.</source>
        <translation>La salle ne voit que les phrases publiques.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a name</source>
        <translation>
            <numerusform>%n sans nom</numerusform>
            <numerusform>%n sans nom</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n sans date</numerusform>
            <numerusform>%n sans date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete: {0}.</source>
        <translation>Au complet&#xa0;: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>il en reste %n</numerusform>
            <numerusform>il en reste %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} et {1}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Quand?</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) dropped</source>
        <translation>
            <numerusform>%n élément retiré</numerusform>
            <numerusform>%n éléments retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0} : {1}</translation>
    </message>
    <message>
        <source>The plan of {0}</source>
        <translation>Le plan du {0}</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Qui?</translation>
    </message>
    <message>
        <source>Set aside: {0}</source>
        <translation>Mis de côté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Enter takes: {0}</source>
        <translation>Entrée prend&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Show the room</source>
        <translation>Montrer à la salle</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>next line</source>
        <translation>ligne suivante</translation>
    </message>
    <message>
        <source>skip the line</source>
        <translation>sauter la ligne</translation>
    </message>
    <message>
        <source>closing round</source>
        <translation>tour de clôture</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Nothing here is for the room</source>
        <translation>Rien ici n’est pour la salle</translation>
    </message>
    <message>
        <source>Stays in the room: nothing of it is shown</source>
        <translation>Reste dans la salle&#xa0;: rien n’en est montré</translation>
    </message>
    <message>
        <source>leave the page</source>
        <translation>quitter la page</translation>
    </message>
    <message>
        <source>Nobody of that name here.</source>
        <translation>Personne de ce nom ici.</translation>
    </message>
    <message>
        <source>No such date. Try a weekday, “12 March”, “next session”…</source>
        <translation>Cette date n’existe pas. Essayer un jour de la semaine, «&#xa0;12 mars&#xa0;», «&#xa0;prochaine rencontre&#xa0;»…</translation>
    </message>
    <message>
        <source>read back before leaving</source>
        <translation>relire avant de se quitter</translation>
    </message>
    <message>
        <source>take back the last answer</source>
        <translation>reprendre la dernière réponse</translation>
    </message>
    <message>
        <source>Answer taken back</source>
        <translation>Réponse reprise</translation>
    </message>
    <message>
        <source>Answer given again</source>
        <translation>Réponse redonnée</translation>
    </message>
    <message>
        <source>no longer say it was read back</source>
        <translation>ne plus dire que c’est relu</translation>
    </message>
    <message>
        <source>The minutes no longer say it was read back</source>
        <translation>Le compte rendu ne dit plus que c’est relu</translation>
    </message>
    <message>
        <source>The minutes say it was read back</source>
        <translation>Le compte rendu dit que c’est relu</translation>
    </message>
    <message>
        <source>actions on the agenda</source>
        <translation>actions à l’ordre du jour</translation>
    </message>
    <message numerus="yes">
        <source>Since last time: %n open action(s)</source>
        <translation>
            <numerusform>Depuis la dernière fois&#xa0;: %n action ouverte</numerusform>
            <numerusform>Depuis la dernière fois&#xa0;: %n actions ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Put on the agenda</source>
        <translation>Mettre à l’ordre du jour</translation>
    </message>
    <message>
        <source>what was waiting, on the agenda</source>
        <translation>ce qui attendait, mis à l’ordre du jour</translation>
    </message>
    <message numerus="yes">
        <source>Since last time: %n thing(s) dropped</source>
        <translation>
            <numerusform>Depuis la dernière fois : %n élément retiré</numerusform>
            <numerusform>Depuis la dernière fois : %n éléments retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole group</source>
        <translation>tout le groupe</translation>
    </message>
    <message>
        <source>to be determined</source>
        <translation>à déterminer</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>An action that stays in the room</source>
        <translation>Une action qui reste dans la salle</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>stays in the room</source>
        <translation>reste dans la salle</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>somebody</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>Before we leave</source>
        <translation>Avant de se quitter</translation>
    </message>
    <message>
        <source>Is this what we said?</source>
        <translation>Est-ce bien ce que nous avons dit?</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Qui?</translation>
    </message>
    <message>
        <source>The whole group</source>
        <translation>Tout le groupe</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Personne cliente</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Quand?</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Prochaine rencontre</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>To be determined</source>
        <translation>À déterminer</translation>
    </message>
</context>
</TS>
