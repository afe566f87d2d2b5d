"""One event after another: facts about rounds, the hold and the session; others are in their own files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from cop_desktop.domain.codes import RoundState, SessionStatus
from cop_desktop.domain.run import apply_groups, apply_plan, apply_timer, apply_turns, apply_votes
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.events_turns import Interjected
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.moves import MOVES, OPEN, SESSION_MOVES
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.segments import Moment, backdated, closed, discounted, opened, turned, with_room
from cop_desktop.domain.run.state import (
    MS,
    Axis,
    Occurrence,
    Person,
    SegmentKind,
    State,
    Turns,
)


def apply(state: State, event: ev.Event) -> State:
    """Give the state after an event; raises LogFault when it cannot follow."""
    axis = state.axis.moved(event.at)
    state = apply_between(state, event, axis)
    return state if isinstance(event.fact, ev.Opened) else replace(state, axis=axis)


def apply_between(state: State, event: ev.Event, axis: Axis) -> State:
    """Do as `apply`, but leave the axis of the state behind: a fold of many events puts it right at the end.

    `axis` is that of the moment of the event (see `Axis.moved`).
    """
    if isinstance(event.fact, ev.Opened):
        return _opened_anew(state, event)
    return apply_fact(state, event.fact, Moment(axis.run_ns, event.at.utc_ms))


def apply_fact(state: State, fact: ev.Fact, at: Moment) -> State:
    """Give the state after a fact; raises LogFault when it cannot follow."""
    handler: Callable[[State, Any, Moment], State] = _HANDLERS[type(fact)]
    after = handler(state, fact, at)
    if after.current_id is not None and after.status is SessionStatus.LIVE:
        return after  # what is current is open: nothing to settle
    return _settled(after)


def first_state(event: ev.Event) -> State:
    """Make the state that `opened` starts from."""
    if not isinstance(event.fact, ev.Opened):
        raise LogFault(Reason.NOT_OPEN, seq=event.seq)
    plan = event.fact.plan
    if len({each.id for each in plan.rounds}) != len(plan.rounds):
        raise LogFault(Reason.BAD_VALUE, seq=event.seq)
    return State(
        plan=plan,
        axis=Axis(event.at),
        order=tuple(each.id for each in plan.rounds),
        occurrences={
            each.id: Occurrence(planned=each, allotted_ms=each.seconds * 1000) for each in plan.rounds
        },
        people={
            each.id: Person(
                id=each.id,
                speaks=each.speaks,
                present=each.present,
                remote=each.remote,
                facilitates=each.facilitates,
            )
            for each in plan.people
        },
    )


def _opened_anew(state: State, event: ev.Event) -> State:
    """Freeze the plan again: it was changed in the planner before anything started."""
    if not untouched(state):
        raise LogFault(Reason.ALREADY)
    return apply_groups.kept_prepared(state, first_state(event))


def untouched(state: State) -> bool:
    """Tell whether nothing has started, so that the plan may still be frozen again."""
    return (
        state.status is SessionStatus.PLANNED
        and not state.held
        and not any(each.segments for each in state.occurrences.values())
    )


def _settled(state: State) -> State:
    """A live session with nothing left to play is closing; with something again, live."""
    playable = any(each.state in OPEN for each in state.occurrences.values())
    if state.status is SessionStatus.LIVE and not playable:
        return replace(state, status=SessionStatus.CLOSING)
    if state.status is SessionStatus.CLOSING and playable:
        return replace(state, status=SessionStatus.LIVE)
    return state


def _moved(state: State, round_id: str, fact: ev.Fact) -> State:
    """Move an occurrence by the table."""
    occurrence = state.occurrence(round_id)
    reached = MOVES.get((occurrence.state, type(fact)))
    if reached is None:
        raise LogFault(Reason.WRONG_STATE)
    return state.with_occurrence(replace(occurrence, state=reached))


def _session(state: State, fact: ev.Fact) -> State:
    reached = SESSION_MOVES.get((state.status, type(fact)))
    if reached is None:
        raise LogFault(Reason.ENDED if state.status is SessionStatus.HELD else Reason.WRONG_STATE)
    return replace(state, status=reached)


def _free(state: State) -> None:
    """Refuse when another round holds the lane, or a hold is under way."""
    if state.held:
        raise LogFault(Reason.HELD)
    if state.current_id is not None:
        raise LogFault(Reason.ALREADY)


def _holds(state: State, round_id: str) -> None:
    """Refuse unless this round holds the lane, and nothing is held."""
    if state.held:
        raise LogFault(Reason.HELD)
    if state.current_id != round_id:
        raise LogFault(Reason.WRONG_STATE)


def _armed(state: State, fact: ev.Armed, _at: Moment) -> State:
    _free(state)
    if state.status is SessionStatus.HELD:
        raise LogFault(Reason.ENDED)
    return replace(_moved(state, fact.round_id, fact), current_id=fact.round_id)


def _disarmed(state: State, fact: ev.Disarmed, _at: Moment) -> State:
    _holds(state, fact.round_id)
    return replace(_moved(state, fact.round_id, fact), current_id=None)


def _started(state: State, fact: ev.Started, at: Moment) -> State:
    if state.current_id != fact.round_id:
        _free(state)
    _holds(replace(state, current_id=fact.round_id), fact.round_id)
    state = _session(_moved(state, fact.round_id, fact), fact)
    occurrence = state.occurrences[fact.round_id]
    start = at.before(fact.ago_ms)
    if fact.until_ms is not None:
        allotted = max(0, fact.until_ms - start.utc_ms)
        occurrence = replace(occurrence, until_ms=fact.until_ms, allotted_ms=allotted)
    if occurrence.planned.turns is not None:
        occurrence = replace(occurrence, turns=Turns(order=fact.order))
    state = replace(state.with_occurrence(occurrence), current_id=fact.round_id, hands=())
    return with_room(opened(state, SegmentKind.RUN, start), fact.round_id, start)


def _paused(state: State, fact: ev.Paused, at: Moment) -> State:
    _holds(state, fact.round_id)
    return turned(_moved(state, fact.round_id, fact), SegmentKind.PAUSED, at)


def _resumed(state: State, fact: ev.Resumed, at: Moment) -> State:
    if state.current_id is None:
        _free(state)
        state = replace(state, current_id=state.occurrence(fact.round_id).planned.id)
    _holds(state, fact.round_id)
    return turned(_moved(state, fact.round_id, fact), SegmentKind.RUN, at)


def _left(state: State, fact: ev.SetAside | ev.Finished, at: Moment) -> State:
    _holds(state, fact.round_id)
    ago = fact.ago_ms if isinstance(fact, ev.Finished) else 0
    return replace(_moved(closed(state, at.before(ago)), fact.round_id, fact), current_id=None)


def _skipped(state: State, fact: ev.Skipped, at: Moment) -> State:
    if state.current_id == fact.round_id:
        _holds(state, fact.round_id)
        return replace(_moved(closed(state, at), fact.round_id, fact), current_id=None)
    return _moved(state, fact.round_id, fact)


def _reopened(state: State, fact: ev.Reopened, at: Moment) -> State:
    _free(state)
    occurrence = state.occurrence(fact.round_id)
    if occurrence.started_at_ms is None:
        raise LogFault(Reason.WRONG_STATE)
    state = _session(_moved(state, fact.round_id, fact), fact)
    return opened(replace(state, current_id=fact.round_id, ended_at_ms=None), SegmentKind.RUN, at)


def _hold_began(state: State, _fact: ev.HoldBegan, at: Moment) -> State:
    if state.held:
        raise LogFault(Reason.ALREADY)
    return replace(turned(state, SegmentKind.HELD, at), held=True)


_AFTER_HOLD: Final = {RoundState.RUNNING: SegmentKind.RUN, RoundState.PAUSED: SegmentKind.PAUSED}
"""What a hold interrupted and goes back to."""


def _hold_ended(state: State, _fact: ev.HoldEnded, at: Moment) -> State:
    if not state.held:
        raise LogFault(Reason.NOT_HELD)
    current = state.current
    if current is not None and current.state in _AFTER_HOLD:
        return replace(turned(state, _AFTER_HOLD[current.state], at), held=False)
    return replace(closed(state, at), held=False)


def _adjusted(state: State, fact: ev.Adjusted, _at: Moment) -> State:
    occurrence = state.occurrence(fact.round_id)
    if occurrence.state not in OPEN:
        raise LogFault(Reason.WRONG_STATE)
    if occurrence.budget_ms + fact.by_ms < 0:
        raise LogFault(Reason.BAD_VALUE)
    return state.with_occurrence(replace(occurrence, adjust_ms=occurrence.adjust_ms + fact.by_ms))


def _backdated(state: State, fact: ev.Backdated, _at: Moment) -> State:
    if state.held:
        raise LogFault(Reason.HELD)
    state.occurrence(fact.round_id)
    return backdated(state, fact.round_id, fact.by_ms)


def _discounted(state: State, fact: ev.Discounted, at: Moment) -> State:
    timer = state.timer
    if timer is not None and timer.since is not None:
        later = min(at.run_ns, timer.since + fact.by_ms * MS)
        state = replace(state, timer=replace(timer, since=later))
    return discounted(state, fact.by_ms, at)


def _recovered(state: State, _fact: ev.Recovered, _at: Moment) -> State:
    return state


def _ended(state: State, fact: ev.Ended, at: Moment) -> State:
    if state.current_id is not None or state.held:
        raise LogFault(Reason.WRONG_STATE)
    state = _session(state, fact)
    return replace(state, ended_at_ms=at.utc_ms - fact.ago_ms, timer=None, hands=())


def _never(_state: State, _fact: ev.Fact, _at: Moment) -> State:
    """`opened` is taken care of by `apply`, `undone` by `fold`."""
    raise LogFault(Reason.ALREADY)


_HANDLERS: Final[dict[type[ev.Fact], Callable[[State, Any, Moment], State]]] = {
    ev.Opened: _never,
    ev.Undone: _never,
    ev.Armed: _armed,
    ev.Disarmed: _disarmed,
    ev.Started: _started,
    ev.Paused: _paused,
    ev.Resumed: _resumed,
    ev.SetAside: _left,
    ev.Finished: _left,
    ev.Skipped: _skipped,
    ev.Reopened: _reopened,
    ev.HoldBegan: _hold_began,
    ev.HoldEnded: _hold_ended,
    ev.Adjusted: _adjusted,
    ev.Backdated: _backdated,
    ev.Discounted: _discounted,
    ev.Recovered: _recovered,
    ev.Ended: _ended,
    ev.TimerStarted: apply_timer.timer_started,
    ev.TimerStopped: apply_timer.timer_stopped,
    ev.TimerPaused: apply_timer.timer_paused,
    ev.TimerResumed: apply_timer.timer_resumed,
    ev.TimerAdjusted: apply_timer.timer_adjusted,
    ev.PlanChanged: apply_plan.plan_changed,
    **apply_groups.HANDLERS,
    **apply_votes.HANDLERS,
    ev.FloorGiven: apply_turns.floor_given,
    ev.TurnPassed: apply_turns.turn_passed,
    Interjected: apply_turns.interjected,
    ev.HandMoved: apply_turns.hand_moved,
    ev.Reordered: apply_turns.reordered,
}
