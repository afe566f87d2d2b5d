"""A door out of a human moment: an icon, a key, two or three words, what follows from them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from cop_desktop.qt.form import name, set_class
from cop_desktop.qt.theme import SMALL, Theme
from cop_desktop.qt.widgets.lettering import on_screen

HIGH, LOW = 194, 112
"""Its height, and its least one: the icon then stands beside the words, in pixels."""
AROUND, ICON, CAP = 21, 28, 28
NARROW = 280
"""Below this width, in pixels, a low door has no room for its icon."""


class DoorButton(QPushButton):
    """None is chosen beforehand: the three are drawn alike."""

    def __init__(self, theme: Theme, icon_name: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon_name
        self._key = key
        self._what = ""
        set_class(self, "door")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LOW)
        self.setMaximumHeight(HIGH)
        theme.changed.connect(self.update)

    def say(self, title: str, what: str) -> None:
        """Say the door and what follows from it."""
        if (title, what) != (self.text(), self._what):
            self._what = what
            self.setText(title)
            name(self, title, what)
            self.update()

    def sizeHint(self) -> QSize:
        """A third of the width, whatever is said."""
        return QSize(240, HIGH)

    def minimumSizeHint(self) -> QSize:
        """Room for two lines under the title."""
        return QSize(200, LOW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground by the style sheet, then icon, key, title, text."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        low = self.height() < HIGH - 20
        above = 14 if low else AROUND + 2
        if not (low and self.width() < NARROW):
            icon = theme.icon(self._icon_name, "muted", ICON)
            pixmap = icon.pixmap(QSize(ICON, ICON), self.devicePixelRatioF())
            painter.drawPixmap(QRect(AROUND, above, ICON, ICON), pixmap)
        cap = QRectF(self.width() - AROUND - CAP + 0.5, above + 0.5, CAP - 1, CAP - 1)
        painter.setPen(QPen(theme.colour("edge"), 1.1))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setFont(theme.font(SMALL, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("ink"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        narrow = self.width() < NARROW
        title = theme.font(19 if narrow else 22, QFont.Weight.Bold)
        left, top = (AROUND if narrow else AROUND + ICON + 12, above) if low else (AROUND, above + 50)
        height = QFontMetrics(title).height()
        painter.setFont(title)
        painter.drawText(QRect(left, top, self.width() - left - AROUND, height), _PLAIN, self.text())
        text = theme.font(16 if low else 17)
        painter.setFont(text)
        painter.setPen(theme.colour("muted"))
        box = QRect(AROUND, top + height + 4, self.width() - 2 * AROUND, self.height() - top - height - 8)
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(box, int(wrapped), on_screen(self._what))
        painter.end()


_PLAIN = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
