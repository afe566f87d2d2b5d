"""The wall as a widget: what is still is drawn once, a tick repaints only the ring and now.

The same widget fills the projector and, small, « La salle voit » on the console.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QTransform
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.wall.face import (
    BlackFace,
    Face,
    TextSize,
    clock_of,
    still_of,
    thread_of,
    words_of,
)
from cop_desktop.qt.wall.grid import Grid, grid_of
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.groups_paint import clock_box, paint_small_clock
from cop_desktop.qt.wall.moving import moved_boxes
from cop_desktop.qt.wall.paint import (
    ground_of,
    paint_clock_of,
    paint_still,
    paint_thread_of,
)
from cop_desktop.qt.wall.words import Wall
from cop_desktop.qt.widgets.ink import Ink


class WallCanvas(QWidget):
    """Shows faces; opaque, so that nothing behind it is ever painted."""

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._size = TextSize.NORMAL
        self._face: Face = BlackFace()
        self._still = still_of(self._face)
        self._spoken: Face = self._face
        self._picture: QPixmap | None = None
        self._asked: list[QRect] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def face(self) -> Face:
        """Give what is shown."""
        return self._face

    def show_face(self, face: Face, spoken: Face | None = None) -> None:
        """Show a face; repaints the ring and now when nothing else changed, nothing when equal.

        `spoken` is the same face in the language of whoever facilitates, for a screen reader.
        """
        self._spoken = spoken or face
        before, self._face = self._face, face
        if face == before:
            self._name()
            return
        still = still_of(face)
        if still != self._still:
            self._still = still
            self._forget()
            return
        for box in moved_boxes(before, face, self.grid(), self._size.factor):
            area = self._pixels(box)
            self._asked.append(area)
            self.update(area)
        self._name()

    def set_ink(self, ink: Ink) -> None:
        """Take other colours: the wall's light or dark is chosen apart from the desk's."""
        self._ink = ink
        self._forget()

    def set_text_size(self, size: TextSize) -> None:
        """Choose the size of text for the distance of the last row."""
        if size != self._size:
            self._size = size
            self._forget()

    def grid(self) -> Grid:
        """Give the grid of this window."""
        return grid_of(QSizeF(self.width(), self.height()))

    def resizeEvent(self, _event: object) -> None:
        """Lay the face out again."""
        self._forget()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the pixels of another display."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._forget()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the still picture where asked, then draw what moves there."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._picture is None:
            self._picture = self._draw_still(ratio)
        for area in self._areas(event.region()):
            source = QRectF(QPointF(area.topLeft()) * ratio, QSizeF(area.size()) * ratio)
            painter.drawPixmap(QRectF(area), self._picture, source)
        self._paint_moving(painter, event)
        painter.end()

    def _areas(self, region: QRegion) -> list[QRect]:
        """Give the boxes to copy: those a tick asked for, or all when the system wants something else."""
        asked, self._asked = self._asked, []
        rest = region
        for area in asked:
            rest = rest.subtracted(QRegion(area))
        return asked if asked and rest.isEmpty() else [region.boundingRect()]

    def _paint_moving(self, painter: QPainter, event: QPaintEvent) -> None:
        wall = self._wall()
        unit = wall.grid.unit
        clock, thread = clock_of(self._face), thread_of(self._face)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(unit, unit)
        small = isinstance(self._face, GroupsFace)
        place = clock_box(wall.grid, self._size.factor) if small else wall.grid.ring_box
        if clock is not None and event.region().intersects(self._pixels(place)):
            (paint_small_clock if small else paint_clock_of)(painter, clock, wall)
        line = QRectF(0, wall.grid.thread.y() - 26, wall.grid.width, 52)
        if thread is not None and event.region().intersects(self._pixels(line)):
            paint_thread_of(painter, thread, wall, ground_of(self._face, self._ink))

    def _draw_still(self, ratio: float) -> QPixmap:
        picture = QPixmap(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        painter = QPainter(picture)
        wall = self._wall()
        painter.setTransform(QTransform.fromScale(wall.grid.unit * ratio, wall.grid.unit * ratio))
        paint_still(painter, self._still, wall)
        painter.end()
        return picture

    def _wall(self) -> Wall:
        return Wall(self.grid(), self._ink, self._size)

    def _pixels(self, box: QRectF) -> QRect:
        unit = self.grid().unit
        scaled = QRectF(box.x() * unit, box.y() * unit, box.width() * unit, box.height() * unit)
        return scaled.toAlignedRect().adjusted(-1, -1, 1, 1) if not box.isEmpty() else QRect()

    def _forget(self) -> None:
        self._picture = None
        self._asked.clear()
        self._name()
        self.update()

    def _name(self) -> None:
        """Say the words of the face, without the clock: a screen reader must not hear each second."""
        said = self._still if self._spoken is self._face else still_of(self._spoken)
        name = ". ".join(word.rstrip(".") for word in words_of(said))
        if name != self.accessibleName():
            self.setAccessibleName(name)
