"""The wall's own window: full screen on the second display, or an ordinary window to share.

It shows faces and says which keys were pressed; it decides nothing. Keys of a presentation clicker
reach it when it has the focus: they are passed on to whoever runs the session.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cop_desktop.qt.language import Retranslated
from cop_desktop.qt.screens import Placement, Shown
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.wall.face import BlackFace, BreakFace, Face, HeldFace, RoundFace
from cop_desktop.qt.wall.grid import THREAD_UNDER, grid_of
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.paint import ground_of
from cop_desktop.qt.wall.tongue import INTERFACE, Tongue
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.windows.fitting import stay_within

SHARED_SIZE = QSize(1280, 720)
SHARE_OF_DISPLAY = 0.45
"""A window to share takes no more of the display's width: the console stays in sight beside it."""
TITLE_BAR = 48
"""Room left under a window for the title bar the system adds above it, in pixels."""
SECOND_PRESS_MS = 3000
STRIP_HEIGHT = 84
"""Height of the strip of single-screen mode, in pixels."""
STRIP_GAP = 73
"""From the thread to the strip under it, in units of the wall."""
_NEXT = (Qt.Key.Key_PageDown,)
_BACK = (Qt.Key.Key_PageUp,)
_BLACK = (Qt.Key.Key_B, Qt.Key.Key_Period)
_CLOSE = (Qt.Key.Key_F5, Qt.Key.Key_Escape)
_STRIP = (Qt.Key.Key_F6,)
_DOORS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
_WITH_NEXT = (RoundFace, BreakFace, GroupsFace, HeldFace, BlackFace)
"""Faces on which the strip covers no word but « Ensuite »."""


