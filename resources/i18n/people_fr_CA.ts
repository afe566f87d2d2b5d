<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ConsoleArrivals</name>
    <message>
        <source>comes back</source>
        <translation>revient</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>s’en va</translation>
    </message>
    <message>
        <source>joins remotely</source>
        <translation>se joint à distance</translation>
    </message>
    <message>
        <source>remotely</source>
        <translation>à distance</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>dans la salle</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>arrive</translation>
    </message>
    <message>
        <source>Add {0} as a guest</source>
        <translation>Ajouter {0} comme personne invitée</translation>
    </message>
    <message>
        <source>{0}: {1} · {2}: {3} · {4}: close</source>
        <translation>{0} : {1} · {2} : {3} · {4} : fermer</translation>
    </message>
    <message>
        <source>Type a name: nobody is known yet.</source>
        <translation>Tapez un nom : personne n’est encore connu.</translation>
    </message>
    <message>
        <source>Who comes, who goes?</source>
        <translation>Qui arrive, qui s’en va?</translation>
    </message>
    <message>
        <source>A name, even an unknown one</source>
        <translation>Un nom, même inconnu</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
</TS>
