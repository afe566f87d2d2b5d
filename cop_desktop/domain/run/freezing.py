"""From the rows of a session to the plan a run freezes."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from cop_desktop.domain.agenda.inserting import occurrence_id
from cop_desktop.domain.agenda.turns import BESIDE_THE_CIRCLE, COMING
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus, RoundKind, SessionRole
from cop_desktop.domain.entity import Json
from cop_desktop.domain.run.plan import (
    Grouping,
    Plan,
    PlannedPerson,
    PlannedRound,
    TurnSettings,
    WallClock,
)
from cop_desktop.domain.session import Attendance, Session

C = TypeVar("C", bound=StrEnum)

HERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REMOTE})

LONGEST_SCALE = 10
"""A score is typed as one digit (0 stands for ten)."""


def freeze(
    session: Session,
    items: Sequence[AgendaItem],
    rounds: Sequence[RoundOccurrence],
    attendance: Sequence[Attendance],
) -> Plan:
    """Freeze what a session is made of; items, rounds and people are given in any order."""
    rank = {each.id: (each.position, each.id) for each in items}
    known = [each for each in rounds if each.agenda_item_id in rank]
    known.sort(key=lambda each: (rank[each.agenda_item_id], each.position, each.id))
    by_id = {each.id: each for each in items}
    return Plan(
        session_id=session.id,
        starts_at_ms=local_ms(session, session.starts_at),
        ends_at_ms=_ends_at_ms(session),
        firm_end=session.firm_end,
        seed=zlib.crc32(session.id.encode()),
        rounds=tuple(_round(session, by_id[each.agenda_item_id], each, known) for each in known),
        people=_people(attendance),
    )


def local_ms(session: Session, time: dt.time) -> int:
    """Tell the UTC milliseconds of a local time on the day of a session."""
    local = dt.datetime.combine(session.date, time, ZoneInfo(session.timezone))
    return round(local.timestamp() * 1000)


def freeze_round(
    occurrence: RoundOccurrence,
    *,
    cycles: int = 1,
    protected: bool = False,
    if_time_allows: bool = False,
    client_id: str | None = None,
    resume_at_ms: int | None = None,
) -> PlannedRound:
    """Freeze one round; `protected`, `if_time_allows` and `client_id` are those of its agenda item.

    A setting that makes no sense (a file written elsewhere) falls back on the usual one.
    """
    settings = occurrence.settings
    return PlannedRound(
        id=occurrence.id,
        agenda_item_id=occurrence.agenda_item_id,
        kind=occurrence.kind,
        seconds=occurrence.seconds,
        min_seconds=occurrence.min_seconds,
        part_key=occurrence.part_key,
        cycle=occurrence.cycle,
        cycles=max(cycles, occurrence.cycle),
        protected=occurrence.protected or protected,
        if_time_allows=occurrence.if_time_allows or if_time_allows,
        calm_clock=occurrence.calm_clock,
        wall_clock=_code(settings.get("wall_clock"), WallClock.ROUND),
        turns=_turns(occurrence, occurrence.client_id or client_id)
        if occurrence.kind is RoundKind.TURNS
        else None,
        resume_at_ms=resume_at_ms,
        grouping=_code(settings.get("grouping"), Grouping.PLENARY),
        group_size=_group_size(settings),
        merge_from_id=_merged_round(occurrence),
        host_ids=_ids(settings.get("host_ids")),
        free_choice=settings.get("free_choice") is True,
        extensions=_seconds(settings.get("extensions")),
        dots_per_person=_count(settings.get("dots_per_person"), 0),
        **_scale(settings.get("scale")),
    )


def _round(
    session: Session, item: AgendaItem, occurrence: RoundOccurrence, rounds: Sequence[RoundOccurrence]
) -> PlannedRound:
    part = (occurrence.agenda_item_id, occurrence.part_key)
    cycles = [each.cycle for each in rounds if (each.agenda_item_id, each.part_key) == part]
    return freeze_round(
        occurrence,
        cycles=max(cycles),
        protected=item.protected,
        if_time_allows=item.if_time_allows,
        client_id=item.client_id,
        resume_at_ms=_resume_at_ms(session, occurrence.settings.get("resume_at")),
    )


def _turns(occurrence: RoundOccurrence, client_id: str | None) -> TurnSettings:
    settings, usual = occurrence.settings, TurnSettings()
    listens = client_id is not None and settings.get("speakers") == "consultants"
    return TurnSettings(
        per_person_seconds=_count(settings.get("per_person_seconds"), usual.per_person_seconds),
        laps=_count(settings.get("laps"), usual.laps),
        order=_code(settings.get("order"), usual.order),
        carry_over=_code(settings.get("carry_over"), usual.carry_over),
        unit=_code(settings.get("turn_unit"), usual.unit),
        group_size=_count(settings.get("group_size"), usual.group_size),
        excluded=(client_id,) if listens and client_id is not None else (),
        only=_ids(settings.get("speaker_ids")),
        silent_first=_count(settings.get("silent_first"), usual.silent_first),
    )


def _merged_round(occurrence: RoundOccurrence) -> str | None:
    """Tell which round's groups join in this one: a round of the same cycle, named by its key."""
    key = occurrence.settings.get("merge_from")
    if not isinstance(key, str) or not key:
        return None
    return occurrence_id(
        occurrence.agenda_item_id, occurrence.part_key, occurrence.cycle, key, occurrence.copy
    )


