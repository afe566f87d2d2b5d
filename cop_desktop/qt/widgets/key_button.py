"""A button that shows its key as a cap, at the right of its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from cop_desktop.qt.theme import SMALL, Theme

GAP, CAP_PAD, CAP_HEIGHT = 9, 6, 22


class KeyButton(QPushButton):
    """Made with a theme, or by a form and then `dress`ed; `primary` draws all of it in `onAccent`.

    Also for a button with an icon and no key: the icon keeps its distance to the words.
    """

    def __init__(
        self,
        theme: Theme | QWidget | None = None,
        icon_name: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme if isinstance(theme, QWidget) else parent)
        self._theme: Theme | None = None
        self._icon_name = ""
        self._key = ""
        if isinstance(theme, Theme):
            self.dress(theme, icon_name, key)

    def dress(self, theme: Theme, icon_name: str = "", key: str = "") -> None:
        """Give the theme, an icon of our set, and the text of the key's cap."""
        self._theme = theme
        self._icon_name = icon_name
        self._key = key
        theme.changed.connect(self.update)
        self.updateGeometry()

    def set_key(self, key: str) -> None:
        """Show another key; the text is that of the cap, already in the user's language."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_picture(self, icon_name: str) -> None:
        """Show another icon of our set."""
        self._icon_name = icon_name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Make room for icon, words and cap."""
        if self._theme is None:
            return super().sizeHint()
        width = 32 + self._text_width()
        if self._icon_name:
            width += 20 + GAP
        if self._key:
            width += GAP + self._cap_width()
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button by the style sheet, then what it holds."""
        if self._theme is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        classes = str(self.property("class") or "").split()
        primary = "primary" in classes
        token = "onAccent" if primary else "muted" if "muted" in classes else "ink"
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
            painter.setFont(self._font(SMALL))
            painter.setPen(self._theme.colour(token))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _bold(self) -> QFont:
        return self._font(16)

    def _font(self, pixels: int) -> QFont:
        return self._theme.font(pixels, QFont.Weight.DemiBold) if self._theme else self.font()

    def _text_width(self) -> int:
        return QFontMetrics(self._bold()).horizontalAdvance(self.text())

    def _cap_width(self) -> int:
        metrics = QFontMetrics(self._font(SMALL))
        return metrics.horizontalAdvance(self._key) + 2 * CAP_PAD
