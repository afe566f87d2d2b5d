<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>the last command</source>
        <translation>la dernière commande</translation>
    </message>
    <message>
        <source>showing a step</source>
        <translation>l’affichage d’une étape</translation>
    </message>
    <message>
        <source>the start of a step</source>
        <translation>le départ d’une étape</translation>
    </message>
    <message>
        <source>the pause</source>
        <translation>la pause</translation>
    </message>
    <message>
        <source>the resumption</source>
        <translation>la reprise</translation>
    </message>
    <message>
        <source>taking the time</source>
        <translation>le temps pris</translation>
    </message>
    <message>
        <source>the minutes added or taken</source>
        <translation>les minutes ajoutées ou retirées</translation>
    </message>
    <message>
        <source>the time set</source>
        <translation>le temps réglé</translation>
    </message>
    <message>
        <source>the earlier start</source>
        <translation>le départ devancé</translation>
    </message>
    <message>
        <source>the next step</source>
        <translation>le passage à l’étape suivante</translation>
    </message>
    <message>
        <source>the step back</source>
        <translation>le retour à l’étape d’avant</translation>
    </message>
    <message>
        <source>the step dropped</source>
        <translation>l’étape laissée de côté</translation>
    </message>
    <message>
        <source>the step reopened</source>
        <translation>l’étape rouverte</translation>
    </message>
    <message>
        <source>the block inserted</source>
        <translation>le bloc ajouté</translation>
    </message>
    <message>
        <source>the turn passed</source>
        <translation>le tour passé</translation>
    </message>
    <message>
        <source>the floor given</source>
        <translation>la parole donnée</translation>
    </message>
    <message>
        <source>the hand</source>
        <translation>la main levée</translation>
    </message>
    <message>
        <source>the groups</source>
        <translation>les groupes</translation>
    </message>
    <message>
        <source>the move to the next place</source>
        <translation>le passage à la place suivante</translation>
    </message>
    <message>
        <source>the short word</source>
        <translation>le mot dit en passant</translation>
    </message>
    <message>
        <source>the order of speakers</source>
        <translation>l’ordre des tours</translation>
    </message>
    <message>
        <source>the arrival</source>
        <translation>l’arrivée</translation>
    </message>
    <message>
        <source>the departure</source>
        <translation>le départ d’une personne</translation>
    </message>
    <message>
        <source>the change of plan</source>
        <translation>le changement au plan</translation>
    </message>
    <message>
        <source>the time not counted</source>
        <translation>le temps non compté</translation>
    </message>
    <message>
        <source>the choice about the interruption</source>
        <translation>le choix sur l’interruption</translation>
    </message>
    <message>
        <source>the timer</source>
        <translation>la minuterie</translation>
    </message>
    <message>
        <source>the rescue plan</source>
        <translation>le plan de rattrapage</translation>
    </message>
    <message>
        <source>the cycle added</source>
        <translation>le cycle ajouté</translation>
    </message>
    <message>
        <source>the cycle dropped</source>
        <translation>le cycle retiré</translation>
    </message>
    <message>
        <source>the cycles shortened</source>
        <translation>les cycles resserrés</translation>
    </message>
    <message>
        <source>the end of the session</source>
        <translation>la fin de la rencontre</translation>
    </message>
    <message>
        <source>the show of hands</source>
        <translation>le vote à main levée</translation>
    </message>
    <message>
        <source>what is voted upon</source>
        <translation>ce qui est mis aux voix</translation>
    </message>
    <message>
        <source>the totals entered</source>
        <translation>les totaux entrés</translation>
    </message>
    <message>
        <source>the results shown</source>
        <translation>les résultats montrés</translation>
    </message>
    <message>
        <source>the start of the timer</source>
        <translation>le départ de la minuterie</translation>
    </message>
    <message>
        <source>the pause of the timer</source>
        <translation>la pause de la minuterie</translation>
    </message>
    <message>
        <source>the resumption of the timer</source>
        <translation>la reprise de la minuterie</translation>
    </message>
    <message>
        <source>the minutes of the timer</source>
        <translation>les minutes de la minuterie</translation>
    </message>
    <message>
        <source>the time set on the timer</source>
        <translation>le temps réglé sur la minuterie</translation>
    </message>
    <message>
        <source>putting the timer away</source>
        <translation>le rangement de la minuterie</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Round</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>Groupe {0}</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Il reste</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Écoulé</translation>
    </message>
    <message>
        <source>Over by</source>
        <translation>Dépassé de</translation>
    </message>
    <message>
        <source>taking time</source>
        <translation>on prend le temps</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Merci.</translation>
    </message>
    <message>
        <source>session {0}</source>
        <translation>rencontre {0}</translation>
    </message>
    <message>
        <source>It is {0}</source>
        <translation>Il est {0}</translation>
    </message>
    <message>
        <source>planned end {0}</source>
        <translation>fin prévue {0}</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>La rencontre est terminée</translation>
    </message>
    <message>
        <source>Ready to begin</source>
        <translation>On peut commencer</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>sur {0}</translation>
    </message>
    <message>
        <source>There is no round left to start.</source>
        <translation>Il ne reste aucune étape à commencer.</translation>
    </message>
    <message>
        <source>From {0} to {1}. Thank you.</source>
        <translation>De {0} à {1}. Merci.</translation>
    </message>
    <message>
        <source>taking up guidelines</source>
        <translation>s’approprier des lignes directrices</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) captured</source>
        <translation>
            <numerusform>%n élément noté</numerusform>
            <numerusform>%n éléments notés</numerusform>
        </translation>
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
    <message>
        <source>clarifying notions</source>
        <translation>clarifier des notions</translation>
    </message>
    <message>
        <source>harmonizing practice</source>
        <translation>harmoniser des façons de faire</translation>
    </message>
    <message>
        <source>building a common understanding</source>
        <translation>bâtir une compréhension commune</translation>
    </message>
    <message>
        <source>improving a situation</source>
        <translation>améliorer une situation</translation>
    </message>
    <message>
        <source>ended at {0}</source>
        <translation>terminée à {0}</translation>
    </message>
    <message>
        <source>Between two rounds</source>
        <translation>Entre deux étapes</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Étape {0} sur {1}</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Terminer la rencontre</translation>
    </message>
    <message>
        <source>Taking time</source>
        <translation>On prend le temps</translation>
    </message>
    <message>
        <source>on pause, of {0}</source>
        <translation>en pause, sur {0}</translation>
    </message>
    <message>
        <source>back at {0}</source>
        <translation>retour à {0}</translation>
    </message>
    <message>
        <source>aiming at {0}</source>
        <translation>repère {0}</translation>
    </message>
    <message>
        <source>Begin: {0}</source>
        <translation>Commencer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévues</translation>
    </message>
    <message>
        <source>planned end {0} · estimated {1}</source>
        <translation>fin prévue {0} · estimée {1}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>il reste moins d’une minute</translation>
    </message>
    <message>
        <source>{0} left of {1}</source>
        <translation>il reste {0} sur {1}</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>laissée de côté</translation>
    </message>
    <message>
        <source>{0} so far, aiming at {1}</source>
        <translation>écoulé&#xa0;: {0}, repère {1}</translation>
    </message>
    <message>
        <source>overtime, of {0} min</source>
        <translation>dépassée, sur {0}&#xa0;min</translation>
    </message>
    <message>
        <source>on pause, of {0} min</source>
        <translation>en pause, sur {0}&#xa0;min</translation>
    </message>
    <message>
        <source>{0} in fact</source>
        <translation>{0} en réalité</translation>
    </message>
    <message>
        <source>{0} · protected</source>
        <translation>{0} · protégée</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %n step(s)</source>
        <translation>
            <numerusform>{0} · %n étape</numerusform>
            <numerusform>{0} · %n étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n présence</numerusform>
            <numerusform>%n présences</numerusform>
        </translation>
    </message>
    <message>
        <source>1st of {0}</source>
        <comment>many people</comment>
        <translation>1re sur {0}</translation>
    </message>
    <message>
        <source>End the turn</source>
        <translation>Clore le tour</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>à distance</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>Dans la salle</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>pas là</translation>
    </message>
    <message>
        <source>away</source>
        <translation>sortie un moment</translation>
    </message>
    <message>
        <source>Two minutes remaining</source>
        <translation>Deux minutes restantes</translation>
    </message>
    <message>
        <source>The time of this step is over</source>
        <translation>Le temps de cette étape est écoulé</translation>
    </message>
    <message>
        <source>Turns to speak</source>
        <translation>Tour de parole</translation>
    </message>
    <message>
        <source>1st of {0}</source>
        <translation>1re voix sur {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} voix sur {1}</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>The plan has no step yet.</source>
        <translation>Le plan n’a encore aucune étape.</translation>
    </message>
    <message>
        <source>Prepare the plan</source>
        <translation>Préparer le plan</translation>
    </message>
    <message numerus="yes">
        <source>and %n others</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have spoken</source>
        <translation>
            <numerusform>%n a parlé</numerusform>
            <numerusform>%n ont parlé</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody yet. Say who arrives; a name is enough.</source>
        <translation>Personne encore. Dites qui arrive; un nom suffit.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <comment>many people</comment>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Give {0} the floor</source>
        <translation>Donner la parole à {0}</translation>
    </message>
    <message>
        <source>next</source>
        <translation>ensuite</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>a la parole</translation>
    </message>
    <message>
        <source>has spoken</source>
        <translation>a parlé</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>{0} · mark {1}</source>
        <translation>{0} · repère {1}</translation>
    </message>
    <message>
        <source>hand up</source>
        <translation>main levée</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>a passé</translation>
    </message>
    <message>
        <source>{0} listens and notes</source>
        <translation>{0} écoute et note</translation>
    </message>
    <message>
        <source>{0} passes</source>
        <translation>{0} passe</translation>
    </message>
    <message>
        <source>{0} lap</source>
        <translation>{0} tour</translation>
    </message>
    <message>
        <source>Open discussion</source>
        <translation>Parole libre</translation>
    </message>
    <message>
        <source>Everyone has spoken</source>
        <translation>Tout le monde a parlé</translation>
    </message>
    <message>
        <source>Open the discussion</source>
        <translation>Ouvrir la discussion</translation>
    </message>
    <message>
        <source>a short word</source>
        <translation>un mot en passant</translation>
    </message>
    <message numerus="yes">
        <source>%n not heard yet</source>
        <translation>
            <numerusform>%n à entendre</numerusform>
            <numerusform>%n à entendre</numerusform>
        </translation>
    </message>
    <message>
        <source>hand up · {0}</source>
        <translation>main levée · {0}</translation>
    </message>
    <message>
        <source>Give the floor back to {0}</source>
        <translation>Rendre la parole à {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) withdrawn</source>
        <translation>
            <numerusform>%n élément retiré</numerusform>
            <numerusform>%n éléments retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>take back: {0}</source>
        <translation>annuler&#xa0;: {0}</translation>
    </message>
    <message>
        <source>bring back what was withdrawn</source>
        <translation>remettre ce qui a été retiré</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) brought back</source>
        <translation>
            <numerusform>%n élément remis</numerusform>
            <numerusform>%n éléments remis</numerusform>
        </translation>
    </message>
    <message>
        <source>The session is dated {0}.</source>
        <translation>La rencontre est datée du {0}.</translation>
    </message>
    <message>
        <source>give the session its planned date back</source>
        <translation>rendre à la rencontre sa date prévue</translation>
    </message>
    <message>
        <source>The session has its planned date again.</source>
        <translation>La rencontre a retrouvé sa date prévue.</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>Annulé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>take back the correction of {0}</source>
        <translation>annuler la correction de {0}</translation>
    </message>
    <message>
        <source>Correction taken back: {0}</source>
        <translation>Correction annulée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Refait&#xa0;: {0}</translation>
    </message>
    <message>
        <source>bring back: {0}</source>
        <translation>ramener&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Brought back: {0}</source>
        <translation>Ramené&#xa0;: {0}</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1er</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2e</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3e</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>à l’heure</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} de retard</translation>
    </message>
    <message>
        <source>{0}th</source>
        <translation>{0}e</translation>
    </message>
    <message>
        <source>{0} ahead</source>
        <translation>{0} d’avance</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Mur</translation>
    </message>
    <message>
        <source>Show or close the wall</source>
        <translation>Montrer ou fermer le mur</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres gestes</translation>
    </message>
    <message>
        <source>Everything one can do, with its keys</source>
        <translation>Tout ce qu’on peut faire, avec les touches</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The thread</source>
        <translation>Le fil</translation>
    </message>
