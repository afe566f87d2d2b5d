<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ConsoleKeys</name>
    <message>
        <source>harvest on the wall…</source>
        <translation>récolte au mur…</translation>
    </message>
    <message>
        <source>message to the room…</source>
        <translation>message à la salle…</translation>
    </message>
    <message>
        <source>contract sentence…</source>
        <translation>phrase du contrat…</translation>
    </message>
    <message>
        <source>names on the wall, or not</source>
        <translation>noms au mur, ou non</translation>
    </message>
    <message>
        <source>next page of the harvest</source>
        <translation>page suivante de la récolte</translation>
    </message>
    <message>
        <source>previous page of the harvest</source>
        <translation>page précédente de la récolte</translation>
    </message>
</context>
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
        <source>Open discussion</source>
        <translation>Parole libre</translation>
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
        <source>In the centre</source>
        <translation>Au centre</translation>
    </message>
    <message>
        <source>All around</source>
        <translation>Tout autour</translation>
    </message>
    <message>
        <source>host</source>
        <translation>hôte</translation>
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
        <source>{0} and {1}</source>
        <translation>{0} et {1}</translation>
    </message>
    <message>
        <source>group {0}</source>
        <translation>groupe {0}</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Personne invitée</translation>
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
        <source>the session so far</source>
        <translation>la rencontre jusqu’ici</translation>
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
        <source>of {0}</source>
        <translation>de {0}</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Cycle {0} of {1}</source>
        <translation>Cycle {0} de {1}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Let’s go on</source>
        <translation>On continue</translation>
    </message>
    <message>
        <source>As you like</source>
        <translation>Comme vous voulez</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>On change de sujet</translation>
    </message>
    <message>
        <source>Do we go on?</source>
        <translation>On continue?</translation>
    </message>
    <message>
        <source>Vote on paper</source>
        <translation>Vote sur papier</translation>
    </message>
    <message>
        <source>Vote under way</source>
        <translation>Vote en cours</translation>
    </message>
    <message>
        <source>1 dot</source>
        <translation>1 point</translation>
    </message>
    <message>
        <source>{0} sheets</source>
        <translation>{0} feuilles</translation>
    </message>
    <message>
        <source>Adopted by consent</source>
        <translation>Adoptée par consentement</translation>
    </message>
    <message>
        <source>Does anybody have a reasoned objection?</source>
        <translation>Quelqu’un a-t-il une objection argumentée?</translation>
    </message>
    <message>
        <source>by consent</source>
        <translation>par consentement</translation>
    </message>
    <message>
        <source>Adopted by consensus</source>
        <translation>Adoptée par consensus</translation>
    </message>
    <message>
        <source>Does everybody agree?</source>
        <translation>Tout le monde est-il d’accord?</translation>
    </message>
    <message>
        <source>by consensus</source>
        <translation>par consensus</translation>
    </message>
    <message>
        <source>Adopted by a majority</source>
        <translation>Adoptée à la majorité</translation>
    </message>
    <message>
        <source>Who is for? Who is against? Who abstains?</source>
        <translation>Qui est pour? Qui est contre? Qui s’abstient?</translation>
    </message>
    <message>
        <source>by a majority</source>
        <translation>à la majorité</translation>
    </message>
    <message>
        <source>Decided after advice</source>
        <translation>Décidée après avis</translation>
    </message>
    <message>
        <source>What advice should be heard before it is decided?</source>
        <translation>Quels avis entendre avant de décider?</translation>
    </message>
    <message>
        <source>after advice</source>
        <translation>après avis</translation>
    </message>
    <message>
        <source>Decided by delegation</source>
        <translation>Décidée par délégation</translation>
    </message>
    <message>
        <source>Who decides, and within which limits?</source>
        <translation>Qui décide, et dans quelles limites?</translation>
    </message>
    <message>
        <source>by delegation</source>
        <translation>par délégation</translation>
    </message>
    <message>
        <source>Option {0}</source>
        <translation>Option {0}</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>Une minute de plus</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0}&#xa0;min</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>ex æquo</translation>
    </message>
    <message>
        <source>{0} dots</source>
        <translation>{0} points</translation>
    </message>
    <message>
        <source>{0} seconds more</source>
        <translation>Encore {0}&#xa0;secondes</translation>
    </message>
    <message>
        <source>spread {0}</source>
        <translation>écart {0}</translation>
    </message>
    <message>
        <source>{0} minutes more</source>
        <translation>Encore {0}&#xa0;minutes</translation>
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
    <name>WallDraft</name>
    <message>
        <source>Contract sentence</source>
        <translation>Phrase du contrat</translation>
    </message>
    <message>
        <source>The room reads your message</source>
        <translation>La salle lit votre message</translation>
    </message>
    <message>
        <source>The room sees the harvest</source>
        <translation>La salle voit la récolte</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>typed once, read through two more steps</source>
        <translation>écrite une fois, lue deux étapes de plus</translation>
    </message>
    <message>
        <source>Now and through the two steps that follow · {0} characters of {1}</source>
        <translation>Pour cette étape et les deux qui suivent · {0}&#xa0;caractères sur&#xa0;{1}</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile. Nothing was overwritten; Show keeps yours.</source>
        <translation>Changée ailleurs entre-temps. Rien n’a été remplacé; Montrer garde la vôtre.</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Prendre l’autre</translation>
    </message>
    <message>
        <source>Contract sentence not shown: its steps are over</source>
        <translation>Phrase du contrat non montrée&#xa0;: ses étapes sont passées</translation>
    </message>
    <message>
        <source>Put it in the field</source>
        <translation>La mettre dans le champ</translation>
    </message>
    <message>
        <source>Finish the line being written first: these words wait here.</source>
        <translation>Finir d’abord la ligne en cours&#xa0;: ces mots attendent ici.</translation>
    </message>
    <message>
        <source>take back the contract sentence</source>
        <translation>reprendre la phrase du contrat</translation>
    </message>
    <message>
        <source>Contract sentence taken back</source>
        <translation>Phrase du contrat reprise</translation>
    </message>
    <message>
        <source>Contract sentence done again</source>
        <translation>Phrase du contrat remise</translation>
    </message>
    <message>
        <source>Message to the room</source>
        <translation>Message à la salle</translation>
    </message>
    <message>
        <source>Shown until you hide it, or until the next step.</source>
        <translation>Affiché jusqu’à ce que vous le masquiez, ou jusqu’à l’étape suivante.</translation>
    </message>
    <message>
        <source>The room will see these lines</source>
        <translation>La salle verra ces lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) go up</source>
        <translation>
            <numerusform>%n ligne monte au mur</numerusform>
            <numerusform>%n lignes montent au mur</numerusform>
        </translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>The wall says who speaks and who follows.</source>
        <translation>Le mur dit qui a la parole et qui suit.</translation>
    </message>
    <message>
        <source>Nothing has been captured in a step yet.</source>
        <translation>Rien n’a encore été capté dans une étape.</translation>
    </message>
    <message numerus="yes">
        <source>What was captured in this step stays in the room (%n).</source>
        <translation>
            <numerusform>Ce qui a été capté à cette étape reste dans la salle (%n ligne).</numerusform>
            <numerusform>Ce qui a été capté à cette étape reste dans la salle (%n lignes).</numerusform>
        </translation>
    </message>
    <message>
        <source>The room is taking its time: nothing goes up.</source>
        <translation>La salle prend le temps&#xa0;: rien ne monte au mur.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>page {0} of {1} · {2} turns it</source>
        <translation>page {0} sur {1} · {2} la tourne</translation>
    </message>
    <message>
        <source>Without a sentence, the wall shows the rule of the step.</source>
        <translation>Sans phrase, le mur montre la consigne de l’étape.</translation>
    </message>
    <message>
        <source>Space leaves one out</source>
        <translation>Espace&#xa0;: en laisser une de côté</translation>
    </message>
    <message>
        <source>names somebody</source>
        <translation>nomme quelqu’un</translation>
    </message>
    <message>
        <source>for members; guests are here</source>
        <translation>pour les membres; il y a des personnes invitées</translation>
    </message>
    <message>
        <source>long: the room reads its beginning</source>
        <translation>longue&#xa0;: la salle en lit le début</translation>
    </message>
    <message>
        <source>The wall names nobody.</source>
        <translation>Le mur ne nomme personne.</translation>
    </message>
    <message>
        <source>This step stays in the room: the wall names nobody until the next one.</source>
        <translation>Cette étape reste dans la salle&#xa0;: le mur ne nomme personne avant la suivante.</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>L’écrire</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) left out: the room reads “…”</source>
        <translation>
            <numerusform>%n nom retiré&#xa0;: la salle lit «&#xa0;…&#xa0;»</numerusform>
            <numerusform>%n noms retirés&#xa0;: la salle lit «&#xa0;…&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>The other: {0}</source>
        <translation>L’autre&#xa0;: {0}</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message numerus="yes">
        <source>on %n page(s)</source>
        <translation>
            <numerusform>sur %n page</numerusform>
            <numerusform>sur %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay in the room</source>
        <translation>
            <numerusform>%n reste dans la salle</numerusform>
            <numerusform>%n restent dans la salle</numerusform>
        </translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Cette étape</translation>
    </message>
    <message>
        <source>This agenda item</source>
        <translation>Ce point</translation>
    </message>
    <message>
        <source>The session so far</source>
        <translation>La rencontre jusqu’ici</translation>
    </message>
    <message>
        <source>Put aside: contract sentence</source>
        <translation>Mise de côté&#xa0;: phrase du contrat</translation>
    </message>
    <message>
        <source>Put aside: message to the room</source>
        <translation>Mis de côté&#xa0;: message à la salle</translation>
    </message>
    <message>
        <source>Put aside: harvest</source>
        <translation>Mise de côté&#xa0;: récolte</translation>
    </message>
    <message>
        <source>See it first…</source>
        <translation>La voir d’abord…</translation>
    </message>
    <message>
        <source>{0} characters: too small from the last row. Find a sentence of {1} at most.</source>
        <translation>{0} caractères&#xa0;: trop petit pour la dernière rangée. Trouvez une phrase plus courte, de {1} au plus.</translation>
    </message>
    <message>
        <source>{0} characters: a message has {1} at most.</source>
        <translation>{0} caractères&#xa0;: un message en a au plus {1}.</translation>
    </message>
    <message>
        <source>What the room would read</source>
        <translation>Ce que la salle lirait</translation>
    </message>
    <message>
        <source>← → choose</source>
        <translation>← → choisir</translation>
    </message>
    <message>
        <source>Lines that may go up</source>
        <translation>Lignes qui peuvent monter au mur</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Seen by you alone</source>
        <translation>Vu par vous seulement</translation>
    </message>
</context>
<context>
    <name>WallPreview</name>
    <message>
        <source>The groups</source>
        <translation>Les groupes</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s), no total</source>
        <translation>
            <numerusform>%n option, sans total</numerusform>
            <numerusform>%n options, sans total</numerusform>
        </translation>
    </message>
    <message>
        <source>The results</source>
        <translation>Les résultats</translation>
    </message>
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
