"""Digits drawn in equal cells, so that nothing jumps from one second to the next.

The tabular figures of the font have a slab 1; proportional figures in equal cells look better.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

DIGITS = "0123456789"


def cells(text: str, font: QFont) -> list[float]:
    """Give the width of each character's cell: all digits share the widest digit's."""
    metrics = QFontMetricsF(font)
    digit = max(metrics.horizontalAdvance(figure) for figure in DIGITS)
    return [digit if figure in DIGITS else metrics.horizontalAdvance(figure) for figure in text]


def clock_width(text: str, font: QFont) -> float:
    """Give the width of a text drawn by `paint_clock`."""
    return sum(cells(text, font))


def paint_clock(
    painter: QPainter,
    baseline: QPointF,
    text: str,
    font: QFont,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw a text at its baseline, each digit centred in its cell.

    `align` says which side of the text `baseline.x()` is: left, right or centre (AlignHCenter).
    """
    widths = cells(text, font)
    metrics = QFontMetricsF(font)
    x = baseline.x()
    if align == Qt.AlignmentFlag.AlignRight:
        x -= sum(widths)
    elif align == Qt.AlignmentFlag.AlignHCenter:
        x -= sum(widths) / 2
    painter.setFont(font)
    for figure, width in zip(text, widths, strict=True):
        inset = (width - metrics.horizontalAdvance(figure)) / 2
        painter.drawText(QPointF(x + inset, baseline.y()), figure)
        x += width
