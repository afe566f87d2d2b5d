"""The two edges of the wall: the header above, what comes next below."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import Header, Next, Slot
from cop_desktop.qt.wall.words import BOLD, DEMI, Wall, fitted, width_of, write
from cop_desktop.qt.widgets.lettering import on_screen, paint_icon, sans

HEADER, LOCK_WORDS, NEXT = 60, 52, 56
_LEAST_HEADER = LOCK_WORDS / HEADER
"""Smaller, it would not be read where the rest of the header is: the name of the step goes first."""


def paint_header(painter: QPainter, header: Header, wall: Wall, reserved: float = 0.0) -> None:
    """Draw « Étape 4 sur 6 · name » at the left, one slot at the right.

    When they do not fit they shrink together a little, then the name goes: time is said at one size.
    `reserved` units stay free at the right.
    """
    ink, grid = wall.ink, wall.grid
    inner = grid.inner - reserved
    scale = wall.size.factor
    while scale > _LEAST_HEADER * wall.size.factor and _headerwidth_of(header, scale) > inner:
        scale -= 0.02
    if header.name and _headerwidth_of(header, scale) > inner:
        header, scale = replace(header, name=""), wall.size.factor
        while scale > 0.6 and _headerwidth_of(header, scale) > inner:
            scale -= 0.02
    left = g.MARGIN
    baseline = g.HEADER_BASELINE
    right = grid.right - reserved
    if header.slot is not None:
        tone = ink(header.slot.tone.value)
        font = _slot_font(header.slot, scale)
        right -= width_of(header.slot.text, font)
        write(painter, right, baseline, header.slot.text, font, tone)
        if header.slot.lock:
            right -= 64 * scale
            _paint_lock(painter, right, baseline, 48 * scale, tone)
        right -= 40
    lead, font = fitted(header.lead, HEADER * scale, BOLD, right - left, 40)
    left = write(painter, left, baseline, lead, font, ink("calm"))
    if header.name:
        dot = 24 * scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink("edge"))
        painter.drawEllipse(QPointF(left + dot * 1.2, baseline - 20 * scale), 5.5 * scale, 5.5 * scale)
        left += dot * 2.4
        room = right - left - (64 * scale if header.lock else 0)
        font = sans(HEADER * scale)
        name = QFontMetricsF(font).elidedText(on_screen(header.name), Qt.TextElideMode.ElideRight, room)
        left = write(painter, left, baseline, name, font, ink("muted"))
    if header.lock:
        _paint_lock(painter, left + 18 * scale, baseline, 46 * scale, ink("muted"))


def _headerwidth_of(header: Header, scale: float) -> float:
    width = width_of(header.lead, sans(HEADER * scale, BOLD))
    if header.name:
        width += 58 * scale + width_of(header.name, sans(HEADER * scale))
    if header.lock:
        width += 64 * scale
    if header.slot is not None:
        words = width_of(header.slot.text, _slot_font(header.slot, scale))
        width += 40 + words + (64 * scale if header.slot.lock else 0)
    return width


def _slot_font(slot: Slot, scale: float) -> QFont:
    if slot.lock or slot.quiet:
        return sans(LOCK_WORDS * scale)
    return sans(HEADER * scale, DEMI)


def _paint_lock(painter: QPainter, left: float, baseline: float, side: float, colour: QColor) -> None:
    paint_icon(painter, "lock", QRectF(left, baseline - side * 0.87, side, side), colour, 2.2)


def paint_next(painter: QPainter, following: Next | None, wall: Wall, reserved: float = 0.0) -> None:
    """Draw « Ensuite » and a public name; `reserved` units stay free at the right."""
    if following is None:
        return
    grid = wall.grid
    size = wall.text(NEXT)
    left = write(painter, g.MARGIN, grid.next_baseline, following.label, sans(size), wall.ink("muted"))
    left += size * 0.46
    name, font = fitted(following.name, size, DEMI, grid.right - reserved - wall.aside - left, 40)
    write(painter, left, grid.next_baseline, name, font, wall.ink("ink"))
