"""The circle of a human moment: one disc per person present, all equal."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cop_desktop.qt.widgets.ink import Ink

SIDE, LEAST = 190, 64
"""The square it takes, and the least of it where there is little height, in pixels."""
RADIUS, DISC = 74 / 190, 21 / 190
"""Of the circle and of a disc (its width), as shares of the side."""


class HoldCircle(QWidget):
    """Says nothing: there is nothing to say."""

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._people = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST)
        self.setMaximumHeight(SIDE)

    def show_people(self, people: int) -> None:
        """Draw as many discs as there are people."""
        if people != self._people:
            self._people = people
            self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the discs, the first at the top."""
        super().paintEvent(event)
        side = min(self.width(), self.height())
        middle = QPointF(self.width() / 2, self.height() / 2)
        width = min(side * DISC, 2 * math.pi * side * RADIUS / max(1, self._people) * 0.6)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("holdSeat"))
        for rank in range(self._people):
            angle = 2 * math.pi * rank / self._people - math.pi / 2
            away = QPointF(math.cos(angle), math.sin(angle)) * side * RADIUS
            painter.drawEllipse(middle + away, width / 2, width / 2)
        painter.end()
