<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>Community</name>
    <message numerus="yes">
        <source>%n session(s) held of {0}</source>
        <translation>
            <numerusform>%n session held of {0}</numerusform>
            <numerusform>%n sessions held of {0}</numerusform>
        </translation>
    </message>
</context>
</TS>
