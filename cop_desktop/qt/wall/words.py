"""One-line words on the wall: written, measured, shrunk to their room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import TextSize
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, sans

BOLD, DEMI = QFont.Weight.Bold, QFont.Weight.DemiBold


@dataclass(frozen=True)
class Wall:
    """Where and how to draw: the grid, the colours, the size of text.

    `aside` units of the last line are kept for the small timer, at the right.
    """

    grid: g.Grid
    ink: Ink
    size: TextSize = TextSize.NORMAL
    aside: float = 0.0

    def text(self, units: float) -> float:
        """Give the size of a text for the last row's distance."""
        return units * self.size.factor


def write(painter: QPainter, x: float, baseline: float, text: str, font: QFont, colour: QColor) -> float:
    """Write from `x` on a baseline; give where the text ends."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = on_screen(text)
    painter.drawText(QPointF(x, baseline), shown)
    return x + QFontMetricsF(font).horizontalAdvance(shown)


def width_of(text: str, font: QFont) -> float:
    """Measure a text."""
    return QFontMetricsF(font).horizontalAdvance(on_screen(text))


def fitted(text: str, pixels: float, weight: QFont.Weight, room: float, least: float) -> tuple[str, QFont]:
    """Shrink a one-line text to its room, down to `least` pixels, then cut it with an ellipsis."""
    font = sans(pixels, weight)
    width = width_of(text, font)
    if width > room:
        font = sans(max(least, int(pixels * room / width)), weight)
    cut = QFontMetricsF(font).elidedText(on_screen(text), Qt.TextElideMode.ElideRight, room)
    return cut, font
