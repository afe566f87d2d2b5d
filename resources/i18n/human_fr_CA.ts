<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ConsoleActs</name>
    <message>
        <source>the step under way is finished, the next one starts</source>
        <translation>l’étape en cours est terminée, la suivante commence</translation>
    </message>
    <message>
        <source>its time is kept; the step under way waits</source>
        <translation>son temps est gardé; l’étape en cours attend</translation>
    </message>
    <message>
        <source>the clock stops, or goes on</source>
        <translation>l’horloge s’arrête, ou reprend</translation>
    </message>
    <message>
        <source>added to the step under way</source>
        <translation>ajoutées à l’étape en cours</translation>
    </message>
    <message>
        <source>taken from the step under way</source>
        <translation>retirée à l’étape en cours</translation>
    </message>
    <message>
        <source>the one who speaks has spoken</source>
        <translation>la personne qui parle a parlé</translation>
    </message>
    <message>
        <source>choose who; the order stays</source>
        <translation>choisir qui; l’ordre demeure</translation>
    </message>
    <message>
        <source>offered again at the end of the turn</source>
        <translation>proposé de nouveau à la fin du tour</translation>
    </message>
    <message>
        <source>choose who; the turn under way waits</source>
        <translation>choisir qui; le tour en cours attend</translation>
    </message>
    <message>
        <source>the whole list; turns and seats follow</source>
        <translation>toute la liste; tours et sièges suivent</translation>
    </message>
    <message>
        <source>in minutes, for the step under way</source>
        <translation>en minutes, pour l’étape en cours</translation>
    </message>
    <message>
        <source>the clock of the step is put right</source>
        <translation>l’horloge de l’étape est corrigée</translation>
    </message>
    <message>
        <source>beside the schedule, which does not move</source>
        <translation>à côté de l’horaire, qui ne bouge pas</translation>
    </message>
    <message>
        <source>the room sees it only if you want</source>
        <translation>la salle ne la voit que si vous le voulez</translation>
    </message>
    <message>
        <source>seen by all, heard where the machine can</source>
        <translation>vue de tout le monde, entendue si la machine le peut</translation>
    </message>
    <message>
        <source>its clock waits for you</source>
        <translation>son horloge vous attend</translation>
    </message>
    <message>
        <source>comes back in the next plan</source>
        <translation>revient au prochain plan</translation>
    </message>
    <message>
        <source>correct them, or prepare those of the next step</source>
        <translation>les corriger, ou préparer ceux de l’étape suivante</translation>
    </message>
    <message>
        <source>who is locked stays; one may take it back</source>
        <translation>les personnes fixées restent; on peut le reprendre</translation>
    </message>
    <message>
        <source>who sits with whom, or what everybody does</source>
        <translation>qui est avec qui, ou ce que chaque personne fait</translation>
    </message>
    <message>
        <source>to the next table or station; hosts stay</source>
        <translation>à la table ou à la station suivante; les hôtes restent</translation>
    </message>
    <message>
        <source>nothing on the wall; the time goes on</source>
        <translation>rien au mur; le temps continue</translation>
    </message>
    <message>
        <source>on the second display</source>
        <translation>sur le deuxième écran</translation>
    </message>
    <message>
        <source>what was written, to be read again</source>
        <translation>ce qui a été noté, à relire</translation>
    </message>
    <message>
        <source>up to three plans, each with its end; one key to apply</source>
        <translation>jusqu’à trois plans, chacun avec sa fin; une touche pour appliquer</translation>
    </message>
    <message>
        <source>of the part under way</source>
        <translation>de la partie en cours</translation>
    </message>
    <message>
        <source>the cursor goes to the field</source>
        <translation>le curseur va au champ</translation>
    </message>
    <message>
        <source>asked once; one can still write afterwards</source>
        <translation>demandé une fois; on peut encore écrire après</translation>
    </message>
    <message>
        <source>the time is still counted</source>
        <translation>le temps est compté quand même</translation>
    </message>
    <message>
        <source>formats with a calm clock keep theirs</source>
        <translation>les formats à l’horloge calme gardent la leur</translation>
    </message>
    <message>
        <source>what was just written; it can be undone</source>
        <translation>ce qui vient d’être noté; cela s’annule</translation>
    </message>
    <message>
        <source>hands, dots, sheets; the room sees no total yet</source>
        <translation>pouces, points, feuilles; la salle ne voit encore aucun total</translation>
    </message>
    <message>
        <source>results are asked about once, and never hidden again</source>
        <translation>les résultats : demandé une fois, jamais plus cachés</translation>
    </message>
    <message>
        <source>the step is seen again; it stays a proposal until adopted</source>
        <translation>l’étape se revoit; elle reste une proposition jusqu’à l’adoption</translation>
    </message>
    <message>
        <source>who does what, before one leaves</source>
        <translation>qui fait quoi, avant de se quitter</translation>
    </message>
    <message>
        <source>the same session, for who takes notes</source>
        <translation>la même rencontre, pour qui prend les notes</translation>
    </message>
    <message>
        <source>ninety seconds: can the wall be read from the last row?</source>
        <translation>quatre-vingt-dix secondes&#xa0;: le mur se lit-il de la dernière rangée?</translation>
    </message>
    <message>
        <source>the console makes room, or takes the field back</source>
        <translation>la console fait de la place, ou reprend le champ</translation>
    </message>
    <message>
        <source>you see it first, then the room does</source>
        <translation>vous le voyez d’abord, la salle ensuite</translation>
    </message>
    <message>
        <source>typed once, shown through the two steps that follow</source>
        <translation>tapée une fois, montrée pendant les deux étapes qui suivent</translation>
    </message>
    <message>
        <source>for you alone; it closes with the step</source>
        <translation>pour vous; se referme avec l’étape</translation>
    </message>
    <message>
        <source>words to find it by; what was captured stays as it is</source>
        <translation>des mots pour retrouver; ce qui est noté reste tel quel</translation>
    </message>
    <message>
        <source>usual as soon as somebody is remote</source>
        <translation>d’office dès que quelqu’un est à distance</translation>
    </message>
    <message>
        <source>free conversation, then closing</source>
        <translation>conversation libre, puis clôture</translation>
    </message>
    <message>
        <source>Human moment</source>
        <translation>Moment humain</translation>
    </message>
    <message>
        <source>Take the time: all falls silent, the time waits</source>
        <translation>Prendre le temps&#xa0;: tout se tait, le temps attend</translation>
    </message>
    <message>
        <source>Insert here: a break</source>
        <translation>Insérer ici&#xa0;: une pause</translation>
    </message>
    <message>
        <source>Insert here: a free conversation</source>
        <translation>Insérer ici&#xa0;: une conversation libre</translation>
    </message>
    <message>
        <source>Insert here: a talking round</source>
        <translation>Insérer ici&#xa0;: un tour de parole</translation>
    </message>
    <message>
        <source>Insert here: a consent round</source>
        <translation>Insérer ici&#xa0;: un tour de consentement</translation>
    </message>
    <message>
        <source>take the time hold silence</source>
        <translation>prendre le temps silence arrêt</translation>
    </message>
    <message>
        <source>starts now; the step under way waits and is taken up after</source>
        <translation>commence maintenant; l’étape en cours attend et reprend après</translation>
    </message>
    <message>
        <source>{0} is not here yet</source>
        <translation>{0} n’est pas encore là</translation>
    </message>
    <message>
        <source>turns and seats follow; the wall says nothing</source>
        <translation>tours et sièges suivent; le mur ne dit rien</translation>
    </message>
    <message>
        <source>takes a seat at the end of the turn; the wall says nothing</source>
        <translation>prend place à la fin du tour; le mur ne dit rien</translation>
    </message>
    <message>
        <source>arrives latecomer</source>
        <translation>arrive retard arrivée</translation>
    </message>
    <message>
        <source>{0} leaves</source>
        <translation>{0} quitte</translation>
    </message>
    <message>
        <source>Seat {0}</source>
        <translation>Faire asseoir {0}</translation>
    </message>
