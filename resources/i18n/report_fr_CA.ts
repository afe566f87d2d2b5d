<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>Planned and actual</source>
        <translation>Prévu et réel</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>{0}, and {1} paused</source>
        <translation>{0}, et {1} en pause</translation>
    </message>
    <message>
        <source>thread against thread, round by round</source>
        <translation>fil contre fil, étape par étape</translation>
    </message>
    <message>
        <source>Planned and actual are compared once the session has ended.</source>
        <translation>Le prévu et le réel se comparent une fois la rencontre terminée.</translation>
    </message>
    <message>
        <source>planned and actual</source>
        <translation>prévu et réel</translation>
    </message>
    <message>
        <source>annex of the minutes</source>
        <translation>annexe du compte rendu</translation>
    </message>
    <message>
        <source>report times lengths annex late</source>
        <translation>rapport durées temps annexe retard</translation>
    </message>
    <message>
        <source>Planned and actual, item by item</source>
        <translation>Prévu et réel, point par point</translation>
    </message>
    <message>
        <source>Show it in the &amp;annex of the minutes</source>
        <translation>Le montrer en &amp;annexe du compte rendu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n people</source>
        <translation>
            <numerusform>Avec %n personne</numerusform>
            <numerusform>Avec %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the median of %n time(s)</source>
        <translation>
            <numerusform>d’après une seule fois</numerusform>
            <numerusform>médiane de %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, your {1} takes {2}</source>
        <translation>{0}, votre {1} prend {2}</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Prendre {0}</translation>
    </message>
    <message>
        <source>{0} · as planned</source>
        <translation>{0} · comme prévu</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Rehearsal</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>it begins</source>
        <translation>au début</translation>
    </message>
    <message>
        <source>groups move on</source>
        <translation>les groupes changent de table</translation>
    </message>
    <message>
        <source>the votes are shown</source>
        <translation>les votes sont montrés</translation>
    </message>
    <message>
        <source>two minutes left</source>
        <translation>deux minutes restantes</translation>
    </message>
    <message>
        <source>hands are asked for</source>
        <translation>on demande les mains</translation>
    </message>
    <message>
        <source>past its end</source>
        <translation>après la fin</translation>
    </message>
    <message>
        <source>the human moment</source>
        <translation>le moment humain</translation>
    </message>
    <message>
        <source>Thank you, and the next session</source>
        <translation>Merci, et la prochaine rencontre</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0} — {1}</source>
        <translation>{0} — {1}</translation>
    </message>
    <message>
        <source>Rehearsal, {0}</source>
        <translation>Répétition, {0}</translation>
    </message>
    <message>
        <source>every face of the wall, step by step; nothing is kept</source>
        <translation>chaque image du mur, pas à pas; rien n’est conservé</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>rehearsal practice try wall</source>
        <translation>répétition essai générale mur</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Clock ×10</source>
        <translation>Horloge ×10</translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation>Rien n’est conservé.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
</TS>
