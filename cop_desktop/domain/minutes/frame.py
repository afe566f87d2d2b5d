"""The head of minutes: title, and the labelled facts under it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from cop_desktop.domain.codes import AttendanceStatus, MinutesKind, Mode, Purpose, SessionRole
from cop_desktop.domain.minutes.document import Block, BlockKind, Run
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.when import held_from, held_on, held_until
from cop_desktop.domain.session import Attendance
from cop_desktop.domain.typography import ordinal, time_words

_HERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REMOTE})
_INVITED = frozenset({SessionRole.GUEST, SessionRole.EXPERT})


def title(making: Making, kind: MinutesKind) -> str:
    """Give the title: its kind and the session's rank."""
    rank = ordinal(making.material.session.number, making.language)
    return making.words[f"minutes.title.{kind.value}"].format(rank=rank)


def head(making: Making, kind: MinutesKind) -> list[Block]:
    """Make the title, the subtitle and the facts, in order."""
    session = making.material.session
    subtitle = making.anyone(session.title)
    blocks = [Block(making.id("title"), BlockKind.TITLE, (Run(title(making, kind)),))]
    if subtitle:
        blocks.append(Block(making.id("subtitle"), BlockKind.SUBTITLE, (Run(subtitle),)))
    return blocks + [making.fact(key, text) for key, text in _facts(making) if text]


def _facts(making: Making) -> Iterable[tuple[str, str]]:
    attendance = making.material.attendance
    yield "date", _when(making)
    yield "place", _place(making)

    def people(wanted: Callable[[Attendance], bool]) -> str:
        return _people(making, [one for one in attendance if wanted(one)])

    here = [SessionRole.PARTICIPANT, SessionRole.TIMEKEEPER]
    yield "present", people(lambda one: one.status in _HERE and one.role in here)
    yield "excused", people(lambda one: one.status is AttendanceStatus.EXCUSED)
    yield "guests", people(lambda one: one.status in _HERE and one.role in _INVITED)
    yield "facilitation", people(lambda one: one.role is SessionRole.FACILITATOR and one.status in _HERE)
    yield "notes", people(lambda one: one.role is SessionRole.NOTE_TAKER and one.status in _HERE)
    yield "purpose", _purpose(making)


def _when(making: Making) -> str:
    session = making.material.session
    end = held_until(session)
    return making.words["minutes.when" if end else "minutes.next_when_start"].format(
        date=making.date(held_on(session), weekday=True),
        start=time_words(held_from(session), making.language),
        end=time_words(end, making.language) if end else "",
    )


def _place(making: Making) -> str:
    session = making.material.session
    place = making.anyone(session.place)
    if session.mode is Mode.HYBRID and place:
        return making.words["minutes.place_and_remote"].format(place=place)
    return place or (making.words["minutes.remotely"] if session.mode is Mode.REMOTE else "")


def _purpose(making: Making) -> str:
    session = making.material.session
    free = making.anyone(session.purpose_text)
    if session.purpose is Purpose.FREE or free:
        return free
    return making.word("purpose", session.purpose.value)


def _people(making: Making, attendance: list[Attendance]) -> str:
    """List people alphabetically by family name; those who are not to be named are counted."""
    named: list[tuple[str, str]] = []
    others = 0
    for one in attendance:
        name = making.naming.name(one.person_id)
        person = making.material.people.get(one.person_id)
        if not name or person is None:
            others += 1
            continue
        if one.status is AttendanceStatus.REMOTE:
            name = making.words["minutes.person_remote"].format(name=name)
        named.append((alphabetical(f"{person.family_name} {person.given_name}"), name))
    names = [name for _, name in sorted(named)]
    if others:
        whom = "others" if names else "unnamed"
        key = f"minutes.{whom}_one" if others == 1 else f"minutes.{whom}_many"
        names.append(making.words[key].format(count=others))
    return ", ".join(names)


def alphabetical(name: str) -> str:
    """Fold a name for sorting: accents and case apart, hyphens as spaces."""
    flat = unicodedata.normalize("NFD", name.casefold()).replace("-", " ").replace("’", " ")
    return "".join(letter for letter in flat if not unicodedata.combining(letter))
