"""The composition root: the only file that knows every floor. No globals.

Qt and the windows are imported inside `open_desktop()` alone; SQLAlchemy is imported on a worker's
thread, once the window is on screen.
"""

from __future__ import annotations

import gc
import sys
import threading
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import Language

if TYPE_CHECKING:
    from cop_desktop.domain.formats.format import FormatLibrary
    from cop_desktop.qt.errors import Errors
    from cop_desktop.qt.language import Languages
    from cop_desktop.qt.settings import Settings
    from cop_desktop.qt.theme import Theme
    from cop_desktop.services.capturing import Capturing
    from cop_desktop.services.communities import Communities
    from cop_desktop.services.community_sheet import CommunitySheets
    from cop_desktop.services.following import Following
    from cop_desktop.services.hand_edited import HandEdited
    from cop_desktop.services.minutes_editing import MinutesEditing
    from cop_desktop.services.minuting import Minuting
    from cop_desktop.services.note_taking import NoteTaking
    from cop_desktop.services.on_the_wall import OnTheWall
    from cop_desktop.services.overview import Overview
    from cop_desktop.services.people import People
    from cop_desktop.services.planning import Planning
    from cop_desktop.services.read_back import ReadingBack
    from cop_desktop.services.reviewing import Reviewing
    from cop_desktop.services.running import Running
    from cop_desktop.services.seasons import Seasons
    from cop_desktop.services.sending import Sending
    from cop_desktop.services.sessions import Sessions
    from cop_desktop.services.since_last import SinceLast
    from cop_desktop.services.undoing import Undoing
    from cop_desktop.store.workspace import Workspace
    from cop_desktop.windows.desktop import Desktop
    from cop_desktop.windows.notes_program import NotesProgram

DEMO_NAME = "demonstration.cop"
SWITCH_S = 0.0005
"""How long a worker's thread keeps the interpreter, in seconds: each call into Qt may wait as long."""
STARTED_MS = 10_000
"""Everything is imported by then, in milliseconds."""


