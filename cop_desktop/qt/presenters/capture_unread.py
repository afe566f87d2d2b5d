"""Mentions that name nobody: said beside the field before Enter, kept in the text as they are."""

from __future__ import annotations

import re

from cop_desktop.domain.capture.cleaning import clean
from cop_desktop.domain.capture.grammar import Reading

_MENTION = re.compile(r"(?<![\w@.])@(?P<who>\.(?!\w)|[^\W_][\w'’-]*)")


def unread_mentions(line: str, reading: Reading) -> tuple[str, ...]:
    """Give what follows each `@` that `reading` made no chip of, once each, in the order of the text."""
    text = clean(line).text
    read = {mark.start for mark in reading.marks}
    found = [match["who"] for match in _MENTION.finditer(text) if match.start() not in read]
    return tuple(dict.fromkeys(found))
