"""Who has the floor, who waits, who is here."""

from __future__ import annotations

from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.events_turns import Interjected
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.moves import OPEN
from cop_desktop.domain.run.plan import POOL, TurnUnit
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import MS, Floor, Occurrence, Person, State, Turns
from cop_desktop.domain.run.turns import waiting


def floor_given(state: State, fact: ev.FloorGiven, at: Moment) -> State:
    """Let the floor pass to somebody, to everybody, or to nobody."""
    occurrence, turns = _turns(state, fact.round_id)
    speaker = fact.speaker_id
    if state.current_id != fact.round_id or fact.lap < 1:
        raise LogFault(Reason.WRONG_STATE)
    if speaker not in (None, POOL) and speaker not in turns.order:
        raise LogFault(Reason.UNKNOWN_PERSON)
    if fact.lap != turns.lap:
        turns = replace(
            turns,
            lap=fact.lap,
            heard=frozenset(),
            passed=(),
            passed_once=frozenset(),
            declined=frozenset(),
        )
    since = max(turns.floors[-1].since, occurrence.active(at.run_ns) - fact.ago_ms * MS)
    floors = (*turns.floors, Floor(since, speaker, fact.lap))
    heard = turns.heard if speaker in (None, POOL) else turns.heard | {str(speaker)}
    turns = replace(
        turns,
        floors=floors,
        heard=heard,
        passed=tuple(each for each in turns.passed if each != speaker),
        declined=turns.declined - {str(speaker)},
    )
    hands = tuple(each for each in state.hands if each != speaker)
    return replace(state.with_occurrence(replace(occurrence, turns=turns)), hands=hands)


def turn_passed(state: State, fact: ev.TurnPassed, _at: Moment) -> State:
    """Put a speaker at the end of the lap, or out of it the second time and when nobody else is left."""
    occurrence, turns = _turns(state, fact.round_id)
    who = fact.speaker_id
    if who not in turns.order:
        raise LogFault(Reason.UNKNOWN_PERSON)
    others = [each for each in waiting(turns, state) if each != who]
    again = who in turns.passed_once or not others
    turns = replace(
        turns,
        heard=turns.heard - {who},
        passed_once=turns.passed_once | {who},
        passed=(*(each for each in turns.passed if each != who), *(() if again else (who,))),
        declined=turns.declined | {who} if again else turns.declined,
    )
    return state.with_occurrence(replace(occurrence, turns=turns))


def interjected(state: State, fact: Interjected, at: Moment) -> State:
    """Let somebody say a word; the raised hand it answers goes down."""
    occurrence, turns = _turns(state, fact.round_id)
    if state.current_id != fact.round_id or turns.holder_id in (None, POOL):
        raise LogFault(Reason.WRONG_STATE)
    since = max(turns.floors[-1].since, occurrence.active(at.run_ns))
    floor = Floor(since, None, turns.lap, by=fact.speaker_id)
    turns = replace(turns, floors=(*turns.floors, floor))
    hands = tuple(each for each in state.hands if each != fact.speaker_id)
    return replace(state.with_occurrence(replace(occurrence, turns=turns)), hands=hands)


def hand_moved(state: State, fact: ev.HandMoved, _at: Moment) -> State:
    """Keep hands in the order in which they went up."""
    rest = tuple(each for each in state.hands if each != fact.speaker_id)
    return replace(state, hands=(*rest, fact.speaker_id) if fact.raised else rest)


def reordered(state: State, fact: ev.Reordered, _at: Moment) -> State:
    """Give the speakers of a round another order."""
    occurrence, turns = _turns(state, fact.round_id)
    if sorted(fact.order) != sorted(turns.order):
        raise LogFault(Reason.UNKNOWN_PERSON)
    return state.with_occurrence(replace(occurrence, turns=replace(turns, order=fact.order)))


def arrived(state: State, fact: ev.Arrived, at: Moment) -> State:
    """Add somebody to those present, and at the end of the turns under way."""
    known = state.people.get(fact.person_id)
    person = Person(
        id=fact.person_id,
        speaks=fact.speaks,
        present=True,
        remote=fact.remote,
        facilitates=known.facilitates if known is not None else False,
        arrived_at_ms=at.utc_ms if known is None or not known.present else known.arrived_at_ms,
    )
    state = replace(state, people={**state.people, person.id: person})
    for occurrence in tuple(state.occurrences.values()):
        if occurrence.turns is not None and occurrence.state in OPEN and _joins(occurrence, person):
            turns = occurrence.turns
            assert turns is not None
            longer = replace(turns, order=(*turns.order, person.id))
            state = state.with_occurrence(replace(occurrence, turns=longer))
    return state


def left(state: State, fact: ev.Left, at: Moment) -> State:
    """Take somebody from those present; the seat stays."""
    known = state.people.get(fact.person_id)
    if known is None:
        raise LogFault(Reason.UNKNOWN_PERSON)
    gone = replace(known, present=False, left_at_ms=at.utc_ms)
    hands = tuple(each for each in state.hands if each != gone.id)
    return replace(state, people={**state.people, gone.id: gone}, hands=hands)


def _joins(occurrence: Occurrence, person: Person) -> bool:
    settings, turns = occurrence.planned.turns, occurrence.turns
    return (
        settings is not None
        and turns is not None
        and settings.unit is TurnUnit.PERSON
        and not settings.only
        and person.speaks
        and person.id not in settings.excluded
        and person.id not in turns.order
    )


def _turns(state: State, round_id: str) -> tuple[Occurrence, Turns]:
    occurrence = state.occurrence(round_id)
    if occurrence.turns is None:
        raise LogFault(Reason.NO_TURNS)
    return occurrence, occurrence.turns