class Services:
    """Every use case over one workspace; each is imported when it is first asked for."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self.workspace = workspace
        self.clock = clock

    @cached_property
    def overview(self) -> Overview:
        """What Home shows."""
        from cop_desktop.services.overview import Overview

        return Overview(self.workspace, self.clock)

    @cached_property
    def communities(self) -> Communities:
        """Communities and seasons."""
        from cop_desktop.services.communities import Communities

        return Communities(self.workspace, self.clock)

    @cached_property
    def sheets(self) -> CommunitySheets:
        """The sheet of a community."""
        from cop_desktop.services.community_sheet import CommunitySheets

        return CommunitySheets(self.workspace, self.clock)

    @cached_property
    def seasons(self) -> Seasons:
        """The end of a season."""
        from cop_desktop.services.seasons import Seasons

        return Seasons(self.workspace, self.clock)

    @cached_property
    def sessions(self) -> Sessions:
        """Sessions as wholes."""
        from cop_desktop.services.sessions import Sessions

        return Sessions(self.workspace, self.clock)

    @cached_property
    def people(self) -> People:
        """People and memberships."""
        from cop_desktop.services.people import People

        return People(self.workspace, self.clock)

    @cached_property
    def planning(self) -> Planning:
        """Agendas."""
        from cop_desktop.services.planning import Planning

        return Planning(self.workspace, self.clock)

    @cached_property
    def formats(self) -> FormatLibrary:
        """The formats and blocks shipped with the program."""
        from cop_desktop.services.format_library import shipped_formats

        return shipped_formats()

    @cached_property
    def following(self) -> Following:
        """What was promised."""
        from cop_desktop.services.following import Following

        return Following(self.workspace)

    @cached_property
    def capturing(self) -> Capturing:
        """What is written down."""
        from cop_desktop.services.capturing import Capturing

        return Capturing(self.workspace, self.clock)

    @cached_property
    def reading_back(self) -> ReadingBack:
        """The read-back before leaving."""
        from cop_desktop.services.read_back import ReadingBack

        return ReadingBack(self.workspace, self.clock)

    @cached_property
    def since_last(self) -> SinceLast:
        """What the next plan opens with."""
        from cop_desktop.services.since_last import SinceLast

        return SinceLast(self.workspace, lambda: self.formats)

    @cached_property
    def running(self) -> Running:
        """The run of a session."""
        from cop_desktop.services.running import Running

        return Running(self.workspace, self.clock)

    @cached_property
    def on_the_wall(self) -> OnTheWall:
        """What is typed or chosen for the wall."""
        from cop_desktop.services.on_the_wall import OnTheWall

        return OnTheWall(self.workspace)

    @cached_property
    def minutes_editing(self) -> MinutesEditing:
        """What is decided and written for minutes."""
        from cop_desktop.services.minutes_editing import MinutesEditing

        return MinutesEditing(self.workspace)

    @cached_property
    def note_taking(self) -> NoteTaking:
        """Who takes the notes."""
        from cop_desktop.services.note_taking import NoteTaking

        return NoteTaking(self.workspace, self.clock)

    @cached_property
    def minuting(self) -> Minuting:
        """Minutes."""
        from cop_desktop.qt.account_paint import png_of
        from cop_desktop.services.minuting import Minuting

        return Minuting(self.workspace, self.clock, png_of)

    @cached_property
    def reviewing(self) -> Reviewing:
        """Minutes read over before they leave."""
        from cop_desktop.services.reviewing import Reviewing

        return Reviewing(self.workspace)

    @cached_property
    def sending(self) -> Sending:
        """Minutes that leave."""
        from cop_desktop.services.sending import Sending

        return Sending(self.workspace, self.clock)

    @cached_property
    def hand_edited(self) -> HandEdited:
        """Files of minutes edited by hand."""
        from cop_desktop.services.hand_edited import HandEdited

        return HandEdited(self.workspace, self.clock)

    @cached_property
    def undoing(self) -> Undoing:
        """Reversing edits."""
        from cop_desktop.services.undoing import Undoing

        return Undoing(self.workspace)


class Opening:
    """Opens a workspace once, on whichever worker's thread needs it first.

    `path` None is this user's own workspace, made if need be; `demo` makes the demonstration at
    `path`, or beside the user's own workspace, when it is not there yet. Calling raises the `CopError`
    that says why it cannot be opened, each time.
    """

    def __init__(self, path: Path | None, clock: Clock, *, create: bool = False, demo: bool = False) -> None:
        self._path = path
        self._clock = clock
        self._create = create
        self._demo = demo
        self._lock = threading.Lock()
        self._services: Services | None = None

    def __call__(self) -> Services:
        """Return the use cases over the workspace, opened now if it was not."""
        with self._lock:
            if self._services is None:
                self._services = Services(self._open(), self._clock)
            return self._services

    @property
    def path(self) -> Path:
        """Where the workspace is, or will be."""
        if self._path is not None:
            return self._path
        own = own_workspace()
        return own.with_name(DEMO_NAME) if self._demo else own

    @property
    def ready(self) -> bool:
        """Tell whether it was opened."""
        return self._services is not None

    def close(self) -> None:
        """Close the file; the workers must have ended."""
        with self._lock:
            if self._services is not None:
                self._services.workspace.close()
                self._services = None

    def _open(self) -> Workspace:
        from cop_desktop.store.workspace import open_workspace

        path = self.path
        if self._demo and not path.exists():
            from cop_desktop.services.demo import make_demo

            make_demo(path, self._clock)
        return open_workspace(path, self._clock, create=self._create or self._path is None)


def own_workspace() -> Path:
    """Find this user's own workspace, without importing the store."""
    from cop_desktop.qt.settings import data_folder

    return data_folder() / "communities.cop"


