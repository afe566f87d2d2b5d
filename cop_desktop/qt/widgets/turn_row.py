"""One person among the turns: a seat, a name, what is said at the right; a button that can be moved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from cop_desktop.qt.presenters.console_face import TurnRow
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, sans
from cop_desktop.qt.widgets.seats import LIST_DIAMETER, SeatState, paint_seat
from cop_desktop.qt.widgets.turn_access import Acts, tell_acts

LARGE_SPEAKING = 80
"""Height of who speaks, in pixels, where the name is large enough to be read from where one stands."""
NAME_AT = 42


class TurnRowWidget(QAbstractButton):
    """One person, as a button; Enter, Space or a click asks what can be done.

    Where the order may be changed, Alt and the arrows move the person, and so does the mouse.
    """

    asked = Signal(str, QPoint)
    acted = Signal(str, str)
    """What is to be done (see `acts_of`), and with whom: asked through the accessibility interface."""
    stepped = Signal(str, int)
    """This person goes so many places further."""
    dragged = Signal(int)
    """The mouse holds this row at this height, in the coordinates of its parent."""
    dropped = Signal()
    escaped = Signal()

    def __init__(self, ink: Ink, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = ink
        self._row: TurnRow | None = None
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.movable = False
        self.acts_of: Callable[[str], Acts] = lambda _id: ()
        self.clicked.connect(lambda: self._ask(self.mapToGlobal(QPoint(40, self.height()))))
        tell_acts()
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

    @property
    def person_id(self) -> str:
        """Who this row is about; empty for a line that stands for several."""
        return self._row.id if self._row is not None else ""

    def acts(self) -> Acts:
        """Tell what can be done with this person, as (key, words)."""
        return self.acts_of(self.person_id) if self.person_id else ()

    def event(self, event: QEvent) -> bool:
        """Keep Alt and the arrows, which the window gives another meaning."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._moves(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of this person, move to another, or move this one."""
        key = event.key()
        if self._moves(event):
            self.stepped.emit(self.person_id, 1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu, Qt.Key.Key_Space):
            self._ask(self.mapToGlobal(QPoint(40, self.height())))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            QWidget.keyPressEvent(self, event)

    def _moves(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return alt and arrow and self.movable and bool(self.person_id)

    def _ask(self, at: QPoint) -> None:
        if self._row is not None:
            self.asked.emit(self._row.id, at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be ready to be dragged."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.setDown(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry this person to another place."""
        at, began = event.position().toPoint(), self._pressed_at
        if began is None or not self.movable or not self.person_id:
            return
        far = abs(at.y() - began.y()) >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.dragged.emit(self.mapToParent(at).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu of this person, or leave them where they were carried."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        dragging, self._dragging, self._pressed_at = self._dragging, False, None
        self.setDown(False)
        if dragging:
            self.dropped.emit()
        else:
            self._ask(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of this person."""
        self._ask(event.globalPos())

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
