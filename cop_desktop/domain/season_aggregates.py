"""What a season gave, counted for everybody and ranking nobody; stored when the season is closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import AttendanceStatus, ItemKind, SessionStatus
from cop_desktop.domain.session import Attendance, Session

SMALLEST_GROUP = 5
"""Below this many people attendance is not kept: a number would point at somebody."""

_THERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REMOTE})
_EXPECTED = _THERE | {AttendanceStatus.EXPECTED, AttendanceStatus.ABSENT}


def season_aggregates(
    sessions: Iterable[Session], attendance: Iterable[Attendance], items: Sequence[CapturedItem]
) -> dict[str, Any]:
    """Count a season: numbers and session ids, never a name nor a word of what was said.

    `items` are those of the season's sessions, actions brought up to date. `attendance` is None for a
    group smaller than `SMALLEST_GROUP`; excused people are neither present nor expected.
    """
    held = [session for session in sessions if session.status is SessionStatus.HELD]
    ids = {session.id for session in held}
    rows = [row for row in attendance if row.session_id in ids]
    counted = [item for item in items if item.session_id in ids]
    return {
        "sessions_held": len(held),
        "minutes_held": sum(_minutes(session) for session in held),
        "attendance": _attendance(held, rows),
        "items": _by(item.kind.value for item in counted),
        "actions": _by(_standing(item) for item in counted if item.kind is ItemKind.ACTION),
        "decisions": _decisions(counted),
        "needs": _by(_standing(item) for item in counted if item.kind is ItemKind.NEED),
        "practices": _by(item.maturity or "idea" for item in counted if item.kind is ItemKind.PRACTICE),
    }


def _by(codes: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(codes).items()))


def _standing(item: CapturedItem) -> str:
    return item.status or ("open" if item.kind is ItemKind.ACTION else "identified")


def _minutes(session: Session) -> int:
    if session.actual_start_ms is None or session.actual_end_ms is None:
        return 0
    return round((session.actual_end_ms - session.actual_start_ms) / 60_000)


def _attendance(held: list[Session], rows: list[Attendance]) -> dict[str, Any] | None:
    came = [row for row in rows if row.status in _THERE]
    people = {row.person_id for row in came}
    if len(people) < SMALLEST_GROUP:
        return None
    expected = [row for row in rows if row.status in _EXPECTED]
    return {
        "people": len(people),
        "present": len(came),
        "expected": len(expected),
        "sessions": [
            {
                "session_id": session.id,
                "present": sum(row.session_id == session.id for row in came),
                "expected": sum(row.session_id == session.id for row in expected),
            }
            for session in sorted(held, key=lambda each: each.date)
        ],
    }


def _decisions(items: Iterable[CapturedItem]) -> dict[str, int]:
    decisions = [item for item in items if item.kind is ItemKind.DECISION and not item.procedural]
    return {
        "taken": len(decisions),
        "with_evidence_of_both_kinds": sum(_evidence(item) == {"tacit", "explicit"} for item in decisions),
    }


def _evidence(item: CapturedItem) -> set[str]:
    return {str(each.get("type")) for each in item.details.get("evidence", ())}