def open_desktop(
    workspace: Path | None, language: Language | None, *, demo: bool = False, notes: str | None = None
) -> int:
    """Show the program and run it to its end; return its exit status.

    `notes` names a session: only the note-taker's window of that session is shown. UserError
    "session-unknown" or "session-ambiguous", and what opening a workspace raises, before any window.

    `workspace` None: this user's own. `language` None: the one last chosen, else the system's. Whether
    there is a display was asked before (`services/display.py`): Qt aborts without one.
    """
    followed = _follow(workspace, notes, demo=demo) if notes is not None else None
    gc.disable()  # `Garbage` takes over: collecting while Qt is being imported takes a tenth of the time
    from PySide6.QtWidgets import QApplication

    from cop_desktop.qt.features import leave_sources_unread

    leave_sources_unread()
    import cop_desktop._built as _resources
    from cop_desktop.qt.errors import Errors
    from cop_desktop.qt.garbage import Garbage
    from cop_desktop.qt.language import Languages, system_language
    from cop_desktop.qt.settings import Settings, settings_file
    from cop_desktop.qt.theme import Theme
    from cop_desktop.services.clock import SystemClock

    sys.setswitchinterval(SWITCH_S)
    app = QApplication(["cop-desktop", "-style", "Fusion"])
    garbage = Garbage(app, after_ms=STARTED_MS)
    app.setApplicationName("cop-desktop")
    app.setApplicationDisplayName("CoP Desktop")
    app.setDesktopFileName("cop-desktop")
    app.setQuitOnLastWindowClosed(False)
    errors = Errors()
    errors.install()
    settings = Settings(settings_file())
    catalogues = Path(str(_resources.__file__)).parent / "data"
    languages = Languages(app, catalogues, language or settings.language or system_language())
    theme = Theme(app, settings.scheme, whole=False)
    program = Program(app, errors, settings, languages, theme, SystemClock())
    if not (program.take_notes(*followed) if followed else program.open(workspace, demo=demo)):
        return 0
    status = app.exec()
    program.close()
    errors.remove()
    garbage.stop()
    return status


def _follow(workspace: Path | None, name: str, *, demo: bool) -> tuple[Opening, str]:
    """Open a workspace and find the session whose notes are taken; where it is refused, nothing is shown."""
    from cop_desktop.services.clock import SystemClock
    from cop_desktop.services.commands import session_named

    opening = Opening(workspace, SystemClock(), demo=demo)
    return opening, session_named(opening().workspace, name).id


class Program:
    """What outlives a window: another workspace is another window, and the first one then closes."""

    def __init__(
        self,
        app: object,
        errors: Errors,
        settings: Settings,
        languages: Languages,
        theme: Theme,
        clock: Clock,
    ) -> None:
        self._app = app
        self._errors = errors
        self._settings = settings
        self._languages = languages
        self._theme = theme
        self._clock = clock
        self._desktop: Desktop | None = None
        self._notes: NotesProgram | None = None

    def take_notes(self, opening: Opening, session_id: str) -> bool:
        """Show the note-taker's window of a session; False when another process shows it already."""
        from cop_desktop.qt.single import SingleWindow
        from cop_desktop.windows.notes_program import NotesProgram

        single = SingleWindow(opening.path, role=f"notes {session_id}")
        if not single.take():
            opening.close()
            return False
        self._theme.load_the_rest()
        self._notes = NotesProgram(
            opening, session_id, single, self._clock, self._settings, self._theme, self._errors
        )
        self._notes.show()
        return True

    def open(self, path: Path | None, *, create: bool = False, demo: bool = False) -> bool:
        """Show a workspace in a window of its own; False when another process shows it already."""
        from cop_desktop.qt.single import SingleWindow
        from cop_desktop.windows.desktop import Desktop

        opening = Opening(path, self._clock, create=create, demo=demo)
        shown = self._desktop
        if shown is not None and shown.ready and shown.path.resolve() == opening.path.resolve():
            return True  # it is the one shown
        single = SingleWindow(opening.path)
        if not single.take():
            return False
        before = self._desktop
        self._desktop = Desktop(
            opening, single, self._clock, self._settings, self._languages, self._theme, self._errors
        )
        self._desktop.other_asked.connect(self._open_other)
        self._desktop.show()
        if before is not None:
            before.leave()
        return True

    def close(self) -> None:
        """Close what is still open."""
        if self._desktop is not None:
            self._desktop.shut()
        if self._notes is not None:
            self._notes.shut()

    def _open_other(self, path: Path | None, create: bool, demo: bool) -> None:  # noqa: FBT001
        self.open(path, create=create, demo=demo)
