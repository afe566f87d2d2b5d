"""The one snapshot that every screen renders; two views of one run at one instant are equal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cop_desktop.domain.codes import RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run.plan import CarryOver, Grouping, TurnOrder, WallClock
from cop_desktop.domain.run.view_kinds import GroupView, HandsView, TallyView


class Phase(StrEnum):
    """State of time, derived and never stored.

    `WARNING`: two minutes or less are left (in rounds shorter than four minutes, half or less).
    `NONE`: no round is current.
    """

    NONE = "none"
    NORMAL = "normal"
    WARNING = "warning"
    OVERTIME = "overtime"
    HELD = "held"


class SeatState(StrEnum):
    """What one seat shows; being remote is a property beside it."""

    WAITING = "waiting"
    NEXT = "next"
    SPEAKING = "speaking"
    SPOKEN = "spoken"
    HAND = "hand"
    PASSED = "passed"
    AWAY = "away"


@dataclass(frozen=True, kw_only=True)
class SeatView:
    """One speaker: a person's id, or `group:n`.

    `used_seconds` is floored and counts all laps; `spoken` is whether the floor was ever theirs here.
    """

    speaker_id: str
    state: SeatState
    remote: bool = False
    spoken: bool = False
    hand: bool = False
    used_seconds: int = 0


@dataclass(frozen=True, kw_only=True)
class TurnsView:
    """The turns of the current round.

    `base_seconds` is a speaker's time in the whole round as it fits; `allowance_seconds` that of the
    present turn, carry-over included; `turn_remaining_seconds` counts like every countdown (ceiling,
    negative in overtime; None when nobody has the floor or during a hold). `slack_seconds` belongs to
    nobody. `pool_open`: the open discussion closing the round is under way, and
    `pool_seconds` of it were used. During an interjection `interjecting` and `speaker_id` are who says
    a word, `next_id` who gets the floor back, and the seconds of the turn are those of the latter.
    `hands` are in the order in which they went up. `opens_pool`: what comes next is the open discussion.
    """

    order: TurnOrder
    carry_over: CarryOver
    speaker_id: str | None
    next_id: str | None
    seats: tuple[SeatView, ...]
    lap: int
    laps: int
    base_seconds: int
    allowance_seconds: int | None
    turn_used_seconds: int | None
    turn_remaining_seconds: int | None
    slack_seconds: int
    unattributed_seconds: int
    pool_seconds: int
    pool_open: bool
    everyone_has_spoken: bool
    interjecting: str | None = None
    hands: tuple[str, ...] = ()
    opens_pool: bool = False

    def seat(self, speaker_id: str) -> SeatView | None:
        """Find one seat."""
        return next((seat for seat in self.seats if seat.speaker_id == speaker_id), None)


@dataclass(frozen=True, kw_only=True)
class OccurrenceView:
    """One round on the thread; instants are UTC milliseconds.

    `started_at_ms` is the start of its first segment, `ended_at_ms` the end of its last one once it is
    finished. `planned_seconds` is the plan's; `adjust_seconds` what was added or taken.
    """

    id: str
    agenda_item_id: str
    kind: RoundKind
    state: RoundState
    planned_seconds: int
    adjust_seconds: int
    active_seconds: int
    paused_seconds: int
    held_seconds: int
    cycle: int
    cycles: int
    protected: bool
    if_time_allows: bool
    inserted: bool
    started_at_ms: int | None
    ended_at_ms: int | None
    part_key: str = ""
    grouping: Grouping = Grouping.PLENARY


@dataclass(frozen=True, kw_only=True)
class TimerView:
    """The auxiliary timer."""

    state: RoundState
    planned_seconds: int
    remaining_seconds: int


@dataclass(frozen=True, kw_only=True)
class PersonView:
    """Somebody known to the run, in the order of the seats."""

    id: str
    present: bool
    remote: bool
    speaks: bool


@dataclass(frozen=True, kw_only=True)
class RunView:
    """Everything a screen may show of a run at one instant.

    Seconds: `remaining_seconds` is the ceiling of what is left, hence negative in overtime by the whole
    seconds passed (None when nothing is current, or held); `elapsed_seconds` the floor of the active
    time, for what counts up. `behind_*_seconds` are positive when late, negative when ahead, None while
    held or unknown: against the timetable, and against the real start. `next_boundary_ms` is how long
    until a shown second, or the minute of the time of day, flips: re-arm the ticker with it.
    `undo_of` and `redo_of` name the command (its name in snake case) that would be taken back or given
    again by whoever facilitates, empty when there is none. `can_*` tell whether the console offers it.
    `groups_of` is the round whose groups these are: the current one, or in a break the one people go to.
    `groups`, `hands`, `tally` are of the current round: its groups (empty when everybody is together or
    alone), its shows of hands, its vote, or while it has none, the vote of its agenda item held before it,
    else the one to come.
    """

    run_id: str
    session_state: SessionStatus
    at_utc_ms: int
    current_id: str | None
    current_index: int | None
    current_kind: RoundKind | None
    current_state: RoundState | None
    next_id: str | None
    previous_id: str | None
    held: bool
    phase: Phase
    planned_seconds: int
    adjust_seconds: int
    active_seconds: int
    paused_seconds: int
    held_seconds: int
    elapsed_seconds: int
    remaining_seconds: int | None
    remaining_fraction: float | None
    calm: bool
    wall_clock: WallClock
    resume_at_ms: int | None
    turns: TurnsView | None
    timer: TimerView | None
    occurrences: tuple[OccurrenceView, ...]
    people: tuple[PersonView, ...]
    starts_at_ms: int
    started_at_ms: int | None
    ended_at_ms: int | None
    planned_end_ms: int
    estimated_end_ms: int | None
    behind_clock_seconds: int | None
    behind_start_seconds: int | None
    firm_end: bool
    undo_of: str
    redo_of: str
    next_boundary_ms: int
    seq: int
    revisions: Mapping[str, int] = field(default_factory=dict)
    groups: tuple[GroupView, ...] = ()
    groups_of: str | None = None
    hands: HandsView | None = None
    tally: TallyView | None = None

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to take back."""
        return self.undo_of != ""

    @property
    def can_redo(self) -> bool:
        """Tell whether there is something to give again."""
        return self.redo_of != ""

    @property
    def running(self) -> bool:
        """Tell whether the clock of the current round runs now."""
        return self.current_state is RoundState.RUNNING and not self.held

    @property
    def current(self) -> OccurrenceView | None:
        """The current occurrence on the thread."""
        return self.occurrence(self.current_id)

    @property
    def next(self) -> OccurrenceView | None:
        """The occurrence that follows."""
        return self.occurrence(self.next_id)

    def occurrence(self, round_id: str | None) -> OccurrenceView | None:
        """Find one occurrence on the thread."""
        return next((each for each in self.occurrences if each.id == round_id), None)
