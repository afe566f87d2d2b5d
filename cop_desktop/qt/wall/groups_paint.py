"""Draws who sits with whom: cards with their heads, names of one size, and a small clock in the header."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import Clock
from cop_desktop.qt.wall.groups import GroupCard, GroupsFace, Member, Shape
from cop_desktop.qt.wall.groups_layout import (
    ABOVE,
    GAP,
    LOOSE_PITCH,
    MARK,
    MARK_GAP,
    NAME_LEAST,
    SIDE_NUMBER,
    SIDES,
    WORD_GAP,
    card_size,
    head_text,
    name_font,
    set_question,
    side_parts,
)
from cop_desktop.qt.wall.paint_edges import NEXT, paint_header, paint_next
from cop_desktop.qt.wall.words import DEMI, Wall, width_of, write
from cop_desktop.qt.widgets.clock_text import clock_width, paint_clock
from cop_desktop.qt.widgets.lettering import on_screen, paint_icon, sans
from cop_desktop.qt.widgets.ring import Ring, RingState, paint_arc, paint_leaf
from cop_desktop.qt.widgets.seats import Seat, SeatState, paint_seat
from cop_desktop.qt.widgets.subject_text import paint_setting

CARD_RADIUS, CARD_BORDER = 24.0, 4.0
CLOCK_TEXT, CLOCK_RADIUS, CLOCK_ARC = 72, 38.0, 15.0
"""The small clock: its digits, and the middle of its arc, in units."""
_RING_ABOVE = 23.0
NOTE_GAP = 24.0
"""Between a head and its note, in units: closer, the note is left out."""


def clock_box(grid: g.Grid, factor: float) -> QRectF:
    """Give the place of the small clock, flush with the right margin."""
    width = clock_width("00:00", sans(CLOCK_TEXT * factor, DEMI)) + 190 * factor + 2 * CLOCK_RADIUS + 40
    middle = g.HEADER_BASELINE - _RING_ABOVE
    return QRectF(grid.right - width, middle - 62, width, 124)


def header_room(face: object, wall: Wall) -> float:
    """Tell how much of the header, at its right, is the small clock's; in units."""
    if not isinstance(face, GroupsFace) or face.clock is None:
        return 0.0
    return clock_box(wall.grid, wall.size.factor).width() + 24


def paint_groups(painter: QPainter, face: GroupsFace, wall: Wall) -> None:
    """Draw the still part of the face: header, question, cards, what comes next."""
    grid, factor = wall.grid, wall.size.factor
    paint_header(painter, face.header, wall, header_room(face, wall))
    if face.shape.subject:
        painter.setPen(wall.ink("ink"))
        paint_setting(
            painter, QPointF(g.MARGIN, g.BODY_TOP), set_question(face.shape.subject, grid.inner, factor)
        )
    shape = face.shape
    across, down = card_size(shape.columns, shape.rows, shape.top, grid)
    lines = max((math.ceil(len(card.members) / shape.inner) for card in face.cards), default=1)
    for at, card in enumerate(face.cards):
        left = g.MARGIN + (at % shape.columns) * (across + GAP)
        top = shape.top + (at // shape.columns) * (down + GAP)
        _paint_card(painter, card, QRectF(left, top, across, down), shape, max(1, lines), wall)
    page = 0.0
    if face.page:
        font = sans(wall.text(NEXT) * 0.93)
        page = width_of(face.page, font) + 40
        write(painter, grid.right - page + 40, grid.next_baseline, face.page, font, wall.ink("muted"))
    paint_next(painter, face.next, wall, page)


def paint_small_clock(painter: QPainter, clock: Clock, wall: Wall) -> None:
    """Draw the ring and its digits at the right of the header."""
    ink, factor = wall.ink, wall.size.factor
    right, baseline = wall.grid.right, g.HEADER_BASELINE
    middle = baseline - _RING_ABOVE
    if clock.leaf:
        centre = QPointF(right - CLOCK_RADIUS - CLOCK_ARC / 2, middle)
        ring = Ring(clock.state, clock.share)
        paint_arc(painter, centre, CLOCK_RADIUS, CLOCK_ARC, CLOCK_ARC * 0.45, ring, ink, 9)
        paint_leaf(painter, centre, 40, ink)
        return
    digits = sans(CLOCK_TEXT * factor, DEMI)
    unit = f"\u00a0{clock.unit}"
    right -= clock_width(unit, digits)
    painter.setPen(ink("warn") if clock.state is RingState.TWO_MINUTES else ink("ink"))
    paint_clock(painter, QPointF(right, baseline), unit, digits)
    paint_clock(painter, QPointF(right, baseline), clock.digits, digits, Qt.AlignmentFlag.AlignRight)
    right -= clock_width(clock.digits, digits)
    centre = QPointF(right - 26 - CLOCK_RADIUS - CLOCK_ARC / 2, middle)
    ring = Ring(clock.state, clock.share)
    paint_arc(painter, centre, CLOCK_RADIUS, CLOCK_ARC, CLOCK_ARC * 0.45, ring, ink, 9)


def _paint_card(
    painter: QPainter, card: GroupCard, box: QRectF, shape: Shape, lines: int, wall: Wall
) -> None:
    ink = wall.ink
    inner = box.adjusted(CARD_BORDER / 2, CARD_BORDER / 2, -CARD_BORDER / 2, -CARD_BORDER / 2)
    painter.setPen(QPen(ink("edge"), CARD_BORDER))
    painter.setBrush(ink("surface"))
    painter.drawRoundedRect(inner, CARD_RADIUS, CARD_RADIUS)
    whole = QPainterPath()
    whole.addRoundedRect(box, CARD_RADIUS, CARD_RADIUS)
    head = QRectF(box.topLeft(), box.bottomRight())
    if shape.side:
        head.setWidth(shape.head)
    else:
        head.setHeight(shape.head)
    part = QPainterPath()
    part.addRect(head)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("calm"))
    painter.drawPath(whole.intersected(part))
    if shape.side:
        _paint_side(painter, card, head, wall)
        names = box.adjusted(shape.head + SIDES, ABOVE, -SIDES, -ABOVE)
    else:
        _paint_head(painter, card, head, shape, wall)
        names = box.adjusted(SIDES, shape.head + ABOVE, -SIDES, -ABOVE)
    _paint_names(painter, card.members, names, shape, lines, wall)


