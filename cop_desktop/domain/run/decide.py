"""From a command to its events, or to a refusal with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import SessionRole, SessionStatus
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run import (
    decide_groups,
    decide_hold,
    decide_plan,
    decide_rounds,
    decide_turns,
    decide_votes,
)
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.draft import Draft
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.fold import fold_state, undone_commands
from cop_desktop.domain.run.plan import Plan
from cop_desktop.domain.run.refused import Reason, Refused
from cop_desktop.domain.run.roles import may_ask
from cop_desktop.domain.run.state import Done, Run

OPEN_COMMAND = "open"
"""Name of the command that opens a run; it cannot be undone."""

REVEAL_COMMAND = "reveal"
"""Name of the command that shows a vote; what the room has seen cannot be taken back."""

_HANDLERS: Final[dict[type[co.Command], Callable[[Draft, Any], None]]] = {
    co.Arm: decide_rounds.arm,
    co.Start: decide_rounds.start,
    co.Pause: decide_rounds.pause,
    co.Resume: decide_rounds.resume,
    co.Adjust: decide_rounds.adjust,
    co.SetRemaining: decide_rounds.set_remaining,
    co.BackdateStart: decide_rounds.backdate,
    co.Next: decide_rounds.go_next,
    co.Back: decide_rounds.go_back,
    co.Skip: decide_rounds.skip,
    co.Reopen: decide_rounds.reopen,
    co.Insert: decide_rounds.insert,
    co.ChangePlan: decide_rounds.change_plan,
    co.StartTimer: decide_rounds.start_timer,
    co.End: decide_rounds.end,
    ck.ApplyRescue: decide_plan.apply_rescue,
    ck.AddCycle: decide_plan.add_cycle,
    ck.DropCycle: decide_plan.drop_cycle,
    ck.ShortenCycles: decide_plan.shorten_cycles,
    **decide_groups.HANDLERS,
    **decide_votes.HANDLERS,
    co.Hold: decide_hold.hold,
    co.Release: decide_hold.release,
    co.DiscountGap: decide_hold.discount,
    co.Recover: decide_hold.recover,
    co.Pass: decide_turns.pass_turn,
    co.Yield: decide_turns.give_floor,
    co.Interject: decide_turns.interject,
    co.RaiseHand: decide_turns.raise_hand,
    co.Reorder: decide_turns.reorder,
    co.Arrive: decide_turns.arrive,
    co.Leave: decide_turns.leave,
}

_ON_AUXILIARY: Final = frozenset(
    {co.Pause, co.Resume, co.Adjust, co.SetRemaining, co.Next, co.StartTimer, co.Undo, co.Redo}
)
"""Commands the auxiliary timer understands."""

_WHILE_HELD: Final = frozenset(
    {
        co.Release,
        co.End,
        co.Undo,
        co.Redo,
        co.Arrive,
        co.Leave,
        co.RaiseHand,
        co.ChangePlan,
        co.DiscountGap,
        co.Recover,
        co.Hold,
        ck.Tally,
    }
)
"""Commands that make sense during a hold."""

_ONCE_ENDED: Final = frozenset({co.Reopen, co.Undo, co.Redo, co.Arrive, co.Leave, ck.Tally})
"""Commands that make sense once the session is over."""

_COMMUTING: Final = frozenset({co.Arrive, co.Leave, co.RaiseHand})
"""Commands that mean the same whatever happened meanwhile: never stale, and refused when already done."""


def name_of(command: co.Command | type[co.Command]) -> str:
    """Name a command in snake case, as a view and the log do."""
    kind = command if isinstance(command, type) else type(command)
    return ev.kind_of(kind).replace("-", "_")


def opening(plan: Plan, now: Instant, command_id: str, actor_id: str | None = None, seq: int = 1) -> ev.Event:
    """Make the event that freezes a plan: the first of a run, or one given before anything started."""
    return ev.Event(
        seq=seq,
        lane=co.MAIN,
        at=now,
        actor_id=actor_id,
        command_id=command_id,
        command=OPEN_COMMAND,
        fact=ev.Opened(plan=plan),
    )


def decide(run: Run, command: co.Command, now: Instant) -> list[ev.Event] | Refused:
    """Tell what a command comes to now; the events follow the last one of the run's log."""
    refusal = _refusal(run, command)
    if refusal is not None:
        return Refused(refusal)
    facts: list[ev.Fact]
    try:
        if isinstance(command, co.Undo | co.Redo):
            facts = [_taken_back(run, command)]
        else:
            draft = Draft(run.state, now)
            _HANDLERS[type(command)](draft, command)
            facts = draft.facts
    except LogFault as fault:
        return Refused(fault.reason)
    return [
        ev.Event(
            seq=run.seq + 1 + index,
            lane=command.lane,
            at=now,
            actor_id=command.actor_id,
            command_id=command.command_id,
            command=name_of(command),
            fact=fact,
        )
        for index, fact in enumerate(facts)
    ]


