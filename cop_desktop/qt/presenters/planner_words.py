"""Words of the planner: lengths, counts, statuses, roles, purposes."""

from __future__ import annotations

import datetime as dt
import re

from cop_desktop.domain.agenda.turns import TurnShare
from cop_desktop.domain.codes import AttendanceStatus, Mode, Purpose, SessionRole
from cop_desktop.domain.session import Session
from cop_desktop.qt.dates import NBSP, long_date, span
from cop_desktop.qt.language import translate

_TIME = re.compile(r"(\d{1,2})\s*(?:h|:|\.)?\s*(\d{2})?\s*(a\.?m\.?|p\.?m\.?)?")


def length(seconds: int) -> str:
    """« 22 min », « 1 min 30 s », « 45 s »: exact, unlike the minutes left, which are rounded up."""
    minutes, rest = divmod(abs(seconds), 60)
    said = []
    if minutes:
        said.append(f"{minutes}{NBSP}min")
    if not seconds:
        return f"0{NBSP}min"
    if rest or not minutes:
        said.append(f"{rest}{NBSP}s")
    return NBSP.join(said)


def read_length(text: str) -> int | None:
    """Read what is typed as a length: « 22 », « 22 min », « 1:30 », « 90 s »; None if unclear."""
    plain = text.replace(NBSP, " ").replace("min", ":").replace("m", ":").lower().strip()
    only_seconds = plain.endswith("s") and ":" not in plain
    plain = plain.rstrip("s").strip().rstrip(":").strip()
    head, _, tail = plain.partition(":")
    try:
        if only_seconds:
            return int(plain)
        return round(float(head.replace(",", ".")) * 60) + (int(tail) if tail.strip() else 0)
    except ValueError:
        return None


def read_time(text: str) -> dt.time | None:
    """Read what is typed as a time of day: « 13 h 30 », « 9h », « 13:30 », `1:30 p.m.`; None if unclear."""
    found = _TIME.fullmatch(text.replace(NBSP, " ").strip().lower())
    if found is None:
        return None
    hours, minutes, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
    if half and not 1 <= hours <= 12:
        return None
    if half:
        hours = hours % 12 + (12 if half == "pm" else 0)
    return dt.time(hours, minutes) if hours < 24 and minutes < 60 else None


def facts(session: Session) -> str:
    """« Rencontre 15 · jeudi 17 décembre 2026, de 13 h à 16 h · Salle 1 »."""
    when = translate("Planner", "{0}, {1}").format(
        long_date(session.date, year=True), span(session.starts_at, session.ends_at)
    )
    said = [translate("Planner", "Session {0}").format(session.number), when]
    if session.place:
        said.append(session.place)
    return " · ".join(said)


def session_title(session: Session) -> str:
    """The session's title, or its number when it has none."""
    return session.title or translate("Planner", "Session {0}").format(session.number)


def cycles_fit(per: str, fit: int) -> str:
    """« 2 consultations entrent »."""
    if per == "client":
        return translate("Planner", "%n consultation(s) fit", "", fit)
    if per == "topic":
        return translate("Planner", "%n topic(s) fit", "", fit)
    if per == "station":
        return translate("Planner", "%n station(s) fit", "", fit)
    return translate("Planner", "%n round(s) fit", "", fit)


def one_more(per: str, rank: int, beyond: int) -> str:
    """« une 3e dépasserait de 60 min »."""
    said = length(beyond)
    if per == "client":
        return translate("Planner", "a {0} would run {1} over", "consultation").format(ordinal(rank), said)
    return translate("Planner", "one more would run {0} over").format(said)


def ordinal(rank: int) -> str:
    """« 3e », « 1re »; `3rd`, `1st`: the feminine, as of a consultation."""
    ends = translate("Planner", "st,nd,rd,th", "ends of 1st 2nd 3rd 4th, in French re,e,e,e").split(",")
    if len(ends) != 4:
        return str(rank)
    if ends[1] == ends[3]:
        return f"{rank}{ends[0] if rank == 1 else ends[1]}"
    teen = 10 < rank % 100 < 14
    return f"{rank}{ends[3] if teen or not 1 <= rank % 10 <= 3 else ends[rank % 10 - 1]}"


def turns(share: TurnShare) -> tuple[str, str]:
    """« 8 personnes parlent », « 2 tours de 1 min 20 s »."""
    who = translate("Planner", "%n people speak", "", share.speakers)
    each = length(share.lap)
    if share.laps == 1:
        return who, translate("Planner", "{0} each").format(each)
    return who, translate("Planner", "%n turn(s) of {0}", "", share.laps).format(each)


def status_name(status: AttendanceStatus) -> str:
    """How somebody attends."""
    return {
        AttendanceStatus.EXPECTED: translate("Planner", "Expected"),
        AttendanceStatus.PRESENT: translate("Planner", "Present"),
        AttendanceStatus.REMOTE: translate("Planner", "Remote"),
        AttendanceStatus.EXCUSED: translate("Planner", "Excused"),
        AttendanceStatus.ABSENT: translate("Planner", "Absent"),
    }[status]


def role_name(role: SessionRole) -> str:
    """What somebody does in a session."""
    return {
        SessionRole.PARTICIPANT: translate("Planner", "Participant"),
        SessionRole.FACILITATOR: translate("Planner", "Facilitator"),
        SessionRole.NOTE_TAKER: translate("Planner", "Note-taker"),
        SessionRole.TIMEKEEPER: translate("Planner", "Timekeeper"),
        SessionRole.GUEST: translate("Planner", "Guest"),
        SessionRole.EXPERT: translate("Planner", "Expert"),
    }[role]


def mode_name(mode: Mode) -> str:
    """How people meet."""
    return {
        Mode.IN_PERSON: translate("Planner", "In person"),
        Mode.REMOTE: translate("Planner", "Online"),
        Mode.HYBRID: translate("Planner", "Hybrid"),
    }[mode]


def purpose_name(purpose: Purpose) -> str:
    """Why a session is held."""
    return {
        Purpose.TAKE_UP_GUIDELINES: translate("Planner", "Take up new guidelines"),
        Purpose.CLARIFY_NOTIONS: translate("Planner", "Clarify notions"),
        Purpose.HARMONIZE_PRACTICE: translate("Planner", "Harmonize ways of working"),
        Purpose.SHARED_UNDERSTANDING: translate("Planner", "Build a common understanding"),
        Purpose.IMPROVE_SITUATION: translate("Planner", "Improve a situation"),
        Purpose.FREE: translate("Planner", "In our own words"),
    }[purpose]


def speakers_name(code: str) -> str:
    """Who speaks in a round, in the words under its name; empty when the name says it all."""
    return {
        "client": translate("Planner", "the client speaks"),
        "consultants": translate("Planner", "everyone but the client"),
        "everyone_in_turn": translate("Planner", "everyone in turn"),
        "facilitator": translate("Planner", "the facilitator speaks"),
        "small_groups": translate("Planner", "in small groups"),
        "pairs": translate("Planner", "in pairs"),
        "silent": translate("Planner", "in silence"),
        "whole_group": translate("Planner", "all together"),
        "volunteer": translate("Planner", "those who wish"),
        "inner_circle": translate("Planner", "the inner circle"),
        "outer_circle": translate("Planner", "the outer circle"),
        "presenter": translate("Planner", "the presenters"),
        "proposer": translate("Planner", "whoever proposes"),
    }.get(code, "")


def hour(moment: dt.datetime) -> dt.time:
    """Keep hours and minutes, the seconds dropped."""
    return moment.time().replace(second=0, microsecond=0)
