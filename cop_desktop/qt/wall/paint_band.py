"""Draws who speaks and who follows: a band under the subject, for those who are on line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import Band
from cop_desktop.qt.wall.words import BOLD, DEMI, Wall, fitted, width_of, write
from cop_desktop.qt.widgets.lettering import sans
from cop_desktop.qt.widgets.seats import Seat, SeatState, paint_seat

HEIGHT, RADIUS = 206.0, 28.0
BELOW = 10.0
"""How far it reaches under the body, in units."""
NAME, SAYS, FOLLOWS = 92, 64, 58
TEXT_LEFT = 197.0


def band_box(grid: g.Grid) -> QRectF:
    """Give the place of the band: as wide as the left column, at the bottom of the body."""
    body = grid.body
    return QRectF(body.left(), body.bottom() + BELOW - HEIGHT, body.width(), HEIGHT)


def paint_band(painter: QPainter, band: Band, wall: Wall) -> None:
    """Draw the seat of who speaks, the name, then who follows."""
    box, ink = band_box(wall.grid), wall.ink
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("calmSoft"))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    seat = Seat(SeatState.SPEAKING, band.remote)
    paint_seat(painter, QPointF(box.left() + 96, box.center().y()), 72, seat, ink, ink("calmSoft"))
    left, right = box.left() + TEXT_LEFT, box.right() - 40
    # Larger letters stay within the band: beyond it they would touch the thread.
    grown = min(wall.size.factor, 1.08)
    says = sans(SAYS * grown)
    room = right - left - width_of(band.says, says) - 28
    name, font = fitted(band.name, NAME * grown, BOLD, room, 48)
    first, second = box.top() + 95, box.top() + 171
    if band.next is None:  # alone, in the middle
        first = box.center().y() + QFontMetricsF(font).capHeight() / 2
    ended = write(painter, left, first, name, font, ink("ink"))
    write(painter, ended + 28, first, band.says, says, ink("ink"))
    if band.next is not None:
        at = write(painter, left, second, band.next.label, sans(FOLLOWS * grown), ink("muted")) + 22
        after, font = fitted(band.next.name, FOLLOWS * grown, DEMI, right - at, 40)
        write(painter, at, second, after, font, ink("ink"))
