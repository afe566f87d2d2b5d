"""What may stand beside a face of the wall: the small timer, when it was asked for, the sign of the bell.

Neither moves by itself nor flashes. Both are drawn over the still picture, each in a box of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import BlackFace, BreakFace, Face, RoundFace
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.read_back import ReadBackFace
from cop_desktop.qt.wall.words import DEMI, Wall, width_of, write
from cop_desktop.qt.widgets.lettering import paint_icon, sans

TIMER = 52
"""Size of the letters of the timer, in units."""
GAP = 36
"""Between « Ensuite » and the timer, in units."""
LINE, BELL = 8.0, 54.0
"""Thickness of the line of the bell's sign, and side of its bell, in units."""
LINE_Y = 177.0


@dataclass(frozen=True)
class Beside:
    """`timer` is what is said of the small timer (empty: nothing), `bell` whether the bell has just rung."""

    timer: str = ""
    bell: bool = False


def shown_on(face: Face, beside: Beside, *, held: bool) -> Beside:
    """Keep what this face may show: nothing over silence or black, the timer where its line is free."""
    if held or isinstance(face, BlackFace):
        return Beside()
    free = isinstance(face, RoundFace | BreakFace) or (isinstance(face, GroupsFace) and not face.page)
    bell = beside.bell and not isinstance(face, ReadBackFace)
    return Beside(beside.timer if free else "", bell)


def timer_room(beside: Beside, wall: Wall) -> float:
    """Tell how much of the last line the timer takes, in units; the same from second to second."""
    if not beside.timer:
        return 0.0
    steady = "".join("0" if each.isdigit() else each for each in beside.timer)
    return width_of(steady, sans(wall.text(TIMER), DEMI)) + GAP


def timer_box(room: float, wall: Wall) -> QRectF:
    """Give the box of the timer, in units."""
    size = wall.text(TIMER)
    return QRectF(wall.grid.right - room, wall.grid.next_baseline - size, room + 4, size * 1.35)


def bell_box(wall: Wall) -> QRectF:
    """Give the box of the sign of the bell, in units: under the header, from margin to margin."""
    return QRectF(g.MARGIN - LINE, LINE_Y - BELL / 2 - 2, wall.grid.inner + 2 * LINE, BELL + 4)


def paint_timer(painter: QPainter, beside: Beside, wall: Wall) -> None:
    """Write the timer at the right of the last line."""
    font = sans(wall.text(TIMER), DEMI)
    left = wall.grid.right - width_of(beside.timer, font)
    write(painter, left, wall.grid.next_baseline, beside.timer, font, wall.ink("muted"))


def paint_bell(painter: QPainter, wall: Wall) -> None:
    """Draw a calm line and a bell: what the bell says to the ear is said to the eye."""
    right = wall.grid.right
    pen = QPen(wall.ink("calm"), LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(g.MARGIN, LINE_Y), QPointF(right - BELL - 22, LINE_Y))
    box = QRectF(right - BELL, LINE_Y - BELL / 2, BELL, BELL)
    paint_icon(painter, "bell", box, wall.ink("calm"), 2.0)
