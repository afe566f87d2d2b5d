<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Speaking</name>
    <message>
        <source>as if it had never been done; what was written stays where it is</source>
        <translation>comme si rien n’avait été fait; ce qui a été écrit garde son heure</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Refaire ce qui a été annulé</translation>
    </message>
    <message>
        <source>as long as nothing else was done since</source>
        <translation>tant que rien d’autre n’a été fait depuis</translation>
    </message>
    <message>
        <source>undo take back last action</source>
        <translation>annuler défaire reprendre dernier geste</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>rétablir</translation>
    </message>
    <message>
        <source>{0} raises a hand</source>
        <translation>{0} lève la main</translation>
    </message>
    <message>
        <source>the one who speaks has spoken</source>
        <translation>la personne qui parle a parlé</translation>
    </message>
    <message>
        <source>the turn under way waits, its time too</source>
        <translation>le tour en cours attend, son temps aussi</translation>
    </message>
    <message>
        <source>the order stays</source>
        <translation>l’ordre reste</translation>
    </message>
    <message>
        <source>offered again at the end of the turn</source>
        <translation>la parole lui sera offerte de nouveau à la fin</translation>
    </message>
    <message>
        <source>Give the floor back to {0}</source>
        <translation>Rendre la parole à {0}</translation>
    </message>
    <message>
        <source>Give {0} the floor</source>
        <translation>Donner la parole à {0}</translation>
    </message>
    <message>
        <source>{0} lowers the hand</source>
        <translation>{0} baisse la main</translation>
    </message>
    <message>
        <source>{0} says a short word</source>
        <translation>{0} dit un mot</translation>
    </message>
    <message>
        <source>{0} arrives</source>
        <translation>{0} arrive</translation>
    </message>
    <message>
        <source>{0} joins from afar</source>
        <translation>{0} arrive à distance</translation>
    </message>
    <message>
        <source>Draw the order of turns again</source>
        <translation>Tirer de nouveau au sort l’ordre des tours</translation>
    </message>
    <message>
        <source>those to come, by chance; whoever spoke has spoken</source>
        <translation>les tours à venir, au hasard; qui a parlé a parlé</translation>
    </message>
    <message>
        <source>Nobody has the floor</source>
        <translation>Personne n’a la parole</translation>
    </message>
    <message>
        <source>a silence that counts in nobody’s turn</source>
        <translation>un silence qui ne compte dans le tour de personne</translation>
    </message>
    <message>
        <source>{0} leaves</source>
        <translation>{0} sort</translation>
    </message>
    <message>
        <source>random shuffle</source>
        <translation>hasard mélanger aléatoire</translation>
    </message>
    <message>
        <source>{0} passes</source>
        <translation>{0} passe</translation>
    </message>
    <message>
        <source>The order of turns was drawn again</source>
        <translation>L’ordre des tours a été retiré au sort</translation>
    </message>
    <message>
        <source>Who says a short word?</source>
        <translation>Qui dit un mot?</translation>
    </message>
    <message>
        <source>Nobody has the floor now: there is nobody to interrupt.</source>
        <translation>Personne n’a la parole&#xa0;: il n’y a personne à interrompre.</translation>
    </message>
    <message>
        <source>a short word from somebody</source>
        <translation>un mot de quelqu’un</translation>
    </message>
    <message>
        <source>{0}, {1} of {2}</source>
        <translation>{0}, {1} sur {2}</translation>
    </message>
</context>
</TS>
