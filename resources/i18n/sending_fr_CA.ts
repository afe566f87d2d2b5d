<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Minutes</name>
    <message>
        <source>Writing the PDF</source>
        <translation>Écriture du PDF</translation>
    </message>
    <message>
        <source>Draft handed to your mail program: {0}. You send it.</source>
        <translation>Brouillon ouvert dans votre programme de courriel : {0}. C’est vous qui l’envoyez.</translation>
    </message>
    <message>
        <source>No mail program opened; the draft is there: {0}</source>
        <translation>Aucun programme de courriel ne s’est ouvert; le brouillon est là : {0}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Sending of the minutes</source>
        <translation>Envoi du compte rendu</translation>
    </message>
    <message>
        <source>Approval of the minutes</source>
        <translation>Approbation du compte rendu</translation>
    </message>
    <message>
        <source>Written: {0} and {1}</source>
        <translation>Écrits : {0} et {1}</translation>
    </message>
    <message>
        <source>The edited file is the reference</source>
        <translation>Le fichier modifié est la référence</translation>
    </message>
    <message>
        <source>Words taken into the minutes</source>
        <translation>Mots repris au compte rendu</translation>
    </message>
    <message>
        <source>Our own page</source>
        <translation>Notre propre page</translation>
    </message>
    <message>
        <source>An organization’s document…</source>
        <translation>Le document d’une organisation…</translation>
    </message>
    <message>
        <source>Letterhead: {0}</source>
        <translation>Papier à en-tête : {0}</translation>
    </message>
</context>
<context>
    <name>MinutesEdited</name>
    <message>
        <source>What changed, block by block</source>
        <translation>Ce qui a changé, passage par passage</translation>
    </message>
    <message>
        <source>Space ticks what the minutes should take</source>
        <translation>Espace coche ce que le compte rendu doit reprendre</translation>
    </message>
    <message>
        <source>Keep their file</source>
        <translation>Garder ce fichier</translation>
    </message>
    <message>
        <source>Ours beside it</source>
        <translation>Le nôtre à côté</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Take the ticked words</source>
        <translation>Reprendre ce qui est coché</translation>
    </message>
</context>
<context>
    <name>MinutesReview</name>
    <message>
        <source>The minutes, page by page</source>
        <translation>Le compte rendu, page par page</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Ce qui sort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sorte</translation>
    </message>
    <message>
        <source>Kind of minutes</source>
        <translation>Sorte de compte rendu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the minutes</source>
        <translation>Langue du compte rendu</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Papier à en-tête</translation>
    </message>
    <message>
        <source>Write Word and PDF</source>
        <translation>Écrire Word et PDF</translation>
    </message>
