<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>ReadBack</name>
    <message numerus="yes">
        <source>%n line(s) to complete.</source>
        <translation>
            <numerusform>One line to complete.</numerusform>
            <numerusform>%n lines to complete.</numerusform>
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
            <numerusform>%n topic set aside</numerusform>
            <numerusform>%n topics set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>will open with these %n action(s).</source>
        <translation>
            <numerusform>will open with this action.</numerusform>
            <numerusform>will open with these %n actions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a name</source>
        <translation>
            <numerusform>%n without a name</numerusform>
            <numerusform>%n without a name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
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
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since last time: %n open action(s)</source>
        <translation>
            <numerusform>Since last time: %n open action</numerusform>
            <numerusform>Since last time: %n open actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since last time: %n thing(s) dropped</source>
        <translation>
            <numerusform>Since last time: %n thing dropped</numerusform>
            <numerusform>Since last time: %n things dropped</numerusform>
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
        <source>%n thing(s) dropped</source>
        <translation>
            <numerusform>%n thing dropped</numerusform>
            <numerusform>%n things dropped</numerusform>
        </translation>
    </message>
</context>
</TS>
