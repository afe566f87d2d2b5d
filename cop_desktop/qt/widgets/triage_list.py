"""The items to judge: the reason first, the sentence second, the answer given with a tick."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter

from cop_desktop.qt.icons import draw_icon
from cop_desktop.qt.models.minutes_rows import MinutesRow
from cop_desktop.qt.theme import SMALL, TEXT, Theme
from cop_desktop.qt.widgets.minutes_list import EDGE, TILE, LineDelegate, MinutesList

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


class TriageDelegate(LineDelegate):
    """Draws one item to judge."""

    height = 62

    def draw(self, painter: QPainter, row: MinutesRow, rect: QRect, *, selected: bool) -> None:  # noqa: ARG002
        """Draw the reason on its tile, the sentence under it, the answer at the right."""
        self.tile(painter, row, QRectF(rect.left() + EDGE, rect.center().y() - TILE / 2 + 0.5, TILE, TILE))
        words = rect.adjusted(EDGE + TILE + 12, 8, -EDGE, -8)
        upper = QRect(words.left(), words.top(), words.width(), 24)
        lower = QRect(words.left(), upper.bottom() + 1, words.width(), 21)
        taken = self._state(painter, row, upper)
        upper.setRight(upper.right() - taken)
        self.write(
            painter,
            upper,
            row.title,
            self._theme.font(TEXT, QFont.Weight.DemiBold),
            "muted" if row.muted else "ink",
        )
        self.write(painter, lower, row.sub, self._theme.font(SMALL), "muted")

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
