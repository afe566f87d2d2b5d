"""Seats: eight drawings where shape and size carry the state, and colour only confirms it.

Every measure is a share of D, the diameter of a waiting seat: 54 units on the wall, 17 px in lists.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cop_desktop.domain.run.view import SeatState as SeatState
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import paint_icon

LIST_DIAMETER = 17.0
WALL_DIAMETER = 54.0
# The largest seat (speaking) is 1.66 D wide: beyond this share of the pitch two would touch.
_SHARE_OF_PITCH = 0.51


@dataclass(frozen=True)
class Seat:
    """One seat; `remote` draws a screen in place of the circle, whatever the state."""

    state: SeatState
    remote: bool = False


def seat_diameter(count: int, radius: float, largest: float = WALL_DIAMETER) -> float:
    """Give D for `count` seats on a circle: `largest` up to fourteen on the wall, smaller beyond."""
    if count < 2:
        return largest
    return min(largest, 2 * math.pi * radius / count * _SHARE_OF_PITCH)


def seat_centres(centre: QPointF, radius: float, count: int) -> list[QPointF]:
    """Place seats on a circle, the first at the top, clockwise."""
    turns = [2 * math.pi * index / count for index in range(count)]
    return [QPointF(centre.x() + radius * math.sin(a), centre.y() - radius * math.cos(a)) for a in turns]


def paint_circle(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    seats: Sequence[Seat],
    ink: Ink,
    ground: QColor,
    largest: float = WALL_DIAMETER,
) -> None:
    """Draw seats around a point; `ground` is the colour behind them."""
    d = seat_diameter(len(seats), radius, largest)
    for seat, place in zip(seats, seat_centres(centre, radius, len(seats)), strict=True):
        paint_seat(painter, place, d, seat, ink, ground)


def paint_seat(
    painter: QPainter,
    centre: QPointF,
    d: float,
    seat: Seat,
    ink: Ink,
    ground: QColor,
    *,
    ticked: bool = False,
) -> None:
    """Draw one seat of diameter `d`; `ticked` puts a tick in « has spoken » (lists only)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    if seat.remote:
        _paint_screen(painter, d, seat.state, ink)
    else:
        _PAINTERS[seat.state](painter, d, ink, ground)
    if ticked and seat.state is SeatState.SPOKEN:
        rise = 0.0 if not seat.remote else -0.04 * d
        painter.translate(0, rise)
        _icon(painter, "check", 0.5 * d, ink("surface"), 4.0)
    painter.restore()


