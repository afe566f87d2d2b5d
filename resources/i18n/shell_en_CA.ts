<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n min to spare</source>
        <translation>
            <numerusform>%n&#xa0;min to spare</numerusform>
            <numerusform>%n&#xa0;min to spare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) held of {0}</source>
        <translation>
            <numerusform>%n session held of {0}</numerusform>
            <numerusform>%n sessions held of {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min too many</source>
        <translation>
            <numerusform>%n&#xa0;min too many</numerusform>
            <numerusform>%n&#xa0;min too many</numerusform>
        </translation>
    </message>
</context>
</TS>
