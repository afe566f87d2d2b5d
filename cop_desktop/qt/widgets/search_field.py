"""« Chercher ou agir… »: looks like a field, opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from cop_desktop.qt.form import name, set_class
from cop_desktop.qt.theme import Theme

ICON, AROUND, GAP = 20, 12, 11
NARROW = 44


class SearchField(QPushButton):
    """As wide as it is told; `fit` leaves its icon alone where there is no room."""

    def __init__(self, theme: Theme, wide: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wide = wide
        self.setFixedWidth(wide)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_class(self, "search")
        theme.changed.connect(self.update)

    def fit(self, *, roomy: bool) -> None:
        """Show its words, or its icon alone."""
        self.setFixedWidth(self._wide if roomy else NARROW)

    def say(self, text: str, key: str) -> None:
        """Say what it does, and its key in the tooltip."""
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
            said = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            box = QRect(AROUND + ICON + GAP, 0, room, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), said)
        painter.end()
