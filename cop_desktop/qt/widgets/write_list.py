"""The lines captured in a point: their words on two lines, at the right when, and where they went."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter

from cop_desktop.qt.models.minutes_rows import MinutesRow
from cop_desktop.qt.theme import SMALL, TEXT, Theme
from cop_desktop.qt.widgets.minutes_list import EDGE, LineDelegate, MinutesList
from cop_desktop.qt.widgets.points_thread import cut

TILE, RIGHT = 28, 74
"""Side of a tile, the least the right column of a row takes, in pixels."""


class WriteList(MinutesList):
    """Enter adds a line to the summary, F2 rewords it, Alt+↑↓ moves it, I and Del put it in and hide it."""

    added = Signal(str)
    reworded = Signal(str)
    moved = Signal(str, int)
    shown = Signal(str)
    hidden = Signal(str)
    given_back = Signal(str)

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.setItemDelegate(WriteDelegate(theme, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key does each thing."""
        key, current = event.key(), self.current_key
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if not current:
            super().keyPressEvent(event)
        elif alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(current, 1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.added.emit(current)
        elif key == Qt.Key.Key_F2:
            self.reworded.emit(current)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.hidden.emit(current)
        elif event.text().upper() == "I":
            self.shown.emit(current)
        elif event.text().upper() == "U":
            self.given_back.emit(current)
        elif event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class WriteDelegate(LineDelegate):
    """Draws one captured line."""

    height = 62
    chosen_ground = "sunken"

    def draw(self, painter: QPainter, row: MinutesRow, rect: QRect, *, selected: bool) -> None:  # noqa: ARG002
        """Draw the kind, the words, the time, where it went."""
        theme = self._theme
        self.tile(painter, row, QRectF(rect.left() + EDGE, rect.top() + 9, TILE, TILE))
        strong = theme.font(SMALL, QFont.Weight.DemiBold if row.decided else QFont.Weight.Normal)
        plain = theme.font(SMALL)
        taken = max(
            RIGHT,
            QFontMetrics(strong).horizontalAdvance(row.state),
            QFontMetrics(plain).horizontalAdvance(row.sub),
        )
        right = QRect(rect.right() - EDGE - taken, rect.top() + 9, taken, 22)
        painter.setFont(plain)
        painter.setPen(theme.colour("muted"))
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.sub)
        painter.setFont(strong)
        painter.setPen(theme.colour(row.state_token))
        right.translate(0, 22)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.state)
        left = rect.left() + EDGE + TILE + 12
        words = QRect(left, rect.top() + 9, right.left() - left - 10, 22)
        font = theme.font(TEXT)
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if row.muted else "ink"))
        for line in cut(row.title, QFontMetrics(font), words.width(), 2):
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, line)
            words.translate(0, 20)
