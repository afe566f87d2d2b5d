"""How people are told in minutes: by name, by role, or not at all, as they agreed."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from cop_desktop.domain.codes import Attribution, MinutesChoice
from cop_desktop.domain.minutes.material import Material, Words
from cop_desktop.domain.minutes.typed import capital
from cop_desktop.domain.typography import keep_together

MENTION = re.compile(r"\{@([^{}]+)\}")
_GROUP = re.compile(r"(\s*)\(([^()]*\{@[^()]*)\)")
_AND = "(?:et|ou|and|or)"
_ELIDED = re.compile(r"((?:\b(?:[dD]|[qQ]u|[lL]orsqu|[pP]uisqu|[jJ]usqu)e )?)\{@([^{}]+)\}")
"""A mention, with the word that is elided before « une »: de, que, lorsque, puisque, jusque."""
_INSIDE = re.compile(r"[^\s.!?…«“\"(][\s«“\"(]*$")
"""What comes after this is not the beginning of a sentence."""
_ONLY_GLUE = re.compile(
    r"[\s,;:/&–—-]*(?:\b(?:et|ou|and|or|avec|with|par|by|voir|see|selon|de)\b[\s,;:/&–—-]*)*"
)
_LOOSE_GLUE = re.compile(
    rf"^[\s,;/&]+(?:{_AND}\s+)?"  # what opened the list
    rf"|[\s,;/&]+(?:\s{_AND})?\s*$"  # what closed it
    rf"|,\s*(?=,|\s{_AND}\b)"  # what stood on both sides
)

Teller = Callable[[str], str]
"""Tells one person, given the id: a name, a role, or nothing."""


def mentioned(text: str) -> tuple[str, ...]:
    """List the people a text mentions, in order."""
    return tuple(MENTION.findall(text)) if "{@" in text else ()


def told(text: str, tell: Teller, fallback: str) -> str:
    """Replace the mentions of a text.

    Alone in parentheses, a person who is not told vanishes, and the parentheses with the last of
    them; among other words the sentence needs `fallback` ("a member of the group") instead.
    """
    if "{@" not in text:
        return text

    def group(found: re.Match[str]) -> str:
        names = [tell(who) for who in MENTION.findall(found[2])]
        people_only = _ONLY_GLUE.fullmatch(MENTION.sub("", found[2]))
        if not people_only:
            return f"{found[1]}({MENTION.sub(lambda mention: tell(mention[1]) or fallback, found[2])})"
        if not any(names):
            return ""
        inside = MENTION.sub(lambda mention: tell(mention[1]), found[2])
        return f"{found[1]}({inside if all(names) else _LOOSE_GLUE.sub('', inside)})"

    text = _GROUP.sub(group, text)

    def person(found: re.Match[str]) -> str:
        before, named = found[1], tell(found[2])
        if named:
            return f"{before}{named}"
        if before:
            return f"{before[:-2]}’{fallback}" if fallback.startswith("un") else f"{before}{fallback}"
        return fallback if _INSIDE.search(text[: found.start()]) else capital(fallback)

    return _ELIDED.sub(person, text)


class Naming:
    """Tells the people of a session in its minutes."""

    def __init__(self, material: Material, words: Words) -> None:
        self._people = material.people
        self._named = material.named
        self._words = words
        self._names: dict[str, str] = {}

    @property
    def somebody(self) -> str:
        """The words for a person who is neither named nor told by role."""
        return self._words["minutes.somebody"]

    def name(self, who: str) -> str:
        """Give the name of someone who agrees to be named; nothing otherwise."""
        if who not in self._names:
            person = self._people.get(who)
            known = person is not None and who in self._named and not person.deleted_at
            self._names[who] = keep_together(person.full_name) if person and known else ""
        return self._names[who]

    def role(self, who: str) -> str:
        """Give someone's role, as they declare it; it may be empty."""
        person = self._people.get(who)
        return person.role_title if person and not person.deleted_at else ""

    def teller(
        self,
        attribution: Attribution,
        choice: MinutesChoice,
        hidden: Collection[str] = (),
        source: str | None = None,
    ) -> Teller:
        """Make what tells people beside one item.

        The attribution says how the `source` is told, who said it; whoever else is mentioned is told as
        they agreed. Chosen anonymous, an item tells nobody; `hidden` people are never told.
        """
        if choice is MinutesChoice.ANONYMOUS:
            return _nobody

        def tell(who: str) -> str:
            if who in hidden:
                return ""
            how = attribution if who == source else Attribution.NAMED
            if how is Attribution.ANONYMOUS:
                return ""
            return (self.name(who) if how is Attribution.NAMED else "") or self.role(who)

        return tell


def _nobody(_who: str) -> str:
    return ""
