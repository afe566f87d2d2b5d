"""Kinds and levels as they are typed: doubled letters that are words in neither language."""

from __future__ import annotations

from cop_desktop.domain.codes import ItemKind, Level

PREFIXES: dict[str, ItemKind] = {
    "dd": ItemKind.DECISION,
    "aa": ItemKind.ACTION,
    "ii": ItemKind.IDEA,
    "ll": ItemKind.LEARNING,
    "qq": ItemKind.QUESTION,
    "nn": ItemKind.NOTE,
    "tt": ItemKind.TESTIMONY,
    "ff": ItemKind.TRAINING,
    "bb": ItemKind.NEED,
    "pp": ItemKind.PRACTICE,
    "xx": ItemKind.EXPERIMENT,
    "rr": ItemKind.RESOURCE,
    "cc": ItemKind.CONCERN,
    "ss": ItemKind.PARKING,
}
LEVELS: dict[str, Level] = {"!s": Level.ROOM, "!m": Level.MEMBERS, "!d": Level.SHAREABLE}

_LETTERS = {kind: letters for letters, kind in PREFIXES.items()}
_MARKS = {level: mark for mark, level in LEVELS.items()}

DUE_KINDS = frozenset({ItemKind.ACTION, ItemKind.ACTION_UPDATE, ItemKind.EXPERIMENT, ItemKind.TRAINING})
"""Kinds whose date is a due date."""
DATED_KINDS = DUE_KINDS | {ItemKind.DECISION, ItemKind.PARKING}
"""Kinds for which a date means something: a due date, a review, a return of the topic."""
OWNED_KINDS = frozenset({ItemKind.ACTION, ItemKind.ACTION_UPDATE, ItemKind.EXPERIMENT, ItemKind.DECISION})
"""Kinds that somebody carries."""

FIRST_STATUS: dict[ItemKind, str] = {
    ItemKind.ACTION: "open",
    ItemKind.DECISION: "adopted",
    ItemKind.QUESTION: "open",
    ItemKind.NEED: "identified",
    ItemKind.PARKING: "parked",
    ItemKind.EXPERIMENT: "planned",
    ItemKind.TRAINING: "planned",
}
"""Status an item of a kind is born with (domain.md §4); other kinds have none."""


def letters_of(kind: ItemKind) -> str:
    """Give the prefix of a kind; empty for a kind that is never typed."""
    return _LETTERS.get(kind, "")


def mark_of(level: Level) -> str:
    """Give the mark of a level."""
    return _MARKS[level]
