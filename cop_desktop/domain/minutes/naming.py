"""How people are told in minutes: by name, by role, or not at all, as they agreed."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from cop_desktop.domain.codes import Attribution, MinutesChoice
from cop_desktop.domain.minutes.material import Material, Words
from cop_desktop.domain.typography import keep_together

MENTION = re.compile(r"\{@([^{}]+)\}")
_GROUP = re.compile(r"(\s*)\(([^()]*\{@[^()]*)\)")
_ONLY_GLUE = re.compile(r"[\s,;:/&–—-]*(?:\b(?:et|ou|and|or|avec|with)\b[\s,;:/&–—-]*)*")
_LOOSE_GLUE = re.compile(r"^[\s,;/&]+(?:(?:et|ou|and|or)\s+)?|[\s,;/&]+(?:\s(?:et|ou|and|or))?\s*$|,\s*(?=,)")

Teller = Callable[[str], str]
"""Tells one person, given the id: a name, a role, or nothing."""


def mentioned(text: str) -> tuple[str, ...]:
    """List the people a text mentions, in order."""
    return tuple(MENTION.findall(text))


def told(text: str, tell: Teller, fallback: str) -> str:
    """Replace the mentions of a text.

    In parentheses, a person who is not told vanishes, and the parentheses with the last of them;
    elsewhere the sentence needs a subject, and `fallback` ("a member of the group") takes the place.
    """
    if "{@" not in text:
        return text

    def group(found: re.Match[str]) -> str:
        names = [tell(who) for who in MENTION.findall(found[2])]
        if all(names):
            inside = MENTION.sub(lambda mention: tell(mention[1]), found[2])
            return f"{found[1]}({inside})"
        inside = MENTION.sub(lambda mention: tell(mention[1]), found[2])
        if _ONLY_GLUE.fullmatch(inside):
            return ""
        return f"{found[1]}({_LOOSE_GLUE.sub('', inside)})"

    text = _GROUP.sub(group, text)
    return MENTION.sub(lambda mention: tell(mention[1]) or fallback, text)


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

    def certainly(self, who: str) -> str:
        """Tell someone who must be told somehow: by name, or as a member of the group."""
        return self.name(who) or self.somebody

    def teller(self, attribution: Attribution, choice: MinutesChoice, hidden: Collection[str] = ()) -> Teller:
        """Make what tells people beside one item.

        Chosen anonymous, or attributed to nobody, an item tells nobody; `hidden` people are never told.
        """
        if choice is MinutesChoice.ANONYMOUS or attribution is Attribution.ANONYMOUS:
            return _nobody
        by_name = attribution is Attribution.NAMED

        def tell(who: str) -> str:
            if who in hidden:
                return ""
            return (self.name(who) if by_name else "") or self.role(who)

        return tell


def _nobody(_who: str) -> str:
    return ""
