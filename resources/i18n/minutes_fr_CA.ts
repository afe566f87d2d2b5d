<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Minutes</name>
    <message>
        <source>Choice for the minutes</source>
        <translation>Choix pour le compte rendu</translation>
    </message>
    <message>
        <source>Writing the minutes</source>
        <translation>Écriture du compte rendu</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Export anyway</source>
        <translation>Exporter quand même</translation>
    </message>
    <message>
        <source>Write “{0}”</source>
        <translation>Écrire «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Papier à en-tête</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile, and kept.</source>
        <translation>Changé ailleurs entre-temps, et gardé tel quel.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>It was taken away elsewhere meanwhile.</source>
        <translation>Cet élément a été retiré ailleurs entre-temps.</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile, and kept: “{0}”</source>
        <translation>Changé ailleurs entre-temps, et gardé&#xa0;: «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>The beginning is not shown here; the file has all of it.</source>
        <translation>Le début est dans le fichier, qui est complet.</translation>
    </message>
    <message>
        <source>The page goes on; the file holds it whole.</source>
        <translation>La suite est dans le fichier, qui est complet.</translation>
    </message>
    <message>
        <source>Whole group</source>
        <translation>Tout le groupe</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Compte rendu</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stay in the room</source>
        <translation>
            <numerusform>%n élément reste dans la salle</numerusform>
            <numerusform>%n éléments restent dans la salle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) wait for your judgement; exported now, they are left out.</source>
        <translation>
            <numerusform>%n élément demande votre jugement; exporté maintenant, le compte rendu s’en passe.</numerusform>
            <numerusform>%n éléments demandent votre jugement; exporté maintenant, le compte rendu s’en passe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decisions and actions only</source>
        <translation>Relevé de décisions</translation>
    </message>
    <message>
        <source>They need your judgement</source>
        <translation>Demandent votre jugement</translation>
    </message>
    <message>
        <source>No file written yet.</source>
        <translation>Aucun fichier n’est encore écrit.</translation>
    </message>
    <message>
        <source>in</source>
        <translation>inclus</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>exclu</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>to be judged</source>
        <translation>à juger</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Inclure</translation>
    </message>
    <message>
        <source>Omit</source>
        <translation>Ôter</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonyme</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Included by default.</source>
        <translation>Inclus par défaut.</translation>
    </message>
    <message>
        <source>It stays in the room.</source>
        <translation>Cela reste dans la salle.</translation>
    </message>
    <message>
        <source>It stays in the room; only the sentence written for others travels.</source>
        <translation>Cela reste dans la salle; seule circule la phrase écrite pour les autres.</translation>
    </message>
    <message>
        <source>The summary of its item stands for it.</source>
        <translation>Le résumé de son point en tient lieu.</translation>
    </message>
    <message>
        <source>Whoever said it did not ask to be named.</source>
        <translation>La personne qui l’a dit n’a pas demandé à être nommée.</translation>
    </message>
    <message>
        <source>It is to be shared, and the person has not been asked: no name by default.</source>
        <translation>L’élément est à diffuser et l’accord de la personne n’est pas donné&#xa0;: sans nom par défaut.</translation>
    </message>
    <message>
        <source>It has no words of its own.</source>
        <translation>Il n’a pas de texte.</translation>
    </message>
    <message>
        <source>A sentence was written for others, and nothing says how far it may travel.</source>
        <translation>Une phrase est écrite pour les autres, mais rien ne dit jusqu’où elle peut circuler.</translation>
    </message>
    <message>
        <source>Somebody is named who has not agreed to be named in minutes.</source>
        <translation>Une personne y est nommée sans avoir accepté de l’être au compte rendu.</translation>
    </message>
    <message>
        <source>These are somebody’s own words, and no consent is noted.</source>
        <translation>Ce sont les mots d’une personne, et aucun accord n’est noté.</translation>
    </message>
    <message>
        <source>The note-taker asked that it be looked at again.</source>
        <translation>La prise de notes a demandé qu’on le revoie.</translation>
    </message>
    <message>
        <source>Somebody’s name is written in the text.</source>
        <translation>Le nom d’une personne est écrit dans le texte.</translation>
    </message>
    <message>
        <source>A member’s organization is named in the text.</source>
        <translation>L’organisation d’un membre est nommée dans le texte.</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajout</numerusform>
            <numerusform>%n ajouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n retrait</numerusform>
            <numerusform>%n retraits</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” was edited by hand ({1}). It stays; the next file will be “{2}”.</source>
        <translation>«&#xa0;{0}&#xa0;» a été modifié à la main ({1}). Il reste intact; le prochain fichier sera «&#xa0;{2}&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Level to be chosen</source>
        <translation>Niveau à choisir</translation>
    </message>
    <message>
        <source>Consent to be asked</source>
        <translation>Accord à demander</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Marked for review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Name in the text</source>
        <translation>Nom dans le texte</translation>
    </message>
    <message>
        <source>Organization in the text</source>
        <translation>Organisation dans le texte</translation>
    </message>
    <message>
        <source>“{0}” is no longer where it was written.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est plus là où il a été écrit.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read any more; the next file will be “{1}”.</source>
        <translation>«&#xa0;{0}&#xa0;» ne se lit plus; le prochain fichier sera «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” is as it was written; the next export replaces it.</source>
        <translation>«&#xa0;{0}&#xa0;» est tel qu’il a été écrit; le prochain export le remplace.</translation>
    </message>
    <message>
        <source>“{0}” was saved by another program, not a word changed; the next file will be “{1}”.</source>
        <translation>«&#xa0;{0}&#xa0;» a été enregistré par un autre programme, sans qu’un mot change; le prochain fichier sera «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>Outside the agenda</source>
        <translation>Hors de l’ordre du jour</translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Changé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Ajouté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Retiré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Words for the minutes</source>
        <translation>Formulation pour le compte rendu</translation>
    </message>
    <message>
        <source>Order in the minutes</source>
        <translation>Ordre au compte rendu</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n&#xa0;mot</numerusform>
            <numerusform>%n&#xa0;mots</numerusform>
        </translation>
    </message>
    <message>
        <source>What is said here stays in the room: no summary is printed.</source>
        <translation>Ce qui se dit ici reste dans la salle&#xa0;: aucun résumé n’est imprimé.</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>en liste</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) stay(s) in the room, and no summary is printed.</source>
        <translation>
            <numerusform>%n&#xa0;ligne reste dans la salle, et aucun résumé n’est imprimé.</numerusform>
            <numerusform>%n&#xa0;lignes restent dans la salle, et aucun résumé n’est imprimé.</numerusform>
        </translation>
    </message>
    <message>
        <source>stays in the room</source>
        <translation>reste dans la salle</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>where a line went</comment>
        <translation>exclu</translation>
    </message>
    <message>
        <source>boxed</source>
        <translation>encadrée</translation>
    </message>
    <message>
        <source>in the table</source>
        <translation>au tableau</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>summary</source>
        <comment>where a line went</comment>
        <translation>résumé</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>au texte</translation>
    </message>
    <message>
        <source>to be written</source>
        <translation>à écrire</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>rien de noté</translation>
    </message>
    <message>
        <source>Answer for the minutes</source>
        <translation>Réponse pour le compte rendu</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) in the room</source>
        <translation>
            <numerusform>%n reste dans la salle</numerusform>
            <numerusform>%n restent dans la salle</numerusform>
        </translation>
    </message>
    <message>
        <source>Action without a date</source>
        <translation>Action sans date</translation>
    </message>
    <message>
        <source>Write a sentence for others…</source>
        <translation>Écrire une phrase pour les autres…</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>It stays in the notes, out of the minutes.</source>
        <translation>L’élément reste aux notes, hors du compte rendu.</translation>
    </message>
    <message>
        <source>Words for the minutes; the captured words do not change.</source>
        <translation>Une formulation pour le compte rendu; les mots notés ne changent pas.</translation>
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
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n besoin</numerusform>
            <numerusform>%n besoins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n formation</numerusform>
            <numerusform>%n formations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practice(s)</source>
        <translation>
            <numerusform>%n pratique</numerusform>
            <numerusform>%n pratiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s)</source>
        <translation>
            <numerusform>%n essai</numerusform>
            <numerusform>%n essais</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was captured.</source>
        <translation>Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Action without owner or date</source>
        <translation>Action sans responsable ni date</translation>
    </message>
    <message>
        <source>Action without an owner</source>
        <translation>Action sans responsable</translation>
    </message>
    <message>
        <source>Small circle</source>
        <translation>Petit cercle</translation>
    </message>
    <message>
        <source>Stays in the room</source>
        <translation>Reste dans la salle</translation>
    </message>
    <message>
        <source>Somebody’s name is in these words. Without it, one reads “a member of the group”, or nothing where the sentence does without.</source>
        <translation>Ces mots nomment une personne. Sans son nom, on lit «&#xa0;une personne du groupe&#xa0;», ou rien si la phrase s’en passe.</translation>
    </message>
    <message>
        <source>A member’s organization is named in these words: those who know it know who spoke.</source>
        <translation>L’organisation d’un membre est nommée dans ces mots&#xa0;: qui la connaît sait qui a parlé.</translation>
    </message>
    <message>
        <source>These are somebody’s own words, and no consent to quote them is noted.</source>
        <translation>Ce sont les mots mêmes de quelqu’un, et aucun accord pour les citer n’est noté.</translation>
    </message>
    <message>
        <source>So few people are meant that one may guess who. Other words may say it of the group.</source>
        <translation>Si peu de personnes sont visées qu’on peut deviner lesquelles. D’autres mots peuvent le dire du groupe.</translation>
    </message>
    <message>
        <source>It comes from somebody whose consent to be named beside it is not noted.</source>
        <translation>Cela vient d’une personne dont l’accord pour être nommée à côté n’est pas noté.</translation>
    </message>
    <message>
        <source>Whoever took the notes asked that it be looked at again.</source>
        <translation>La personne qui prenait les notes a demandé qu’on y revienne.</translation>
    </message>
    <message>
        <source>The table of actions would say “to be determined”. That is allowed: Enter goes on.</source>
        <translation>Le tableau des actions dirait «&#xa0;à déterminer&#xa0;». C’est permis&#xa0;: Entrée continue.</translation>
    </message>
    <message>
        <source>It was said in the room and stays there. A second sentence, written for others, may go into the minutes.</source>
        <translation>Cela s’est dit dans la salle et y reste. Une seconde phrase, écrite pour les autres, peut aller au compte rendu.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>With the name</source>
        <translation>Avec son nom</translation>
    </message>
    <message>
        <source>Reword…</source>
        <translation>Récrire…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Ne pas mettre</translation>
    </message>
    <message>
        <source>Nothing of it leaves the room.</source>
        <translation>Rien n’en sort de la salle.</translation>
    </message>
    <message>
        <source>Prepare a message to {0}: “May I write it with your name?”</source>
        <translation>Préparer un mot à {0}&#xa0;: «&#xa0;Puis-je l’écrire avec votre nom?&#xa0;»</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>to be determined</source>
        <translation>à déterminer</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardé</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>récrit</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare a message to {0}: “May I quote your words?”</source>
        <translation>Préparer un mot à {0}&#xa0;: «&#xa0;Puis-je citer vos mots?&#xa0;»</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Choose a letterhead</source>
        <translation>Choisir un papier à en-tête</translation>
    </message>
    <message>
        <source>Word document or template (*.docx *.dotx)</source>
        <translation>Document ou modèle Word (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Find the Word file</source>
        <translation>Retrouver le fichier Word</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Reread</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>{0}, stage {1} of {2}</source>
        <translation>{0}, temps {1} sur {2}</translation>
    </message>
    <message>
        <source>Nothing has been noted yet.</source>
        <translation>Rien n’a encore été noté.</translation>
    </message>
    <message>
        <source>What is noted during the session comes here. Summaries can be written now.</source>
        <translation>Ce qui sera noté en rencontre viendra ici. On peut déjà écrire les résumés.</translation>
    </message>
    <message>
        <source>1 to 4</source>
        <translation>1 à 4</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>garder</translation>
    </message>
    <message>
        <source>go through</source>
        <translation>parcourir</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>write</source>
        <translation>écrire</translation>
    </message>
    <message>
        <source>Nothing needs your judgement.</source>
        <translation>Rien ne demande votre jugement.</translation>
    </message>
    <message>
        <source>Everything that goes in is ready; what stays in the room stays there.</source>
        <translation>Tout ce qui y va est prêt; ce qui reste dans la salle y reste.</translation>
    </message>
    <message>
        <source>next point</source>
        <translation>point suivant</translation>
    </message>
    <message>
        <source>lines or summary</source>
        <translation>lignes ou résumé</translation>
    </message>
    <message>
        <source>words for the minutes</source>
        <translation>formuler</translation>
    </message>
    <message>
        <source>order</source>
        <translation>ordre</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>sur {0}</translation>
    </message>
    <message>
        <source>our own page</source>
        <translation>page de CoP Desktop</translation>
    </message>
    <message>
        <source>Our own page</source>
        <translation>Page de CoP Desktop</translation>
    </message>
    <message>
        <source>An organization’s document…</source>
        <translation>Document d’une organisation…</translation>
    </message>
    <message>
        <source>Write the minutes</source>
        <translation>Écrire le compte rendu</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Document Word (*.docx)</translation>
    </message>
    <message>
        <source>include, omit, anonymous, default</source>
        <translation>inclure, ôter, anonyme, par défaut</translation>
    </message>
    <message>
        <source>list or page</source>
        <translation>liste ou page</translation>
    </message>
    <message>
        <source>write the Word file</source>
        <translation>écrire le fichier Word</translation>
    </message>
    <message>
        <source>Letterhead: {0}</source>
        <translation>Papier à en-tête&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Nothing of it will be read.</source>
        <translation>Rien n’en sera lu.</translation>
    </message>
    <message>
        <source>Left out until you decide.</source>
        <translation>Exclu tant que vous n’avez pas décidé.</translation>
    </message>
    <message>
        <source>One will read: {0}</source>
        <translation>On lira&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Kind of minutes</source>
        <translation>Sorte de compte rendu</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Write the minutes to a Word file</source>
        <translation>Écrire le compte rendu dans un fichier Word</translation>
    </message>
    <message>
        <source>What was captured</source>
        <translation>Ce qui a été noté</translation>
    </message>
    <message>
        <source>I includes, O omits, A makes anonymous, U goes back to the default</source>
        <translation>I inclut, O ôte, A rend anonyme, U revient au choix par défaut</translation>
    </message>
    <message>
        <source>Nothing was captured in this session.</source>
        <translation>Rien n’a été noté dans cette rencontre.</translation>
    </message>
    <message>
        <source>As it will be read</source>
        <translation>Tel qu’on le lira</translation>
    </message>
    <message>
        <source>The minutes as they will be read</source>
        <translation>Le compte rendu tel qu’on le lira</translation>
    </message>
</context>
<context>
    <name>MinutesTriage</name>
    <message>
        <source>They need your judgement</source>
        <translation>Demandent votre jugement</translation>
    </message>
    <message>
        <source>What needs your judgement</source>
        <translation>Ce qui demande votre jugement</translation>
    </message>
    <message>
        <source>1 to 4 choose an answer, Enter keeps it, Space puts it off</source>
        <translation>1 à 4 choisissent une réponse, Entrée la garde, Espace la remet à plus tard</translation>
    </message>
    <message>
        <source>Ready without you</source>
        <translation>Prêts sans vous</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Parcourir</translation>
    </message>
    <message>
        <source>Captured live</source>
        <translation>Noté en direct</translation>
    </message>
    <message>
        <source>In the minutes, one would read</source>
        <translation>Au compte rendu, on lirait</translation>
    </message>
    <message>
        <source>Title for the minutes</source>
        <translation>Titre pour le compte rendu</translation>
    </message>
    <message>
        <source>Words for the minutes</source>
        <translation>Formulation pour le compte rendu</translation>
    </message>
    <message>
        <source>Enter keeps these words, Esc comes back. The captured words do not change.</source>
        <translation>Entrée garde cette formulation, Échap revient. Les mots notés ne changent pas.</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Qui?</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Pour quand?</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Keep, next</source>
        <translation>Garder, au suivant</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
</context>
<context>
    <name>MinutesWrite</name>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Summary of the point</source>
        <translation>Résumé du point</translation>
    </message>
    <message>
        <source>Captured live</source>
        <translation>Noté en direct</translation>
    </message>
    <message>
        <source>Enter adds the line to the summary</source>
        <translation>Entrée ajoute la ligne au résumé</translation>
    </message>
    <message>
        <source>What was captured in this point</source>
        <translation>Ce qui a été noté à ce point</translation>
    </message>
    <message>
        <source>Enter adds to the summary, F2 rewords, Alt with arrows moves, I shows, Delete hides</source>
        <translation>Entrée ajoute au résumé, F2 formule, Alt avec les flèches déplace, I montre, Suppr cache</translation>
    </message>
    <message>
        <source>Nothing was captured in this point.</source>
        <translation>Rien n’a été noté à ce point.</translation>
    </message>
    <message>
        <source>Title for the minutes</source>
        <translation>Titre pour le compte rendu</translation>
    </message>
    <message>
        <source>Words for the minutes</source>
        <translation>Formulation pour le compte rendu</translation>
    </message>
    <message>
        <source>Enter keeps, Esc comes back; emptied, the captured words return.</source>
        <translation>Entrée garde, Échap revient; vidée, les mots notés reviennent.</translation>
    </message>
    <message>
        <source>As it will be read</source>
        <translation>Comme on le lira</translation>
    </message>
    <message>
        <source>The minutes as they will be read</source>
        <translation>Le compte rendu comme on le lira</translation>
    </message>
</context>
</TS>