def _group_size(settings: Json) -> int:
    """Tell how many people a group has: as its name says, else as chosen."""
    named = {Grouping.PAIRS: 2, Grouping.TRIOS: 3, Grouping.FOURS: 4}
    usual = named.get(_code(settings.get("grouping"), Grouping.PLENARY), 4)
    return _count(settings.get("group_size"), usual)


def _ids(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


def _seconds(value: object) -> tuple[int, ...]:
    """Read seconds to add; what is no positive whole number is left out."""
    given = value if isinstance(value, list | tuple) else ()
    return tuple(seconds for each in given if (seconds := _count(each, 0)))


def _scale(value: object) -> dict[str, int]:
    """Read the lowest and the highest score; a scale that is none falls back on 1 to 5."""
    if not isinstance(value, Mapping):
        return {}
    low, high = value.get("min"), value.get("max")
    if not isinstance(low, int) or not isinstance(high, int) or not 0 <= low < high <= LONGEST_SCALE:
        low, high = 1, 5
    return {"scale_min": low, "scale_max": high}


def _code(value: object, usual: C) -> C:
    return next((each for each in type(usual) if each == value), usual)


def _count(value: object, usual: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else usual


def _resume_at_ms(session: Session, text: object) -> int | None:
    """Read the local time a break lasts until (`14:45`)."""
    try:
        return local_ms(session, dt.time.fromisoformat(str(text))) if text else None
    except ValueError:
        return None


def _people(attendance: Sequence[Attendance]) -> tuple[PlannedPerson, ...]:
    """Line up who is expected; once most were marked present, those who were not are still to come."""
    coming = [each for each in attendance if each.status in COMING]
    marked = [each for each in coming if each.status in HERE]
    here = marked if 2 * len(marked) > len(coming) else coming
    line = sorted(attendance, key=lambda each: (each.position, each.id))
    return tuple(
        PlannedPerson(
            id=each.person_id,
            speaks=each.role not in BESIDE_THE_CIRCLE,
            present=each in here,
            remote=each.status is AttendanceStatus.REMOTE,
            facilitates=each.role is SessionRole.FACILITATOR,
        )
        for each in line
    )


def _ends_at_ms(session: Session) -> int:
    start, end = local_ms(session, session.starts_at), local_ms(session, session.ends_at)
    return end if end > start else end + 86_400_000
