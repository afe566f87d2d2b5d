"""« Chercher ou agir… »: looks like a field, opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from cop_desktop.qt.form import name, set_class
from cop_desktop.qt.theme import Theme

ICON, AROUND, GAP = 20, 12, 11
NARROW = 44
CAP, CAP_AROUND = 22, 14
"""Height of the key drawn as a cap, and what it adds to the width of its words, in pixels."""


class SearchField(QPushButton):
    """As wide as it is told; `fit` leaves its icon alone where there is no room."""

    def __init__(self, theme: Theme, wide: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = wide
        self._key = ""
        self.setFixedWidth(wide)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_class(self, "search")
        theme.changed.connect(self.update)

    def fit(self, *, roomy: bool) -> None:
        """Show its words, or its icon alone."""
        self.setFixedWidth(self._wide if roomy else NARROW)

    def say(self, text: str, key: str) -> None:
        """Say what it does, and its key: drawn as a cap where there is room, and in the tooltip."""
        self._key = key
        self.setText(text)
        self.setToolTip(f"{text.rstrip('…')} ({key})")
        name(self, text.rstrip("…"))

    def sizeHint(self) -> QSize:
        """As the picture has it."""
        return QSize(self._wide, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button by the style sheet, then a glass and words."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        pixmap = self._theme.icon("search", "muted").pixmap(QSize(ICON, ICON), self.devicePixelRatioF())
        painter.drawPixmap(QRect(AROUND, (self.height() - ICON) // 2, ICON, ICON), pixmap)
        room = self.width() - 2 * AROUND - ICON - GAP
        if room > NARROW:
            font = self._theme.font(15, QFont.Weight.Medium)
            painter.setFont(font)
            painter.setPen(self._theme.colour("muted"))
            metrics, small = QFontMetrics(font), self._theme.font(13, QFont.Weight.DemiBold)
            cap = QFontMetrics(small).horizontalAdvance(self._key) + CAP_AROUND
            said = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            if self._key and metrics.horizontalAdvance(self.text()) + GAP + cap <= room:
                self._draw_key(painter, small, cap)
                painter.setFont(font)
                painter.setPen(self._theme.colour("muted"))
            box = QRect(AROUND + ICON + GAP, 0, room, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), said)
        painter.end()

    def _draw_key(self, painter: QPainter, font: QFont, cap: int) -> None:
        """Draw the key at the right end."""
        right = self.width() - AROUND + 3
        box = QRectF(right - cap + 0.5, (self.height() - CAP) / 2 + 0.5, cap - 1, CAP - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("edge"))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
