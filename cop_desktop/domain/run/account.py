"""Planned against actual, from the log of a session: what was planned first, and how long each round ran.

Holds are taken out of time before anything is measured, as if the session had been held without them:
a session with a hold and the same one without give equal accounts. Time between two rounds is not told
either: with the hours of the minutes, it would tell what else is not. Nothing here is of anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run.state import MS, Occurrence, Segment, SegmentKind, State

WHOLE_MS = 30_000
"""Lengths are told to the half minute: what is shorter than half of that is not told."""


class StretchKind(StrEnum):
    """What a stretch of thread is; an `ADDED` round was not in the plan."""

    RUN = "run"
    ADDED = "added"
    PAUSED = "paused"


class Fate(StrEnum):
    """What became of a round: `ADDED` was not in the plan, `DROPPED` was never started or was skipped."""

    HELD = "held"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Stretch:
    """A length of thread, in milliseconds, of one round and its item."""

    kind: StretchKind
    ms: int
    round_id: str
    item_id: str


@dataclass(frozen=True)
class RoundAccount:
    """One round, in milliseconds: `planned_ms` is nothing for one that was added."""

    round_id: str
    item_id: str
    fate: Fate
    planned_ms: int
    actual_ms: int
    paused_ms: int = 0


@dataclass(frozen=True)
class Account:
    """A session planned and as it was, in milliseconds; late is positive (`late_ms`), early negative.

    The two threads begin together: their lengths compare, no time of day is told.
    """

    late_ms: int
    planned: tuple[Stretch, ...]
    actual: tuple[Stretch, ...]
    rounds: tuple[RoundAccount, ...]

    @property
    def planned_ms(self) -> int:
        """All that was planned."""
        return sum(each.ms for each in self.planned)

    @property
    def actual_ms(self) -> int:
        """All that the rounds took, their pauses included."""
        return sum(each.ms for each in self.actual)

    @property
    def paused_ms(self) -> int:
        """All the pauses."""
        return sum(each.ms for each in self.actual if each.kind is StretchKind.PAUSED)

    @property
    def items(self) -> tuple[str, ...]:
        """The items, in the order of the plan, then those that were added."""
        planned = [each.item_id for each in self.planned]
        return tuple(dict.fromkeys([*planned, *(each.item_id for each in self.rounds)]))

    def of_item(self, item_id: str) -> RoundAccount:
        """Add the rounds of an item up."""
        own = [each for each in self.rounds if each.item_id == item_id]
        fates = {each.fate for each in own}
        return RoundAccount(
            "",
            item_id,
            fates.pop() if len(fates) == 1 else Fate.HELD,
            sum(each.planned_ms for each in own),
            sum(each.actual_ms for each in own),
            sum(each.paused_ms for each in own),
        )


def told_ms(ms: int) -> int:
    """Round a length to the half minute, as it is told."""
    return (abs(ms) + WHOLE_MS // 2) // WHOLE_MS * WHOLE_MS * (1 if ms >= 0 else -1)


def account_of(state: State) -> Account | None:
    """Account for a session that has ended; None when nothing of it was held."""
    planned = {each.id: each for each in state.plan.rounds}
    segments = _segments(state)
    if not segments:
        return None
    holds = _holds(state)
    first = min(segments, key=lambda each: each.start)
    begun = state.started_at_ms or first.start_utc_ms
    late = begun - state.plan.starts_at_ms - _held(holds, first.start) // MS
    return Account(
        late_ms=late,
        planned=tuple(
            Stretch(StretchKind.RUN, each.seconds * 1000, each.id, each.agenda_item_id)
            for each in state.plan.rounds
        ),
        actual=tuple(_thread(state, segments, holds, frozenset(planned))),
        rounds=tuple(
            _round(state.occurrences[each], planned[each].seconds * 1000 if each in planned else None)
            for each in state.order
        ),
    )


def _round(occurrence: Occurrence, planned_ms: int | None) -> RoundAccount:
    actual = occurrence.active(0) // MS
    fate = Fate.HELD if planned_ms is not None else Fate.ADDED
    if not actual and occurrence.state is not RoundState.DONE:
        fate = Fate.DROPPED
    return RoundAccount(
        occurrence.planned.id,
        occurrence.planned.agenda_item_id,
        fate,
        planned_ms or 0,
        actual,
        occurrence.spent(SegmentKind.PAUSED, 0) // MS,
    )


def _segments(state: State) -> list[Segment]:
    """List what ran and what was paused, in order; a session that has ended has nothing open."""
    return sorted(
        (
            each
            for occurrence in state.in_order()
            for each in occurrence.segments
            if each.kind is not SegmentKind.HELD and each.end is not None and each.end > each.start
        ),
        key=lambda each: each.start,
    )


def _holds(state: State) -> list[tuple[int, int]]:
    held = (
        each
        for segments in (state.idle, *(each.segments for each in state.occurrences.values()))
        for each in segments
        if each.kind is SegmentKind.HELD and each.end is not None
    )
    return sorted((each.start, each.end or each.start) for each in held)


def _held(holds: Iterable[tuple[int, int]], until: int) -> int:
    """Add up the time held before a moment, in nanoseconds."""
    return sum(max(0, min(end, until) - start) for start, end in holds)


def _thread(
    state: State, segments: Sequence[Segment], holds: Sequence[tuple[int, int]], planned: frozenset[str]
) -> list[Stretch]:
    """Lay what happened end to end, holds taken out; two stretches of one kind and round are one."""
    made: list[tuple[StretchKind, str, int]] = []
    for each in segments:
        round_id, end = each.round_id or "", each.end or each.start
        length = end - each.start - _held(holds, end) + _held(holds, each.start)
        kind = StretchKind.PAUSED if each.kind is SegmentKind.PAUSED else StretchKind.RUN
        if kind is StretchKind.RUN and round_id not in planned:
            kind = StretchKind.ADDED
        if made and made[-1][:2] == (kind, round_id):
            length += made.pop()[2]
        made.append((kind, round_id, length))
    return [
        Stretch(kind, length // MS, round_id, state.occurrences[round_id].planned.agenda_item_id)
        for kind, round_id, length in made
    ]
