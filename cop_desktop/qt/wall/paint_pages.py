"""Draws what takes the place of the round: a message to the room, a harvest to photograph."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import HarvestFace, MessageFace
from cop_desktop.qt.wall.paging import BETWEEN, ICON_ROOM, LINE_LARGEST, LINE_LEAST, page_box, set_lines
from cop_desktop.qt.wall.paint_edges import paint_header
from cop_desktop.qt.wall.words import Wall
from cop_desktop.qt.widgets.lettering import paint_icon, sans
from cop_desktop.qt.widgets.subject_text import paint_setting, set_subject

MESSAGE_LARGEST, MESSAGE_SMALLEST = 150, 60


def paint_message(painter: QPainter, face: MessageFace, wall: Wall) -> None:
    """Draw one sentence in the middle of the wall, with the short line of a subject under it."""
    grid, ink = wall.grid, wall.ink
    box = QRectF(g.MARGIN, g.BODY_TOP - 60, grid.inner, grid.height - g.BODY_UNDER - g.BODY_TOP + 60)
    setting = set_subject(face.text, box.width(), box.height() - 60, round(wall.text(MESSAGE_LARGEST)),
                          MESSAGE_SMALLEST)  # fmt: skip
    if setting.height > box.height() - 60:
        setting = set_subject(face.text, box.width(), box.height() - 60, MESSAGE_SMALLEST, LINE_LEAST)
    top = box.top() + max(0.0, (box.height() - setting.height - 60) / 2)
    painter.setPen(ink("ink"))
    paint_setting(painter, QPointF(g.MARGIN, top), setting)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("calm"))
    painter.drawRoundedRect(QRectF(g.MARGIN, top + setting.height + 34, 127, 7), 3.5, 3.5)


def paint_harvest(painter: QPainter, face: HarvestFace, wall: Wall) -> None:
    """Draw every line of a page whole, all of one size."""
    paint_header(painter, face.header, wall)
    grid, ink = wall.grid, wall.ink
    box = page_box(grid)
    largest = round(wall.text(face.size or LINE_LARGEST))
    size, settings = set_lines(tuple(line.text for line in face.lines), box, largest)
    gap = size * BETWEEN
    height = sum(each.height for each in settings) + gap * (len(settings) - 1)
    top = box.top() + max(0.0, (box.height() - height) / 2)
    for line, setting in zip(face.lines, settings, strict=True):
        side = size * 0.92
        middle = top + setting.leading / 2
        paint_icon(painter, line.icon, QRectF(box.left(), middle - side / 2, side, side), ink("calm"), 2.0)
        painter.setPen(ink("ink"))
        paint_setting(painter, QPointF(box.left() + size * ICON_ROOM, top), setting, sans)
        top += setting.height + gap
