"""The total against the slot, as one bar ended by the hour the room is given back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cop_desktop.qt.theme import Theme

BAR = 8.0


class SlotBar(QWidget):
    """Planned seconds in `calm`, play in `track`, what runs over in `over` beyond the line of the end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._planned, self._slot = 0, 1
        self._ends = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_slot(self, planned: int, slot: int, start: str, end: str) -> None:
        """Show seconds planned in a slot, and the two hours."""
        self._planned, self._slot, self._ends = planned, max(1, slot), (start, end)
        self.update()

    def sizeHint(self) -> QSize:
        """Bar, then hours."""
        return QSize(264, 42)

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return QSize(140, 42)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, the line of the end, the hours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = max(self._planned, self._slot)
        width, top = self.width() - 2.0, 10.0
        end = width * self._slot / whole
        used = width * self._planned / whole
        painter.setPen(Qt.PenStyle.NoPen)
        pieces = ((0.0, end, "track"), (end, used, "over"), (0.0, min(used, end), "calm"))
        for left, right, token in pieces:
            if right > left:
                painter.setBrush(self._theme.colour(token))
                painter.drawRoundedRect(QRectF(left, top, right - left, BAR), BAR / 2, BAR / 2)
        painter.setPen(QPen(self._theme.colour("ink"), 2.2))
        painter.drawLine(QPointF(end, top - 6), QPointF(end, top + BAR + 6))
        font = self._theme.font(14)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        base = self.height() - metrics.descent() - 1
        painter.drawText(QPointF(0, base), self._ends[0])
        text = metrics.horizontalAdvance(self._ends[1])
        painter.drawText(QPointF(max(0.0, min(width, end) - text), base), self._ends[1])
        painter.end()
