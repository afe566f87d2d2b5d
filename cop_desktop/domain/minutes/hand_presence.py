"""Who a hand says was there: the lists of names at the head of minutes, as written and as found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cop_desktop.domain.codes import AttendanceStatus, SessionRole
from cop_desktop.domain.minutes.document import comparable
from cop_desktop.domain.minutes.hand_meant import Refusal, Why, person_meant
from cop_desktop.domain.minutes.making import Making

LISTS = ("present", "excused", "guests", "facilitation", "notes")
"""The facts that list people, as `Making.fact` names them."""
_LED = {"facilitation": SessionRole.FACILITATOR, "notes": SessionRole.NOTE_TAKER}


@dataclass(frozen=True)
class Presence:
    """What a hand says of one person; `list` is the fact it is about, where they stand or stood."""

    list: str
    ours: str
    theirs: str
    person_id: str = ""
    status: AttendanceStatus = AttendanceStatus.PRESENT
    role: SessionRole | None = None
    refusal: Refusal | None = None


def presences(making: Making, ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[Presence]:
    """Compare the lists; both map a fact to its names as printed, without its label."""
    before, after = _printed(making, ours), _printed(making, theirs)
    people = making.material.people.values()
    meant = {name: person_meant(name, people) for name in {*before, *after}}
    already = {meant[name]: name for name in before}
    for name in dict.fromkeys((*after, *before)):
        person, now = meant[name], after.get(name)
        known = name in before or isinstance(person, Refusal)
        as_written = name if known else already.get(person, name)  # shortened, it is the same person
        was = before.get(as_written)
        again = now is None and any(
            meant[other] == person for other in after if not isinstance(person, Refusal)
        )
        if again or (was == now and as_written == name):
            continue
        held = now or was
        assert held is not None
        shown = (_shown(making, as_written, was), _shown(making, name, now))
        if _counted(making, name):
            yield Presence(held[0], *shown, refusal=Refusal(Why.COUNTED, name))
        elif isinstance(person, Refusal):
            yield Presence(held[0], *shown, refusal=person)
        elif now is None:
            yield Presence(held[0], *shown, person, refusal=Refusal(Why.UNLISTED, name))
        elif was == now:
            yield Presence(held[0], *shown, person, refusal=Refusal(Why.FULL_NAMES, name))
        else:
            yield _presence(now, was, shown, person, name, making)


def _presence(
    now: tuple[str, bool],
    was: tuple[str, bool] | None,
    shown: tuple[str, str],
    person: str,
    name: str,
    making: Making,
) -> Presence:
    where, remote = now
    status = AttendanceStatus.REMOTE if remote else AttendanceStatus.PRESENT
    if where == "excused":
        return Presence(where, *shown, person, AttendanceStatus.EXCUSED)
    role = next((one.role for one in making.material.attendance if one.person_id == person), None)
    if where in _LED:
        same = role is _LED[where]
        return Presence(where, *shown, person, status, refusal=None if same else Refusal(Why.ROLE, name))
    if was is not None and was[0] in _LED and was[0] != where:
        return Presence(where, *shown, person, refusal=Refusal(Why.ROLE, name))
    if where == "guests":
        expert = role is SessionRole.EXPERT
        return Presence(where, *shown, person, status, role if expert else SessionRole.GUEST)
    timekeeper = role is SessionRole.TIMEKEEPER
    return Presence(where, *shown, person, status, role if timekeeper else SessionRole.PARTICIPANT)


def _printed(making: Making, facts: Mapping[str, str]) -> dict[str, tuple[str, bool]]:
    """Index the names printed: in which list, and whether from afar."""
    remote = re.compile(re.escape(comparable(making.words["minutes.person_remote"])).replace(_NAME, "(.+)"))
    found: dict[str, tuple[str, bool]] = {}
    for fact, text in facts.items():
        for said in re.split("[,;]", comparable(text).rstrip(".")):
            afar = remote.fullmatch(said.strip())
            name = (afar[1] if afar else said).strip()
            if name:
                found[name] = (fact, afar is not None)
    return found


_NAME = re.escape("{name}")


def _shown(making: Making, name: str, where: tuple[str, bool] | None) -> str:
    if where is None:
        return ""
    fact, afar = where
    said = making.words["minutes.person_remote"].format(name=name) if afar else name
    return f"{making.words[f'minutes.fact.{fact}']}\t{said}"


def _counted(making: Making, name: str) -> bool:
    keys = ("others_one", "others_many", "unnamed_one", "unnamed_many")
    counts = (comparable(making.words[f"minutes.{key}"]) for key in keys)
    return any(
        re.fullmatch(re.escape(each).replace(re.escape("{count}"), r"\d+"), name, re.IGNORECASE)
        for each in counts
    )
