"""What tells a rehearsed wall from a real one: a hatched edge all around, and one word in the margin.

Its colour is that of no state of time.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QObject, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.widgets.ink import Ink

_FAMILY = "CoP Sans"
_EDGE, _PILL, _TEXT = 0.014, 0.036, 0.022
"""Shares of the height: the edge, the word's ground, its letters. All within the wall's margin of 4 %."""


class RehearsalFrame(QWidget):
    """Lies over a wall, as large as it is, and lets everything through."""

    def __init__(self, ink: Ink, word: str, over: QWidget) -> None:
        super().__init__(over)
        self._ink, self._word = ink, word
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(word)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is under."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hatch the edge, and write the word in the middle of the top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, width = float(self.height()), float(self.width())
        edge = max(3.0, _EDGE * height)
        inner = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.save()
        painter.setClipRegion(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("bg"))
        for side in self._sides(edge):
            painter.drawRect(side)
        painter.setPen(QPen(self._ink("question"), edge / 2))
        for side in self._sides(edge):
            painter.setClipRect(side)
            at = side.left() - side.height()
            while at < side.right() + edge:
                painter.drawLine(QLineF(at, side.bottom(), at + side.height(), side.top()))
                at += edge * 2
        painter.restore()
        painter.setPen(QPen(self._ink("question"), max(1.0, edge / 8)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner)
        font = QFont(_FAMILY)
        font.setPixelSize(max(9, round(_TEXT * height)))
        font.setWeight(QFont.Weight.Bold)
        wide = QFontMetricsF(font).horizontalAdvance(self._word) + 2 * edge
        pill = QRectF((width - wide) / 2, 0, wide, max(13.0, _PILL * height))
        painter.setBrush(self._ink("question"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(pill.adjusted(0, -pill.height() / 2, 0, 0), edge, edge)
        painter.setFont(font)
        painter.setPen(self._ink("bg"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()

    def _sides(self, edge: float) -> tuple[QRectF, ...]:
        width, height = float(self.width()), float(self.height())
        return (
            QRectF(0, 0, width, edge),
            QRectF(0, height - edge, width, edge),
            QRectF(0, edge, edge, height - 2 * edge),
            QRectF(width - edge, edge, edge, height - 2 * edge),
        )
