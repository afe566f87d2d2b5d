"""Names typed in a text instead of mentioned: where they are, and the same text with references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from cop_desktop.domain.minutes.material import Material
from cop_desktop.domain.minutes.naming import MENTION

_LEAST = 2
"""A name of one letter is not looked for."""


class Found(NamedTuple):
    """A name in a text: whose it is, None when it may be several people's, or is an organization's."""

    start: int
    end: int
    person_id: str | None
    organization: bool = False


class TypedNames:
    """Knows the names of the people of a session, and of their organizations."""

    def __init__(self, material: Material) -> None:
        self._material = material

    @cached_property
    def _people(self) -> dict[str, set[str]]:
        owners: dict[str, set[str]] = {}
        for person in self._material.people.values():
            for name in (person.full_name, person.given_name, person.family_name):
                if len(name) >= _LEAST:
                    owners.setdefault(name, set()).add(person.id)
        return owners

    @cached_property
    def _organizations(self) -> frozenset[str]:
        return frozenset(one.name for one in self._material.organizations if len(one.name) >= _LEAST)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        names = sorted({*self._people, *self._organizations}, key=lambda name: (-len(name), name))
        each = "|".join(map(re.escape, names))
        return re.compile(rf"(?<![\w-])(?:{each})(?![\w-])") if each else None

    def found(self, text: str) -> Iterator[Found]:
        """Find the names typed in a text, mentions apart, from its beginning to its end."""
        if self._pattern is None:
            return
        kept = [match.span() for match in MENTION.finditer(text)]
        for match in self._pattern.finditer(text):
            if any(start <= match.start() < end for start, end in kept):
                continue
            owners = self._people.get(match[0], set())
            person = next(iter(owners)) if len(owners) == 1 else None
            yield Found(match.start(), match.end(), person, organization=not owners)

    def referring(self, text: str, somebody: str, organization: str) -> str:
        """Write references where names are typed.

        A name that several people bear becomes `somebody`, and an organization's `organization`.
        """
        made, done = "", 0
        for each in self.found(text):
            instead = f"{{@{each.person_id}}}" if each.person_id else somebody
            if each.organization:
                instead = organization
            made += text[done : each.start] + instead
            done = each.end
        return made + text[done:]

    def whole_names(self, text: str) -> str:
        """Write references where whole names are typed, given and family: nobody else is meant."""
        made, done = "", 0
        for each in self.found(text):
            person = self._material.people.get(each.person_id or "")
            if person is not None and text[each.start : each.end] == person.full_name:
                made += f"{text[done : each.start]}{{@{person.id}}}"
                done = each.end
        return made + text[done:]
