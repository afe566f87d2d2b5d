"""What commands about rounds, the timer and the plan come to."""

from __future__ import annotations

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.draft import Draft, anchor_index, following, preceding, remaining_ns
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.moves import OPEN, OVER
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.segments import earliest_start
from cop_desktop.domain.run.state import MS

LONGEST_BACKDATE_MS = 12 * 3_600_000
"""Nobody forgets a start for longer."""


def arm(draft: Draft, command: co.Arm) -> None:
    """Show the next round, or a given one, its clock not started."""
    target = command.round_id or following(draft.state)
    if target is None:
        raise LogFault(Reason.NOTHING_NEXT)
    if target == draft.state.current_id:
        raise LogFault(Reason.ALREADY)
    draft.leave()
    draft.add(ev.Armed(round_id=target))


def start(draft: Draft, command: co.Start) -> None:
    """Start a round, possibly in the past; a paused one goes on."""
    ago = 0
    if command.at_ms is not None:
        ago = draft.now.utc_ms - command.at_ms
        if ago < 0:
            raise LogFault(Reason.IN_THE_FUTURE)
        if ago > LONGEST_BACKDATE_MS:
            raise LogFault(Reason.TOO_FAR)
    current = draft.state.current
    target = command.round_id or (current.planned.id if current else None) or _next_or_first(draft)
    occurrence = draft.occurrence(target)
    if occurrence.state in OVER:
        raise LogFault(Reason.WRONG_STATE)
    if current is not None and target != current.planned.id:
        is_open = current.open
        if is_open is not None and is_open.start > draft.at.before(ago).run_ns:
            raise LogFault(Reason.TOO_FAR)
        draft.leave(ago)
    if ago and occurrence.state is RoundState.PAUSED:
        raise LogFault(Reason.WRONG_STATE)
    draft.begin(target, ago)


def pause(draft: Draft, command: co.Pause) -> None:
    """Stop the clock."""
    if command.lane == co.AUXILIARY:
        draft.add(ev.TimerPaused())
    else:
        draft.add(ev.Paused(round_id=draft.current().planned.id))


def resume(draft: Draft, command: co.Resume) -> None:
    """Let the clock go on."""
    if command.lane == co.AUXILIARY:
        draft.add(ev.TimerResumed())
    else:
        draft.add(ev.Resumed(round_id=draft.current().planned.id))


def adjust(draft: Draft, command: co.Adjust) -> None:
    """Add or take time; an allotment never falls under zero."""
    if command.lane == co.AUXILIARY:
        draft.add(ev.TimerAdjusted(by_ms=command.seconds * 1000))
        return
    occurrence = draft.occurrence(command.round_id) if command.round_id else draft.current()
    by = max(command.seconds * 1000, -occurrence.budget_ms)
    if by == 0:
        raise LogFault(Reason.BAD_VALUE)
    draft.add(ev.Adjusted(round_id=occurrence.planned.id, by_ms=by))


