"""One person in a group: a real button, which is dragged to another group or moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from cop_desktop.qt.presenters.groups_show import Seated
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, paint_icon, sans
from cop_desktop.qt.widgets.seats import Seat, SeatState, paint_seat

HEIGHT, SIDES, ICON, GAP, LETTERS = 30, 9, 15, 5, 15
"""Height, free sides, side of a sign, gap beside it, size of letters; in pixels."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PersonButton(QAbstractButton):
    """Enter or a click asks what can be done; Alt and an arrow moves the person; a drag as well."""

    asked = Signal(str, QPoint)
    stepped = Signal(str, int)
    """Move the person to the group before (-1) or after (1)."""
    went = Signal(int, int)
    """The cursor wants the person so many places, or so many groups, further."""
    dragged = Signal(str, QPoint)
    """The person is held over this point of the screen."""
    dropped = Signal(str, QPoint)
    cancelled = Signal()
    typed = Signal(QKeyEvent)
    """Letters: they are for where one writes."""

    def __init__(self, ink: Ink, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = ink
        self._seated = Seated("", "", "")
        self._from: QPoint | None = None
        self._dragging = False
        self._most = 10_000
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def person_id(self) -> str:
        """Whom it stands for."""
        return self._seated.id

    def show_person(self, seated: Seated, most: int) -> None:
        """Show somebody, no wider than `most` pixels."""
        if seated == self._seated and most == self._most:
            return
        self._seated, self._most = seated, most
        self.setText(seated.name)
        self.setAccessibleName(seated.spoken)
        wanted = self._wanted()
        self.setToolTip(seated.name if wanted > most else "")
        self.setFixedSize(QSize(min(wanted, most), HEIGHT))
        self.update()

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the name with its signs."""
        return QSize(min(self._wanted(), self._most), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the person with Alt, the cursor without; letters go where one writes."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._dragging and key == Qt.Key.Key_Escape:
            self._let_go()
            self.cancelled.emit()
        elif held == Qt.KeyboardModifier.AltModifier and key in _STEPS:
            self.stepped.emit(self.person_id, _STEPS[Qt.Key(key)])
        elif held == Qt.KeyboardModifier.NoModifier and key in _ENTER:
            self.asked.emit(self.person_id, self.mapToGlobal(QPoint(12, self.height())))
        elif held == Qt.KeyboardModifier.NoModifier and key in (*_STEPS, *_ROWS):
            self.went.emit(_STEPS.get(Qt.Key(key), 0), _ROWS.get(Qt.Key(key), 0))
        elif event.text().isprintable() and event.text() and not held & ~Qt.KeyboardModifier.ShiftModifier:
            self.typed.emit(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what may be a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the person once the mouse has really moved."""
        if self._from is None:
            return
        far = (event.position().toPoint() - self._from).manhattanLength()
        if self._dragging or far >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.person_id, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the person, or ask what can be done when nothing moved."""
        if event.button() is not Qt.MouseButton.LeftButton or self._from is None:
            return
        dragged = self._dragging
        self._let_go()
        if dragged:
            self.dropped.emit(self.person_id, event.globalPosition().toPoint())
        else:
            self.asked.emit(self.person_id, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what can be done."""
        self.asked.emit(self.person_id, event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a chip: signs, then the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, seated = self._ink, self._seated
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = ink("sunken" if self._dragging else "surface")
        painter.setBrush(ground)
        painter.setPen(QPen(ink("calm" if self.hasFocus() else "edge"), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
        left, middle = float(SIDES), self.height() / 2
        for icon in self._icons():
            paint_icon(painter, icon, QRectF(left, middle - ICON / 2, ICON, ICON), ink("calm"), 2.2)
            left += ICON + GAP
        if seated.remote:
            seat = Seat(SeatState.WAITING, remote=True)
            paint_seat(painter, QPointF(left + ICON / 2, middle), ICON - 2, seat, ink, ground)
            left += ICON + GAP
        font = self._letters()
        painter.setFont(font)
        painter.setPen(ink("ink"))
        room = self.width() - left - SIDES + 1
        said = QFontMetricsF(font).elidedText(on_screen(seated.name), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, middle + QFontMetricsF(font).capHeight() / 2), said)
        painter.end()

    def _icons(self) -> list[str]:
        return [icon for icon, on in (("armchair", self._seated.host), ("lock", self._seated.locked)) if on]

    def _letters(self) -> QFont:
        return sans(LETTERS, QFont.Weight.DemiBold if self._seated.host else QFont.Weight.Normal)

    def _wanted(self) -> int:
        signs = len(self._icons()) + self._seated.remote
        words = QFontMetricsF(self._letters()).horizontalAdvance(on_screen(self._seated.name))
        return round(words + 0.5) + 2 * SIDES + signs * (ICON + GAP)

    def _let_go(self) -> None:
        self._from, self._dragging = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()
