"""The items to judge: the reason first, the sentence second, the answer given with a tick."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cop_desktop.qt.icons import draw_icon
from cop_desktop.qt.models.minutes_rows import MINUTES_ROW, MinutesRow
from cop_desktop.qt.theme import SMALL, TEXT, Theme
from cop_desktop.qt.widgets.minutes_list import EDGE, TILE, Index, MinutesList

HEIGHT = 62
_PASSED_ON = frozenset(
    {Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_Return, Qt.Key.Key_Enter,
     Qt.Key.Key_Space}
)  # fmt: skip


class TriageList(MinutesList):
    """↑↓ go through the items; the keys that answer are the page's."""

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.setItemDelegate(TriageDelegate(theme, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the page answer."""
        if event.key() in _PASSED_ON or event.text():
            event.ignore()
            return
        super().keyPressEvent(event)


class TriageDelegate(QStyledItemDelegate):
    """Draws one item to judge."""

    def __init__(self, theme: Theme, view: TriageList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        theme.changed.connect(view.viewport().update)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row has the same height."""
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the reason on its tile, the sentence under it, the answer at the right."""
        row = index.data(MINUTES_ROW)
        if not isinstance(row, MinutesRow):
            return
        theme, rect = self._theme, QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setBrush(theme.colour("calmSoft"))
            focused = self._view.hasFocus()
            painter.setPen(QPen(theme.colour("calm"), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 9, 9)
        tile = QRectF(rect.left() + EDGE, rect.center().y() - TILE / 2 + 0.5, TILE, TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(row.ground))
        painter.drawRoundedRect(tile, 9, 9)
        draw_icon(painter, row.icon, theme.colour(row.token), tile.adjusted(7, 7, -7, -7))
        words = rect.adjusted(EDGE + TILE + 12, 8, -EDGE, -8)
        upper = QRect(words.left(), words.top(), words.width(), 24)
        lower = QRect(words.left(), upper.bottom() + 1, words.width(), 21)
        taken = self._state(painter, row, upper)
        upper.setRight(upper.right() - taken)
        self._write(painter, upper, row.title, TEXT, "muted" if row.muted else "ink", bold=True)
        self._write(painter, lower, row.sub, SMALL, "muted")
        painter.restore()

    def _state(self, painter: QPainter, row: MinutesRow, upper: QRect) -> int:
        """Draw the answer given, with its tick; give the width it takes."""
        if not row.state:
            return 0
        font = self._theme.font(SMALL, QFont.Weight.DemiBold)
        width = QFontMetrics(font).horizontalAdvance(row.state) + 2
        box = QRect(upper.right() - width, upper.top(), width, upper.height())
        painter.setFont(font)
        painter.setPen(self._theme.colour("calm"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, row.state)
        tick = QRectF(box.left() - 20, box.center().y() - 6.5, 14, 14)
        draw_icon(painter, row.state_icon, self._theme.colour("calm"), tick)
        return width + 28

    def _write(
        self, painter: QPainter, box: QRect, text: str, size: int, token: str, *, bold: bool = False
    ) -> None:
        font = self._theme.font(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, elided)
