"""Who speaks, who follows, who is in the room: the right column of the console."""

from __future__ import annotations

from cop_desktop.domain.run.plan import TurnOrder
from cop_desktop.domain.run.view import PersonView, RunView, SeatState, SeatView, TurnsView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_face import TurnRow, TurnsCard
from cop_desktop.qt.presenters.console_script import Script
from cop_desktop.qt.presenters.console_words import minutes_seconds, rank
from cop_desktop.qt.widgets.seats import Seat

MANY = 9
"""From more people on, the count is said shorter: it stands on one line with its title."""


def turns_card(view: RunView, script: Script) -> TurnsCard:
    """Say the turns of the round; without turns, who is in the room."""
    turns = view.turns
    if turns is None or not turns.seats or view.ended_at_ms is not None:
        return _people(view, script)
    rows = (*_beside(turns, script), *(_row(seat, turns, script, held=view.held) for seat in turns.seats))
    client = script.client(view.current_id)
    listens = client is not None and turns.seat(client) is None and client in script.names
    name = script.names.get(client or "", "")
    following = script.speaker(turns.next_id)
    waits = turns.next_id if turns.interjecting is not None else turns.speaker_id
    passes = script.speaker(waits or turns.next_id)
    return TurnsCard(
        title=translate("Console", "Turns to speak"),
        count=_count(turns),
        rows=rows,
        listener=translate("Console", "{0} listens and notes").format(name) if listens else "",
        listener_role=translate("Console", "client") if listens else "",
        give=_give(turns, following),
        passing=translate("Console", "{0} passes").format(passes) if passes else "",
        hands=True,
    )


def fold_words(count: int, spoken: bool) -> str:  # noqa: FBT001
    """Say how many people a line of the list stands for."""
    if spoken:
        return translate("Console", "%n have spoken", "", count)
    return translate("Console", "and %n others", "", count)


def _count(turns: TurnsView) -> str:
    """« 6e voix sur 8 · 1er tour », then that all were heard; in free order how many were not yet."""
    if turns.pool_open:
        return translate("Console", "Open discussion")
    if turns.everyone_has_spoken and (turns.speaker_id is None or turns.lap > 1):
        everyone = translate("Console", "Everyone has spoken")
        later = translate("Console", "{0} lap").format(rank(turns.lap))
        return everyone if turns.lap == 1 or turns.speaker_id is None else later
    if turns.order is TurnOrder.FREE:
        silent = sum(not seat.spoken and seat.state is not SeatState.AWAY for seat in turns.seats)
        if silent:
            return translate("Console", "%n not heard yet", "", silent)
    spoken = sum(seat.spoken for seat in turns.seats)
    said = translate("Console", "1st of {0}")
    if len(turns.seats) > MANY:
        said = translate("Console", "1st of {0}", "many people")  # beside a longer number
    said = said.format(len(turns.seats))
    if spoken > 1:
        said = translate("Console", "{0} of {1}")
        if len(turns.seats) > MANY:
            said = translate("Console", "{0} of {1}", "many people")  # beside a longer number
        said = said.format(rank(spoken), len(turns.seats))
    if turns.laps > 1:
        said = f"{said} · {translate('Console', '{0} lap').format(rank(turns.lap))}"
    return said


def _give(turns: TurnsView, following: str) -> str:
    if turns.interjecting is not None and turns.next_id is not None:
        return translate("Console", "Give the floor back to {0}").format(following)
    if turns.next_id is not None:
        return translate("Console", "Give {0} the floor").format(following)
    if turns.opens_pool:
        return translate("Console", "Open the discussion")
    if turns.speaker_id is not None:
        return translate("Console", "End the turn")
    return ""


def _row(seat: SeatView, turns: TurnsView, script: Script, *, held: bool) -> TurnRow:
    name = script.speaker(seat.speaker_id)
    note, token, under = "", "muted", ""
    if seat.speaker_id == turns.interjecting:
        under = translate("Console", "a short word")
    elif seat.state is SeatState.SPEAKING and not held:
        used = minutes_seconds(turns.turn_used_seconds or 0)
        under = used
        if turns.allowance_seconds:
            mark = minutes_seconds(turns.allowance_seconds)
            under = translate("Console", "{0} · mark {1}").format(used, mark)
    elif seat.speaker_id == turns.next_id:
        note, token = translate("Console", "next"), "calm"
    elif seat.hand or seat.state is SeatState.HAND:
        note, token = _hand_up(seat, turns), "question"
    elif seat.state is SeatState.PASSED:
        note = translate("Console", "passed")
    elif seat.state is SeatState.AWAY:
        note = translate("Console", "away")
    if not note and seat.remote:
        note = translate("Console", "remote")
    said = {
        SeatState.SPEAKING: translate("Console", "speaking"),
        SeatState.SPOKEN: translate("Console", "has spoken"),
        SeatState.WAITING: translate("Console", "to come"),
    }.get(seat.state, note)
    return TurnRow(
        seat.speaker_id, name, Seat(seat.state, seat.remote), note, token, under, f"{name}, {said}"
    )


def _beside(turns: TurnsView, script: Script) -> tuple[TurnRow, ...]:
    """Show who says a word without a seat in these turns: the client, whoever facilitates."""
    who = turns.interjecting
    if who is None or turns.seat(who) is not None:
        return ()
    name, under = script.speaker(who), translate("Console", "a short word")
    said = translate("Console", "speaking")
    return (TurnRow(who, name, Seat(SeatState.SPEAKING), under=under, spoken=f"{name}, {said}"),)


def _hand_up(seat: SeatView, turns: TurnsView) -> str:
    """Say that a hand is up, and its place when there are several."""
    if len(turns.hands) < 2 or seat.speaker_id not in turns.hands:
        return translate("Console", "hand up")
    return translate("Console", "hand up · {0}").format(turns.hands.index(seat.speaker_id) + 1)


def _people(view: RunView, script: Script) -> TurnsCard:
    present = [person for person in view.people if person.present]
    rows = tuple(_person(person, script) for person in view.people)
    count = translate("Console", "%n present", "", len(present))
    alone = not rows and view.ended_at_ms is None
    nobody = translate("Console", "Nobody yet. Say who arrives; a name is enough.") if alone else ""
    return TurnsCard(translate("Console", "In the room"), count, rows, empty=nobody)


def _person(person: PersonView, script: Script) -> TurnRow:
    name = script.speaker(person.id)
    state = SeatState.WAITING if person.present else SeatState.AWAY
    note = "" if person.present else translate("Console", "not here")
    if person.present and person.remote:
        note = translate("Console", "remote")
    return TurnRow(person.id, name, Seat(state, person.remote), note, spoken=f"{name}, {note}".rstrip(", "))
