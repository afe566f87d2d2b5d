"""What commands about a plan short of time come to: a rescue, a cycle more or less. Each is one event."""

from __future__ import annotations

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.draft import Draft
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.rescue import operations_of, shave_among
from cop_desktop.domain.run.state import Occurrence, State

NOT_BEGUN = frozenset({RoundState.PENDING, RoundState.ARMED})


def apply_rescue(draft: Draft, command: ck.ApplyRescue) -> None:
    """Apply a plan of rescue as it is now."""
    draft.add(ev.PlanChanged(operations=operations_of(draft.state, draft.at, command.plan)))


def add_cycle(draft: Draft, command: ck.AddCycle) -> None:
    """Put a cycle more after the last round of its part; one that was dropped comes back."""
    parts = {(each.agenda_item_id, each.part_key, each.cycle) for each in command.rounds}
    if len(parts) != 1:
        raise LogFault(Reason.BAD_VALUE)
    item_id, part_key, cycle = parts.pop()
    line = _part(draft.state, item_id, part_key)
    if not line or any(each.planned.cycle >= cycle for each in line if not _dropped(each)):
        raise LogFault(Reason.BAD_VALUE)
    after_id = line[-1].planned.id
    operations: list[co.Operation] = []
    for each in command.rounds:
        if each.id in draft.state.occurrences:
            operations.append(co.RestoreRound(round_id=each.id))
        else:
            operations.append(co.InsertRound(block=each, after_id=after_id))
        after_id = each.id
    draft.add(ev.PlanChanged(operations=tuple(operations)))


def drop_cycle(draft: Draft, command: ck.DropCycle) -> None:
    """Drop the last cycle of a part, when none of its rounds has begun and another is left."""
    line = [
        each for each in _part(draft.state, command.agenda_item_id, command.part_key) if not _dropped(each)
    ]
    cycles = {each.planned.cycle for each in line}
    if len(cycles) < 2:
        raise LogFault(Reason.LAST_CYCLE if cycles else Reason.UNKNOWN_ROUND)
    last = [each for each in line if each.planned.cycle == max(cycles)]
    if any(each.state not in NOT_BEGUN or each.planned.id == draft.state.current_id for each in last):
        raise LogFault(Reason.CYCLE_BEGUN)
    draft.add(ev.PlanChanged(operations=tuple(co.DropRound(round_id=each.planned.id) for each in last)))


def shorten_cycles(draft: Draft, command: ck.ShortenCycles) -> None:
    """Shorten what is to come of a part, so that the session ends as planned."""
    line = _part(draft.state, command.agenda_item_id, command.part_key)
    ids = [each.planned.id for each in line if each.state in NOT_BEGUN]
    draft.add(ev.PlanChanged(operations=shave_among(draft.state, draft.at, ids)))


def _part(state: State, item_id: str, part_key: str) -> list[Occurrence]:
    return [
        each
        for each in state.in_order()
        if (each.planned.agenda_item_id, each.planned.part_key) == (item_id, part_key)
    ]


def _dropped(occurrence: Occurrence) -> bool:
    return occurrence.state is RoundState.SKIPPED and occurrence.first_run is None
