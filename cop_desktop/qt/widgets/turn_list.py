"""The people of a round, in the order of the seats: who spoke, who speaks, who follows.

Each row is a real widget with a name, so that a screen reader walks the list; the list is as high as
its card and shares that height between its rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cop_desktop.qt.presenters.console_face import TurnRow
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, sans
from cop_desktop.qt.widgets.seats import LIST_DIAMETER, SeatState, paint_seat
from cop_desktop.qt.widgets.turn_folding import Words, folded

ROW, SPEAKING, NAMED = 34, 54, 40
"""Heights of a row: somebody, who speaks with a clock, who speaks without."""
LARGE_SPEAKING = 80
"""Who speaks, where the name is large enough to be read from where one stands."""
NAME_AT = 42
_LEAST, _LEAST_SPEAKING = 29, 50


class TurnRowWidget(QWidget):
    """One person; Enter or a click asks what can be done."""

    asked = Signal(str, QPoint)

    def __init__(self, ink: Ink, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = ink
        self._row: TurnRow | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_row(self, row: TurnRow, height: int) -> None:
        """Show a person; the height changes only with who speaks."""
        if self.height() != height:
            self.setFixedHeight(height)
        if row == self._row:
            return
        self._row = row
        if self.accessibleName() != row.spoken:
            self.setAccessibleName(row.spoken)
        self.update()

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its card."""
        return QSize(200, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of this person."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu) and self._row:
            self.asked.emit(self._row.id, self.mapToGlobal(QPoint(40, self.height())))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu of this person."""
        if self._row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(self._row.id, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of this person."""
        if self._row is not None:
            self.asked.emit(self._row.id, event.globalPos())

    def paintEvent(self, _event: object) -> None:
        """Draw the seat, the name, and what is said at the right."""
        row = self._row
        if row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        speaking = row.seat.state is SeatState.SPEAKING
        right = self.width() - 8.0
        ground = self._ink("surface")
        if speaking:
            ground = self._ink("calmSoft")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(0, 0, self.width(), self.height()), 9, 9)
        if self.hasFocus():
            painter.setPen(QPen(self._ink("calm"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, 1, self.width() - 2, self.height() - 2), 9, 9)
        middle = self.height() / 2
        paint_seat(painter, QPointF(16, middle), LIST_DIAMETER, row.seat, self._ink, ground, ticked=True)
        if row.cap:
            right -= paint_cap(painter, row.cap, right, middle, self._ink) + 8
        self._paint_words(painter, row, middle, right, speaking=speaking)
        painter.end()

    def _paint_words(
        self, painter: QPainter, row: TurnRow, middle: float, right: float, *, speaking: bool
    ) -> None:
        strong = row.token in ("calm",)
        note_font = sans(14, QFont.Weight.Bold if strong else QFont.Weight.Normal)
        note_width = QFontMetricsF(note_font).horizontalAdvance(row.note)
        if row.note:
            painter.setFont(note_font)
            painter.setPen(self._ink(row.token))
            painter.drawText(QPointF(right - note_width, middle + 5), row.note)
        bold = speaking or row.token in ("calm", "question") or row.seat.state is SeatState.HAND
        large = speaking and self.height() >= LARGE_SPEAKING
        font = sans(
            (28 if large else 20) if speaking else 16, QFont.Weight.Bold if bold else QFont.Weight.Normal
        )
        past = row.seat.state in (SeatState.SPOKEN, SeatState.PASSED, SeatState.AWAY)
        painter.setFont(font)
        painter.setPen(self._ink("muted" if past else "ink"))
        room = right - note_width - NAME_AT - (8 if row.note else 0)
        shown = QFontMetricsF(font).elidedText(on_screen(row.name), Qt.TextElideMode.ElideRight, room)
        base = middle - 3 if speaking and row.under else middle + 6
        painter.drawText(QPointF(NAME_AT, base), shown)
        if speaking and row.under:
            painter.setFont(sans(14))
            painter.setPen(self._ink("ink"))
            painter.drawText(QPointF(NAME_AT, middle + (24 if large else 18)), row.under)


def paint_cap(painter: QPainter, text: str, right: float, middle: float, ink: Ink) -> float:
    """Draw a key as a cap that ends at `right`, and tell how wide it is."""
    font = sans(14, QFont.Weight.DemiBold)
    width = QFontMetricsF(font).horizontalAdvance(text) + 12
    cap = QRectF(right - width, middle - 10.5, width - 1, 21)
    painter.setPen(QPen(ink("edge"), 1))
    painter.setBrush(ink("surface"))
    painter.drawRoundedRect(cap, 5, 5)
    painter.setPen(ink("muted"))
    painter.setFont(font)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
    return width


class TurnList(QScrollArea):
    """Rows of people; scrolls when there are more than fit."""

    asked = Signal(str, QPoint)

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._rows: tuple[TurnRow, ...] = ()
        self._widgets: list[TurnRowWidget] = []
        self._large_speaker = False
        self._fold: Words | None = None
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_rows(self, rows: Sequence[TurnRow]) -> None:
        """Show people."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._place()

    def set_large_speaker(self, large: bool) -> None:  # noqa: FBT001
        """Write the name of who speaks at 28 px."""
        if large != self._large_speaker:
            self._large_speaker = large
            self._place()

    def set_fold(self, words: Words) -> None:
        """Fold those there is no room for into lines, rather than scroll."""
        self._fold = words
        self._place()

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        for widget in self._widgets:
            widget.set_ink(ink)

    def resizeEvent(self, event: object) -> None:
        """Share the height again."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    def _place(self) -> None:
        rows = self._shown()
        while len(self._widgets) < len(rows):
            widget = TurnRowWidget(self._ink, self._inside)
            widget.asked.connect(self.asked)
            self._column.insertWidget(len(self._widgets), widget)
            self._widgets.append(widget)
        wanted = sum(self._height(row, tight=False) for row in rows)
        tight = wanted > self.viewport().height()
        for row, widget in zip(rows, self._widgets, strict=False):
            widget.show_row(row, self._height(row, tight=tight))
            widget.show()
        for widget in self._widgets[len(rows) :]:
            widget.hide()
        speaking = next(
            (w for r, w in zip(rows, self._widgets, strict=False) if r.seat.state is SeatState.SPEAKING),
            None,
        )
        if speaking is not None and tight:
            self.ensureWidgetVisible(speaking, 0, 2 * ROW)

    def _shown(self) -> tuple[TurnRow, ...]:
        """Give the rows as they are listed: all, drawn closer if need be, or some folded into a line."""
        room = self.viewport().height()
        if self._fold is None or sum(self._height(row, tight=True) for row in self._rows) <= room:
            return self._rows
        return folded(
            self._rows,
            lambda rows: sum(self._height(row, tight=False) for row in rows) <= room,
            self._fold,
        )

    def _height(self, row: TurnRow, *, tight: bool) -> int:
        if row.seat.state is SeatState.SPEAKING and self._large_speaker:
            return LARGE_SPEAKING
        return _height(row, tight=tight)


def _height(row: TurnRow, *, tight: bool) -> int:
    if row.seat.state is SeatState.SPEAKING and row.cap:
        return NAMED - 4 if tight else NAMED
    if row.seat.state is SeatState.SPEAKING:
        return _LEAST_SPEAKING if tight else SPEAKING
    return _LEAST if tight else ROW
