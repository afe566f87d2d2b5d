"""Draws what takes the place of the round: a message to the room, a harvest to photograph."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import HarvestFace, MessageFace
from cop_desktop.qt.wall.paint_edges import paint_header
from cop_desktop.qt.wall.words import Wall
from cop_desktop.qt.widgets.lettering import paint_icon, sans
from cop_desktop.qt.widgets.subject_text import Setting, paint_setting, set_subject

MESSAGE_LARGEST, MESSAGE_SMALLEST = 150, 60
LINE_LARGEST, LINE_LEAST = 76, 26
PAGE_LEAST = 44
"""Below this size a harvest is too much for one page to be read from the last row."""
LINE_LEADING, BETWEEN = 1.22, 0.42
ICON_ROOM = 1.75
"""Room of a line’s icon with its gap, in heights of its text."""


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
    """Draw every line whole, all of one size, the largest that lets them fit on the page."""
    paint_header(painter, face.header, wall)
    grid, ink = wall.grid, wall.ink
    box = _page(grid)
    size, settings = set_lines(tuple(line.text for line in face.lines), box, round(wall.text(LINE_LARGEST)))
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


def page_fits(texts: tuple[str, ...]) -> bool:
    """Tell whether these lines can be read on one page of an ordinary wall (16:9)."""
    return set_lines(texts, _page(g.Grid(1920, 1080, 1.0)), LINE_LARGEST)[0] >= PAGE_LEAST


def set_lines(texts: tuple[str, ...], box: QRectF, largest: int) -> tuple[int, list[Setting]]:
    """Set texts one under the other at one size, from `largest` down to the least; give that size."""
    size = largest
    while True:
        room = box.width() - size * ICON_ROOM
        settings = [set_subject(each, room, box.height(), size, size, sans, LINE_LEADING) for each in texts]
        height = sum(each.height for each in settings) + size * BETWEEN * (len(texts) - 1)
        if height <= box.height() or size <= LINE_LEAST:
            return size, settings
        size -= 2


def _page(grid: g.Grid) -> QRectF:
    return QRectF(g.MARGIN, g.BODY_TOP, grid.inner, grid.height - g.THREAD_UNDER - 60 - g.BODY_TOP)
