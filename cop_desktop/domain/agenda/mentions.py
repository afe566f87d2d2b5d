"""People in what is typed: `@Amélie` on the screen, `{@id}` in the store. Names live in `Person` alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cop_desktop.domain.people import Person

_STORED = re.compile(r"\{@([^{}\s]+)\}")


def to_ids(text: str, people: Iterable[Person]) -> str:
    """Replace `@Full Name`, or `@Given` when only one person is so called, by `{@id}`."""
    names: dict[str, list[str]] = {}
    for person in people:
        for name in {person.full_name, person.given_name}:
            if name:
                names.setdefault(name, []).append(person.id)
    for name in sorted(names, key=len, reverse=True):
        if len(names[name]) == 1:
            text = re.sub(rf"(?<![\w{{])@{re.escape(name)}(?![\w-])", f"{{@{names[name][0]}}}", text)
    return text


def to_names(text: str, people: Mapping[str, Person]) -> str:
    """Replace `{@id}` by `@Full Name`; an unknown id is left as it is."""

    def name(found: re.Match[str]) -> str:
        person = people.get(found[1])
        return f"@{person.full_name}" if person and person.full_name else found[0]

    return _STORED.sub(name, text)
