"""What the room sees, as values: a face says everything the painter draws, and nothing else.

Faces are frozen and compare by value: a tick that changes nothing visible repaints nothing. They hold
public words only; `face_of` is the one place that makes them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from cop_desktop.qt.wall.groups import GroupsFace, group_words
from cop_desktop.qt.wall.read_back import ReadBackFace, read_back_words
from cop_desktop.qt.wall.votes import (
    BallotFace,
    DecisionFace,
    DotsFace,
    HandsFace,
    ScoresFace,
    VotesFace,
    votes_words,
)
from cop_desktop.qt.widgets.ring import RingState
from cop_desktop.qt.widgets.seats import Seat
from cop_desktop.qt.widgets.thread import Piece


class Tone(StrEnum):
    """Token of the words in the header's slot."""

    MUTED = "muted"
    WARN = "warn"
    OVER = "over"
    CALM = "calm"


@dataclass(frozen=True)
class Slot:
    """The one thing at the right of the header: « Ne sort pas d’ici » with its lock, or words of time.

    `quiet` is set smaller, as what is with a lock.
    """

    text: str
    tone: Tone = Tone.MUTED
    lock: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Header:
    """« Étape 4 sur 6 » · name of the step; `lock` beside the name when the slot is taken by words."""

    lead: str
    name: str = ""
    lock: bool = False
    slot: Slot | None = None


@dataclass(frozen=True)
class Clock:
    """The ring and what is in it; no digit at all in overtime, where a leaf takes their place.

    `share` of the round is left (0 to 1); `turn_share` draws a thin inner arc for the turn.
    """

    state: RingState
    share: float
    digits: str = ""
    unit: str = ""
    leaf: bool = False
    turn_share: float | None = None


@dataclass(frozen=True)
class Thread:
    """The line of the whole session; `colour` is the token of the state of time."""

    pieces: tuple[Piece, ...]
    share: float = 0.0
    colour: str = "calm"


@dataclass(frozen=True)
class Next:
    """« Ensuite », then a public name."""

    label: str
    name: str


@dataclass(frozen=True)
class Band:
    """Who speaks (« Naomi », « a la parole »), who follows; `remote` when the voice comes from a screen."""

    name: str
    says: str
    remote: bool = False
    next: Next | None = None


@dataclass(frozen=True)
class HarvestLine:
    """One line of a harvest; `icon` is that of its kind."""

    icon: str
    text: str


@dataclass(frozen=True)
class BlackFace:
    """Nothing."""


@dataclass(frozen=True)
class HeldFace:
    """The human moment: one equal disc per person present, no word, no digit, no thread."""

    seats: int


@dataclass(frozen=True)
class WelcomeFace:
    """Before the start: who, what, when, and the agreement."""

    community: str
    title: str
    line: str
    agreement_label: str
    agreement: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True)
class RoundFace:
    """A round: the subject dominates, the rule says what everybody does now."""

    header: Header
    subject: str
    rule: str
    clock: Clock | None
    seats: tuple[Seat, ...]
    thread: Thread
    next: Next | None
    band: Band | None = None


@dataclass(frozen=True)
class HarvestFace:
    """What was captured, as one calm page to photograph: no clock, nothing that moves but now.

    `size` is that of the text in units, the same on every page of one harvest (0: as large as fits).
    """

    header: Header
    lines: tuple[HarvestLine, ...]
    thread: Thread | None = None
    size: int = 0


@dataclass(frozen=True)
class MessageFace:
    """One sentence to the room, until it is withdrawn."""

    text: str
    thread: Thread | None = None


@dataclass(frozen=True)
class BreakFace:
    """A break to a clock time: the hour alone, large."""

    header: Header
    label: str
    time: str
    thread: Thread
    next: Next | None


@dataclass(frozen=True)
class ThanksFace:
    """After the end."""

    community: str
    title: str
    line: str
    seats: tuple[Seat, ...]


