"""One workspace on screen: its window, its threads, its pages, and the way between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.errors import CopError
from cop_desktop.qt import dates
from cop_desktop.qt.errors import Errors, sentence
from cop_desktop.qt.form import key_text
from cop_desktop.qt.jobs import Jobs
from cop_desktop.qt.language import Languages, translate
from cop_desktop.qt.messages import TOAST_MS, Level, Messages
from cop_desktop.qt.settings import Settings, log_folder
from cop_desktop.qt.single import SingleWindow
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers
from cop_desktop.windows.main_window import MainWindow, Place
from cop_desktop.windows.menu import ProgramMenu

if TYPE_CHECKING:
    from cop_desktop.windows.places import Built, Ground

LATER_MS = 400
"""After the first rows are shown, what nobody waits for begins, in milliseconds."""


class Opening(Protocol):
    """Opens the workspace on a worker's thread; see `app.Opening`."""

    @property
    def path(self) -> Path:
        """Where the workspace is."""

    @property
    def ready(self) -> bool:
        """Whether it is open."""

    def __call__(self) -> Any:
        """Return the use cases (`app.Services`); raises the `CopError` that says why not."""

    def close(self) -> None:
        """Close the file."""


class _Undoing:
    """Undo before the workspace is open waits for it, on the writer's thread."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening

    def undo(self, changes: Any, /) -> Any:
        return self._opening().undoing.undo(changes)


class Desktop(QObject):
    """The window first, then the workspace on the reader's thread, then Home's rows.

    `other_asked(path or None, create, demo)`: another workspace is wanted.
    """

    other_asked = Signal(object, bool, bool)

    def __init__(
        self,
        opening: Opening,
        single: SingleWindow,
        clock: Clock,
        settings: Settings,
        languages: Languages,
        theme: Theme,
        errors: Errors,
    ) -> None:
        super().__init__()
        self._opening = opening
        self._single = single
        self._clock = clock
        self._settings = settings
        self._languages = languages
        self._theme = theme
        self._errors = errors
        self._saved_at: dt.time | None = None
        self._session_id = ""
        self._leaving = False
        self._sure = False
        self._recovered = False
        self._undo_keys: list[QAction] = []
        self._built: dict[str, Built] = {}
        self._crash: QWidget | None = None
        self.messages = Messages(self)
        self.workers = Workers(self.messages, self)
        self.jobs = Jobs(self.messages, self)
        self.undo = Undo(self.workers, self.messages, _Undoing(opening), self)
        self.window = MainWindow(theme, self.messages)
        self.menu = ProgramMenu(self.window, languages, theme, settings)
        self._connect()
        if settings.geometry is not None:
            self.window.restoreGeometry(settings.geometry)

    def show(self) -> None:
        """Show the window; everything else waits until it is painted."""
        self.window.show()
        QTimer.singleShot(0, self._begin)

    def leave(self) -> None:
        """Close this window because another one replaces it; the program goes on."""
        self._leaving = True
        self.window.close()

    def shut(self) -> None:
        """End the threads and close the file: what was asked is finished first."""
        for built in self._built.values():
            built.close()
        self.jobs.close()
        self.workers.close()
        self._opening.close()
        self._single.release()

    # Beginning

    def _connect(self) -> None:
        self.window.set_menu(self.menu.fill)
        self.window.set_saved(self._saved_words)
        self.window.set_more_keys(self._general_keys)
        self.window.place_asked.connect(self._go_asked)
        self.window.may_close = self._may_close
        self.window.closing.connect(self._closed)
        self.menu.open_asked.connect(lambda path: self.other_asked.emit(path, False, False))
        self.menu.create_asked.connect(lambda path: self.other_asked.emit(path, True, False))
        self.menu.example_asked.connect(lambda: self.other_asked.emit(None, False, True))
        self.menu.keyboard_asked.connect(self.window.show_keyboard)
        self.menu.quit_asked.connect(self.window.close)
        self.workers.saved.connect(self._note_saved)
        self._errors.crashed.connect(self._show_crash)
        self._single.raise_asked.connect(self._come_forward)
        self._theme.changed.connect(self._name_community)
        for sequence, then in (
            ("Ctrl+Z", self.undo.undo),
            ("Ctrl+Shift+Z", self.undo.redo),
            ("Ctrl+Y", self.undo.redo),
        ):
            action = QAction(self.window)
            action.setShortcut(QKeySequence(sequence))
            action.triggered.connect(lambda _checked=False, do=then: do())
            self.window.addAction(action)
            self._undo_keys.append(action)

    @Slot()
    def _begin(self) -> None:
        """Open the workspace on the reader's thread while Home is being built here."""
        self.workers.read(self._opening, self._opened, self._not_opened)
        from cop_desktop.qt.presenters.home import HomePresenter

        self.home = HomePresenter(self._opening, self.workers, self.messages, self.undo)
        self.home.changed.connect(self._home_read)
        self.home.asked.connect(self.open_session)
        self.window.community_chosen.connect(self.home.choose_community)
        self.home.load()
        self._add_home()

    def _opened(self, opened: Any) -> None:
        self.workers.follow(opened.workspace)
        self._settings.remember(self._opening.path)
        self.window.set_saved(self._saved_words)
        self._add_places()
        QTimer.singleShot(LATER_MS, self, self._later)

    def _not_opened(self, error: CopError) -> None:
        self.messages.withdraw("home")
        self._settings.forget(self._opening.path)
        self._welcome()
        self.messages.say(Level.ERROR, sentence(error), replaces="home")

    @Slot()
    def _later(self) -> None:
        """What nobody waits for: the log, the other processes' calls, the backup."""
        self._errors.open_log(log_folder())
        self._single.listen()
        workspace = self._opening().workspace if self._opening.ready else None
        if workspace is not None:
            self.jobs.run("", lambda _progress: workspace.ready_later(), lambda _path: None)

    # Places

    def _add_home(self) -> None:
        from cop_desktop.windows.home import Home

        home = Home(self.home, self._theme)
        self.window.add_place(
            Place("home", lambda: translate("Places", "Home"), lambda: home, hints=home.hints)
        )
        self.window.go("home")

    def _welcome(self) -> None:
        if self.window.made("welcome") is None:
            from cop_desktop.windows.welcome import Welcome

            page = Welcome(self._theme)
            page.named.connect(self._begin_community)
            page.example_asked.connect(lambda: self.other_asked.emit(None, False, True))
            page.open_asked.connect(self.menu.ask_open)
            page.dropped.connect(lambda path: self.other_asked.emit(path, False, False))
            page.language_asked.connect(self.menu.other_language)
            self.window.add_place(
                Place("welcome", lambda: "CoP Desktop", lambda: page, fills=True, in_bar=False)
            )
        self.window.go("welcome")

    def _add_places(self) -> None:
        """Add the places that need the workspace; each is built when it is first entered."""
        from cop_desktop.windows import places

        ground = places.Ground(
            self._opening(),
            self.workers,
            self.undo,
            self.messages,
            self.jobs,
            self._theme,
            self._clock,
            self._settings,
            self.open_session,
        )
        self._add_place("planner", lambda: translate("Places", "Plan"), places.build_planner, ground)
        self._add_place(
            "console", lambda: translate("Places", "Run"), places.build_console, ground, fills=True
        )

    def _add_place(
        self,
        key: str,
        title: Callable[[], str],
        build: Callable[[Ground], Built],
        ground: Ground,
        *,
        fills: bool = False,
    ) -> None:
        def make() -> QWidget:
            self._built[key] = build(ground)
            return self._built[key].page

        def hints() -> Any:
            return self._built[key].hints() if key in self._built else ()

        self.window.add_place(Place(key, title, make, fills=fills, hints=hints))

    def open_session(self, place: str, session_id: str) -> None:
        """Go to a place with a session; an empty one means: where one was."""
        if session_id:
            self._session_id = session_id
        self._go(place)

    @Slot(str)
    def _go_asked(self, place: str) -> None:
        """From Home, a place shows the session of the card; elsewhere, the session one is in."""
        if self.window.present == "home" and self.home.session is not None:
            self._session_id = self.home.session.id
        self._go(place)

    def _go(self, place: str) -> None:
        if place == "home":
            self._leave_present()
            self._show_place("home")
            return
        if not self._session_id:
            text = translate("Desktop", "Choose a session on Home first")
            self.messages.say(Level.INFO, text, replaces="place")
            return
        self._leave_present()
        self.window.page(place)
        built = self._built[place]
        built.open(self._session_id)
        self._show_place(place)
        built.entered()

    def _show_place(self, place: str) -> None:
        self.window.go(place)
        for key in self._undo_keys:  # the console undoes in its own order: clock and captures
            key.setEnabled(place != "console")

    def _leave_present(self) -> None:
        built = self._built.get(self.window.present)
        if built is not None:
            built.left()

    def _may_close(self) -> bool:
        """A live session asks once, in the bar: closing again, or the bar's button, closes."""
        if self._sure or all(built.may_close() for built in self._built.values()):
            return True
        self._sure = True
        QTimer.singleShot(TOAST_MS, self, self._unsure)
        text = translate("Desktop", "A session is live. It will be taken up where it is when you come back.")
        self.messages.say(
            Level.WARNING, text, translate("Desktop", "Close anyway"), self._close_window, replaces="close"
        )
        return False

    def _close_window(self) -> None:
        self.window.close()

    @Slot()
    def _unsure(self) -> None:
        self._sure = False

    # What happened

    def _home_read(self) -> None:
        from cop_desktop.services.overview import FollowKind

        view = self.home.view
        if view is None:
            return
        if view.shown is None:
            self._welcome()
            return
        communities = [(line.community.id, line.community.name) for line in view.communities]
        self.window.set_communities(communities)
        self._name_community()
        if self.window.present == "welcome":
            self.window.go("home")
        live = [each for each in view.shown.follow if each.kind is FollowKind.LIVE]
        if live and not self._recovered and self.window.present == "home":
            self.open_session("console", live[0].session.id)
        self._recovered = True

    @Slot()
    def _name_community(self) -> None:
        from cop_desktop.qt.presenters import home_rows

        view = self.home.view
        if view is None or view.shown is None:
            return
        community = view.shown.community
        colour = community.colour
        if not colour:
            colour = self._theme.colour(home_rows.community_token(view, community.id)).name()
        self.window.set_community(community.id, home_rows.short_name(community.name), colour)

    def _begin_community(self, text: str) -> None:
        if not self._opening.ready:
            self.menu.ask_create()
            return
        self.home.create_community(text, self._languages.language)

    @Slot()
    def _note_saved(self) -> None:
        now = dt.datetime.fromtimestamp(self._clock.now().utc_ms / 1000).astimezone()
        self._saved_at = now.time()
        self.window.set_saved(self._saved_words)

    def _saved_words(self) -> str:
        if self._saved_at is None:
            return translate("Desktop", "Everything is saved") if self._opening.ready else ""
        return translate("Desktop", "Saved at {0}").format(dates.time_of_day(self._saved_at))

    def _general_keys(self) -> list[tuple[str, list[tuple[str, str]]]]:
        keys = [
            (key_text("Ctrl+Z"), translate("Desktop", "undo")),
            (key_text("Ctrl+Y"), translate("Desktop", "redo")),
            (key_text("Ctrl+O"), translate("Desktop", "open a workspace")),
            (key_text("F10"), translate("Desktop", "menu: language, look, workspaces")),
            (key_text("Ctrl+/"), translate("Desktop", "these keys")),
            (key_text("Ctrl+Q"), translate("Desktop", "quit")),
        ]
        return [(translate("Desktop", "Everywhere"), keys)]

    @Slot(str)
    def _show_crash(self, report: str) -> None:
        from cop_desktop.windows.crash import Crash

        if not isinstance(self._crash, Crash):
            self._crash = Crash(self.window)
        self._crash.add(report)

    @Slot()
    def _come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~self.window.windowState().WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    @Slot()
    def _closed(self) -> None:
        self._settings.geometry = self.window.saveGeometry()
        self._settings.save()
        self.shut()
        if not self._leaving:
            QCoreApplication.quit()