def _paint_head(painter: QPainter, card: GroupCard, head: QRectF, shape: Shape, wall: Wall) -> None:
    size = head_text(shape, wall.size.factor)
    font = sans(size, DEMI)
    baseline = head.center().y() + QFontMetricsF(font).capHeight() / 2
    ended = write(painter, head.left() + SIDES, baseline, card.head, font, wall.ink("onAccent"))
    note = sans(NAME_LEAST * wall.size.factor)
    left = head.right() - SIDES - width_of(card.note, note)
    if card.note and left >= ended + NOTE_GAP:
        write(painter, left, baseline, card.note, note, wall.ink("onAccent"))


def _paint_side(painter: QPainter, card: GroupCard, head: QRectF, wall: Wall) -> None:
    word, number = side_parts(card.head)
    factor = wall.size.factor
    said = sans(NAME_LEAST * factor, DEMI)
    counted = sans(min(SIDE_NUMBER * factor, head.height() - NAME_LEAST * factor * 1.5), DEMI)
    high, low = QFontMetricsF(said).capHeight(), QFontMetricsF(counted).capHeight()
    gap = min(30.0, (head.height() - high - low) / 3)
    top = head.center().y() - (high + gap + low) / 2
    for text, font, baseline in ((word, said, top + high), (number, counted, top + high + gap + low)):
        left = head.center().x() - width_of(text, font) / 2
        write(painter, left, baseline, text, font, wall.ink("onAccent"))


def _paint_names(
    painter: QPainter, members: Sequence[Member], box: QRectF, shape: Shape, lines: int, wall: Wall
) -> None:
    """Write names down the card, and across it when two or more share a line.

    `lines` are those of the fullest card: names stand at one height from card to card.
    """
    pitch = min(box.height() / lines, shape.size * LOOSE_PITCH)
    font = name_font(shape.size)
    rise = QFontMetricsF(font).capHeight()
    top = box.top() + (pitch * 0.06 if pitch * lines < box.height() else 0.0)
    across = (box.width() - SIDES * (shape.inner - 1)) / shape.inner
    for at, member in enumerate(members):
        column, line = divmod(at, lines) if shape.inner > 1 else (0, at)
        left = box.left() + column * (across + SIDES)
        baseline = top + pitch * (line + 0.5) + rise / 2
        _paint_name(painter, member, left, left + across, baseline, font, wall)


def _paint_name(
    painter: QPainter, member: Member, left: float, right: float, baseline: float, font: QFont, wall: Wall
) -> None:
    ink, size = wall.ink, font.pixelSize()
    middle = baseline - QFontMetricsF(font).capHeight() / 2
    side = size * MARK
    if member.host or member.moved:
        icon = "armchair" if member.host else "arrow-right"
        paint_icon(painter, icon, QRectF(left, middle - side / 2, side, side), ink("calm"), 2.4)
        left += side + size * MARK_GAP
    word = sans(NAME_LEAST * wall.size.factor)
    room = right - left
    if member.remote:
        room -= side + size * MARK_GAP
    if member.host:
        room -= width_of(member.host, word) + size * WORD_GAP
    name = QFontMetricsF(font).elidedText(on_screen(member.name), Qt.TextElideMode.ElideRight, room + 1)
    left = write(painter, left, baseline, name, font, ink("ink"))
    if member.remote:
        left += size * MARK_GAP
        seat = Seat(SeatState.WAITING, remote=True)
        paint_seat(painter, QPointF(left + side / 2, middle), side * 0.8, seat, ink, ink("surface"))
        left += side
    if member.host:
        write(painter, left + size * WORD_GAP, baseline, member.host, word, ink("calm"))
