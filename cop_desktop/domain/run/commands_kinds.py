"""What can be asked in some kinds of round only, and of the plan when time runs short."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cop_desktop.domain.run.commands import Command
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.plan import PlannedRound


class Rescue(StrEnum):
    """Plans of rescue: the first three when late, the others when early."""

    SHAVE = "shave"
    DROP = "drop"
    RUN_OVER = "run_over"
    GIVE_HERE = "give_here"
    SPREAD = "spread"
    END_EARLIER = "end_earlier"


@dataclass(frozen=True, kw_only=True)
class Regroup(Command):
    """Put people in these groups (None: draw anew, `seed` telling one draw from another).

    `round_id` None is the current round; a round to come may be prepared.
    """

    round_id: str | None = None
    groups: tuple[Group, ...] | None = None
    seed: int = 0


@dataclass(frozen=True, kw_only=True)
class Rotate(Command):
    """Let the groups of the current round move on once."""


@dataclass(frozen=True, kw_only=True)
class ExtendVote(Command):
    """Count a show of hands: a majority of those up extends the round, else it closes.

    `stay`: what closes is left open until one goes on, as when one reads over first what was decided.
    """

    up: int
    side: int = 0
    down: int = 0
    stay: bool = False


@dataclass(frozen=True, kw_only=True)
class SetBallot(Command):
    """Say what is voted upon, in order; ids of captured items."""

    option_ids: tuple[str, ...]
    round_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class OptionCount:
    """Totals of one option (see `Tallied.counts`)."""

    option_id: str
    counts: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Tally(Command):
    """Enter totals; they replace those before."""

    totals: tuple[OptionCount, ...]
    round_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Reveal(Command):
    """Show the totals on the wall; this is not undone."""

    round_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class AddCycle(Command):
    """Go through a repeated part once more: its rounds, after the last ones of the part."""

    rounds: tuple[PlannedRound, ...]


@dataclass(frozen=True, kw_only=True)
class DropCycle(Command):
    """Drop the last cycle of a part, none of its rounds begun."""

    agenda_item_id: str
    part_key: str


@dataclass(frozen=True, kw_only=True)
class ShortenCycles(Command):
    """Shorten the cycles to come of a part so that the session ends as planned, within their minimums."""

    agenda_item_id: str
    part_key: str


@dataclass(frozen=True, kw_only=True)
class ApplyRescue(Command):
    """Apply a plan of rescue, as previewed at the revision seen."""

    plan: Rescue
