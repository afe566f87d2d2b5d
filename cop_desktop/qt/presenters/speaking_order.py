"""The order of the turns, changed while they go on: one person moved, or all drawn again."""

from __future__ import annotations

import random

from cop_desktop.domain.run.plan import TurnOrder
from cop_desktop.domain.run.view import RunView, SeatState, TurnsView

_DRAWS = 20


def movable(view: RunView) -> bool:
    """Tell whether the turns under way have an order to change: in free order hands alone make it."""
    turns = view.turns
    if turns is None or view.held or view.ended_at_ms is not None:
        return False
    return turns.order is not TurnOrder.FREE and len(turns.seats) > 1


def stepped(turns: TurnsView, speaker_id: str, by: int) -> tuple[str, ...] | None:
    """Move somebody so many places further; None when nothing changes."""
    line = [seat.speaker_id for seat in turns.seats]
    if speaker_id not in line:
        return None
    at = line.index(speaker_id)
    to = min(len(line) - 1, max(0, at + by))
    if to == at:
        return None
    line.insert(to, line.pop(at))
    return tuple(line)


def placed(turns: TurnsView, speaker_id: str, before_id: str) -> tuple[str, ...] | None:
    """Move somebody before somebody else (empty: to the end); None when nothing changes."""
    before = [seat.speaker_id for seat in turns.seats]
    if speaker_id not in before or speaker_id == before_id:
        return None
    line = [each for each in before if each != speaker_id]
    line.insert(line.index(before_id) if before_id in line else len(line), speaker_id)
    return tuple(line) if line != before else None


def drawn(view: RunView) -> tuple[str, ...] | None:
    """Draw again those whose turn is to come, behind those who had theirs; None when there is one at most.

    The same log gives the same draw; asked again, it gives another.
    """
    turns = view.turns
    if turns is None or not movable(view):
        return None
    held = turns.next_id if turns.interjecting is not None else turns.speaker_id
    gone = [
        seat.speaker_id
        for seat in turns.seats
        if seat.state is SeatState.SPOKEN or seat.speaker_id == held or (seat.spoken and turns.lap == 1)
    ]
    rest = [seat.speaker_id for seat in turns.seats if seat.speaker_id not in gone]
    if len(rest) < 2:
        return None
    chance, line = random.Random(f"{view.run_id}/{view.seq}"), list(rest)
    for _ in range(_DRAWS):
        chance.shuffle(line)
        if line != rest:
            break
    return (*gone, *line)
