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
        <source>The PDF was cancelled; the Word file is there.</source>
        <translation>Le PDF est abandonné; le fichier Word est là.</translation>
    </message>
    <message>
        <source>Marked as not sent</source>
        <translation>Noté comme non envoyé</translation>
    </message>
    <message>
        <source>Marked as not approved</source>
        <translation>Noté comme non approuvé</translation>
    </message>
    <message>
        <source>Draft handed to your mail program: {0}. You send it.</source>
        <translation>Brouillon ouvert dans votre programme de courriel&#xa0;: {0}. C’est vous qui l’envoyez.</translation>
    </message>
    <message>
        <source>No mail program opened; the draft is there: {0}</source>
        <translation>Aucun programme de courriel ne s’est ouvert; le brouillon est là&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The file will be looked for there from now on</source>
        <translation>Le fichier est suivi là où il est maintenant</translation>
    </message>
    <message>
        <source>Written: {0} and {1}</source>
        <translation>Écrits&#xa0;: {0} et {1}</translation>
    </message>
    <message>
        <source>Marked as sent on {0}</source>
        <translation>Noté comme envoyé le {0}</translation>
    </message>
    <message>
        <source>Marked as approved on {0}</source>
        <translation>Noté comme approuvé le {0}</translation>
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
        <source>Letterhead: {0}</source>
        <translation>Papier à en-tête&#xa0;: {0}</translation>
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
        <translation>Personne n’a encore d’adresse&#xa0;: donnez-en une à chacune des personnes de la communauté.</translation>
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
        <translation>Rien encore. Le logiciel n’envoie rien&#xa0;: c’est votre programme de courriel qui le fait.</translation>
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
            <numerusform>%n élément attend votre jugement&#xa0;: exclu d’ici là.</numerusform>
            <numerusform>%n éléments attendent votre jugement&#xa0;: exclus d’ici là.</numerusform>
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
        <source>becomes the person responsible for it</source>
        <translation>devient la personne responsable</translation>
    </message>
    <message>
        <source>kept as present</source>
        <translation>gardée comme présente</translation>
    </message>
    <message>
        <source>due at the next session, which it follows</source>
        <translation>due à la prochaine rencontre, qu’elle suit</translation>
    </message>
    <message>
        <source>the whole group is responsible for it</source>
        <translation>tout le groupe en répond</translation>
    </message>
    <message>
        <source>nobody is responsible for it yet: to be determined</source>
        <translation>personne n’en répond encore&#xa0;: à déterminer</translation>
    </message>
    <message>
        <source>no due date yet: to be determined</source>
        <translation>pas encore d’échéance&#xa0;: à déterminer</translation>
    </message>
    <message>
        <source>kept as excused</source>
        <translation>gardée comme absente, avec motif</translation>
    </message>
    <message>
        <source>kept as a guest who attended</source>
        <translation>gardée comme personne invitée venue</translation>
    </message>
    <message>
        <source>kept as present remotely</source>
        <translation>gardée comme présente à distance</translation>
    </message>
    <message>
        <source>Worked out by the program: only their file can say it this way.</source>
        <translation>Établi par le programme&#xa0;: seul leur fichier peut le dire ainsi.</translation>
    </message>
    <message>
        <source>Kept with the session: correct it in the plan.</source>
        <translation>Gardé avec la rencontre&#xa0;: corrigez-le dans le plan.</translation>
    </message>
    <message>
        <source>Taken from the plan of the next session: correct it there.</source>
        <translation>Tiré du plan de la prochaine rencontre&#xa0;: corrigez-le là.</translation>
    </message>
    <message>
        <source>This heading is the program’s own: only their file can word it this way.</source>
        <translation>Ce titre-là est celui du programme&#xa0;: seul leur fichier peut le dire ainsi.</translation>
    </message>
    <message>
        <source>Nobody here is called “{0}”: add this person first, or write the name in full.</source>
        <translation>Personne ici ne s’appelle «&#xa0;{0}&#xa0;»&#xa0;: ajoutez d’abord cette personne, ou écrivez son nom au long.</translation>
    </message>
    <message>
        <source>Several people are called “{0}”: say which one in the notes.</source>
        <translation>Plusieurs personnes s’appellent «&#xa0;{0}&#xa0;»&#xa0;: dites laquelle dans les notes.</translation>
    </message>
    <message>
        <source>“{0}” is not a single date: write it like 2026-12-03, or give it in the notes.</source>
        <translation>«&#xa0;{0}&#xa0;» ne donne pas une date&#xa0;: écrivez-la comme 2026-12-03, ou donnez-la dans les notes.</translation>
    </message>
    <message>
        <source>“{0}” is not a status of an action: choose one in the notes.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas le statut d’une action&#xa0;: choisissez-en un dans les notes.</translation>
    </message>
    <message>
        <source>A follow-up noted in the session says so: correct that follow-up in the notes.</source>
        <translation>Un suivi noté en rencontre le dit&#xa0;: corrigez ce suivi dans les notes.</translation>
    </message>
    <message>
        <source>{0} is no longer listed anywhere: say in the plan whether excused or absent.</source>
        <translation>{0} ne figure plus nulle part&#xa0;: dites dans le plan si l’absence est motivée.</translation>
    </message>
    <message>
        <source>Who facilitated and who took notes is kept in the plan: correct it there.</source>
        <translation>Qui animait et qui prenait les notes se garde dans le plan&#xa0;: corrigez-le là.</translation>
    </message>
    <message>
        <source>“{0}” counts people who did not agree to be named: correct the list in the plan.</source>
        <translation>«&#xa0;{0}&#xa0;» compte des personnes qui n’ont pas accepté d’être nommées&#xa0;: corrigez la liste dans le plan.</translation>
    </message>
    <message>
        <source>People are named in full: only their file can say “{0}”.</source>
        <translation>Les personnes sont nommées au long&#xa0;: seul leur fichier peut dire «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>What stands around the sentence is kept with the item: correct it in the notes.</source>
        <translation>Ce qui entoure la phrase se garde avec l’élément&#xa0;: corrigez-le dans les notes.</translation>
    </message>
    <message>
        <source>Nothing is written under a point that stays in the room: only their file can hold it.</source>
        <translation>Rien ne s’écrit sous un point qui reste dans la salle&#xa0;: seul leur fichier peut le contenir.</translation>
    </message>
    <message>
        <source>It stands under no point of the agenda: put it under one in their file to take it.</source>
        <translation>Ce passage n’est sous aucun point de l’ordre du jour&#xa0;: placez-le sous un point dans leur fichier pour le reprendre.</translation>
    </message>
    <message>
        <source>It appears in two places and was removed from one: remove it from both to leave it out.</source>
        <translation>C’est dit à deux endroits et retiré d’un seul&#xa0;: retirez-le des deux pour l’exclure.</translation>
    </message>
    <message>
        <source>An action from an earlier session, still open: close it in the notes and it will go.</source>
        <translation>Action d’une rencontre antérieure, encore ouverte&#xa0;: fermez-la dans les notes pour qu’elle disparaisse.</translation>
    </message>
    <message>
        <source>Moved: the order is set at the stage where minutes are written.</source>
        <translation>Déplacé&#xa0;: l’ordre se règle à l’étape «&#xa0;Écrire&#xa0;».</translation>
    </message>
    <message>
        <source>Invitations and the wall say it too, and it names somebody: write it in the plan if they agree.</source>
        <translation>Les invitations et le mur le disent aussi, et quelqu’un y est nommé&#xa0;: écrivez-le dans le plan si cette personne y consent.</translation>
    </message>
    <message>
        <source>The row no longer has its five columns: put them back in their file to take it.</source>
        <translation>La ligne n’a plus ses cinq colonnes&#xa0;: remettez-les dans leur fichier pour la reprendre.</translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n déplacé</numerusform>
            <numerusform>%n déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked change(s)</source>
        <translation>
            <numerusform>%n modification suivie</numerusform>
            <numerusform>%n modifications suivies</numerusform>
        </translation>
    </message>
    <message>
        <source>Their file also holds {0}: they stay in it.</source>
        <translation>Leur fichier contient aussi {0}&#xa0;: tout y reste.</translation>
    </message>
    <message>
        <source>becomes the item’s title in the minutes</source>
        <translation>devient le titre de l’élément au compte rendu</translation>
    </message>
    <message>
        <source>becomes the status of the action</source>
        <translation>devient le statut de l’action</translation>
    </message>
    <message>
        <source>becomes the title of the point, in the plan too</source>
        <translation>devient le titre du point, dans le plan aussi</translation>
    </message>
    <message>
        <source>becomes what the point is for</source>
        <translation>devient la visée du point</translation>
    </message>
    <message>
        <source>becomes the title of the session, in the plan too</source>
        <translation>devient le titre de la rencontre, dans le plan aussi</translation>
    </message>
    <message>
        <source>becomes the place of the session</source>
        <translation>devient le lieu de la rencontre</translation>
    </message>
    <message>
        <source>no review date from now on</source>
        <translation>plus de date de révision</translation>
    </message>
    <message>
        <source>becomes the due date: {0}</source>
        <translation>devient l’échéance&#xa0;: {0}</translation>
    </message>
    <message>
        <source>“{0}” is another document now, which CoP Desktop did not write. It stays as it is.</source>
        <translation>«&#xa0;{0}&#xa0;» est maintenant un autre document, que CoP Desktop n’a pas écrit. Il reste tel quel.</translation>
    </message>
    <message>
        <source>“{0}” can no longer be read as a Word file. It stays as it is.</source>
        <translation>«&#xa0;{0}&#xa0;» ne se lit plus comme un document Word. Il reste tel quel.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>becomes the review date: {0}</source>
        <translation>devient la date de révision&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>May they be named or quoted? Nothing is attached, nobody else reads it.</source>
        <translation>Puis-je vous nommer ou vous citer? Rien n’est joint, personne d’autre ne le lit.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n phrase</numerusform>
            <numerusform>%n phrases</numerusform>
        </translation>
    </message>
    <message>
        <source>text boxes and drawings</source>
        <translation>zones de texte et dessins</translation>
    </message>
    <message>
        <source>pictures in a Windows format</source>
        <translation>images d’un format de Windows</translation>
    </message>
    <message>
        <source>embedded objects</source>
        <translation>objets incorporés</translation>
    </message>
    <message>
        <source>fields other than page numbers</source>
        <translation>champs autres que les numéros de page</translation>
    </message>
    <message>
        <source>borders</source>
        <translation>bordures</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>colonnes</translation>
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
        <translation>Pas encore de fichier&#xa0;: écrivez Word et PDF à l’étape précédente.</translation>
    </message>
    <message>
        <source>The PDF is written with the first mail.</source>
        <translation>Le PDF s’écrit avec le premier courriel.</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>modifié depuis</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) left to you, each with its reason</source>
        <translation>
            <numerusform>%n passage vous est laissé, la raison est dite</numerusform>
            <numerusform>%n passages vous sont laissés, la raison est dite</numerusform>
        </translation>
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
        <source>Message to {0}</source>
        <translation>Mot à {0}</translation>
    </message>
    <message>
        <source>Everyone shares their address: they see one another (To).</source>
        <translation>Toutes partagent leur adresse&#xa0;: elles se voient (À).</translation>
    </message>
    <message numerus="yes">
        <source>Addresses stay hidden (Bcc): %n person(s) do(es) not share theirs.</source>
        <translation>
            <numerusform>Adresses cachées (Cci)&#xa0;: %n personne ne partage pas la sienne.</numerusform>
            <numerusform>Adresses cachées (Cci)&#xa0;: %n personnes ne partagent pas la leur.</numerusform>
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
        <translation>«&#xa0;{0}&#xa0;» a été modifié à la main ({1}). Il reste tel quel.</translation>
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
        <source>No address: ask {0} in person.</source>
        <translation>Sans adresse&#xa0;: posez la question de vive voix à {0}.</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>“{0}” is no longer where it was written.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est plus là où il a été écrit.</translation>
    </message>
    <message>
        <source>“{0}” was edited by hand: choose first which version goes out.</source>
        <translation>«&#xa0;{0}&#xa0;» a été modifié à la main&#xa0;: choisissez d’abord la version qui circule.</translation>
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
        <translation>Sans adresse&#xa0;: {0}</translation>
    </message>
    <message>
        <source>In Word only, not in the PDF: {0}.</source>
        <translation>Dans Word seulement, pas dans le PDF&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Fonts missing on this computer, replaced in the PDF: {0}.</source>
        <translation>Polices absentes d’ici, remplacées dans le PDF&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Voir ce qui change</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Le retrouver…</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Modifié à la main</translation>
    </message>
    <message>
        <source>Your file is never written over. Names of people known here become mentions: whether they are printed still depends on their consent.</source>
        <translation>Votre fichier n’est jamais écrasé. Les noms des personnes connues ici deviennent des mentions&#xa0;: leur consentement décide encore s’ils sont imprimés.</translation>
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
    <message>
        <source>Ours beside it: “{0}”</source>
        <translation>Le nôtre à côté&#xa0;: «&#xa0;{0}&#xa0;»</translation>
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
        <source>Word and PDF on {0}</source>
        <translation>Word et PDF sur {0}</translation>
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
