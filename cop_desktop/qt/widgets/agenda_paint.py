"""What the agenda paints around its cards: hours, thread, beads, end, where a drop would go."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.agenda_layout import TOP, Agenda, Column

HOUR_AT, BAR_AT, CARD_AT = 50.0, 66.0, 88.0
"""Right edge of the hours, middle of the thread, left edge of the cards, in pixels."""
BEAD = 5.5
"""Radius of the bead where an item begins, in pixels."""
THREAD, CHOSEN, PLAY = 5.0, 7.0, 3.0
"""Thickness of the thread, of what is chosen on it, and of the play left."""


def paint_hours(painter: QPainter, theme: Theme, column: Column) -> None:
    """Write the hours, flush right."""
    for hour in column.hours:
        font = theme.font(14, QFont.Weight.DemiBold if hour.strong else QFont.Weight.Normal)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if hour.strong else "muted"))
        base = hour.top + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(HOUR_AT - metrics.horizontalAdvance(hour.text), base), hour.text)


def paint_bar(painter: QPainter, theme: Theme, column: Column, chosen: tuple[float, float] | None) -> None:
    """Draw the thread: planned, play, what runs over, and what is chosen."""
    _line(painter, theme, column.planned_end, column.slot_end, PLAY, "track")
    _line(painter, theme, column.slot_end, column.planned_end, THREAD, "over")
    _line(painter, theme, TOP, min(column.planned_end, column.slot_end), THREAD, "muted")
    if chosen is not None:
        _line(painter, theme, *chosen, CHOSEN, "calm")


def paint_beads(painter: QPainter, theme: Theme, agenda: Agenda, column: Column) -> None:
    """Draw a bead where each item begins; a ring where it is a break."""
    above = -BEAD * 3
    for item, card in zip(agenda.items, column.cards, strict=False):
        at = QPointF(BAR_AT, card.top)
        near, above = card.top - above < BEAD * 2 + 2, card.top
        if near:  # beads would touch: a notch
            painter.setPen(QPen(theme.colour("bg"), 2))
            painter.drawLine(QPointF(BAR_AT - 4, card.top), QPointF(BAR_AT + 4, card.top))
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bg"))
        painter.drawEllipse(at, BEAD + 2.5, BEAD + 2.5)
        if item.is_break:
            painter.setPen(QPen(theme.colour("muted"), 2.2))
        else:
            painter.setBrush(theme.colour("muted"))
        painter.drawEllipse(at, BEAD, BEAD)


def paint_end(painter: QPainter, theme: Theme, agenda: Agenda, column: Column, text: str, token: str) -> None:
    """Draw the end of the slot, double when it is firm, and say what is left or too much."""
    painter.setPen(QPen(theme.colour("ink"), 2.2))
    for shift in (0, -4) if agenda.firm else (0,):
        end = column.slot_end + shift
        painter.drawLine(QPointF(BAR_AT - 9, end), QPointF(BAR_AT + 9, end))
    if text:
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour(token))
        painter.drawText(QPointF(CARD_AT + 14, column.planned_end + 13), text)


def paint_drop(painter: QPainter, theme: Theme, y: float, right: float) -> None:
    """Draw the line between two cards where something would go."""
    painter.setPen(QPen(theme.colour("calm"), 3))
    painter.drawLine(QPointF(BAR_AT - 9, y - 2), QPointF(right, y - 2))


def _line(painter: QPainter, theme: Theme, top: float, bottom: float, width: float, token: str) -> None:
    if bottom > top:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(token))
        painter.drawRect(QRectF(BAR_AT - width / 2, top, width, bottom - top))
