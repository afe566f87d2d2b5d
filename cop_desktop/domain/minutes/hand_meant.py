"""Who and when a hand meant in a file: taken when it can be nobody and nothing else."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cop_desktop.domain.capture.cleaning import folded
from cop_desktop.domain.capture.dates import find_dates
from cop_desktop.domain.minutes.document import comparable
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.people import Person

_JOINER = "\u2060"
"""Keeps a date or a name on one line."""
_SEVERAL = re.compile(r",|;|\bet\b|\band\b|&")


class Why(StrEnum):
    """Why the minutes cannot take what a hand wrote."""

    COMPUTED = "computed"
    """The program works it out: a number, an hour, a total."""
    PLAN = "plan"
    """It is kept with the session, and the plan says it elsewhere too."""
    NEXT_SESSION = "next-session"
    """It is told from the plan of another session."""
    FIXED_HEADING = "fixed-heading"
    """A heading of no point of the agenda."""
    NOBODY = "nobody"
    """A name nobody here has."""
    SEVERAL = "several"
    """A name several people have."""
    NO_DATE = "no-date"
    """Words that are no date, or more than one."""
    NO_STATUS = "no-status"
    """Words that are no status of an action."""
    UPDATED = "updated"
    """An action whose standing comes from a follow-up noted in the session."""
    UNLISTED = "unlisted"
    """Somebody struck out of every list: excused or absent, nobody says."""
    ROLE = "role"
    """Who facilitates, and who takes notes."""
    COUNTED = "counted"
    """« et 2 autres personnes »: those who may not be named."""
    DETAILS = "details"
    """What is printed around the words of an item."""
    FULL_NAMES = "full-names"
    """A name shortened, or written otherwise, of somebody it can only be."""
    ROOM = "room"
    """Words under a point that stays in the room."""
    NOWHERE = "nowhere"
    """Words under no point of the agenda."""
    LISTED_TWICE = "listed-twice"
    """Told in two places, struck out of one."""
    STILL_OPEN = "still-open"
    """An action of an earlier session, struck out while it is open."""
    MOVED = "moved"
    """A block put elsewhere."""
    NAMED = "named"
    """Somebody named in what invitations and the wall say too."""
    CELLS = "cells"
    """A row that has no more as many cells, or words no more."""


@dataclass(frozen=True)
class Refusal:
    """Why something is not taken; `what` is the name or the words it is about."""

    why: Why
    what: str = ""


@dataclass(frozen=True)
class Who:
    """Whoever is meant: a person with those who help, the whole group, or nobody yet."""

    person_id: str | None = None
    helper_ids: tuple[str, ...] = ()
    group: bool = False


@dataclass(frozen=True)
class When:
    """A day, the next session, or neither: to be determined."""

    day: dt.date | None = None
    next_session: bool = False


def person_meant(text: str, people: Iterable[Person]) -> str | Refusal:
    """Give the one person of that name; a given name alone will do when one person has it."""
    wanted = _key(text)
    here = [one for one in people if not one.deleted_at]
    found = [one.id for one in here if _key(one.full_name) == wanted]
    found = found or [one.id for one in here if _key(one.given_name) == wanted]
    if len(found) == 1:
        return found[0]
    return Refusal(Why.SEVERAL if found else Why.NOBODY, _plain(text))


def who_meant(text: str, making: Making) -> Who | Refusal:
    """Read « Naomi Dubé-Laforge, Idriss Benyoussef », « Tout le groupe » or « À déterminer »."""
    words, said = making.words, _key(text)
    if said == _key(words["minutes.whole_group"]):
        return Who(group=True)
    if said in {"", "?", "-", "—", _key(words["minutes.to_be_determined"])}:
        return Who()
    people = tuple(making.material.people.values())
    alone = person_meant(text, people)
    if isinstance(alone, str):
        return Who(alone)
    names = [name for name in _SEVERAL.split(comparable(text)) if name.strip()]
    if len(names) < 2:
        return alone
    found: list[str] = []
    for name in names:
        one = person_meant(name, people)
        if isinstance(one, Refusal):
            return one
        found.append(one)
    return Who(found[0], tuple(found[1:]))


def when_meant(text: str, making: Making, today: dt.date) -> When | Refusal:
    """Read « 2026-12-03 », « 3 décembre 2026 », « prochaine rencontre » or « à déterminer »."""
    words, said = making.words, _key(text)
    if said in {"", "?", "-", "—", _key(words["minutes.to_be_determined"])}:
        return When()
    if said == _key(words["minutes.next_session_due"]):
        return When(next_session=True)
    plain = _plain(text)
    dates = find_dates(plain, today)
    if len(dates) == 1 and dates[0].start == 0 and dates[0].end >= len(plain):
        day = dates[0].date
        return When(day, next_session=day is None)
    return Refusal(Why.NO_DATE, plain)


def _plain(text: str) -> str:
    return comparable(text).replace(_JOINER, "").strip(" .")


def _key(text: str) -> str:
    return folded(_plain(text)).replace("-", " ")
