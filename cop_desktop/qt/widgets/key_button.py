"""A button that shows its key as a cap, at the right of its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from cop_desktop.qt.theme import SMALL, Theme

GAP, CAP_PAD, CAP_HEIGHT = 9, 6, 22


class KeyButton(QPushButton):
    """Set `icon_name`, `key` and the text; a `primary` class draws all of it in `onAccent`."""

    def __init__(
        self, theme: Theme, icon_name: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon_name
        self._key = key
        theme.changed.connect(self.update)

    def set_key(self, key: str) -> None:
        """Show another key; the text is that of the cap, already in the user's language."""
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Make room for icon, words and cap."""
        width = 32 + self._text_width()
        if self._icon_name:
            width += 20 + GAP
        if self._key:
            width += GAP + self._cap_width()
        return QSize(width, 40)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button by the style sheet, then what it holds."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        primary = "primary" in str(self.property("class") or "").split()
        token = "onAccent" if primary else "ink"
        if not self.isEnabled():
            token = "surface" if primary else "edge"
        content = self.sizeHint().width() - 32
        x = (self.width() - content) // 2
        if self._icon_name:
            pixmap = self._theme.icon(self._icon_name, token).pixmap(QSize(20, 20), self.devicePixelRatioF())
            painter.drawPixmap(QRect(x, (self.height() - 20) // 2, 20, 20), pixmap)
            x += 20 + GAP
        painter.setFont(self._bold())
        painter.setPen(self._theme.colour(token))
        painter.drawText(
            QRect(x, 0, self._text_width() + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self._key:
            x += self._text_width() + GAP
            cap = QRectF(
                x + 0.5, (self.height() - CAP_HEIGHT) / 2 + 0.5, self._cap_width() - 1, CAP_HEIGHT - 1
            )
            painter.setPen(QPen(self._theme.colour(token if primary else "edge"), 1))
            painter.drawRoundedRect(cap, 5, 5)
            painter.setFont(self._theme.font(SMALL, QFont.Weight.DemiBold))
            painter.setPen(self._theme.colour(token))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _bold(self) -> QFont:
        return self._theme.font(16, QFont.Weight.DemiBold)

    def _text_width(self) -> int:
        return QFontMetrics(self._bold()).horizontalAdvance(self.text())

    def _cap_width(self) -> int:
        metrics = QFontMetrics(self._theme.font(SMALL, QFont.Weight.DemiBold))
        return metrics.horizontalAdvance(self._key) + 2 * CAP_PAD
