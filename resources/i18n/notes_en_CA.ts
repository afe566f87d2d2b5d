<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
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
