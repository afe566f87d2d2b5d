"""Chips: what was read of a line, and the kinds one may pick with the key that types them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, paint_icon, sans

HEIGHT = 30
_PAD = 12
_WIDEST = 260


class ReadingChip(QWidget):
    """One thing that was read: an icon and words on a soft ground; a screen reader finds it by its words."""

    def __init__(
        self,
        ink: Ink,
        icon: str,
        text: str,
        tokens: tuple[str, str],
        parent: QWidget | None = None,
        height: int = HEIGHT,
    ) -> None:
        super().__init__(parent)
        self._ink = ink
        self._icon = icon
        self._tokens = tokens
        self._font = sans(14, QFont.Weight.DemiBold)
        metrics = QFontMetrics(self._font)
        self._text = metrics.elidedText(on_screen(text), Qt.TextElideMode.ElideRight, _WIDEST)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setFixedSize(metrics.horizontalAdvance(self._text) + 2 * _PAD + 24, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink(self._tokens[1]))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        colour = self._ink(self._tokens[0])
        paint_icon(painter, self._icon, QRectF(_PAD - 2, self.height() / 2 - 8, 16, 16), colour, 2.2)
        painter.setPen(colour)
        painter.setFont(self._font)
        box = QRect(_PAD + 20, 0, self.width() - _PAD - 20, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()


class KindChip(QAbstractButton):
    """A kind one may pick: its name and, as a key, the letters that type it."""

    def __init__(self, ink: Ink, letters: str, parent: QWidget | None = None, height: int = HEIGHT) -> None:
        super().__init__(parent)
        self._ink = ink
        self._letters = letters
        self._tall = height
        self._font = sans(14, QFont.Weight.DemiBold)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Words, then the cap."""
        width = QFontMetrics(self._font).horizontalAdvance(self.text()) + 2 * _PAD
        return QSize(width + (self._cap() + 8 if self._letters else 0), self._tall)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip, its cap, and a ring when it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        painter.setPen(QPen(self._ink("calm"), 2) if ring else Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("line" if self.isDown() or self.underMouse() else "sunken"))
        inset = 1 if ring else 0
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), self._tall / 2, self._tall / 2
        )
        painter.setPen(self._ink("ink"))
        painter.setFont(self._font)
        painter.drawText(QRect(_PAD, 0, self.width(), self._tall), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._letters:
            cap = QRectF(self.width() - _PAD - self._cap() + 3.5, self._tall / 2 - 9.5, self._cap() - 1, 19)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._ink("edge"), 1))
            painter.drawRoundedRect(cap, 5, 5)
            painter.setPen(self._ink("ink"))
            painter.setFont(sans(13, QFont.Weight.DemiBold))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._letters)
        painter.end()

    def _cap(self) -> int:
        return QFontMetrics(sans(13, QFont.Weight.DemiBold)).horizontalAdvance(self._letters) + 11