</context>
<context>
    <name>ConsoleHold</name>
    <message>
        <source>Withdraw the last two minutes</source>
        <translation>Retirer les deux dernières minutes</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) withdrawn; {0} brings back.</source>
        <translation>
            <numerusform>%n élément retiré; {0} le remet.</numerusform>
            <numerusform>%n éléments retirés; {0} les remet.</numerusform>
        </translation>
    </message>
    <message>
        <source>We take the time</source>
        <translation>On prend le temps</translation>
    </message>
    <message>
        <source>The room sees a plain page, no digits, no words. Nothing sounds, nothing runs.</source>
        <translation>La salle voit une page unie, sans chiffres ni mots. Rien ne sonne, rien ne court.</translation>
    </message>
    <message>
        <source>There is no hurry. This moment will appear in no document.</source>
        <translation>Rien ne presse. Ce moment ne paraîtra dans aucun document.</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>On reprend</translation>
    </message>
    <message>
        <source>Where we were.</source>
        <translation>Là où on en était.</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>On raccourcit</translation>
    </message>
    <message>
        <source>What follows is tightened; the closing keeps its length.</source>
        <translation>La suite est resserrée; la clôture garde sa durée.</translation>
    </message>
    <message>
        <source>Leave the plan</source>
        <translation>On laisse le plan</translation>
    </message>
    <message>
        <source>Withdraw two minutes</source>
        <translation>Retirer deux minutes</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>What was written two minutes before, and since; it can be undone</source>
        <translation>Ce qui a été noté deux minutes avant, et depuis; cela s’annule</translation>
    </message>
    <message>
        <source>Nothing had been written.</source>
        <translation>Rien n’avait été noté.</translation>
    </message>
    <message>
        <source>Taking notes.</source>
        <translation>On note.</translation>
    </message>
    <message>
        <source>No notes are taken.</source>
        <translation>On ne note pas.</translation>
    </message>
    <message>
        <source>Free conversation until {0}, then closing.</source>
        <translation>Conversation libre jusqu’à {0}, puis clôture.</translation>
    </message>
    <message>
        <source>Free conversation until {0}.</source>
        <translation>Conversation libre jusqu’à {0}.</translation>
    </message>
