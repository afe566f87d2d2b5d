<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ArrivalActs</name>
    <message>
        <source>a name is enough; the wall says nothing</source>
        <translation>un nom suffit; le mur ne dit rien</translation>
    </message>
</context>
<context>
    <name>AttendanceChange</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, %n turn(s) of {1}</source>
        <translation>
            <numerusform>«&#xa0;{0}&#xa0;», un tour de {1}</numerusform>
            <numerusform>«&#xa0;{0}&#xa0;», %n tours de {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” now takes {1}</source>
        <translation>«&#xa0;{0}&#xa0;» passe à {1}</translation>
    </message>
    <message>
        <source>{0}: {1}; the plan ends at {2}</source>
        <translation>{0}&#xa0;: {1}; fin prévue à {2}</translation>
    </message>
    <message numerus="yes">
        <source>{0}, and %n more</source>
        <translation>
            <numerusform>{0}, et une autre étape</numerusform>
            <numerusform>{0}, et %n autres étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>ConsoleArrivals</name>
    <message>
        <source>comes back</source>
        <translation>revient</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>s’en va</translation>
    </message>
    <message>
        <source>joins remotely</source>
        <translation>se joint à distance</translation>
    </message>
    <message>
        <source>remotely</source>
        <translation>à distance</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>dans la salle</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>arrive</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>pas encore là</translation>
    </message>
    <message>
        <source>Add {0} as a guest</source>
        <translation>Ajouter {0} comme personne invitée</translation>
    </message>
    <message>
        <source>{0}: {1} · {2}: {3} · {4}: close</source>
        <translation>{0}&#xa0;: {1} · {2}&#xa0;: {3} · {4}&#xa0;: fermer</translation>
    </message>
    <message>
        <source>Everybody is here. Type a name, or choose with the arrows.</source>
        <translation>Tout le monde est là. Tapez un nom ou prenez les flèches.</translation>
    </message>
    <message>
        <source>Who comes, who goes?</source>
        <translation>Qui arrive, qui s’en va?</translation>
    </message>
    <message>
        <source>A name, even an unknown one</source>
        <translation>Un nom, même inconnu</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>ConsoleSheet</name>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>for you alone; closes with the step</source>
        <translation>pour vous; se referme avec l’étape</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>En une ligne</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Déjà essayé</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>Prepared by {0}</source>
        <translation>Préparé par {0}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Nobody prepared a sheet for this step.</source>
        <translation>Aucune fiche n’a été préparée pour cette étape.</translation>
    </message>
    <message>
        <source>What the client prepared</source>
        <translation>Fiche de la personne cliente</translation>
    </message>
    <message>
        <source>what the client prepared</source>
        <translation>fiche de la personne cliente</translation>
    </message>
</context>
<context>
    <name>PlannerCases</name>
    <message>
        <source>order of the candidates</source>
        <translation>ordre des cas proposés</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>cas proposé</translation>
    </message>
    <message>
        <source>case</source>
        <translation>cas</translation>
    </message>
    <message>
        <source>choice of a case</source>
        <translation>choix d’un cas</translation>
    </message>
    <message>
        <source>Candidate taken off</source>
        <translation>Cas proposé retiré</translation>
    </message>
    <message>
        <source>{0}: choose or free · 1, 2, 3: kind · {1}: order · {2}: take off · {3}: lock</source>
        <translation>{0}&#xa0;: choisir ou libérer · 1, 2, 3&#xa0;: nature · {1}&#xa0;: ordre · {2}&#xa0;: retirer · {3}&#xa0;: cadenas</translation>
    </message>
    <message>
        <source>No case yet: name who would bring one, then press Enter.</source>
        <translation>Aucun cas encore&#xa0;: nommez qui en apporterait un, puis Entrée.</translation>
    </message>
    <message>
        <source>Close the lock</source>
        <translation>Fermer le cadenas</translation>
    </message>
    <message>
        <source>Open the lock</source>
        <translation>Ouvrir le cadenas</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>Préoccupation</translation>
    </message>
    <message>
        <source>Take {0} out of {1}</source>
        <translation>{1}&#xa0;: retirer {0}</translation>
    </message>
    <message>
        <source>Choose {0} for the next consultation</source>
        <translation>Choisir {0} pour la prochaine consultation</translation>
    </message>
    <message>
        <source>{0} chosen of {1}</source>
        <translation>{0} sur {1} choisis</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Nothing here goes to the wall or into a document.</source>
        <translation>Rien d’ici ne va au mur ni dans un document.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Cas proposés</translation>
    </message>
    <message>
        <source>Who would bring a case?</source>
        <translation>Qui apporterait un cas?</translation>
    </message>
    <message>
        <source>Nobody of that name is on the list of people.</source>
        <translation>Personne de ce nom ne figure dans la liste des personnes.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Private line: the working title</source>
        <translation>Ligne privée&#xa0;: le titre de travail</translation>
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
</context>
</TS>
