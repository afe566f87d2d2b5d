"""What a tick changes on the wall, as the smallest boxes to repaint: digits, end of the arc, now."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import Clock, Face, Thread, clock_of, thread_of
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.groups_paint import clock_box
from cop_desktop.qt.widgets.thread import WALL_DISC, lay_out, now_at

# The digits: within the ring, centred 33 units above its centre, no taller than a capital.
_DIGITS = QRectF(-144, -33 - 78, 288, 156)
_SMALL_STEP = 0.04
# The two round ends of a nearly whole arc overlap: it is drawn again as one.
_NEARLY_WHOLE = 0.96


def moved_boxes(before: Face, after: Face, grid: g.Grid, factor: float = 1.0) -> list[QRectF]:
    """Give the boxes, in units, that hold every difference between two faces with the same still layer.

    `factor` is that of the letters.
    """
    if isinstance(after, GroupsFace):  # its clock is small: it is drawn again whole
        same = clock_of(before) == after.clock
        return [*(() if same else (clock_box(grid, factor),)), *_thread_boxes(before, after, grid)]
    return [*_clock_boxes(clock_of(before), clock_of(after), grid), *_thread_boxes(before, after, grid)]


def _clock_boxes(before: Clock | None, after: Clock | None, grid: g.Grid) -> list[QRectF]:
    if before == after:
        return []
    if before is None or after is None or not _alike(before, after):
        return [grid.ring_box]
    boxes = []
    if before.digits != after.digits:
        boxes.append(_DIGITS.translated(grid.ring))
    if before.share != after.share:
        boxes.append(_around([_end(before.share, grid), _end(after.share, grid)], g.ARC_WIDTH / 2 + 4))
    return boxes


def _alike(one: Clock, other: Clock) -> bool:
    """Tell whether only digits and a small step of the arc differ."""
    return (
        (one.state, one.unit, one.leaf, one.turn_share)
        == (other.state, other.unit, other.leaf, other.turn_share)
        and one.share * other.share > 0
        and abs(one.share - other.share) < _SMALL_STEP
        and max(abs(one.share), abs(other.share)) < _NEARLY_WHOLE
    )


def _end(share: float, grid: g.Grid) -> QPointF:
    """Give the middle of the round end of the arc: counter-clockwise from the top when positive."""
    angle = math.pi / 2 + share * 2 * math.pi
    return grid.ring + QPointF(g.ARC_RADIUS * math.cos(angle), -g.ARC_RADIUS * math.sin(angle))


def _thread_boxes(before: Face, after: Face, grid: g.Grid) -> list[QRectF]:
    old, new = thread_of(before), thread_of(after)
    if old == new or new is None:
        return []
    spans = lay_out(new.pieces, grid.inner)
    reach = WALL_DISC / 2 + 8
    if old is not None and old.colour == new.colour:
        places = [_now(thread, grid) for thread in (old, new)]
        return [_around([place for place in places if place is not None], reach)]
    for piece, span in zip(new.pieces, spans, strict=True):
        if piece.state.value == "running":
            start = grid.thread + QPointF(span.start, 0)
            return [_around([start, start + QPointF(span.length, 0)], reach)]
    return []


def _now(thread: Thread, grid: g.Grid) -> QPointF | None:
    at = now_at(thread.pieces, lay_out(thread.pieces, grid.inner), thread.share)
    return grid.thread + QPointF(at, 0) if at is not None else None


def _around(points: list[QPointF], reach: float) -> QRectF:
    if not points:
        return QRectF()
    left, right = min(p.x() for p in points), max(p.x() for p in points)
    top, bottom = min(p.y() for p in points), max(p.y() for p in points)
    return QRectF(left - reach, top - reach, right - left + 2 * reach, bottom - top + 2 * reach)
