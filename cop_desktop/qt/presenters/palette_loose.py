"""What is typed with a slip: letters swapped, missing or one too many, or a few letters of a name in order.

It is looked for only when nothing answers to what is typed as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

SLIP, LONG_SLIP = 4, 8
"""Letters from which one slip is forgiven, and two."""
FEW = 3
"""Letters from which a name that has them in order may be meant."""
OF_SLIP, OF_FEW = 8, 10
"""How far each kind is from what was typed; what is said as it is typed is at most 6."""


def loose(word: str, name: str, others: Sequence[str]) -> tuple[int, set[int]] | None:
    """Tell how far a name (folded) is from one word typed, and which of its letters it has; None: not it.

    `others` are words it is also found by.
    """
    slips = 2 if len(word) >= LONG_SLIP else 1 if len(word) >= SLIP else 0
    best: tuple[int, set[int]] | None = None
    for at, each in _words(name):
        far = beginning(word, each, slips) if slips else None
        if far is not None and (best is None or OF_SLIP + far < best[0]):
            best = OF_SLIP + far, set(range(at, at + min(len(word), len(each))))
    if best is None and slips:
        far = min((far for each in others if (far := beginning(word, each, slips)) is not None), default=None)
        best = (OF_SLIP + 1 + far, set()) if far is not None else None
    if best is None and len(word) >= FEW:
        found = _in_order(word, name)
        if found is not None:
            best = OF_FEW + (max(found) - min(found) + 1 - len(word)), found
    return best


def beginning(word: str, text: str, most: int) -> int | None:
    """Count the slips that make a word the beginning of a text; None when there are more than `most`.

    A slip is a letter too many, one missing, one for another, or two neighbours swapped.
    """
    text = text[: len(word) + most]
    before: list[int] = []
    row = list(range(len(text) + 1))
    for i, letter in enumerate(word, start=1):
        last, before, row = before, row, [i]
        for j, other in enumerate(text, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == text[j - 2] and word[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    least = min(row)
    return least if least <= most else None


def _in_order(word: str, name: str) -> set[int] | None:
    """Find the letters of a word in order, beginning where a word of the name does, as close as can be."""
    best: set[int] | None = None
    for at, _each in _words(name):
        if name[at] != word[0]:
            continue
        found, place = {at}, at
        for letter in word[1:]:
            place = name.find(letter, place + 1)
            if place < 0:
                break
            found.add(place)
        if len(found) == len(word) and (best is None or max(found) - at < max(best) - min(best)):
            best = found
    return best


def _words(name: str) -> list[tuple[int, str]]:
    """List the words of a name, each with where it begins."""
    starts = [at for at in range(len(name)) if name[at].isalnum() and (at == 0 or not name[at - 1].isalnum())]
    return [(at, name[at:].split()[0].rstrip(".,;:…?!»")) for at in starts]
