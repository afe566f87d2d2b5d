<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Console</name>
    <message>
        <source>take back: {0}</source>
        <translation>défaire&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ConsoleRound</name>
    <message>
        <source>Take the time</source>
        <translation>Prendre le temps</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>The wall says nothing of it.</source>
        <translation>Le mur n’en dit rien.</translation>
    </message>
    <message numerus="yes">
        <source>The closing keeps its %n minute(s) in any case.</source>
        <translation>
            <numerusform>La clôture garde sa minute dans tous les cas.</numerusform>
            <numerusform>La clôture garde ses %n&#xa0;minutes dans tous les cas.</numerusform>
        </translation>
    </message>
    <message>
        <source>It comes back by itself in the next plan.</source>
        <translation>On le retrouvera dans le prochain plan.</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n things</source>
        <translation>
            <numerusform>Retirer %n point</numerusform>
            <numerusform>Retirer %n&#xa0;éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>It comes back by itself in the plan of {0}.</source>
        <translation>On le retrouvera dans le plan du {0}.</translation>
    </message>
    <message>
        <source>Impossible: the end is firm (the room is booked).</source>
        <translation>Impossible&#xa0;: la fin est ferme (salle réservée).</translation>
    </message>
    <message>
        <source>ends at {0}</source>
        <translation>fin à {0}</translation>
    </message>
    <message numerus="yes">
        <source>Tighten the %n step(s) left</source>
        <translation>
            <numerusform>Resserrer l’étape qui reste</numerusform>
            <numerusform>Resserrer les %n&#xa0;étapes qui restent</numerusform>
        </translation>
    </message>
    <message>
        <source>The planned end becomes {0}; nothing is made shorter.</source>
        <translation>La fin prévue devient {0}; rien n’est resserré.</translation>
    </message>
    <message>
        <source>Give them to this step</source>
        <translation>Donner ce temps à l’étape en cours</translation>
    </message>
    <message numerus="yes">
        <source>Spread them over the %n step(s) to come</source>
        <translation>
            <numerusform>Donner ce temps à l’étape à venir</numerusform>
            <numerusform>Répartir entre les %n&#xa0;étapes à venir</numerusform>
        </translation>
    </message>
    <message>
        <source>The planned end becomes {0}; nothing is made longer.</source>
        <translation>La fin prévue devient {0}; rien n’est allongé.</translation>
    </message>
    <message>
        <source>Drop a step</source>
        <translation>Retirer une étape</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Drop {0}</source>
        <translation>Retirer {0}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Impossible: what is left is as short as it can be.</source>
        <translation>Impossible&#xa0;: ce qui reste est déjà au plus court.</translation>
    </message>
    <message>
        <source>Impossible: nothing that is left may be dropped.</source>
        <translation>Impossible&#xa0;: rien de ce qui reste ne peut être retiré.</translation>
    </message>
    <message>
        <source>Impossible: no step is under way.</source>
        <translation>Impossible&#xa0;: aucune étape n’est en cours.</translation>
    </message>
    <message>
        <source>Impossible: only the closing is left.</source>
        <translation>Impossible&#xa0;: il ne reste que la clôture.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) to spare before {0}.</source>
        <translation>
            <numerusform>%n&#xa0;minute de jeu avant {0}.</numerusform>
            <numerusform>%n&#xa0;minutes de jeu avant {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) beyond the end</source>
        <translation>
            <numerusform>%n&#xa0;minute de trop</numerusform>
            <numerusform>%n&#xa0;minutes de trop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n&#xa0;minute de retard</numerusform>
            <numerusform>%n&#xa0;minutes de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; the end is planned at {1}.</source>
        <translation>{0}; la fin est prévue à {1}.</translation>
    </message>
    <message>
        <source>{0}; the room is ours until {1}.</source>
        <translation>{0}; la salle est réservée jusqu’à {1}.</translation>
    </message>
    <message>
        <source>Where should this time go?</source>
        <translation>Où donner ce temps?</translation>
    </message>
    <message>
        <source>Tighten what is left</source>
        <translation>Resserrer ce qui reste</translation>
    </message>
    <message numerus="yes">
        <source>Run %n minute(s) over</source>
        <translation>
            <numerusform>Déborder de %n&#xa0;minute</numerusform>
            <numerusform>Déborder de %n&#xa0;minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Spread them over what comes</source>
        <translation>Répartir entre ce qui vient</translation>
    </message>
    <message>
        <source>End earlier</source>
        <translation>Finir plus tôt</translation>
    </message>
    <message>
        <source>{0}, cycle {1}</source>
        <translation>{0}, cycle {1}</translation>
    </message>
    <message>
        <source>Add a cycle, drop the last one, shorten those to come</source>
        <translation>Ajouter un cycle, retirer le dernier, resserrer ceux qui viennent</translation>
    </message>
    <message>
        <source>Cycle {0} of {1}</source>
        <translation>Cycle {0} de {1}</translation>
    </message>
    <message>
        <source>cycles: one more, one less, shorter</source>
        <translation>cycles&#xa0;: un de plus, un de moins, plus courts</translation>
    </message>
    <message>
        <source>Add a cycle</source>
        <translation>Ajouter un cycle</translation>
    </message>
    <message>
        <source>Drop the last cycle</source>
        <translation>Retirer le dernier cycle</translation>
    </message>
    <message>
        <source>Shorten those to come, to end on time</source>
        <translation>Resserrer ceux qui viennent, pour finir à l’heure</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>apply</source>
        <translation>appliquer</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>défaire</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>Catch up with the time</source>
        <translation>Rattraper le temps</translation>
    </message>
    <message>
        <source>Tighten: {0}</source>
        <translation>Resserrer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Run over: {0}</source>
        <translation>Déborder&#xa0;: {0}</translation>
    </message>
    <message>
        <source>catch up with the time</source>
        <translation>rattraper le temps</translation>
    </message>
    <message>
        <source>You are on time: there is nothing to catch up with.</source>
        <translation>On est à l’heure&#xa0;: il n’y a rien à rattraper.</translation>
    </message>
    <message>
        <source>What is left is tighter: the end is at {0}.</source>
        <translation>La suite est resserrée&#xa0;: fin à {0}.</translation>
    </message>
    <message>
        <source>Dropped, and kept for the next plan: the end is at {0}.</source>
        <translation>Retiré, et gardé pour le prochain plan&#xa0;: fin à {0}.</translation>
    </message>
    <message>
        <source>The planned end is now at {0}.</source>
        <translation>La fin est maintenant prévue à {0}.</translation>
    </message>
    <message>
        <source>This step has the time: the end is at {0}.</source>
        <translation>Ce temps est donné à l’étape&#xa0;: fin à {0}.</translation>
    </message>
    <message>
        <source>The time is spread: the end is at {0}.</source>
        <translation>Ce temps est réparti&#xa0;: fin à {0}.</translation>
    </message>
    <message>
        <source>See the plans</source>
        <translation>Voir les plans</translation>
    </message>
</context>
</TS>
