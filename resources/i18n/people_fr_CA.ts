<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>AttendanceChange</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, %n turn(s) of {1}</source>
        <translation>
            <numerusform>« {0} », un tour de {1}</numerusform>
            <numerusform>« {0} », %n tours de {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” now takes {1}</source>
        <translation>« {0} » passe à {1}</translation>
    </message>
    <message>
        <source>{0}: {1}; the plan ends at {2}</source>
        <translation>{0} : {1}; fin prévue à {2}</translation>
    </message>
    <message numerus="yes">
        <source>{0}, and %n more</source>
        <translation>
            <numerusform>{0}, et une autre étape</numerusform>
            <numerusform>{0}, et %n autres étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0} : {1}</translation>
    </message>
</context>
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
        <translation>{0}&#xa0;: {1} · {2}&#xa0;: {3} · {4}&#xa0;: fermer</translation>
    </message>
    <message>
        <source>Type a name: nobody is known yet.</source>
        <translation>Tapez un nom&#xa0;: personne n’est encore connu.</translation>
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
