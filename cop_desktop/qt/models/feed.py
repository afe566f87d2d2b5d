"""The harvest as rows to be shown: values only, newest first, and nothing read from a database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cop_desktop.domain.codes import ItemKind


@dataclass(frozen=True)
class FeedRow:
    """One captured item as shown.

    `about` stands beside its kind (who said it, or the step); `spoken` is what a screen reader says.
    `level_icon` tells how far it travels, where each row says so.
    """

    id: str
    kind: ItemKind
    text: str
    kind_name: str
    about: str
    time: str
    spoken: str = ""
    level_icon: str = ""


class Feed:
    """Rows in the order of capture, read from the newest; adding one costs the same at any length.

    A row is made when it is first looked at: opening a session of 10,000 items makes a handful.
    """

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._made: dict[str, FeedRow] = {}
        self._make: Callable[[str], FeedRow] | None = None

    def __len__(self) -> int:
        return len(self._ids)

    def row(self, index: int) -> FeedRow:
        """Give a row; 0 is the newest."""
        item_id = self._ids[len(self._ids) - 1 - index]
        row = self._made.get(item_id)
        if row is None:
            if self._make is None:
                raise KeyError(item_id)
            row = self._made[item_id] = self._make(item_id)
        return row

    def id_at(self, index: int) -> str:
        """Give the item of a row without making the row."""
        return self._ids[len(self._ids) - 1 - index]

    def index_of(self, item_id: str) -> int:
        """Find a row by its item, -1 when it is not there; the newest are looked at first."""
        last = len(self._ids) - 1
        return next((last - at for at in range(last, -1, -1) if self._ids[at] == item_id), -1)

    def reset(self, rows: Iterable[FeedRow]) -> None:
        """Take other rows, newest first."""
        made = list(rows)
        self._ids = [row.id for row in reversed(made)]
        self._made = {row.id: row for row in made}
        self._make = None

    def reset_lazily(self, ids: Sequence[str], make: Callable[[str], FeedRow]) -> None:
        """Take other items, newest first, whose rows `make` gives when they are looked at."""
        self._ids = list(reversed(ids))
        self._made = {}
        self._make = make

    def add(self, row: FeedRow) -> None:
        """Put a row first."""
        self._ids.append(row.id)
        self._made[row.id] = row

    def replace(self, row: FeedRow) -> int:
        """Change a row in its place and tell which, -1 when it is not there."""
        index = self.index_of(row.id)
        if index >= 0:
            self._made[row.id] = row
        return index

    def remove(self, item_id: str) -> int:
        """Take a row away and tell where it was, -1 when it is not there."""
        index = self.index_of(item_id)
        if index >= 0:
            del self._ids[len(self._ids) - 1 - index]
            self._made.pop(item_id, None)
        return index
