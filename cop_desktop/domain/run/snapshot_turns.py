"""The turns of the current round, as screens show them."""

from __future__ import annotations

from cop_desktop.domain.run.plan import POOL
from cop_desktop.domain.run.state import MS, Occurrence, State
from cop_desktop.domain.run.turns import (
    Shares,
    allowance_ms,
    base_ms,
    counted_speakers,
    here,
    next_floor,
    shares,
)
from cop_desktop.domain.run.view import SeatState, SeatView, TurnsView

SECOND = 1_000_000_000


def turns_view(state: State, occurrence: Occurrence, now: int) -> TurnsView | None:
    """Render the turns of a round at a run time; None when it has none, or has not started."""
    turns, settings = occurrence.turns, occurrence.planned.turns
    if turns is None or settings is None:
        return None
    spent = shares(occurrence, now)
    count = counted_speakers(state, occurrence, spent)
    base = base_ms(occurrence, count)
    allowed = allowance_ms(state, occurrence, now)
    holder = turns.holder_id if turns.holder_id != POOL else None
    used = spent.by_lap.get((holder, turns.lap), 0) if holder is not None else None
    upcoming = next_floor(state, occurrence)
    next_id = upcoming[0] if upcoming is not None and upcoming[0] != POOL else None
    left = turn_left_ns(state, occurrence, now)
    return TurnsView(
        order=settings.order,
        carry_over=settings.carry_over,
        speaker_id=turns.interjecting or holder,
        next_id=next_id,
        seats=tuple(_seat(state, occurrence, spent, each, next_id) for each in turns.order),
        lap=turns.lap,
        laps=settings.laps,
        base_seconds=base // 1000,
        allowance_seconds=allowed // 1000 if allowed is not None else None,
        turn_used_seconds=used // SECOND if used is not None else None,
        turn_remaining_seconds=-(-left // SECOND) if left is not None else None,
        slack_seconds=max(0, occurrence.budget_ms - count * base) // 1000,
        unattributed_seconds=spent.unattributed // SECOND,
        pool_seconds=spent.pool // SECOND,
        pool_open=turns.speaker_id == POOL,
        everyone_has_spoken=all(
            spent.used(each) > 0 or each == holder for each in turns.order if here(state, each)
        )
        and bool(turns.order),
        interjecting=turns.interjecting,
        opens_pool=upcoming is not None and upcoming[0] == POOL,
        hands=tuple(each for each in state.hands if here(state, each)),
    )


def turn_left_ns(state: State, occurrence: Occurrence, now: int) -> int | None:
    """Tell what is left of the present turn, negative in overtime; None: nobody's turn, or a hold."""
    turns = occurrence.turns
    allowed = allowance_ms(state, occurrence, now)
    if turns is None or turns.holder_id is None or allowed is None or state.held:
        return None
    return allowed * MS - shares(occurrence, now).by_lap.get((turns.holder_id, turns.lap), 0)


def _seat(
    state: State, occurrence: Occurrence, spent: Shares, speaker_id: str, next_id: str | None
) -> SeatView:
    turns = occurrence.turns
    assert turns is not None
    person = state.people.get(speaker_id)
    used = spent.used(speaker_id)
    hand = speaker_id in state.hands
    return SeatView(
        speaker_id=speaker_id,
        state=_seat_state(state, occurrence, speaker_id, next_id=next_id, hand=hand),
        remote=person.remote if person is not None else False,
        spoken=used > 0 or turns.holder_id == speaker_id,
        hand=hand,
        used_seconds=used // SECOND,
    )


def _seat_state(
    state: State, occurrence: Occurrence, speaker_id: str, *, next_id: str | None, hand: bool
) -> SeatState:
    """Choose the one state a seat shows; the first that applies."""
    turns = occurrence.turns
    assert turns is not None
    if not here(state, speaker_id):
        return SeatState.AWAY
    if speaker_id in (turns.speaker_id, turns.interjecting):
        return SeatState.SPEAKING
    if hand:
        return SeatState.HAND
    if speaker_id == next_id:
        return SeatState.NEXT
    if speaker_id in turns.passed or speaker_id in turns.declined:
        return SeatState.PASSED
    return SeatState.SPOKEN if speaker_id in turns.heard else SeatState.WAITING
