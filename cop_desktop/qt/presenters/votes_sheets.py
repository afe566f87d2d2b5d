"""Sheets of paper typed one by one and kept as totals alone, in batches that tell nobody's scores.

What is written is the sum of at least five sheets at a time: five wait while five are written, so that the
last batch is never one sheet alone. A program that is killed loses those that wait, and says how many are in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

BATCH = 5
"""The fewest sheets written together, unless there are fewer in all."""
LEAST = 2
"""One sheet alone would be its own total: it waits for another."""


class Sheets:
    """Those of one vote; each is a score for each statement."""

    def __init__(self, round_id: str = "") -> None:
        self.round_id = round_id
        self._waiting: list[tuple[int, ...]] = []
        self._written: list[tuple[int, ...]] = []

    @property
    def waiting(self) -> int:
        """Count the sheets that are not written."""
        return len(self._waiting) + len(self._written)

    @property
    def due(self) -> bool:
        """Tell whether a batch can be written while as many wait."""
        return len(self._waiting) >= 2 * BATCH

    @property
    def flushable(self) -> bool:
        """Tell whether what waits may be written: more than one sheet."""
        return len(self._waiting) >= LEAST

    def add(self, sheet: tuple[int, ...]) -> None:
        """Take a sheet."""
        self._waiting.append(sheet)

    def take_back(self) -> tuple[int, ...] | None:
        """Give the last sheet back, to be corrected; None when none waits."""
        return self._waiting.pop() if self._waiting else None

    def forget(self) -> None:
        """Forget what waits."""
        self._waiting.clear()
        self._written.clear()

    def batch(self, *, all_of_them: bool) -> tuple[tuple[int, ...], ...]:
        """Take the sheets to write now out of those that wait; empty when none may be."""
        if self._written:
            return ()
        many = len(self._waiting) if all_of_them and self.flushable else BATCH if self.due else 0
        self._written, self._waiting = self._waiting[:many], self._waiting[many:]
        return tuple(self._written)

    def kept(self) -> None:
        """The batch is on the disk: its sheets are no more."""
        self._written = []

    def refused(self) -> None:
        """The batch was not written: its sheets wait again, the first ones."""
        self._waiting = [*self._written, *self._waiting]
        self._written = []


def totals(
    before: Mapping[str, Sequence[int]],
    options: Sequence[str],
    sheets: Sequence[Sequence[int]],
    lowest: int,
    highest: int,
) -> dict[str, tuple[int, ...]]:
    """Add sheets to the totals of each option: how often each score was given, from the lowest up."""
    added: dict[str, tuple[int, ...]] = {}
    for place, option in enumerate(options):
        counts = list(before.get(option, ())) or [0] * (highest - lowest + 1)
        for sheet in sheets:
            counts[sheet[place] - lowest] += 1
        added[option] = tuple(counts)
    return added
