"""A tabu search by swaps: the sum of encounters inside the groups goes down (speed.md §7).

It is bound by a number of swaps, never by a clock, so that the same draw comes out of any machine.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

SWAPS_EACH = 150
"""Swaps tried for each unit."""
TENURE = 6
"""For so many swaps, and some more at random, nobody goes back where they came from."""

Weights = Sequence[Sequence[int]]


def improved(
    at: Sequence[int], lengths: Sequence[int], weights: Weights, free: Sequence[bool], rng: random.Random
) -> list[int]:
    """Give each unit a group, as good as is found; units swap with units of their length.

    `weights` between units are never negative, and what is to be brought to zero; `free` units may move.
    """
    return _Search(at, lengths, weights, free, rng).best()


class _Search:
    """Where the units are, and what each would weigh in each group."""

    def __init__(
        self,
        at: Sequence[int],
        lengths: Sequence[int],
        weights: Weights,
        free: Sequence[bool],
        rng: random.Random,
    ) -> None:
        self._at = list(at)
        self._weights = weights
        self._rng = rng
        self._groups = max(at) + 1
        units = range(len(at))
        self._movable = [each for each in units if free[each]]
        self._peers = [[v for v in self._movable if lengths[v] == lengths[u]] for u in units]
        self._loads = [[0] * self._groups for _ in units]
        for u in units:
            for v in units:
                self._loads[u][self._at[v]] += weights[u][v]
        self._tabu = [[0] * self._groups for _ in units]

    def best(self) -> list[int]:
        """Search until nothing weighs, or the swaps are used up."""
        cost = sum(loads[group] for loads, group in zip(self._loads, self._at, strict=True)) // 2
        best, least = list(self._at), cost
        for step in range(1, SWAPS_EACH * len(self._movable) + 1):
            if least == 0:
                break
            heavy = [each for each in self._movable if self._loads[each][self._at[each]]]
            if not heavy:
                break
            one = heavy[int(self._rng.random() * len(heavy))]
            delta, other = self._best_swap(one, step, least - cost)
            if other is None:
                continue
            self._swap(one, other, step)
            cost += delta
            if cost < least:
                best, least = list(self._at), cost
        return best

    def _best_swap(self, one: int, step: int, aspired: int) -> tuple[int, int | None]:
        """Find with whom to swap; a tabu swap only when it beats the best so far."""
        at, loads, tabu = self._at, self._loads, self._tabu
        home, mine, weights, barred = at[one], loads[one], self._weights[one], tabu[one]
        here = mine[home]
        peers = self._peers[one]
        start = int(self._rng.random() * len(peers))
        least, found = 0, None
        for other in (*peers[start:], *peers[:start]):
            group = at[other]
            if group == home:
                continue
            theirs = loads[other]
            delta = mine[group] - here + theirs[home] - theirs[group] - 2 * weights[other]
            if found is not None and delta >= least:
                continue
            if (barred[group] > step or tabu[other][home] > step) and delta >= aspired:
                continue
            least, found = delta, other
        return least, found

    def _swap(self, one: int, other: int, step: int) -> None:
        home, away = self._at[one], self._at[other]
        self._at[one], self._at[other] = away, home
        until = step + TENURE + int(self._rng.random() * TENURE)
        self._tabu[one][home] = self._tabu[other][away] = until
        for loads, gone, come in zip(self._loads, self._weights[one], self._weights[other], strict=True):
            change = come - gone
            if change:
                loads[home] += change
                loads[away] -= change
