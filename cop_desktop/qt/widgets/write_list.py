"""The lines captured in a point: their words on two lines, at the right when, and where they went."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cop_desktop.qt.icons import draw_icon
from cop_desktop.qt.models.minutes_rows import MINUTES_ROW, MinutesRow
from cop_desktop.qt.theme import SMALL, TEXT, Theme
from cop_desktop.qt.widgets.minutes_list import EDGE, Index, MinutesList
from cop_desktop.qt.widgets.points_thread import cut

HEIGHT, TILE, RIGHT = 62, 28, 74
"""Height of a row, side of its tile, the least its right column takes, in pixels."""


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


class WriteDelegate(QStyledItemDelegate):
    """Draws one captured line."""

    def __init__(self, theme: Theme, view: WriteList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        theme.changed.connect(view.viewport().update)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row has the same height."""
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the kind, the words, the time, where it went."""
        row = index.data(MINUTES_ROW)
        if not isinstance(row, MinutesRow):
            return
        theme, rect = self._theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = self._view.hasFocus()
            painter.setBrush(theme.colour("sunken"))
            painter.setPen(QPen(theme.colour("calm"), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 9, 9)
        tile = QRectF(rect.left() + EDGE, rect.top() + 9, TILE, TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(row.ground))
        painter.drawRoundedRect(tile, 8, 8)
        draw_icon(painter, row.icon, theme.colour(row.token), tile.adjusted(6, 6, -6, -6))
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
        painter.restore()
