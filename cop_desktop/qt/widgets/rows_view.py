"""Short lists drawn as the pictures have them; ↑↓ go through, Enter opens."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cop_desktop.qt.icons import draw_icon
from cop_desktop.qt.models.rows import ROW, Row, RowsModel
from cop_desktop.qt.theme import SMALL, Theme
from cop_desktop.qt.widgets.mark import paint_mark

NARROW = 300
"""In a list narrower than this only the current row shows its verb, in pixels: words come first."""
Index = QModelIndex | QPersistentModelIndex


class RowsView(QListView):
    """A list of `Row`s; `opened(key)` on Enter, on a double click, or on a click upon the verb."""

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(self)
        self.setModel(self.rows)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setProperty("class", "rows")
        self.viewport().setAutoFillBackground(False)
        self.verb_width = 0
        """Pixels at the right where a click acts; 0: a click anywhere does."""

    @property
    def current_key(self) -> str:
        """The key of the current row; empty when there is none."""
        index = self.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        return row.key if isinstance(row, Row) else ""

    def show_rows(self, rows: list[Row]) -> None:
        """Replace the rows and stay on the one that was current, else on the nearest."""
        key, place = self.current_key, self.currentIndex().row()
        self.rows.show(rows)
        keys = [row.key for row in rows]
        if rows and not self.currentIndex().isValid():
            at = keys.index(key) if key in keys else max(0, min(place, len(rows) - 1))
            self.setCurrentIndex(self.rows.index(at))

    def set_current(self, key: str) -> None:
        """Make a row current."""
        keys = [row.key for row in self.rows.rows]
        if key in keys:
            self.setCurrentIndex(self.rows.index(keys.index(key)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the cursor is on."""
        super().currentChanged(current, previous)
        row = current.data(ROW) if current.isValid() else None
        if isinstance(row, Row):
            self.chosen.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_key:
            self.opened.emit(self.current_key)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click upon the verb does what it says."""
        super().mouseReleaseEvent(event)
        point: QPoint = event.position().toPoint()
        on_verb = not self.verb_width or point.x() >= self.viewport().width() - self.verb_width
        if event.button() == Qt.MouseButton.LeftButton and on_verb and self.indexAt(point).isValid():
            self.opened.emit(self.current_key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the cursor is as soon as one arrives by Tab."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rows:
            self.setCurrentIndex(self.rows.index(0))
        self.viewport().update()


class RowDelegate(QStyledItemDelegate):
    """Draws a row: tile, title, second line, facts and verb at the right."""

    def __init__(
        self, theme: Theme, height: int, tile: int = 32, *, ruled: bool = False, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self._tile = tile
        self._ruled = ruled
        theme.changed.connect(parent.update)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row has the same height."""
        return QSize(100, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        state = option.state
        self._ground(painter, rect, state)
        x = rect.left() + 12
        if row.icon:
            tile = QRectF(x, rect.center().y() - self._tile / 2 + 0.5, self._tile, self._tile)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{row.token}Soft" if row.token != "muted" else "sunken"))
            painter.drawRoundedRect(tile, 9, 9)
            draw_icon(painter, row.icon, theme.colour(row.token), tile.adjusted(*_inset(self._tile)))
            x += self._tile + 12
        right = rect.right() - 11
        quiet = rect.width() < NARROW and not state & QStyle.StateFlag.State_Selected
        right = self._right(painter, replace(row, verb="") if quiet else row, rect, right)
        self._words(painter, row, QRect(x, rect.top(), right - x, rect.height()))
        if self._ruled and index.row():
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(x, rect.top(), rect.right() - 11, rect.top())
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        view = self.parent()
        focused = isinstance(view, QWidget) and view.hasFocus()
        if not state & QStyle.StateFlag.State_Selected or (self._ruled and not focused):
            return
        inner = QRectF(rect).adjusted(1, 1, -1, -1)
        painter.setBrush(self._theme.colour("sunken"))
        painter.setPen(QPen(self._theme.colour("calm"), 2) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(inner, 9, 9)

    def _right(self, painter: QPainter, row: Row, rect: QRect, right: int) -> int:
        """Draw verb and facts from the right edge; return where the words must stop."""
        small = self._theme.font(SMALL)
        strong = self._theme.font(SMALL, QFont.Weight.DemiBold)
        for text, font, token in (
            *((aside, small, "muted") for aside in reversed(row.asides)),
            *(((row.verb, strong, "calm"),) if row.verb else ()),
        ):
            if not text:
                continue
            painter.setFont(font)
            painter.setPen(self._theme.colour(token))
            width = QFontMetrics(font).horizontalAdvance(text)
            place = QRect(right - width, rect.top(), width + 1, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
            right -= width + 20
        return right

    def _words(self, painter: QPainter, row: Row, rect: QRect) -> None:
        title = self._theme.font(16, QFont.Weight.DemiBold if row.strong else QFont.Weight.Normal)
        first = rect
        if row.sub:
            middle = rect.center().y()
            first = QRect(rect.left(), middle - 21, rect.width(), 22)
            small = self._theme.font(SMALL)
            painter.setFont(small)
            painter.setPen(self._theme.colour("muted"))
            second = QRect(rect.left(), middle + 1, rect.width(), 18)
            painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, _cut(small, row.sub, rect.width()))
        painter.setFont(title)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, _cut(title, row.title, rect.width()))


class CommunityDelegate(RowDelegate):
    """Draws a community of the rail: its mark, its name, when it meets next, its season as beads."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, 108, parent=parent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one community; the present one stands on a card."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        view = self.parent()
        focused = isinstance(view, QWidget) and view.hasFocus()
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.setBrush(theme.colour("surface"))
            painter.setPen(QPen(theme.colour("calm"), 2) if focused else QPen(theme.colour("line"), 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -15), 9, 9)
        ground = QColor(row.colour) if row.colour else theme.colour(row.token)
        line = QColor("#FFFFFF") if row.colour else theme.colour("onAccent")
        paint_mark(painter, QRectF(rect.left() + 10, rect.top() + 12, 28, 28), ground, line)
        x, width = rect.left() + 48, rect.width() - 50
        font = theme.font(16, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(
            QRect(x, rect.top() + 10, width, 22), Qt.AlignmentFlag.AlignVCenter, _cut(font, row.title, width)
        )
        small = theme.font(SMALL)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            QRect(x, rect.top() + 32, width, 20), Qt.AlignmentFlag.AlignVCenter, _cut(small, row.sub, width)
        )
        self._beads(painter, row, x + 4, rect.right() - 16, rect.top() + 70, ground, current)
        painter.restore()

    def _beads(
        self,
        painter: QPainter,
        row: Row,
        left: int,
        right: int,
        y: int,
        ring: QColor,
        current: bool,  # noqa: FBT001
    ) -> None:
        if not row.beads:
            return
        theme = self._theme
        step = (right - left) / max(1, len(row.beads) - 1)
        inside = theme.colour("surface" if current else "sunken")
        held = sum(bead == "held" for bead in row.beads)
        painter.setPen(QPen(theme.colour("track"), 2))
        painter.drawLine(left, y, right, y)
        if held > 1:
            painter.setPen(QPen(theme.colour("muted"), 3))
            painter.drawLine(left, y, round(left + step * (held - 1)), y)
        for rank, bead in enumerate(row.beads):
            place = QRectF(left + step * rank - 4, y - 4, 8, 8)
            if bead == "held":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("muted"))
            elif bead == "next":
                painter.setPen(QPen(ring, 2.5))
                painter.setBrush(inside)
                place = place.adjusted(-2, -2, 2, 2)
            else:
                painter.setPen(QPen(theme.colour("muted"), 1.5))
                painter.setBrush(inside)
            painter.drawEllipse(place)


def _inset(tile: int) -> tuple[float, float, float, float]:
    """Leave an icon of 18 px in a tile of 32, in proportion."""
    edge = tile * 7 / 32
    return (edge, edge, -edge, -edge)


def _cut(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
