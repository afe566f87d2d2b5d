"""What of the still picture is drawn again when a round goes on: the words of time, the seats, who speaks.

A round keeps its question, its groups, its ballot: the whole picture is drawn only when the round, what it
is about, the size or the colours change.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import Face, RoundFace
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.groups_paint import header_room
from cop_desktop.qt.wall.paint import ground_of, paint_seats
from cop_desktop.qt.wall.paint_band import band_box, paint_band
from cop_desktop.qt.wall.paint_edges import paint_header
from cop_desktop.qt.wall.votes import BallotFace, HandsFace
from cop_desktop.qt.wall.words import Wall

_HEADER = (36.0, g.BODY_TOP - 10)
"""Between these two lines is the header, and nothing else, in units."""
_Headed: TypeAlias = GroupsFace | HandsFace | BallotFace
"""Faces of which only the header follows the time."""
_SEATS = g.RING_BLOCK / 2 + 4
"""From the centre of the ring to beyond the largest seat, in units."""


def patched_boxes(before: Face, after: Face, wall: Wall) -> list[QRectF] | None:
    """Give the boxes that hold every difference of two still faces, in units; None: all is to be drawn."""
    if isinstance(before, _Headed) and isinstance(after, _Headed):
        return [_header_box(wall)] if _but_for_the_header(before, after) else None
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
    if not isinstance(face, RoundFace | _Headed):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for box in boxes:
        painter.setClipRect(box)
        painter.fillRect(box, ground_of(face, wall.ink))
        if box == _header_box(wall):
            paint_header(painter, face.header, wall, header_room(face, wall))
        elif not isinstance(face, RoundFace):
            continue
        elif box == _seats_box(wall):
            paint_seats(painter, face.seats, wall)
        elif face.band is not None:
            paint_band(painter, face.band, wall)


def _but_for_the_header(before: _Headed, after: _Headed) -> bool:
    """Tell whether two faces are the same once their headers are, and the small clock beside it."""
    if isinstance(before, GroupsFace) and isinstance(after, GroupsFace):
        return replace(before, header=after.header, clock=after.clock) == after
    return type(before) is type(after) and replace(before, header=after.header) == after


def _header_box(wall: Wall) -> QRectF:
    top, bottom = _HEADER
    return QRectF(0, top, wall.grid.width, bottom - top)


def _seats_box(wall: Wall) -> QRectF:
    centre = wall.grid.ring
    return QRectF(centre.x() - _SEATS, centre.y() - _SEATS, 2 * _SEATS, 2 * _SEATS)
