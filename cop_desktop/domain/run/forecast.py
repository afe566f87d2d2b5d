"""When it will end, and how far from the timetable that is."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.codes import RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run.draft import LONGEST_BREAK_MS, remaining_ns
from cop_desktop.domain.run.moves import OPEN
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import MS, Occurrence, State


@dataclass(frozen=True)
class Forecast:
    """Instants are UTC milliseconds; late is positive; None: silent, or nothing to compare with."""

    estimated_end_ms: int | None
    behind_clock_ms: int | None
    behind_start_ms: int | None


SILENT = Forecast(None, None, None)
HALF_DAY_MS = 12 * 3_600_000
"""A start further than this from the timetable is that of another day: its end moves with it."""


def forecast(state: State, now: Moment) -> Forecast:
    """Estimate the end from what is left, round after round; silent during a hold."""
    if state.held:
        return SILENT
    if state.status is SessionStatus.HELD:
        return Forecast(state.ended_at_ms, None, None)
    started = state.started_at_ms
    end = _begins_ms(state, now) + sum(left for _each, left in ahead(state, now))
    behind_clock = end - _against_ms(state)
    return Forecast(end, behind_clock, None if started is None else behind_clock - _shift_ms(state))


def ahead(state: State, now: Moment) -> list[tuple[str, int]]:
    """List what is still to be played, the current round first, and how long each will still take (ms)."""
    rest = [each for each in state.in_order() if each.state in OPEN]
    begins, found = _begins_ms(state, now), []
    for each in sorted(rest, key=lambda each: each.planned.id != state.current_id):
        left = _left_ms(each, now, begins)
        found.append((each.planned.id, left))
        begins += left
    return found


def planned_end_ms(state: State) -> int:
    """Tell when it is to end (UTC milliseconds): as planned, on the day it began, as it was moved since."""
    shift = _shift_ms(state)
    return state.plan.ends_at_ms + (state.end_moved_ms or 0) + (shift if abs(shift) > HALF_DAY_MS else 0)


def timetable_end_ms(state: State) -> int:
    """Tell when the rounds planned would end, begun on time on the day it began."""
    shift = _shift_ms(state)
    begins = state.plan.starts_at_ms + (shift if abs(shift) > HALF_DAY_MS else 0)
    return begins + state.plan.seconds * 1000


def _begins_ms(state: State, now: Moment) -> int:
    return now.utc_ms if state.started_at_ms is not None else max(now.utc_ms, state.plan.starts_at_ms)


def _shift_ms(state: State) -> int:
    """How far the start was from that of the timetable."""
    return 0 if state.started_at_ms is None else state.started_at_ms - state.plan.starts_at_ms


def _against_ms(state: State) -> int:
    """What lateness is measured against: the timetable, then the end somebody has chosen."""
    if state.end_moved_ms is not None:
        return state.plan.ends_at_ms + state.end_moved_ms
    return state.plan.starts_at_ms + state.plan.seconds * 1000


def _left_ms(occurrence: Occurrence, now: Moment, begins_ms: int) -> int:
    """Tell how long a round will still take if it goes on, or begins, at `begins_ms`."""
    if occurrence.state in {RoundState.RUNNING, RoundState.PAUSED}:
        return max(0, remaining_ns(occurrence, now) // MS)
    planned = occurrence.planned
    if planned.kind is RoundKind.BREAK and planned.resume_at_ms is not None:
        to_clock_time = planned.resume_at_ms - begins_ms
        if 0 < to_clock_time <= LONGEST_BREAK_MS:
            return max(0, to_clock_time + occurrence.adjust_ms)
    return occurrence.budget_ms
