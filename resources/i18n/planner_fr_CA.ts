<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>FormatFiles</name>
    <message>
        <source>Take formats from a file</source>
        <translation>Prendre des formules d’un fichier</translation>
    </message>
    <message>
        <source>Formats belong to a community: begin with one.</source>
        <translation>Les formules sont à une communauté&#xa0;: commencez par en faire une.</translation>
    </message>
    <message>
        <source>Keep as a format</source>
        <translation>Garder comme formule</translation>
    </message>
    <message>
        <source>Name of the format</source>
        <translation>Nom de la formule</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} is among your formats, at the head of the gallery</source>
        <translation>{0} est parmi vos formules, en tête de la galerie</translation>
    </message>
    <message>
        <source>Share a format as a file</source>
        <translation>Partager une formule par un fichier</translation>
    </message>
    <message>
        <source>{0} is written: drop it on the window of whoever is to have it.</source>
        <translation>{0} est écrit&#xa0;: qui le dépose sur sa fenêtre aura cette formule.</translation>
    </message>
    <message numerus="yes">
        <source>%n format(s) of the file: already among yours.</source>
        <translation>
            <numerusform>%n formule du fichier&#xa0;: déjà parmi les vôtres.</numerusform>
            <numerusform>%n formules du fichier&#xa0;: déjà parmi les vôtres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formules</translation>
    </message>
    <message>
        <source>Take formats from a file…</source>
        <translation>Prendre des formules d’un fichier…</translation>
    </message>
    <message>
        <source>they come at the head of the gallery</source>
        <translation>elles viennent en tête de la galerie</translation>
    </message>
    <message>
        <source>Keep this item as a format…</source>
        <translation>Garder ce point comme formule…</translation>
    </message>
    <message>
        <source>its rounds and their words; no question, no private prompt</source>
        <translation>ses étapes et leurs mots; ni question, ni aide-mémoire privé</translation>
    </message>
    <message>
        <source>import model template</source>
        <translation>importer modèle</translation>
    </message>
    <message>
        <source>a file that others drop on their window</source>
        <translation>un fichier que d’autres déposent sur leur fenêtre</translation>
    </message>
    <message>
        <source>what was planned with it stays</source>
        <translation>ce qui est prévu avec elle demeure</translation>
    </message>
    <message>
        <source>Among your formats: {0}</source>
        <translation>Parmi vos formules&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} is no longer among your formats</source>
        <translation>{0} n’est plus parmi vos formules</translation>
    </message>
    <message>
        <source>save model template</source>
        <translation>enregistrer modèle</translation>
    </message>
    <message>
        <source>Share the format {0}…</source>
        <translation>Partager la formule {0}…</translation>
    </message>
    <message>
        <source>Remove the format {0}</source>
        <translation>Retirer la formule {0}</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>{0} to {1} people</source>
        <translation>{0} à {1} pers.</translation>
    </message>
    <message>
        <source>case {0}</source>
        <translation>cas {0}</translation>
    </message>
    <message>
        <source>insertion</source>
        <translation>insertion</translation>
    </message>
    <message>
        <source>new item</source>
        <translation>nouveau point</translation>
    </message>
    <message>
        <source>item</source>
        <translation>point</translation>
    </message>
    <message>
        <source>round</source>
        <translation>étape</translation>
    </message>
    <message>
        <source>facts of the session</source>
        <translation>renseignements de la rencontre</translation>
    </message>
    <message>
        <source>move</source>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>agreement to be named</source>
        <translation>accord de figurer au compte rendu</translation>
    </message>
    <message>
        <source>Everybody on the list agrees to be named</source>
        <translation>Toutes les personnes de la liste acceptent</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>présences</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>Personne retirée de la liste</translation>
    </message>
    <message>
        <source>new round</source>
        <translation>nouvelle étape</translation>
    </message>
    <message>
        <source>client</source>
        <translation>personne cliente</translation>
    </message>
    <message>
        <source>number of cycles</source>
        <translation>nombre de cycles</translation>
    </message>
    <message>
        <source>fit to the people</source>
        <translation>ajustement aux personnes</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>nouvelle personne</translation>
    </message>
    <message>
        <source>Round removed: {0}</source>
        <translation>Étape retirée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Point retiré&#xa0;: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n ouverte</numerusform>
            <numerusform>%n ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protégé</translation>
    </message>
    <message>
        <source>if time allows</source>
        <translation>si le temps le permet</translation>
    </message>
    <message>
        <source>Working title</source>
        <translation>Titre de travail</translation>
    </message>
    <message>
        <source>the session</source>
        <translation>la rencontre</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Prendre l’autre</translation>
    </message>
    <message>
        <source>{0} ({1}): changed elsewhere meanwhile. Nothing was overwritten.</source>
        <translation>{0} ({1})&#xa0;: changement fait ailleurs entre-temps. Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>A setting</source>
        <translation>Un réglage</translation>
    </message>
    <message>
        <source>{0}: taken off the agenda elsewhere. Your words are kept here.</source>
        <translation>{0}&#xa0;: retrait de l’ordre du jour fait ailleurs. Vos mots sont gardés ici.</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>Laisser le retrait</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Yours: {0}</source>
        <translation>La vôtre&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The other: {0}</source>
        <translation>L’autre&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0}: changed elsewhere meanwhile. It was not removed.</source>
        <translation>{0}&#xa0;: changement fait ailleurs entre-temps. Rien n’a été retiré.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Number of cycles</source>
        <translation>Nombre de cycles</translation>
    </message>
    <message>
        <source>How far it travels</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>What is noted</source>
        <translation>Ce qui est noté</translation>
    </message>
    <message>
        <source>How people are split</source>
        <translation>Comment on se répartit</translation>
    </message>
    <message>
        <source>People in a group</source>
        <translation>Personnes par groupe</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hôtes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Intention</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>How people meet</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Private line</source>
        <translation>Ligne privée</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Ce qui a été tenté</translation>
    </message>
    <message>
        <source>What is asked of the group</source>
        <translation>Ce qui est demandé au groupe</translation>
    </message>
    <message>
        <source>Remove anyway</source>
        <translation>Retirer quand même</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>{0}: the order was changed elsewhere meanwhile. Nothing was moved.</source>
        <translation>{0}&#xa0;: l’ordre a été changé ailleurs entre-temps. Rien n’a été déplacé.</translation>
    </message>
    <message>
        <source>{0}: durations changed elsewhere meanwhile. Nothing was fitted.</source>
        <translation>{0}&#xa0;: des durées ont été changées ailleurs entre-temps. Rien n’a été ajusté.</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Déplacer quand même</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Fit anyway</source>
        <translation>Ajuster quand même</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remise en place</translation>
    </message>
    <message numerus="yes">
        <source>%n round(s) fit</source>
        <translation>
            <numerusform>%n tour entre</numerusform>
            <numerusform>%n tours entrent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people speak</source>
        <translation>
            <numerusform>%n personne parle</numerusform>
            <numerusform>%n personnes parlent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consultation(s) fit</source>
        <translation>
            <numerusform>%n consultation entre</numerusform>
            <numerusform>%n consultations entrent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) fit</source>
        <translation>
            <numerusform>%n sujet entre</numerusform>
            <numerusform>%n sujets entrent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) fit</source>
        <translation>
            <numerusform>%n station entre</numerusform>
            <numerusform>%n stations entrent</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>one more would run {0} over</source>
        <translation>de plus, on dépasserait de {0}</translation>
    </message>
    <message>
        <source>st,nd,rd,th</source>
        <comment>ends of 1st 2nd 3rd 4th, in French re,e,e,e</comment>
        <translation>re,e,e,e</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendue</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présente</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>À distance</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Excusée</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absente</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Note-taker</source>
        <translation>Prise de notes</translation>
    </message>
    <message>
        <source>Timekeeper</source>
        <translation>Gestion du temps</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expertise</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybride</translation>
    </message>
    <message>
        <source>Take up new guidelines</source>
        <translation>S’approprier de nouvelles lignes directrices</translation>
    </message>
    <message>
        <source>Clarify notions</source>
        <translation>Clarifier des notions</translation>
    </message>
    <message>
        <source>Harmonize ways of working</source>
        <translation>Harmoniser des façons de faire</translation>
    </message>
    <message>
        <source>Build a common understanding</source>
        <translation>Bâtir une compréhension commune</translation>
    </message>
    <message>
        <source>Improve a situation</source>
        <translation>Améliorer une situation</translation>
    </message>
    <message>
        <source>In our own words</source>
        <translation>Dans nos mots</translation>
    </message>
    <message>
        <source>Session {0}</source>
        <translation>Rencontre {0}</translation>
    </message>
    <message>
        <source>a {0} would run {1} over</source>
        <comment>consultation</comment>
        <translation>une {0} dépasserait de {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s) of {0}</source>
        <translation>
            <numerusform>%n tour de {0}</numerusform>
            <numerusform>%n tours de {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>the client speaks</source>
        <translation>la personne cliente parle</translation>
    </message>
    <message>
        <source>everyone but the client</source>
        <translation>tour de parole, sans la personne cliente</translation>
    </message>
    <message>
        <source>everyone in turn</source>
        <translation>à tour de rôle</translation>
    </message>
    <message>
        <source>the facilitator speaks</source>
        <translation>l’animation parle</translation>
    </message>
    <message>
        <source>in small groups</source>
        <translation>en petits groupes</translation>
    </message>
    <message>
        <source>in pairs</source>
        <translation>en duos</translation>
    </message>
    <message>
        <source>in silence</source>
        <translation>en silence</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>en grand groupe</translation>
    </message>
    <message>
        <source>those who wish</source>
        <translation>qui le souhaite</translation>
    </message>
    <message>
        <source>the inner circle</source>
        <translation>le cercle intérieur</translation>
    </message>
    <message>
        <source>the outer circle</source>
        <translation>le cercle extérieur</translation>
    </message>
    <message>
        <source>the presenters</source>
        <translation>qui présente</translation>
    </message>
    <message>
        <source>whoever proposes</source>
        <translation>qui propose</translation>
    </message>
    <message>
        <source>{0} each</source>
        <translation>{0} par personne</translation>
    </message>
    <message>
        <source>The agenda</source>
        <translation>L’ordre du jour</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>insérer</translation>
    </message>
    <message>
        <source>find a format</source>
        <translation>chercher une formule</translation>
    </message>
    <message>
        <source>add an item</source>
        <translation>ajouter un point</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>cas</translation>
    </message>
    <message>
        <source>run</source>
        <translation>animer</translation>
    </message>
    <message>
        <source>check the room</source>
        <translation>vérifier la salle</translation>
    </message>
    <message>
        <source>from a round to its item, and back</source>
        <translation>de l’étape à son point, et retour</translation>
    </message>
    <message numerus="yes">
        <source>This format asks for at least %n people. Durations go no lower.</source>
        <translation>
            <numerusform>Cette formule demande au moins %n&#xa0;personne. Les durées ne descendent pas plus bas.</numerusform>
            <numerusform>Cette formule demande au moins %n&#xa0;personnes. Les durées ne descendent pas plus bas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n pers.</numerusform>
            <numerusform>%n pers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the circle</source>
        <translation>
            <numerusform>%n dans le cercle</numerusform>
            <numerusform>%n dans le cercle</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert at the beginning</source>
        <translation>Insérer au début</translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n attendue</numerusform>
            <numerusform>%n attendues</numerusform>
        </translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>étirer</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>retirer</translation>
    </message>
    <message>
        <source>Insert after {0}</source>
        <translation>Insérer après {0}</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nouveau point</translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation>Aucune rencontre ouverte</translation>
    </message>
    <message>
        <source>Choose one from Home, or create the next.</source>
        <translation>Choisissez-en une à l’accueil, ou créez la prochaine.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n hôte</numerusform>
            <numerusform>%n hôtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Groups of %n</source>
        <translation>
            <numerusform>Groupes de %n</numerusform>
            <numerusform>Groupes de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tables of %n</source>
        <translation>
            <numerusform>Tables de %n</numerusform>
            <numerusform>Tables de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the centre</source>
        <translation>
            <numerusform>%n au centre</numerusform>
            <numerusform>%n au centre</numerusform>
        </translation>
    </message>
    <message>
        <source>Who begins in the centre</source>
        <translation>Qui commence au centre</translation>
    </message>
    <message>
        <source>Who hosts: stays when the others move</source>
        <translation>Qui accueille&#xa0;: reste quand les autres se déplacent</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tout le groupe ensemble</translation>
    </message>
    <message>
        <source>Each alone</source>
        <translation>En solo</translation>
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
        <source>In groups of…</source>
        <translation>En groupes de…</translation>
    </message>
    <message>
        <source>At tables of…</source>
        <translation>Aux tables de…</translation>
    </message>
    <message>
        <source>In two circles</source>
        <translation>En deux cercles</translation>
    </message>
    <message>
        <source>At stations</source>
        <translation>Aux stations</translation>
    </message>
    <message>
        <source>How people are split: {0}</source>
        <translation>Comment on se répartit&#xa0;: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n présente</numerusform>
            <numerusform>%n présentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remote</source>
        <translation>
            <numerusform>%n à distance</numerusform>
            <numerusform>%n à distance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excused</source>
        <translation>
            <numerusform>%n excusée</numerusform>
            <numerusform>%n excusées</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of play</source>
        <translation>{0} de jeu</translation>
    </message>
    <message>
        <source>firm end at {0}</source>
        <translation>fin ferme à {0}</translation>
    </message>
    <message>
        <source>ends at {0}</source>
        <translation>fin à {0}</translation>
    </message>
    <message>
        <source>{0} or less</source>
        <translation>{0} ou moins</translation>
    </message>
    <message>
        <source>{0} too long</source>
        <translation>{0} de trop</translation>
    </message>
    <message>
        <source>with {0} to spare</source>
        <translation>avec {0} de jeu</translation>
    </message>
    <message>
        <source>Choose a format at the left and press Enter.</source>
        <translation>Choisissez une formule à gauche, puis Entrée.</translation>
    </message>
    <message>
        <source>Begin with a check-in round</source>
        <translation>Commencer par un tour d’arrivée</translation>
    </message>
    <message numerus="yes">
        <source>Fit to %n people</source>
        <translation>
            <numerusform>Ajuster à %n personne</numerusform>
            <numerusform>Ajuster à %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Personne cliente</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>Au mur</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Aide-mémoire</translation>
    </message>
    <message>
        <source>Client {0}</source>
        <translation>Personne cliente {0}</translation>
    </message>
    <message>
        <source>To be chosen</source>
        <translation>À choisir</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>Nouvelle étape</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>répéter</translation>
    </message>
    <message>
        <source>take the length known from past sessions</source>
        <translation>prendre la durée tirée des rencontres passées</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protégée</translation>
    </message>
    <message>
        <source>If time allows</source>
        <translation>Si le temps le permet</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>encore %n caractère</numerusform>
            <numerusform>encore %n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many to be read at eight metres</source>
        <translation>
            <numerusform>%n de trop pour être lu à huit mètres</numerusform>
            <numerusform>%n de trop pour être lus à huit mètres</numerusform>
        </translation>
    </message>
    <message>
        <source>What is noted in this round</source>
        <translation>Ce qu’on note à cette étape</translation>
    </message>
    <message>
        <source>Empty: the sentence below leads</source>
        <translation>Vide&#xa0;: la phrase du mur prend la place</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>étape {0} sur {1}</translation>
    </message>
    <message>
        <source>Noted here…</source>
        <translation>On y note…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Calm clock</source>
        <translation>Horloge calme</translation>
    </message>
    <message>
        <source>{0}, less than the usual {1}</source>
        <translation>{0}, moins que les {1} habituels</translation>
    </message>
    <message>
        <source>How far what is noted travels: {0}</source>
        <translation>Portée de ce qui est noté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>cycle {0} of {1}</source>
        <translation>cycle {0} sur {1}</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formules</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>Find a format</source>
        <translation>Chercher une formule</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Only what suits the people who come</source>
        <translation>Seulement ce qui convient aux personnes attendues</translation>
    </message>
    <message>
        <source>Only what fits in the time left</source>
        <translation>Seulement ce qui entre dans le temps qui reste</translation>
    </message>
    <message>
        <source>Formats and blocks</source>
        <translation>Formules et blocs</translation>
    </message>
    <message>
        <source>Nothing matches. Take away a word or a filter.</source>
        <translation>Rien ne correspond. Retirez un mot ou un filtre.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Rencontre</translation>
    </message>
    <message>
        <source>Date, times, place, mode, purpose (Ctrl+I)</source>
        <translation>Date, heures, lieu, mode, intention (Ctrl+I)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Who is expected (Ctrl+Shift+A)</source>
        <translation>Qui est attendu (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Who would bring a case, and which are chosen (Ctrl+Shift+C)</source>
        <translation>Qui apporterait un cas, et lesquels sont choisis (Ctrl+Maj+C)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Animer</translation>
    </message>
    <message>
        <source>Run this session (Ctrl+Return)</source>
        <translation>Animer cette rencontre (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>The thread</source>
        <translation>Le fil</translation>
    </message>
    <message>
        <source>Formats…</source>
        <translation>Formules…</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Ajouter un point</translation>
    </message>
    <message>
        <source>An item of your own, after what is chosen (Ctrl+N)</source>
        <translation>Un point de votre cru, après ce qui est choisi (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>PlannerItem</name>
    <message>
        <source>Item</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Question and instruction…</source>
        <translation>Question et consigne…</translation>
    </message>
    <message>
        <source>What this item asks of the room (F4)</source>
        <translation>Ce que ce point demande à la salle (F4)</translation>
    </message>
    <message>
        <source>Title, for the room</source>
        <translation>Titre, pour la salle</translation>
    </message>
    <message>
        <source>Working title, for you alone</source>
        <translation>Titre de travail, pour vous seulement</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Raccourcir</translation>
    </message>
    <message>
        <source>Shorten (Alt+Shift+Up)</source>
        <translation>Raccourcir (Alt+Maj+↑)</translation>
    </message>
    <message>
        <source>Lengthen</source>
        <translation>Allonger</translation>
    </message>
    <message>
        <source>Lengthen (Alt+Shift+Down)</source>
        <translation>Allonger (Alt+Maj+↓)</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Protégé</translation>
    </message>
    <message>
        <source>Never shortened nor dropped</source>
        <translation>Ni raccourci ni laissé tomber</translation>
    </message>
    <message>
        <source>If time allows</source>
        <translation>Si le temps le permet</translation>
    </message>
    <message>
        <source>The first to be dropped when time runs short</source>
        <translation>Le premier laissé tomber si le temps manque</translation>
    </message>
    <message>
        <source>How far it travels</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Add a round</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
</context>
<context>
    <name>PlannerPeople</name>
    <message>
        <source>People expected</source>
        <translation>Personnes attendues</translation>
    </message>
    <message>
        <source>Space: expected or excused · Enter: other choices</source>
        <translation>Espace&#xa0;: attendue ou excusée · Entrée&#xa0;: autres choix</translation>
    </message>
    <message>
        <source>Nobody yet. A name is enough.</source>
        <translation>Personne encore. Un nom suffit.</translation>
    </message>
    <message>
        <source>Expect every member</source>
        <translation>Attendre tous les membres</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Ajouter une personne…</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
</context>
<context>
    <name>PlannerRound</name>
    <message>
        <source>Name of the round</source>
        <translation>Nom de l’étape</translation>
    </message>
    <message>
        <source>More about this round</source>
        <translation>Autres choix pour cette étape</translation>
    </message>
    <message>
        <source>Item…</source>
        <translation>Point…</translation>
    </message>
    <message>
        <source>Title, client, protection of the item (F4)</source>
        <translation>Titre, personne cliente, protection du point (F4)</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultative</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>Au mur</translation>
    </message>
    <message>
        <source>Instruction, on the console</source>
        <translation>Consigne, à la console</translation>
    </message>
    <message>
        <source>Prompt, for you alone</source>
        <translation>Aide-mémoire, pour vous seulement</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Raccourcir</translation>
    </message>
    <message>
        <source>Shorten (Alt+Shift+Up)</source>
        <translation>Raccourcir (Alt+Maj+↑)</translation>
    </message>
    <message>
        <source>Lengthen</source>
        <translation>Allonger</translation>
    </message>
    <message>
        <source>Lengthen (Alt+Shift+Down)</source>
        <translation>Allonger (Alt+Maj+↓)</translation>
    </message>
    <message>
        <source>The room will see</source>
        <translation>La salle verra</translation>
    </message>
</context>
<context>
    <name>PlannerSession</name>
    <message>
        <source>Session</source>
        <translation>Rencontre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Firm end: the room is given back</source>
        <translation>Fin ferme&#xa0;: la salle doit être rendue</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Intention</translation>
    </message>
    <message>
        <source>Purpose in your own words</source>
        <translation>L’intention dans vos mots</translation>
    </message>
    <message>
        <source>What should be different when we leave?</source>
        <translation>Qu’est-ce qui devrait avoir changé en sortant?</translation>
    </message>
</context>
</TS>
