"""Which automatic backups go, by time lived rather than by what a clock says.

A clock set years ahead must not make every backup look old. So ages are not measured from now: they
are the sum of the steps from one backup to the next, and a step longer than `LONGEST_STEP` — a clock
that jumped, or a long holiday: nothing tells them apart — counts for nothing. In ordinary life the two
are the same, and a backup goes after 90 days.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

NEWEST_KEPT = 5
"""The newest stay, however old they are."""
MOST_KEPT = 80
"""Beyond this many the oldest go, whatever their age; ordinary life keeps some fifty."""
LONGEST_STEP = dt.timedelta(days=45)
"""Communities that meet every month leave less than this between two backups."""
LONGEST_KEPT = dt.timedelta(days=90)


def expired(backups: Iterable[tuple[Path, dt.datetime]], now: dt.datetime) -> list[Path]:
    """Choose those to destroy: of each hour, day or week, the newest stays as long as its span says.

    One per hour is kept for a day, one per day for a fortnight, one per week for 90 days. Those dated
    later than now were made under another clock: they stay, and count for nothing.
    """
    past = sorted((each for each in backups if each[1] <= now), key=lambda each: each[1], reverse=True)
    ages = _lived([date for _, date in past], now)
    taken: set[tuple[object, ...]] = set()
    gone: list[Path] = []
    for rank, (file, date) in enumerate(past):
        span = _span(date, ages[date])
        if rank >= NEWEST_KEPT and (span is None or span in taken or rank - len(gone) >= MOST_KEPT):
            gone.append(file)
        elif span is not None:
            taken.add(span)
    return gone


def _lived(newest_first: list[dt.datetime], now: dt.datetime) -> Mapping[dt.datetime, dt.timedelta]:
    ages: dict[dt.datetime, dt.timedelta] = {}
    lived, later = dt.timedelta(0), now
    for date in newest_first:
        step = later - date
        lived += step if step <= LONGEST_STEP else dt.timedelta(0)
        ages[date], later = lived, date
    return ages


def _span(date: dt.datetime, age: dt.timedelta) -> tuple[object, ...] | None:
    if age < dt.timedelta(days=1):
        return ("hour", date.date(), date.hour)
    if age < dt.timedelta(days=14):
        return ("day", date.date())
    return ("week", *date.isocalendar()[:2]) if age < LONGEST_KEPT else None
