"""A place of the top bar: its name, and when it is the present one a calm stroke with a bead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from cop_desktop.qt.theme import Theme

PAD = 8
STROKE, BEAD = 4.0, 5.0
"""Thickness of the stroke and radius of the bead at its left end, in pixels."""


class PlaceButton(QPushButton):
    """One place: `Ctrl+1`… reach it, its text is 16 px, its stroke lies on the bar's lower edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # No exclusive group: Tab would skip all but one. The window checks the place it is in.
        self.setCheckable(True)
        self.setFlat(True)
        self.setProperty("class", "place")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Take the width of the bold text: choosing a place moves no other."""
        bold = QFontMetrics(self._theme.font(16, QFont.Weight.DemiBold))
        return QSize(bold.horizontalAdvance(self.text()) + 2 * PAD, 56)

    def minimumSizeHint(self) -> QSize:
        """Never cut a name."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name, and the stroke of the present place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        if self.hasFocus():
            painter.setPen(self._theme.colour("calm"))
            pen = painter.pen()
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(1, 10, self.width() - 2, self.height() - 22), 9, 9)
        weight = QFont.Weight.DemiBold if here else QFont.Weight.Normal
        painter.setFont(self._theme.font(16, weight))
        token = "ink" if here or self.underMouse() else "muted"
        painter.setPen(self._theme.colour(token if self.isEnabled() else "edge"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("calm"))
            middle = self.height() - STROKE / 2
            painter.drawRoundedRect(
                QRectF(PAD + 2, middle - STROKE / 2, self.width() - 2 * PAD, STROKE), 2, 2
            )
            painter.setBrush(self._theme.colour("bg"))
            painter.drawEllipse(QPointF(PAD - 2, middle - 2), BEAD + 2, BEAD + 2)
            painter.setBrush(self._theme.colour("calm"))
            painter.drawEllipse(QPointF(PAD - 2, middle - 2), BEAD, BEAD)