def _disc(painter: QPainter, diameter: float, fill: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(QPointF(0, 0), diameter / 2, diameter / 2)


def _ring(painter: QPainter, outer: float, width: float, colour: QColor, fill: QColor | None) -> None:
    """Draw a circle whose border stays within `outer`."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), (outer - width) / 2, (outer - width) / 2)


def _icon(painter: QPainter, name: str, side: float, colour: QColor, stroke: float = 2.2) -> None:
    paint_icon(painter, name, QRectF(-side / 2, -side / 2, side, side), colour, stroke)


def _paint_waiting(painter: QPainter, d: float, ink: Ink, _ground: QColor) -> None:
    _ring(painter, d, 0.13 * d, ink("muted"), ink("surface"))


def _paint_next(painter: QPainter, d: float, ink: Ink, _ground: QColor) -> None:
    _ring(painter, 1.24 * d, 0.13 * d, ink("calm"), ink("surface"))
    _disc(painter, 0.6 * d, ink("calm"))


def _paint_speaking(painter: QPainter, d: float, ink: Ink, ground: QColor) -> None:
    _disc(painter, 1.66 * d, ink("calm"))
    _disc(painter, 1.5 * d, ground)
    _disc(painter, 1.36 * d, ink("calm"))
    _icon(painter, "mic", 0.72 * d, ink("onAccent"), 2.4)


def _paint_spoken(painter: QPainter, d: float, ink: Ink, _ground: QColor) -> None:
    _disc(painter, 0.62 * d, ink("muted"))


def _paint_hand(painter: QPainter, d: float, ink: Ink, _ground: QColor) -> None:
    painter.save()
    painter.rotate(45)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("question"))
    painter.drawRoundedRect(QRectF(-d / 2, -d / 2, d, d), 0.2 * d, 0.2 * d)
    painter.restore()
    _icon(painter, "hand", 0.74 * d, ink("onAccent"), 2.4)


def _paint_passed(painter: QPainter, d: float, ink: Ink, _ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("muted"))
    painter.drawRoundedRect(QRectF(-d / 2, -0.17 * d, d, 0.34 * d), 0.17 * d, 0.17 * d)


def _paint_away(painter: QPainter, d: float, ink: Ink, _ground: QColor) -> None:
    width = 0.1 * d
    radius = (d - width) / 2
    painter.setPen(_dashes(ink("edge"), width, 2 * math.pi * radius))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(0, 0), radius, radius)


def _dashes(colour: QColor, width: float, around: float) -> QPen:
    """Give the pen that draws eight dashes on a line of this length."""
    dash = around / 8 / width
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([0.55 * dash, 0.45 * dash])
    return pen


_SCREEN_SIZES = {SeatState.NEXT: 1.24, SeatState.SPEAKING: 1.4, SeatState.SPOKEN: 0.68, SeatState.HAND: 1.3}
_SCREEN_TOKENS = {
    SeatState.NEXT: "calm", SeatState.SPEAKING: "calm", SeatState.HAND: "question", SeatState.AWAY: "edge",
}  # fmt: skip
_SCREENS_FULL = (SeatState.SPEAKING, SeatState.SPOKEN, SeatState.PASSED)


def _paint_screen(painter: QPainter, d: float, state: SeatState, ink: Ink) -> None:
    """Draw a rounded screen D × 0.86 D with its foot, whatever the state, which is what is in it."""
    size = _SCREEN_SIZES.get(state, 1.0) * d
    strong = ink(_SCREEN_TOKENS.get(state, "muted"))
    full = state in _SCREENS_FULL
    width = (0.1 if state is SeatState.AWAY else 0.13) * d if not full else 0.0
    screen = QRectF(-size / 2, -0.5 * size, size, 0.86 * size)
    inner = screen.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    corner = 0.2 * size
    painter.setPen(QPen(strong, width) if width else Qt.PenStyle.NoPen)
    painter.setBrush(strong if full else ink("surface"))
    if state is SeatState.AWAY:
        around = 2 * (inner.width() + inner.height()) - (8 - 2 * math.pi) * corner
        painter.setPen(_dashes(strong, width, around))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, corner, corner)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(strong)
    foot = 0.11 * size
    painter.drawRoundedRect(QRectF(-0.3 * size, 0.46 * size, 0.6 * size, foot), foot / 2, foot / 2)
    painter.save()
    painter.translate(0, -0.07 * size)
    if state is SeatState.SPEAKING:
        _icon(painter, "mic", 0.66 * d, ink("onAccent"), 2.4)
    elif state is SeatState.HAND:
        _icon(painter, "hand", 0.76 * d, strong, 2.8)
    elif state is SeatState.NEXT:
        _disc(painter, 0.46 * d, ink("calm"))
    elif state is SeatState.PASSED:
        painter.setBrush(ink("surface"))
        painter.drawRoundedRect(QRectF(-0.32 * d, -0.11 * d, 0.64 * d, 0.22 * d), 0.11 * d, 0.11 * d)
    painter.restore()


_PAINTERS = {
    SeatState.WAITING: _paint_waiting,
    SeatState.NEXT: _paint_next,
    SeatState.SPEAKING: _paint_speaking,
    SeatState.SPOKEN: _paint_spoken,
    SeatState.HAND: _paint_hand,
    SeatState.PASSED: _paint_passed,
    SeatState.AWAY: _paint_away,
}
