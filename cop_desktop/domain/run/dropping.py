"""What may be dropped, and in which order: `if_time_allows` first, wholes rather than middles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run.state import Occurrence, State
from cop_desktop.domain.run.tightening import closing_rounds

NOT_BEGUN = (RoundState.PENDING, RoundState.ARMED)


@dataclass(frozen=True)
class Lot:
    """Rounds that are dropped together: an agenda item, its last cycle, the end of one under way."""

    round_ids: tuple[str, ...]
    seconds: int
    if_time_allows: bool
    rank: int


def what_to_drop(state: State, seconds: int, but: Collection[str] = ()) -> tuple[str, ...]:
    """Choose what to drop to save at least `seconds`, as little as can be; all that may go if it must.

    What is planned « if time allows » goes before anything else. `but`: dropping these saves nothing.
    """
    lots = [each for each in _lots(state) if not set(each.round_ids) <= set(but)]
    first = [each for each in lots if each.if_time_allows]
    chosen = _chosen(first, seconds)
    left = seconds - _sum(chosen)
    if left > 0:
        gone = {each for lot in chosen for each in lot.round_ids}
        rest = [each for each in lots if not each.if_time_allows and not gone & set(each.round_ids)]
        chosen += _chosen(rest, left)
    dropped = {each for lot in chosen for each in lot.round_ids}
    return tuple(each for each in state.order if each in dropped)


def _chosen(lots: Sequence[Lot], seconds: int) -> list[Lot]:
    """Choose lots that do not overlap: the smallest that is enough, else the largest and so on."""
    chosen: list[Lot] = []
    left, rest = seconds, list(lots)
    while left > 0 and rest:
        enough = [each for each in rest if each.seconds >= left]
        best = (
            min(enough, key=lambda each: (each.seconds, -each.rank)) if enough
            else max(rest, key=lambda each: (each.seconds, each.rank))
        )  # fmt: skip
        chosen.append(best)
        left -= best.seconds
        rest = [each for each in rest if not set(each.round_ids) & set(best.round_ids)]
    spare = -left
    for each in sorted(chosen[:-1], key=lambda each: -each.seconds):
        if each.seconds <= spare:
            chosen.remove(each)
            spare -= each.seconds
    return chosen


def _lots(state: State) -> list[Lot]:
    closing = closing_rounds(state)
    items: dict[str, list[Occurrence]] = {}
    for each in state.in_order():
        items.setdefault(each.planned.agenda_item_id, []).append(each)
    found: list[Lot] = []
    for rank, line in enumerate(items.values()):
        free = [
            each
            for each in line
            if each.state in NOT_BEGUN
            and each.planned.id != state.current_id
            and not each.planned.protected
            and each.planned.id not in closing
        ]
        found += _of_item(rank, line, free)
    return [each for each in found if each.seconds > 0]


def _of_item(rank: int, line: Sequence[Occurrence], free: Sequence[Occurrence]) -> Iterable[Lot]:
    """List the lots of one agenda item: what is only « if time allows », then the whole, or its end."""
    for each in free:
        if each.planned.if_time_allows:
            yield _lot(rank, [each], if_time_allows=True)
    rest = [each for each in free if not each.planned.if_time_allows]
    if not rest:
        return
    if len(free) == len(line):
        yield _lot(rank, free)
    cycles = sorted({(each.planned.part_key, each.planned.cycle) for each in line})
    last = max(cycles, key=lambda each: each[1])
    whole = [each for each in line if (each.planned.part_key, each.planned.cycle) == last]
    if last[1] > 1 and all(each in free for each in whole):
        yield _lot(rank, whole)
    elif len(free) < len(line):
        for index in range(len(line) - 1, -1, -1):
            if line[index] not in free:
                return
            yield _lot(rank, line[index:])


def _lot(rank: int, rounds: Sequence[Occurrence], *, if_time_allows: bool = False) -> Lot:
    ids = tuple(each.planned.id for each in rounds)
    return Lot(ids, sum(each.budget_ms for each in rounds) // 1000, if_time_allows, rank)


def _sum(lots: Iterable[Lot]) -> int:
    return sum(each.seconds for each in lots)
