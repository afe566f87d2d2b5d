"""One workspace on screen: its window, its threads, its pages, and the way between them."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.errors import CopError
from cop_desktop.qt import dates
from cop_desktop.qt.errors import FAULT, Errors, sentence
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import Languages, translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.settings import Settings, log_folder
from cop_desktop.qt.single import SingleWindow
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.main_window import MainWindow
from cop_desktop.windows.opening import Opening, UndoingLater
from cop_desktop.windows.place import Place

if TYPE_CHECKING:
    from cop_desktop.qt.limits import Limits
    from cop_desktop.windows.exchange_files import ExchangeFiles
    from cop_desktop.windows.files_taken import FilesTaken
    from cop_desktop.windows.sessions_shown import SessionsShown

BACKUP_MS = 10 * 60 * 1000
"""How often one looks whether a backup is due, in milliseconds."""
LATER_MS = 400
"""After the first rows are shown, what nobody waits for begins, in milliseconds."""


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
        self._leaving = False
        self._undo_keys: list[QAction] = []
        self._shown: SessionsShown | None = None
        self._crash: QWidget | None = None
        self._begun = False
        self._backups = QTimer(self)
        self._backups.timeout.connect(self._back_up)
        self.messages = Messages(self)
        self._limits: Limits | None = None
        self.window = MainWindow(theme, self.messages)
        self.window.closing.connect(self._closed)
        if settings.geometry is not None:
            self.window.restoreGeometry(settings.geometry)
        else:
            self.window.fill_display()

    @property
    def path(self) -> Path:
        """The workspace shown."""
        return self._opening.path

    @property
    def ready(self) -> bool:
        """Tell whether the workspace is open."""
        return self._opening.ready

    def show(self) -> None:
        """Show the window; everything else waits until it is painted."""
        self.window.painted.connect(lambda: QTimer.singleShot(0, self, self._begin))
        self.window.show()

    def leave(self) -> None:
        """Close this window because another one replaces it; the program goes on."""
        self._leaving = True
        self.window.close()

    def shut(self) -> None:
        """End the threads and close the file: what was asked is finished first."""
        if self._shown is not None:
            self._shown.close()
        self._backups.stop()
        if self._begun:
            self.jobs.close()
            self.workers.close()
        self._opening.close()
        self._single.release()

    @cached_property
    def files(self) -> FilesTaken:
        """Files taken in and given out."""
        from cop_desktop.windows.files_taken import FilesTaken

        return FilesTaken(
            self.window,
            self._opening,
            lambda: self._opening.path,
            self.workers,
            self.messages,
            self.jobs,
            self._languages,
            lambda text, made: (self._shown or self.undo).offer(text, made),
            lambda: self._shown.at_hand if self._shown is not None else "",
            lambda: self.home.community_id,
        )

    @property
    def exchange(self) -> ExchangeFiles:
        """Exchange files in and out."""
        return self.files.exchange

    # Beginning

    def _connect(self) -> None:
        self.window.set_menu(self.menu.fill)
        self.window.set_saved(self._saved_words)
        self.window.set_more_keys(self._general_keys)
        self.menu.open_asked.connect(lambda path: self.other_asked.emit(path, False, False))
        self.menu.create_asked.connect(lambda path: self.other_asked.emit(path, True, False))
        self.menu.example_asked.connect(lambda: self.other_asked.emit(None, False, True))
        self.menu.import_asked.connect(lambda: self.exchange.ask_import())
        self.menu.export_asked.connect(lambda everything: self.exchange.ask_export(everything))
        self.menu.laptop_asked.connect(lambda what: self.files.laptops.ask(what))
        self.window.dropped.connect(self._take)
        self.menu.keyboard_asked.connect(self.window.show_keyboard)
        self.menu.quit_asked.connect(self.window.close)
        self.workers.saved.connect(self._note_saved)
        self.messages.said.connect(lambda _message: self.window.set_saved(self._saved_words))
        self._errors.crashed.connect(self._show_crash)
        self._single.raise_asked.connect(self._come_forward)
        self._theme.changed.connect(self._name_community)
        undo, redo = self.undo.undo, self.undo.redo
        for sequence, then in (("Ctrl+Z", undo), ("Ctrl+Shift+Z", redo), ("Ctrl+Y", redo)):
            action = QAction(self.window)
            action.setShortcut(QKeySequence(sequence))
            action.triggered.connect(lambda _checked=False, do=then: do())
            self.window.addAction(action)
            self._undo_keys.append(action)

    @Slot()
    def _begin(self) -> None:
        """Open the workspace on the reader's thread while Home is being built here."""
        from cop_desktop.qt.jobs import Jobs
        from cop_desktop.qt.undo import Undo
        from cop_desktop.qt.workers import Workers
        from cop_desktop.windows.menu import ProgramMenu

        self._begun = True
        self._theme.load_the_rest()
        self.workers = Workers(self.messages, self)
        self.jobs = Jobs(self.messages, self)
        self.undo = Undo(self.workers, self.messages, UndoingLater(self._opening), self)
        self.menu = ProgramMenu(self.window, self._languages, self._theme, self._settings)
        self._connect()
        self.workers.read(_import_home, self._add_home)

    def _opened(self, opened: Any) -> None:
        self.workers.follow(opened.workspace)
        self._settings.remember(self._opening.path)
        self.window.set_saved(self._saved_words)
        # After Home's rows, which are being read: they are what one waits for.
        self.workers.read(lambda: None, lambda _none: QTimer.singleShot(0, self, self._add_places))
        QTimer.singleShot(LATER_MS, self, self._later)

    def _not_opened(self, error: CopError) -> None:
        self.messages.withdraw("home")
        if error.code != FAULT:
            self._settings.forget(self._opening.path)
        self._welcome()
        self.messages.say(Level.ERROR, sentence(error), replaces="home")

    @Slot()
    def _later(self) -> None:
        """What nobody waits for: the log, the other processes' calls, the other places, the backup."""
        self._errors.open_log(log_folder())
        self._single.listen()
        if self._opening.ready:
            self._backups.start(BACKUP_MS)
            from cop_desktop.windows.places import import_pages

            self.jobs.run("", lambda _progress: import_pages(), self._build_ahead)

    def _build_ahead(self, _imported: object) -> None:
        if self._shown is not None and self._opening.ready:  # not closed meanwhile
            self._shown.built_ahead.connect(self._ready_store)
            self._shown.build_ahead()

    @Slot()
    def _ready_store(self) -> None:
        workspace = self._opening().workspace
        self.jobs.run("", lambda _progress: workspace.ready_later(), lambda _done: None, self.home.tell)

    @Slot()
    def _back_up(self) -> None:
        """Take the backup that is due: every hour while a session runs."""
        from cop_desktop.services.keeping import back_up

        workspace = self._opening().workspace
        self.jobs.run("", lambda _progress: back_up(workspace), lambda _path: None)

    # Places

    def _add_home(self, _imported: object) -> None:
        """Build Home, whose modules were imported meanwhile; its rows come once the store is open."""
        from cop_desktop.qt.presenters.home import HomePresenter
        from cop_desktop.windows.home import Home

        self.home = HomePresenter(self._opening, self.workers, self.messages, self.undo)
        self.home.changed.connect(self._home_read)
        self.window.community_chosen.connect(self.home.choose_community)
        home = Home(self.home, self._theme)
        self.window.add_place(
            Place("home", lambda: translate("Places", "Home"), lambda: iter((home,)), hints=home.hints)
        )
        self.window.go("home")
        # Only now: the import of the store would have shared the interpreter with all of the above.
        self.workers.read(self._opening, self._opened, self._not_opened)
        self.home.load()

    def _limit_fields(self) -> None:
        """Say what a field does not take, before any page that has one."""
        if self._limits is None:
            from cop_desktop.qt.limits import Limits

            self._limits = Limits(self.messages, self.window)

    def _welcome(self) -> None:
        self._limit_fields()
        if self.window.made("welcome") is None:
            from cop_desktop.windows.welcome import Welcome

            page = Welcome(self._theme)
            page.named.connect(self._begin_community)
            page.example_asked.connect(lambda: self.other_asked.emit(None, False, True))
            page.open_asked.connect(self.menu.ask_open)
            page.dropped.connect(self._take)
            page.language_asked.connect(self.menu.other_language)
            self.window.add_place(
                Place("welcome", lambda: "CoP Desktop", lambda: iter((page,)), fills=True, in_bar=False)
            )
        self.window.go("welcome")

    @Slot()
    def _add_places(self) -> None:
        """Add the places that need the workspace; each is built when it is first entered."""
        if not self._opening.ready:
            return  # closed meanwhile
        self._limit_fields()
        from cop_desktop.windows.places import Ground
        from cop_desktop.windows.sessions_shown import SessionsShown

        shown = SessionsShown(self.window, self.home, self.messages, self._undo_keys, self)
        shown.add_places(
            Ground(
                self._opening(),
                self.workers,
                self.undo,
                self.messages,
                self.jobs,
                self._theme,
                self._clock,
                self._settings,
                shown.go,
            )
        )
        shown.acts.add(self.menu.acts)
        shown.acts.add(lambda typed: self.files.laptops.acts(typed))
        self.window.may_close = shown.may_close
        self.window.place_asked.connect(shown.go_asked)
        self.home.asked.connect(shown.go)
        self._shown = shown
        self._take_up()

    # What happened

    def _take_up(self) -> None:
        """Go back to the session that is live, once."""
        from cop_desktop.services.overview import FollowKind

        view = self.home.view
        follow = view.shown.follow if view and view.shown else ()
        live = [each for each in follow if each.kind is FollowKind.LIVE]
        if live and self._shown is not None and self.window.present == "home":
            self._shown.go("console", live[0].session.id)

    def _home_read(self) -> None:
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

    @Slot()
    def _name_community(self) -> None:
        from cop_desktop.qt.presenters import home_rows

        view = self.home.view
        if view is None or view.shown is None:
            return
        community = view.shown.community
        own = self._theme.colour(home_rows.community_token(view, community.id)).name
        colour = community.colour or own()
        self.window.set_community(community.id, home_rows.short_name(community.name), colour)

    def _begin_community(self, text: str) -> None:
        if not self._opening.ready:
            self.menu.ask_create()
            return
        self.home.create_community(text, self._languages.language)

    @Slot(Path)
    def _take(self, path: Path) -> None:
        """Open the workspace that was dropped, or bring the exchange file in."""
        if path.suffix.lower() == ".json" and self._opening.ready:
            self.exchange.take(path)
        else:
            self.other_asked.emit(path, False, False)

    @Slot()
    def _note_saved(self) -> None:
        self._saved_at = dt.datetime.fromtimestamp(self._clock.now().utc_ms / 1000).astimezone().time()
        self.window.set_saved(self._saved_words)

    def _saved_words(self) -> str:
        self.window.sound = not (self._opening.ready and self._opening().workspace.damaged)
        if not self.window.sound:
            return translate("Desktop", "Damaged workspace: nothing is saved")
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


def _import_home() -> None:
    """On the reader's thread: importing Home there leaves the window free to answer."""
    import cop_desktop.windows.home  # noqa: F401
