"""A session gone through beforehand, scene by scene: a run of its own, in memory, on a clock that is told.

The run engine is the real one: the same commands, the same views. Nothing here can write anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cop_desktop.domain.clock import Clock, Instant
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.decide import decide, opening
from cop_desktop.domain.run.fold import advance, fold
from cop_desktop.domain.run.plan import Plan, PlannedRound, WallClock
from cop_desktop.domain.run.refused import Refused
from cop_desktop.domain.run.snapshot import view
from cop_desktop.domain.run.state import MS, Run
from cop_desktop.domain.run.view import RunView

TIMES = 10
"""How much faster the fast clock goes."""
OPTIONS = ("option:1", "option:2", "option:3")
"""What a rehearsed vote is about: nothing was captured yet."""
_DOTS = (5, 3, 2)
_WELCOME_MS = 60_000
_FOUR_MINUTES = 240
_BOOT = "rehearsal"
_UNTIMED = frozenset({RoundKind.STOPWATCH, RoundKind.BREAK})
_VOTES = frozenset({RoundKind.DOT_VOTE, RoundKind.POLL})


class Scene(StrEnum):
    """One face to be seen: `ENDING` is the last two minutes of a round, `OVER` the time past its end.

    `MOVING`: groups move on; `SHOWN`: votes are shown; `HANDS`: hands are asked for.
    """

    WELCOME = "welcome"
    BEGINNING = "beginning"
    MOVING = "moving"
    SHOWN = "shown"
    ENDING = "ending"
    HANDS = "hands"
    OVER = "over"
    HOLD = "hold"
    THANKS = "thanks"


@dataclass(frozen=True)
class Stop:
    """A scene of a round, or of the session (`round_id` None)."""

    scene: Scene
    round_id: str | None = None


@dataclass(frozen=True)
class _Taken:
    """Where one stands: the stop, the run, and its instant."""

    rank: int
    run: Run
    at: Instant


_WANTED = {Scene.ENDING: 120, Scene.HANDS: 0, Scene.OVER: -5}
"""Seconds left in a round at some scenes."""


class FastClock:
    """A clock that goes `times` faster than another from an instant of its own."""

    def __init__(self, clock: Clock, begins: Instant, times: int = TIMES) -> None:
        self._clock, self._begins, self._times = clock, begins, times
        self._since = clock.now().mono_ns

    def now(self) -> Instant:
        """Tell the time by it."""
        gone = max(0, self._clock.now().mono_ns - self._since) * self._times
        return Instant(self._begins.utc_ms + gone // MS, self._begins.mono_ns + gone, self._begins.boot_id)


def stops_of(plan: Plan) -> tuple[Stop, ...]:
    """List the scenes of a plan, in order.

    Each round at its beginning; its last two minutes where a clock counts down over more than four; the
    time past its end once per item, in its longest round; the human moment once, in the middle.
    """
    longest = {
        item: max((each for each in plan.rounds if each.agenda_item_id == item), key=_seconds).id
        for item in {each.agenda_item_id for each in plan.rounds}
    }
    middle = plan.rounds[len(plan.rounds) // 2].id if plan.rounds else ""
    stops = [Stop(Scene.WELCOME)]
    for each in plan.rounds:
        stops.append(Stop(Scene.BEGINNING, each.id))
        if each.kind is RoundKind.ROTATION:
            stops.append(Stop(Scene.MOVING, each.id))
        if each.kind in _VOTES:
            stops.append(Stop(Scene.SHOWN, each.id))
        if each.id == middle:
            stops.append(Stop(Scene.HOLD, each.id))
        if _counted(each) and each.seconds > _FOUR_MINUTES:
            stops.append(Stop(Scene.ENDING, each.id))
        if each.kind is RoundKind.EXTENDABLE:
            stops.append(Stop(Scene.HANDS, each.id))
        elif _counted(each) and longest[each.agenda_item_id] == each.id:
            stops.append(Stop(Scene.OVER, each.id))
    return (*stops, Stop(Scene.THANKS))


def _counted(planned: PlannedRound) -> bool:
    return planned.kind not in _UNTIMED and planned.wall_clock is not WallClock.NONE


def _seconds(planned: PlannedRound) -> int:
    return planned.seconds if _counted(planned) else -1


class Rehearsal:
    """Goes from stop to stop; `fast` lets time flow ten times faster in the round under way."""

    def __init__(self, plan: Plan, clock: Clock) -> None:
        self._clock = clock
        self.plan = plan
        self.stops = stops_of(plan)
        begins = Instant(plan.starts_at_ms - _WELCOME_MS, 0, _BOOT)
        self._here = _Taken(0, fold(_BOOT, [opening(plan, begins, "open")]), begins)
        self._before: list[_Taken] = []
        self._fast: FastClock | None = None
        self._given = 0

    @property
    def rank(self) -> int:
        """The rank of the stop one is at, from 0."""
        return self._here.rank

    @property
    def stop(self) -> Stop:
        """The stop one is at."""
        return self.stops[self._here.rank]

    @property
    def fast(self) -> bool:
        """Tell whether time flows."""
        return self._fast is not None

    @property
    def now(self) -> Instant:
        """The instant of the rehearsal."""
        return self._fast.now() if self._fast is not None else self._here.at

    def view(self) -> RunView:
        """What every screen would render now."""
        return view(self._here.run, self.now)

    def set_fast(self, *, fast: bool) -> None:
        """Let time flow ten times faster, or stop it where it is."""
        if fast != self.fast:
            at = self.now
            self._fast = FastClock(self._clock, at) if fast else None
            self._here = _Taken(self._here.rank, self._here.run, at)

    def forward(self) -> bool:
        """Go to the next stop that can be seen; False at the end."""
        start = _Taken(self._here.rank, self._here.run, self.now)
        for rank in range(start.rank + 1, len(self.stops)):
            reached = self._reached(start, rank)
            if reached is not None:
                self._before.append(start)
                self._stand(reached)
                return True
        return False

    def backward(self) -> bool:
        """Go back to where one was; False at the beginning."""
        if not self._before:
            return False
        self._stand(self._before.pop())
        return True

    def _stand(self, taken: _Taken) -> None:
        self._here = taken
        if self._fast is not None:
            self._fast = FastClock(self._clock, taken.at)

    def _reached(self, start: _Taken, rank: int) -> _Taken | None:
        """Play what leads to a stop; None when it cannot be seen, being past or refused."""
        stop, run, at = self.stops[rank], start.run, start.at
        if run.state.held:
            run = self._obeyed(run, at, co.Release) or run
        if stop.scene is Scene.BEGINNING:
            at = max(at, self._begin_at(start), key=lambda each: each.mono_ns)
            next_run = self._obeyed(run, at, co.Start, round_id=stop.round_id)
            if next_run is not None:  # a vote is about something
                next_run = self._obeyed(next_run, at, ck.SetBallot, option_ids=OPTIONS) or next_run
        elif stop.scene is Scene.THANKS:
            next_run = self._obeyed(run, at, co.End)
        elif run.state.current_id != stop.round_id:
            return None
        elif stop.scene is Scene.HOLD:
            next_run = self._obeyed(run, at, co.Hold)
        elif stop.scene is Scene.MOVING:
            next_run = self._obeyed(run, at, ck.Rotate)
        elif stop.scene is Scene.SHOWN:
            next_run = self._shown(run, at)
        else:
            left = view(run, at).remaining_seconds
            wanted = _WANTED[stop.scene]
            if left is None or left <= wanted:
                return None
            at, next_run = _later(at, left - wanted), run
        return _Taken(rank, next_run, at) if next_run is not None else None

    def _begin_at(self, start: _Taken) -> Instant:
        """The first round begins when planned."""
        if start.run.state.started_at_ms is not None:
            return start.at
        return _later(start.at, max(0, self.plan.starts_at_ms - start.at.utc_ms) / 1000)

    def _shown(self, run: Run, at: Instant) -> Run | None:
        """Count the votes, and show them."""
        current = run.state.current
        if current is None:
            return None
        totals = tuple(
            ck.OptionCount(option_id=option, counts=_counts(current.planned, rank))
            for rank, option in enumerate(OPTIONS)
        )
        tallied = self._obeyed(run, at, ck.Tally, totals=totals)
        return self._obeyed(tallied, at, ck.Reveal) if tallied is not None else None

    def _obeyed(self, run: Run, at: Instant, kind: type[co.Command], **values: Any) -> Run | None:
        """Give a command to a run; None when it is refused."""
        self._given += 1
        values["command_id"] = f"rehearsal-{self._given}"
        events = decide(run, kind(revision=run.revisions.get(co.MAIN, 0), **values), at)
        return None if isinstance(events, Refused) else advance(run, events)


def _counts(planned: PlannedRound, rank: int) -> tuple[int, ...]:
    """Give an option some dots, or a heap of scores."""
    if not planned.scale_max:
        return (_DOTS[rank],)
    wanted = planned.scale_max - planned.scale_min + 1
    top = wanted * (rank + 1) // 4
    return tuple(max(0, 3 - abs(each - top)) for each in range(wanted))


def _later(at: Instant, seconds: float) -> Instant:
    ms = round(seconds * 1000)
    return Instant(at.utc_ms + ms, at.mono_ns + ms * MS, at.boot_id)
