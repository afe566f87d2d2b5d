<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>WallDraft</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) go up</source>
        <translation>
            <numerusform>%n line goes up</numerusform>
            <numerusform>%n lines go up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was captured in this step stays in the room (%n).</source>
        <translation>
            <numerusform>What was captured in this step stays in the room (%n line).</numerusform>
            <numerusform>What was captured in this step stays in the room (%n lines).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) left out: the room reads “…”</source>
        <translation>
            <numerusform>%n name left out: the room reads “…”</numerusform>
            <numerusform>%n names left out: the room reads “…”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n page(s)</source>
        <translation>
            <numerusform>on %n page</numerusform>
            <numerusform>on %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay in the room</source>
        <translation>
            <numerusform>%n stays in the room</numerusform>
            <numerusform>%n stay in the room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallPreview</name>
    <message numerus="yes">
        <source>%n option(s), no total</source>
        <translation>
            <numerusform>%n option, no total</numerusform>
            <numerusform>%n options, no total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
