<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>Console</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) captured</source>
        <translation>
            <numerusform>%n item captured</numerusform>
            <numerusform>%n items captured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
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
        <source>{0} · %n step(s)</source>
        <translation>
            <numerusform>{0} · %n step</numerusform>
            <numerusform>{0} · %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n others</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have spoken</source>
        <translation>
            <numerusform>%n has spoken</numerusform>
            <numerusform>%n have spoken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not heard yet</source>
        <translation>
            <numerusform>%n not heard yet</numerusform>
            <numerusform>%n not heard yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) withdrawn</source>
        <translation>
            <numerusform>%n item withdrawn</numerusform>
            <numerusform>%n items withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) brought back</source>
        <translation>
            <numerusform>%n item brought back</numerusform>
            <numerusform>%n items brought back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleClock</name>
    <message numerus="yes">
        <source>Timer: %n minute(s)</source>
        <translation>
            <numerusform>Timer: %n minute</numerusform>
            <numerusform>Timer: %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleTimer</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
