"""The contract sentence of a codéveloppement: typed once, read by the room from then on, two steps long.

It is the one sentence of a consultation that the room reads, so it names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.capture.cleaning import clean, folded
from cop_desktop.domain.capture.people import Known

CONTRACT = "contract"
"""Key of the step in which the sentence is found (data/formats.json, codev)."""
STEPS_TOLD = 2
LONGEST = 110
"""Longer, it falls under 70 units on the wall (look.md, known faults), in characters."""
LEFT_OUT = "…"
"""What stands where somebody was named."""
_MENTION = re.compile(r"@?\{@[^{}@\s]{1,64}\}")
_SPACES = re.compile(r"[ \t\n]+")
_SHORTEST_NAME = 2


@dataclass(frozen=True)
class Sentence:
    """A sentence as the room would read it; `named` counts the names that were left out of it."""

    text: str
    named: int = 0

    @property
    def too_long(self) -> bool:
        """Tell whether a shorter one must be found."""
        return len(self.text) > LONGEST


def sentence_of(text: str, people: Sequence[Known]) -> Sentence:
    """Make one line of what was typed, without the name of anybody known."""
    line = _SPACES.sub(" ", clean(text).text).strip()
    said, named = _MENTION.subn(LEFT_OUT, line)
    for start, end in reversed(names_in(said, people)):
        said, named = f"{said[:start]}{LEFT_OUT}{said[end:]}", named + 1
    return Sentence(said, named)


def names_in(text: str, people: Sequence[Known]) -> list[tuple[int, int]]:
    """Find where people are named: full, given or family names, written with a capital or after `@`.

    The longest name wins; a word that only begins like a name (`Rosalie` for Rosa) is none.
    """
    low = folded(text)
    names = {
        folded(name)
        for each in people
        for name in (each.full_name, each.given_name, each.family_name)
        if len(name) >= _SHORTEST_NAME
    }
    if not names:
        return []
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])@?({'|'.join(map(re.escape, longest_first))})(?![\w]|-\w)")
    return [
        match.span()
        for match in pattern.finditer(low)
        if match.group().startswith("@") or text[match.start(1)].isupper()
    ]


def steps_told(contract: RoundOccurrence, rounds: Iterable[RoundOccurrence]) -> tuple[RoundOccurrence, ...]:
    """Give the contract, then the two steps of the same item and cycle that follow it; alone: nothing.

    The client reads the sentence on the wall before the group goes on (data/formats.json, codev).
    """
    after = [each for each in rounds if _together(each, contract) and each.position > contract.position]
    told = sorted(after, key=lambda each: each.position)[:STEPS_TOLD]
    return (contract, *told) if told else ()


def contract_of(round_id: str | None, rounds: Sequence[RoundOccurrence]) -> RoundOccurrence | None:
    """Give the contract whose sentence may be typed in a step: the contract itself, or one that told it."""
    found = next((each for each in rounds if each.id == round_id), None)
    if found is None:
        return None
    for each in rounds:
        if each.round_key == CONTRACT and (each is found or found in steps_told(each, rounds)):
            return each
    return None


def _together(one: RoundOccurrence, other: RoundOccurrence) -> bool:
    return (one.agenda_item_id, one.part_key, one.cycle) == (
        other.agenda_item_id,
        other.part_key,
        other.cycle,
    )
