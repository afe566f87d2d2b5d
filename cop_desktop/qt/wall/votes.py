"""Votes as the room reads them: hands, what is voted upon, totals, scores, a decision being adopted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # `face` lists these faces among the others
    from cop_desktop.qt.wall.face import Header, Thread


@dataclass(frozen=True)
class HandsFace:
    """« On continue? », and the three gestures, from the thumb up to the thumb down."""

    header: Header
    question: str
    offer: str
    gestures: tuple[str, str, str]
    thread: Thread


@dataclass(frozen=True)
class BallotFace:
    """What is voted upon, without any total; `rule` is what everybody does now.

    `first` numbers the options from there on (0: no numbers); `size` is that of the text in units.
    """

    header: Header
    rule: str
    options: tuple[str, ...]
    first: int
    size: int
    thread: Thread
    page: str = ""
    at: int = 0
    pages: int = 1


@dataclass(frozen=True)
class DotLine:
    """One option and its dots; `tied` says that another one has as many."""

    text: str
    count: int
    kept: bool = False
    tied: str = ""


@dataclass(frozen=True)
class DotsFace:
    """Totals of a dot vote, the most first; `most` is the largest of all, on every page."""

    header: Header
    lines: tuple[DotLine, ...]
    most: int
    at: int = 0
    pages: int = 1


@dataclass(frozen=True)
class ScoreLine:
    """One statement, its median in figures, its quartiles (None: no score given), the spread in words."""

    text: str
    figure: str
    low: float | None
    middle: float | None
    high: float | None
    spread: str = ""


@dataclass(frozen=True)
class ScoresFace:
    """Medians and spreads of a poll, in the order of the sheets; who gave which is nowhere."""

    header: Header
    lines: tuple[ScoreLine, ...]
    lowest: int
    highest: int
    at: int = 0
    pages: int = 1


@dataclass(frozen=True)
class DecisionFace:
    """One decision being adopted: its exact sentence, how one decides, the call; then that it is adopted."""

    header: Header
    sentence: str
    call: str
    adopted: bool
    thread: Thread | None = None


VotesFace = HandsFace | BallotFace | DotsFace | ScoresFace | DecisionFace
PagedVote = BallotFace | DotsFace | ScoresFace


def votes_words(face: VotesFace) -> list[str]:
    """Give the words under the header, in reading order."""
    if isinstance(face, HandsFace):
        return [face.question, face.offer, *face.gestures]
    if isinstance(face, BallotFace):
        numbered = enumerate(face.options, start=face.first)
        return [*(f"{rank}. {text}" if face.first else text for rank, text in numbered), face.rule, face.page]
    if isinstance(face, DotsFace):
        return [f"{line.text}: {line.count} {line.tied}".strip() for line in face.lines]
    if isinstance(face, ScoresFace):
        return [f"{line.text}: {line.figure} {line.spread}".strip() for line in face.lines]
    return [face.sentence, face.call]
