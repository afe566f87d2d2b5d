"""Pictures of what is painted, reduced to shapes: where there is ink, whatever its colour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

SIDE = 120


def shape(paint: Callable[[QPainter], None], side: int = SIDE) -> frozenset[tuple[int, int]]:
    """Give the pixels touched by a painting, colours forgotten."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    return frozenset(
        (x, y) for x in range(side) for y in range(side) if picture.pixelColor(x, y).alpha() > 128
    )


def light_and_dark(paint: Callable[[QPainter], None], side: int = SIDE) -> list[int]:
    """Give the grey of every pixel on white: what somebody who sees no colour sees."""
    picture = QImage(side, side, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    return [picture.pixelColor(x, y).value() for y in range(side) for x in range(side)]
