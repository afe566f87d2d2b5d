"""The grid of the wall, in units of u = min(width / 1920, height / 1080).

At 4:3 the body grows and nothing else moves; every measure is the one of the look's reference.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

MARGIN = 84.0
HEADER_BASELINE = 132.0
BODY_TOP = 184.0
BODY_UNDER = 246.0
THREAD_UNDER = 172.0
NEXT_UNDER = 76.0
COLUMN = 1120.0
RING_BLOCK = 568.0
ARC_RADIUS = 154.0
ARC_WIDTH = 32.0
TRACK_WIDTH = 14.0
SEATS_RADIUS = 236.0
HOLD_RADIUS = 300.0
HOLD_SEAT = 80.0


@dataclass(frozen=True)
class Grid:
    """The wall of one size of window: `width` × `height` units, `unit` pixels each."""

    width: float
    height: float
    unit: float

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def right(self) -> float:
        """Right margin."""
        return self.width - MARGIN

    @property
    def body(self) -> QRectF:
        """The left column: subject, short line, rule."""
        return QRectF(MARGIN, BODY_TOP, self.column, self.height - BODY_UNDER - BODY_TOP)

    @property
    def column(self) -> float:
        """Width of the left column; narrower only when the wall is taller than wide."""
        return min(COLUMN, self.inner - RING_BLOCK - 24)

    @property
    def ring(self) -> QPointF:
        """Centre of the ring: flush right, in the middle of the body, in every state."""
        return QPointF(self.right - RING_BLOCK / 2, self.body.center().y())

    @property
    def ring_box(self) -> QRectF:
        """What a tick of the clock may repaint."""
        reach = ARC_RADIUS + ARC_WIDTH / 2 + 3
        return QRectF(self.ring.x() - reach, self.ring.y() - reach, 2 * reach, 2 * reach)

    @property
    def thread(self) -> QPointF:
        """Left end of the thread's axis."""
        return QPointF(MARGIN, self.height - THREAD_UNDER)

    @property
    def next_baseline(self) -> float:
        """Baseline of « Ensuite »."""
        return self.height - NEXT_UNDER


def grid_of(pixels: QSizeF) -> Grid:
    """Give the grid of a window of this size, in pixels."""
    unit = max(1e-3, min(pixels.width() / 1920, pixels.height() / 1080))
    return Grid(pixels.width() / unit, pixels.height() / unit, unit)
