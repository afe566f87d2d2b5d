"""Votes made of plain values: hands, dots, scores, a decision, as the room would see them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cop_desktop.domain.codes import DecisionMethod, RoundKind
from cop_desktop.domain.run.snapshot_votes import quartiles
from cop_desktop.domain.run.view import RunView
from cop_desktop.domain.run.view_kinds import HandsView, OptionView, TallyView
from cop_desktop.qt.wall.face import Face
from cop_desktop.qt.wall.face_clock import DecisionShown, WallSettings
from cop_desktop.qt.wall.face_of import face_of
from cop_desktop.qt.wall.session_words import RoundWords, SessionWords
from cop_desktop.qt.wall.tongue import INTERFACE, Tongue
from tests.qt.wall.views import session_words, view

ROUND = "c1-1"
NEEDS = (
    "Médiation sociale : techniques de base et supervision",
    "Loi 25 et communication de renseignements entre partenaires",
    "Prévenir l’épuisement des équipes de milieu",
    "Évaluer un projet de prévention avec peu de moyens",
    "Lire et raconter des données sans stigmatiser un quartier",
)
LONG = (
    "Comment faire pour que les personnes qui fréquentent le kiosque soient consultées avant, pendant et "
    "après les travaux, et pas seulement informées une fois que tout est décidé par les autres?"
)
COUNTS = (9, 8, 6, 5, 4)
SCORES = ((0, 0, 0, 1, 0, 2, 5, 3, 1), (3, 2, 0, 0, 1, 1, 0, 2, 3), (0, 0, 0, 0, 0, 0, 0, 4, 8))
DECISION = "Consacrer la rencontre du 19 novembre aux besoins de formation du groupe."


def dots(*counts: int, revealed: bool = True) -> TallyView:
    """A dot vote on so many options."""
    options = tuple(
        OptionView(option_id=f"o{at}", counts=(count,), total=count) for at, count in enumerate(counts)
    )
    return TallyView(round_id=ROUND, options=options, revealed=revealed, dots_per_person=3)


def scores(*counts: tuple[int, ...], revealed: bool = True) -> TallyView:
    """A poll from 1 to 9 on so many statements."""
    options = []
    for at, each in enumerate(counts):
        found = quartiles(each, 1)
        made = OptionView(option_id=f"o{at}", counts=each, total=sum(each))
        if found is not None:
            low, middle, high = found
            made = replace(made, median=middle, low=low, high=high, spread=high - low)
        options.append(made)
    return TallyView(round_id=ROUND, options=tuple(options), revealed=revealed, scale_min=1, scale_max=9)


def view_of_vote(tally: TallyView | None = None, remaining: int = 140, **changes: Any) -> RunView:
    """The run in a step of vote."""
    kind = RoundKind.POLL if tally is not None and tally.poll else RoundKind.DOT_VOTE
    return replace(view(ROUND, remaining, kind=changes.pop("kind", kind)), tally=tally, **changes)


def words_of_vote(*texts: str, name: str = "Vote par points", **changes: Any) -> SessionWords:
    """The public words of a session whose second step is a vote."""
    words = session_words()
    said = RoundWords(name, "", "Posez vos trois points là où l’envie est forte.", False, name, 1, 1)
    options = {f"o{at}": text for at, text in enumerate(texts or NEEDS)}
    return replace(words, rounds={**words.rounds, ROUND: said}, options=options, **changes)


def faces_of_votes(tongue: Tongue = INTERFACE) -> dict[str, Face]:
    """Every face of a vote, the longest of them too."""
    words, poll = words_of_vote(), words_of_vote(name="Cote anonyme")
    asked = replace(
        view_of_vote(kind=RoundKind.EXTENDABLE, remaining=-20), hands=HandsView(used=0, next_seconds=180)
    )
    decided = WallSettings(decision=DecisionShown(DECISION))
    adopted = WallSettings(decision=DecisionShown(DECISION, DecisionMethod.CONSENT, adopted=True))
    return {
        "hands": face_of(asked, words, WallSettings(hands_asked=True), tongue),
        "ballot": face_of(view_of_vote(dots(*COUNTS, revealed=False)), words, None, tongue),
        "dots": face_of(view_of_vote(dots(*COUNTS)), words, None, tongue),
        "dots tied": face_of(view_of_vote(dots(12, 12, 40, 0, 3)), words, None, tongue),
        "dots long": face_of(view_of_vote(dots(140, 2)), words_of_vote(LONG, LONG), None, tongue),
        "paper": face_of(view_of_vote(scores(*SCORES, revealed=False)), poll, None, tongue),
        "scores": face_of(view_of_vote(scores(*SCORES)), poll, None, tongue),
        "decision": face_of(view_of_vote(), words, decided, tongue),
        "adopted": face_of(view_of_vote(), words, adopted, tongue),
    }
