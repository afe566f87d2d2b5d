"""Planned against actual, painted: the planned thread above the actual one, on one scale of minutes.

The same hand draws it on the screen, in the PDF, and as the picture of the Word file; on any thread. What
differs is told by shape: a pause is hatched, what was added is hollow.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from cop_desktop.domain.minutes.drawing import Bar, Drawing, length_words
from cop_desktop.domain.run.account import StretchKind
from cop_desktop.qt.presenters.minutes_look import CALM, FAMILIES, INK, LINE, MUTED
from cop_desktop.qt.widgets.ink import Ink

WIDTH, HEIGHT = 624.0, 132.0
"""Its own size, in pixels of 1/96 inch: the width of a text on letter paper."""
DOTS = 300
"""Resolution of the picture, per inch."""
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120)
"""Minutes from one mark of the scale to the next."""
_MARKS = 9
_MINUTE = 60_000
_THICK, _GAP = 16.0, 1.6
_PLANNED, _ACTUAL, _SCALE = 34.0, 80.0, 102.0
"""Middles of the two threads, and where the scale stands, from the top."""
_SIZE = 13
_PRINTED = {"ink": INK, "muted": MUTED, "calm": CALM, "line": LINE, "edge": MUTED, "surface": "#ffffff"}


def paint_account(painter: QPainter, box: QRectF, drawing: Drawing, ink: Ink, font: QFont) -> None:
    """Paint it in a box as wide as wished and `HEIGHT` high; `font` is that of its words, in pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    left = max(metrics.horizontalAdvance(text) for text in drawing.texts) + 14
    per_ms = (box.width() - left - 10) / max(1, drawing.ms)
    painter.setPen(ink("ink"))
    for text, middle in zip(drawing.texts, (_PLANNED, _ACTUAL), strict=True):
        painter.drawText(QPointF(0, middle + (metrics.ascent() - metrics.descent()) / 2), text)
    _scale(painter, left, per_ms, drawing.ms, ink, metrics)
    _line(painter, drawing.planned, left, _PLANNED, per_ms, ink, metrics, numbers=_PLANNED - 22)
    _line(painter, drawing.actual, left, _ACTUAL, per_ms, ink, metrics, numbers=_ACTUAL - 22)
    painter.restore()


def picture_of(drawing: Drawing) -> QImage:
    """Paint it on white, in the colours of printed minutes."""
    scale = DOTS / 96
    image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DOTS / 0.0254))
    image.setDotsPerMeterY(round(DOTS / 0.0254))
    image.fill(Qt.GlobalColor.white)
    font = QFont(list(FAMILIES))
    font.setPixelSize(_SIZE)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_account(painter, QRectF(0, 0, WIDTH, HEIGHT), drawing, printed, font)
    painter.end()
    return image


def png_of(drawing: Drawing) -> bytes:
    """Give the picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture_of(drawing).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def printed(token: str) -> QColor:
    """Give the colours of paper."""
    return QColor(_PRINTED[token])


def _line(
    painter: QPainter,
    bars: Sequence[Bar],
    left: float,
    middle: float,
    per_ms: float,
    ink: Ink,
    metrics: QFontMetricsF,
    *,
    numbers: float,
) -> None:
    """Draw one thread, its lengths true, and above it the number of each item where it begins."""
    at, free, before = left, left, 0
    for bar in bars:
        length = bar.ms * per_ms
        _bar(painter, bar, QRectF(at, middle - _THICK / 2, max(0.8, length - _GAP), _THICK), ink)
        if bar.item != before and bar.item:
            text = str(bar.item)
            if at >= free:
                painter.setPen(ink("ink"))
                painter.drawText(QPointF(at + 2, numbers + metrics.ascent() / 2), text)
                painter.setPen(QPen(ink("muted"), 1))
                painter.drawLine(QLineF(at, middle - _THICK / 2 - 4, at, middle + _THICK / 2 + 2))
                free = at + metrics.horizontalAdvance(text) + 4
        before = bar.item
        at += length


def _bar(painter: QPainter, bar: Bar, box: QRectF, ink: Ink) -> None:
    if bar.kind == StretchKind.RUN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink("calm"))
        painter.drawRect(box)
        return
    painter.setBrush(ink("surface"))
    painter.setPen(QPen(ink("muted" if bar.kind == StretchKind.PAUSED else "calm"), 1.4))
    inner = box.adjusted(0.7, 0.7, -0.7, -0.7) if box.width() > 2 else box
    painter.drawRect(inner)
    if bar.kind == StretchKind.PAUSED:
        painter.save()
        painter.setClipRect(inner)
        for step in range(int(inner.width() + inner.height()) // 5 + 1):
            x = inner.left() + step * 5
            painter.drawLine(QLineF(x, inner.top(), x - inner.height(), inner.bottom()))
        painter.restore()


def _scale(painter: QPainter, left: float, per_ms: float, ms: int, ink: Ink, metrics: QFontMetricsF) -> None:
    """Mark the minutes under the threads."""
    minutes = ms / _MINUTE
    step = next((each for each in _STEPS if minutes / each <= _MARKS), math.ceil(minutes / _MARKS / 60) * 60)
    painter.setPen(QPen(ink("line"), 1))
    right = left + ms * per_ms
    painter.drawLine(QLineF(left, _SCALE, right, _SCALE))
    for mark in range(int(minutes // step) + 1):
        x = left + mark * step * _MINUTE * per_ms
        text = length_words(mark * step * _MINUTE)
        painter.setPen(QPen(ink("line"), 1))
        painter.drawLine(QLineF(x, _PLANNED - _THICK, x, _SCALE + 4))
        wide = metrics.horizontalAdvance(text)
        painter.setPen(ink("muted"))
        painter.drawText(
            QPointF(min(max(left, x - wide / 2), right + 7 - wide), _SCALE + 8 + metrics.ascent()), text
        )
