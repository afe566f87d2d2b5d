"""The events of one command in the making: each fact is tried on the state as it is added."""

from __future__ import annotations

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import RoundKind, RoundState
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.apply import apply_fact
from cop_desktop.domain.run.commands import RestoreRound
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.forming import formed
from cop_desktop.domain.run.going import round_ahead
from cop_desktop.domain.run.moves import OPEN, OVER
from cop_desktop.domain.run.plan import TurnOrder
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.segments import Moment, earliest_start
from cop_desktop.domain.run.state import MS, Occurrence, State
from cop_desktop.domain.run.turns import next_floor, speakers

LONGEST_BREAK_MS = 4 * 3_600_000
"""A clock time further away than this belongs to another day."""

ROUNDED_BREAK_SECONDS = 300
"""From this length on a break lasts until a whole minute, so that it can be said aloud."""


class Draft:
    """A state, and the facts that lead from the run's state to it."""

    def __init__(self, state: State, now: Instant) -> None:
        self.state = state
        self.now = now
        self.at = Moment(state.axis.run_time(now), now.utc_ms)
        self.facts: list[ev.Fact] = []

    def add(self, fact: ev.Fact) -> None:
        """Add a fact; raises LogFault when it does not apply."""
        self.state = apply_fact(self.state, fact, self.at)
        self.facts.append(fact)

    def occurrence(self, round_id: str) -> Occurrence:
        """Find a round; raises LogFault(UNKNOWN_ROUND)."""
        return self.state.occurrence(round_id)

    def current(self) -> Occurrence:
        """Find the round that holds the lane; raises LogFault(NO_ROUND)."""
        if self.state.current is None:
            raise LogFault(Reason.NO_ROUND)
        return self.state.current

    def leave(self, ago_ms: int = 0) -> None:
        """Let the current round, if any, be over; an armed one is to come again."""
        current = self.state.current
        if current is None:
            return
        if current.state is RoundState.ARMED:
            self.add(ev.Disarmed(round_id=current.planned.id))
        else:
            self.add(ev.Finished(round_id=current.planned.id, ago_ms=ago_ms))

    def leave_all(self) -> None:
        """Let the current round be over, and those that were waiting for it to end."""
        self.leave()
        for each in self.state.in_order():
            if each.state is RoundState.PAUSED:
                self.begin(each.planned.id)
                self.leave()

    def set_aside(self) -> None:
        """Let the current round, if any, wait."""
        current = self.state.current
        if current is None:
            return
        if current.state is RoundState.ARMED:
            self.add(ev.Disarmed(round_id=current.planned.id))
        else:
            self.add(ev.SetAside(round_id=current.planned.id))

    def begin(self, round_id: str, ago_ms: int = 0) -> None:
        """Let a round run, wherever it stands."""
        occurrence = self.occurrence(round_id)
        if occurrence.state is RoundState.PAUSED:
            self.add(ev.Resumed(round_id=round_id))
            return
        if occurrence.state in OVER and occurrence.first_run is not None:
            self.add(ev.Reopened(round_id=round_id))
            self._group(round_id)
            return
        if occurrence.state in OVER:
            self.add(ev.PlanChanged(operations=(RestoreRound(round_id=round_id),)))
        limit = earliest_start(self.state, None)
        if ago_ms and limit is not None and self.at.before(ago_ms).run_ns < limit:
            raise LogFault(Reason.TOO_FAR)
        settings = occurrence.planned.turns
        line = speakers(self.state, settings, round_id) if settings is not None else ()
        until = self._until(occurrence, self.at.before(ago_ms).utc_ms)
        self.add(ev.Started(round_id=round_id, ago_ms=ago_ms, until_ms=until, order=line))
        self._group(round_id)
        if (
            settings is not None
            and line
            and settings.order is not TurnOrder.FREE
            and not settings.silent_first
        ):
            self._first_floor(round_id, line[0], ago_ms)

    def _group(self, round_id: str) -> None:
        """Let the people of a round that splits them be in groups from the start.

        A break between two rounds that rotate says where they go.
        """
        ahead = round_ahead(self.state, self.occurrence(round_id))
        for each in (round_id, ahead.planned.id if ahead is not None else None):
            groups = formed(self.state, each) if each is not None else None
            if groups is not None:
                self.add(groups)

    def _first_floor(self, round_id: str, speaker_id: str, ago_ms: int) -> None:
        """Give the floor from the very start, also of a round that started before it was said."""
        self.add(ev.FloorGiven(round_id=round_id, speaker_id=speaker_id, lap=1, ago_ms=ago_ms))

    def pass_floor(self, occurrence: Occurrence) -> None:
        """Give the floor to whoever comes next, to everybody, or to nobody."""
        assert occurrence.turns is not None
        following = next_floor(self.state, occurrence) or (None, occurrence.turns.lap)
        self.add(ev.FloorGiven(round_id=occurrence.planned.id, speaker_id=following[0], lap=following[1]))

    def _until(self, occurrence: Occurrence, start_ms: int) -> int | None:
        """Tell the clock time a break lasts until: the chosen one, else a whole minute."""
        planned = occurrence.planned
        if planned.kind is not RoundKind.BREAK:
            return None
        chosen = planned.resume_at_ms
        if chosen is not None and 0 < chosen - start_ms <= LONGEST_BREAK_MS:
            return chosen
        end = start_ms + occurrence.allotted_ms
        return -(-end // 60_000) * 60_000 if planned.seconds >= ROUNDED_BREAK_SECONDS else end


def following(state: State) -> str | None:
    """Tell which round comes after the current one, or after the last one played."""
    anchor = anchor_index(state)
    after = state.order[anchor + 1 :]
    return next((each for each in after if state.occurrences[each].state in OPEN), None)


def preceding(state: State) -> str | None:
    """Tell which round was played before the current one."""
    anchor = anchor_index(state)
    before = state.order[:anchor] if state.current_id is not None else state.order[: anchor + 1]
    return next(
        (each for each in reversed(before) if state.occurrences[each].started_at_ms is not None), None
    )


def anchor_index(state: State) -> int:
    """Tell where the run is in the order: at the current round, else at the last one played; -1: before."""
    if state.current_id is not None:
        return state.order.index(state.current_id)
    played = [
        (occurrence.segments[-1].end or 0, index)
        for index, occurrence in enumerate(state.in_order())
        if occurrence.segments and occurrence.state in OVER
    ]
    return max(played)[1] if played else -1


def remaining_ns(occurrence: Occurrence, now: Moment) -> int:
    """Tell what is left of a round, negative in overtime.

    A break aims at a time of day: it follows the wall clock, moved by what was added, paused and held.
    """
    first, going = occurrence.first_run, occurrence.state in {RoundState.RUNNING, RoundState.PAUSED}
    if occurrence.until_ms is not None and first is not None and going:
        stopped = now.run_ns - occurrence.active(now.run_ns) - first.start
        until = occurrence.until_ms + occurrence.adjust_ms
        return (until - now.utc_ms) * MS + stopped
    return occurrence.budget_ms * MS - occurrence.active(now.run_ns)
