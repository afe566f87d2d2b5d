"""Late: shave, drop or run over; early: where to give the time. Each plan is previewed as it would be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cop_desktop.domain.codes import RoundKind, RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.apply import apply_fact
from cop_desktop.domain.run.commands_kinds import Rescue
from cop_desktop.domain.run.draft import remaining_ns
from cop_desktop.domain.run.dropping import what_to_drop
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.forecast import ahead, forecast, planned_end_ms, timetable_end_ms
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import MS, Occurrence, State
from cop_desktop.domain.run.tightening import (
    Give,
    closing_rounds,
    gives_to_come,
    resized,
    shared,
    step_of,
)

ON_TIME_MS = 60_000
"""Nearer than this to the planned end, there is nothing to do."""
RUNS = frozenset({RoundState.RUNNING, RoundState.PAUSED})


class Obstacle(StrEnum):
    """Why a plan cannot be applied."""

    FIRM_END = "firm_end"
    AT_THE_LEAST = "at_the_least"
    ALL_KEPT = "all_kept"
    NO_ROUND = "no_round"
    NOTHING_TO_COME = "nothing_to_come"


@dataclass(frozen=True)
class Length:
    """What a round still takes, in milliseconds: before the plan, and with it; `kept`: protected."""

    round_id: str
    was_ms: int
    now_ms: int
    kept: bool = False


@dataclass(frozen=True)
class Preview:
    """One plan: what it does, and the end it leads to (UTC milliseconds).

    `saves_ms` is by how much the end comes earlier (negative: later); `lengths` all that would still be
    played, in order; `dropped` what would not. With an `obstacle` nothing is done, and all is as it is.
    """

    plan: Rescue
    end_ms: int
    planned_end_ms: int
    saves_ms: int
    operations: tuple[co.Operation, ...] = ()
    lengths: tuple[Length, ...] = ()
    dropped: tuple[str, ...] = ()
    obstacle: Obstacle | None = None

    @property
    def late_ms(self) -> int:
        """How far beyond the planned end one would still be; negative: before it."""
        return self.end_ms - self.planned_end_ms


@dataclass(frozen=True)
class Rescues:
    """Where one stands, and the plans; `late_ms` negative is time to give. No plan: one is on time."""

    planned_end_ms: int
    estimated_end_ms: int
    firm_end: bool
    closing: tuple[str, ...]
    plans: tuple[Preview, ...]

    @property
    def late_ms(self) -> int:
        """How far the estimated end is beyond the planned one."""
        return self.estimated_end_ms - self.planned_end_ms

    def of(self, plan: Rescue) -> Preview | None:
        """Find one plan."""
        return next((each for each in self.plans if each.plan is plan), None)


def rescues(state: State, at: Moment) -> Rescues | None:
    """Draw the plans as of now; None when nothing is foreseen: a hold, or a session that is over."""
    estimated = forecast(state, at).estimated_end_ms
    if estimated is None or state.ended_at_ms is not None:
        return None
    planned = planned_end_ms(state)
    late_ms = estimated - planned
    makes = (
        () if abs(late_ms) < ON_TIME_MS
        else (Rescue.SHAVE, Rescue.DROP, Rescue.RUN_OVER) if late_ms > 0
        else (Rescue.GIVE_HERE, Rescue.SPREAD, Rescue.END_EARLIER)
    )  # fmt: skip
    return Rescues(
        planned,
        estimated,
        state.plan.firm_end,
        closing_rounds(state),
        tuple(_preview(state, at, plan, estimated) for plan in makes),
    )


def operations_of(state: State, at: Moment, plan: Rescue) -> tuple[co.Operation, ...]:
    """Give what a plan does now; raises LogFault when there is nothing to do, or it cannot be done."""
    drawn = rescues(state, at)
    preview = drawn.of(plan) if drawn is not None else None
    if preview is None:
        raise LogFault(Reason.ALREADY)
    if preview.obstacle is not None:
        raise LogFault(Reason.NOT_POSSIBLE)
    return preview.operations


def shave_among(state: State, at: Moment, round_ids: Sequence[str]) -> tuple[co.Operation, ...]:
    """Shorten rounds to come so that the session ends as planned, within their minimums.

    Raises LogFault when one is not late, or when nothing can be given.
    """
    estimated = forecast(state, at).estimated_end_ms
    if estimated is None or estimated - planned_end_ms(state) < ON_TIME_MS:
        raise LogFault(Reason.ALREADY)
    wanted = -(-(estimated - planned_end_ms(state)) // 1000)
    operations = tuple(resized(state, shared(gives_to_come(state, set(round_ids)), wanted)))
    if not operations:
        raise LogFault(Reason.NOT_POSSIBLE)
    return operations


def _preview(state: State, at: Moment, plan: Rescue, estimated: int) -> Preview:
    late_ms = estimated - planned_end_ms(state)
    operations, dropped, obstacle = _made(state, at, plan, late_ms)
    if obstacle is None and plan in (Rescue.SHAVE, Rescue.DROP, Rescue.SPREAD, Rescue.GIVE_HERE):
        # From now on one is late or early against the end that was chosen, no more against the timetable.
        agreed = state.end_moved_ms is not None or timetable_end_ms(state) == planned_end_ms(state)
        operations = operations if agreed else (*operations, co.MoveEnd(by_seconds=0))
    after = state
    if obstacle is None:
        after = apply_fact(state, ev.PlanChanged(operations=operations), at)
    end = forecast(after, at).estimated_end_ms
    assert end is not None
    closing = closing_rounds(state)
    was, now = dict(ahead(state, at)), dict(ahead(after, at))
    return Preview(
        plan,
        end,
        planned_end_ms(after),
        estimated - end,
        operations if obstacle is None else (),
        tuple(
            Length(each, was[each], now[each], each in closing or state.occurrences[each].planned.protected)
            for each in now
        ),
        dropped if obstacle is None else (),
        obstacle,
    )


def _made(
    state: State, at: Moment, plan: Rescue, late_ms: int
) -> tuple[tuple[co.Operation, ...], tuple[str, ...], Obstacle | None]:
    """Give the operations of a plan, what it drops, or why it cannot be."""
    seconds = -(-abs(late_ms) // 1000) if late_ms > 0 else abs(late_ms) // 1000
    match plan:
        case Rescue.SHAVE:
            shaved = _moved(state, shared(_gives(state, at), seconds))
            return shaved, (), None if shaved else Obstacle.AT_THE_LEAST
        case Rescue.DROP:
            enough = max(1, seconds - ON_TIME_MS // 1000 + 1)  # a few seconds late is on time
            dropped = what_to_drop(state, enough, _absorbed(state, at))
            drops = tuple(co.DropRound(round_id=each) for each in dropped)
            return drops, dropped, None if drops else Obstacle.ALL_KEPT
        case Rescue.RUN_OVER:
            by = max(60, seconds // 60 * 60)
            over = (co.MoveEnd(by_seconds=by),)
            return over, (), Obstacle.FIRM_END if state.plan.firm_end else None
        case Rescue.GIVE_HERE:
            current = state.current
            if current is None or current.state not in RUNS:
                return (), (), Obstacle.NO_ROUND
            return _moved(state, {current.planned.id: -seconds}), (), None
        case Rescue.SPREAD:
            spread = shared(_takes(state, seconds), seconds)
            given = _moved(state, {each: -by for each, by in spread.items()})
            return given, (), None if given else Obstacle.NOTHING_TO_COME
        case Rescue.END_EARLIER:
            return (co.MoveEnd(by_seconds=-seconds // 60 * 60),), (), None


def _moved(state: State, parts: dict[str, int]) -> tuple[co.Operation, ...]:
    """Take seconds from rounds: from the time added to one that has begun, from the plan of the others."""
    begun = {each: by for each, by in parts.items() if state.occurrences[each].state in RUNS}
    rest = {each: by for each, by in parts.items() if each not in begun}
    first = [co.AdjustRound(round_id=each, by_seconds=-by) for each, by in begun.items()]
    return (*first, *resized(state, rest))


def _gives(state: State, at: Moment) -> tuple[Give, ...]:
    """List who can give: the round under way and those that wait first, then those to come."""
    begun = [each for each in state.in_order() if each.state in RUNS]
    now = [
        Give(each.planned.id, most, step_of(each.planned.seconds))
        for each in sorted(begun, key=lambda each: each.planned.id != state.current_id)
        if not each.planned.protected and (most := _left_to_give(each, at)) > 0
    ]
    asleep = _absorbed(state, at)
    return tuple(each for each in (*now, *gives_to_come(state)) if each.round_id not in asleep)


def _left_to_give(occurrence: Occurrence, at: Moment) -> int:
    """Tell what a round under way can give, in seconds: never under its minimum, nor what has gone by."""
    least = max(occurrence.planned.least_seconds * 1000 * MS, occurrence.active(at.run_ns))
    return min(occurrence.budget_ms * MS - least, remaining_ns(occurrence, at)) // (1000 * MS)


def _takes(state: State, seconds: int) -> tuple[Give, ...]:
    """List among whom time is spread: what is to come but breaks and the closing, by their length."""
    closing = closing_rounds(state)
    open_to = [
        each
        for each in state.in_order()
        if each.state in (RoundState.PENDING, RoundState.ARMED)
        and each.planned.kind is not RoundKind.BREAK
        and not each.planned.protected
        and each.planned.id not in closing
        and each.planned.seconds > 0
    ]
    whole = sum(each.planned.seconds for each in open_to)
    return tuple(
        Give(each.planned.id, -(-seconds * each.planned.seconds // whole) + 60, step_of(each.planned.seconds))
        for each in open_to
    )


def _absorbed(state: State, at: Moment) -> frozenset[str]:
    """Tell which rounds come before a break that lasts until a time of day: shorter, they change no end."""
    line = [each for each, _left in ahead(state, at)]
    found: frozenset[str] = frozenset()
    for index, round_id in enumerate(line):
        fixed = state.occurrences[round_id].planned.resume_at_ms is not None
        if index and fixed and _end(state, at) == _end(_shorter(state, line[:index]), at):
            found = frozenset(line[: index + 1])
    return found


def _shorter(state: State, round_ids: Sequence[str]) -> State:
    """Give the same state with these rounds one second shorter."""
    for each in round_ids:
        occurrence = state.occurrences[each]
        state = state.with_occurrence(replace(occurrence, adjust_ms=occurrence.adjust_ms - 1000))
    return state


def _end(state: State, at: Moment) -> int | None:
    return forecast(state, at).estimated_end_ms
