"""The rows of the palette: a title before each group, then what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cop_desktop.qt.presenters.palette import Found, Group

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
"""A `Found`, or the text of a title."""


class PaletteRows(QAbstractListModel):
    """`titles` names the groups in the language shown."""

    def __init__(self, titles: Callable[[Group], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self._rows: list[Found | str] = []

    def show(self, found: Sequence[Found]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = []
        group: Group | None = None
        for each in found:
            if each.act.group is not group:
                group = each.act.group
                self._rows.append(self._titles(group))
            self._rows.append(each)
        self.endResetModel()

    def row(self, at: int) -> Found | str | None:
        """Give a row; None past the ends."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def step(self, at: int, by: int) -> int:
        """Give the nearest row that can be done from `at`, going by 1 or -1; `at` when there is none."""
        to = at + by
        while 0 <= to < len(self._rows):
            if isinstance(self._rows[to], Found):
                return to
            to += by
        return at

    def rowCount(self, parent: Index | None = None) -> int:
        """Count rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Give a row, its name, or what a screen reader says of it."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else row.act.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and isinstance(row, Found):
            return row.act.consequence
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles are read, never chosen."""
        if isinstance(self.row(index.row()), str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
