<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Session screen</source>
        <translation>Écran de projection</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Welcome. We begin shortly.</source>
        <translation>Bienvenue. On commence bientôt.</translation>
    </message>
    <message>
        <source>Our agreement</source>
        <translation>Notre accord</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Merci!</translation>
    </message>
    <message>
        <source>Stays in this room</source>
        <translation>Ne sort pas d’ici</translation>
    </message>
    <message>
        <source>On pause</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Let’s gently finish</source>
        <translation>On termine tranquillement</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Let’s take the time to talk.</source>
        <translation>Prenons le temps de nous parler.</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>Retour à</translation>
    </message>
    <message>
        <source>Welcome. We begin at {0}.</source>
        <translation>Bienvenue. On commence à {0}.</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Étape {0} sur {1}</translation>
    </message>
    <message>
        <source>Two minutes left</source>
        <translation>Encore deux minutes</translation>
    </message>
    <message>
        <source>has the floor</source>
        <translation>a la parole</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>Groupe {0}</translation>
    </message>
    <message>
        <source>One minute left</source>
        <translation>Encore une minute</translation>
    </message>
    <message>
        <source>Next session: {0}</source>
        <translation>Prochaine rencontre&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Next session: {0}, {1}</source>
        <translation>Prochaine rencontre&#xa0;: {0}, {1}</translation>
    </message>
    <message>
        <source>We resume in two minutes.</source>
        <translation>On reprend dans deux minutes.</translation>
    </message>
    <message>
        <source>Let’s come back to the large circle.</source>
        <translation>On revient en grand cercle.</translation>
    </message>
    <message>
        <source>Two minutes of quiet, to write.</source>
        <translation>Deux minutes de silence, pour écrire.</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>Récolte</translation>
    </message>
    <message>
        <source>hide or show the wall’s clock</source>
        <translation>cacher ou montrer l’horloge du mur</translation>
    </message>
    <message>
        <source>seconds on the wall, or not</source>
        <translation>des secondes au mur, ou non</translation>
    </message>
</context>
<context>
    <name>WallPreview</name>
    <message>
        <source>The rule</source>
        <translation>La règle</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Écran noir</translation>
    </message>
    <message>
        <source>Taking time</source>
        <translation>Prendre le temps</translation>
    </message>
    <message>
        <source>The circle, without words</source>
        <translation>Le cercle, sans un mot</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>The question and the rule</source>
        <translation>La question et la règle</translation>
    </message>
</context>
</TS>
