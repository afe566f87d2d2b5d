"""The list of what was captured: one key per choice; only visible rows are laid out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cop_desktop.domain.codes import MinutesChoice
from cop_desktop.qt.icons import draw_icon
from cop_desktop.qt.models.minutes_rows import MINUTES_ROW, MinutesRow, MinutesRows
from cop_desktop.qt.presenters.minutes_words import CHOICE_KEYS
from cop_desktop.qt.theme import CARD, SMALL, TEXT, Theme

Index = QModelIndex | QPersistentModelIndex
HEIGHT, TILE, EDGE = 56, 32, 12


class MinutesList(QListView):
    """↑↓ go through the items, `I O A U` choose; a heading is passed over."""

    chosen = Signal(str)
    """The cursor is on this item."""
    decided = Signal(str, object)
    """An item and the `MinutesChoice` asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = MinutesRows(self)
        self.setModel(self.rows)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("class", "rows")

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.setItemDelegate(MinutesDelegate(theme, self))

    @property
    def current_key(self) -> str:
        """The item under the cursor; empty when there is none."""
        row = self.currentIndex().data(MINUTES_ROW) if self.currentIndex().isValid() else None
        return row.key if isinstance(row, MinutesRow) else ""

    def show_rows(self, rows: list[MinutesRow]) -> None:
        """Replace the rows and stay on the item that was current, else go to the first."""
        key = self.current_key
        self.rows.show(rows)
        if not self.currentIndex().isValid():
            place = self.rows.place(key) if key else -1
            self._go(place if place >= 0 else self.rows.first())

    def go_to(self, key: str) -> None:
        """Put the cursor on an item."""
        self._go(self.rows.place(key))

    def _go(self, place: int) -> None:
        if place >= 0:
            index = self.rows.index(place)
            self.setCurrentIndex(index)
            self.scrollTo(self.rows.index(max(0, place - 1)))  # with what stands above it
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which item the cursor is on."""
        super().currentChanged(current, previous)
        row = current.data(MINUTES_ROW) if current.isValid() else None
        if isinstance(row, MinutesRow) and row.key:
            self.chosen.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key decides."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        choice = CHOICE_KEYS.get(event.text().upper()) if plain else None
        if isinstance(choice, MinutesChoice) and self.current_key:
            self.decided.emit(self.current_key, choice)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters decide; they do not search."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the cursor is as soon as one arrives by Tab."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._go(self.rows.first())
        self.viewport().update()


class LineDelegate(QStyledItemDelegate):
    """Draws the rows of such a list, all of one height; what a row shows is said by each list."""

    height = HEIGHT
    """Of a row, in pixels."""
    chosen_ground = "calmSoft"
    """The colour of the ground of the current row."""

    def __init__(self, theme: Theme, view: MinutesList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        theme.changed.connect(view.viewport().update)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row has the same height."""
        return QSize(100, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of a row, then what it shows."""
        row = index.data(MINUTES_ROW)
        if not isinstance(row, MinutesRow):
            return
        rect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected and (row.icon or not row.heading):
            painter.setBrush(self._theme.colour(self.chosen_ground))
            focused = self._view.hasFocus()
            painter.setPen(QPen(self._theme.colour("calm"), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 9, 9)
        self.draw(painter, row, rect, selected=selected)
        painter.restore()

    def draw(self, painter: QPainter, row: MinutesRow, rect: QRect, *, selected: bool) -> None:
        """Draw what a row shows."""
        raise NotImplementedError

    def tile(self, painter: QPainter, row: MinutesRow, box: QRectF, ground: str = "") -> None:
        """Draw the icon of a row on its tile, of its own ground or another."""
        inset, radius = box.width() * 7 / TILE, box.width() * 9 / TILE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground or row.ground))
        painter.drawRoundedRect(box, radius, radius)
        draw_icon(
            painter, row.icon, self._theme.colour(row.token), box.adjusted(inset, inset, -inset, -inset)
        )

    def write(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        font: QFont,
        token: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Write on one line, cut at the width of its place."""
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colour(token)))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, elided)


class MinutesDelegate(LineDelegate):
    """Draws a heading, or an item: its kind on a tile, its sentence, facts under it, and what holds."""

    def draw(self, painter: QPainter, row: MinutesRow, rect: QRect, *, selected: bool) -> None:
        """Draw one row."""
        if row.heading and not row.icon:
            self._heading(painter, row, rect)
        else:
            self._item(painter, row, rect, selected=selected)

    def _heading(self, painter: QPainter, row: MinutesRow, rect: QRect) -> None:
        font = self._theme.font(CARD, QFont.Weight.Bold)
        words = rect.adjusted(EDGE, 16, -EDGE, 0)
        right = 0
        if row.tally:
            right = QFontMetrics(font).horizontalAdvance(row.tally) + EDGE
            self.write(painter, words, row.tally, font, "calm", Qt.AlignmentFlag.AlignRight)
        self.write(painter, words.adjusted(0, 0, -right, 0), row.title, font, "ink")

    def _item(self, painter: QPainter, row: MinutesRow, rect: QRect, *, selected: bool) -> None:
        theme = self._theme
        tile = QRectF(rect.left() + EDGE, rect.center().y() - TILE / 2 + 0.5, TILE, TILE)
        self.tile(painter, row, tile, "surface" if selected and row.ground == "calmSoft" else "")
        words = rect.adjusted(EDGE + TILE + 12, 6, -EDGE, -6)
        words.setRight(words.right() - self._state(painter, row, rect))
        ink = "muted" if row.muted else "ink"
        if not row.sub:
            self.write(painter, words, row.title, theme.font(TEXT), ink)
            return
        upper = QRect(words.left(), words.top(), words.width(), 24)
        lower = QRect(words.left(), upper.bottom() + 1, words.width(), 20)
        self.write(painter, upper, row.title, theme.font(TEXT), ink)
        self.write(painter, lower, row.sub, theme.font(SMALL), "muted")

    def _state(self, painter: QPainter, row: MinutesRow, rect: QRect) -> int:
        """Draw what holds at the right; give the width it takes."""
        if not row.state:
            return 0
        weight = QFont.Weight.Bold if row.decided else QFont.Weight.Normal
        font = self._theme.font(SMALL, weight)
        width = QFontMetrics(font).horizontalAdvance(row.state) + 2
        box = QRect(rect.right() - EDGE - width, rect.top(), width, rect.height())
        self.write(painter, box, row.state, font, row.state_token)
        icon = QRectF(box.left() - 22, rect.center().y() - 7.5, 16, 16)
        draw_icon(painter, row.state_icon, self._theme.colour(row.state_token), icon)
        return width + 36
