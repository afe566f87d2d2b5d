"""The options of a vote, a row each, counted with the keys alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cop_desktop.qt.presenters.votes_face import About, VoteRow
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.lettering import on_screen

ROW, FIGURE, PAD, LINES = 32, 46, 8, 3
"""Least height of a row, width of its figure, what is free around its words, in pixels; lines of words."""
SHOWN = Qt.ItemDataRole.UserRole + 1
LONGEST = 4
"""Digits of a total that is typed."""
_MORE, _LESS = ("+", "="), ("-", "−", "_")
Index = QModelIndex | QPersistentModelIndex


class VoteList(QListWidget):
    """Arrows choose a row; right, left, + and − count; figures then Enter set the total and go on.

    While options are chosen: Space puts one on the ballot, Ctrl and an arrow move it.
    """

    counted = Signal(str, int)
    total_typed = Signal(str, int)
    switched = Signal(str)
    moved = Signal(str, int)
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._about = About.NOTHING
        self._digits = ""
        self.digits_free: Callable[[], bool] = lambda: True
        """Tells whether figures are for a total, rather than for what the bar asks."""
        self.setItemDelegate(_Row(theme, self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.currentRowChanged.connect(lambda _row: self._forget())
        self.itemClicked.connect(self._clicked)

    @property
    def typed(self) -> str:
        """The figures typed for the current row."""
        return self._digits

    def show_rows(self, about: About, rows: Sequence[VoteRow]) -> None:
        """Show rows; the cursor stays on the same option."""
        if about is not self._about:
            self._digits = ""
        self._about = about
        current = self.current_id()
        same = [each.id for each in rows] == [self._row(at).id for at in range(self.count())]
        if not same:
            self.clear()
            for _each in rows:
                self.addItem(QListWidgetItem())
        for at, row in enumerate(rows):
            item = self.item(at)
            if item.data(SHOWN) != row:
                item.setData(SHOWN, row)
                item.setText(row.text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken or row.text)
        if not same and rows:
            ids = [each.id for each in rows]
            self.setCurrentRow(ids.index(current) if current in ids else 0)
        self.doItemsLayout()

    def current_id(self) -> str:
        """Give the option the cursor is on; empty when there is none."""
        return self._row(self.currentRow()).id if self.currentRow() >= 0 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count, choose, move; any other key goes to the page."""
        key, text, here = event.key(), event.text(), self.current_id()
        if key == Qt.Key.Key_Escape:
            self.left.emit() if not self._digits else self._forget()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = -1 if key == Qt.Key.Key_Up else 1
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.moved.emit(here, by)
            else:
                self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))
        elif self._about is About.BALLOT and key == Qt.Key.Key_Space:
            self.switched.emit(here)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter(here)
        elif self._about is About.DOTS and self._count(event, key, text, here):
            pass
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words again."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def _count(self, event: QKeyEvent, key: int, text: str, here: str) -> bool:
        if text in _MORE or key == Qt.Key.Key_Right:
            self._forget()
            self.counted.emit(here, 1)
        elif text in _LESS or key == Qt.Key.Key_Left:
            self._forget()
            self.counted.emit(here, -1)
        elif text.isascii() and text.isdigit() and self.digits_free():
            self._digits = (self._digits + text)[:LONGEST]
            self.viewport().update()
        elif key == Qt.Key.Key_Backspace and self._digits:
            self._digits = self._digits[:-1]
            self.viewport().update()
        else:
            return False
        event.accept()
        return True

    def _enter(self, here: str) -> None:
        if self._about is not About.DOTS:
            self.entered.emit()
            return
        if self._digits:
            self.total_typed.emit(here, int(self._digits))
        self._forget()
        self.setCurrentRow(min(self.count() - 1, self.currentRow() + 1))

    def _clicked(self, item: QListWidgetItem) -> None:
        if self._about is About.BALLOT:
            self.switched.emit(self._row(self.row(item)).id)

    def _forget(self) -> None:
        if self._digits:
            self._digits = ""
            self.viewport().update()

    def _row(self, at: int) -> VoteRow:
        found = self.item(at).data(SHOWN) if self.item(at) is not None else None
        return found if isinstance(found, VoteRow) else VoteRow("", "")


