<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
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
            <numerusform>With %n person</numerusform>
            <numerusform>With %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the median of %n time(s)</source>
        <translation>
            <numerusform>from a single time</numerusform>
            <numerusform>the median of %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
