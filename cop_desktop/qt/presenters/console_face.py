"""What the console shows, as values: made from a view of the run and the words of its session."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cop_desktop.qt.widgets.ring import Ring
from cop_desktop.qt.widgets.seats import Seat
from cop_desktop.qt.widgets.thread_column import Item


class Stage(StrEnum):
    """Where the session is, as far as the console's buttons are concerned."""

    BEFORE = "before"
    ARMED = "armed"
    RUNNING = "running"
    PAUSED = "paused"
    HELD = "held"
    BETWEEN = "between"
    AFTER = "after"


@dataclass(frozen=True)
class TopFace:
    """The top bar: `late_token` is the colour of the words of lateness."""

    title: str
    about: str
    now: str
    late: str
    late_token: str
    ends: str


@dataclass(frozen=True)
class RoundCard:
    """The round under way, or what stands in its place before, between and after.

    `lead` is « Étape 4 sur 6 »; `private` stands behind a lock; `under` is « sur 22 min »; `subject` is
    the question, else what the wall says; `prompt` is for whoever facilitates alone; `unplanned`: there is
    no step at all, and what comes next is the plan.
    """

    stage: Stage
    ring: Ring
    under: str
    lead: str
    name: str
    private: str
    subject: str
    instruction: str
    prompt: str
    next_label: str
    has_next: bool
    unplanned: bool = False


@dataclass(frozen=True)
class TurnRow:
    """One person: `note` at the right in `token`, `under` beneath the name of who speaks.

    `cap` is the key that names them in a line, drawn as a cap.
    """

    id: str
    name: str
    seat: Seat
    note: str = ""
    token: str = "muted"
    under: str = ""
    spoken: str = ""
    cap: str = ""


@dataclass(frozen=True)
class TurnsCard:
    """Who speaks, who follows; `listener` is « Maude écoute et note ».

    `give` is the words of the main button, empty when nobody can be given the floor; `passing` those
    of the second one. `empty` is what is said when there is nobody.
    """

    title: str
    count: str
    rows: tuple[TurnRow, ...]
    listener: str = ""
    listener_role: str = ""
    give: str = ""
    passing: str = ""
    hands: bool = False
    empty: str = ""


@dataclass(frozen=True)
class ThreadFace:
    """The thread, upright; `share` of the running step is past."""

    minutes: str
    items: tuple[Item, ...]
    share: float
    left: str
    colour: str


@dataclass(frozen=True)
class ConsoleFace:
    """The whole console at one instant."""

    top: TopFace
    round: RoundCard
    turns: TurnsCard
    thread: ThreadFace
    summary: str = ""
