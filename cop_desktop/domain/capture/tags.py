"""Tags of a captured item: words to find it by, typed between commas."""

from __future__ import annotations

import re

from cop_desktop.domain.capture.cleaning import clean, folded

MOST, LONGEST = 12, 40
"""Tags of one item, and letters of one tag."""
_BETWEEN = re.compile(r"[,;\n]")


def tags_of(typed: str) -> tuple[str, ...]:
    """Read tags from a line: a `#` before one is no part of it, and each is kept once.

    Accents and case make no other tag; the first way of writing it is kept.
    """
    found: dict[str, str] = {}
    for part in _BETWEEN.split(clean(typed).text):
        tag = " ".join(part.replace("#", " ").split())[:LONGEST].strip()
        if tag:
            found.setdefault(folded(tag), tag)
    return tuple(found.values())[:MOST]


def typed_tags(tags: tuple[str, ...]) -> str:
    """Write tags as one types them."""
    return ", ".join(tags)
