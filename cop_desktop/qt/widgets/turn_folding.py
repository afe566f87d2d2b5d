"""More people than the list has room for: who has spoken, then who is far from the floor, as one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cop_desktop.qt.presenters.console_face import TurnRow
from cop_desktop.qt.widgets.seats import Seat, SeatState

Words = Callable[[int, bool], str]
"""Says how many are folded; the flag tells those who have spoken from the others."""
NEXT = "calm"
"""Token of the note of who follows, who is never folded."""


def folded(
    rows: Sequence[TurnRow], fits: Callable[[Sequence[TurnRow]], bool], words: Words
) -> tuple[TurnRow, ...]:
    """Fold as few as it takes: the first who spoke, then the last of the others; never one alone.

    Who speaks, who follows and who raises a hand stay, and the one who spoke last as long as there is room.
    """
    spoken = [row for row in rows if row.seat.state is SeatState.SPOKEN]
    others = [row for row in rows if row.seat.state is not SeatState.SPOKEN and not _stays(row)]
    shown = tuple(rows)
    for past in (0, *range(2, len(spoken))):
        shown = _without(rows, spoken[:past], [], words)
        if fits(shown):
            return shown
    for rest in range(2, len(others) + 1):
        for past in {max(0, len(spoken) - 1), len(spoken)}:
            gone = spoken[:past] if past > 1 else []
            shown = _without(rows, gone, others[len(others) - rest :], words)
            if fits(shown):
                return shown
    return shown


def _stays(row: TurnRow) -> bool:
    return row.seat.state in (SeatState.SPEAKING, SeatState.HAND) or row.token == NEXT or bool(row.cap)


def _without(
    rows: Sequence[TurnRow], past: Sequence[TurnRow], rest: Sequence[TurnRow], words: Words
) -> tuple[TurnRow, ...]:
    """Leave out both groups; each has a line in the place of its first, or of its last."""
    ids_past, ids_rest = {row.id for row in past}, {row.id for row in rest}
    shown: list[TurnRow] = []
    if past:
        shown.append(_line(words(len(past), True), SeatState.SPOKEN))
    shown += [row for row in rows if row.id not in ids_past | ids_rest]
    if rest:
        shown.append(_line(words(len(rest), False), SeatState.WAITING))
    return tuple(shown)


def _line(text: str, state: SeatState) -> TurnRow:
    return TurnRow("", text, Seat(state), spoken=text)
