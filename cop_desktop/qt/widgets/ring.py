"""The ring: what is left of a round, told by the length of an arc before its colour.

Three states differ by shape: a long arc, a short one, a dashed circle with a leaf. A held round has
no arc at all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.widgets.clock_text import clock_width, paint_clock
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import paint_icon, sans

_TOP = 90 * 16
_DASHES = 17


class RingState(StrEnum):
    """State of time; `PAUSED` keeps the arc without the colour of a state, `HELD` has none."""

    NORMAL = "normal"
    TWO_MINUTES = "two_minutes"
    OVERTIME = "overtime"
    PAUSED = "paused"
    HELD = "held"


STATE_COLOUR = {
    RingState.NORMAL: "calm",
    RingState.TWO_MINUTES: "warn",
    RingState.OVERTIME: "over",
    RingState.PAUSED: "muted",
    RingState.HELD: "holdSeat",
}


@dataclass(frozen=True)
class Ring:
    """What a ring shows: `share` of the time is left (0 to 1); words go above, in and below the middle.

    `spoken` is what a screen reader says.
    """

    state: RingState
    share: float = 0.0
    above: str = ""
    main: str = ""
    below: str = ""
    spoken: str = ""


def paint_arc(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    width: float,
    track: float,
    ring: Ring,
    ink: Ink,
    dashes: int = _DASHES,
) -> None:
    """Draw the arc of a ring: `radius` to the middle of the stroke, `width` of the arc and of its `track`.

    What is left runs from the top counter-clockwise, so that it drains clockwise like a watch; a
    negative share is what has passed, and fills clockwise.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if ring.state is RingState.OVERTIME:
        pen = QPen(ink("over"), width / 2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        period = 2 * math.pi * radius / dashes / (width / 2)
        pen.setDashPattern([0.5 * period, 0.5 * period])
        pen.setDashOffset(0.25 * period)
        painter.setPen(pen)
        painter.translate(centre)
        painter.rotate(-90)
        painter.drawEllipse(QPointF(0, 0), radius, radius)
    elif ring.state is RingState.HELD:
        painter.setPen(QPen(ink("holdSeat"), track))
        painter.drawEllipse(box)
    else:
        painter.setPen(QPen(ink("track"), track))
        painter.drawEllipse(box)
        if ring.share:
            cap = Qt.PenCapStyle.RoundCap
            painter.setPen(QPen(ink(STATE_COLOUR[ring.state]), width, Qt.PenStyle.SolidLine, cap))
            painter.drawArc(box, _TOP, round(max(-1.0, min(1.0, ring.share)) * 360 * 16))
    painter.restore()


def paint_leaf(painter: QPainter, centre: QPointF, side: float, ink: Ink) -> None:
    """Draw the leaf of overtime: time is taken, nothing is counted."""
    box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    paint_icon(painter, "leaf", box, ink("muted"), 1.9)


class RingWidget(QWidget):
    """The ring of a window: words above, in bold and below, inside the arc.

    The widget is square; its accessible name is what the ring says, without a change every second.
    """

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._ring = Ring(RingState.NORMAL)
        self._picture: Ring | None = None

    def ring(self) -> Ring:
        """Give what is shown."""
        return self._ring

    def set_ring(self, ring: Ring) -> None:
        """Show other words and another share; repaints only when something changed."""
        if ring == self._ring:
            return
        self._ring = ring
        if self.accessibleName() != ring.spoken:
            self.setAccessibleName(ring.spoken)
        self.update()

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Draw the arc, then the words centred on it."""
        painter = QPainter(self)
        side = min(self.width(), self.height())
        centre = QRectF(self.rect()).center()
        width = side * 0.084
        radius = side / 2 - width / 2 - 1
        paint_arc(painter, centre, radius, width, width * 0.42, self._ring, self._ink)
        if self._ring.state is RingState.OVERTIME and not self._ring.main:
            paint_leaf(painter, centre, side * 0.32, self._ink)
        else:
            self._paint_words(painter, centre, side)
        painter.end()

    def _paint_words(self, painter: QPainter, centre: QPointF, side: float) -> None:
        small = sans(max(12, side * 0.106), QFont.Weight.Medium)
        main = sans(side * 0.198, QFont.Weight.Bold)
        room = side * 0.78
        while clock_width(self._ring.main, main) > room and main.pixelSize() > 14:
            main.setPixelSize(main.pixelSize() - 1)
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.setPen(self._ink("muted"))
        paint_clock(painter, centre + QPointF(0, -side * 0.145), self._ring.above, small, middle)
        painter.setPen(self._ink("ink"))
        paint_clock(painter, centre + QPointF(0, side * 0.075), self._ring.main, main, middle)
        painter.setPen(self._ink("muted"))
        paint_clock(painter, centre + QPointF(0, side * 0.225), self._ring.below, small, middle)
