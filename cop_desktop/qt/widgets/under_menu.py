"""A menu that opens under its button, its right edge on the button's: never beyond the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget


class UnderMenu(QMenu):
    """Give it to a button at the right of a window with `setMenu`."""

    def __init__(self, button: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._button = button

    def showEvent(self, event: QShowEvent) -> None:
        """Qt aligns the left edges; the window would be overrun."""
        super().showEvent(event)
        if self._button.isVisible():
            corner = self._button.mapToGlobal(QPoint(self._button.width(), self._button.height()))
            self.move(max(0, corner.x() - self.width()), corner.y())
