"""The wall as a widget: what is still is drawn once, a tick repaints only the ring and now.

The same widget fills the projector and, small, « La salle voit » on the console.
"""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QTransform
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.wall.beside import (
    Beside,
    bell_box,
    paint_bell,
    paint_timer,
    shown_on,
    timer_box,
    timer_room,
)
from cop_desktop.qt.wall.face import (
    BlackFace,
    Face,
    HeldFace,
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
from cop_desktop.qt.wall.patching import patch, patched_boxes
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
        self._wanted = self._beside = Beside()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def face(self) -> Face:
        """Give what is shown."""
        return self._face

    def show_face(self, face: Face, spoken: Face | None = None) -> None:
        """Show a face; repaints what changed within a round, all for another one, nothing when equal.

        `spoken` is the same face in the language of whoever facilitates, for a screen reader.
        """
        self._spoken = spoken or face
        before, self._face = self._face, face
        if face == before:
            self._name()
            return
        self._follow_beside()
        still = still_of(face)
        if still != self._still:
            boxes = patched_boxes(self._still, still, self._wall())
            self._still = still
            if boxes is None:
                self._forget()
                return
            self._patch(boxes)
        for box in moved_boxes(before, face, self.grid(), self._size.factor):
            area = self._pixels(box)
            self._asked.append(area)
            self.update(area)
        self._name()

    @property
    def beside(self) -> Beside:
        """What is shown beside the face."""
        return self._beside

    def show_beside(self, beside: Beside) -> None:
        """Show the small timer and the sign of the bell where the face allows: only their boxes."""
        self._wanted = beside
        self._follow_beside()

    def _follow_beside(self) -> None:
        shown = shown_on(self._face, self._wanted, held=isinstance(self._face, HeldFace))
        before, self._beside = self._beside, shown
        if shown == before:
            return
        wall = self._wall()
        if timer_room(before, wall) != timer_room(shown, wall):  # « Ensuite » has more or less room
            self._forget()
            return
        boxes = [timer_box(timer_room(shown, wall), wall)] if shown.timer != before.timer else []
        boxes += [bell_box(wall)] if shown.bell != before.bell else []
        for box in boxes:
            area = self._pixels(box)
            self._asked.append(area)
            self.update(area)

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
        beside = self._beside
        if beside.timer and event.region().intersects(self._pixels(timer_box(wall.aside, wall))):
            paint_timer(painter, beside, wall)
        if beside.bell and event.region().intersects(self._pixels(bell_box(wall))):
            paint_bell(painter, wall)

    def _draw_still(self, ratio: float) -> QPixmap:
        picture = QPixmap(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        painter = QPainter(picture)
        wall = self._wall()
        painter.setTransform(QTransform.fromScale(wall.grid.unit * ratio, wall.grid.unit * ratio))
        paint_still(painter, self._still, wall)
        painter.end()
        return picture

    def _patch(self, boxes: list[QRectF]) -> None:
        """Draw a part of the still picture again, where it was drawn already."""
        wall = self._wall()
        if self._picture is not None:
            unit = wall.grid.unit * self.devicePixelRatioF()
            painter = QPainter(self._picture)
            painter.setTransform(QTransform.fromScale(unit, unit))
            patch(painter, self._still, boxes, wall)
            painter.end()
        for box in boxes:
            area = self._pixels(box)
            self._asked.append(area)
            self.update(area)

    def _wall(self) -> Wall:
        wall = Wall(self.grid(), self._ink, self._size)
        room = timer_room(self._beside, wall)
        return replace(wall, aside=room) if room else wall

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
