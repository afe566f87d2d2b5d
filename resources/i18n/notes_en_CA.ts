<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>NoteFiles</name>
    <message numerus="yes">
        <source>%n capture(s) in {0}: merge it on the laptop of who leads.</source>
        <translation>
            <numerusform>%n capture in {0}: merge it on the laptop of who leads.</numerusform>
            <numerusform>%n captures in {0}: merge them on the laptop of who leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) added</source>
        <translation>
            <numerusform>%n capture added</numerusform>
            <numerusform>%n captures added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>%n brought up to date</numerusform>
            <numerusform>%n brought up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as here</source>
        <translation>
            <numerusform>%n kept as here</numerusform>
            <numerusform>%n kept as here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added</source>
        <translation>
            <numerusform>%n person added</numerusform>
            <numerusform>%n people added</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected there</source>
        <translation>
            <numerusform>%n corrected there</numerusform>
            <numerusform>%n corrected there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected here</source>
        <translation>
            <numerusform>%n corrected here</numerusform>
            <numerusform>%n corrected here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected on both sides</source>
        <translation>
            <numerusform>%n corrected on both sides</numerusform>
            <numerusform>%n corrected on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn there</source>
        <translation>
            <numerusform>%n withdrawn there</numerusform>
            <numerusform>%n withdrawn there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn here</source>
        <translation>
            <numerusform>%n withdrawn here</numerusform>
            <numerusform>%n withdrawn here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in no step</source>
        <translation>
            <numerusform>%n in no step</numerusform>
            <numerusform>%n in no step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>%n item(s) in this step</source>
        <translation>
            <numerusform>%n item in this step</numerusform>
            <numerusform>%n items in this step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is on disk · %n item(s) noted</source>
        <translation>
            <numerusform>Everything is on disk ·&#xa0;%n item</numerusform>
            <numerusform>Everything is on disk ·&#xa0;%n items</numerusform>
        </translation>
    </message>
</context>
</TS>
