"""Rows of the minutes: what was captured, with what holds for it; headings between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

MINUTES_ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class MinutesRow(NamedTuple):
    """One row, in the language shown; a tuple, because ten thousand are compared at each change.

    `key` is the item's id; a heading has none and cannot be chosen. `state` says what holds, in the
    colour of `state_token`; it is bold when somebody `decided`.
    """

    key: str
    title: str
    sub: str = ""
    icon: str = ""
    token: str = "calm"
    ground: str = "calmSoft"
    state: str = ""
    state_icon: str = ""
    state_token: str = "muted"
    decided: bool = False
    muted: bool = False
    tally: str = ""

    @property
    def heading(self) -> bool:
        """Tell whether this is a heading, or a line that only informs."""
        return not self.key

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(part for part in (self.state, self.title, self.sub, self.tally) if part)


class MinutesRows(QAbstractListModel):
    """The rows of one session's minutes, replaced whole; only what differs is repainted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MinutesRow, ...] = ()
        self._places: dict[str, int] = {}

    @property
    def rows(self) -> tuple[MinutesRow, ...]:
        """The rows shown."""
        return self._rows

    def show(self, rows: Sequence[MinutesRow]) -> None:
        """Replace the rows; while the same items stand in the same order, the view keeps its place."""
        before, self._rows = self._rows, tuple(rows)
        if [row.key for row in before] == [row.key for row in self._rows]:
            changed = [at for at, (old, new) in enumerate(zip(before, rows, strict=True)) if old != new]
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self._rows = before
        self.beginResetModel()
        self._rows = tuple(rows)
        self._places = {row.key: at for at, row in enumerate(self._rows) if row.key}
        self.endResetModel()

    def place(self, key: str) -> int:
        """Find the row of an item; -1 when it is not shown."""
        return self._places.get(key, -1)

    def first(self) -> int:
        """Find the first row that can be chosen; -1 when there is none."""
        return next((at for at, row in enumerate(self._rows) if row.key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only items be chosen."""
        if not index.isValid() or self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer at once: no query here."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == MINUTES_ROW else None
