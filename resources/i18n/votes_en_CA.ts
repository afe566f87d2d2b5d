<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>Decision</name>
    <message numerus="yes">
        <source>%n objection(s)</source>
        <translation>
            <numerusform>%n objection</numerusform>
            <numerusform>%n objections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message numerus="yes">
        <source>%n topic(s) already ask something else.</source>
        <translation>
            <numerusform>%n topic already asks something else.</numerusform>
            <numerusform>%n topics already ask something else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>%n minute more</numerusform>
            <numerusform>%n minutes more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n dot</numerusform>
            <numerusform>%n dots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) in</source>
        <translation>
            <numerusform>%n sheet in</numerusform>
            <numerusform>%n sheets in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) more</source>
        <translation>
            <numerusform>%n second more</numerusform>
            <numerusform>%n seconds more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) prolonged</source>
        <translation>
            <numerusform>prolonged once</numerusform>
            <numerusform>prolonged %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vote (%n)</source>
        <translation>
            <numerusform>Vote (%n)</numerusform>
            <numerusform>Vote (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have them rated (%n)</source>
        <translation>
            <numerusform>Have it rated (%n)</numerusform>
            <numerusform>Have them rated (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not kept yet: they are written together.</source>
        <translation>
            <numerusform>%n of them not kept yet: they are written together.</numerusform>
            <numerusform>%n of them not kept yet: they are written together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are expected, one for each statement;</source>
        <translation>
            <numerusform>%n figure is expected, one for each statement;</numerusform>
            <numerusform>%n figures are expected, one for each statement;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) ask the first questions of this list.</source>
        <translation>
            <numerusform>The first topic of this list will be discussed.</numerusform>
            <numerusform>The first %n topics of this list will be discussed, in this order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were typed.</source>
        <translation>
            <numerusform>%n was typed.</numerusform>
            <numerusform>%n were typed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sheet {0}: %n figure(s)</source>
        <translation>
            <numerusform>Sheet {0}: %n figure</numerusform>
            <numerusform>Sheet {0}: %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hand(s) for {0} people.</source>
        <translation>
            <numerusform>%n hand for {0} people.</numerusform>
            <numerusform>%n hands for {0} people.</numerusform>
        </translation>
    </message>
</context>
</TS>
