"""When a session really was: the day of the first start of its run, in its own time zone.

Also dates and times kept as texts.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from cop_desktop.domain.session import Session


def held_on(session: Session) -> dt.date:
    """Give the day a session began; until it has, the planned one."""
    began = session.actual_start_ms
    return session.date if began is None else local(session, began).date()


def held_from(session: Session) -> dt.time:
    """Give the hour a session is said to begin: the planned one, unless it was held on another day."""
    began = session.actual_start_ms
    if began is None or held_on(session) == session.date:
        return session.starts_at
    return local(session, began).time()


def held_until(session: Session) -> dt.time | None:
    """Give the hour a session is said to end, as `held_from`; None while it is not over."""
    if session.actual_start_ms is None or held_on(session) == session.date:
        return session.ends_at
    over = session.actual_end_ms
    return None if over is None else local(session, over).time()


def local(session: Session, utc_ms: int) -> dt.datetime:
    """Put an instant in the time zone of a session."""
    return dt.datetime.fromtimestamp(utc_ms / 1000, tz=dt.UTC).astimezone(ZoneInfo(session.timezone))


def as_date(value: object) -> dt.date | None:
    """Read a date kept in a JSON field, or nothing."""
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def as_time(value: object) -> dt.time | None:
    """Read a time of day kept in a JSON field, or nothing."""
    try:
        return dt.time.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
