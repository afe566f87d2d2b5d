"""The harvest, newest first: a virtual list that lays out and paints only the rows one sees.

Every row has one height, but the current one, unfolded: where a row stands is arithmetic, so a list
of 10,000 costs what one of 1,000 does. (QListView asks the height of every row at every addition.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from cop_desktop.qt.models.feed import Feed, FeedRow
from cop_desktop.qt.widgets.feed_row import TEXT_AT, FeedRowWidget, Looks, lay_out_text, text_height
from cop_desktop.qt.widgets.ink import Ink

ROW = 61
"""Height of a row, in pixels; 68 when there is room."""
_TIME_ROOM = 110


class FeedView(QAbstractScrollArea):
    """Shows a `Feed`.

    Up and Down choose a row, F2 or Enter corrects, Delete removes, Ctrl+Shift+Up and Ctrl+Shift+Down
    move it (Alt with the arrows belongs to the clock).
    """

    edit_asked = Signal(str)
    remove_asked = Signal(str)
    move_asked = Signal(str, int)
    menu_asked = Signal(str, QPoint)
    left_up = Signal()
    typed = Signal(QKeyEvent)

    def __init__(self, ink: Ink, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._looks = looks
        self.feed = Feed()
        self._row_height = ROW
        self._current = -1
        self._unfolded = 0
        self._shown: list[FeedRowWidget] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(ROW // 2)
        self.viewport().setAutoFillBackground(False)

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        for widget in self._shown:
            widget.set_ink(ink)
        self.viewport().update()

    def set_row_height(self, pixels: int) -> None:
        """Choose the height of a row."""
        if pixels != self._row_height:
            self._row_height = pixels
            self._relayout()

    def reset(self, rows: Iterable[FeedRow]) -> None:
        """Show other rows, newest first; the current one stays the same when it is still there."""
        chosen = self.current_id()
        self.feed.reset(rows)
        self._rest(chosen)

    def reset_lazily(self, ids: Sequence[str], make: Callable[[str], FeedRow]) -> None:
        """Show other items, newest first; `make` gives the row of the one that comes into view."""
        chosen = self.current_id()
        self.feed.reset_lazily(ids, make)
        self._rest(chosen)

    def _rest(self, chosen: str) -> None:
        self._current = self.feed.index_of(chosen) if chosen else -1
        if self._current < 0 and self.hasFocus() and len(self.feed):
            self._current = 0
        self._relayout()

    def add(self, row: FeedRow) -> None:
        """Put a row first; what one is looking at stays where it is, unless that is the top."""
        self.feed.add(row)
        if self._current >= 0:
            self._current += 1
        bar = self.verticalScrollBar()
        top = bar.value()
        self._relayout()
        if top > 0:
            bar.setValue(top + self._row_height)
        event = QAccessibleAnnouncementEvent(self, row.spoken)
        QAccessible.updateAccessibility(event)

    def replace(self, row: FeedRow) -> None:
        """Change a row in its place."""
        if self.feed.replace(row) >= 0:
            self._relayout()

    def remove(self, item_id: str) -> None:
        """Take a row away; the one that follows becomes current."""
        index = self.feed.remove(item_id)
        if index < 0:
            return
        if self._current >= index:
            self._current = min(self._current, len(self.feed) - 1)
        self._relayout()

    def rows(self) -> int:
        """Tell how many rows there are, shown or not."""
        return len(self.feed)

    def current_id(self) -> str:
        """Give the item of the current row; empty when none is."""
        return self.feed.id_at(self._current) if 0 <= self._current < len(self.feed) else ""

    def row_bottom(self, item_id: str) -> int:
        """Tell where the row of an item ends on the screen, in pixels from the top of the list."""
        index = self.feed.index_of(item_id)
        return self._top_of(index) + self._height_of(index) - self.verticalScrollBar().value()

    def choose(self, index: int) -> None:
        """Make a row current (-1: none), unfold it and bring it into view."""
        self._current = max(-1, min(index, len(self.feed) - 1))
        self._relayout()
        if self._current >= 0:
            bar = self.verticalScrollBar()
            top = self._top_of(self._current)
            bottom = top + self._height_of(self._current)
            height = self.viewport().height()
            bar.setValue(max(min(bar.value(), top), min(bottom - height, top)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, correct, remove, move; letters go back to the capture field."""
        key, item_id = event.key(), self.current_id()
        keys = Qt.Key
        moving = event.modifiers() == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if moving and key in (keys.Key_Up, keys.Key_Down) and item_id:
            self.move_asked.emit(item_id, 1 if key == keys.Key_Up else -1)
        elif event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key == keys.Key_Up and self._current <= 0:
            self.left_up.emit()
        elif key in (keys.Key_Up, keys.Key_Down):
            self.choose(self._current + (1 if key == keys.Key_Down else -1))
        elif key in (keys.Key_Home, keys.Key_End):
            self.choose(0 if key == keys.Key_Home else len(self.feed) - 1)
        elif key in (keys.Key_F2, keys.Key_Return, keys.Key_Enter) and item_id:
            self.edit_asked.emit(item_id)
        elif key == keys.Key_Delete and event.isAutoRepeat():
            return  # a key held down takes one away
        elif key == keys.Key_Delete and item_id:
            self.remove_asked.emit(item_id)
        elif key == keys.Key_Escape:
            self.left_up.emit()
        elif event.text() and event.text().isprintable() and event.text() != " ":
            self.typed.emit(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the newest row."""
        super().focusInEvent(event)
        if self._current < 0 and len(self.feed):
            self.choose(0)
        else:
            self._relayout()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Fold the current row again."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._current = -1
            self._relayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer."""
        self.choose(self._index_at(round(event.position().y())))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Correct the row under the pointer."""
        index = self._index_at(round(event.position().y()))
        if index >= 0:
            self.edit_asked.emit(self.feed.row(index).id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a row."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.choose(self._index_at(event.pos().y()))
        if self.current_id():
            self.menu_asked.emit(self.current_id(), event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll."""
        self.verticalScrollBar().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Lay out again when the viewport is resized."""
        if isinstance(event, QResizeEvent):
            self._relayout()
        return super().viewportEvent(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Show the rows that came into view."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairlines between the rows one sees."""
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._ink("line"), 1))
        width = self._row_width()
        for index in self._visible():
            y = self._top_of(index) - self.verticalScrollBar().value()
            line = QRect(0, y, width, 1)
            if not self._touches_current(index) and event.rect().intersects(line):
                painter.drawLine(0, y, width, y)
        painter.end()

    def _row_width(self) -> int:
        """Leave a gap beside the scroll bar, when there is one."""
        gap = 10 if self.verticalScrollBar().maximum() > 0 else 0
        return self.viewport().width() - gap

    def _touches_current(self, index: int) -> bool:
        return self._current >= 0 and index in (self._current, self._current + 1)

    def _index_at(self, y: int) -> int:
        at = y + self.verticalScrollBar().value()
        if self._current >= 0 and at >= self._top_of(self._current):
            extra = self._unfolded - self._row_height
            at = max(self._top_of(self._current), at - max(0, extra))
        index = at // self._row_height
        return index if 0 <= index < len(self.feed) else -1

    def _height_of(self, index: int) -> int:
        return self._unfolded if index == self._current else self._row_height

    def _top_of(self, index: int) -> int:
        extra = self._unfolded - self._row_height if 0 <= self._current < index else 0
        return index * self._row_height + extra

    def _visible(self) -> range:
        if not len(self.feed):
            return range(0)
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        extra = max(0, self._unfolded - self._row_height) if self._current >= 0 else 0
        first = max(0, (top - extra) // self._row_height)
        last = min(len(self.feed) - 1, bottom // self._row_height)
        return range(first, last + 1)

    def _relayout(self) -> None:
        if self._current >= 0:
            width = self._row_width() - TEXT_AT - _TIME_ROOM
            words = text_height(lay_out_text(self.feed.row(self._current).text, width))
            self._unfolded = max(self._row_height, round(words) + 44)
        whole = len(self.feed) * self._row_height
        if self._current >= 0:
            whole += self._unfolded - self._row_height
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, whole - self.viewport().height()))
        self._place()

    def _new_row(self) -> FeedRowWidget:
        return FeedRowWidget(self._ink, self._looks, self.viewport())

    def _place(self) -> None:
        """Bind the few row widgets to the rows one sees."""
        visible = self._visible()
        while len(self._shown) < len(visible):
            self._shown.append(self._new_row())
        offset, width = self.verticalScrollBar().value(), self._row_width()
        for index, widget in zip(visible, self._shown, strict=False):
            widget.setGeometry(0, self._top_of(index) - offset, width, self._height_of(index))
            widget.show_row(self.feed.row(index), current=index == self._current)
            widget.show()
        for widget in self._shown[len(visible) :]:
            widget.hide()
        name = self.feed.row(self._current).spoken if self.current_id() else ""
        if name != self.accessibleDescription():
            self.setAccessibleDescription(name)
        self.viewport().update()
