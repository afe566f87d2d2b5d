"""What happened: events hold ids, numbers and codes, never words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.run.codec import from_plain, to_plain
from cop_desktop.domain.run.commands import Operation, RecoveryChoice
from cop_desktop.domain.run.events_kinds import KindFact
from cop_desktop.domain.run.events_turns import Interjected
from cop_desktop.domain.run.plan import Plan
from cop_desktop.domain.run_log import EventRecord


@dataclass(frozen=True, kw_only=True)
class Opened:
    """The first event: the frozen plan."""

    plan: Plan


@dataclass(frozen=True, kw_only=True)
class Armed:
    """A round is shown, its clock not started."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class Disarmed:
    """An armed round goes back among those to come."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class Started:
    """A round's clock starts, `ago_ms` before this was said.

    `until_ms` (UTC) is the clock time a break lasts until; `order` the speakers of a round of turns.
    """

    round_id: str
    ago_ms: int = 0
    until_ms: int | None = None
    order: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Paused:
    """The clock of the lane's round stops."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class Resumed:
    """The clock of a paused round goes on."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class SetAside:
    """A round waits for another one to end: an interjection, or the round before taken up again."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class Finished:
    """A round is over, since `ago_ms`."""

    round_id: str
    ago_ms: int = 0


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """A round is dropped."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class Reopened:
    """A finished or dropped round runs again."""

    round_id: str


@dataclass(frozen=True, kw_only=True)
class HoldBegan:
    """Time is taken; no reason is kept."""


@dataclass(frozen=True, kw_only=True)
class HoldEnded:
    """The hold is over; what it interrupted goes on unless the same command says otherwise."""


@dataclass(frozen=True, kw_only=True)
class Adjusted:
    """Milliseconds were added to a round's allotment, or taken."""

    round_id: str
    by_ms: int


@dataclass(frozen=True, kw_only=True)
class Backdated:
    """A round started `by_ms` earlier than was known; the one before ended as much earlier if need be."""

    round_id: str
    by_ms: int


@dataclass(frozen=True, kw_only=True)
class Discounted:
    """Correction: the last `by_ms` of what is running on the lane are not counted."""

    by_ms: int


@dataclass(frozen=True, kw_only=True)
class PlanChanged:
    """What is to come was changed."""

    operations: tuple[Operation, ...]


@dataclass(frozen=True, kw_only=True)
class FloorGiven:
    """Somebody has the floor since `ago_ms` (`pool`: everybody; None: nobody)."""

    round_id: str
    speaker_id: str | None
    lap: int
    ago_ms: int = 0


@dataclass(frozen=True, kw_only=True)
class TurnPassed:
    """A speaker let the turn go by."""

    round_id: str
    speaker_id: str


@dataclass(frozen=True, kw_only=True)
class HandMoved:
    """A hand was raised or lowered."""

    speaker_id: str
    raised: bool


@dataclass(frozen=True, kw_only=True)
class Reordered:
    """The speakers of a round have another order."""

    round_id: str
    order: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """Somebody is here."""

    person_id: str
    remote: bool
    speaks: bool


@dataclass(frozen=True, kw_only=True)
class Left:
    """Somebody went out."""

    person_id: str


@dataclass(frozen=True, kw_only=True)
class Recovered:
    """The program was opened again upon a run under way."""

    choice: RecoveryChoice
    heartbeat_ms: int


@dataclass(frozen=True, kw_only=True)
class TimerStarted:
    """The auxiliary timer runs."""

    seconds: int


@dataclass(frozen=True, kw_only=True)
class TimerStopped:
    """The auxiliary timer is put away."""


@dataclass(frozen=True, kw_only=True)
class TimerPaused:
    """The auxiliary timer stops."""


@dataclass(frozen=True, kw_only=True)
class TimerResumed:
    """The auxiliary timer goes on."""


@dataclass(frozen=True, kw_only=True)
class TimerAdjusted:
    """Milliseconds were added to the auxiliary timer, or taken."""

    by_ms: int


@dataclass(frozen=True, kw_only=True)
class Ended:
    """The session is over, since `ago_ms`."""

    ago_ms: int = 0


@dataclass(frozen=True, kw_only=True)
class Undone:
    """The command `target` counts no more; when it was itself an undo, what that one undid counts again."""

    target: str


Fact = (
    Opened | Armed | Disarmed | Started | Paused | Resumed | SetAside | Finished | Skipped | Reopened
    | HoldBegan | HoldEnded | Adjusted | Backdated | Discounted | PlanChanged | FloorGiven | TurnPassed
    | HandMoved | Reordered | Arrived | Left | Recovered | TimerStarted | TimerStopped | TimerPaused
    | TimerResumed | TimerAdjusted | Ended | Undone | KindFact | Interjected
)  # fmt: skip


def kind_of(fact: type[Fact] | type[object]) -> str:
    """Name a fact (or a command) as it is stored: `HoldBegan` is `hold-began`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", fact.__name__).lower()


FACTS: Final[dict[str, type[Fact]]] = {kind_of(each): each for each in Fact.__args__}
"""Every fact by its stored kind."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact, its place in the log, and when, by whom and by which command it came to be."""

    seq: int
    lane: str
    at: Instant
    actor_id: str | None
    command_id: str
    command: str
    fact: Fact


def to_record(run_id: str, event: Event) -> EventRecord:
    """Give the stored form of an event."""
    return EventRecord(
        run_id=run_id,
        seq=event.seq,
        lane=event.lane,
        kind=kind_of(type(event.fact)),
        at_utc_ms=event.at.utc_ms,
        mono_ns=event.at.mono_ns,
        boot_id=event.at.boot_id,
        actor_id=event.actor_id,
        command_id=event.command_id,
        payload={"command": event.command, **to_plain(event.fact)},
    )


def from_record(record: EventRecord) -> Event:
    """Read a stored event; raises UserError("run-log-unreadable") when it is none of ours."""
    payload = dict(record.payload)
    try:
        command = payload.pop("command")
        fact = from_plain(FACTS[record.kind], payload)
    except (KeyError, TypeError, ValueError) as error:
        raise UserError("run-log-unreadable", run=record.run_id, seq=record.seq) from error
    return Event(
        seq=record.seq,
        lane=record.lane,
        at=Instant(record.at_utc_ms, record.mono_ns, record.boot_id),
        actor_id=record.actor_id,
        command_id=record.command_id,
        command=str(command),
        fact=fact,
    )
