"""The run log of a sample session that was held, rebuilt from what was recorded of its rounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from cop_desktop.domain.agenda.turns import BESIDE_THE_CIRCLE
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus, RoundKind, SessionRole
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.exchange.gathering import Gathering, Path
from cop_desktop.domain.exchange.references import own_id
from cop_desktop.domain.people import Person
from cop_desktop.domain.run.events import to_record
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.fold import fold
from cop_desktop.domain.run.history import RecordedRound, RecordedTurn, log_of
from cop_desktop.domain.run.plan import (
    CarryOver,
    Plan,
    PlannedPerson,
    PlannedRound,
    TurnOrder,
    TurnSettings,
    TurnUnit,
    WallClock,
)
from cop_desktop.domain.run_log import EventRecord, RunRecord
from cop_desktop.domain.session import Attendance, Session

Json = dict[str, Any]
_HERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REMOTE})


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
    plan = Plan(
        session_id=session.id,
        starts_at_ms=_local_ms(session, session.starts_at),
        ends_at_ms=_local_ms(session, session.ends_at),
        firm_end=session.firm_end,
        rounds=tuple(_planned(each, recorded.rounds) for each, _, _ in recorded.rounds),
        people=tuple(_person(each, spoke) for each in recorded.people),
    )
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


def _planned(
    occurrence: RoundOccurrence, rounds: Sequence[tuple[RoundOccurrence, Json, Path]]
) -> PlannedRound:
    alike = [
        other.cycle
        for other, _, _ in rounds
        if (other.agenda_item_id, other.part_key) == (occurrence.agenda_item_id, occurrence.part_key)
    ]
    settings = occurrence.settings
    return PlannedRound(
        id=occurrence.id,
        agenda_item_id=occurrence.agenda_item_id,
        kind=occurrence.kind,
        seconds=occurrence.seconds,
        min_seconds=occurrence.min_seconds,
        part_key=occurrence.part_key,
        cycle=occurrence.cycle,
        cycles=max(alike),
        protected=occurrence.protected,
        if_time_allows=occurrence.if_time_allows,
        calm_clock=occurrence.calm_clock,
        wall_clock=WallClock(settings.get("wall_clock", WallClock.ROUND)),
        turns=_turns(occurrence) if occurrence.kind is RoundKind.TURNS else None,
    )


def _turns(occurrence: RoundOccurrence) -> TurnSettings:
    settings = occurrence.settings
    listens = settings.get("speakers") == "consultants" and occurrence.client_id
    usual = TurnSettings()
    return TurnSettings(
        per_person_seconds=settings.get("per_person_seconds", usual.per_person_seconds),
        laps=settings.get("laps", 1),
        order=TurnOrder(settings.get("order", TurnOrder.SEATING)),
        carry_over=CarryOver(settings.get("carry_over", CarryOver.NONE)),
        unit=TurnUnit(settings.get("turn_unit", TurnUnit.PERSON)),
        group_size=settings.get("group_size", usual.group_size),
        excluded=(occurrence.client_id,) if listens and occurrence.client_id else (),
        silent_first=settings.get("silent_first", 0),
    )


def _person(each: Attendance, spoke: set[str]) -> PlannedPerson:
    return PlannedPerson(
        id=each.person_id,
        speaks=each.person_id in spoke or each.role not in BESIDE_THE_CIRCLE,
        present=each.person_id in spoke or each.status in _HERE,
        remote=each.status is AttendanceStatus.REMOTE,
        facilitates=each.role is SessionRole.FACILITATOR,
    )


def _local_ms(session: Session, time: dt.time) -> int:
    local = dt.datetime.combine(session.date, time, ZoneInfo(session.timezone))
    return round(local.timestamp() * 1000)
