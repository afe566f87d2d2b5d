<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>CaptureCard</name>
    <message numerus="yes">
        <source>%n lines were pasted: one note, or one for each line?</source>
        <translation>
            <numerusform>One note, or %n?</numerusform>
            <numerusform>One note, or %n?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable character(s) became “�”.</source>
        <translation>
            <numerusform>%n unreadable character became “�”.</numerusform>
            <numerusform>%n unreadable characters became “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible direction mark(s) were taken out.</source>
        <translation>
            <numerusform>%n invisible direction mark was taken out.</numerusform>
            <numerusform>%n invisible direction marks were taken out.</numerusform>
        </translation>
    </message>
</context>
</TS>
