"""A run driven by hand: a fake clock, commands one after the other, the log kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.decide import decide, opening
from cop_desktop.domain.run.events import Event
from cop_desktop.domain.run.fold import advance, fold
from cop_desktop.domain.run.plan import Plan, PlannedPerson, PlannedRound, TurnSettings
from cop_desktop.domain.run.refused import Refused
from cop_desktop.domain.run.snapshot import view
from cop_desktop.domain.run.view import RunView

START_MS = 1_790_000_000_000 - 1_790_000_000_000 % 60_000
MS = 1_000_000


@dataclass
class FakeClock:
    """Both clocks, moved by hand."""

    utc_ms: int = START_MS
    mono_ns: int = 7_000_000_000_000
    boot_id: str = "boot-a"

    def now(self) -> Instant:
        return Instant(self.utc_ms, self.mono_ns, self.boot_id)

    def go(self, seconds: float) -> None:
        self.utc_ms += round(seconds * 1000)
        self.mono_ns += round(seconds * 1000) * MS

    def step_wall(self, seconds: float) -> None:
        self.utc_ms += round(seconds * 1000)

    def restart(self, seconds: float = 0) -> None:
        """Start the machine again, so many seconds later."""
        self.utc_ms += round(seconds * 1000)
        self.mono_ns = 3_000_000_000
        self.boot_id += "'"


def a_round(
    name: str, seconds: int = 600, kind: RoundKind = RoundKind.COUNTDOWN, **more: Any
) -> PlannedRound:
    return PlannedRound(id=name, agenda_item_id=f"item-{name}", kind=kind, seconds=seconds, **more)


def a_talk(name: str, seconds: int = 600, per: int = 60, **settings: Any) -> PlannedRound:
    turns = TurnSettings(per_person_seconds=per, **settings)
    return PlannedRound(
        id=name, agenda_item_id=f"item-{name}", kind=RoundKind.TURNS, seconds=seconds, turns=turns
    )


def a_plan(*rounds: PlannedRound, people: str = "abc", starts_at_ms: int = START_MS, **more: Any) -> Plan:
    line = tuple(PlannedPerson(id=each) for each in people)
    seconds = sum(each.seconds for each in rounds)
    more.setdefault("ends_at_ms", starts_at_ms + seconds * 1000)
    return Plan(session_id="s", starts_at_ms=starts_at_ms, rounds=rounds, people=line, **more)


@dataclass
class Bench:
    """One run and its clock."""

    plan: Plan
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.run = fold("run", [opening(self.plan, self.clock.now(), "open")])
        self.count = 0

    def ask(self, command: co.Command) -> list[Event] | Refused:
        """Give a command as it is."""
        events = decide(self.run, command, self.clock.now())
        if isinstance(events, list):
            self.run = advance(self.run, events)
        return events

    def do(self, kind: type[co.Command], **values: Any) -> Bench:
        """Give a command that must be obeyed."""
        answer = self.try_(kind, **values)
        assert not isinstance(answer, Refused), answer
        return self

    def try_(self, kind: type[co.Command], **values: Any) -> list[Event] | Refused:
        self.count += 1
        lane = values.setdefault("lane", co.AUXILIARY if kind is co.StartTimer else co.MAIN)
        values.setdefault("revision", self.run.revisions.get(lane, 0))
        return self.ask(kind(command_id=f"c{self.count}", **values))

    def refused(self, kind: type[co.Command], **values: Any) -> str:
        answer = self.try_(kind, **values)
        assert isinstance(answer, Refused), answer
        return answer.reason.value

    def go(self, seconds: float) -> Bench:
        self.clock.go(seconds)
        return self

    @property
    def view(self) -> RunView:
        return view(self.run, self.clock.now())

    @property
    def log(self) -> tuple[Event, ...]:
        return self.run.log
