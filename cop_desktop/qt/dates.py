"""Dates and times on screen: QLocale for words, `domain.md` §5 for the writing of hours.

French of Québec: « 13 h 30 », « 9 h 5 », « 14 h »; English of Canada: `1:30 p.m.`, `2 p.m.`. Spaces
inside a time or a date are U+00A0: our fonts have no U+202F, which QLocale writes.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale

from cop_desktop.qt.language import translate

NBSP = "\u00a0"


def _french(locale: QLocale | None = None) -> bool:
    return (locale or QLocale()).language() == QLocale.Language.French


HALF_YEAR = 183
"""Days from which a date without its year may be taken for another."""


def _format(date: dt.date, pattern: str, locale: QLocale | None = None) -> str:
    text = (locale or QLocale()).toString(QDate(date.year, date.month, date.day), pattern)
    return text.replace("\u202f", NBSP)


def time_of_day(time: dt.time, locale: QLocale | None = None) -> str:
    """« 13 h 30 », « 9 h 5 », « 14 h »; `1:30 p.m.`, `2 p.m.`. `locale` None: that of the interface."""
    if _french(locale):
        return f"{time.hour}{NBSP}h" + (f"{NBSP}{time.minute}" if time.minute else "")
    half = "a.m." if time.hour < 12 else "p.m."
    minute = f":{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minute}{NBSP}{half}"


def local_time(utc_ms: int, zone: dt.tzinfo, locale: QLocale | None = None) -> str:
    """Say the time of day of an instant (UTC milliseconds) in a time zone."""
    return time_of_day(dt.datetime.fromtimestamp(utc_ms / 1000, tz=zone).time(), locale)


def span(start: dt.time, end: dt.time) -> str:
    """« de 13 h à 16 h »; `1 p.m. to 4 p.m.`."""
    return translate("Dates", "{0} to {1}").format(time_of_day(start), time_of_day(end))


def _day(date: dt.date, locale: QLocale | None = None) -> str:
    return f"1er{NBSP}" if _french(locale) and date.day == 1 else f"{date.day}{NBSP}"


def long_date(date: dt.date, *, year: bool = False, locale: QLocale | None = None) -> str:
    """« jeudi 17 décembre », « le 1er » written « 1er »; `Thursday, December 17`."""
    if _french(locale):
        month = _format(date, "MMMM yyyy" if year else "MMMM", locale)
        return f"{_format(date, 'dddd', locale)} {_day(date, locale)}{month}"
    return _format(date, f"dddd, MMMM{NBSP}d, yyyy" if year else f"dddd, MMMM{NBSP}d", locale)


def weekday_date(date: dt.date, *, near: dt.date | None = None, now: dt.date | None = None) -> str:
    """« jeu. 17 déc. »; `Thu., Dec. 17`. The year is said as by `short_date`."""
    comma = "" if _french() else ","
    return f"{_dotted(date, 'ddd')}{comma} {short_date(date, near=near, now=now)}"


def short_date(
    date: dt.date,
    *,
    near: dt.date | None = None,
    now: dt.date | None = None,
    locale: QLocale | None = None,
) -> str:
    """« 17 déc. »; `Dec. 17`. Half a year or more from `near`, or not in the year of `now`, it is said."""
    far = near is not None and abs((date - near).days) > HALF_YEAR
    far = far or (now is not None and date.year != now.year)
    month = _dotted(date, "MMM", locale)
    if _french(locale):
        return f"{_day(date, locale)}{month}" + (f" {date.year}" if far else "")
    return f"{month}{NBSP}{date.day}" + (f", {date.year}" if far else "")


def day_month(date: dt.date) -> str:
    """« 17 décembre »; `December 17`."""
    return f"{_day(date)}{_format(date, 'MMMM')}" if _french() else _format(date, f"MMMM{NBSP}d")


def one_stop(text: str) -> str:
    """End a sentence once: `2:42 p.m.` brings its own full stop."""
    return text.replace(".m..", ".m.")


def capital(text: str) -> str:
    """Begin with a capital: « Jeudi 17 décembre » as a title."""
    return text[:1].upper() + text[1:]


def minutes(seconds: float) -> str:
    """« 14 min », rounded up: there is no minute left only when there is none."""
    return f"{-int(-max(0.0, seconds) // 60)}{NBSP}min"


def duration(total_minutes: int) -> str:
    """« 3 h », « 1 h 30 », « 45 min »; `3 h`, `1 h 30 min`, `45 min`."""
    hours, rest = divmod(total_minutes, 60)
    if not hours:
        return f"{rest}{NBSP}min"
    if not rest:
        return f"{hours}{NBSP}h"
    return f"{hours}{NBSP}h{NBSP}{rest}" if _french() else f"{hours}{NBSP}h{NBSP}{rest}{NBSP}min"


def from_today(date: dt.date, today: dt.date) -> str:
    """« aujourd’hui », « demain », « dans 21 jours », « il y a 3 jours »."""
    days = (date - today).days
    if days == 0:
        return translate("Dates", "today")
    if days == 1:
        return translate("Dates", "tomorrow")
    if days == -1:
        return translate("Dates", "yesterday")
    if days > 0:
        return translate("Dates", "in %n day(s)", "", days)
    return translate("Dates", "%n day(s) ago", "", -days)


def _dotted(date: dt.date, pattern: str, locale: QLocale | None = None) -> str:
    """Abbreviate with a point where letters were left out: « mai » and `May` keep none."""
    text = _format(date, pattern, locale).rstrip(".")
    full = _format(date, pattern + pattern[-1], locale)
    return text if text.lower() == full.lower() else f"{text}."
