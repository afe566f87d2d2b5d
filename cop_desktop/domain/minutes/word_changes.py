"""Which words of a sentence a hand changed: stretches of ours that went, of theirs that came."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

MOST = 400
"""Words of a side that are compared one by one: past that, all of it is said to be changed."""
_WORD = re.compile(r"\S+")


class Stretch(NamedTuple):
    """Some characters of a text, from `start`, `end` left out."""

    start: int
    end: int


def changed_words(ours: str, theirs: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Compare word by word; words that follow one another make one stretch."""
    before, after = list(_WORD.finditer(ours)), list(_WORD.finditer(theirs))
    if max(len(before), len(after)) > MOST:
        return _whole(ours), _whole(theirs)
    matcher = SequenceMatcher(None, [each[0] for each in before], [each[0] for each in after], autojunk=False)
    gone, come = [], []
    for what, first, last, begin, end in matcher.get_opcodes():
        if what == "equal":
            continue
        if last > first:
            gone.append(Stretch(before[first].start(), before[last - 1].end()))
        if end > begin:
            come.append(Stretch(after[begin].start(), after[end - 1].end()))
    return tuple(gone), tuple(come)


def _whole(text: str) -> tuple[Stretch, ...]:
    return (Stretch(0, len(text)),) if text else ()
