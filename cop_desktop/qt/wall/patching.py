"""What of the still picture is drawn again when a round goes on: the words of time, the seats, who speaks.

A round keeps its question: the whole picture is drawn only when the round, the size or the colours change.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import Face, RoundFace
from cop_desktop.qt.wall.paint import ground_of, paint_seats
from cop_desktop.qt.wall.paint_band import band_box, paint_band
from cop_desktop.qt.wall.paint_edges import paint_header
from cop_desktop.qt.wall.words import Wall

_HEADER = (36.0, g.BODY_TOP - 10)
"""Between these two lines is the header, and nothing else, in units."""
_SEATS = g.RING_BLOCK / 2 + 4
"""From the centre of the ring to beyond the largest seat, in units."""


def patched_boxes(before: Face, after: Face, wall: Wall) -> list[QRectF] | None:
    """Give the boxes that hold every difference of two still faces, in units; None: all is to be drawn."""
    if not (isinstance(before, RoundFace) and isinstance(after, RoundFace)):
        return None
    if replace(before, header=after.header, seats=after.seats, band=after.band) != after:
        return None
    if (before.band is None) != (after.band is None) or bool(before.seats) != bool(after.seats):
        return None  # the question has more or less room
    boxes = []
    if before.header != after.header:
        boxes.append(_header_box(wall))
    if before.seats != after.seats:
        boxes.append(_seats_box(wall))
    if before.band != after.band:
        boxes.append(band_box(wall.grid).adjusted(-4, -4, 4, 4))
    return boxes


def patch(painter: QPainter, face: Face, boxes: list[QRectF], wall: Wall) -> None:
    """Draw these boxes of the still picture again."""
    if not isinstance(face, RoundFace):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for box in boxes:
        painter.setClipRect(box)
        painter.fillRect(box, ground_of(face, wall.ink))
        if box == _header_box(wall):
            paint_header(painter, face.header, wall)
        elif box == _seats_box(wall):
            paint_seats(painter, face.seats, wall)
        elif face.band is not None:
            paint_band(painter, face.band, wall)


def _header_box(wall: Wall) -> QRectF:
    top, bottom = _HEADER
    return QRectF(0, top, wall.grid.width, bottom - top)


def _seats_box(wall: Wall) -> QRectF:
    centre = wall.grid.ring
    return QRectF(centre.x() - _SEATS, centre.y() - _SEATS, 2 * _SEATS, 2 * _SEATS)
