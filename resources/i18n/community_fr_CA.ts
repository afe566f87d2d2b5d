<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Community</name>
    <message>
        <source>the community</source>
        <translation>la communauté</translation>
    </message>
    <message>
        <source>new member</source>
        <translation>nouvelle personne</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>the member</source>
        <translation>la personne</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>the season</source>
        <translation>la saison</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>{0} is no longer a member</source>
        <translation>{0} n’est plus membre</translation>
    </message>
    <message>
        <source>Season {0} opened</source>
        <translation>Saison {0} ouverte</translation>
    </message>
    <message>
        <source>Season {0} closed</source>
        <translation>Saison {0} close</translation>
    </message>
    <message>
        <source>Season {0} open again</source>
        <translation>Saison {0} rouverte</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile, and kept: “{0}”</source>
        <translation>Changé ailleurs entre-temps, et conservé&#xa0;: «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Automatic colour</source>
        <translation>Couleur automatique</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Sarcelle</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>Brique</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Ardoise</translation>
    </message>
    <message>
        <source>no organization nor e-mail yet</source>
        <translation>ni organisation ni courriel encore</translation>
    </message>
    <message>
        <source>by consent</source>
        <translation>par consentement</translation>
    </message>
    <message>
        <source>by consensus</source>
        <translation>par consensus</translation>
    </message>
    <message>
        <source>by majority</source>
        <translation>à la majorité</translation>
    </message>
    <message>
        <source>after advice</source>
        <translation>sur avis</translation>
    </message>
    <message>
        <source>by delegation</source>
        <translation>par délégation</translation>
    </message>
    <message>
        <source>Office de la langue</source>
        <translation>de l’Office de la langue</translation>
    </message>
    <message>
        <source>thin spaces</source>
        <translation>espaces fines</translation>
    </message>
    <message>
        <source>Season {0}</source>
        <translation>Saison {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) held of {0}</source>
        <translation>
            <numerusform>%n rencontre tenue sur {0}</numerusform>
            <numerusform>%n rencontres tenues sur {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Close season {0}? What it gave is counted and kept; nothing is deleted, and it may be reopened.</source>
        <translation>Clore la saison {0}? Ce qu’elle a donné est compté et conservé; rien n’est supprimé, et elle peut être rouverte.</translation>
    </message>
    <message>
        <source>{0} · closed on {1}</source>
        <translation>{0} · close le {1}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Back to Home</source>
        <translation>Retour à l’accueil</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>champ suivant</translation>
    </message>
    <message>
        <source>go through a list</source>
        <translation>parcourir une liste</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>accueil</translation>
    </message>
    <message>
        <source>Open season {0}</source>
        <translation>Ouvrir la saison {0}</translation>
    </message>
    <message>
        <source>The community</source>
        <translation>La communauté</translation>
    </message>
    <message>
        <source>Charter</source>
        <translation>Charte</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Code of decisions</source>
        <translation>&amp;Code des décisions</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Colour of its mark</source>
        <translation>Couleur de son signe</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;Raison d’être</translation>
    </message>
    <message>
        <source>Why do we meet?</source>
        <translation>Pourquoi se rencontre-t-on?</translation>
    </message>
    <message>
        <source>&amp;Agreements, one a line</source>
        <translation>&amp;Ententes, une par ligne</translation>
    </message>
    <message>
        <source>We start on time</source>
        <translation>On commence à l’heure</translation>
    </message>
    <message>
        <source>What the &amp;wall says at the welcome</source>
        <translation>Ce que le m&amp;ur dit à l’accueil</translation>
    </message>
    <message>
        <source>What is said here stays here</source>
        <translation>Ce qui se dit ici reste ici</translation>
    </message>
    <message>
        <source>&amp;Decisions are taken</source>
        <translation>Les &amp;décisions se prennent</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Membres</translation>
    </message>
    <message>
        <source>A name, then Enter</source>
        <translation>Un nom, puis Entrée</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Nobody yet. A name is enough.</source>
        <translation>Personne encore. Un nom suffit.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Sessions a season</source>
        <translation>Rencontres par saison</translation>
    </message>
    <message>
        <source>People are addressed as</source>
        <translation>On s’adresse par</translation>
    </message>
    <message>
        <source>Spaces of d&amp;ocuments</source>
        <translation>Esp&amp;aces des documents</translation>
    </message>
    <message>
        <source>&amp;Seasons</source>
        <translation>&amp;Saisons</translation>
    </message>
    <message>
        <source>Seasons</source>
        <translation>Saisons</translation>
    </message>
    <message>
        <source>Close the season</source>
        <translation>Clore la saison</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>La garder ouverte</translation>
    </message>
    <message>
        <source>Name of the season</source>
        <translation>Nom de la saison</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export to be shared</source>
        <translation>Exporter ce qui peut circuler</translation>
    </message>
    <message>
        <source>Given up: nothing was changed.</source>
        <translation>Abandonné&#xa0;: rien n’a été changé.</translation>
    </message>
    <message>
        <source>Exchange files</source>
        <translation>Fichiers d’échange</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Import an exchange file</source>
        <translation>Importer un fichier d’échange</translation>
    </message>
    <message>
        <source>Export everything, even what is confidential</source>
        <translation>Tout exporter, même ce qui est confidentiel</translation>
    </message>
    <message>
        <source>One file at a time: the one before is not finished.</source>
        <translation>Un fichier à la fois&#xa0;: le précédent n’est pas terminé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} holds everything, even what is confidential: keep it to yourself.</source>
        <translation>{0} contient tout, même ce qui est confidentiel&#xa0;: gardez-le pour vous.</translation>
    </message>
    <message>
        <source>{0} is written, without what is confidential.</source>
        <translation>{0} est écrit, sans ce qui est confidentiel.</translation>
    </message>
    <message>
        <source>Importing {0}…</source>
        <translation>Importation de {0}…</translation>
    </message>
    <message>
        <source>Exporting to {0}…</source>
        <translation>Exportation vers {0}…</translation>
    </message>
</context>
</TS>
