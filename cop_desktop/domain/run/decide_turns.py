"""What commands about turns and people come to."""

from __future__ import annotations

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.draft import Draft
from cop_desktop.domain.run.events_turns import Interjected
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.plan import POOL
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.state import Occurrence, Turns
from cop_desktop.domain.run.turns import here, next_floor


def pass_turn(draft: Draft, command: co.Pass) -> None:
    """Let a turn go by; who had the floor gives it to the next."""
    occurrence, turns = _turns(draft)
    speaking = turns.holder_id if turns.holder_id != POOL else None
    who = command.speaker_id or speaking
    if who is None:
        upcoming = next_floor(draft.state, occurrence)
        who = upcoming[0] if upcoming is not None and upcoming[0] != POOL else None
    if who is None:
        raise LogFault(Reason.NOBODY_NEXT)
    if who not in turns.order or (who in turns.heard and who != speaking) or who in turns.declined:
        raise LogFault(Reason.UNKNOWN_PERSON if who not in turns.order else Reason.ALREADY)
    draft.add(ev.TurnPassed(round_id=occurrence.planned.id, speaker_id=who))
    if who == speaking:
        draft.pass_floor(draft.current())


def give_floor(draft: Draft, command: co.Yield) -> None:
    """Give the floor to somebody, to the next one, or to nobody."""
    occurrence, turns = _turns(draft)
    if command.nobody:
        if turns.speaker_id is None and turns.interjecting is None:
            raise LogFault(Reason.ALREADY)
        draft.add(ev.FloorGiven(round_id=occurrence.planned.id, speaker_id=None, lap=turns.lap))
        return
    if command.to is None:
        idle = turns.speaker_id in (None, POOL) and turns.interjecting is None
        if idle and next_floor(draft.state, occurrence) is None:
            raise LogFault(Reason.NOBODY_NEXT)
        draft.pass_floor(occurrence)
        return
    if command.to != POOL and (command.to not in turns.order or not here(draft.state, command.to)):
        raise LogFault(Reason.UNKNOWN_PERSON)
    if command.to == turns.speaker_id:
        raise LogFault(Reason.ALREADY)
    draft.add(ev.FloorGiven(round_id=occurrence.planned.id, speaker_id=command.to, lap=turns.lap))


def interject(draft: Draft, command: co.Interject) -> None:
    """Let somebody present, in the turns or not, say a word while the one who has the floor waits."""
    occurrence, turns = _turns(draft)
    who, known = command.speaker_id, draft.state.people.get(command.speaker_id)
    if turns.holder_id in (None, POOL):
        raise LogFault(Reason.NOBODY_SPEAKS)
    if who in (turns.interjecting, turns.holder_id):
        raise LogFault(Reason.ALREADY)
    if not known.present if known is not None else who not in turns.order:
        raise LogFault(Reason.UNKNOWN_PERSON)
    draft.add(Interjected(round_id=occurrence.planned.id, speaker_id=who))


def raise_hand(draft: Draft, command: co.RaiseHand) -> None:
    """Raise or lower the hand of somebody who may speak."""
    known = draft.state.people.get(command.speaker_id)
    current = draft.state.current
    line = current.turns.order if current is not None and current.turns is not None else ()
    if not known.present if known is not None else command.speaker_id not in line:
        raise LogFault(Reason.UNKNOWN_PERSON)
    if (command.speaker_id in draft.state.hands) == command.raised:
        raise LogFault(Reason.ALREADY)
    draft.add(ev.HandMoved(speaker_id=command.speaker_id, raised=command.raised))


def reorder(draft: Draft, command: co.Reorder) -> None:
    """Give the speakers another order."""
    occurrence, turns = _turns(draft)
    asked = tuple(dict.fromkeys(command.speaker_ids))
    if not set(asked) <= set(turns.order):
        raise LogFault(Reason.UNKNOWN_PERSON)
    order = (*asked, *(each for each in turns.order if each not in asked))
    if order == turns.order:
        raise LogFault(Reason.ALREADY)
    draft.add(ev.Reordered(round_id=occurrence.planned.id, order=order))


def arrive(draft: Draft, command: co.Arrive) -> None:
    """Let somebody come, come back, or join from elsewhere."""
    known = draft.state.people.get(command.person_id)
    speaks = command.speaks if command.speaks is not None else known.speaks if known is not None else True
    if known is not None and known.present and (known.remote, known.speaks) == (command.remote, speaks):
        raise LogFault(Reason.ALREADY)
    draft.add(ev.Arrived(person_id=command.person_id, remote=command.remote, speaks=speaks))


def leave(draft: Draft, command: co.Leave) -> None:
    """Let somebody go; the floor goes to the next one."""
    known = draft.state.people.get(command.person_id)
    if known is None:
        raise LogFault(Reason.UNKNOWN_PERSON)
    if not known.present:
        raise LogFault(Reason.ALREADY)
    draft.add(ev.Left(person_id=command.person_id))
    current = draft.state.current
    turns = current.turns if current is not None else None
    speaking = (turns.speaker_id, turns.interjecting) if turns is not None else ()
    if current is not None and command.person_id in speaking:
        draft.pass_floor(current)


def _turns(draft: Draft) -> tuple[Occurrence, Turns]:
    current = draft.current()
    if current.turns is None or current.state is RoundState.ARMED:
        raise LogFault(Reason.NO_TURNS)
    return current, current.turns