</context>
<context>
    <name>MinutesSend</name>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Groups and people</source>
        <translation>Groupes et personnes</translation>
    </message>
    <message>
        <source>Space ticks, Enter prepares the mail of the group</source>
        <translation>Espace coche, Entrée prépare le courriel du groupe</translation>
    </message>
    <message>
        <source>Nobody has an address yet: give one to each person in the community.</source>
        <translation>Personne n’a encore d’adresse : donnez-en une à chacune des personnes de la communauté.</translation>
    </message>
    <message>
        <source>Prepare the mail</source>
        <translation>Préparer le courriel</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Ce qui part</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Approuvé le</translation>
    </message>
    <message>
        <source>What was prepared and sent</source>
        <translation>Ce qui a été préparé et envoyé</translation>
    </message>
    <message>
        <source>Nothing yet. The program sends nothing: your mail program does.</source>
        <translation>Rien encore. Le logiciel n’envoie rien : c’est votre programme de courriel qui le fait.</translation>
    </message>
    <message>
        <source>Drafts prepared</source>
        <translation>Brouillons préparés</translation>
    </message>
    <message>
        <source>Space says that it was sent today, or was not</source>
        <translation>Espace dit que l’envoi est fait aujourd’hui, ou ne l’est pas</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyé le</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) named</source>
        <translation>
            <numerusform>%n personne nommée</numerusform>
            <numerusform>%n personnes nommées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) wait(s) for your judgement: left out for now.</source>
        <translation>
            <numerusform>%n élément attend votre jugement : exclu d’ici là.</numerusform>
            <numerusform>%n éléments attendent votre jugement : exclus d’ici là.</numerusform>
        </translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message>
        <source>Nobody is ticked.</source>
        <translation>Personne n’est coché.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
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
    <message>
        <source>Nobody is named</source>
        <translation>Personne n’est nommé</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>No file yet: write Word and PDF at the stage before.</source>
        <translation>Pas encore de fichier : écrivez Word et PDF à l’étape précédente.</translation>
    </message>
    <message>
        <source>The PDF is written with the first mail.</source>
        <translation>Le PDF s’écrit avec le premier courriel.</translation>
    </message>
    <message>
        <source>in the minutes</source>
        <translation>dans le compte rendu</translation>
    </message>
    <message>
        <source>only in their file</source>
        <translation>seulement dans ce fichier</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Personnes invitées</translation>
    </message>
    <message>
        <source>Others who came</source>
        <translation>Autres personnes venues</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>préparé</translation>
    </message>
    <message>
        <source>Everyone shares their address: they see one another (To).</source>
        <translation>Toutes partagent leur adresse : elles se voient (À).</translation>
    </message>
    <message numerus="yes">
        <source>Addresses stay hidden (Bcc): %n person(s) do(es) not share theirs.</source>
        <translation>
            <numerusform>Adresses cachées (Cci) : %n personne ne partage pas la sienne.</numerusform>
            <numerusform>Adresses cachées (Cci) : %n personnes ne partagent pas la leur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stay(s) in the room.</source>
        <translation>
            <numerusform>%n élément reste dans la salle.</numerusform>
            <numerusform>%n éléments restent dans la salle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left out.</source>
        <translation>
            <numerusform>%n élément exclu.</numerusform>
            <numerusform>%n éléments exclus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changé</numerusform>
            <numerusform>%n changés</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” was edited by hand ({1}). It stays as it is.</source>
        <translation>« {0} » a été modifié à la main ({1}). Il reste tel quel.</translation>
    </message>
    <message>
        <source>becomes the wording of the item</source>
        <translation>devient la formulation de l’élément</translation>
    </message>
    <message>
        <source>becomes the sentence for others</source>
        <translation>devient la phrase pour les autres</translation>
    </message>
    <message>
        <source>goes into the summary of the point</source>
        <translation>va au résumé du point</translation>
    </message>
    <message>
        <source>the item is left out</source>
        <translation>l’élément est exclu</translation>
    </message>
    <message>
        <source>sent on {0}</source>
        <translation>envoyé le {0}</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>“{0}” is no longer where it was written.</source>
        <translation>« {0} » n’est plus là où il a été écrit.</translation>
    </message>
    <message>
        <source>“{0}” was edited by hand: choose first which version goes out.</source>
        <translation>« {0} » a été modifié à la main : choisissez d’abord la version qui circule.</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajouté</numerusform>
            <numerusform>%n ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n retiré</numerusform>
            <numerusform>%n retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>No address: {0}</source>
        <translation>Sans adresse : {0}</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Voir ce qui change</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Modifié à la main</translation>
    </message>
    <message>
        <source>Your file is never written over. Names of people known here become mentions: whether they are printed still depends on their consent.</source>
        <translation>Votre fichier n’est jamais écrasé. Les noms des personnes connues ici deviennent des mentions : leur consentement décide encore s’ils sont imprimés.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) ticked</source>
        <translation>
            <numerusform>%n passage coché</numerusform>
            <numerusform>%n passages cochés</numerusform>
        </translation>
    </message>
    <message>
        <source>Where, and what taking does</source>
        <translation>Où, et ce que reprendre fait</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Notre version</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>La version modifiée</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) only their file can hold (dates, places, numbers)</source>
        <translation>
            <numerusform>%n passage que seul ce fichier peut porter (dates, lieux, numéros)</numerusform>
            <numerusform>%n passages que seul ce fichier peut porter (dates, lieux, numéros)</numerusform>
        </translation>
    </message>
    <message>
        <source>Ours beside it: “{0}”</source>
        <translation>Le nôtre à côté : « {0} »</translation>
    </message>
    <message>
        <source>Reread the minutes</source>
        <translation>Relire le compte rendu</translation>
    </message>
    <message>
        <source>page by page, then Word and PDF</source>
        <translation>page par page, puis Word et PDF</translation>
    </message>
    <message>
        <source>Send the minutes</source>
        <translation>Envoyer le compte rendu</translation>
    </message>
    <message>
        <source>a mail per group, prepared with its files</source>
        <translation>un courriel par groupe, préparé avec ses fichiers</translation>
    </message>
    <message>
        <source>on our own page</source>
        <translation>sur notre propre page</translation>
    </message>
    <message>
        <source>write Word and PDF</source>
        <translation>écrire Word et PDF</translation>
    </message>
    <message>
        <source>next page</source>
        <translation>page suivante</translation>
    </message>
    <message>
        <source>send</source>
        <translation>envoyer</translation>
    </message>
    <message>
        <source>Word file on {0}</source>
        <translation>Word sur {0}</translation>
    </message>
    <message>
        <source>prepare the mail</source>
        <translation>préparer le courriel</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>cocher</translation>
    </message>
    <message>
        <source>what was sent</source>
        <translation>ce qui est envoyé</translation>
    </message>
    <message>
        <source>reread</source>
        <translation>relire</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Files and fingerprints</source>
        <translation>Fichiers et empreintes</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyé le</translation>
    </message>
</context>
</TS>