</context>
<context>
    <name>ConsoleBar</name>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>From {0} to {1} minutes.</source>
        <translation>De {0} à {1} minutes.</translation>
    </message>
</context>
<context>
    <name>ConsoleClock</name>
    <message>
        <source>The room no longer sees the timer.</source>
        <translation>La salle ne voit plus la minuterie.</translation>
    </message>
    <message>
        <source>The timer is over</source>
        <translation>La minuterie est terminée</translation>
    </message>
    <message>
        <source>The room sees the clock.</source>
        <translation>La salle voit l’horloge.</translation>
    </message>
    <message>
        <source>Hear the bell at the end of steps</source>
        <translation>Entendre la cloche à la fin des étapes</translation>
    </message>
    <message>
        <source>The room sees the timer.</source>
        <translation>La salle voit la minuterie.</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Cloche</translation>
    </message>
    <message>
        <source>The bell could not be heard: it is still seen.</source>
        <translation>La cloche n’a pas pu s’entendre; elle se voit toujours.</translation>
    </message>
    <message>
        <source>The room sees no clock; time is still counted.</source>
        <translation>La salle ne voit pas d’horloge; le temps est toujours compté.</translation>
    </message>
    <message>
        <source>The bell is heard at the end of steps.</source>
        <translation>La cloche s’entend à la fin des étapes.</translation>
    </message>
    <message>
        <source>The bell is seen and not heard.</source>
        <translation>La cloche se voit et ne s’entend pas.</translation>
    </message>
    <message>
        <source>No timer is running.</source>
        <translation>Aucune minuterie n’est en marche.</translation>
    </message>
    <message>
        <source>The room will see the timer as soon as the wall has room.</source>
        <translation>La salle verra la minuterie dès que le mur aura de la place.</translation>
    </message>
    <message>
        <source>no program that plays sounds was found ({0})</source>
        <translation>aucun programme pour jouer un son n’a été trouvé ({0})</translation>
    </message>
    <message numerus="yes">
        <source>Timer: %n minute(s)</source>
        <translation>
            <numerusform>Minuterie&#xa0;: %n minute</numerusform>
            <numerusform>Minuterie&#xa0;: %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>beside the schedule, which does not move</source>
        <translation>à côté de l’horaire, qui ne bouge pas</translation>
    </message>
    <message>
        <source>Timer: pause or resume</source>
        <translation>Minuterie&#xa0;: pause ou reprise</translation>
    </message>
    <message>
        <source>Timer: one minute more</source>
        <translation>Minuterie&#xa0;: une minute de plus</translation>
    </message>
    <message>
        <source>Timer: one minute less</source>
        <translation>Minuterie&#xa0;: une minute de moins</translation>
    </message>
    <message>
        <source>Timer: put it away</source>
        <translation>Minuterie&#xa0;: la ranger</translation>
    </message>
    <message>
        <source>it is always seen; {0} rings it now</source>
        <translation>elle se voit toujours; {0} la fait sonner maintenant</translation>
    </message>
