"""Dates as they are said in French and in English, relative to the date of the session.

A date that could be another one is no date: « le 18 », « 18/09 », « la semaine prochaine ».
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cop_desktop.domain.capture.cleaning import folded

_DAYS = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
_MONTHS = {
    "janvier": 1, "janv": 1, "january": 1, "jan": 1,
    "fevrier": 2, "fevr": 2, "fev": 2, "february": 2, "feb": 2,
    "mars": 3, "march": 3, "mar": 3,
    "avril": 4, "avr": 4, "april": 4, "apr": 4,
    "mai": 5, "may": 5,
    "juin": 6, "june": 6, "jun": 6,
    "juillet": 7, "juill": 7, "juil": 7, "july": 7, "jul": 7,
    "aout": 8, "august": 8, "aug": 8,
    "septembre": 9, "september": 9, "sept": 9, "sep": 9,
    "octobre": 10, "october": 10, "oct": 10,
    "novembre": 11, "november": 11, "nov": 11,
    "decembre": 12, "december": 12, "dec": 12,
}  # fmt: skip
_COUNTS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "huit": 8, "dix": 10,
    "quinze": 15, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "eight": 8,
    "ten": 10,
}  # fmt: skip


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DAY = rf"(?P<weekday>{_either(_DAYS)})"
_MONTH = rf"(?P<month>{_either(_MONTHS)})\b\.?"
_YEAR = r"(?:,? (?P<year>20\d\d)\b)?"
_COUNT = rf"(?P<count>\d{{1,3}}|{_either(_COUNTS)})"
_UNIT = r"(?P<unit>jours?|days?|semaines?\b|sem\b\.?|weeks?|wks?\b|mois|months?)"
_REVIEWING = (
    r"(?:(?:a |to |to be |a etre )?(?:revoir|reviser|revisiter|review|revisit)|to be (?:reviewed|revisited)|"
    r"a etre (?:revue?|revisee?)|revision|reevaluation|a reevaluer)"
)
_LEAD = (
    rf"(?P<lead>(?:{_REVIEWING}(?: ?:)? (?:le |la |au |en |on (?:the )?|by (?:the )?|before (?:the )?|"
    r"at the |d'ici (?:a |le |la |au )?|avant (?:le |la )?|pour (?:le |la )?|a la )?|"
    r"d'ici (?:a |le |la |au )?|avant (?:le |la )?|pour (?:le |la )?|au plus tard (?:le )?|"
    r"no later than |by (?:the )?|before (?:the )?|until |due (?:on )?|on (?:the )?|le |at the |"
    r"a la |at )?)"
)
_PATTERNS = tuple(
    re.compile(rf"(?<![\w'-]){_LEAD}{core}(?![\w-])")
    for core in (
        r"(?P<iso>20\d\d-\d\d-\d\d)",
        rf"(?:{_DAY},? )?(?:le )?(?P<day>\d{{1,2}}|1er) {_MONTH}{_YEAR}",
        rf"(?:{_DAY},? )?{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}",
        rf"(?:{_DAY},? )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th) (?:of )?{_MONTH}{_YEAR}",
        rf"(?:la )?(?P<end>fin|end)(?: de| of| d'| du mois de)? ?{_MONTH}{_YEAR}",
        r"(?:la |the )?(?P<month_end>fin (?:du|de ce) mois|end of (?:the |this )?month)",
        r"(?P<next>prochaine (?:rencontre|seance)|(?:the )?next (?:meeting|session))",
        rf"(?:dans |d'ici |in ){_COUNT} {_UNIT}",
        rf"(?P<bare>){_COUNT} {_UNIT}",
        r"(?P<near>apres-demain|demain|tomorrow|aujourd'hui|today)",
        rf"(?:next |this )?{_DAY}(?: prochain| qui vient| next)?",
    )
)
_NOT_A_DATE = re.compile(
    r"(?:\b(?:de|du|des|depuis|of|since|from|last|hier|chaque|tous les|toutes les|every|each|entre|between)|"
    r"\bd'|\b(?:ce|cette)) ?$"
)
_PAST = re.compile(r" ?(?:dernier|derniere|passe|passee|last|ago)\b")
_CHOICE = re.compile(r"\s*(?:,|/|-|ou|or|et|and|a|to|au)?\s*(?:le|la|the)?\s*")
_DEADLINE = ("d'ici", "avant", "au plus tard", "by", "before", "no later", "due", "until")
_REVIEW = re.compile(_REVIEWING)
_REVIEW_END = re.compile(r"(?: ?:)? ")


@dataclass(frozen=True)
class Found:
    """A date in a text: from `start` to `end`, lead word included.

    `date` is None for the next session, whenever it is; `deadline` says that a word such as
    « d'ici » makes it one wherever it stands; `review` that it is a date of review, whose word ends at
    `review_end`.
    """

    start: int
    end: int
    date: dt.date | None
    deadline: bool = False
    review: bool = False
    review_end: int = 0


def find_dates(text: str, today: dt.date) -> list[Found]:
    """Find every date a text says, in order; `today` is the date of the session.

    « prochaine rencontre » counts only at the end of the text: inside a sentence it is not a date.
    """
    low = folded(text)
    taken: list[tuple[int, int]] = []
    kept: list[Found] = []
    for (start, end), found in _candidates(low, today):
        if all(end <= other_start or other_end <= start for other_start, other_end in taken):
            taken.append((start, end))
            kept += [found] if found else []
    return sorted(kept, key=lambda found: found.start)


def alternatives(text: str, found: list[Found]) -> bool:
    """Tell whether two of these dates are offered as a choice (« vendredi ou samedi »)."""
    pairs = pairwise(found)
    return any(
        one.date != other.date and _CHOICE.fullmatch(folded(text[one.end : other.start]))
        for one, other in pairs
    )


def _candidates(low: str, today: dt.date) -> Iterator[tuple[tuple[int, int], Found | None]]:
    """Give each place where a date could be read, best pattern first, and the date or None.

    What was understood and refused (« mardi 25 novembre » when it is a Wednesday) keeps its place, so
    that no part of it is read alone.
    """
    for pattern in _PATTERNS:
        for match in pattern.finditer(low):
            lead = match["lead"].strip()
            parts = match.groupdict()
            word = _REVIEW.match(lead)
            review = word is not None
            if "bare" in parts and not lead.startswith("d'ici") and not (review and "d'ici" in lead):
                continue
            after = not review and _NOT_A_DATE.search(low[: match.start()])
            refused = after or _PAST.match(low, match.end())
            date = None if refused or parts.get("next") else _date(parts, today)
            known = not refused and (bool(parts.get("next")) or date is not None)
            deadline = lead.startswith(_DEADLINE)
            end = _REVIEW_END.match(low, match.start() + word.end()) if word else None
            review_end = end.end() if end else 0
            span = match.span()
            found = Found(*span, date, deadline, review, review_end) if known else None
            yield span, found


def _date(parts: dict[str, str | None], today: dt.date) -> dt.date | None:
    if parts.get("iso"):
        return _safe_iso(str(parts["iso"]))
    if parts.get("near"):
        return today + dt.timedelta(
            days={"apres-demain": 2, "demain": 1, "tomorrow": 1}.get(str(parts["near"]), 0)
        )
    if parts.get("month_end"):
        return _month_end(today.year, today.month)
    if parts.get("count"):
        return _after(today, str(parts["count"]), str(parts["unit"]))
    if parts.get("month"):
        return _in_month(parts, today)
    ahead = (_DAYS[str(parts["weekday"])] - today.weekday() - 1) % 7 + 1
    return today + dt.timedelta(days=ahead)


def _in_month(parts: dict[str, str | None], today: dt.date) -> dt.date | None:
    month, year = _MONTHS[str(parts["month"])], parts.get("year")
    for candidate in (int(year),) if year else (today.year, today.year + 1):
        if parts.get("end"):
            date = _month_end(candidate, month)
        else:
            day = int(str(parts["day"]).removesuffix("er"))
            if not 1 <= day <= calendar.monthrange(candidate, month)[1]:
                continue
            date = dt.date(candidate, month, day)
        if date >= today or year:
            weekday = parts.get("weekday")
            return None if weekday and _DAYS[weekday] != date.weekday() else date
    return None


def _after(today: dt.date, count: str, unit: str) -> dt.date | None:
    number = int(count) if count.isdigit() else _COUNTS[count]
    if number == 0:
        return None
    if unit.startswith(("mois", "month")):
        months = today.month - 1 + number
        year, month = today.year + months // 12, months % 12 + 1
        return dt.date(year, month, min(today.day, calendar.monthrange(year, month)[1]))
    return today + dt.timedelta(days=number * (7 if unit[0] in "sw" else 1))


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _safe_iso(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
