"""Rows of short lists: values made by a presenter, shown at once and spoken in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Row:
    """One row, in the language shown.

    `key` tells which; `icon` stands on a tile of `token`'s soft colour; `verb` is what Enter does;
    `asides` are facts aligned at the right; `beads` (held, next, to_come) draw a small thread.
    """

    key: str
    title: str
    sub: str = ""
    icon: str = ""
    token: str = "calm"
    verb: str = ""
    asides: tuple[str, ...] = ()
    strong: bool = True
    beads: tuple[str, ...] = ()
    colour: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(part for part in (self.title, self.sub, *self.asides, self.verb) if part)


class RowsModel(QAbstractListModel):
    """A list of rows, replaced whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Replace the rows; equal rows change nothing on screen."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Answer at once: no query here."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else row.title
        return row if role == ROW else None
