"""Changes of what is to come; nothing finished is ever rewritten."""

from __future__ import annotations

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import Occurrence, State


def plan_changed(state: State, fact: ev.PlanChanged, _at: Moment) -> State:
    """Carry out the operations, all or none."""
    for operation in fact.operations:
        state = _changed(state, operation)
    return state


def _changed(state: State, operation: co.Operation) -> State:
    match operation:
        case co.InsertRound(block=block, after_id=after):
            if block.id in state.occurrences:
                raise LogFault(Reason.ALREADY)
            made = Occurrence(planned=block, allotted_ms=block.seconds * 1000, inserted=True)
            return replace(state.with_occurrence(made), order=_put(state.order, block.id, after))
        case co.DropRound(round_id=round_id):
            occurrence = _to_come(state, round_id)
            if round_id == state.current_id:
                raise LogFault(Reason.WRONG_STATE)
            return state.with_occurrence(replace(occurrence, state=RoundState.SKIPPED))
        case co.RestoreRound(round_id=round_id):
            occurrence = state.occurrence(round_id)
            if occurrence.state is not RoundState.SKIPPED or occurrence.first_run is not None:
                raise LogFault(Reason.WRONG_STATE)
            return state.with_occurrence(replace(occurrence, state=RoundState.PENDING))
        case co.MoveRound(round_id=round_id, after_id=after):
            _to_come(state, round_id)
            rest = tuple(each for each in state.order if each != round_id)
            return replace(state, order=_put(rest, round_id, after))
        case co.ResizeRound(round_id=round_id, seconds=seconds):
            occurrence = _to_come(state, round_id)
            least = min(seconds, occurrence.planned.least_seconds)  # shortened twice, its minimum stays
            planned = replace(occurrence.planned, seconds=seconds, min_seconds=least)
            if seconds < 0 or seconds * 1000 + occurrence.adjust_ms < 0:
                raise LogFault(Reason.BAD_VALUE)
            return state.with_occurrence(replace(occurrence, planned=planned, allotted_ms=seconds * 1000))
        case co.AdjustRound(round_id=round_id, by_seconds=by):
            occurrence = state.occurrence(round_id)
            if occurrence.state not in {RoundState.RUNNING, RoundState.PAUSED}:
                raise LogFault(Reason.WRONG_STATE)
            if occurrence.budget_ms + by * 1000 < 0:
                raise LogFault(Reason.BAD_VALUE)
            return state.with_occurrence(replace(occurrence, adjust_ms=occurrence.adjust_ms + by * 1000))
        case co.MoveEnd(by_seconds=by):
            return replace(state, end_moved_ms=(state.end_moved_ms or 0) + by * 1000)


def _to_come(state: State, round_id: str) -> Occurrence:
    """Find a round not started; any other is not to be touched."""
    occurrence = state.occurrence(round_id)
    if occurrence.state not in {RoundState.PENDING, RoundState.ARMED}:
        raise LogFault(Reason.WRONG_STATE)
    return occurrence


def _put(order: tuple[str, ...], round_id: str, after: str) -> tuple[str, ...]:
    if not after:
        return (round_id, *order)
    if after not in order:
        raise LogFault(Reason.UNKNOWN_ROUND)
    index = order.index(after) + 1
    return (*order[:index], round_id, *order[index:])
