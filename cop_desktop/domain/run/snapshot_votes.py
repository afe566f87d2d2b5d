"""Shows of hands and votes, as screens show them."""

from __future__ import annotations

from collections.abc import Sequence

from cop_desktop.domain.run.decide_votes import next_extension
from cop_desktop.domain.run.moves import KINDS
from cop_desktop.domain.run.state import Occurrence, State
from cop_desktop.domain.run.view_kinds import HandsView, OptionView, TallyView


def hands_view(occurrence: Occurrence) -> HandsView | None:
    """Render the shows of hands of a round; None when it knows none."""
    if not KINDS[occurrence.planned.kind].extends:
        return None
    up, side, down = occurrence.hands or (None, None, None)
    return HandsView(
        used=occurrence.extensions_used, next_seconds=next_extension(occurrence), up=up, side=side, down=down
    )


def tally_view(state: State) -> TallyView | None:
    """Render the vote one is about: the current round's, else one of the same agenda item.

    Before a vote, its ballot is prepared; after it, what it gave is talked about. The last one begun comes
    first, then the first one to come; None when the agenda item has no vote.
    """
    found = _about(state)
    if found is None:
        return None
    planned = found.planned
    return TallyView(
        round_id=planned.id,
        options=tuple(_option(found, each) for each in found.ballot),
        revealed=found.revealed,
        dots_per_person=planned.dots_per_person,
        scale_min=planned.scale_min,
        scale_max=planned.scale_max,
    )


def _about(state: State) -> Occurrence | None:
    current = state.current
    if current is None or KINDS[current.planned.kind].tallies:
        return current
    votes = [
        each
        for each in state.in_order()
        if each.planned.agenda_item_id == current.planned.agenda_item_id and KINDS[each.planned.kind].tallies
    ]
    here = state.order.index(current.planned.id)
    before = [
        each for each in votes if state.order.index(each.planned.id) < here and each.first_run is not None
    ]
    return before[-1] if before else votes[0] if votes else None


def _option(occurrence: Occurrence, option_id: str) -> OptionView:
    planned = occurrence.planned
    counts = occurrence.tallies.get(option_id, ())
    poll = planned.scale_max > 0
    quarter = quartiles(counts, planned.scale_min) if poll else None
    return OptionView(
        option_id=option_id,
        counts=counts,
        total=sum(counts),
        median=quarter[1] if quarter else None,
        spread=quarter[2] - quarter[0] if quarter else None,
        low=quarter[0] if quarter else None,
        high=quarter[2] if quarter else None,
    )


def quartiles(counts: Sequence[int], lowest: int) -> tuple[float, float, float] | None:
    """Give the lower quartile, the median and the upper quartile of scores; None when there is none.

    `counts` says how often each score was given, from `lowest` up. The quartiles are the medians of the
    two halves; the score in the middle of an odd number of them is in neither (Moore and McCabe).
    """
    whole = sum(counts)
    if not whole:
        return None
    half = whole // 2
    if not half:
        only = _median(counts, lowest, 0, whole)
        return only, only, only
    return (
        _median(counts, lowest, 0, half),
        _median(counts, lowest, 0, whole),
        _median(counts, lowest, whole - half, whole),
    )


def _median(counts: Sequence[int], lowest: int, start: int, end: int) -> float:
    """Give the median of the scores from rank `start` up to `end`, in ascending order."""
    middle = start + (end - start - 1) // 2
    one = _ranked(counts, lowest, middle)
    return one if (end - start) % 2 else (one + _ranked(counts, lowest, middle + 1)) / 2


def _ranked(counts: Sequence[int], lowest: int, rank: int) -> float:
    for score, times in enumerate(counts, start=lowest):
        if rank < times:
            return float(score)
        rank -= times
    raise IndexError(rank)
