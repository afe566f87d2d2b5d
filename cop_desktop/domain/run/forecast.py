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


def forecast(state: State, now: Moment) -> Forecast:
    """Estimate the end from what is left, round after round; silent during a hold."""
    if state.held:
        return SILENT
    if state.status is SessionStatus.HELD:
        return Forecast(state.ended_at_ms, None, None)
    started = state.started_at_ms
    end = now.utc_ms if started is not None else max(now.utc_ms, state.plan.starts_at_ms)
    for occurrence in _ahead(state):
        end += _left_ms(occurrence, now, end)
    planned_ms = state.plan.seconds * 1000
    behind_start = end - started - planned_ms if started is not None else None
    return Forecast(end, end - state.plan.starts_at_ms - planned_ms, behind_start)


def _ahead(state: State) -> list[Occurrence]:
    """List what is still to be played, the current round first."""
    rest = [each for each in state.in_order() if each.state in OPEN]
    return sorted(rest, key=lambda each: each.planned.id != state.current_id)


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
