<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>Rescue</name>
    <message numerus="yes">
        <source>The closing keeps its %n minute(s) in any case.</source>
        <translation>
            <numerusform>The closing keeps its minute in any case.</numerusform>
            <numerusform>The closing keeps its %n minutes in any case.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop %n things</source>
        <translation>
            <numerusform>Drop %n thing</numerusform>
            <numerusform>Drop %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) beyond the end</source>
        <translation>
            <numerusform>%n minute beyond the end</numerusform>
            <numerusform>%n minutes beyond the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minute late</numerusform>
            <numerusform>%n minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tighten the %n step(s) left</source>
        <translation>
            <numerusform>Tighten the step left</numerusform>
            <numerusform>Tighten the %n steps left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spread them over the %n step(s) to come</source>
        <translation>
            <numerusform>Spread them over the step to come</numerusform>
            <numerusform>Spread them over the %n steps to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to spare before {0}.</source>
        <translation>
            <numerusform>%n minute to spare before {0}.</numerusform>
            <numerusform>%n minutes to spare before {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n minute(s) over</source>
        <translation>
            <numerusform>Run %n minute over</numerusform>
            <numerusform>Run %n minutes over</numerusform>
        </translation>
    </message>
</context>
</TS>
