"""One answer: its key as a cap, its name, and under it the words as they would be read."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cop_desktop.qt.theme import SMALL, TEXT, Theme

HEIGHT, LEFT = 52, 55
"""Height of a card, and where its words begin, in pixels."""


class AnswerCard(QAbstractButton):
    """Chosen, it is washed and ringed; its words are cut to its width, whole in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._key = ""
        self._line = ""
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def dress(self, theme: Theme, key: str) -> None:
        """Draw in the colours of a theme, with the text of a key."""
        self._theme, self._key = theme, key
        theme.changed.connect(self.update)

    def say(self, title: str, line: str) -> None:
        """Show an answer and what would be read."""
        self.setText(title)
        self._line = line
        self.setToolTip(line)
        self.setAccessibleName(f"{title}. {line}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(320, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        if self._theme is None:
            return
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ring = 2 if chosen or self.hasFocus() else 1
        painter.setPen(QPen(theme.colour("calm" if chosen or self.hasFocus() else "edge"), ring))
        painter.setBrush(theme.colour("calmSoft" if chosen else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        cap = QRectF(16.5, (HEIGHT - 24) / 2 + 0.5, 23, 23)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setFont(theme.font(SMALL, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        room = self.width() - LEFT - 14
        font = theme.font(TEXT, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        title = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(LEFT, 5, room, 22), Qt.AlignmentFlag.AlignVCenter, title)
        font = theme.font(SMALL)
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if not chosen else "ink"))
        line = QFontMetrics(font).elidedText(self._line, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(LEFT, 26, room, 21), Qt.AlignmentFlag.AlignVCenter, line)
