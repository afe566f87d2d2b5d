"""What a screen reader finds in a row of the turns: a button, and what can be done with that person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROW = "TurnRowWidget"
"""Class of the rows, as Qt asks for it."""
PRESS = "Press"
Acts = Sequence[tuple[str, str]]
"""What can be done: a key, and its words."""


class Row(Protocol):
    """A row, as far as it is told."""

    def acts(self) -> Acts:
        """Tell what can be done with this person."""

    def click(self) -> None:
        """Do what Enter does."""


class RowAccess(QAccessibleWidget):
    """Offers each act by name, besides the press of any button."""

    def __init__(self, row: QWidget) -> None:
        super().__init__(row, QAccessible.Role.Button)

    def actionNames(self) -> list[str]:
        """List the acts, the press first."""
        return [PRESS, *(key for key, _words in self._row().acts())]

    def localizedActionName(self, key: str) -> str:
        """Say an act in the language shown."""
        said = dict(self._row().acts())
        return said.get(key) or super().localizedActionName(key)

    def localizedActionDescription(self, key: str) -> str:
        """Say an act in the language shown."""
        return self.localizedActionName(key)

    def keyBindingsForAction(self, _key: str) -> list[str]:
        """No key of its own: Enter opens the menu of all."""
        return []

    def doAction(self, key: str) -> None:
        """Do it."""
        row = self._row()
        if key == PRESS:
            row.click()
        elif any(key == each for each, _words in row.acts()):
            row.acted.emit(key, row.person_id)  # type: ignore[attr-defined]

    def _row(self) -> Row:
        return cast("Row", self.widget())


@cache
def tell_acts() -> None:
    """Let Qt make rows known this way; asked again, it does nothing more."""
    QAccessible.installFactory(_made)


def _made(kind: str, thing: QObject) -> QAccessibleInterface | None:
    return RowAccess(thing) if kind == ROW and isinstance(thing, QWidget) else None
