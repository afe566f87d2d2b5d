<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>FormatFiles</name>
    <message numerus="yes">
        <source>%n format(s) of the file: already among yours.</source>
        <translation>
            <numerusform>%n format of the file: already among yours.</numerusform>
            <numerusform>%n formats of the file: already among yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s) fit</source>
        <translation>
            <numerusform>%n round fits</numerusform>
            <numerusform>%n rounds fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people speak</source>
        <translation>
            <numerusform>%n person speaks</numerusform>
            <numerusform>%n people speak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consultation(s) fit</source>
        <translation>
            <numerusform>%n consultation fits</numerusform>
            <numerusform>%n consultations fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) fit</source>
        <translation>
            <numerusform>%n topic fits</numerusform>
            <numerusform>%n topics fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) fit</source>
        <translation>
            <numerusform>%n station fits</numerusform>
            <numerusform>%n stations fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s) of {0}</source>
        <translation>
            <numerusform>%n turn of {0}</numerusform>
            <numerusform>%n turns of {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Groups of %n</source>
        <translation>
            <numerusform>Groups of %n</numerusform>
            <numerusform>Groups of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tables of %n</source>
        <translation>
            <numerusform>Tables of %n</numerusform>
            <numerusform>Tables of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the centre</source>
        <translation>
            <numerusform>%n in the centre</numerusform>
            <numerusform>%n in the centre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the circle</source>
        <translation>
            <numerusform>%n in the circle</numerusform>
            <numerusform>%n in the circle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n expected</numerusform>
            <numerusform>%n expected</numerusform>
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
        <source>%n remote</source>
        <translation>
            <numerusform>%n remote</numerusform>
            <numerusform>%n remote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excused</source>
        <translation>
            <numerusform>%n excused</numerusform>
            <numerusform>%n excused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fit to %n people</source>
        <translation>
            <numerusform>Fit to %n person</numerusform>
            <numerusform>Fit to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This format asks for at least %n people. Durations go no lower.</source>
        <translation>
            <numerusform>This format asks for at least %n person. Durations go no lower.</numerusform>
            <numerusform>This format asks for at least %n people. Durations go no lower.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many to be read at eight metres</source>
        <translation>
            <numerusform>%n too many to be read at eight metres</numerusform>
            <numerusform>%n too many to be read at eight metres</numerusform>
        </translation>
    </message>
</context>
</TS>
