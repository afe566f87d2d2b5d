"""A chip that names a kind of capture: its icon and its word, in its colour, on its soft ground."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from cop_desktop.qt.presenters.capture_words import KindLook
from cop_desktop.qt.theme import Theme


class KindChip(QLabel):
    """28 px high; read as its word."""

    def __init__(self, theme: Theme, look: KindLook, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._look = look

    def sizeHint(self) -> QSize:
        """Icon, word, and the round ends."""
        width = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        return QSize(round(width) + 16 + 6 + 24, 28)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._look.ground))
        painter.drawRoundedRect(QRectF(self.rect()), 14, 14)
        icon = self._theme.icon(self._look.icon, self._look.ink, 16)
        painter.drawPixmap(QPointF(11, 6), icon.pixmap(QSize(16, 16), self.devicePixelRatioF()))
        metrics = QFontMetricsF(self._font())
        painter.setFont(self._font())
        painter.setPen(self._theme.colour(self._look.ink))
        painter.drawText(QPointF(33, 14 + (metrics.ascent() - metrics.descent()) / 2), self.text())
        painter.end()

    def _font(self) -> QFont:
        return self._theme.font(14, QFont.Weight.DemiBold)
