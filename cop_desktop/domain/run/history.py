"""A run log made of what was recorded of a session held without one, or imported.

The fold of the log gives back the recorded active seconds, starts, ends and turns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.commands import MAIN
from cop_desktop.domain.run.decide import opening
from cop_desktop.domain.run.plan import Plan
from cop_desktop.domain.run.state import MS


@dataclass(frozen=True, kw_only=True)
class RecordedTurn:
    """Somebody spoke for so many seconds."""

    speaker_id: str
    seconds: int
    lap: int = 1


@dataclass(frozen=True, kw_only=True)
class RecordedRound:
    """What was recorded of one round; instants are UTC milliseconds.

    `active_seconds` None: all the time between the two; less: the rest was a pause at the end; it is
    never more.
    """

    round_id: str
    started_at_ms: int
    ended_at_ms: int
    active_seconds: int | None = None
    turns: tuple[RecordedTurn, ...] = ()


def log_of(
    run_id: str, plan: Plan, rounds: Sequence[RecordedRound], ended_at_ms: int | None = None
) -> list[ev.Event]:
    """Build the log of a held session: the same log whenever it is built from the same record."""
    by_time = sorted(rounds, key=lambda each: each.started_at_ms)
    first = min([plan.starts_at_ms, *(each.started_at_ms for each in by_time)])
    log = _Log(run_id, first)
    log.events.append(opening(plan, log.instant(first), id_from(run_id, "open")))
    for each in by_time:
        _round(log, plan, each)
    last = max([first, *(each.ended_at_ms for each in by_time)])
    log.add(max(last, ended_at_ms or last), "end", ev.Ended())
    return log.events


class _Log:
    """Events added in order, on a monotonic clock that went along with UTC."""

    def __init__(self, run_id: str, origin_ms: int) -> None:
        self.run_id = run_id
        self.events: list[ev.Event] = []
        self._origin_ms = origin_ms
        self._latest_ms = origin_ms

    def instant(self, utc_ms: int) -> Instant:
        return Instant(utc_ms, (utc_ms - self._origin_ms) * MS, f"record-{self.run_id}")

    def add(self, utc_ms: int, command: str, *facts: ev.Fact) -> None:
        """Add the facts of one command; time never goes back."""
        self._latest_ms = max(self._latest_ms, utc_ms)
        command_id = id_from(self.run_id, len(self.events))
        for fact in facts:
            event = ev.Event(
                seq=len(self.events) + 1,
                lane=MAIN,
                at=self.instant(self._latest_ms),
                actor_id=None,
                command_id=command_id,
                command=command,
                fact=fact,
            )
            self.events.append(event)


def _round(log: _Log, plan: Plan, recorded: RecordedRound) -> None:
    planned = next(each for each in plan.rounds if each.id == recorded.round_id)
    speakers = tuple(dict.fromkeys(each.speaker_id for each in recorded.turns))
    end = max(recorded.started_at_ms, recorded.ended_at_ms)
    if planned.turns is not None and not speakers:
        speakers = tuple(
            each.id for each in plan.people if each.speaks and each.id not in planned.turns.excluded
        )
    started = ev.Started(round_id=planned.id, order=speakers if planned.turns is not None else ())
    log.add(recorded.started_at_ms, "start", started)
    at = recorded.started_at_ms
    stop = end
    if recorded.active_seconds is not None:
        stop = min(end, recorded.started_at_ms + recorded.active_seconds * 1000)
    if planned.turns is not None and recorded.turns:
        for turn in recorded.turns:
            given = ev.FloorGiven(round_id=planned.id, speaker_id=turn.speaker_id, lap=turn.lap)
            log.add(at, "yield", given)
            at = min(stop, at + turn.seconds * 1000)
        nobody = ev.FloorGiven(round_id=planned.id, speaker_id=None, lap=recorded.turns[-1].lap)
        log.add(at, "yield", nobody)
    if stop < end:
        log.add(stop, "pause", ev.Paused(round_id=planned.id))
    log.add(end, "next", ev.Finished(round_id=planned.id))
