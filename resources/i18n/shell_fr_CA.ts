<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Version {0}, with Qt {1} (LGPL 3)</source>
        <translation>Version {0}, avec Qt {1} (LGPL 3)</translation>
    </message>
    <message>
        <source>About CoP Desktop</source>
        <translation>À propos de CoP Desktop</translation>
    </message>
    <message>
        <source>The desk of those who keep a community of practice alive. Everything stays on this computer: no account, no network.</source>
        <translation>Le bureau de celles et ceux qui font vivre une communauté de pratique. Tout reste sur cet ordinateur&#xa0;: aucun compte, aucun réseau.</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>A fault in CoP Desktop</source>
        <translation>Une défaillance de CoP Desktop</translation>
    </message>
    <message>
        <source>What was shown as saved is saved.</source>
        <translation>Ce qui a été montré comme enregistré est enregistré.</translation>
    </message>
    <message>
        <source>Something went wrong in the program, not in your work. You can go on. If it happens again, close CoP Desktop and open it again: a session under way is taken up where it was.</source>
        <translation>Quelque chose a mal tourné dans le programme, pas dans votre travail. Vous pouvez continuer. Si cela se reproduit, fermez CoP Desktop et rouvrez-le&#xa0;: une rencontre en cours reprend où elle était.</translation>
    </message>
    <message>
        <source>&amp;What can be sent to us, with no name and nothing you wrote</source>
        <translation>&amp;Ce qui peut nous être envoyé, sans aucun nom ni rien de ce que vous avez écrit</translation>
    </message>
    <message>
        <source>&amp;Copy this text</source>
        <translation>Co&amp;pier ce texte</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>de {0} à {1}</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>A session is live. It will be taken up where it is when you come back.</source>
        <translation>Une rencontre est en cours. Elle reprendra où elle en est à votre retour.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>Damaged workspace: nothing is saved</source>
        <translation>Espace endommagé&#xa0;: rien n’est enregistré</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Saved at {0}</source>
        <translation>Enregistré à {0}</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>rétablir</translation>
    </message>
    <message>
        <source>open a workspace</source>
        <translation>ouvrir un espace</translation>
    </message>
    <message>
        <source>menu: language, look, workspaces</source>
        <translation>menu&#xa0;: langue, apparence, espaces</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>ces touches</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>quitter</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>There is no session yet: plan, run and minutes begin with one.</source>
        <translation>Aucune rencontre encore&#xa0;: tout commence par en prévoir une.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle rencontre</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Action done</source>
        <translation>Action faite</translation>
    </message>
    <message>
        <source>Session {0} deleted</source>
        <translation>Rencontre {0} supprimée</translation>
    </message>
    <message>
        <source>Session {0} was changed elsewhere meanwhile: it is kept.</source>
        <translation>La rencontre {0} a été modifiée ailleurs entre-temps&#xa0;: elle est gardée.</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>Supprimer quand même</translation>
    </message>
    <message>
        <source>No session planned</source>
        <translation>Aucune rencontre prévue</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Prochaine rencontre</translation>
    </message>
    <message numerus="yes">
        <source>%n min to spare</source>
        <translation>
            <numerusform>%n&#xa0;min de jeu</numerusform>
            <numerusform>%n&#xa0;min de jeu</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes on where it was left</source>
        <translation>Elle reprend où elle en était</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Rédiger</translation>
    </message>
    <message>
        <source>the whole group</source>
        <translation>tout le groupe</translation>
    </message>
    <message>
        <source>to be determined</source>
        <translation>à déterminer</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>an action is done</comment>
        <translation>Fait</translation>
    </message>
    <message>
        <source>The thread of the season</source>
        <translation>Le fil de la saison</translation>
    </message>
    <message>
        <source>training</source>
        <translation>formation</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) held of {0}</source>
        <translation>
            <numerusform>%n rencontre tenue sur {0}</numerusform>
            <numerusform>%n rencontres tenues sur {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Season {0} · {1}</source>
        <translation>Saison {0} · {1}</translation>
    </message>
    <message>
        <source>Session {0}, planned</source>
        <translation>Rencontre {0}, prévue</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n min too many</source>
        <translation>
            <numerusform>%n&#xa0;min de trop</numerusform>
            <numerusform>%n&#xa0;min de trop</numerusform>
        </translation>
    </message>
    <message>
        <source>Session {0} · {1}</source>
        <translation>Rencontre {0} · {1}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>tenue</translation>
    </message>
    <message>
        <source>next</source>
        <translation>prochaine</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>Session {0}, {1}, {2}, {3}</source>
        <translation>Rencontre {0}, {1}, {2}, {3}</translation>
    </message>
    <message>
        <source>Session {0}</source>
        <translation>Rencontre {0}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Prochaine&#xa0;: {0}</translation>
    </message>
    <message>
        <source>planned {0}</source>
        <translation>prévue {0}</translation>
    </message>
    <message>
        <source>Session {0}, held</source>
        <translation>Rencontre {0}, tenue</translation>
    </message>
    <message>
        <source>Session {0}, under way</source>
        <translation>Rencontre {0}, en cours</translation>
    </message>
    <message>
        <source>Minutes of {0}</source>
        <translation>Compte rendu du {0}</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>échue {0}</translation>
    </message>
    <message>
        <source>by the next session</source>
        <translation>d’ici la prochaine rencontre</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>review on {0}</source>
        <translation>révision le {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>d’ici le {0}</translation>
    </message>
    <message>
        <source>By consent</source>
        <translation>Par consentement</translation>
    </message>
    <message>
        <source>By consensus</source>
        <translation>Par consensus</translation>
    </message>
    <message>
        <source>By majority</source>
        <translation>À la majorité</translation>
    </message>
    <message>
        <source>After advice</source>
        <translation>Après avis</translation>
    </message>
    <message>
        <source>By delegation</source>
        <translation>Par délégation</translation>
    </message>
    <message>
        <source>The community: charter, members, seasons</source>
        <translation>La communauté&#xa0;: charte, membres, saisons</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Animer</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle rencontre</translation>
    </message>
    <message>
        <source>More, about this session</source>
        <translation>Plus, sur cette rencontre</translation>
    </message>
    <message>
        <source>Duplicate this plan</source>
        <translation>Dupliquer ce plan</translation>
    </message>
    <message>
        <source>Delete this session</source>
        <translation>Supprimer cette rencontre</translation>
    </message>
    <message>
        <source>go through</source>
        <translation>parcourir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>new session</source>
        <translation>nouvelle rencontre</translation>
    </message>
    <message>
        <source>the community</source>
        <translation>la communauté</translation>
    </message>
    <message>
        <source>duplicate this plan</source>
        <translation>copier ce plan</translation>
    </message>
    <message>
        <source>No session planned yet</source>
        <translation>Aucune rencontre prévue</translation>
    </message>
    <message>
        <source>A date is proposed; everything can be changed.</source>
        <translation>Une date est proposée; tout peut être changé.</translation>
    </message>
    <message>
        <source>Take its notes in a window</source>
        <translation>Prendre les notes dans une fenêtre</translation>
    </message>
    <message>
        <source>&amp;Communities</source>
        <translation>&amp;Communautés</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>Create a community</source>
        <translation>Créer une communauté</translation>
    </message>
    <message>
        <source>Name of the new community</source>
        <translation>Nom de la nouvelle communauté</translation>
    </message>
    <message>
        <source>Its name, then Enter</source>
        <translation>Son nom, puis Entrée</translation>
    </message>
    <message>
        <source>Everything is on this computer. Nothing passes from one community to another.</source>
        <translation>Tout est sur ce poste. Rien ne passe d’une communauté à l’autre.</translation>
    </message>
    <message>
        <source>To &amp;follow</source>
        <translation>À &amp;suivre</translation>
    </message>
    <message>
        <source>To follow</source>
        <translation>À suivre</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Rien n’attend.</translation>
    </message>
    <message>
        <source>&amp;Last noted</source>
        <translation>&amp;Derniers éléments notés</translation>
    </message>
    <message>
        <source>Last noted</source>
        <translation>Derniers éléments notés</translation>
    </message>
    <message>
        <source>What is captured in a session will be here.</source>
        <translation>Ce qui sera noté en rencontre sera ici.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Everything is within reach of the keyboard</source>
        <translation>Tout est à portée du clavier</translation>
    </message>
    <message>
        <source>Keys, and what they do</source>
        <translation>Les touches, et ce qu’elles font</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Nothing was pasted: this field takes {0} characters at most, not {1}.</source>
        <translation>Rien n’a été collé&#xa0;: ce champ prend au plus {0} caractères, pas {1}.</translation>
    </message>
    <message>
        <source>This field takes {0} characters at most: the rest was not kept.</source>
        <translation>Ce champ prend au plus {0} caractères&#xa0;: la suite n’a pas été gardée.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>help</source>
        <translation>aide</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Choose another community</source>
        <translation>Choisir une autre communauté</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Workspaces of CoP Desktop</source>
        <translation>Espaces de CoP Desktop</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Nouvel espace…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Ouvrir un espace…</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>What may be shared…</source>
        <translation>Ce qui peut circuler…</translation>
    </message>
    <message>
        <source>Everything, even what is confidential…</source>
        <translation>Tout, même ce qui est confidentiel…</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translation>Un autre portable</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>About and licences</source>
        <translation>À propos et licences</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Ouvrir un espace</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nouvel espace</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Give it this session…</source>
        <translation>Lui remettre cette rencontre…</translation>
    </message>
    <message>
        <source>Give it what was captured…</source>
        <translation>Lui remettre les captures…</translation>
    </message>
    <message>
        <source>Merge its captures…</source>
        <translation>Fusionner ses captures…</translation>
    </message>
    <message>
        <source>the language of the interface, at once</source>
        <translation>la langue de l’interface, tout de suite</translation>
    </message>
    <message>
        <source>the look of the windows; the wall keeps its own</source>
        <translation>l’apparence des fenêtres; le mur garde la sienne</translation>
    </message>
    <message>
        <source>an exchange file</source>
        <translation>un fichier d’échange</translation>
    </message>
    <message>
        <source>Export what may be shared…</source>
        <translation>Exporter ce qui peut se partager…</translation>
    </message>
    <message>
        <source>an exchange file, without what stays in the room</source>
        <translation>un fichier d’échange, sans ce qui reste dans la salle</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>un autre fichier</translation>
    </message>
    <message>
        <source>the keys of this place and of all</source>
        <translation>les touches de ce lieu et de partout</translation>
    </message>
    <message>
        <source>version, fonts, icons</source>
        <translation>version, polices, icônes</translation>
    </message>
    <message>
        <source>language look theme</source>
        <translation>langue apparence thème</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Animer</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>The community</source>
        <translation>La communauté</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichier&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Chercher dans&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>RunningPlace</name>
    <message>
        <source>The projector&apos;s display is gone; the wall comes back with it.</source>
        <translation>L’écran du projecteur a disparu; le mur reviendra avec lui.</translation>
    </message>
    <message>
        <source>Once more to close the wall of a live session</source>
        <translation>Encore une fois pour fermer le mur d’une rencontre en cours</translation>
    </message>
    <message>
        <source>The wall cannot be shown.</source>
        <translation>Le mur ne peut pas être affiché.</translation>
    </message>
    <message>
        <source>Show it in a window</source>
        <translation>L’afficher dans une fenêtre</translation>
    </message>
    <message>
        <source>The wall in a window, to share it</source>
        <translation>Le mur dans une fenêtre, à partager</translation>
    </message>
    <message>
        <source>Letters on the wall</source>
        <translation>Lettres du mur</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normales</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grandes</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Très grandes</translation>
    </message>
    <message>
        <source>Dark wall</source>
        <translation>Mur sombre</translation>
    </message>
    <message>
        <source>Back to Home</source>
        <translation>Retour à l’accueil</translation>
    </message>
    <message>
        <source>take notes in a window of its own</source>
        <translation>prendre les notes dans une fenêtre à part</translation>
    </message>
    <message>
        <source>Only one display is connected: plug in the projector.</source>
        <translation>Un seul écran est branché&#xa0;: branchez le projecteur.</translation>
    </message>
    <message>
        <source>This window is on the projector: move it first.</source>
        <translation>Cette fenêtre est sur le projecteur&#xa0;: déplacez-la d’abord.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Annulé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>Rétabli&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>A community begins with a circle of chairs.</source>
        <translation>Une communauté commence par un cercle de chaises.</translation>
    </message>
    <message>
        <source>Give it a name. The rest can wait.</source>
        <translation>Donnez-lui un nom. Le reste peut attendre.</translation>
    </message>
    <message>
        <source>Name of your community</source>
        <translation>Nom de votre communauté</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Reprendre un espace…</translation>
    </message>
    <message>
        <source>Four made-up sessions,
from the plan to the minutes.</source>
        <translation>Quatre rencontres inventées, de
la préparation au compte rendu.</translation>
    </message>
    <message>
        <source>The file of a community,
or a backup copy.</source>
        <translation>Un fichier de communauté
ou une copie de sûreté.</translation>
    </message>
    <message>
        <source>Drop a workspace file here</source>
        <translation>Déposez ici un fichier d’espace</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no network.</source>
        <translation>Tout reste sur cet ordinateur&#xa0;: aucun compte, aucun réseau.</translation>
    </message>
</context>
</TS>
