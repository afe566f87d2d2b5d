"""Everything that can be asked of a run; each asking has an id and the revision it saw of its lane."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from cop_desktop.domain.codes import SessionRole
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.run.plan import PlannedRound

MAIN = "main"
"""The lane of the rounds, the turns, the people."""

AUXILIARY = "aux"
"""The lane of one auxiliary timer."""


class Door(StrEnum):
    """The ways out of a hold."""

    RESUME = "resume"
    SHORTEN = "shorten"
    FREE_UNTIL = "free_until"
    CLOSE = "close"


class Place(StrEnum):
    """Where a block is inserted: now, the round under way waiting; or after it."""

    HERE = "here"
    AFTER = "after"


class RecoveryChoice(StrEnum):
    """What to make of the time during which the program was not running."""

    GO_ON = "go_on"
    FROM_HEARTBEAT = "from_heartbeat"
    CLOSE_AT_HEARTBEAT = "close_at_heartbeat"


@dataclass(frozen=True, kw_only=True)
class Command:
    """What all commands have in common.

    `revision` is the one the screen showed for `lane` (see `RunView.revisions`); a command that is stale
    on its lane is refused, and so is a second one with the same `command_id`. `actor_id` is the person
    who asked (None: whoever facilitates). `role` is that of the window it was asked from: what it may ask is
    told in `roles.MAY`.
    """

    revision: int
    command_id: str = field(default_factory=new_id)
    actor_id: str | None = None
    lane: str = MAIN
    role: SessionRole = SessionRole.FACILITATOR


@dataclass(frozen=True, kw_only=True)
class Arm(Command):
    """Show a round without starting its clock; the one under way is finished. None: the next one."""

    round_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Start(Command):
    """Start a round (None: the armed one, else the next); `at_ms` (UTC, past) is when it really began."""

    round_id: str | None = None
    at_ms: int | None = None


@dataclass(frozen=True, kw_only=True)
class Pause(Command):
    """Stop the clock of the lane's round."""


@dataclass(frozen=True, kw_only=True)
class Resume(Command):
    """Let the clock of the lane's round go on."""


@dataclass(frozen=True, kw_only=True)
class Hold(Command):
    """Take the time: everything falls silent."""


@dataclass(frozen=True, kw_only=True)
class Release(Command):
    """Leave the hold by one of its doors.

    `FREE_UNTIL` needs `free`, the block of free conversation (its own id; its seconds are computed), and
    takes `end_ms` (UTC; None: what leaves the closing rounds their planned length).
    """

    door: Door = Door.RESUME
    end_ms: int | None = None
    free: PlannedRound | None = None


@dataclass(frozen=True, kw_only=True)
class Adjust(Command):
    """Add or take seconds; None: the lane's round."""

    seconds: int
    round_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class SetRemaining(Command):
    """Say how many seconds are left of the lane's round."""

    seconds: int


@dataclass(frozen=True, kw_only=True)
class BackdateStart(Command):
    """Say that a round (None: the one under way) really started `seconds` earlier than it is known to have.

    Of the first round of all, the session itself began earlier.
    """

    seconds: int
    round_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Next(Command):
    """Finish the round under way and start the one that follows; on the auxiliary lane, stop the timer."""


@dataclass(frozen=True, kw_only=True)
class Back(Command):
    """Set the round under way aside and reopen the one before."""


@dataclass(frozen=True, kw_only=True)
class Skip(Command):
    """Drop a round (None: the current one, and go to the next as it would have)."""

    round_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Reopen(Command):
    """Take a finished or dropped round up again, its time kept."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class Insert(Command):
    """Insert a block here (it starts at once, the round under way waits) or after."""

    block: PlannedRound
    place: Place = Place.AFTER


@dataclass(frozen=True, kw_only=True)
class Pass(Command):
    """Let one's turn go by (None: the speaker's, else the next one's); it is offered again at the end."""

    speaker_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Yield(Command):
    """Give the floor to `to`, else to whoever is next; `nobody` leaves it empty."""

    to: str | None = None
    nobody: bool = False


@dataclass(frozen=True, kw_only=True)
class Interject(Command):
    """Somebody says a word while another has the floor, who waits and gets it back (`Yield`)."""

    speaker_id: str


@dataclass(frozen=True, kw_only=True)
class RaiseHand(Command):
    """Raise or lower somebody's hand."""

    speaker_id: str
    raised: bool = True


@dataclass(frozen=True, kw_only=True)
class Reorder(Command):
    """Give the speakers another order; those left out keep theirs, at the end."""

    speaker_ids: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Arrive(Command):
    """Somebody comes, or comes back, or joins from afar; `speaks` None keeps what was planned."""

    person_id: str
    remote: bool = False
    speaks: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Leave(Command):
    """Somebody goes out, for a moment or for good."""

    person_id: str


@dataclass(frozen=True, kw_only=True)
class InsertRound:
    """Operation on the plan: put `block` after `after_id` (empty: first)."""

    block: PlannedRound
    after_id: str = ""


@dataclass(frozen=True, kw_only=True)
class DropRound:
    """Operation on the plan: a round not started is dropped."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class RestoreRound:
    """Operation on the plan: a dropped round, never started, is to come again."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class MoveRound:
    """Operation on the plan: a round not started goes after `after_id` (empty: first)."""

    round_id: str
    after_id: str = ""


@dataclass(frozen=True, kw_only=True)
class ResizeRound:
    """Operation on the plan: a round not started is planned to last `seconds`."""

    round_id: str
    seconds: int


@dataclass(frozen=True, kw_only=True)
class AdjustRound:
    """Operation on the plan: a round that has begun gets, or loses, so many seconds."""

    round_id: str
    by_seconds: int


@dataclass(frozen=True, kw_only=True)
class MoveEnd:
    """Operation on the plan: it is to end so many seconds later; 0: as planned, whatever the timetable."""

    by_seconds: int


Operation = InsertRound | DropRound | RestoreRound | MoveRound | ResizeRound | AdjustRound | MoveEnd


@dataclass(frozen=True, kw_only=True)
class ChangePlan(Command):
    """Change what is to come; a list of operations is one event, so one undo."""

    operations: tuple[Operation, ...]


@dataclass(frozen=True, kw_only=True)
class DiscountGap(Command):
    """Take the last `milliseconds` out of what is running ("don't count these 3 min 12 s")."""

    milliseconds: int


@dataclass(frozen=True, kw_only=True)
class Recover(Command):
    """Answer, at launch, what to make of the time since the last heartbeat (UTC milliseconds)."""

    choice: RecoveryChoice
    heartbeat_ms: int


@dataclass(frozen=True, kw_only=True)
class StartTimer(Command):
    """Start the auxiliary timer, whatever it showed."""

    seconds: int
    lane: str = AUXILIARY


@dataclass(frozen=True, kw_only=True)
class End(Command):
    """End the session: what is under way is finished, what was not started stays as it is."""


@dataclass(frozen=True, kw_only=True)
class Undo(Command):
    """Take back the newest command of the lane not yet undone (one's own; whoever facilitates: anyone's)."""


@dataclass(frozen=True, kw_only=True)
class Redo(Command):
    """Take back the newest undo, as long as nothing else was done since."""
