"""The test card of a room check: five sizes, light and dark side by side, the thinnest line, four corners."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.language import translate
from cop_desktop.qt.wall.face import TextSize
from cop_desktop.qt.wall.grid import grid_of
from cop_desktop.qt.wall.tongue import INTERFACE, Tongue
from cop_desktop.qt.wall.words import BOLD, Wall, fitted, write
from cop_desktop.qt.widgets.ink import Ink, ink_of
from cop_desktop.qt.widgets.lettering import on_screen, sans, serif
from cop_desktop.qt.widgets.ring import Ring, RingState, paint_arc
from cop_desktop.qt.widgets.thread import Piece, PieceState, paint_thread

SAFE = 0.04
"""Share of each side that a projector may cut: nothing of a face is there."""
CORNER, CORNER_PEN = 90.0, 10.0
THINNEST = 4.0
"""The thinnest line of any face, in units."""
SIZES = (108.0, 85.0, 70.0, 60.0, 52.0)
"""What faces are written in: the subject at its largest and usual, the rule, the header, what comes next."""
_PAD = 84.0


class TestCard(QWidget):
    """Fills the wall while the room is being checked; its name is for whoever facilitates."""

    __test__ = False  # no test of pytest's

    def __init__(self, parent: QWidget | None = None, tongue: Tongue = INTERFACE) -> None:
        super().__init__(parent)
        self._tongue = tongue
        self._size = TextSize.NORMAL
        self._inks = ink_of("light"), ink_of("dark")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.set_tongue(tongue)

    def set_tongue(self, tongue: Tongue) -> None:
        """Write it in the language of the room."""
        self._tongue = tongue
        self.setAccessibleName(translate("TestCard", "Test card of the room"))
        self.update()

    def set_text_size(self, size: TextSize) -> None:
        """Write it in the letters chosen for the last row."""
        if size != self._size:
            self._size = size
            self.update()

    def lines(self) -> tuple[str, ...]:
        """Give the five lines, the largest first."""
        translate = self._tongue.translate
        return (
            translate("TestCard", "1 The question"),
            translate("TestCard", "2 A long question"),
            translate("TestCard", "3 The rule of the step"),
            translate("TestCard", "4 The name of the step"),
            translate("TestCard", "5 What comes next"),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both halves, then the corners."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        grid = grid_of(QSizeF(self.size()))
        painter.scale(grid.unit, grid.unit)
        half = grid.width / 2
        for rank, ink in enumerate(self._inks):
            box = QRectF(rank * half, 0, half, grid.height)
            painter.fillRect(box, ink("bg"))
            self._paint_half(painter, box, Wall(grid, ink, self._size))
        self._paint_corners(painter, QRectF(0, 0, grid.width, grid.height))
        painter.end()

    def _paint_half(self, painter: QPainter, box: QRectF, wall: Wall) -> None:
        ink = wall.ink
        left, width = box.left() + _PAD, box.width() - 2 * _PAD
        baseline = box.top() + 130
        for rank, (text, units) in enumerate(zip(self.lines(), SIZES, strict=True)):
            size = wall.text(units) if rank > 1 else units
            baseline += size * 1.18
            if rank < 2:
                font = serif(size)
                wide = QFontMetricsF(font).horizontalAdvance(on_screen(text))
                font = serif(min(size, size * width / wide))
                write(painter, left, baseline, text, font, ink("ink"))
            else:
                shown, plain = fitted(text, size, BOLD if rank == 3 else sans(1).weight(), width, 30)
                write(painter, left, baseline, shown, plain, ink("calm" if rank == 3 else "muted"))
        baseline += 50
        painter.setPen(QPen(ink("track"), THINNEST))
        painter.drawLine(QPointF(left, baseline), QPointF(left + width, baseline))
        self._paint_states(painter, QPointF(left, baseline), width, box, ink)

    def _paint_states(self, painter: QPainter, at: QPointF, width: float, box: QRectF, ink: Ink) -> None:
        """Draw the three states of time, told apart by their shape, and the thread under them."""
        thread = box.bottom() - 150
        radius = min(80.0, (thread - 70 - at.y()) / 2 - 16)
        middle = (at.y() + thread - 30) / 2
        states = ((RingState.NORMAL, 0.7), (RingState.TWO_MINUTES, 0.12), (RingState.OVERTIME, 0.0))
        for rank, (state, share) in enumerate(states):
            centre = QPointF(at.x() + radius + 16 + rank * (width - 2 * radius - 32) / 2, middle)
            paint_arc(painter, centre, radius, 20, 9, Ring(state, share), ink)
        pieces = tuple(
            Piece(rank, seconds, state)
            for rank, (seconds, state) in enumerate(
                (
                    (4, PieceState.DONE),
                    (6, PieceState.RUNNING),
                    (3, PieceState.TO_COME),
                    (5, PieceState.TO_COME),
                )
            )
        )
        paint_thread(painter, QPointF(at.x(), thread), width, pieces, 0.4, ink("calm"), ink, ink("bg"))

    def _paint_corners(self, painter: QPainter, box: QRectF) -> None:
        """Mark the four corners of what is sure to be seen."""
        across, down = box.width() * SAFE, box.height() * SAFE
        inner = box.adjusted(across, down, -across, -down)
        for rank, ink in enumerate(self._inks):
            pen = QPen(ink("warn"), CORNER_PEN)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            x, inwards = (inner.left(), 1) if rank == 0 else (inner.right(), -1)
            for y, towards in ((inner.top(), 1), (inner.bottom(), -1)):
                painter.drawLine(QPointF(x, y), QPointF(x + inwards * CORNER, y))
                painter.drawLine(QPointF(x, y), QPointF(x, y + towards * CORNER))