def _refusal(run: Run, command: co.Command) -> Reason | None:
    """Look at what can be refused before knowing what the command would do."""
    kind = type(command)
    if any(each.command_id == command.command_id for each in run.log):
        return Reason.REPEATED
    if not may_ask(command.role, kind):
        return Reason.NOT_YOURS
    if kind not in _COMMUTING and command.revision != run.revisions.get(command.lane, 0):
        return Reason.STALE
    on_main = command.lane == co.MAIN and kind is not co.StartTimer
    on_auxiliary = command.lane == co.AUXILIARY and kind in _ON_AUXILIARY
    if not on_main and not on_auxiliary:
        return Reason.WRONG_LANE
    if run.state.status is SessionStatus.HELD and kind not in _ONCE_ENDED:
        return Reason.ENDED
    if run.state.held and on_main and kind not in _WHILE_HELD:
        return Reason.HELD
    return None


def undo_target(run: Run, lane: str, actor_id: str | None) -> Done | None:
    """Find the newest command that counts on a lane: one's own, or anybody's for who facilitates.

    Nothing given before the plan was frozen again can be taken back, nor before a vote was shown.
    """
    for each in reversed(run.commands):
        if each.command == OPEN_COMMAND or (each.command == REVEAL_COMMAND and each.lane == lane):
            return None
        if each.lane != lane or each.target or each.command_id in run.undone:
            continue
        if _may_take_back(run, each, actor_id):
            return each
    return None


def redo_target(run: Run, lane: str, actor_id: str | None) -> Done | None:
    """Find the newest undo that counts, when nothing but undoing was done on the lane since."""
    newest = next((each for each in reversed(run.commands) if each.lane == lane), None)
    if newest is None or not newest.target:
        return None
    targets = {each.command_id for each in run.commands if each.target}
    for each in reversed(run.commands):
        if each.lane != lane:
            continue
        if not each.target:
            return None
        of_command = each.target not in targets
        if of_command and each.command_id not in run.undone and _may_take_back(run, each, actor_id):
            return each
    return None


def _may_take_back(run: Run, done: Done, actor_id: str | None) -> bool:
    if actor_id is None or done.actor_id == actor_id:
        return True
    person = run.state.people.get(actor_id)
    return person is not None and person.facilitates


def _taken_back(run: Run, command: co.Undo | co.Redo) -> ev.Undone:
    """Find what to take back, and make sure that what came after still makes sense without it."""
    find, nothing = undo_target, Reason.NOTHING_TO_UNDO
    if isinstance(command, co.Redo):
        find, nothing = redo_target, Reason.NOTHING_TO_REDO
    target = find(run, command.lane, command.actor_id)
    theirs = target is not None and target.actor_id != command.actor_id
    if command.role is not SessionRole.FACILITATOR and (command.actor_id is None or theirs):
        target = None  # nothing of theirs that is known to be
    if target is None:
        of_others = find(run, command.lane, None) is not None
        raise LogFault(Reason.NOT_YOURS_TO_UNDO if of_others else nothing)
    fact = ev.Undone(target=target.command_id)
    marker = replace(run.log[-1], seq=run.seq + 1, command_id=command.command_id, fact=fact)
    log = (*run.log, marker)
    try:
        fold_state(log, undone_commands(log))
    except LogFault as fault:
        raise LogFault(Reason.LATER_DEPENDS) from fault
    return fact
