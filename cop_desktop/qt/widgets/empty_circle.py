"""The motif of a beginning: a circle of ten chairs, one taken."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cop_desktop.qt.theme import Theme

CHAIRS, SIDE, RADIUS, CHAIR = 10, 240, 104.0, 13.0
"""How many chairs, the side of the square, the radius of the circle and of a chair, in pixels."""


class EmptyCircle(QWidget):
    """Drawn once; it says nothing a screen reader needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SIDE, SIDE)

    def minimumSizeHint(self) -> QSize:
        """Small windows keep a smaller circle."""
        return QSize(120, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw arcs between chairs, then the chairs; the first is taken."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width(), self.height()) / SIDE
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(scale, scale)
        painter.setPen(QPen(self._theme.colour("line"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        circle = QRectF(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
        step, gap = 360 / CHAIRS, math.degrees((CHAIR + 4) / RADIUS)
        for rank in range(CHAIRS):
            painter.drawArc(circle, round((90 + rank * step + gap) * 16), round((step - 2 * gap) * 16))
        for rank in range(CHAIRS):
            angle = math.radians(90 + rank * step)
            centre = QPointF(RADIUS * math.cos(angle), -RADIUS * math.sin(angle))
            if rank == 0:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("calm"))
                painter.drawEllipse(centre, CHAIR, CHAIR)
            else:
                painter.setPen(QPen(self._theme.colour("muted"), 2))
                painter.setBrush(self._theme.colour("surface" if self._theme.dark else "bg"))
                painter.drawEllipse(centre, CHAIR - 1, CHAIR - 1)
