<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>ConsoleHold</name>
    <message numerus="yes">
        <source>%n item(s) withdrawn; {0} brings back.</source>
        <translation>
            <numerusform>%n item withdrawn; {0} brings it back.</numerusform>
            <numerusform>%n items withdrawn; {0} brings them back.</numerusform>
        </translation>
    </message>
</context>
</TS>
