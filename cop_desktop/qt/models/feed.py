"""The harvest as rows to be shown: values only, newest first, and nothing read from a database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cop_desktop.domain.codes import ItemKind


@dataclass(frozen=True)
class FeedRow:
    """One captured item as shown.

    `about` stands beside its kind (who said it, or the step); `spoken` is what a screen reader says.
    """

    id: str
    kind: ItemKind
    text: str
    kind_name: str
    about: str
    time: str
    spoken: str = ""


class Feed:
    """Rows in the order of capture, read from the newest; adding one costs the same at any length."""

    def __init__(self) -> None:
        self._rows: list[FeedRow] = []

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, index: int) -> FeedRow:
        """Give a row; 0 is the newest."""
        return self._rows[len(self._rows) - 1 - index]

    def index_of(self, item_id: str) -> int:
        """Find a row by its item, -1 when it is not there; the newest are looked at first."""
        for index in range(len(self._rows)):
            if self.row(index).id == item_id:
                return index
        return -1

    def reset(self, rows: Iterable[FeedRow]) -> None:
        """Take other rows, newest first."""
        self._rows = list(rows)[::-1]

    def add(self, row: FeedRow) -> None:
        """Put a row first."""
        self._rows.append(row)

    def replace(self, row: FeedRow) -> int:
        """Change a row in its place and tell which, -1 when it is not there."""
        index = self.index_of(row.id)
        if index >= 0:
            self._rows[len(self._rows) - 1 - index] = row
        return index

    def remove(self, item_id: str) -> int:
        """Take a row away and tell where it was, -1 when it is not there."""
        index = self.index_of(item_id)
        if index >= 0:
            del self._rows[len(self._rows) - 1 - index]
        return index