class ProjectorWindow(Retranslated, QWidget):
    """Shows the wall; while `live`, only a second press of F5 or Esc within 3 s asks to close it.

    `second_press_wanted` is for the console: the wall itself never says anything about keys.
    """

    next_asked = Signal()
    back_asked = Signal()
    black_asked = Signal()
    hold_asked = Signal()
    """The black of a clicker, pressed again on the wall it blackened."""
    close_asked = Signal()
    strip_asked = Signal()
    """F6, in single-screen mode."""
    door_asked = Signal(int)
    """1, 2 or 3 in single-screen mode, from 0: the doors out of a hold, as on the console."""
    resized = Signal()
    card_done = Signal()
    """A key was pressed on the test card: enough of it was seen."""
    second_press_wanted = Signal()
    language_changed = Signal()

    def __init__(self, ink: Ink) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("projectorWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumSize(320, 180)
        self.canvas = WallCanvas(ink, self)
        self.canvas.setObjectName("wall")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)
        self._live = False
        self._title = ""
        self._tongue = INTERFACE
        self._leaving = False
        self._single = False
        self._ink = ink
        self._faces: tuple[Face, Face] = (BlackFace(), BlackFace())
        self._next_covered = False
        self._blackened = 0
        self._card: QWidget | None = None
        self.escape_first: Callable[[], bool] = lambda: False
        """What Escape does before it asks to close; False when there is nothing of that kind."""
        self._second = QTimer(self)
        self._second.setSingleShot(True)
        self._second.setInterval(SECOND_PRESS_MS)
        self.retranslate()

    def retranslate(self) -> None:
        """Follow the interface, for those who listen; what the room reads stays in its language."""
        self._entitle()
        self.language_changed.emit()

    def show_face(self, face: Face, spoken: Face | None = None) -> None:
        """Show what the room sees; `spoken` says it to a screen reader."""
        self._faces = face, spoken or face
        before = ground_of(self.canvas.face(), self._ink)
        self.canvas.show_face(self._seen(face), self._seen(spoken or face))
        if before != ground_of(face, self._ink):
            self.update()
        if self._next_covered:
            self._lift()

    def set_session(self, public_title: str, *, live: bool, tongue: Tongue = INTERFACE) -> None:
        """Take the session's public title, its language, and whether it runs."""
        if not live:
            self._second.stop()
        self._live = live
        if (public_title, tongue) != (self._title, self._tongue):
            self._title, self._tongue = public_title, tongue
            self._entitle()

    @property
    def single(self) -> bool:
        """Tell whether it covers the console, on the only display."""
        return self._single

    def show_card(self, card: QWidget | None) -> None:
        """Cover the face with a card, whose keys only take it away; None takes it away."""
        if self._card is not None and self._card is not card:
            self._card.hide()
        self._card = card
        if card is not None:
            card.setParent(self)
            card.setGeometry(self.rect())
            card.show()
            card.raise_()

    def cover_next(self, covered: bool) -> None:  # noqa: FBT001
        """Say « Ensuite » no more while the strip, which says it, is over it."""
        if covered != self._next_covered:
            self._next_covered = covered
            self.show_face(*self._faces)
            self._lift()

    def set_ink(self, ink: Ink) -> None:
        """Take other colours."""
        self._ink = ink
        self.canvas.set_ink(ink)
        self.update()

    def follow(self, placement: Placement, screen: QScreen | None) -> None:
        """Go where it was decided, without taking the focus from the console, unless it covers it."""
        self._be_single(placement.shown is Shown.SINGLE)
        if placement.shown is Shown.HIDDEN or screen is None:
            self.leave()
        elif placement.shown in (Shown.FULL_SCREEN, Shown.SINGLE):
            self._fill(screen)
            if self._single:
                self.raise_()
                self.activateWindow()
                self.setFocus()
        else:
            self._be_a_window(screen)

    def stay_in_sight(self) -> None:
        """A window to share stays where it was put, but never off a display that changed or went."""
        if self.isVisible() and not self.isFullScreen():
            stay_within(self)

    def leave(self) -> None:
        """Hide at once: the display is going, or the wall was closed."""
        self._second.stop()
        self._leaving = True
        self.hide()
        self._leaving = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on the keys of a clicker; ignore the repeats of a key held down."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.isAutoRepeat() or not plain:
            super().keyPressEvent(event)
        elif self._card is not None:
            self.card_done.emit()
        elif key in _NEXT:
            self.next_asked.emit()
        elif key in _BACK:
            self.back_asked.emit()
        elif key in _BLACK:
            self._press_black(key)
        elif key in _STRIP and self._single:
            self.strip_asked.emit()
        elif key in _DOORS and self._single:
            self.door_asked.emit(_DOORS.index(Qt.Key(key)))
        elif key in _CLOSE:
            if key != Qt.Key.Key_Escape or not self.escape_first():
                self.ask_to_close()
        else:
            super().keyPressEvent(event)

    def _press_black(self, key: int) -> None:
        """Blacken at the first press; the same again, on the wall it blackened, is the human moment."""
        again = key == self._blackened and isinstance(self.canvas.face(), BlackFace)
        self._blackened = 0 if again else key
        (self.hold_asked if again and self._live else self.black_asked).emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing from the title bar or the system takes the same second press while live."""
        if self._leaving or not self.isVisible():
            super().closeEvent(event)
            return
        event.ignore()
        self.ask_to_close()

    def changeEvent(self, event: QEvent) -> None:
        """Hide the pointer in full screen only."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            shape = Qt.CursorShape.BlankCursor if self.isFullScreen() else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the strip under the thread, on a display where there is none."""
        super().resizeEvent(event)
        self._lift()
        if self._card is not None:
            self._card.setGeometry(self.rect())
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on with the ground of the face under it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), ground_of(self.canvas.face(), self._ink))
        painter.end()

    def ask_to_close(self) -> None:
        """Close at once, or after a second request within 3 s while the session is live."""
        if self._live and not self._second.isActive():
            self._second.start()
            self.second_press_wanted.emit()
            return
        self._second.stop()
        self.close_asked.emit()

    def _seen(self, face: Face) -> Face:
        if self._next_covered and isinstance(face, RoundFace | BreakFace):
            return replace(face, next=None)
        if self._next_covered and isinstance(face, GroupsFace):
            return replace(face, next=None, page="")
        return face

    def _be_single(self, single: bool) -> None:  # noqa: FBT001
        if single != self._single:
            self._single = single
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not single)
            self._lift()

    def _lift(self) -> None:
        """Raise the face by what the strip lacks under the thread: it then covers « Ensuite » alone.

        A face without « Ensuite » makes room for the whole strip while it is out.
        """
        unit = grid_of(QSize(self.width(), self.height()).toSizeF()).unit
        lack = STRIP_HEIGHT + (STRIP_GAP - THREAD_UNDER) * unit if self._single else 0.0
        if self._next_covered and not isinstance(self._faces[0], _WITH_NEXT):
            lack = STRIP_HEIGHT
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, max(0, round(lack)))

    def _entitle(self) -> None:
        """Name the window by the public title alone: a shared window shows its title too."""
        translate = self._tongue.translate
        name = translate("ProjectorWindow", "Session screen")
        self.setWindowTitle(f"{self._title} — {name}" if self._title else name)

    def _fill(self, screen: QScreen) -> None:
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen(), which takes the keyboard from the console.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def _be_a_window(self, screen: QScreen) -> None:
        if self.isVisible() and not self.isFullScreen():
            return
        room = screen.availableGeometry()
        width = round(room.width() * SHARE_OF_DISPLAY)
        size = SHARED_SIZE.boundedTo(QSize(width, width * 9 // 16))
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.resize(size)
        self.move(room.right() - size.width() - 24, room.bottom() - size.height() - TITLE_BAR)
        self.show()
