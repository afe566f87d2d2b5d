<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
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
    <message>
        <source>{0} · {1} planned</source>
        <translation>{0} · {1} au plan</translation>
    </message>
</context>
</TS>
