"""Taking the time and the doors out of it; what to make of time nobody watched."""

from __future__ import annotations

from dataclasses import replace

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.draft import Draft
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.forecast import planned_end_ms
from cop_desktop.domain.run.moves import OPEN
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.state import MS, State
from cop_desktop.domain.run.tightening import closing_rounds, gives_to_come, resized, shared

LEAST_FREE_MS = 300_000
"""A free conversation that nobody gave an end to lasts at least this long."""


def hold(draft: Draft, _command: co.Hold) -> None:
    """Take the time."""
    draft.add(ev.HoldBegan())


def release(draft: Draft, command: co.Release) -> None:
    """Leave by one of the doors."""
    segment = draft.state.open_segment
    held_ns = segment.length(draft.at.run_ns) if segment is not None else 0
    draft.add(ev.HoldEnded())
    match command.door:
        case co.Door.RESUME:
            return
        case co.Door.SHORTEN:
            _shorten(draft, held_ns // MS)
        case co.Door.CLOSE:
            draft.leave()
        case co.Door.FREE_UNTIL:
            _free_until(draft, command)


def discount(draft: Draft, command: co.DiscountGap) -> None:
    """Leave what just went by out of what is running."""
    if command.milliseconds <= 0:
        raise LogFault(Reason.BAD_VALUE)
    by = min(command.milliseconds, _open_ms(draft))
    if by == 0:
        raise LogFault(Reason.NO_ROUND)
    draft.add(ev.Discounted(by_ms=by))


def recover(draft: Draft, command: co.Recover) -> None:
    """Go on as if nothing had happened, from the last heartbeat, or end there."""
    draft.add(ev.Recovered(choice=command.choice, heartbeat_ms=command.heartbeat_ms))
    if command.choice is co.RecoveryChoice.GO_ON:
        return
    ago = max(0, draft.now.utc_ms - command.heartbeat_ms)
    by = min(ago, _open_ms(draft))
    if by:
        draft.add(ev.Discounted(by_ms=by))
    if command.choice is co.RecoveryChoice.CLOSE_AT_HEARTBEAT:
        if draft.state.held:
            draft.add(ev.HoldEnded())
        draft.leave_all()
        draft.add(ev.Ended(ago_ms=ago))


def free_end_ms(state: State, now_ms: int) -> int:
    """Tell until when one may talk freely (UTC): what leaves the closing rounds their planned length."""
    closing = closing_rounds(state)
    closing_ms = sum(state.occurrences[each].budget_ms for each in closing)
    return now_ms + max(LEAST_FREE_MS, planned_end_ms(state) - closing_ms - now_ms)


def _shorten(draft: Draft, held_ms: int) -> None:
    """Take the length of the hold out of what is left: this round, then those to come.

    Each within its minimum; what is protected, and the closing, keep their length.
    """
    current, left_ms = draft.state.current, held_ms
    if current is not None and not current.planned.protected:
        active_ms = current.active(draft.at.run_ns) // MS
        least = max(current.planned.least_seconds * 1000, active_ms)
        by = min(left_ms, current.budget_ms - least)
        if by > 0:
            draft.add(ev.Adjusted(round_id=current.planned.id, by_ms=-by))
            left_ms -= by
    parts = shared(gives_to_come(draft.state), left_ms // 1000)
    if operations := tuple(resized(draft.state, parts)):
        draft.add(ev.PlanChanged(operations=operations))


def _free_until(draft: Draft, command: co.Release) -> None:
    """Drop what stands between now and the closing, and talk freely until it."""
    if command.free is None:
        raise LogFault(Reason.BAD_VALUE)
    ended = draft.state.current
    draft.leave()
    closing = closing_rounds(draft.state)
    now_ms = draft.now.utc_ms
    end_ms = free_end_ms(draft.state, now_ms) if command.end_ms is None else command.end_ms
    length = end_ms - now_ms
    if length <= 0:
        raise LogFault(Reason.BAD_VALUE)
    anchor = ended.planned.id if ended is not None else ""
    for each in draft.state.in_order():
        if each.state in OPEN and each.planned.id not in closing:
            draft.add(ev.Skipped(round_id=each.planned.id))
    if ended is None or draft.occurrence(anchor).state is RoundState.PENDING:
        before = draft.state.order.index(closing[0]) - 1 if closing else len(draft.state.order) - 1
        anchor = draft.state.order[before] if before >= 0 else ""
    block = replace(command.free, seconds=length // 1000)
    draft.add(ev.PlanChanged(operations=(co.InsertRound(block=block, after_id=anchor),)))
    draft.begin(block.id)


def _open_ms(draft: Draft) -> int:
    segment = draft.state.open_segment
    return segment.length(draft.at.run_ns) // MS if segment is not None else 0
