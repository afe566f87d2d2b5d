<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ConsoleHold</name>
    <message>
        <source>Withdraw the last two minutes</source>
        <translation>Retirer les deux dernières minutes</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) withdrawn; {0} brings back.</source>
        <translation>
            <numerusform>%n élément retiré; {0} le remet.</numerusform>
            <numerusform>%n éléments retirés; {0} les remet.</numerusform>
        </translation>
    </message>
    <message>
        <source>We take the time</source>
        <translation>On prend le temps</translation>
    </message>
    <message>
        <source>The room sees a plain page, no digits, no words. Nothing sounds, nothing runs.</source>
        <translation>La salle voit une page unie, sans chiffres ni mots. Rien ne sonne, rien ne court.</translation>
    </message>
    <message>
        <source>There is no hurry. This moment will appear in no document.</source>
        <translation>Rien ne presse. Ce moment ne paraîtra dans aucun document.</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>On reprend</translation>
    </message>
    <message>
        <source>Where we were.</source>
        <translation>Là où on en était.</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>On raccourcit</translation>
    </message>
    <message>
        <source>What follows is tightened; the closing keeps its length.</source>
        <translation>La suite est resserrée; la clôture garde sa durée.</translation>
    </message>
    <message>
        <source>Leave the plan</source>
        <translation>On laisse le plan</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>What was written two minutes before, and since; it can be undone</source>
        <translation>Ce qui a été noté deux minutes avant, et depuis; cela s’annule</translation>
    </message>
    <message>
        <source>Nothing had been written.</source>
        <translation>Rien n’avait été noté.</translation>
    </message>
    <message>
        <source>Taking notes.</source>
        <translation>On note.</translation>
    </message>
    <message>
        <source>No notes are taken.</source>
        <translation>On ne note pas.</translation>
    </message>
    <message>
        <source>Free conversation until {0}, then closing.</source>
        <translation>Conversation libre jusqu’à {0}, puis clôture.</translation>
    </message>
    <message>
        <source>Free conversation until {0}.</source>
        <translation>Conversation libre jusqu’à {0}.</translation>
    </message>
</context>
<context>
    <name>ConsoleKeys</name>
    <message>
        <source>withdraw the last two minutes</source>
        <translation>retirer les deux dernières minutes</translation>
    </message>
</context>
</TS>
