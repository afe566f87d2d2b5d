"""From a run and an instant to the one value that every screen renders."""

from __future__ import annotations

from collections.abc import Mapping

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run.commands import MAIN
from cop_desktop.domain.run.decide import redo_target, undo_target
from cop_desktop.domain.run.draft import following, preceding, remaining_ns
from cop_desktop.domain.run.forecast import forecast
from cop_desktop.domain.run.moves import KINDS
from cop_desktop.domain.run.plan import WallClock
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.snapshot_groups import grouped_round, groups_view
from cop_desktop.domain.run.snapshot_turns import turn_left_ns, turns_view
from cop_desktop.domain.run.snapshot_votes import hands_view, tally_view
from cop_desktop.domain.run.state import MS, Occurrence, Run, SegmentKind, State
from cop_desktop.domain.run.view import OccurrenceView, PersonView, Phase, RunView, TimerView

SECOND = 1_000_000_000
MINUTE_MS = 60_000

WARNING_NS = 120 * SECOND
"""Two minutes; half of the allotment when that is shorter."""


def view(run: Run, now: Instant) -> RunView:
    """Render a run as it is at an instant."""
    state = run.state
    at = Moment(state.axis.run_time(now), now.utc_ms)
    current = state.current
    going = current is not None and not state.held and current.state is not RoundState.ARMED
    left = remaining_ns(current, at) if current is not None and not state.held else None
    turns = turns_view(state, current, at.run_ns) if current is not None else None
    foreseen = forecast(state, at)
    cycles = cycles_left(state)
    undo, redo = undo_target(run, MAIN, None), redo_target(run, MAIN, None)
    return RunView(
        run_id=run.run_id,
        session_state=state.status,
        at_utc_ms=now.utc_ms,
        current_id=state.current_id,
        current_index=state.order.index(state.current_id) if state.current_id is not None else None,
        current_kind=current.planned.kind if current is not None else None,
        current_state=current.state if current is not None else None,
        next_id=following(state),
        previous_id=preceding(state),
        held=state.held,
        phase=phase(state, left),
        planned_seconds=current.allotted_ms // 1000 if current is not None else 0,
        adjust_seconds=_toward_zero(current.adjust_ms) if current is not None else 0,
        active_seconds=_spent(current, SegmentKind.RUN, at),
        paused_seconds=_spent(current, SegmentKind.PAUSED, at),
        held_seconds=_held_seconds(state, at),
        elapsed_seconds=_spent(current, SegmentKind.RUN, at),
        remaining_seconds=ceil_seconds(left) if left is not None else None,
        remaining_fraction=_fraction(current, left),
        calm=current is not None and current.planned.calm_clock,
        wall_clock=current.planned.wall_clock if current is not None else WallClock.ROUND,
        resume_at_ms=_resume_at_ms(current, left, at) if going else None,
        turns=turns,
        timer=_timer(state, at),
        occurrences=tuple(_occurrence(each, at, cycles) for each in state.in_order()),
        people=tuple(
            PersonView(id=each.id, present=each.present, remote=each.remote, speaks=each.speaks)
            for each in state.people.values()
        ),
        starts_at_ms=state.plan.starts_at_ms,
        started_at_ms=state.started_at_ms,
        ended_at_ms=state.ended_at_ms,
        planned_end_ms=state.plan.ends_at_ms + (state.end_moved_ms or 0),
        estimated_end_ms=foreseen.estimated_end_ms,
        behind_clock_seconds=_seconds(foreseen.behind_clock_ms),
        behind_start_seconds=_seconds(foreseen.behind_start_ms),
        firm_end=state.plan.firm_end,
        undo_of=undo.command if undo is not None else "",
        redo_of=_redo_name(run, redo.target) if redo is not None else "",
        next_boundary_ms=_next_boundary_ms(state, left, at),
        seq=run.seq,
        revisions=dict(run.revisions),
        groups=groups_view(state, current) if current is not None else (),
        groups_of=grouped_round(state, current).planned.id if current is not None else None,
        hands=hands_view(current) if current is not None else None,
        tally=tally_view(state),
    )