</context>
<context>
    <name>ConsoleKeys</name>
    <message>
        <source>timer…</source>
        <translation>minuterie…</translation>
    </message>
    <message>
        <source>the timer on the wall, or not</source>
        <translation>la minuterie sur le mur, ou non</translation>
    </message>
    <message>
        <source>ring the bell</source>
        <translation>faire sonner la cloche</translation>
    </message>
    <message>
        <source>tags of what was written</source>
        <translation>étiquettes de ce qui est noté</translation>
    </message>
    <message>
        <source>insert here</source>
        <translation>insérer ici</translation>
    </message>
    <message>
        <source>search or act</source>
        <translation>chercher ou agir</translation>
    </message>
    <message>
        <source>take back the last action</source>
        <translation>annuler le dernier geste</translation>
    </message>
    <message>
        <source>do it again</source>
        <translation>refaire</translation>
    </message>
    <message>
        <source>correct what was written last</source>
        <translation>corriger ce qui vient d’être écrit</translation>
    </message>
    <message>
        <source>answer the bar (2, 3: the other answers)</source>
        <translation>répondre à la barre (2, 3&#xa0;: les autres réponses)</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>étape suivante</translation>
    </message>
    <message>
        <source>reopen the step before</source>
        <translation>rouvrir l’étape d’avant</translation>
    </message>
    <message>
        <source>pause or resume</source>
        <translation>pause ou reprise</translation>
    </message>
    <message>
        <source>one minute more</source>
        <translation>une minute de plus</translation>
    </message>
    <message>
        <source>one minute less</source>
        <translation>une minute de moins</translation>
    </message>
    <message>
        <source>five minutes more</source>
        <translation>cinq minutes de plus</translation>
    </message>
    <message>
        <source>give the floor to the next</source>
        <translation>donner la parole à la personne suivante</translation>
    </message>
    <message>
        <source>raise a hand</source>
        <translation>lever une main</translation>
    </message>
    <message>
        <source>the speaker passes</source>
        <translation>laisser passer le tour</translation>
    </message>
    <message>
        <source>arrivals and departures</source>
        <translation>arrivées et départs</translation>
    </message>
    <message>
        <source>set the time left</source>
        <translation>régler le temps restant</translation>
    </message>
    <message>
        <source>it really started earlier</source>
        <translation>c’est commencé plus tôt</translation>
    </message>
    <message>
        <source>show the next step, not started</source>
        <translation>montrer l’étape suivante sans la commencer</translation>
    </message>
    <message>
        <source>drop this step</source>
        <translation>laisser cette étape de côté</translation>
    </message>
    <message>
        <source>take the time</source>
        <translation>prendre le temps</translation>
    </message>
    <message>
        <source>black screen</source>
        <translation>écran noir</translation>
    </message>
    <message>
        <source>show or close the wall</source>
        <translation>montrer ou fermer le mur</translation>
    </message>
    <message>
        <source>the minutes of this session</source>
        <translation>compte rendu de cette rencontre</translation>
    </message>
    <message>
        <source>write</source>
        <translation>écrire</translation>
    </message>
    <message>
        <source>end the session</source>
        <translation>terminer la rencontre</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>menu</translation>
    </message>
</context>
<context>
    <name>ConsoleMenus</name>
    <message>
        <source>Who raises a hand?</source>
        <translation>Qui lève la main?</translation>
    </message>
    <message>
        <source>This step has no turns to speak.</source>
        <translation>Cette étape n’a pas de tour de parole.</translation>
    </message>
</context>
<context>
    <name>ConsoleNotices</name>
    <message>
        <source>How many minutes are left?</source>
        <translation>Combien de minutes reste-t-il?</translation>
    </message>
    <message>
        <source>It really started how many minutes earlier?</source>
        <translation>Combien de minutes plus tôt a-t-on vraiment commencé?</translation>
    </message>
    <message>
        <source>Nothing is lost; this time is counted.</source>
        <translation>Rien n’est perdu; ce temps est compté.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Rien n’est perdu.</translation>
    </message>
    <message>
        <source>This time is counted: people most likely went on talking.</source>
        <translation>Ce temps est compté&#xa0;: la conversation a sans doute continué.</translation>
    </message>
    <message>
        <source>Its time is kept; the step under way waits.</source>
        <translation>Son temps est gardé; l’étape en cours attend.</translation>
    </message>
    <message>
        <source>End the session?</source>
        <translation>Terminer la rencontre?</translation>
    </message>
    <message>
        <source>What was not started stays in the plan. One can still write afterwards.</source>
        <translation>Ce qui n’a pas été commencé reste au plan. On peut encore noter ensuite.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Interrupted from {0} to {1}.</source>
        <translation>Interrompue de {0} à {1}.</translation>
    </message>
    <message>
        <source>Once more to go to {0}</source>
        <translation>Encore une fois pour passer à {0}</translation>
    </message>
    <message>
        <source>Interrupted at {0}.</source>
        <translation>Interrompue à {0}.</translation>
    </message>
    <message>
        <source>The computer slept {0}.</source>
        <translation>L’ordinateur a dormi {0}.</translation>
    </message>
    <message>
        <source>The computer’s clock went forward {0}.</source>
        <translation>L’horloge de l’ordinateur a avancé de {0}.</translation>
    </message>
    <message>
        <source>The computer’s clock went back {0}.</source>
        <translation>L’horloge de l’ordinateur a reculé de {0}.</translation>
    </message>
    <message>
        <source>You have not started.</source>
        <translation>Vous n’avez pas commencé.</translation>
    </message>
    <message>
        <source>The session was to begin at {0}.</source>
        <translation>La rencontre devait commencer à {0}.</translation>
    </message>
    <message>
        <source>A timer of how many minutes?</source>
        <translation>Une minuterie de combien de minutes?</translation>
    </message>
    <message>
        <source>Set today’s date</source>
        <translation>Mettre la date d’aujourd’hui</translation>
    </message>
    <message>
        <source>The session began how many minutes ago?</source>
        <translation>La rencontre a commencé il y a combien de minutes?</translation>
    </message>
    <message>
        <source>The time elapsed has not moved; the estimated end is reckoned again.</source>
        <translation>Le temps écoulé n’a pas bougé; la fin estimée est recalculée.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Rien n’est en marche.</translation>
    </message>
    <message>
        <source>The last step ended at {0}.</source>
        <translation>La dernière étape s’est terminée à {0}.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>Toute la rencontre</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Cette étape</translation>
    </message>
    <message>
        <source>The step began how many minutes ago?</source>
        <translation>L’étape a commencé il y a combien de minutes?</translation>
    </message>
    <message>
        <source>It began at {0}</source>
        <translation>On a commencé à {0}</translation>
    </message>
    <message>
        <source>The timer of {0} is over.</source>
        <translation>La minuterie de {0} est terminée.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Begin now</source>
        <translation>Commencer maintenant</translation>
    </message>
    <message>
        <source>Go back to {0}?</source>
        <translation>Revenir à «&#xa0;{0}&#xa0;»?</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>This session was planned for {0}.</source>
        <translation>Cette rencontre était prévue le {0}.</translation>
    </message>
    <message>
        <source>Resume at {0}</source>
        <translation>Reprendre à {0}</translation>
    </message>
    <message>
        <source>Close at {0}</source>
        <translation>Clore à {0}</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>Une minute de plus</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>La ranger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Don’t count these {0}</source>
        <translation>Ne pas compter ces {0}</translation>
    </message>
</context>
<context>
    <name>ConsoleRoom</name>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Sans horloge</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Cloche</translation>
    </message>
    <message>
        <source>Nothing on the wall</source>
        <translation>Plus rien au mur</translation>
    </message>
    <message>
        <source>Show or close the wall</source>
        <translation>Montrer ou fermer le mur</translation>
    </message>
    <message>
        <source>See in private what was captured, then show it</source>
        <translation>Voir d’abord en privé ce qui a été capté, puis le montrer</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Pas montré</translation>
    </message>
    <message>
        <source>Harvest…</source>
        <translation>Récolte…</translation>
    </message>
    <message>
        <source>The room sees</source>
        <translation>La salle voit</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Écran noir</translation>
    </message>
</context>
<context>
    <name>ConsoleRound</name>
    <message>
        <source>−1 min</source>
        <translation>−1&#xa0;min</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1&#xa0;min</translation>
    </message>
    <message>
        <source>One minute less</source>
        <translation>Une minute de moins</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>Une minute de plus</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Stop the clock or let it go on</source>
        <translation>Arrêter le temps ou le laisser reprendre</translation>
    </message>
    <message>
        <source>Everything falls silent</source>
        <translation>Tout se tait</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Private prompt</source>
        <translation>Aide-mémoire</translation>
    </message>
    <message>
        <source>for you alone</source>
        <translation>pour vous</translation>
    </message>
    <message>
        <source>Take the time</source>
        <translation>Prendre le temps</translation>
    </message>
</context>
<context>
    <name>ConsoleTimer</name>
    <message>
        <source>Timer</source>
        <translation>Minuterie</translation>
    </message>
    <message>
        <source>Timer: time’s up</source>
        <translation>Minuterie&#xa0;: c’est l’heure</translation>
    </message>
    <message>
        <source>on pause</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Timer…</source>
        <translation>Minuterie…</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>Une minute de plus</translation>
    </message>
    <message>
        <source>A timer beside the schedule: it moves nothing</source>
        <translation>Une minuterie à côté de l’horaire&#xa0;: elle ne déplace rien</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>One minute less</source>
        <translation>Une minute de moins</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>Sur le mur</translation>
    </message>
    <message>
        <source>Another length…</source>
        <translation>Autre durée…</translation>
    </message>
    <message>
        <source>Put the timer away</source>
        <translation>Ranger la minuterie</translation>
    </message>
</context>
<context>
    <name>ConsoleTurns</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passe son tour</translation>
    </message>
    <message>
        <source>The next voice</source>
        <translation>La voix suivante</translation>
    </message>
    <message>
        <source>Who raises a hand?</source>
        <translation>Qui lève la main?</translation>
    </message>
    <message>
        <source>Hand up</source>
        <translation>Main levée</translation>
    </message>
    <message>
        <source>Somebody arrives</source>
        <translation>Quelqu’un arrive</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Another window was first: look again before doing it.</source>
        <translation>Une autre fenêtre a été plus rapide&#xa0;: regardez avant de recommencer.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>La rencontre est terminée.</translation>
    </message>
    <message>
        <source>The session is not over.</source>
        <translation>La rencontre n’est pas terminée.</translation>
    </message>
    <message>
        <source>One is taking the time: resume first.</source>
        <translation>On prend le temps&#xa0;: reprenez d’abord.</translation>
    </message>
    <message>
        <source>One is not taking the time.</source>
        <translation>On n’est pas en train de prendre le temps.</translation>
    </message>
    <message>
        <source>No step is under way.</source>
        <translation>Aucune étape n’est en cours.</translation>
    </message>
    <message>
        <source>This step is no longer in the plan.</source>
        <translation>Cette étape n’est plus au plan.</translation>
    </message>
    <message>
        <source>This person is not in the session.</source>
        <translation>Cette personne n’est pas de la rencontre.</translation>
    </message>
    <message>
        <source>The state of this step does not allow it.</source>
        <translation>L’état de cette étape ne le permet pas.</translation>
    </message>
    <message>
        <source>It cannot be taken back: something later depends on it.</source>
        <translation>On ne peut pas l’annuler&#xa0;: une action plus récente en dépend.</translation>
    </message>
    <message>
        <source>Nobody has the floor: give it rather.</source>
        <translation>Personne n’a la parole&#xa0;: donnez-la plutôt.</translation>
    </message>
    <message>
        <source>Nothing to change: it is already so.</source>
        <translation>Rien à changer&#xa0;: c’est déjà le cas.</translation>
    </message>
    <message>
        <source>That is too early: something else was under way then.</source>
        <translation>C’est trop tôt&#xa0;: autre chose était en cours à ce moment-là.</translation>
    </message>
    <message>
        <source>The step cannot have started later than now.</source>
        <translation>L’étape ne peut pas avoir commencé plus tard que maintenant.</translation>
    </message>
    <message>
        <source>The time cannot be changed by that much.</source>
        <translation>Le temps ne peut pas changer d’autant.</translation>
    </message>
    <message>
        <source>There is no vote in this step.</source>
        <translation>Cette étape n’a pas de vote.</translation>
    </message>
    <message>
        <source>These numbers cannot be the result of this vote.</source>
        <translation>Ces nombres ne peuvent pas être le résultat de ce vote.</translation>
    </message>
    <message>
        <source>Nothing was counted yet: there is nothing to show.</source>
        <translation>Rien n’a été compté encore&#xa0;: il n’y a rien à montrer.</translation>
    </message>
    <message>
        <source>The room has seen the results: they stay as they are.</source>
        <translation>La salle a vu les résultats&#xa0;: ils restent tels quels.</translation>
    </message>
    <message>
        <source>Nothing that is left can be made shorter.</source>
        <translation>Rien de ce qui reste ne peut être resserré.</translation>
    </message>
    <message>
        <source>This format needs that many cycles: none can be dropped.</source>
        <translation>Ce format demande autant de cycles&#xa0;: aucun ne peut être retiré.</translation>
    </message>
    <message>
        <source>This part of the session is gone through only once.</source>
        <translation>Cette partie de la rencontre ne se répète pas.</translation>
    </message>
    <message>
        <source>This format allows no more cycles.</source>
        <translation>Ce format ne permet pas plus de cycles.</translation>
    </message>
    <message>
        <source>The last cycle has begun: it cannot be dropped.</source>
        <translation>Le dernier cycle est commencé&#xa0;: il ne peut plus être retiré.</translation>
    </message>
    <message>
        <source>Only whoever leads the session may do this: ask them.</source>
        <translation>Seule la personne qui anime peut faire cela&#xa0;: demandez-lui.</translation>
    </message>
    <message>
        <source>What was done last was done by somebody else: it is not yours to take back.</source>
        <translation>Ce qui a été fait en dernier l’a été par quelqu’un d’autre&#xa0;: ce n’est pas à vous de l’annuler.</translation>
    </message>
    <message>
        <source>There is no step left.</source>
        <translation>Il ne reste aucune étape.</translation>
    </message>
    <message>
        <source>There is no step before.</source>
        <translation>Il n’y a pas d’étape avant.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à refaire.</translation>
    </message>
    <message>
        <source>This step has no turns to speak.</source>
        <translation>Cette étape n’a pas de tour de parole.</translation>
    </message>
    <message>
        <source>Nobody is next.</source>
        <translation>Personne n’est en attente.</translation>
    </message>
    <message>
        <source>This cannot be done with the small timer.</source>
        <translation>Cela ne se fait pas avec la petite minuterie.</translation>
    </message>
    <message>
        <source>The session is not open.</source>
        <translation>La rencontre n’est pas ouverte.</translation>
    </message>
    <message>
        <source>This step puts nobody in groups.</source>
        <translation>Cette étape ne forme pas de groupes.</translation>
    </message>
    <message>
        <source>Everybody must be in one group, and in one only.</source>
        <translation>Chaque personne doit être dans un groupe, et dans un seul.</translation>
    </message>
    <message>
        <source>Two hosts cannot be in one place.</source>
        <translation>Deux hôtes ne peuvent pas être au même endroit.</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>Timer</source>
        <translation>Minuterie</translation>
    </message>
    <message>
        <source>Timer: time’s up</source>
        <translation>Minuterie&#xa0;: c’est l’heure</translation>
    </message>
</context>
</TS>
