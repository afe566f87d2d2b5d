"""« D’ici la prochaine rencontre »: which session that is, and the day it falls on, wherever it moves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.minutes.when import as_date, held_on
from cop_desktop.domain.session import Session


def following(session: Session, siblings: Iterable[Session]) -> Session | None:
    """Find the session of the same community that comes after one; None when none is planned.

    It is the first, by date, of those of a later number, or still to be held, on its day or after.
    """
    day = held_on(session)
    later = [
        other
        for other in siblings
        if other.community_id == session.community_id
        and other.id != session.id
        and other.deleted_at is None
        and (
            (other.number > session.number and other.date >= day)
            or (other.status is SessionStatus.PLANNED and other.date > day)
        )
    ]
    return min(later, key=lambda other: (other.date, other.starts_at, other.number), default=None)


def next_date(session: Session, siblings: Iterable[Session]) -> dt.date | None:
    """Give the day of the session after one; that which it announced itself when none is planned."""
    found = following(session, siblings)
    return found.date if found is not None else as_date(session.next_session.get("date"))


def due_date(item: CapturedItem, next_on: dt.date | None) -> dt.date | None:
    """Give the day something is due; `next_on` is that of the session after the one it was captured in."""
    return next_on if item.due_next_session and item.due_on is None else item.due_on


def dated(items: Iterable[CapturedItem], sessions: Iterable[Session]) -> list[CapturedItem]:
    """Give what is due at the next session its day, as shown and sorted; never what is stored."""
    known = {session.id: session for session in sessions}
    days: dict[str, dt.date | None] = {}
    made = []
    for item in items:
        if item.due_next_session and item.due_on is None and item.session_id in known:
            if item.session_id not in days:
                days[item.session_id] = next_date(known[item.session_id], known.values())
            item = replace(item, due_on=days[item.session_id])
        made.append(item)
    return made