</context>
<context>
    <name>ConsoleKeys</name>
    <message>
        <source>withdraw the last two minutes</source>
        <translation>retirer les deux dernières minutes</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or act…</source>
        <translation>Chercher ou agir…</translation>
    </message>
    <message>
        <source>Search or act</source>
        <translation>Chercher ou agir</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Ce qu’on peut faire</translation>
    </message>
    <message>
        <source>Nothing of that name can be done now.</source>
        <translation>Rien de ce nom ne peut se faire maintenant.</translation>
    </message>
    <message>
        <source>Now, in the session</source>
        <translation>Maintenant, dans la rencontre</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>Au mur</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>In the community</source>
        <translation>Dans la communauté</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Le programme</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>do</source>
        <translation>faire</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>commandes seulement</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>touches</translation>
    </message>
    <message>
        <source>{0} to go back</source>
        <translation>{0} pour revenir</translation>
    </message>
</context>
<context>
    <name>PaletteActs</name>
    <message>
        <source>the next session, what is to be followed</source>
        <translation>la prochaine rencontre, ce qui est à suivre</translation>
    </message>
    <message>
        <source>the agenda of the session</source>
        <translation>l’ordre du jour de la rencontre</translation>
    </message>
    <message>
        <source>the session, live</source>
        <translation>la rencontre, en direct</translation>
    </message>
    <message>
        <source>what was said, written and sent</source>
        <translation>ce qui s’est dit, rédigé et envoyé</translation>
    </message>
    <message>
        <source>members, agreements, seasons</source>
        <translation>membres, ententes, saisons</translation>
    </message>
    <message>
        <source>its plan · {0}</source>
        <translation>son plan · {0}</translation>
    </message>
    <message>
        <source>Session {0}</source>
        <translation>Rencontre {0}</translation>
    </message>
    <message>
        <source>live · {0}</source>
        <translation>en direct · {0}</translation>
    </message>
    <message>
        <source>its minutes · {0}</source>
        <translation>son compte rendu · {0}</translation>
    </message>
    <message>
        <source>another community of this workspace</source>
        <translation>une autre communauté de cet espace</translation>
    </message>
</context>
</TS>
