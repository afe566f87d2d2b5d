"""The way between the places of one workspace: which session is shown, which pages were built."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import TOAST_MS, Level, Messages
from cop_desktop.qt.presenters.home import HomePresenter
from cop_desktop.windows.main_window import MainWindow
from cop_desktop.windows.palette_place import put_palette
from cop_desktop.windows.place import Place
from cop_desktop.windows.places import (
    ROOM,
    Building,
    Built,
    Ground,
    build_community,
    build_console,
    build_minutes,
    build_planner,
)

if TYPE_CHECKING:
    from cop_desktop.windows.notes_windows import NotesWindows

PLACES = ("planner", "console", "minutes")
NOTES = "notes"
"""No place of the bar: a window of its own."""
AHEAD_MS = 30
"""Between two steps in making places ahead, what the user does comes first, in milliseconds."""


class SessionsShown(QObject):
    """Adds the places that show a session, each built ahead, or when it is first entered."""

    built_ahead = Signal()
    """Every place is built."""

    def __init__(
        self,
        window: MainWindow,
        home: HomePresenter,
        messages: Messages,
        undo_keys: Sequence[QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._home = home
        self._messages = messages
        self._undo_keys = undo_keys
        self._built: dict[str, Built] = {}
        self._session_id = ""
        self._sure = False
        self._to_build = list(PLACES)
        self._ground: Ground | None = None
        self._notes: NotesWindows | None = None
        self._ahead = QTimer(self)
        self._ahead.setInterval(AHEAD_MS)
        self._ahead.timeout.connect(self._build_one)

    def add_places(self, ground: Ground) -> None:
        """Add plan, console and minutes to the bar, and the sheet of the community beside it."""
        titles: dict[str, Callable[[], str]] = {
            "home": lambda: translate("Places", "Home"),
            "planner": lambda: translate("Places", "Plan"),
            "console": lambda: translate("Places", "Run"),
            "minutes": lambda: translate("Places", "Minutes"),
            "community": lambda: translate("Places", "The community"),
        }
        self.acts, host = put_palette(self._window, ground.theme, self._home, titles, self.go)
        ground = ground._replace(acts=self.acts, call_palette=host.open)
        self._ground = ground
        self._add("planner", lambda: translate("Places", "Plan"), build_planner, ground)
        self._add("console", lambda: translate("Places", "Run"), build_console, ground, fills=True)
        self._add("minutes", lambda: translate("Places", "Minutes"), build_minutes, ground)
        self._add(
            "community",
            lambda: translate("Places", "The community"),
            lambda _ground: build_community(ground, self._home),
            ground,
            in_bar=False,
        )

    def build_ahead(self) -> None:
        """Build the places nobody entered yet, one at a time: the first entry then waits for none."""
        if self._to_build:
            self._ahead.start()

    def go(self, place: str, session_id: str) -> None:
        """Go to a place with a session; an empty one means: where one was."""
        if session_id:
            self._session_id = session_id
        if place in (*PLACES, NOTES, ROOM) and not self._session_id:
            self._messages.say(
                Level.INFO,
                translate("Desktop", "There is no session yet: plan, run and minutes begin with one."),
                translate("Desktop", "New session"),
                self._home.create_session,
                replaces="place",
            )
            return
        self._messages.withdraw("place")  # there is one by now
        if place == NOTES:
            self._take_notes(self._session_id)
            return
        if place == ROOM:
            before = self._window.present
            self.go("console", "")
            self._built["console"].check(lambda: self.go(before, ""))
            return
        present = self._built.get(self._window.present)
        if present is not None:
            present.left()
        if place != "home":
            self._window.page(place)  # what is left to make of it is made now
            self._built[place].open(self._session_id)
        self._window.go(place)
        for key in self._undo_keys:  # the console undoes in its own order: clock and captures
            key.setEnabled(place != "console")
        if place in self._built:
            self._built[place].entered()

    @property
    def at_hand(self) -> str:
        """The id of the session one is in, or of the card of Home; empty when there is none."""
        session = self._home.session
        if self._window.present in {"home", "community"}:
            return session.id if session is not None else ""
        return self._session_id

    def offer(self, text: str, changes: Changes) -> None:
        """Say what a file brought and offer to undo it, in the order of the place one is in."""
        present = self._built.get(self._window.present)
        own = present.offer if present is not None else None
        if own is not None:
            own(text, changes)
        elif self._ground is not None:
            self._ground.undo.offer(text, changes)

    @Slot(str)
    def go_asked(self, place: str) -> None:
        """From Home and from the community, a place shows the session of the card; else the one one is in.

        What is still to come has no minutes: those of the last session held are shown instead.
        """
        session, here = self._home.session, self._window.present in {"home", "community"}
        if here and session is None:
            self._session_id = ""  # never the session of another community
        if here and session is not None:
            view = self._home.view
            last = view.shown.noted_in if view and view.shown else None
            if place == "minutes" and session.status is SessionStatus.PLANNED and last is not None:
                session = last
            self._session_id = session.id
        self.go(place, "")

    def may_close(self) -> bool:
        """A live session asks once, in the bar: closing again, or the bar's button, closes."""
        if self._sure or all(built.may_close() for built in self._built.values()):
            return True
        self._sure = True
        QTimer.singleShot(TOAST_MS, self, self._unsure)
        text = translate("Desktop", "A session is live. It will be taken up where it is when you come back.")
        label = translate("Desktop", "Close anyway")
        self._messages.say(Level.WARNING, text, label, self._close_window, replaces="close")
        return False

    def close(self) -> None:
        """Store what is being typed, leave what is live as it is on the disk."""
        self._ahead.stop()
        if self._notes is not None:
            self._notes.close()
        for built in self._built.values():
            built.close()

    def _take_notes(self, session_id: str) -> None:
        """Open the note-taker's window, beside this one: no place is left for it."""
        from cop_desktop.windows.notes_windows import NotesWindows

        if self._notes is None and self._ground is not None:
            self._notes = NotesWindows(self._ground)
        if self._notes is not None:
            self._notes.open(session_id)

    def _add(
        self,
        key: str,
        title: Callable[[], str],
        build: Callable[[Ground], Building],
        ground: Ground,
        *,
        fills: bool = False,
        in_bar: bool = True,
    ) -> None:
        def make() -> Iterator[QWidget]:
            self._built[key] = yield from build(ground)

        def hints() -> Any:
            return self._built[key].hints() if key in self._built else ()

        self._window.add_place(Place(key, title, make, fills=fills, hints=hints, in_bar=in_bar))

    def _close_window(self) -> None:
        self._window.close()

    @Slot()
    def _build_one(self) -> None:
        """Take one more step in making the places."""
        if not self._to_build:
            self._ahead.stop()
            self.built_ahead.emit()
            return
        place = self._to_build.pop(0)  # where a step fails, that place waits to be entered
        if not self._window.make(place):
            self._to_build.insert(0, place)

    @Slot()
    def _unsure(self) -> None:
        self._sure = False