def phase(state: State, left: int | None) -> Phase:
    """Derive the state of time of the current round."""
    current = state.current
    if state.held:
        return Phase.HELD
    if current is None or left is None:
        return Phase.NONE
    if KINDS[current.planned.kind].counts_up or current.state is RoundState.ARMED:
        return Phase.NORMAL
    if left <= 0:
        return Phase.OVERTIME
    return Phase.WARNING if left <= min(WARNING_NS, current.budget_ms * MS // 2) else Phase.NORMAL


def cycles_left(state: State) -> dict[tuple[str, str], int]:
    """Count the cycles of the parts that have more or less than planned, by agenda item and part."""
    found: dict[tuple[str, str], int] = {}
    planned: dict[tuple[str, str], int] = {}
    for each in state.occurrences.values():
        part, cycle = (each.planned.agenda_item_id, each.planned.part_key), each.planned.cycle
        if each.state is not RoundState.SKIPPED or each.segments:
            found[part] = max(found.get(part, 1), cycle)
        if not each.inserted:
            planned[part] = max(planned.get(part, 1), cycle)
    return {part: cycles for part, cycles in found.items() if cycles != planned.get(part)}


def ceil_seconds(nanoseconds: int) -> int:
    """Count down: the ceiling of what is left; in overtime, minus the floor of what was overrun."""
    return -(-nanoseconds // SECOND)


def _spent(occurrence: Occurrence | None, kind: SegmentKind, at: Moment) -> int:
    return occurrence.spent(kind, at.run_ns) // SECOND if occurrence is not None else 0


def _held_seconds(state: State, at: Moment) -> int:
    if state.current is not None:
        return _spent(state.current, SegmentKind.HELD, at)
    return sum(each.length(at.run_ns) for each in state.idle) // SECOND


def _fraction(occurrence: Occurrence | None, left: int | None) -> float | None:
    if occurrence is None or left is None or occurrence.budget_ms <= 0:
        return None
    return min(1.0, max(0.0, left / (occurrence.budget_ms * MS)))


def _resume_at_ms(occurrence: Occurrence | None, left: int | None, at: Moment) -> int | None:
    """Tell the time of day at which a break is over."""
    if occurrence is None or left is None or not KINDS[occurrence.planned.kind].to_clock_time:
        return None
    return at.utc_ms + -(-left // MS)


def _timer(state: State, at: Moment) -> TimerView | None:
    timer = state.timer
    if timer is None:
        return None
    return TimerView(
        state=RoundState.RUNNING if timer.since is not None else RoundState.PAUSED,
        planned_seconds=timer.seconds,
        remaining_seconds=ceil_seconds(timer.remaining_ns(at.run_ns)),
    )


def _occurrence(occurrence: Occurrence, at: Moment, cycles: Mapping[tuple[str, str], int]) -> OccurrenceView:
    planned, spent = occurrence.planned, occurrence.spent_on(at.run_ns)
    return OccurrenceView(
        id=planned.id,
        agenda_item_id=planned.agenda_item_id,
        kind=planned.kind,
        state=occurrence.state,
        planned_seconds=planned.seconds,
        adjust_seconds=_toward_zero(occurrence.adjust_ms),
        active_seconds=spent[SegmentKind.RUN] // SECOND,
        paused_seconds=spent[SegmentKind.PAUSED] // SECOND,
        held_seconds=spent[SegmentKind.HELD] // SECOND,
        cycle=planned.cycle,
        cycles=max(planned.cycle, cycles.get((planned.agenda_item_id, planned.part_key), planned.cycles)),
        protected=planned.protected,
        if_time_allows=planned.if_time_allows,
        inserted=occurrence.inserted,
        started_at_ms=occurrence.started_at_ms,
        ended_at_ms=occurrence.ended_at_ms,
        part_key=planned.part_key,
        grouping=planned.grouping,
    )


def _redo_name(run: Run, target: str) -> str:
    return next(each.command for each in run.commands if each.command_id == target)


def _seconds(ms: int | None) -> int | None:
    return _toward_zero(ms) if ms is not None else None


def _toward_zero(ms: int) -> int:
    return ms // 1000 if ms >= 0 else -(-ms // 1000)


def _next_boundary_ms(state: State, left: int | None, at: Moment) -> int:
    """Tell how long until something shown flips, never early: a second, or the minute of the hour."""
    waits = [MINUTE_MS - at.utc_ms % MINUTE_MS]
    current = state.current
    if current is not None and left is not None and current.state is RoundState.RUNNING:
        if KINDS[current.planned.kind].counts_up:
            waits.append(_up_to_next_second(-current.active(at.run_ns)))
        else:
            waits.append(_up_to_next_second(left))
        of_turn = turn_left_ns(state, current, at.run_ns)
        waiting = current.turns is not None and current.turns.interjecting is not None
        if of_turn is not None and not waiting:
            waits.append(_up_to_next_second(of_turn))
    if state.timer is not None and state.timer.since is not None:
        waits.append(_up_to_next_second(state.timer.remaining_ns(at.run_ns)))
    return min(waits)


def _up_to_next_second(countdown_ns: int) -> int:
    """Tell the milliseconds, rounded up, until the ceiling of a countdown changes."""
    rest = countdown_ns % SECOND
    return -(-(rest if rest else SECOND) // MS)
