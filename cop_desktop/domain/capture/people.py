"""Who is meant by `@name`: accents and case do not matter, and a doubt is no mention."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cop_desktop.domain.capture.cleaning import folded

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*", re.UNICODE)
GROUP_WORDS = frozenset({"groupe", "group", "tous", "toutes", "all", "everyone"})


@dataclass(frozen=True)
class Known:
    """Somebody who may be mentioned."""

    id: str
    given_name: str
    family_name: str = ""

    @property
    def full_name(self) -> str:
        """Given and family names, as one says them."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True)
class Match:
    """Somebody found, and how many characters after the `@` say so."""

    person: Known
    length: int


def find_person(text: str, start: int, people: Sequence[Known]) -> Match | None:
    """Find who is named from `start` (just after the `@`); None when nobody or several could be.

    The longest name wins: full name, given name, family name; then a beginning of one of them, when
    it is the beginning of one person's name only.
    """
    low = folded(text[start : start + 120])
    whole = [
        (len(name), person)
        for person in people
        for name in _names(person)
        if name and low.startswith(name) and not _goes_on(low, len(name))
    ]
    if whole:
        longest = max(length for length, _ in whole)
        return _only([person for length, person in whole if length == longest], longest)
    word = _WORD.match(low)
    if word is None:
        return None
    typed = word.group()
    starts = [person for person in people if any(_begins(name, typed) for name in _names(person))]
    return _only(starts, len(typed))


def group_word(text: str, start: int) -> int:
    """Tell how long the word for the whole group is at `start` (after the `@`); 0 when it is not there."""
    word = _WORD.match(folded(text[start : start + 40]))
    return len(word.group()) if word and word.group() in GROUP_WORDS else 0


def guest_name(text: str, start: int) -> str:
    """Read the name of a guest from `start` (after `@+`): words in a row that begin with a capital.

    A first word without a capital is taken alone, so that `@+léa` works too.
    """
    first = _WORD.match(text, start)
    if first is None:
        return ""
    end = first.end()
    while first.group()[0].isupper() and end < len(text) and text[end] in " \u00a0":
        following = _WORD.match(text, end + 1)
        if following is None or not following.group()[0].isupper():
            break
        end = following.end()
    return text[start:end]


def shown_names(people: Sequence[Known]) -> dict[str, str]:
    """Give each person the shortest name that nobody else has: given name, else the full name."""
    counted: dict[str, int] = {}
    for person in people:
        key = folded(person.given_name)
        counted[key] = counted.get(key, 0) + 1
    return {
        person.id: person.given_name
        if person.given_name and counted[folded(person.given_name)] == 1
        else person.full_name
        for person in people
    }


def first_names(people: Sequence[Known]) -> dict[str, str]:
    """Give each person a first name to be read from afar: « Marie L. » where two share one.

    As much of the family name is said as tells them apart; two who share both keep their full name.
    """
    namesakes: dict[str, list[Known]] = {}
    for person in people:
        namesakes.setdefault(folded(person.given_name), []).append(person)
    return {person.id: _told_apart(person, namesakes[folded(person.given_name)]) for person in people}


def _told_apart(person: Known, namesakes: Sequence[Known]) -> str:
    if not person.given_name or len(namesakes) == 1:
        return person.given_name or person.full_name
    others = [folded(each.family_name) for each in namesakes if each.id != person.id]
    for length in range(1, len(person.family_name)):
        start = person.family_name[:length]
        if not any(other.startswith(folded(start)) for other in others):
            return f"{person.given_name}\u00a0{start}."
    return person.full_name


def _names(person: Known) -> tuple[str, ...]:
    return folded(person.full_name), folded(person.given_name), folded(person.family_name)


def _begins(name: str, typed: str) -> bool:
    return any(part.startswith(typed) for part in (name, *re.split(r"[ -]", name)) if part)


def _goes_on(low: str, end: int) -> bool:
    """Tell whether the name goes on past its end (`Anne` in `Annette` or `Anne-Marie`)."""
    rest = low[end : end + 2]
    return bool(rest) and (rest[0].isalnum() or (rest[0] == "-" and rest[1:].isalnum()))


def _only(people: list[Known], length: int) -> Match | None:
    ids = {person.id for person in people}
    return Match(people[0], length) if len(ids) == 1 else None
