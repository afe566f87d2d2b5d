"""Who was in a group with whom, counted for the next draw and for nothing else: never a ranking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from cop_desktop.domain.grouping.wishes import Encounters, Pair, Partition, pair


def met(partition: Iterable[Sequence[str]]) -> frozenset[Pair]:
    """Tell which pairs share a group."""
    return frozenset(pair(*two) for group in partition for two in combinations(group, 2))


def added(encounters: Encounters, *partitions: Partition) -> dict[Pair, int]:
    """Add the encounters of some partitions, each counted once per partition."""
    counts = Counter(encounters)
    for each in partitions:
        counts.update(met(each))
    return dict(counts)


def sum_of_squares(encounters: Encounters) -> int:
    """Add up the squares: the lower, the more evenly people have met."""
    return sum(count * count for count in encounters.values())


def least_sum_of_squares(people: int, total: int) -> int:
    """Tell the least sum of squares of `total` encounters among all pairs of `people`."""
    pairs = people * (people - 1) // 2
    if pairs == 0:
        return 0
    each, over = divmod(total, pairs)
    return over * (each + 1) ** 2 + (pairs - over) * each**2
