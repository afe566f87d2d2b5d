"""Replay: the only way a state comes to be. Undone commands are left out, as if never given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cop_desktop.domain.run.apply import apply, apply_between, first_state
from cop_desktop.domain.run.events import Event, Opened, Undone, from_record
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.state import Done, Run, State
from cop_desktop.domain.run_log import EventRecord


def fold(run_id: str, events: Iterable[Event]) -> Run:
    """Make a run of its whole log; raises LogFault, with the `seq`, when it cannot be one."""
    log = tuple(events)
    if not log:
        raise LogFault(Reason.NOT_OPEN, run=run_id, seq=0)
    gone = undone_commands(log)
    run = Run(
        run_id=run_id,
        state=fold_state(log, gone),
        log=log[:1],
        commands=(),
        undone=gone,
        revisions={log[0].lane: 0},
    )
    return _kept(run, log[1:])


def fold_records(run_id: str, records: Iterable[EventRecord]) -> Run:
    """Make a run of its stored log."""
    return fold(run_id, [from_record(each) for each in records])


def advance(run: Run, events: Sequence[Event]) -> Run:
    """Add events at the end of a run's log."""
    if any(isinstance(each.fact, Undone) for each in events):
        log = (*run.log, *events)
        gone = undone_commands(log)
        run = replace(run, state=fold_state(log, gone), undone=gone)
        return _kept(run, events)
    state = run.state
    for each in events:
        state = _applied(state, each)
    return _kept(replace(run, state=state), events)


def undone_commands(log: Sequence[Event]) -> frozenset[str]:
    """Tell which commands do not count; an undo that was itself undone undoes nothing."""
    gone: set[str] = set()
    for each in reversed(log):
        if isinstance(each.fact, Undone) and each.command_id not in gone:
            gone.add(each.fact.target)
    return frozenset(gone)


def fold_state(log: Sequence[Event], gone: frozenset[str]) -> State:
    """Replay what counts."""
    state = first_state(log[0])
    axis = state.axis
    for each in log[1:]:
        if each.command_id in gone or isinstance(each.fact, Undone):
            continue
        axis = axis.moved(each.at)
        try:
            state = apply_between(state, each, axis)
        except LogFault as fault:
            raise LogFault(fault.reason, seq=each.seq) from fault
        if isinstance(each.fact, Opened):
            axis = state.axis
    return replace(state, axis=axis)


def _applied(state: State, event: Event) -> State:
    try:
        return apply(state, event)
    except LogFault as fault:
        raise LogFault(fault.reason, seq=event.seq) from fault


def _kept(run: Run, events: Sequence[Event]) -> Run:
    """Keep the books: the log, the commands, one revision more for each command of a lane."""
    commands = list(run.commands)
    revisions = dict(run.revisions)
    known = {each.command_id for each in commands}
    seq = run.log[-1].seq
    for each in events:
        if each.seq != seq + 1:
            raise LogFault(Reason.WRONG_STATE, seq=each.seq)
        seq = each.seq
        command_id = each.command_id
        if command_id in known:
            continue
        known.add(command_id)
        fact, lane = each.fact, each.lane
        target = fact.target if isinstance(fact, Undone) else ""
        commands.append(Done(command_id, each.command, lane, each.actor_id, target))
        revisions[lane] = revisions.get(lane, 0) + 1
    log = (*run.log, *events)
    return replace(run, log=log, commands=tuple(commands), revisions=revisions)
