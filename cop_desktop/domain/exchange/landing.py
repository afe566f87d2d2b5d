"""Where something captured on another laptop lands in the session as it was run here.

Stamped by a run of the other laptop, it keeps the round chosen there (ids are UUIDv5: both make the same)
and its offset, which is the clock its writer had before them. Stamped with no round that is known here, it
goes by its UTC instant, brought onto our clock, against our log: then its offset is the active seconds our
round had at that instant, told once, when it is merged, and never again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from cop_desktop.domain.codes import CaptureMoment, SessionStatus
from cop_desktop.domain.run.state import Occurrence, Segment, SegmentKind, State

ALIKE_MS = 90_000
"""Starts of rounds told by two people's hands agree within this, or tell nothing of their clocks."""
SAME_MS = 20_000
"""Below this, two clocks are taken to be the same: hands are no faster."""


@dataclass(frozen=True)
class Spot:
    """A point of the session: the round under way, or what it was before, between or after."""

    moment: CaptureMoment
    round_id: str | None = None
    agenda_item_id: str | None = None
    offset_seconds: int | None = None


def spot_at(state: State, utc_ms: int) -> Spot | None:
    """Tell where a run was at an instant, corrections and undos counted; None while it has not begun."""
    if state.status is SessionStatus.PLANNED or state.started_at_ms is None:
        return None
    if utc_ms < state.started_at_ms:
        return Spot(CaptureMoment.BEFORE)
    if state.ended_at_ms is not None and utc_ms >= state.ended_at_ms:
        return Spot(CaptureMoment.AFTER)
    found = _round_at(state, utc_ms)
    if found is None:
        return Spot(CaptureMoment.BETWEEN)
    return Spot(
        CaptureMoment.DURING, found.planned.id, found.planned.agenda_item_id, active_at(found, utc_ms)
    )


def active_at(occurrence: Occurrence, utc_ms: int) -> int:
    """Active seconds of a round at an instant."""
    spent = sum(
        max(0, min(utc_ms, utc_ms if each.end_utc_ms is None else each.end_utc_ms) - each.start_utc_ms)
        for each in occurrence.segments
        if each.kind is SegmentKind.RUN
    )
    return spent // 1000


def clock_ahead_ms(
    theirs: Mapping[str, int], ours: Mapping[str, int], written_at_ms: int | None, now_ms: int
) -> int:
    """Estimate by how much the other laptop's clock is ahead of ours (negative: behind), in milliseconds.

    Two people who start the same rounds tell it by the median of the differences, when these agree. A file
    written later than now tells that it is ahead by at least that much. Else the clocks are taken as one.
    """
    apart = [theirs[each] - ours[each] for each in theirs.keys() & ours.keys()]
    if len(apart) >= 2:
        middle = round(median(apart))
        if max(abs(each - middle) for each in apart) <= ALIKE_MS:
            return 0 if abs(middle) < SAME_MS else middle
    ahead = 0 if written_at_ms is None else written_at_ms - now_ms
    return ahead if ahead >= SAME_MS else 0


def _round_at(state: State, utc_ms: int) -> Occurrence | None:
    """Find the round whose time it was, the seconds somebody did not count included."""
    for each in state.in_order():
        if any(_holds(segment, utc_ms) for segment in each.segments):
            return each
    line = sorted(
        ((segment.start_utc_ms, each) for each in state.in_order() for segment in each.segments),
        key=lambda one: one[0],
    )
    before = [each for start, each in line if start <= utc_ms]
    after = [each for start, each in line if start > utc_ms]
    return before[-1] if before and after and before[-1] is after[0] else None


def _holds(segment: Segment, utc_ms: int) -> bool:
    return segment.start_utc_ms <= utc_ms and (segment.end_utc_ms is None or utc_ms < segment.end_utc_ms)
