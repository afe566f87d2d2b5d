"""Builds the note-taker's window whole: its presenters, its harvest, and what joins them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import SessionRole
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.console_refusals import refusal
from cop_desktop.qt.presenters.console_undo import Reversing
from cop_desktop.qt.presenters.notes import FollowPresenter, NotesActions, NotesCapture
from cop_desktop.qt.presenters.notes_face import current_key, heading, who_writes
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.qt.presenters.speaking_acts import HandActs
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.notes_feed import StepHead
from cop_desktop.qt.workers import Workers
from cop_desktop.services.arriving import Arriving
from cop_desktop.services.capture_desk import Desk
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.note_taking import NoteTaker, NoteTaking
from cop_desktop.services.running import Running
from cop_desktop.windows.capture_acts import CaptureActs
from cop_desktop.windows.capture_wiring import CaptureWiring
from cop_desktop.windows.console_arrivals import ConsoleArrivals
from cop_desktop.windows.fitting import fill_display, stay_within
from cop_desktop.windows.note_files import NoteFiles
from cop_desktop.windows.notes import Fold, Notes
from cop_desktop.windows.notes_acts import NotesActs
from cop_desktop.windows.notes_speaking import NotesSpeaking
from cop_desktop.windows.palette_host import PaletteHost

PLACE = "notes/geometry"
"""Under which name the machine remembers where the window was."""


class NotesPage(QObject):
    """One note-taker's window over one workspace; `open(session_id)` follows a session in it."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        capturing: Capturing,
        running: Running,
        taking: NoteTaking,
        undoing: Reversing,
        workers: Workers,
        clock: Clock,
        messages: Messages | None = None,
        opened: Callable[[], Any] | None = None,
    ) -> None:
        super().__init__()
        self.messages = messages or Messages()
        self.window = Notes(theme, self.messages)
        self.setParent(self.window)
        self.presenter = FollowPresenter(running, taking, workers, clock, self)
        self.capture = NotesCapture(capturing, taking, workers, self.presenter.place_now, self)
        self.last = NotesActions(self.presenter, undoing, workers, self.messages, self)
        self._captures = CaptureWiring(
            self.window.card, self.capture, self.presenter, self.last, self.messages, workers
        )
        arriving = Arriving(running.as_role(SessionRole.NOTE_TAKER))
        self.arrivals = ConsoleArrivals(theme, self.presenter, arriving, self.window)
        acts = Acts()
        acts.add(NotesActs(self.window, self.presenter, arriving))
        acts.add(HandActs(self.presenter))
        acts.add(CaptureActs(self.window.card))
        if opened is not None:
            self.files = NoteFiles(
                self.window, opened, workers, self.messages, lambda: self._session_id, self._merged
            )
            acts.add(self.files.acts)
            self.files.watch(self.window)
        self._workers, self._undoing, self._session_id = workers, undoing, ""
        self.palette = PaletteHost(self.window, theme, acts)
        self.palette.keys_asked.connect(self._show_keys)
        self._speaking = NotesSpeaking(self.window, self.presenter, self)
        self._silent = False
        self._asked_name = False
        self._seen: tuple[object, ...] = ()
        self._join()

    def open(self, session_id: str) -> None:
        """Follow a session, with the cursor in the field."""
        self._session_id = session_id
        self.presenter.open(session_id)
        self.capture.open(session_id)
        self.window.card.setFocus()

    def show(self, place: str) -> None:
        """Show the window where it was left (`place`, as `place` says it), else as large as its display."""
        window = self.window
        if not window.restoreGeometry(QByteArray.fromBase64(place.encode())):
            fill_display(window)
        window.show()
        stay_within(window)
        window.activateWindow()

    @property
    def place(self) -> str:
        """Where the window is, display included, as a text to be remembered."""
        return bytes(self.window.saveGeometry().toBase64().data()).decode()

    def close(self) -> None:
        """Say that nobody takes the notes here any more."""
        self.presenter.leave()

    def _join(self) -> None:
        window, presenter, capture, steps = self.window, self.presenter, self.capture, self.window.card.steps
        steps.group_of = capture.group_of
        steps.head_of = self._head
        steps.current_group = lambda: current_key(presenter.view) if presenter.view is not None else ""
        presenter.notes_changed.connect(window.show_face)
        presenter.view_changed.connect(self._follow)
        presenter.writer_changed.connect(self._take_writer)
        presenter.refused.connect(self._say_refused)
        capture.desk_changed.connect(self._take_desk)
        for signal in (capture.rows_reset, capture.row_added, capture.row_removed):
            signal.connect(lambda _rows: window.show_count(capture.count()))
        capture.withdrawn.connect(self._withdrew)
        window.silent_asked.connect(self._toggle_silent)
        window.back_asked.connect(self._withdraw)
        window.people_asked.connect(self._ask_people)
        window.tags_asked.connect(self._ask_tags)
        window.person_asked.connect(self._ask_person)
        window.writer_menu_wanted.connect(self._fill_writers)
        window.undo_asked.connect(self.last.undo)
        window.redo_asked.connect(self._redo)
        window.retranslated.connect(self._retranslate)
        window.closed.connect(self.close)
        window.closed.connect(self.closed)

    def _head(self, key: str) -> StepHead:
        head = self.presenter.head(key)
        return StepHead(head.title, head.note, head.current)

    def _follow(self, view: RunView) -> None:
        """Fold the field in a hold; say the steps again when the run went on."""
        seen = (view.seq, current_key(view))
        if seen != self._seen:
            self._seen = seen
            self.window.card.steps.refresh_heads()
        self._fold(held=view.held)

    def _fold(self, *, held: bool) -> None:
        self.window.fold(Fold.HELD if held else Fold.SILENT if self._silent else None)

    def _toggle_silent(self) -> None:
        """Put the field away, with what is in it, or bring it back empty."""
        view = self.presenter.view
        if view is not None and view.held:
            return
        self._silent = not self._silent
        if self._silent:
            self.capture.cancel_edit()
            self.window.card.field.write("")
        self._fold(held=False)

    def _withdraw(self) -> None:
        self.presenter.refresh()
        view = self.presenter.view
        self.capture.withdraw(view.held_seconds if view is not None and view.held else 0)

    def _withdrew(self, changes: Changes) -> None:
        if changes.edits:
            self.last.withdrew(len(changes.edits), changes)
            return
        text = translate("Notes", "Nothing was written here in the last two minutes.")
        self.messages.say(Level.INFO, text, replaces="undo")

    def _take_desk(self, _desk: Desk) -> None:
        script = self.presenter.script
        if script is not None:
            self.window.show_heading(heading(script), script.desk.community.colour or "")
            self._say_writer()
            self.window.card.steps.refresh_heads()

    def _take_writer(self, taker: NoteTaker) -> None:
        self.capture.write_as(taker)
        self._say_writer()
        if taker.person_id is not None:
            self.messages.withdraw("writer")
        elif not self._asked_name:
            self._asked_name = True
            text = translate("Notes", "Say who you are: every line will tell who wrote it.")
            label = translate("Notes", "Choose my name")
            self.messages.say(Level.INFO, text, label, self.window.choose_writer, replaces="writer")

    def _say_writer(self) -> None:
        script = self.presenter.script
        if script is not None:
            self.window.show_writer(who_writes(self.presenter.writer, script))

    def _fill_writers(self, menu: QMenu) -> None:
        """List those who are announced first, then the other members."""
        menu.clear()
        script = self.presenter.script
        for person in script.desk.people if script is not None else ():
            action = menu.addAction(person.full_name)
            action.setCheckable(True)
            action.setChecked(person.id == self.presenter.writer.person_id)
            action.triggered.connect(partial(self._write_as, person.id))

    def _write_as(self, person_id: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.messages.withdraw("writer")
        self.presenter.write_as(person_id)

    def _ask_tags(self) -> None:
        if self.window.folded is None:
            self._captures.ask_tags()

    def _show_keys(self) -> None:
        """List the keys of this window."""
        from cop_desktop.windows.keyboard import Keyboard

        listed = Keyboard([(translate("Notes", "Notes"), list(self.window.hints()))], self.window)
        listed.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        listed.open()

    def _ask_people(self) -> None:
        self.arrivals.open()

    def _ask_person(self, _person_id: str, _at: QPoint) -> None:
        self._ask_people()

    def _say_refused(self, reason: Reason | CopError) -> None:
        text = refusal(reason)
        if text:
            level = Level.ERROR if isinstance(reason, CopError) else Level.INFO
            self.messages.say(level, text, replaces="refused")

    def _merged(self, said: str, changes: Changes) -> None:
        """Offer to undo a merge."""
        label = translate("Notes", "Undo")

        def undo() -> None:
            self._workers.write(lambda: self._undoing.undo(changes))

        self.messages.say(Level.INFO, said, label, undo, replaces="undo")

    def _redo(self) -> None:
        self.last.redo()

    def _retranslate(self) -> None:
        self.presenter.refresh()
        self.capture.retranslate()
        self._take_desk_again()
        self.last.changed.emit()

    def _take_desk_again(self) -> None:
        if self.capture.desk is not None:
            self._take_desk(self.capture.desk)
