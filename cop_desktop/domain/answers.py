"""What a few typed letters may mean, as an answer to « Qui? » or « Pour quand? »: the best one first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence

from cop_desktop.domain.capture.cleaning import folded
from cop_desktop.domain.capture.dates import find_dates
from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.codes import Language

_SAID = {
    Language.FRENCH: (
        "prochaine rencontre",
        *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        *("demain", "dans une semaine", "dans deux semaines", "dans trois semaines", "dans un mois"),
        "fin du mois",
    ),
    Language.ENGLISH: (
        "next session",
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        *("tomorrow", "in one week", "in two weeks", "in three weeks", "in one month"),
        "end of the month",
    ),
}
_MONTHS = {
    Language.FRENCH: (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
    ),
    Language.ENGLISH: (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
}  # fmt: skip
_DAY = re.compile(r"(?:le )?(\d{1,2})(?:er|st|nd|rd|th)? ?([a-z]*)\.?")
_PARTS = re.compile(r"[ -]")


def people_meant(typed: str, people: Sequence[Known], present: Collection[str]) -> list[Known]:
    """Give who may be meant: those present first, given names before family names; all for no letter."""
    letters = folded(typed.strip().lstrip("@"))
    ranked = []
    for order, person in enumerate(people):
        rank = _rank(letters, person)
        if rank is not None:
            ranked.append((rank, person.id not in present, order, person))
    return [person for *_, person in sorted(ranked, key=lambda each: each[:3])]


def days_meant(typed: str, today: dt.date, language: Language) -> list[tuple[str, dt.date | None]]:
    """Give the days that may be meant, as they are said; None is the next session, whenever it is.

    Read by the grammar of capture first, then completed; for no letter, the next session alone.
    """
    text = " ".join(typed.split())
    found: list[tuple[str, dt.date | None]] = []
    for said in _phrases(text, today, language):
        dates = find_dates(said, today)
        if len(dates) == 1 and dates[0].start == 0 and dates[0].end >= len(said.rstrip(".")):
            day = dates[0].date
            if all(day != known for _, known in found):
                found.append((said, day))
    return found


def _phrases(text: str, today: dt.date, language: Language) -> Iterator[str]:
    if not text:
        yield _SAID[language][0]
        return
    yield text
    letters = folded(text)
    for said in _SAID[language]:
        if folded(said).startswith(letters) or folded(said).removeprefix("dans ").startswith(letters):
            yield said
    numbered = _DAY.fullmatch(letters)
    coming = today.month - (numbered is None or int(numbered[1]) >= today.day)
    months = _MONTHS[language]
    for month in (*months[coming:], *months[:coming]):
        if numbered and folded(month).startswith(numbered[2]):
            number = "1er" if numbered[1] == "1" and language is Language.FRENCH else numbered[1]
            yield f"{number} {month}" if language is Language.FRENCH else f"{month} {numbered[1]}"
        for end in ("fin", "end of"):
            said = f"{end} {month}"
            if letters.startswith(end[:3]) and folded(said).startswith(letters):
                yield said


def _rank(letters: str, person: Known) -> int | None:
    given, family, whole = folded(person.given_name), folded(person.family_name), folded(person.full_name)
    if not letters:
        return 0
    if letters in {given, whole}:
        return 0
    if given.startswith(letters) or whole.startswith(letters):
        return 1
    if family.startswith(letters):
        return 2
    parts = (*_PARTS.split(given), *_PARTS.split(family))
    initials = "".join(part[:1] for part in (*_PARTS.split(given), *_PARTS.split(family)))
    if any(part.startswith(letters) for part in parts):
        return 3
    return 4 if len(letters) > 1 and initials.startswith(letters) else None
