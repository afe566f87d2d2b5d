"""The frozen plan of a run: ids, kinds, numbers and codes, never words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from cop_desktop.domain.codes import RoundKind

POOL = "pool"
"""Stands for the open discussion that closes a round of turns, where an id of a speaker could stand."""


class TurnOrder(StrEnum):
    """How speakers follow each other."""

    SEATING = "seating"
    RANDOM = "random"
    FREE = "free"


class CarryOver(StrEnum):
    """Where the time goes that a speaker leaves unused."""

    NONE = "none"
    NEXT = "next"
    POOL = "pool"
    SHARE = "share"


class WallClock(StrEnum):
    """What the wall shows during turns: the round's time, a thin arc for the turn, no clock."""

    ROUND = "round"
    TURN = "turn"
    NONE = "none"


class TurnUnit(StrEnum):
    """Who takes a turn."""

    PERSON = "person"
    GROUP = "group"


class Grouping(StrEnum):
    """How the people of a round are split."""

    PLENARY = "plenary"
    INDIVIDUAL = "individual"
    PAIRS = "pairs"
    TRIOS = "trios"
    FOURS = "fours"
    SMALL_GROUPS = "small_groups"
    TABLES = "tables"
    STATIONS = "stations"
    INNER_OUTER = "inner_outer"


@dataclass(frozen=True, kw_only=True)
class Encounter:
    """Two people talked in one small group so many times in the sessions of the season held before."""

    one: str
    other: str
    times: int = 1


@dataclass(frozen=True, kw_only=True)
class TurnSettings:
    """Rules of a round of turns.

    `per_person_seconds` is one speaker's time in the whole round, all laps together. `excluded` holds
    the ids of people who listen (the client of a consultation); `only`, when given, lists the speakers.
    `group_size` gives the number of groups when `unit` is a group. `silent_first` seconds open the round
    with nobody speaking.
    """

    per_person_seconds: int = 60
    laps: int = 1
    order: TurnOrder = TurnOrder.SEATING
    carry_over: CarryOver = CarryOver.NONE
    unit: TurnUnit = TurnUnit.PERSON
    group_size: int = 4
    excluded: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    silent_first: int = 0


@dataclass(frozen=True, kw_only=True)
class PlannedRound:
    """One occurrence as planned.

    `cycle` of `cycles` says which repetition of its part it is. `resume_at_ms` (UTC) is the clock time
    a break lasts until, when one was chosen. `turns` is given for rounds of turns only. `merge_from_id`
    is the round whose groups join in this one; `host_ids` stay where they are when others move; with
    `free_choice` people go where they like, so that groups are only proposed.
    `extensions` are the seconds each further majority adds. `scale_min` and `scale_max` bound a score.
    """

    id: str
    agenda_item_id: str
    kind: RoundKind
    seconds: int
    min_seconds: int | None = None
    part_key: str = ""
    cycle: int = 1
    cycles: int = 1
    protected: bool = False
    if_time_allows: bool = False
    calm_clock: bool = False
    wall_clock: WallClock = WallClock.ROUND
    turns: TurnSettings | None = None
    resume_at_ms: int | None = None
    grouping: Grouping = Grouping.PLENARY
    group_size: int = 4
    merge_from_id: str | None = None
    host_ids: tuple[str, ...] = ()
    free_choice: bool = False
    extensions: tuple[int, ...] = ()
    dots_per_person: int = 0
    scale_min: int = 0
    scale_max: int = 0

    @property
    def least_seconds(self) -> int:
        """Bound of scaling and shaving: `min_seconds`, else half of the plan and at least 60 s."""
        if self.min_seconds is not None:
            return self.min_seconds
        return min(self.seconds, max(60, self.seconds // 2))


@dataclass(frozen=True, kw_only=True)
class PlannedPerson:
    """Somebody expected, in the order of the seats.

    `speaks` tells whether turns reach this person; `facilitates` whether undo reaches everybody's
    commands.
    """

    id: str
    speaks: bool = True
    present: bool = True
    remote: bool = False
    facilitates: bool = False


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What `opened` freezes; instants are UTC milliseconds.

    `encounters` are those of the season before this session; `apart` and `together` pair people who are
    not, or always, drawn in one group.
    """

    session_id: str
    starts_at_ms: int
    ends_at_ms: int
    firm_end: bool = False
    seed: int = 0
    rounds: tuple[PlannedRound, ...] = ()
    people: tuple[PlannedPerson, ...] = field(default=())
    encounters: tuple[Encounter, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    together: tuple[tuple[str, str], ...] = ()

    @property
    def seconds(self) -> int:
        """All that was planned, in seconds."""
        return sum(planned.seconds for planned in self.rounds)
