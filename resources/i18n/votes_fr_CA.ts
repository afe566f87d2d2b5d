<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ConsoleKeys</name>
    <message>
        <source>the decision to adopt</source>
        <translation>la décision à adopter</translation>
    </message>
    <message>
        <source>take the decision off the wall</source>
        <translation>retirer la décision du mur</translation>
    </message>
    <message>
        <source>the vote: count, or put it away</source>
        <translation>le vote&#xa0;: compter, ou le ranger</translation>
    </message>
    <message>
        <source>ask the room, or show it the vote</source>
        <translation>demander à la salle, ou lui montrer le vote</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>It is a proposal from then on, until you adopt it.</source>
        <translation>Elle devient une proposition, jusqu’à ce que vous l’adoptiez.</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposée</translation>
    </message>
    <message>
        <source>Type the decision, word for word, then Enter.</source>
        <translation>Tapez la décision, mot pour mot, puis Entrée.</translation>
    </message>
    <message>
        <source>captured as adopted</source>
        <translation>notée comme adoptée</translation>
    </message>
    <message numerus="yes">
        <source>%n objection(s)</source>
        <translation>
            <numerusform>%n objection</numerusform>
            <numerusform>%n objections</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision is shown while the session runs.</source>
        <translation>Une décision se montre pendant que la rencontre se déroule.</translation>
    </message>
    <message>
        <source>It was rewritten since the room read it: show it again, then adopt it.</source>
        <translation>Elle a été réécrite depuis que la salle l’a lue&#xa0;: montrez-la encore, puis adoptez-la.</translation>
    </message>
    <message>
        <source>It stays in the room: the wall cannot read it.</source>
        <translation>Elle reste dans la salle&#xa0;: le mur ne peut pas la montrer.</translation>
    </message>
    <message>
        <source>The room reads it, {0}</source>
        <translation>La salle la lit, {0}</translation>
    </message>
    <message>
        <source>The decision to adopt — what the room will read</source>
        <translation>La décision à adopter — la salle verra…</translation>
    </message>
    <message>
        <source>Write the decision…</source>
        <translation>Écrire la décision…</translation>
    </message>
    <message>
        <source>Decisions of this session</source>
        <translation>Décisions de cette rencontre</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Consensus</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Majorité</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Show the room</source>
        <translation>Montrer à la salle</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Adoptée</translation>
    </message>
    <message>
        <source>Objection…</source>
        <translation>Objection…</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The decision is adopted.</source>
        <translation>La décision est adoptée.</translation>
    </message>
    <message>
        <source>take back the adoption</source>
        <translation>annuler&#xa0;: l’adoption</translation>
    </message>
    <message>
        <source>Adoption taken back: the decision is a proposal</source>
        <translation>Adoption annulée&#xa0;: la décision redevient une proposition</translation>
    </message>
    <message>
        <source>The decision is adopted again</source>
        <translation>La décision est adoptée à nouveau</translation>
    </message>
    <message>
        <source>no longer propose the decision</source>
        <translation>ne plus proposer la décision</translation>
    </message>
    <message>
        <source>The decision is as it was before it was proposed</source>
        <translation>La décision est comme avant d’être proposée</translation>
    </message>
    <message>
        <source>The decision is proposed again</source>
        <translation>La décision est proposée à nouveau</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>The sheets before are kept: Ctrl+Z takes the last ones back.</source>
        <translation>Les feuilles d’avant sont conservées&#xa0;: Ctrl+Z reprend les dernières.</translation>
    </message>
    <message>
        <source>One sheet alone would be recognized: type another one, or take it back (↑).</source>
        <translation>Une feuille seule serait reconnue&#xa0;: tapez-en une autre, ou reprenez-la (↑).</translation>
    </message>
    <message>
        <source>There is no vote in this agenda item.</source>
        <translation>Ce point n’a pas de vote.</translation>
    </message>
    <message>
        <source>Counted totals will go.</source>
        <translation>Des totaux comptés vont disparaître.</translation>
    </message>
    <message>
        <source>They are those of what is no longer voted upon.</source>
        <translation>Ce sont ceux de ce qui n’est plus mis aux voix.</translation>
    </message>
    <message>
        <source>Show the results to the room?</source>
        <translation>Montrer les résultats à la salle?</translation>
    </message>
    <message>
        <source>They cannot be hidden again, nor this be taken back.</source>
        <translation>On ne pourra plus les cacher, ni reprendre ce geste.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) already ask something else.</source>
        <translation>
            <numerusform>%n sujet pose déjà une autre question.</numerusform>
            <numerusform>%n sujets posent déjà une autre question.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking this order writes over it; it can be taken back.</source>
        <translation>Prendre cet ordre écrit par-dessus; cela peut se reprendre.</translation>
    </message>
    <message>
        <source>The topic goes on.</source>
        <translation>Le sujet continue.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>Encore %n&#xa0;min</numerusform>
            <numerusform>Encore %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) in</source>
        <translation>
            <numerusform>%n feuille comptée</numerusform>
            <numerusform>%n feuilles comptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) more</source>
        <translation>
            <numerusform>Encore %n&#xa0;s</numerusform>
            <numerusform>Encore %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Conclure</translation>
    </message>
    <message>
        <source>No time is left to give</source>
        <translation>Il ne reste pas de temps à donner</translation>
    </message>
    <message>
        <source>The list of extensions is used up: the topic closes.</source>
        <translation>La liste des prolongations est épuisée&#xa0;: le sujet se conclut.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) prolonged</source>
        <translation>
            <numerusform>prolongé %n fois</numerusform>
            <numerusform>prolongé %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Three figures are expected: up, sideways, down, as in “521” or “12 3 4”.</source>
        <translation>Trois nombres sont attendus&#xa0;: levés, à l’horizontale, baissés, comme «&#xa0;521&#xa0;» ou «&#xa0;12 3 4&#xa0;».</translation>
    </message>
    <message>
        <source>Take the question down</source>
        <translation>Retirer la question</translation>
    </message>
    <message>
        <source>Ask the room</source>
        <translation>Demander à la salle</translation>
    </message>
    <message>
        <source>Statements to rate</source>
        <translation>Énoncés à coter</translation>
    </message>
    <message>
        <source>What is voted upon</source>
        <translation>Ce qui est mis aux voix</translation>
    </message>
    <message>
        <source>Add a statement…</source>
        <translation>Ajouter un énoncé…</translation>
    </message>
    <message>
        <source>Add an option…</source>
        <translation>Ajouter une option…</translation>
    </message>
    <message>
        <source>Nothing was captured yet: type each of them, then Enter.</source>
        <translation>Rien n’a été noté encore&#xa0;: tapez chaque ligne, puis Entrée.</translation>
    </message>
    <message numerus="yes">
        <source>Vote (%n)</source>
        <translation>
            <numerusform>Mettre aux voix (%n)</numerusform>
            <numerusform>Mettre aux voix (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have them rated (%n)</source>
        <translation>
            <numerusform>Faire coter (%n)</numerusform>
            <numerusform>Faire coter (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what there was</source>
        <translation>Garder ce qu’il y avait</translation>
    </message>
    <message>
        <source>Counting, hidden from the room</source>
        <translation>Compte caché à la salle</translation>
    </message>
    <message numerus="yes">
        <source>%n of them not kept yet: they are written together.</source>
        <translation>
            <numerusform>%n n’est pas encore conservée&#xa0;: on les écrit ensemble.</numerusform>
            <numerusform>%n ne sont pas encore conservées&#xa0;: on les écrit ensemble.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets, hidden from the room</source>
        <translation>Feuilles cachées à la salle</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are expected, one for each statement;</source>
        <translation>
            <numerusform>%n chiffre est attendu, un par énoncé;</numerusform>
            <numerusform>%n chiffres sont attendus, un par énoncé;</numerusform>
        </translation>
    </message>
    <message>
        <source>Take this order</source>
        <translation>Prendre cet ordre</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) ask the first questions of this list.</source>
        <translation>
            <numerusform>On discutera du premier sujet de la liste.</numerusform>
            <numerusform>On discutera des %n premiers sujets, dans cet ordre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it off the wall</source>
        <translation>Retirer du mur</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Montrer encore</translation>
    </message>
    <message>
        <source>Results, shown</source>
        <translation>Résultats montrés</translation>
    </message>
    <message>
        <source>stays in the room: the wall only numbers it</source>
        <translation>reste dans la salle&#xa0;: le mur la numérote seulement</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>non choisie</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>ex æquo</translation>
    </message>
    <message>
        <source>{0}?</source>
        <translation>{0}?</translation>
    </message>
    <message>
        <source>Type the thumbs: up, sideways, down.</source>
        <translation>Tapez les pouces&#xa0;: levés, à l’horizontale, baissés.</translation>
    </message>
    <message>
        <source>Arrows choose and count; or a number, then Enter.</source>
        <translation>Les flèches choisissent et comptent; ou un nombre, puis Entrée.</translation>
    </message>
    <message>
        <source>More dots than people have: was one row counted twice?</source>
        <translation>Plus de points que les personnes n’en ont&#xa0;: une ligne comptée deux fois?</translation>
    </message>
    <message>
        <source>Three figures: 521</source>
        <translation>Trois chiffres&#xa0;: 521</translation>
    </message>
    <message>
        <source>Show the room</source>
        <translation>Montrer à la salle</translation>
    </message>
    <message>
        <source>Change the options</source>
        <translation>Changer les options</translation>
    </message>
    <message>
        <source>All are kept, as totals.</source>
        <translation>Toutes sont conservées, en totaux.</translation>
    </message>
    <message>
        <source>Change the statements</source>
        <translation>Changer les énoncés</translation>
    </message>
    <message>
        <source>Each figure goes from {0} to {1}.</source>
        <translation>Chaque chiffre va de {0} à {1}.</translation>
    </message>
    <message>
        <source>The topics follow this order.</source>
        <translation>Les sujets suivent cet ordre.</translation>
    </message>
    <message>
        <source>Go on: {0}</source>
        <translation>Passer à&#xa0;: {0}</translation>
    </message>
    <message>
        <source>More than half are up.</source>
        <translation>Plus de la moitié des pouces sont levés.</translation>
    </message>
    <message>
        <source>Half or less are up: it closes.</source>
        <translation>La moitié ou moins sont levés&#xa0;: on conclut.</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>sur {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n were typed.</source>
        <translation>
            <numerusform>%n a été tapé.</numerusform>
            <numerusform>%n ont été tapés.</numerusform>
        </translation>
    </message>
    <message>
        <source>median {0} · spread {1}</source>
        <translation>médiane {0} · écart {1}</translation>
    </message>
    <message numerus="yes">
        <source>Sheet {0}: %n figure(s)</source>
        <translation>
            <numerusform>Feuille {0}&#xa0;: %n chiffre</numerusform>
            <numerusform>Feuille {0}&#xa0;: %n chiffres</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: median {1}</source>
        <translation>{0}&#xa0;: médiane {1}</translation>
    </message>
    <message>
        <source>One figure for each statement, from {0} to {1}, then Enter.</source>
        <translation>Un chiffre par énoncé, de {0} à {1}, puis Entrée.</translation>
    </message>
    <message numerus="yes">
        <source>%n hand(s) for {0} people.</source>
        <translation>
            <numerusform>%n main pour {0} personnes.</numerusform>
            <numerusform>%n mains pour {0} personnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Thumbs up: {0}</source>
        <translation>Pouces levés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Thumbs sideways: {0}</source>
        <translation>Pouces à l’horizontale&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Thumbs down: {0}</source>
        <translation>Pouces baissés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The topics follow the order of the vote.</source>
        <translation>Les sujets suivent l’ordre du vote.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>take back the order of the topics</source>
        <translation>reprendre l’ordre des sujets</translation>
    </message>
    <message>
        <source>The topics ask what they asked before</source>
        <translation>Les sujets posent leur question d’avant</translation>
    </message>
    <message>
        <source>The topics follow the vote again</source>
        <translation>Les sujets suivent à nouveau le vote</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
</TS>
