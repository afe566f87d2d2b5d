"""The run log of a sample session that was held, rebuilt from what was recorded of its rounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.exchange.gathering import Gathering, Path
from cop_desktop.domain.exchange.references import own_id
from cop_desktop.domain.people import Person
from cop_desktop.domain.run.events import to_record
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.fold import fold
from cop_desktop.domain.run.freezing import freeze
from cop_desktop.domain.run.history import RecordedRound, RecordedTurn, log_of
from cop_desktop.domain.run.plan import PlannedPerson
from cop_desktop.domain.run_log import EventRecord, RunRecord
from cop_desktop.domain.session import Attendance, Session

Json = dict[str, Any]


@dataclass(frozen=True)
class RecordedSession:
    """A session that was held: its row, its people, its rounds as stored and as in the file."""

    session: Session
    people: Sequence[Attendance]
    rounds: Sequence[tuple[RoundOccurrence, Json, Path]]
    path: Path


def run_id(session_id: str) -> str:
    """The id of the run of a session that comes from a file."""
    return id_from(RunRecord.__name__, session_id)


def convert_run(recorded: RecordedSession, gathering: Gathering) -> list[EventRecord]:
    """Add the run of a session that was held and give its log; nothing when nothing was recorded."""
    session = recorded.session
    rounds = _recorded(recorded, gathering)
    if gathering.faults or (not rounds and session.actual_start_ms is None):
        return []
    run = run_id(session.id)
    spoke = {turn.speaker_id for each in rounds for turn in each.turns}
    items = [placed.row for placed in gathering.rows if isinstance(placed.row, AgendaItem)]
    own = [item for item in items if item.session_id == session.id]
    plan = freeze(session, own, [each for each, _, _ in recorded.rounds], recorded.people)
    plan = replace(plan, people=tuple(_spoke(person, spoke) for person in plan.people))
    ended = session.actual_end_ms or max(
        (each.ended_at_ms for each in rounds), default=session.actual_start_ms
    )
    log = log_of(run, plan, rounds, ended)
    try:
        fold(run, log)
    except LogFault:
        gathering.fault("run-log-broken", *recorded.path)
        return []
    gathering.add(RunRecord(id=run, session_id=session.id), recorded.path)
    return [to_record(run, event) for event in log]


def _recorded(recorded: RecordedSession, gathering: Gathering) -> list[RecordedRound]:
    """Read what was recorded, round by round; each begins once the one before has ended."""
    found: list[tuple[RecordedRound, Path]] = []
    for occurrence, plain, path in recorded.rounds:
        started, ended, active = occurrence.started_at_ms, occurrence.ended_at_ms, occurrence.active_seconds
        if started is None:
            continue
        if ended is None or ended < started:
            gathering.fault("ends-before", *path, "ended_at")
            continue
        length = (ended - started) // 1000
        if active is not None and active > length:
            gathering.fault("round-too-long", *path, "actual_seconds", number=length)
        turns = tuple(
            RecordedTurn(
                speaker_id=own_id(Person, turn["person_id"]), seconds=turn["seconds"], lap=turn.get("lap", 1)
            )
            for turn in plain.get("turns", [])
        )
        if sum(turn.seconds for turn in turns) > (length if active is None else active):
            gathering.fault("turns-too-long", *path, "turns")
        each = RecordedRound(
            round_id=occurrence.id,
            started_at_ms=started,
            ended_at_ms=ended,
            active_seconds=active,
            turns=turns if occurrence.kind is RoundKind.TURNS else (),
        )
        found.append((each, path))
    found.sort(key=lambda pair: pair[0].started_at_ms)
    for (before, _), (after, path) in pairwise(found):
        if after.started_at_ms < before.ended_at_ms:
            gathering.fault("rounds-overlap", *path, "started_at")
    return [each for each, _ in found]


def _spoke(person: PlannedPerson, spoke: set[str]) -> PlannedPerson:
    """Whoever was recorded speaking was there and could."""
    return replace(person, speaks=True, present=True) if person.id in spoke else person
