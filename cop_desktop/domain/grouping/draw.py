"""Drawing groups: few encounters are repeated, wishes are respected, the same seed gives the same groups."""

from __future__ import annotations

import random
from collections.abc import Sequence

from cop_desktop.domain.grouping.designs import clean_rounds
from cop_desktop.domain.grouping.encounters import met
from cop_desktop.domain.grouping.placing import Units, place, units_of
from cop_desktop.domain.grouping.search import improved
from cop_desktop.domain.grouping.wishes import (
    NO_WISHES,
    Encounters,
    Fault,
    Impossible,
    Pair,
    Partition,
    Wishes,
    pair,
)

STARTS = 3
"""How often the search begins anew when some go as one, so that they may go elsewhere."""


def draw(
    people: Sequence[str],
    sizes: Sequence[int],
    *,
    encounters: Encounters,
    seed: str,
    wishes: Wishes = NO_WISHES,
    avoided: frozenset[Pair] = frozenset(),
) -> Partition | Impossible:
    """Share people among groups of those sizes, meeting whom they met least.

    No pair that has met is together while that can be avoided. `avoided` are pairs to part first of all if
    possible (the groups one wants to be rid of by drawing again). Groups keep the order of `sizes`, people
    in a group theirs. Impossible tells which wish cannot be met.
    """
    if not people:
        return Impossible(Fault.NOBODY)
    units = units_of(people, sizes, wishes)
    if isinstance(units, Impossible):
        return units
    rng = random.Random(seed)
    if _plain(units):
        clean = _clean(people, sizes, encounters, avoided, rng)
        if clean is not None:
            return clean
    weights = _weights(units, encounters, avoided)
    lengths = [len(each) for each in units.members]
    free = [each is None for each in units.locked]
    best: list[int] | None = None
    least = 0
    for _ in range(1 if max(lengths) == 1 else STARTS):
        start = place(units, sizes, rng)
        if isinstance(start, Impossible):
            return start
        found = improved(start, lengths, weights, free, rng)
        cost = _cost(found, weights)
        if best is None or cost < least:
            best, least = found, cost
        if least == 0:
            break
    assert best is not None
    return _partition(people, sizes, units, best)


def _plain(units: Units) -> bool:
    """Tell whether nothing is wished that has anything to do with those who are here."""
    return (
        all(len(each) == 1 for each in units.members)
        and not any(units.apart)
        and all(each is None for each in units.locked)
    )


def _clean(
    people: Sequence[str],
    sizes: Sequence[int],
    encounters: Encounters,
    avoided: frozenset[Pair],
    rng: random.Random,
) -> Partition | None:
    """Take a round of a design in which nobody meets again, if one is left; it leaves more of them.

    People hold their places in it by their ids, the same all season whatever the seed.
    """
    line = sorted(people)
    least = min((encounters.get(two, 0) for two in met((line,))), default=0)
    fits: list[Partition] = []
    for each in clean_rounds(sizes):
        groups = tuple(tuple(line[index] for index in group) for group in each)
        if not any(encounters.get(two, 0) > least or two in avoided for two in met(groups)):
            fits.append(groups)
    if not fits:
        return None
    rank = {each: index for index, each in enumerate(people)}
    chosen = rng.choice(fits)
    return tuple(tuple(sorted(group, key=rank.__getitem__)) for group in _by_size(chosen, sizes))


def _by_size(groups: Partition, sizes: Sequence[int]) -> Partition:
    """Put the groups where their sizes are asked for."""
    left = list(groups)
    line = []
    for size in sizes:
        group = next(each for each in left if len(each) == size)
        left.remove(group)
        line.append(group)
    return tuple(line)


def _weights(units: Units, encounters: Encounters, avoided: frozenset[Pair]) -> list[list[int]]:
    """Weigh each two units by what they met beyond the least; more than all that, avoided, then apart."""
    people = [each for block in units.members for each in block]
    counts = {
        two: encounters.get(two, 0)
        for index, one in enumerate(people)
        for other in people[index + 1 :]
        for two in (pair(one, other),)
    }
    least = min(counts.values(), default=0)
    rude = 1 + sum(counts.values()) - least * len(counts)
    never = rude * (1 + len(avoided))
    weights = [[0] * len(units.members) for _ in units.members]
    for u, block in enumerate(units.members):
        for v in range(u + 1, len(units.members)):
            weight = never if v in units.apart[u] else 0
            for one in block:
                for other in units.members[v]:
                    two = pair(one, other)
                    weight += counts[two] - least + (rude if two in avoided else 0)
            weights[u][v] = weights[v][u] = weight
    return weights


def _cost(at: Sequence[int], weights: Sequence[Sequence[int]]) -> int:
    return sum(row[v] for u, row in enumerate(weights) for v in range(u + 1, len(at)) if at[u] == at[v])


def _partition(people: Sequence[str], sizes: Sequence[int], units: Units, at: Sequence[int]) -> Partition:
    rank = {each: index for index, each in enumerate(people)}
    groups: list[list[str]] = [[] for _ in sizes]
    for block, group in zip(units.members, at, strict=True):
        groups[group].extend(block)
    return tuple(tuple(sorted(group, key=rank.__getitem__)) for group in groups)
