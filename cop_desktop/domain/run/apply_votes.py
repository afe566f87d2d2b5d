"""Hands shown, ballots, totals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from cop_desktop.domain.run import events_kinds as ek
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.moves import KINDS
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import Occurrence, State


def hands_shown(state: State, fact: ek.HandsShown, _at: Moment) -> State:
    """Keep the hands, and add what their majority gave."""
    occurrence = state.occurrence(fact.round_id)
    if not KINDS[occurrence.planned.kind].extends or fact.by_ms < 0:
        raise LogFault(Reason.WRONG_STATE)
    used = occurrence.extensions_used + bool(fact.by_ms)
    if used > len(occurrence.planned.extensions):
        raise LogFault(Reason.WRONG_STATE)
    return state.with_occurrence(
        replace(
            occurrence,
            hands=(fact.up, fact.side, fact.down),
            extensions_used=used,
            adjust_ms=occurrence.adjust_ms + fact.by_ms,
        )
    )


def ballot_set(state: State, fact: ek.BallotSet, _at: Moment) -> State:
    """Take what is voted upon; totals of what is on it still are kept."""
    occurrence = _vote(state, fact.round_id)
    if occurrence.revealed:
        raise LogFault(Reason.REVEALED)
    kept = {each: counts for each, counts in occurrence.tallies.items() if each in fact.option_ids}
    return state.with_occurrence(replace(occurrence, ballot=fact.option_ids, tallies=kept))


def tallied(state: State, fact: ek.Tallied, _at: Moment) -> State:
    """Take the totals of one option in place of those before."""
    occurrence = _vote(state, fact.round_id)
    if fact.option_id not in occurrence.ballot:
        raise LogFault(Reason.BAD_COUNT)
    counted = {**occurrence.tallies, fact.option_id: fact.counts}
    return state.with_occurrence(replace(occurrence, tallies=counted))


def revealed(state: State, fact: ek.Revealed, _at: Moment) -> State:
    """Let the totals be seen from now on."""
    occurrence = _vote(state, fact.round_id)
    if not occurrence.ballot or occurrence.revealed:
        raise LogFault(Reason.WRONG_STATE)
    return state.with_occurrence(replace(occurrence, revealed=True))


def _vote(state: State, round_id: str) -> Occurrence:
    occurrence = state.occurrence(round_id)
    if not KINDS[occurrence.planned.kind].tallies:
        raise LogFault(Reason.NO_VOTE)
    return occurrence


HANDLERS: Final[dict[type[Any], Callable[[State, Any, Moment], State]]] = {
    ek.HandsShown: hands_shown,
    ek.BallotSet: ballot_set,
    ek.Tallied: tallied,
    ek.Revealed: revealed,
}
"""Facts about votes, and the state after them."""
