"""Two laptops with no network: a session given to one, its captures given back, merged after a preview."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.errors import CopError
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.palette import Act, Group
from cop_desktop.qt.workers import Workers
from cop_desktop.windows.dropping import dropped_file, holds_captures
from cop_desktop.windows.file_dialogs import ask_to_read, ask_to_write

if TYPE_CHECKING:
    from cop_desktop.domain.exchange.gathering import Incoming
    from cop_desktop.services.note_exchange import Looked, Merged, NoteExchange
    from cop_desktop.windows.note_merge import NoteMerge

ABOUT = "notes-exchange"


class NoteFiles(QObject):
    """Asks for the files and does it; `session` tells the id of the one shown (empty: none).

    `opened` gives what the workspace is opened as (`workspace`, `clock`), on the thread that asks.

    `merged` takes the changes of a merge, with their name, and offers to undo them.
    """

    def __init__(
        self,
        window: QWidget,
        opened: Callable[[], Any],
        workers: Workers,
        messages: Messages,
        session: Callable[[], str],
        merged: Callable[[str, Changes], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._opened = opened
        self._workers = workers
        self._messages = messages
        self._session = session
        self._merged = merged
        self._shown: NoteMerge | None = None

    def ask(self, what: str) -> None:
        """Ask for the file of one of the three: "session", "notes" or "merge"."""
        asks = {"session": self.ask_give_session, "notes": self.ask_give_notes}
        asks.get(what, self.ask_merge)()

    def watch(self, window: QWidget) -> None:
        """Take files of captures dropped on another window than that of the program."""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A file of captures may be dropped there, and no other."""
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            path = dropped_file(event)
            if path is not None and holds_captures(path):
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self.merge(path)
                return True
        return super().eventFilter(watched, event)

    def acts(self, _typed: str = "") -> Iterator[Act]:
        """Give the palette what goes from one laptop to another."""
        also = translate("NoteFiles", "laptop note-taker network file USB key")
        does = (
            (
                "give-session",
                translate("NoteFiles", "Give this session to another laptop…"),
                translate("NoteFiles", "its plan and names, for who takes the notes there"),
                self.ask_give_session,
                "monitor",
            ),
            (
                "give-notes",
                translate("NoteFiles", "Give what was captured to another laptop…"),
                translate("NoteFiles", "a file to be merged there, even what stays in the room"),
                self.ask_give_notes,
                "arrow-up-right",
            ),
            (
                "merge",
                translate("NoteFiles", "Merge the captures of another laptop…"),
                translate("NoteFiles", "you see what it brings before anything changes"),
                self.ask_merge,
                "download",
            ),
        )
        for key, title, what, then, icon in does:
            yield Act(f"laptop:{key}", title, then, what, Group.PROGRAM, "", icon, "muted", also=also)

    def ask_give_session(self) -> None:
        """Choose where to write the session shown."""
        self._ask_write(
            translate("NoteFiles", "Give this session to another laptop"),
            translate("NoteFiles", "session for the notes"),
            self.give_session,
        )

    def ask_give_notes(self) -> None:
        """Choose where to write what was captured in the session shown."""
        self._ask_write(
            translate("NoteFiles", "Give what was captured to another laptop"),
            translate("NoteFiles", "captures"),
            self.give_notes,
        )

    def ask_merge(self) -> None:
        """Choose a file of captures."""
        title = translate("NoteFiles", "Merge the captures of another laptop")
        ask_to_read(self._window, title, translate("NoteFiles", "Exchange files"), self.merge)

    def give_session(self, path: Path) -> None:
        """Write the session shown, for who takes its notes on another laptop."""
        session_id = self._session()
        notice = translate(
            "NoteFiles", "One session, to take its notes on another laptop. Keep it to yourself."
        )

        def done(_rows: int) -> None:
            text = translate("NoteFiles", "{0} is written: import it on the laptop of who takes the notes.")
            self._messages.say(Level.INFO, text.format(path.name), replaces=ABOUT)

        self._workers.read(
            lambda: self._exchange().give_session(session_id, path, notice), done, self._refuse
        )

    def give_notes(self, path: Path) -> None:
        """Write what was captured in the session shown."""
        session_id = self._session()
        notice = translate(
            "NoteFiles", "What was captured in one session, to be merged. Keep it to yourself."
        )

        def done(number: int) -> None:
            text = translate(
                "NoteFiles", "%n capture(s) in {0}: merge it on the laptop of who leads.", "", number
            )
            self._messages.say(Level.INFO, text.format(path.name), replaces=ABOUT)

        self._workers.read(lambda: self._exchange().give_notes(session_id, path, notice), done, self._refuse)

    def merge(self, path: Path) -> None:
        """Look at what a file would bring, and show it before anything changes."""

        def look() -> tuple[Incoming, Looked]:
            from cop_desktop.services.exchanging import read_incoming

            incoming = read_incoming(path)
            return incoming, self._exchange().look(incoming)

        self._workers.read(look, lambda found: self._show(*found), self._refuse)

    def _exchange(self) -> NoteExchange:
        from cop_desktop.services.note_exchange import NoteExchange

        services = self._opened()
        return NoteExchange(services.workspace, services.clock)

    def _show(self, incoming: Incoming, looked: Looked) -> None:
        from cop_desktop.domain.people import Person
        from cop_desktop.windows.note_merge import NoteMerge

        names = {each.id: each.full_name for each in incoming.of(Person)}
        dialog = self._shown = NoteMerge(looked, names, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def again(seconds: int) -> None:
            self._workers.read(
                lambda: self._exchange().look(incoming, seconds * 1000), self._look_again, self._refuse
            )

        def go() -> None:
            ahead, choices, back = dialog.ahead_ms, dialog.choices, dialog.bring_back
            self._workers.write(
                lambda: self._exchange().merge(incoming, ahead, choices, bring_back=back),
                self._done,
                self._refuse,
            )

        def given_up() -> None:
            text = translate("NoteFiles", "Given up: nothing was changed.")
            self._messages.say(Level.INFO, text, replaces=ABOUT)

        dialog.ahead_changed.connect(again)
        dialog.accepted.connect(go)
        dialog.rejected.connect(given_up)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _look_again(self, looked: Looked) -> None:
        if self._shown is not None:
            self._shown.show_looked(looked)

    def _closed(self, _result: int) -> None:
        self._shown = None

    def _done(self, merged: Merged) -> None:
        parts = []
        if merged.added:
            parts.append(translate("NoteFiles", "%n capture(s) added", "", merged.added))
        if merged.taken:
            parts.append(translate("NoteFiles", "%n brought up to date", "", merged.taken))
        if merged.kept:
            parts.append(translate("NoteFiles", "%n kept as here", "", merged.kept))
        if merged.people:
            parts.append(translate("NoteFiles", "%n person(s) added", "", merged.people))
        if not parts:
            text = translate("NoteFiles", "Nothing new: it was all here already.")
            self._messages.say(Level.INFO, text, replaces=ABOUT)
            return
        said = translate("NoteFiles", "Captures merged: {0}").format(", ".join(parts))
        self._messages.withdraw(ABOUT)  # what was refused before is no longer true
        self._merged(said, merged.changes)

    def _refuse(self, error: CopError) -> None:
        self._messages.say(Level.ERROR, sentence(error), replaces=ABOUT)

    def _ask_write(self, title: str, proposed: str, write: Callable[[Path], None]) -> None:
        if not self._session():
            text = translate("NoteFiles", "There is no session yet.")
            self._messages.say(Level.INFO, text, replaces=ABOUT)
            return
        ask_to_write(self._window, title, translate("NoteFiles", "Exchange files"), write, proposed)
