"""What a log folds to. Run time is nanoseconds since `opened`, on one axis that no wall clock moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import RoundState, SessionStatus
from cop_desktop.domain.run.events import Event
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.plan import Plan, PlannedRound
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.replacing import replace

MS = 1_000_000
"""Nanoseconds in a millisecond."""


class SegmentKind(StrEnum):
    """What time is spent on; never mixed."""

    RUN = "run"
    PAUSED = "paused"
    HELD = "held"


@dataclass(frozen=True)
class Segment:
    """A stretch of run time (nanoseconds); `end` None while it is open."""

    kind: SegmentKind
    round_id: str | None
    start: int
    start_utc_ms: int
    end: int | None = None
    end_utc_ms: int | None = None

    def length(self, now: int) -> int:
        """Nanoseconds spent, up to `now` while open."""
        end = now if self.end is None else self.end
        return end - self.start if end > self.start else 0


@dataclass(frozen=True)
class Floor:
    """From `since` nanoseconds of active time of a round on, this speaker has the floor.

    During an interjection nobody has it, and `by` speaks.
    """

    since: int
    speaker_id: str | None
    lap: int
    by: str | None = None


@dataclass(frozen=True)
class Turns:
    """The queue nested in a round of turns.

    `floors` are marks in the round's own active time, so a pause or a hold touches them no more than it
    touches the clock. In the present lap: `heard` have or had the floor, `passed` let the turn go by and
    will be offered it again at the end, `declined` did so twice.
    """

    order: tuple[str, ...]
    lap: int = 1
    floors: tuple[Floor, ...] = (Floor(0, None, 1),)
    heard: frozenset[str] = frozenset()
    passed: tuple[str, ...] = ()
    passed_once: frozenset[str] = frozenset()
    declined: frozenset[str] = frozenset()

    @property
    def speaker_id(self) -> str | None:
        """Who has the floor; None during an interjection."""
        return self.floors[-1].speaker_id

    @property
    def interjecting(self) -> str | None:
        """Who says a word while the one who has the floor waits."""
        return self.floors[-1].by

    @property
    def holder_id(self) -> str | None:
        """Whose turn it is, interrupted or not."""
        return next((each.speaker_id for each in reversed(self.floors) if each.by is None), None)


@dataclass(frozen=True)
class Occurrence:
    """One round: its plan and what became of it.

    `until_ms` is the clock time (UTC) a break lasts until; `allotted_ms` what was planned, or what was
    left until then when it started; `adjust_ms` what was added or taken since. `moves` counts those of a
    rotation, `tables_before` what was left within the round. `extensions_used` and `hands` (up, sideways,
    down) tell the shows of hands; `ballot` what is voted upon, `tallies` totals by option (see `Tallied`).
    """

    planned: PlannedRound
    state: RoundState = RoundState.PENDING
    allotted_ms: int = 0
    adjust_ms: int = 0
    until_ms: int | None = None
    segments: tuple[Segment, ...] = ()
    turns: Turns | None = None
    inserted: bool = False
    groups: tuple[Group, ...] = ()
    moves: int = 0
    tables_before: tuple[tuple[Group, ...], ...] = ()
    extensions_used: int = 0
    hands: tuple[int, int, int] | None = None
    ballot: tuple[str, ...] = ()
    tallies: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    revealed: bool = False

    def spent(self, kind: SegmentKind, now: int) -> int:
        """Nanoseconds spent running, paused or held."""
        spent = 0
        for each in self.segments:  # spelled out: asked for at every event of a fold
            if each.kind is kind:
                spent += each.length(now)
        return spent

    def spent_on(self, now: int) -> dict[SegmentKind, int]:
        """Nanoseconds spent on each kind, looked for once."""
        spent = dict.fromkeys(SegmentKind, 0)
        for each in self.segments:
            spent[each.kind] += each.length(now)
        return spent

    def active(self, now: int) -> int:
        """Nanoseconds during which the round's clock ran."""
        return self.spent(SegmentKind.RUN, now)

    @property
    def budget_ms(self) -> int:
        """Milliseconds allotted, adjustments included."""
        return self.allotted_ms + self.adjust_ms

    @property
    def open(self) -> Segment | None:
        """The segment not closed, if one is open."""
        return self.segments[-1] if self.segments and self.segments[-1].end is None else None

    @property
    def first_run(self) -> Segment | None:
        """The first segment during which the clock ran."""
        return next((each for each in self.segments if each.kind is SegmentKind.RUN), None)

    @property
    def started_at_ms(self) -> int | None:
        """UTC of the start of that segment."""
        first = self.first_run
        return first.start_utc_ms if first is not None else None

    @property
    def ended_at_ms(self) -> int | None:
        """UTC of the end of a round that is over; a hold it ended in is no part of it."""
        if self.state not in {RoundState.DONE, RoundState.SKIPPED}:
            return None
        own = (each.end_utc_ms for each in reversed(self.segments) if each.kind is not SegmentKind.HELD)
        return next(own, None)