def set_remaining(draft: Draft, command: co.SetRemaining) -> None:
    """Add or take what makes the countdown show so many seconds now."""
    if command.seconds < 0:
        raise LogFault(Reason.BAD_VALUE)
    if command.lane == co.AUXILIARY:
        if draft.state.timer is None:
            raise LogFault(Reason.NO_ROUND)
        left = draft.state.timer.remaining_ns(draft.at.run_ns)
        draft.add(ev.TimerAdjusted(by_ms=(command.seconds * 1000 * MS - left) // MS))
        return
    occurrence = draft.current()
    by = (command.seconds * 1000 * MS - remaining_ns(occurrence, draft.at)) // MS
    if by == 0:
        raise LogFault(Reason.ALREADY)
    draft.add(ev.Adjusted(round_id=occurrence.planned.id, by_ms=by))


def backdate(draft: Draft, command: co.BackdateStart) -> None:
    """Let a round have started earlier, at most at the expense of the run just before it."""
    occurrence = draft.occurrence(command.round_id) if command.round_id else draft.current()
    by_ms = command.seconds * 1000
    if by_ms <= 0:
        raise LogFault(Reason.BAD_VALUE)
    first = occurrence.first_run
    limit = earliest_start(draft.state, occurrence.planned.id)
    if first is None:
        raise LogFault(Reason.WRONG_STATE)
    if by_ms > LONGEST_BACKDATE_MS or (limit is not None and first.start - by_ms * MS < limit):
        raise LogFault(Reason.TOO_FAR)
    draft.add(ev.Backdated(round_id=occurrence.planned.id, by_ms=by_ms))


def go_next(draft: Draft, command: co.Next) -> None:
    """Go on: an armed round starts, any other is over and the next one runs."""
    if command.lane == co.AUXILIARY:
        draft.add(ev.TimerStopped())
        return
    current = draft.state.current
    if current is not None and current.state is RoundState.ARMED:
        draft.begin(current.planned.id)
        return
    target = following(draft.state)
    if current is None and target is None:
        raise LogFault(Reason.NOTHING_NEXT)
    draft.leave()
    if target is not None:
        draft.begin(target)


def go_back(draft: Draft, _command: co.Back) -> None:
    """Take the round before up again; the present one waits, its time kept."""
    target = preceding(draft.state)
    if target is None:
        raise LogFault(Reason.NOTHING_BEFORE)
    draft.set_aside()
    draft.begin(target)


def skip(draft: Draft, command: co.Skip) -> None:
    """Drop a round; after the current one, the next goes on as that one was: running, or armed."""
    current = draft.state.current
    target = command.round_id or draft.current().planned.id
    if current is None or target != current.planned.id:
        draft.add(ev.Skipped(round_id=target))
        return
    upcoming = following(draft.state)
    draft.add(ev.Skipped(round_id=target))
    if upcoming is not None and current.state is not RoundState.ARMED:
        draft.begin(upcoming)
    elif upcoming is not None and draft.occurrence(upcoming).state is RoundState.PENDING:
        draft.add(ev.Armed(round_id=upcoming))


def reopen(draft: Draft, command: co.Reopen) -> None:
    """Take a round that was over, or waits, up again; the present one waits."""
    waits = draft.occurrence(command.round_id).state is RoundState.PAUSED
    if command.round_id == draft.state.current_id:
        raise LogFault(Reason.ALREADY)
    if not waits and draft.occurrence(command.round_id).state not in OVER:
        raise LogFault(Reason.WRONG_STATE)
    draft.set_aside()
    if waits:
        draft.add(ev.Reopened(round_id=command.round_id))
    else:
        draft.begin(command.round_id)


def insert(draft: Draft, command: co.Insert) -> None:
    """Put a block here, where it starts at once, or after the present round."""
    index = anchor_index(draft.state)
    here = command.place is co.Place.HERE and draft.state.current_id is not None
    after = index - 1 if here else index
    after_id = draft.state.order[after] if after >= 0 else ""
    block = command.block
    draft.add(ev.PlanChanged(operations=(co.InsertRound(block=block, after_id=after_id),)))
    if command.place is co.Place.HERE:
        draft.set_aside()
        draft.begin(block.id)


def change_plan(draft: Draft, command: co.ChangePlan) -> None:
    """Change what is to come."""
    if not command.operations:
        raise LogFault(Reason.BAD_VALUE)
    draft.add(ev.PlanChanged(operations=command.operations))


def start_timer(draft: Draft, command: co.StartTimer) -> None:
    """Start the auxiliary timer."""
    if command.lane != co.AUXILIARY:
        raise LogFault(Reason.WRONG_LANE)
    if command.seconds <= 0:
        raise LogFault(Reason.BAD_VALUE)
    draft.add(ev.TimerStarted(seconds=command.seconds))


def end(draft: Draft, _command: co.End) -> None:
    """End the session."""
    if draft.state.held:
        draft.add(ev.HoldEnded())
    draft.leave_all()
    draft.add(ev.Ended())


def _next_or_first(draft: Draft) -> str:
    target = following(draft.state) or next(
        (each.planned.id for each in draft.state.in_order() if each.state in OPEN), None
    )
    if target is None:
        raise LogFault(Reason.NOTHING_NEXT)
    return target
