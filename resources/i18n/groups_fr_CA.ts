<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ConsoleGroups</name>
    <message>
        <source>Back to the people</source>
        <translation>Revenir aux personnes</translation>
    </message>
</context>
<context>
    <name>ConsoleKeys</name>
    <message>
        <source>the groups, now or to come</source>
        <translation>les groupes, actuels ou à venir</translation>
    </message>
    <message>
        <source>draw other groups</source>
        <translation>tirer d’autres groupes</translation>
    </message>
    <message>
        <source>groups on the wall, or the question</source>
        <translation>les groupes au mur, ou la question</translation>
    </message>
    <message>
        <source>let the groups move on</source>
        <translation>faire tourner les groupes</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>In the centre</source>
        <translation>Au centre</translation>
    </message>
    <message>
        <source>In small groups</source>
        <translation>En petits groupes</translation>
    </message>
    <message>
        <source>All around</source>
        <translation>Tout autour</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>Groupe {0}</translation>
    </message>
    <message>
        <source>host</source>
        <translation>hôte</translation>
    </message>
    <message>
        <source>stays here</source>
        <translation>reste ici</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>à distance</translation>
    </message>
    <message>
        <source>Table {0}</source>
        <translation>Table {0}</translation>
    </message>
    <message>
        <source>Station {0}</source>
        <translation>Station {0}</translation>
    </message>
    <message>
        <source>In pairs</source>
        <translation>En duos</translation>
    </message>
    <message>
        <source>In threes</source>
        <translation>En trios</translation>
    </message>
    <message>
        <source>In fours</source>
        <translation>En quatuors</translation>
    </message>
    <message>
        <source>At tables</source>
        <translation>Aux tables</translation>
    </message>
    <message>
        <source>At stations</source>
        <translation>Aux stations</translation>
    </message>
    <message>
        <source>In two circles</source>
        <translation>En deux cercles</translation>
    </message>
    <message>
        <source>On wall</source>
        <translation>Au mur</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n groupe</numerusform>
            <numerusform>%n groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>To come: {0}</source>
        <translation>À venir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Wish kept, in private; it counts from the next draw.</source>
        <translation>Souhait gardé, en privé; il compte dès le prochain tirage.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>take back the wish about two people</source>
        <translation>reprendre le souhait au sujet de deux personnes</translation>
    </message>
    <message>
        <source>Wish about two people taken back</source>
        <translation>Souhait au sujet de deux personnes repris</translation>
    </message>
    <message>
        <source>Wish about two people kept again</source>
        <translation>Souhait au sujet de deux personnes rétabli</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Tirer de nouveau</translation>
    </message>
    <message>
        <source>Groups on the wall</source>
        <translation>Groupes au mur</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>Faire tourner</translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Revenir aux personnes</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Tirer</translation>
    </message>
    <message>
        <source>Draw other groups; those who are locked stay</source>
        <translation>Tirer d’autres groupes; les personnes fixées restent</translation>
    </message>
    <message>
        <source>The groups on the wall, or the question</source>
        <translation>Les groupes au mur, ou la question</translation>
    </message>
    <message>
        <source>The groups move on; hosts stay</source>
        <translation>Les groupes se déplacent; les hôtes restent</translation>
    </message>
    <message>
        <source>Stays here at the next draw</source>
        <translation>Reste ici au prochain tirage</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Déplacer vers…</translation>
    </message>
    <message>
        <source>Change places with…</source>
        <translation>Échanger sa place avec…</translation>
    </message>
    <message>
        <source>Always with… (private)</source>
        <translation>Toujours avec… (privé)</translation>
    </message>
    <message>
        <source>Never with… (private)</source>
        <translation>Jamais avec… (privé)</translation>
    </message>
    <message>
        <source>Hosts: stays when the others move on</source>
        <translation>Accueille&#xa0;: reste quand les autres se déplacent</translation>
    </message>
    <message>
        <source>A new group</source>
        <translation>Un nouveau groupe</translation>
    </message>
    <message>
        <source>The room sees the groups.</source>
        <translation>La salle voit les groupes.</translation>
    </message>
    <message>
        <source>The room sees the question.</source>
        <translation>La salle voit la question.</translation>
    </message>
    <message>
        <source>This step has no groups.</source>
        <translation>Cette étape n’a pas de groupes.</translation>
    </message>
    <message>
        <source>Prepare the groups: {0}</source>
        <translation>Préparer les groupes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Prepare: {0}</source>
        <translation>Préparer&#xa0;: {0}</translation>
    </message>
</context>
</TS>