@dataclass(frozen=True)
class Person:
    """Somebody known to the run."""

    id: str
    speaks: bool
    present: bool
    remote: bool
    facilitates: bool
    arrived_at_ms: int | None = None
    left_at_ms: int | None = None


@dataclass(frozen=True)
class Timer:
    """The auxiliary timer: `banked` nanoseconds run, and since when it runs (None: paused)."""

    seconds: int
    adjust_ms: int
    banked: int
    since: int | None

    def remaining_ns(self, now: int) -> int:
        """Nanoseconds left, negative in overtime."""
        run = self.banked + (0 if self.since is None else max(0, now - self.since))
        return (self.seconds * 1000 + self.adjust_ms) * MS - run


class Axis(NamedTuple):
    """Ties run time to the clocks: `at` was the instant of run time `run_ns`."""

    at: Instant
    run_ns: int = 0

    def run_time(self, now: Instant) -> int:
        """Tell run time at an instant; UTC serves only when the machine was started again in between."""
        if now.boot_id == self.at.boot_id:
            gone = now.mono_ns - self.at.mono_ns
        else:
            gone = (now.utc_ms - self.at.utc_ms) * MS
        return self.run_ns + max(0, gone)

    def moved(self, at: Instant) -> Axis:
        """Tie the same run time to a later instant; to none when the clock that only grows went back."""
        if at.boot_id != self.at.boot_id:
            return Axis(at, self.run_time(at))
        gone = at.mono_ns - self.at.mono_ns
        return Axis(at, self.run_ns + gone) if gone >= 0 else self


@dataclass(frozen=True)
class State:
    """A run as its counted events make it.

    `current_id` is the round that holds the main lane; `idle` the holds taken while there was none.
    `end_moved_ms` is by how much the planned end was moved; None: nobody said anything about it.
    """

    plan: Plan
    axis: Axis
    status: SessionStatus = SessionStatus.PLANNED
    order: tuple[str, ...] = ()
    occurrences: Mapping[str, Occurrence] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    hands: tuple[str, ...] = ()
    current_id: str | None = None
    held: bool = False
    idle: tuple[Segment, ...] = ()
    timer: Timer | None = None
    ended_at_ms: int | None = None
    end_moved_ms: int | None = None

    @property
    def current(self) -> Occurrence | None:
        """The round that holds the main lane."""
        return self.occurrences[self.current_id] if self.current_id is not None else None

    def occurrence(self, round_id: str) -> Occurrence:
        """Find a round; raises LogFault(UNKNOWN_ROUND)."""
        found = self.occurrences.get(round_id)
        if found is None:
            raise LogFault(Reason.UNKNOWN_ROUND)
        return found

    def with_occurrence(self, occurrence: Occurrence) -> State:
        """Give the same state with one occurrence replaced."""
        return replace(self, occurrences={**self.occurrences, occurrence.planned.id: occurrence})

    @property
    def open_segment(self) -> Segment | None:
        """The one segment of the main lane that is not closed."""
        if self.current is not None:
            return self.current.open
        return self.idle[-1] if self.idle and self.idle[-1].end is None else None

    @property
    def started_at_ms(self) -> int | None:
        """UTC of the start of the first round, as corrected."""
        starts = [each.started_at_ms for each in self.occurrences.values()]
        return min((each for each in starts if each is not None), default=None)

    def in_order(self) -> list[Occurrence]:
        """List the occurrences as they are to be played."""
        return [self.occurrences[each] for each in self.order]


class Done(NamedTuple):
    """A command of the log, as undo sees it."""

    command_id: str
    command: str
    lane: str
    actor_id: str | None
    target: str = ""


@dataclass(frozen=True)
class Run:
    """A log and what it folds to. `state` leaves undone commands out; the rest is bookkeeping."""

    run_id: str
    state: State
    log: tuple[Event, ...]
    commands: tuple[Done, ...]
    undone: frozenset[str]
    revisions: Mapping[str, int]

    @property
    def seq(self) -> int:
        """Sequence of the last event."""
        return self.log[-1].seq
