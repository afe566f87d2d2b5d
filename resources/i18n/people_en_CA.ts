<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>AttendanceChange</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, %n turn(s) of {1}</source>
        <translation>
            <numerusform>“{0}”, one turn of {1}</numerusform>
            <numerusform>“{0}”, %n turns of {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, and %n more</source>
        <translation>
            <numerusform>{0}, and one more step</numerusform>
            <numerusform>{0}, and %n more steps</numerusform>
        </translation>
    </message>
</context>
</TS>
