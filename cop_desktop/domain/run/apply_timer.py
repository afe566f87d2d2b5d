"""The auxiliary timer, on its own lane."""

from __future__ import annotations

from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import State, Timer


def timer_started(state: State, fact: ev.TimerStarted, at: Moment) -> State:
    """Start the timer anew."""
    return replace(state, timer=Timer(fact.seconds, 0, 0, at.run_ns))


def _timer(state: State) -> Timer:
    if state.timer is None:
        raise LogFault(Reason.NO_ROUND)
    return state.timer


def timer_stopped(state: State, _fact: ev.TimerStopped, _at: Moment) -> State:
    """Put the timer away."""
    _timer(state)
    return replace(state, timer=None)


def timer_paused(state: State, _fact: ev.TimerPaused, at: Moment) -> State:
    """Stop the timer."""
    timer = _timer(state)
    if timer.since is None:
        raise LogFault(Reason.ALREADY)
    return replace(state, timer=replace(timer, banked=timer.banked + at.run_ns - timer.since, since=None))


def timer_resumed(state: State, _fact: ev.TimerResumed, at: Moment) -> State:
    """Let the timer go on."""
    timer = _timer(state)
    if timer.since is not None:
        raise LogFault(Reason.ALREADY)
    return replace(state, timer=replace(timer, since=at.run_ns))


def timer_adjusted(state: State, fact: ev.TimerAdjusted, _at: Moment) -> State:
    """Add to the timer, or take from it."""
    timer = _timer(state)
    return replace(state, timer=replace(timer, adjust_ms=timer.adjust_ms + fact.by_ms))
