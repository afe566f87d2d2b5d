"""What becomes of each capture of another laptop, once set beside what is here: new, the same, corrected.

Nothing is overwritten unseen. An item remembers what it said when it was last merged (`MERGED`): so one sees
who has corrected it since, here, there or both, however often a file comes.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from cop_desktop.domain.captured_item import DETAIL_KEYS, MERGED, CapturedItem
from cop_desktop.domain.codes import Level
from cop_desktop.domain.exchange.rows import to_plain

_SAID: Final = (
    "kind", "text", "title", "source_id", "attribution", "level", "public_title", "public_text",
    "public_level", "tags", "status", "owner_id", "owner_is_group", "due_on", "due_next_session", "review_on",
    "method", "maturity", "votes", "url", "about_id",
)  # fmt: skip
"""Fields in which two wordings of one item may differ; where and when it was captured is not among them."""


class Fate(StrEnum):
    """What an item of the file is to what is here."""

    NEW = "new"
    SAME = "same"
    CORRECTED_HERE = "corrected_here"
    CORRECTED_THERE = "corrected_there"
    CORRECTED_BOTH = "corrected_both"
    WITHDRAWN_THERE = "withdrawn_there"
    WITHDRAWN_HERE = "withdrawn_here"


ASKED: Final = frozenset({Fate.CORRECTED_THERE, Fate.CORRECTED_BOTH, Fate.WITHDRAWN_THERE})
"""Fates about which somebody chooses; by default theirs is taken when nothing was changed here."""


@dataclass(frozen=True)
class Met:
    """One capture of the file: `theirs` as it would be kept here, `ours` as it is."""

    fate: Fate
    theirs: CapturedItem
    ours: CapturedItem | None = None

    @property
    def takes_theirs(self) -> bool:
        """What is done when nobody says otherwise."""
        return self.fate in {Fate.NEW, Fate.CORRECTED_THERE, Fate.WITHDRAWN_THERE}


def meet(theirs: CapturedItem, ours: CapturedItem | None, *, in_room: bool) -> Met | None:
    """Set a capture beside ours; None when there is nothing to say of it.

    `in_room`: the round it lands in keeps what is said there, whatever level it had elsewhere; a `room` item
    stays one wherever it lands (domain.md §7).
    """
    if ours is None:
        if theirs.deleted_at is not None:
            return None
        told = _kept_in(theirs, in_room=in_room)
        return Met(Fate.NEW, replace(told, details={**told.details, MERGED: print_of(told)}))
    before = ours.details.get(MERGED)
    here = print_of(ours)
    if theirs.deleted_at is not None:
        if ours.deleted_at is not None or before == WITHDRAWN:
            return Met(Fate.SAME, ours, ours)
        unchanged = before == here or (before is None and ours.version <= theirs.version)
        return Met(Fate.WITHDRAWN_THERE if unchanged else Fate.CORRECTED_BOTH, theirs, ours)
    told = with_words_of(theirs, ours, in_room=in_room)
    there = print_of(told)
    if ours.deleted_at is not None:
        return Met(Fate.WITHDRAWN_HERE, told, ours)
    if there == here:
        return Met(Fate.SAME, told, ours)
    if before == there:
        return Met(Fate.CORRECTED_HERE, told, ours)
    if before == here or (before is None and ours.version < theirs.version):
        return Met(Fate.CORRECTED_THERE, told, ours)
    return Met(Fate.CORRECTED_BOTH, told, ours)


WITHDRAWN: Final = "withdrawn"
"""What `MERGED` says of an item kept here although it was withdrawn there."""


def kept_here(met: Met) -> CapturedItem:
    """Give our item, its wording chosen over theirs: the same file asks no second time."""
    assert met.ours is not None
    mark = WITHDRAWN if met.theirs.deleted_at is not None else print_of(met.theirs)
    return replace(met.ours, details={**met.ours.details, MERGED: mark})


def with_words_of(theirs: CapturedItem, ours: CapturedItem, *, in_room: bool) -> CapturedItem:
    """Give our item the words of theirs; its place, its stamp and what minutes say of it stay ours."""
    told = _kept_in(theirs, in_room=in_room or ours.level is Level.ROOM)
    words: dict[str, Any] = {name: getattr(told, name) for name in _SAID}
    others = {key: value for key, value in ours.details.items() if key not in DETAIL_KEYS[told.kind]}
    own = {key: value for key, value in told.details.items() if key in DETAIL_KEYS[told.kind]}
    made = replace(ours, **words, details={**others, **own})
    return replace(made, details={**made.details, MERGED: print_of(made)})


def print_of(item: CapturedItem) -> str:
    """Make a short fingerprint of what an item says."""
    plain = to_plain(item)
    said = {name: plain.get(name) for name in _SAID}
    said["details"] = {key: item.details[key] for key in DETAIL_KEYS[item.kind] if key in item.details}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=list)
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _kept_in(item: CapturedItem, *, in_room: bool) -> CapturedItem:
    return replace(item, level=Level.ROOM) if in_room else item
