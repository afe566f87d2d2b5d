"""A block that a hand changed, cut into what it says: words, title, who, when, on which standing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cop_desktop.domain.minutes.document import comparable
from cop_desktop.domain.minutes.material import Words


class About(StrEnum):
    """What a part of a block says."""

    WORDS = "words"
    TITLE = "title"
    WHO = "who"
    WHEN = "when"
    REVIEW = "review"
    STATUS = "status"
    NUMBER = "number"
    PLACE = "place"
    PRESENCE = "presence"
    FACTS = "facts"


@dataclass(frozen=True)
class Part:
    """One thing a block says, as written and as found."""

    about: About
    ours: str
    theirs: str


_CELLS = (About.NUMBER, About.WORDS, About.WHO, About.WHEN, About.STATUS)
_NUMBERED = re.compile(r"(\d+\.\s+)?(.*)", re.DOTALL)


def row_parts(ours: tuple[str, ...], theirs: str) -> list[Part] | None:
    """Compare the cells of a row of actions; None when there are no more as many."""
    cells = theirs.split("\n")
    if len(cells) != len(ours) or len(ours) != len(_CELLS):
        return None
    return [
        Part(about, before, after)
        for about, before, after in zip(_CELLS, ours, cells, strict=True)
        if comparable(before) != comparable(after)
    ]


def cell_of(cells: tuple[str, ...], about: About) -> str:
    """Give the cell of a row of actions that says something; nothing of what no cell says."""
    return cells[_CELLS.index(about)] if about in _CELLS and len(cells) == len(_CELLS) else ""


def heading_text(text: str) -> str:
    """Give a heading without its number."""
    found = _NUMBERED.fullmatch(comparable(text))
    return found[2] if found else text


def fact_parts(words: Words, ours: str, theirs: str) -> Iterator[Part]:
    """Compare what stands under a decision: who answers, when it is reviewed, and the rest as one."""
    before, after = _facts(words, ours), _facts(words, theirs)
    for about in dict.fromkeys((*before, *after)):
        was, now = before.get(about, ""), after.get(about, "")
        if was != now:
            yield Part(about, was, now)


def _facts(words: Words, text: str) -> dict[About, str]:
    rest = comparable(text)
    found: dict[About, str] = {}
    for about, key in ((About.WHO, "responsible"), (About.REVIEW, "review_on")):
        template = comparable(words[f"minutes.{key}"])
        label, _, _ = template.partition("{")
        value = re.search(rf"(?:^|(?<=\s)){re.escape(label.strip())}\s*(.+?)(?:\.(?=\s|$)|$)", rest)
        if value:
            found[about] = value[1].strip()
            rest = f"{rest[: value.start()]}{rest[value.end() :]}"
    left = " ".join(rest.split())
    return {**found, About.FACTS: left} if left else found
