"""Which chips at the end of a line leave the sentence: only those it stands without.

Captured words are never rewritten. Somebody named leaves the text only where a comma, a dash or a
bracket sets them apart; a date, only where the minutes say it beside the sentence, and never after a
word that leans on it (« rappeler avec », `from Monday to`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cop_desktop.domain.capture.cleaning import folded
from cop_desktop.domain.capture.kinds import OWNED_KINDS
from cop_desktop.domain.capture.marks import NAMED, SIGNS, Chip, Mark
from cop_desktop.domain.captured_item import DETAIL_KEYS
from cop_desktop.domain.codes import ItemKind

APART = "·"
"""Stands between the words and who carries them by when, where they would be taken for words."""
SAID_BESIDE = frozenset({ItemKind.ACTION, ItemKind.DECISION})
"""Kinds whose date the minutes say beside the sentence; elsewhere it is kept and its words stay."""

_SET_APART = re.compile(rf"(?:[,;–—({APART}]|(?:^|\s)-)\s*$")
_LEANS = re.compile(
    r"(?:(?<![\w'-])(?:a|au|aux|avec|de|du|des|pour|par|chez|sur|sous|sans|et|ou|ni|que|qui|le|la|les|un|une|"
    r"en|dans|vers|entre|jusque|depuis|avant|apres|contre|selon|comme|to|with|for|and|or|of|from|by|on|at|in|"
    r"the|an|into|about|between|before|after|until|than|as|est|sont|sera|seront|etait|reste|faut|faudra|doit|"
    r"doivent|devra|devrons|peut|va|vont|is|are|be|was|will|must|should|shall|can|may|need|needs|has|have)|"
    r"(?:\b(?:d|l|qu|jusqu|s|n)'))\s*$"
)


def leans(words: str) -> bool:
    """Tell whether these words wait for what comes next."""
    return bool(_LEANS.search(folded(words)))


def helps(kind: ItemKind) -> bool:
    """Tell whether somebody may help who carries this kind."""
    return "helper_ids" in DETAIL_KEYS[kind]


def leaving(line: str, marks: Sequence[Mark], tail: int, kind: ItemKind) -> frozenset[int]:
    """Give where the marks begin whose words leave the text; `tail` is where the last chips begin."""
    named = [mark for mark in marks if mark.chip in NAMED and mark.start >= tail]
    carried = kind in OWNED_KINDS and _carried(named, kind)
    gone: list[int] = []
    stays = False
    said, at = "", 0
    for mark in marks:
        said += line[at : mark.start]
        at = mark.end
        if mark.chip in SIGNS:
            continue
        if mark.start >= tail and _leaves(mark, said, kind, carried=carried and not stays):
            gone.append(mark.start)
        else:
            said += line[mark.start : mark.end]
            if mark.start >= tail:
                stays = True
                gone.clear()  # what was before it is no end any more
    return frozenset(gone)


def _leaves(mark: Mark, said: str, kind: ItemKind, *, carried: bool) -> bool:
    apart = bool(_SET_APART.search(said))
    if mark.chip in NAMED:
        return carried and apart
    return said.rstrip().endswith(APART) or (kind in SAID_BESIDE and not leans(said))


def _carried(named: Sequence[Mark], kind: ItemKind) -> bool:
    """Tell whether all those named at the end have a place beside the text."""
    if helps(kind):
        return all(mark.chip is not Chip.GROUP for mark in named[1:])
    return len({(mark.chip, mark.value) for mark in named}) == 1
