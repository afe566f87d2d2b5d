<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>Sending</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) named</source>
        <translation>
            <numerusform>%n person named</numerusform>
            <numerusform>%n people named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) wait(s) for your judgement: left out for now.</source>
        <translation>
            <numerusform>%n item waits for your judgement: left out for now.</numerusform>
            <numerusform>%n items wait for your judgement: left out for now.</numerusform>
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
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Addresses stay hidden (Bcc): %n person(s) do(es) not share theirs.</source>
        <translation>
            <numerusform>Addresses stay hidden (Bcc): %n person does not share theirs.</numerusform>
            <numerusform>Addresses stay hidden (Bcc): %n people do not share theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked change(s)</source>
        <translation>
            <numerusform>%n tracked change</numerusform>
            <numerusform>%n tracked changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stay(s) in the room.</source>
        <translation>
            <numerusform>%n item stays in the room.</numerusform>
            <numerusform>%n items stay in the room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left out.</source>
        <translation>
            <numerusform>%n item left out.</numerusform>
            <numerusform>%n items left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) left to you, each with its reason</source>
        <translation>
            <numerusform>%n passage left to you, its reason beside it</numerusform>
            <numerusform>%n passages left to you, each with its reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) ticked</source>
        <translation>
            <numerusform>%n passage ticked</numerusform>
            <numerusform>%n passages ticked</numerusform>
        </translation>
    </message>
</context>
</TS>
