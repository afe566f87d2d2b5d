"""What a part of a line was read as: the chips shown before Enter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Chip(StrEnum):
    """What a part of the text was read as."""

    KIND = "kind"
    LEVEL = "level"
    PERSON = "person"
    SPEAKER = "speaker"
    GROUP = "group"
    GUEST = "guest"
    DATE = "date"
    NEXT_SESSION = "next_session"


NAMED = (Chip.PERSON, Chip.GUEST, Chip.GROUP)
"""Those who may carry an item."""
WHEN = (Chip.DATE, Chip.NEXT_SESSION)
SIGNS = (Chip.KIND, Chip.LEVEL, Chip.SPEAKER)
"""Typed signs, never words of the sentence."""


@dataclass(frozen=True)
class Mark:
    """One chip and the span of the text it was read from (`start == end`: from no text).

    `value` is a code, an identifier or an ISO date; `owner` says that the person carries the item.
    """

    chip: Chip
    start: int
    end: int
    value: str = ""
    owner: bool = False
