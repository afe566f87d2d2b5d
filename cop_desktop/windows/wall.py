"""The wall as the rest of the program asks for it: on, off, in a window, black; keys and news back.

Joins the presenter (what), the follower of displays (where) and the window (how).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.screens import DisplayKey, Placement, ScreenFollower, Shown, WallMode, Why
from cop_desktop.qt.wall.face import TextSize
from cop_desktop.qt.wall.tongue import Tongue
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.windows.projector import ProjectorWindow

WallKey = tuple[str, Callable[[], str], Callable[[], None]]


def clock_keys(presenter: ProjectorPresenter) -> tuple[WallKey, ...]:
    """Give the keys of the console that change the wall's clock: key, words, what it does."""
    return (
        ("Ctrl+Shift+O", lambda: translate("Wall", "hide or show the wall’s clock"), presenter.toggle_clock),
        ("Ctrl+Shift+C", lambda: translate("Wall", "seconds on the wall, or not"), presenter.toggle_seconds),
    )


class TheWall(QObject):
    """The session screen.

    `next_asked`, `back_asked`, `black_asked` and `hold_asked` come from keys pressed on the wall's window;
    `second_press_wanted` when closing a live wall needs one more; `lost` and `found` when its display
    goes and comes back; `refused(why)` when it cannot be shown (`only_one`, `operator_there`);
    `shown_changed(shown)` each time it appears, moves or goes; `chosen(key)` with the display to
    remember.
    """

    next_asked = Signal()
    back_asked = Signal()
    black_asked = Signal()
    hold_asked = Signal()
    second_press_wanted = Signal()
    lost = Signal()
    found = Signal()
    refused = Signal(str)
    shown_changed = Signal(str)
    chosen = Signal(str)

    def __init__(
        self,
        app: QGuiApplication,
        presenter: ProjectorPresenter,
        ink: Ink,
        operator: Callable[[], QScreen | None],
        remembered: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.window = ProjectorWindow(ink)
        self.follower = ScreenFollower(app, operator, DisplayKey.from_text(remembered), self)
        self.follower.placed.connect(self._placed)
        self.follower.leaving.connect(self.window.leave)
        self.follower.settled.connect(self.window.stay_in_sight)
        self.follower.lost.connect(self.lost)
        self.follower.found.connect(self.found)
        self.follower.chosen.connect(self.chosen)
        self.window.next_asked.connect(self.next_asked)
        self.window.back_asked.connect(self.back_asked)
        self.window.black_asked.connect(self.black_asked)
        self.window.hold_asked.connect(self.hold_asked)
        self.window.second_press_wanted.connect(self.second_press_wanted)
        self.window.close_asked.connect(self.close)
        self.window.language_changed.connect(presenter.refresh)
        presenter.face_changed.connect(self._show)
        self._show()

    @property
    def shown(self) -> Shown:
        """How the wall is shown now."""
        return self.follower.placement.shown

    @property
    def asked(self) -> bool:
        """Tell whether the wall was asked for, shown or not."""
        return self.follower.mode is not WallMode.OFF

    @property
    def tongue(self) -> Tongue:
        """The language of the room."""
        return self._presenter.tongue

    @Slot()
    def toggle(self) -> None:
        """F5: open on the second display, or close; a live wall needs the key twice."""
        if self.shown is not Shown.HIDDEN:
            self.window.ask_to_close()
            return
        self.open()

    @Slot()
    def open(self) -> None:
        """Open full screen on the usual display or the best one; `refused` when there is none."""
        placement = self.follower.ask(WallMode.FULL_SCREEN)
        if placement.why is not Why.NOTHING:
            self.refused.emit(placement.why.value)

    def reopen(self) -> None:
        """After a crash: open again on the display it was on, and on no other."""
        self.follower.ask_usual()

    @Slot()
    def open_window(self) -> None:
        """Open as an ordinary window, to share in a video call."""
        self.follower.ask(WallMode.WINDOW)

    @Slot()
    def open_single(self) -> None:
        """Fill the only display: the console is under it until the wall is closed."""
        self.follower.ask(WallMode.SINGLE)

    @Slot()
    def close(self) -> None:
        """Close the wall; the black screen ends with it, or the next opening would show nothing."""
        self.follower.ask(WallMode.OFF)
        self._presenter.set_black(False)

    def watch(self, console: QWidget) -> None:
        """Follow the console's own window: when it changes screen, the wall makes room."""
        handle = console.window().windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self.follower.operator_moved)

    def set_ink(self, ink: Ink) -> None:
        """Take the wall's light or dark colours."""
        self.window.set_ink(ink)

    def set_text_size(self, size: TextSize) -> None:
        """Choose the size of text for the last row."""
        self.window.canvas.set_text_size(size)

    def _show(self) -> None:
        presenter = self._presenter
        self.window.set_session(presenter.public_title, live=presenter.live, tongue=presenter.tongue)
        self.window.show_face(presenter.face, presenter.spoken)

    def _placed(self, placement: Placement, screen: QScreen | None) -> None:
        self.window.follow(placement, screen)
        self.shown_changed.emit(placement.shown.value)
