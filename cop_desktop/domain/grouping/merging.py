"""Groups that join: pairs make fours; an odd pair shares itself out, a trio stays a three or makes a five."""

from __future__ import annotations

import random
from collections.abc import Sequence

from cop_desktop.domain.grouping.encounters import met
from cop_desktop.domain.grouping.sizes import group_sizes
from cop_desktop.domain.grouping.wishes import Encounters, Pair, Partition

TRIALS = 200
"""How many random ways of joining are compared."""


def merged(
    groups: Sequence[Sequence[str]],
    size: int,
    *,
    encounters: Encounters,
    seed: str,
    apart: frozenset[Pair] = frozenset(),
) -> Partition:
    """Join groups until they have about `size` people, meeting whom they met least.

    Groups stay whole but for one left over, too small for a group of its own: its members go to the
    groups made, one each (run-engine.md: odd sizes give threes and fives).
    """
    rng = random.Random(seed)
    whole = [tuple(each) for each in groups if each]
    best: list[list[str]] = []
    least: tuple[int, ...] = ()
    for _ in range(TRIALS):
        rng.shuffle(whole)
        line = sorted(whole, key=len, reverse=True)
        made = _filled(line, size, rng)
        if max(map(len, made), default=0) > size + 1:
            made = _shared(line, group_sizes(sum(map(len, line)), size))
        rank = _rank(made, whole, size, encounters, apart)
        if not least or rank < least:
            best, least = made, rank
    return tuple(tuple(each) for each in best)


def _filled(line: Sequence[tuple[str, ...]], size: int, rng: random.Random) -> list[list[str]]:
    """Fill groups one after the other, over `size` by one at most; what is left over shares itself out."""
    waiting = list(line)
    made: list[list[str]] = []
    while waiting:
        group = list(waiting.pop(0))
        enough = len(group) >= size - 1 and rng.random() < 0.5
        while not enough and (fit := _fitting(waiting, size - len(group))) is not None:
            group.extend(waiting.pop(fit))
        made.append(group)
    full = [each for each in made if len(each) >= size - 1]
    rest = [each for each in made if len(each) < size - 1]
    if not full:
        return [[person for each in rest for person in each]] if rest else []
    for person in (person for each in rest for person in each):
        min(full, key=len).append(person)
    return full


def _fitting(waiting: Sequence[tuple[str, ...]], room: int) -> int | None:
    """Find a group that goes into the room, else over it by one."""
    if room <= 0:
        return None
    fits = (index for index, each in enumerate(waiting) if len(each) <= room)
    over = (index for index, each in enumerate(waiting) if len(each) == room + 1)
    return next(fits, next(over, None))


def _shared(line: Sequence[tuple[str, ...]], sizes: Sequence[int]) -> list[list[str]]:
    """Put groups where they fit whole; those that fit nowhere go where there is room, one by one."""
    made: list[list[str]] = [[] for _ in sizes]
    loose: list[str] = []
    for group in line:
        rooms = [size - len(into) for size, into in zip(sizes, made, strict=True)]
        widest = max(range(len(sizes)), key=rooms.__getitem__)
        if rooms[widest] >= len(group):
            made[widest].extend(group)
        else:
            loose.extend(group)
    for size, into in zip(sizes, made, strict=True):
        while len(into) < size:
            into.append(loose.pop())
    return made


def _rank(
    made: Sequence[Sequence[str]],
    whole: Sequence[tuple[str, ...]],
    size: int,
    encounters: Encounters,
    apart: frozenset[Pair],
) -> tuple[int, ...]:
    """Compare: those to keep apart, groups broken, sizes far from the one asked for, encounters repeated."""
    known, together = met(whole), met(made)
    broken = len(known - together)
    uneven = sum((len(each) - size) ** 2 for each in made)
    again = sum(encounters.get(two, 0) for two in together - known)
    return len((together - known) & apart), broken, uneven, again
