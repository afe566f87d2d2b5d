"""Opening, closing and correcting the segments of the main lane; at most one is open."""

from __future__ import annotations

from typing import NamedTuple

from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.state import MS, Floor, Occurrence, Segment, SegmentKind, State


class Moment(NamedTuple):
    """An event's place: run time in nanoseconds, and UTC."""

    run_ns: int
    utc_ms: int

    def before(self, ms: int) -> Moment:
        """Tell the moment `ms` milliseconds earlier."""
        return Moment(self.run_ns - ms * MS, self.utc_ms - ms)


def opened(state: State, kind: SegmentKind, at: Moment) -> State:
    """Open a segment for the current round, or for nobody."""
    if state.open_segment is not None:
        raise LogFault(Reason.ALREADY)
    segment = Segment(kind, state.current_id, at.run_ns, at.utc_ms)
    current = state.current
    if current is None:
        return replace(state, idle=(*state.idle, segment))
    return state.with_occurrence(replace(current, segments=(*current.segments, segment)))


def closed(state: State, at: Moment) -> State:
    """Close the open segment, if there is one; an empty one leaves no trace."""
    segment = state.open_segment
    if segment is None:
        return state
    current = state.current
    if current is None:
        return replace(state, idle=(*state.idle[:-1], *_ended(segment, at)))
    shorter = replace(current, segments=_closed(current, segment, at))
    return state.with_occurrence(clipped(shorter, at.run_ns) if segment.kind is SegmentKind.RUN else shorter)


def turned(state: State, kind: SegmentKind, at: Moment) -> State:
    """Close the open segment of the lane and open one of this kind, now: no mark of a turn is later."""
    current = state.current
    segment = current.open if current is not None else None
    if current is None or segment is None:
        return opened(closed(state, at), kind, at)
    began = Segment(kind, state.current_id, at.run_ns, at.utc_ms)
    return state.with_occurrence(replace(current, segments=(*_closed(current, segment, at), began)))


def _closed(current: Occurrence, segment: Segment, at: Moment) -> tuple[Segment, ...]:
    """Close the last segment of a round; a round that was started stays a started one."""
    before = current.segments[:-1]
    kept = (*before, *_ended(segment, at))
    if len(kept) > len(before) or any(each.kind is SegmentKind.RUN for each in before):
        return kept
    return (*before, replace(segment, end=segment.start, end_utc_ms=max(segment.start_utc_ms, at.utc_ms)))


def _ended(segment: Segment, at: Moment) -> tuple[Segment, ...]:
    """Close a segment; an empty one leaves no trace."""
    if at.run_ns <= segment.start:
        return ()
    return (replace(segment, end=at.run_ns, end_utc_ms=max(segment.start_utc_ms, at.utc_ms)),)


def discounted(state: State, by_ms: int, at: Moment) -> State:
    """Leave the last `by_ms` out of the open segment."""
    segment = state.open_segment
    if segment is None or by_ms * MS > segment.length(at.run_ns):
        raise LogFault(Reason.TOO_FAR)
    return opened(closed(state, at.before(by_ms)), segment.kind, at)


def backdated(state: State, round_id: str, by_ms: int) -> State:
    """Let the first segment of a round begin earlier, at the expense of what came before."""
    occurrence = state.occurrences[round_id]
    runs = [index for index, each in enumerate(occurrence.segments) if each.kind is SegmentKind.RUN]
    if not runs:
        raise LogFault(Reason.WRONG_STATE)
    first = occurrence.segments[runs[0]]
    earlier = replace(first, start=first.start - by_ms * MS, start_utc_ms=first.start_utc_ms - by_ms)
    segments = (*occurrence.segments[: runs[0]], earlier, *occurrence.segments[runs[0] + 1 :])
    longer = replace(occurrence, segments=segments)
    if occurrence.until_ms is not None:
        longer = replace(longer, allotted_ms=occurrence.allotted_ms + by_ms)
    state = state.with_occurrence(_floors_shifted(longer, by_ms * MS))
    return with_room(state, round_id, Moment(earlier.start, earlier.start_utc_ms))


def with_room(state: State, round_id: str, start: Moment) -> State:
    """End at `start` whatever other round's segment was believed to last longer."""
    for other in state.in_order():
        cut = next((each for each in other.segments if _overlaps(each, start)), None)
        if other.planned.id != round_id and cut is not None:
            state = state.with_occurrence(_cut_short(other, cut, start))
    return state


def earliest_start(state: State, round_id: str | None) -> int | None:
    """Tell the earliest run time at which a round may be said to have begun (None: no bound).

    It may take from the run segment just before it, never from a pause, a hold, or two rounds.
    """
    own = state.occurrences[round_id] if round_id is not None else None
    first = own.first_run if own is not None else None
    lines = [each.segments for each in state.in_order() if each is not own]
    if own is not None:
        lines.append(own.segments[: own.segments.index(first)] if first is not None else own.segments)
    others = [
        each
        for segments in (*lines, state.idle)
        for each in segments
        if first is None or each.start <= first.start
    ]
    if not others:
        return None
    last = max(others, key=lambda each: each.start)
    return last.start if last.kind is SegmentKind.RUN else last.end


def clipped(occurrence: Occurrence, now: int) -> Occurrence:
    """Let no mark of a turn stand beyond the active time."""
    turns = occurrence.turns
    if turns is None:
        return occurrence
    active = occurrence.active(now)
    if turns.floors[-1].since <= active:
        return occurrence
    floors = tuple(replace(each, since=min(each.since, active)) for each in turns.floors)
    return replace(occurrence, turns=replace(turns, floors=floors))


def _floors_shifted(occurrence: Occurrence, by: int) -> Occurrence:
    """Give the time found at the front to whoever was the first to have the floor."""
    turns = occurrence.turns
    if turns is None:
        return occurrence
    floors = tuple(
        Floor(each.since + by, each.speaker_id, each.lap) if each.since else each for each in turns.floors
    )
    return replace(occurrence, turns=replace(turns, floors=floors))


def _cut_short(occurrence: Occurrence, segment: Segment, at: Moment) -> Occurrence:
    """End a segment earlier; marks of turns follow, those made in later segments too."""
    shorter = replace(segment, end=at.run_ns, end_utc_ms=max(segment.start_utc_ms, at.utc_ms))
    index = occurrence.segments.index(segment)
    segments = (*occurrence.segments[:index], shorter, *occurrence.segments[index + 1 :])
    cut = replace(occurrence, segments=segments)
    turns = occurrence.turns
    if turns is None or segment.kind is not SegmentKind.RUN:
        return cut
    gone = segment.length(at.run_ns) - shorter.length(at.run_ns)
    runs = (each for each in segments[: index + 1] if each.kind is SegmentKind.RUN)
    mark = sum(each.length(at.run_ns) for each in runs)
    floors = tuple(
        each if each.since <= mark else replace(each, since=max(mark, each.since - gone))
        for each in turns.floors
    )
    return replace(cut, turns=replace(turns, floors=floors))


def _overlaps(segment: Segment, start: Moment) -> bool:
    return segment.end is not None and segment.start <= start.run_ns < segment.end