class _Row(QStyledItemDelegate):
    """Draws a figure, or a box to tick, then the words and a note under them."""

    def __init__(self, theme: Theme, shown: VoteList) -> None:
        super().__init__(shown)
        self._theme = theme
        self._list = shown

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words."""
        row = index.data(SHOWN)
        if not isinstance(row, VoteRow):
            return QSize(0, ROW)
        width = self._list.viewport().width()
        return QSize(width, max(ROW, self._words(row, width).height() + self._note(row, width) + 2 * PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(SHOWN)
        if not isinstance(row, VoteRow):
            return
        theme, box = self._theme, option.rect
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.setPen(QPen(theme.colour("calm"), 2) if self._list.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("calmSoft"))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 7, 7)
        typed = self._list.typed if here else ""
        self._paint_lead(painter, row, typed, box)
        words = self._words(row, box.width())
        top = box.top() + (box.height() - words.height() - self._note(row, box.width())) // 2
        painter.setFont(self._font(strong=row.strong))
        painter.setPen(theme.colour("ink"))
        area = QRect(box.left() + FIGURE + PAD, top, words.width(), words.height())
        painter.drawText(area, Qt.TextFlag.TextWordWrap, self._shown(row, box.width()))
        if row.note:
            painter.setFont(theme.font(14))
            painter.setPen(theme.colour("muted"))
            under = QRect(area.left(), area.bottom() + 1, area.width(), self._note(row, box.width()))
            painter.drawText(under, Qt.TextFlag.TextWordWrap, on_screen(row.note))
        painter.restore()

    def _paint_lead(self, painter: QPainter, row: VoteRow, typed: str, box: QRect) -> None:
        theme = self._theme
        lead = QRect(box.left() + PAD, box.top(), FIGURE - PAD, box.height())
        if row.checked is None:
            painter.setFont(theme.font(22, QFont.Weight.DemiBold))
            painter.setPen(theme.colour("question" if typed else "calm"))
            said = f"{typed}_" if typed else row.figure
            painter.drawText(lead, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
            return
        square = QRectF(lead.center().x() - 9, lead.center().y() - 9, 18, 18)
        painter.setPen(QPen(theme.colour("calm" if row.checked else "edge"), 1.5))
        painter.setBrush(theme.colour("calm") if row.checked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square, 4, 4)
        if row.checked:
            theme.icon("check", "onAccent", 16).paint(painter, square.toRect().adjusted(1, 1, -1, -1))

    def _font(self, *, strong: bool = False) -> QFont:
        return self._theme.font(15, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)

    def _words(self, row: VoteRow, width: int) -> QSize:
        room = max(60, width - FIGURE - 2 * PAD)
        metrics = QFontMetrics(self._font(strong=row.strong))
        most = LINES * metrics.lineSpacing()
        wrapped = metrics.boundingRect(QRect(0, 0, room, 0), Qt.TextFlag.TextWordWrap, on_screen(row.text))
        return QSize(room, min(wrapped.height(), most))

    def _note(self, row: VoteRow, width: int) -> int:
        if not row.note:
            return 0
        metrics = QFontMetrics(self._theme.font(14))
        room = max(60, width - FIGURE - 2 * PAD)
        return metrics.boundingRect(QRect(0, 0, room, 0), Qt.TextFlag.TextWordWrap, row.note).height() + 2

    def _shown(self, row: VoteRow, width: int) -> str:
        """Shorten what would take more lines than a row has."""
        room = max(60, width - FIGURE - 2 * PAD)
        metrics = QFontMetrics(self._font(strong=row.strong))
        text = on_screen(row.text)
        if metrics.horizontalAdvance(text) <= room * LINES * 0.9:
            return text
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(room * (LINES - 0.4)))
