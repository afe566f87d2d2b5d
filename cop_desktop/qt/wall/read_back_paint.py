"""Draws a page of the read-back on the grid of the wall: decisions in their box, actions in three columns."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import Header
from cop_desktop.qt.wall.paint_edges import HEADER, paint_header
from cop_desktop.qt.wall.read_back import Promise, ReadBackFace
from cop_desktop.qt.wall.words import BOLD, DEMI, Wall, fitted, width_of, write
from cop_desktop.qt.widgets.lettering import paint_icon, sans
from cop_desktop.qt.widgets.subject_text import paint_setting, set_subject

TOP, BOTTOM_UNDER = 196.0, 56.0
DECISION, DECISION_LEADING = 68, 1.22
SENTENCE, QUESTION = 58, 52
PITCH, MOST_PITCH = 117.0, 150.0
WHO = 1282.0
"""Where the second column begins, at 16:9."""
_BOX_PAD, _GAP, _ICON, _TEXT = 34.0, 26.0, 88.0, 184.0
_LEAST = 26


def paint_read_back(painter: QPainter, face: ReadBackFace, wall: Wall) -> None:
    """Draw the header, the decisions, then one row for each action."""
    _paint_head(painter, face, wall)
    top = TOP
    for decision in face.decisions:
        top = _paint_decision(painter, decision, top, wall) + _GAP
    if not face.promises:
        return
    bottom = wall.grid.height - BOTTOM_UNDER
    pitch = min(MOST_PITCH, (bottom - top) / len(face.promises))
    pitch = min(pitch, max(PITCH, (bottom - top) / 6))
    size = _size_of(face, wall)
    for row, promise in enumerate(face.promises):
        box = QRectF(g.MARGIN, top + row * pitch, wall.grid.inner, pitch)
        _paint_promise(painter, promise, box, size, wall)
        if row:
            painter.fillRect(QRectF(g.MARGIN, top + row * pitch - 1.5, wall.grid.inner, 3), wall.ink("track"))


def _paint_head(painter: QPainter, face: ReadBackFace, wall: Wall) -> None:
    """Draw the title at the left and, quieter, the question to the room at the right."""
    paint_header(painter, Header(face.title), wall)
    start = g.MARGIN + width_of(face.title, sans(wall.text(HEADER), BOLD)) + 60
    size = wall.text(QUESTION)
    said, font = fitted(face.question, size, QFont.Weight.Normal, wall.grid.right - start, 30)
    write(painter, wall.grid.right - width_of(said, font), g.HEADER_BASELINE, said, font, wall.ink("muted"))


def _who_column(wall: Wall) -> float:
    """Give the left of the second column."""
    return g.MARGIN + (WHO - g.MARGIN) * wall.grid.inner / (1920 - 2 * g.MARGIN)


def _size_of(face: ReadBackFace, wall: Wall) -> float:
    """Give one size to a page: the largest at which what nearly fits on a line does."""
    size = wall.text(SENTENCE)
    room = _who_column(wall) - g.MARGIN - 44
    widest = max(
        (width for each in face.promises if (width := width_of(each.what, _sentence(size))) <= room * 1.3),
        default=0.0,
    )
    return size * min(1.0, room / widest) if widest else size


def _paint_decision(painter: QPainter, text: str, top: float, wall: Wall) -> float:
    """Draw a decision in its box; give the bottom of the box."""
    grid, ink = wall.grid, wall.ink
    size = round(wall.text(DECISION))
    room = grid.inner - _TEXT + 24 - _BOX_PAD
    said = set_subject(
        text, room, 2 * DECISION * DECISION_LEADING + 2, size, _LEAST, leading=DECISION_LEADING
    )
    box = QRectF(g.MARGIN, top, grid.inner, said.height + 2 * _BOX_PAD - 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("calmSoft"))
    painter.drawRoundedRect(box, 22, 22)
    side = _ICON
    paint_icon(
        painter, "gavel", QRectF(box.left() + 46, box.center().y() - side / 2, side, side), ink("calm")
    )
    painter.setPen(ink("ink"))
    paint_setting(painter, QPointF(g.MARGIN + _TEXT, top + _BOX_PAD - 8), said)
    return box.bottom()


def _paint_promise(painter: QPainter, promise: Promise, row: QRectF, size: float, wall: Wall) -> None:
    """Draw what · who · when on one row; what is long takes two smaller lines."""
    ink, start = wall.ink, _who_column(wall)
    baseline = row.center().y() + size * 0.35
    when, font = fitted(promise.when, size, QFont.Weight.Normal, (row.right() - start) * 0.48, 34)
    left = row.right() - width_of(when, font)
    write(painter, left, baseline, when, font, ink("muted"))
    who, font = fitted(promise.who, size, DEMI, left - 36 - start, 30)
    write(painter, start, baseline, who, font, ink("muted" if promise.asked else "calm"))
    what = set_subject(
        promise.what, start - row.left() - 44, row.height() - 12, int(size), _LEAST, _sentence, 1.14
    )
    painter.setPen(ink("ink"))
    paint_setting(painter, QPointF(row.left(), row.center().y() - what.height / 2), what, _sentence)


def _sentence(pixels: float) -> QFont:
    return sans(pixels, QFont.Weight.Medium)