Face: TypeAlias = (
    BlackFace
    | HeldFace
    | WelcomeFace
    | RoundFace
    | BreakFace
    | ThanksFace
    | HarvestFace
    | MessageFace
    | ReadBackFace
    | HandsFace
    | BallotFace
    | DotsFace
    | ScoresFace
    | DecisionFace
    | GroupsFace
)


class TextSize(StrEnum):
    """« Normal », « Grand », « Très grand »: for a last row that sits further away."""

    NORMAL = "normal"
    LARGE = "large"
    VERY_LARGE = "very_large"

    @property
    def factor(self) -> float:
        """Multiplier of every text but the digits of the ring and the subject, which gives way."""
        return {"normal": 1.0, "large": 1.15, "very_large": 1.3}[self.value]


def still_of(face: Face) -> Face:
    """Give what stays the same from one second to the next: the face without its clock and its now."""
    if isinstance(face, RoundFace | GroupsFace):
        clock = None if face.clock is None else Clock(RingState.NORMAL, 0.0)
        return replace(face, clock=clock, thread=_still_thread(face.thread))
    if isinstance(face, BreakFace):
        return replace(face, thread=_still_thread(face.thread))
    if isinstance(face, HandsFace | BallotFace):
        return replace(face, thread=_still_thread(face.thread))
    if isinstance(face, HarvestFace | MessageFace | DecisionFace) and face.thread is not None:
        return replace(face, thread=_still_thread(face.thread))
    return face


def clock_of(face: Face) -> Clock | None:
    """Give the clock of a face, if it shows one."""
    return face.clock if isinstance(face, RoundFace | GroupsFace) else None


def thread_of(face: Face) -> Thread | None:
    """Give the thread of a face, if it shows one."""
    if isinstance(face, HandsFace | BallotFace | DecisionFace):
        return face.thread
    timed = RoundFace | BreakFace | HarvestFace | MessageFace | GroupsFace
    return face.thread if isinstance(face, timed) else None


def words_of(face: Face) -> tuple[str, ...]:
    """Give every word a face shows, in reading order: what a screen reader says, what tests search."""
    if isinstance(face, WelcomeFace):
        words = [face.community, face.title, face.line, face.agreement_label, face.agreement]
    elif isinstance(face, ThanksFace):
        words = [face.community, face.title, face.line]
    elif isinstance(face, RoundFace):
        words = [*_header_words(face.header), face.subject, face.rule, *_band_words(face.band)]
        if face.clock is not None and face.clock.digits:
            words.append(f"{face.clock.digits} {face.clock.unit}".strip())
        words += _next_words(face.next)
    elif isinstance(face, GroupsFace):
        words = [*_header_words(face.header), *group_words(face)]
        if face.clock is not None and face.clock.digits:
            words.append(f"{face.clock.digits} {face.clock.unit}".strip())
        words += _next_words(face.next)
    elif isinstance(face, HarvestFace):
        words = [*_header_words(face.header), *(line.text for line in face.lines)]
    elif isinstance(face, MessageFace):
        words = [face.text]
    elif isinstance(face, VotesFace):
        words = [*_header_words(face.header), *votes_words(face)]
    elif isinstance(face, ReadBackFace):
        words = read_back_words(face)
    elif isinstance(face, BreakFace):
        words = [*_header_words(face.header), f"{face.label} {face.time}", *_next_words(face.next)]
    else:
        words = []
    return tuple(word for word in words if word)


def _still_thread(thread: Thread) -> Thread:
    return replace(thread, share=0.0, colour="calm")


def _header_words(header: Header) -> list[str]:
    return [header.lead, header.name, header.slot.text if header.slot else ""]


def _band_words(band: Band | None) -> list[str]:
    return [f"{band.name} {band.says}".strip(), *_next_words(band.next)] if band else []


def _next_words(following: Next | None) -> list[str]:
    return [f"{following.label} {following.name}"] if following else []
