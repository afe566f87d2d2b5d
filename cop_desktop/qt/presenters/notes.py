"""Taking notes: follows the run as another person leads it, and writes under one's own name.

What may be asked of the run from here is told in `domain/run/roles.py`; the rest is refused, and said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.capture.people import shown_names
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import CaptureMoment, SessionRole
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.models.feed import FeedRow
from cop_desktop.qt.presenters.capture import CapturePresenter
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_line import Build, Carry
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.presenters.notes_face import AFTER, BEFORE, BETWEEN, Head, head_of, notes_face
from cop_desktop.qt.presenters.notes_rows import notes_row
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capture_desk import Desk
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.note_taking import TWO_MINUTES, NoteTaker, NoteTaking
from cop_desktop.services.running import Running

_GROUPS = {CaptureMoment.BEFORE: BEFORE, CaptureMoment.BETWEEN: BETWEEN, CaptureMoment.AFTER: AFTER}


class FollowPresenter(ConsolePresenter):
    """The run, as the console shows it, to somebody who does not lead it.

    Its sign of life is that of the note-taker's window: that of the console stays the console's.
    """

    notes_changed = Signal(object)
    """`NotesFace`."""
    writer_changed = Signal(object)
    """`NoteTaker`: who writes here."""

    def __init__(
        self,
        running: Running,
        taking: NoteTaking,
        workers: Workers,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(running.as_role(SessionRole.NOTE_TAKER), workers, clock, parent)
        self._taking = taking
        self.writer = NoteTaker()
        self._there = False
        self.opened.connect(lambda _view: self._come())
        self.view_changed.connect(self._say)

    def ask(self, build: Build, carry: Carry | None = None) -> None:
        """Ask something in the name of who writes; what is not for them to ask is refused."""
        super().ask(lambda view: self._in_their_name(build(view)), carry)

    def write_as(self, person_id: str) -> None:
        """Say who writes here: every line captured from now on carries it."""
        session_id = self._session_id
        self._workers.write(lambda: self._taking.open(session_id, person_id), lambda _done: self._read())

    def leave(self) -> None:
        """Say that this window is gone, and follow nothing any more."""
        session_id, there = self._session_id, self._there
        self._there = False
        self.close()
        if there:
            self._workers.write(lambda: self._taking.leave(session_id))

    def head(self, key: str) -> Head:
        """Say a step of the thread of the harvest."""
        if self._view is None or self._script is None:
            return Head("", "", current=False)
        return head_of(key, self._view, self._script)

    def _in_their_name(self, command: co.Command | Reason | None) -> co.Command | Reason | None:
        if isinstance(command, co.Command):
            return replace(command, actor_id=self.writer.person_id)
        return command

    def _come(self) -> None:
        session_id = self._session_id
        self._there = True
        self._workers.write(lambda: self._taking.open(session_id), lambda _done: self._read())

    def _read(self) -> None:
        session_id = self._session_id
        if session_id:
            self._workers.read(lambda: self._taking.of(session_id), self._take_writer)

    def _take_writer(self, taker: NoteTaker) -> None:
        if self._session_id and taker != self.writer:
            self.writer = taker
            self.writer_changed.emit(taker)

    def _tell_alive(self) -> None:
        session_id = self._session_id
        if session_id and self._there:
            self._workers.write(lambda: self._taking.beat(session_id))

    def _on_changed(self, changes: Changes) -> None:
        super()._on_changed(changes)
        if changes.touch("run_record"):
            self._read()

    def _say(self, view: RunView) -> None:
        if self._script is not None:
            self.notes_changed.emit(notes_face(view, self._script))


class NotesCapture(CapturePresenter):
    """The harvest of the whole session, grouped by step; what is kept here bears the name of who writes."""

    withdrawn = Signal(object)
    """`Changes`: what was written here in the last two minutes was taken away."""

    def __init__(
        self,
        capturing: Capturing,
        taking: NoteTaking,
        workers: Workers,
        place_now: Callable[[], Place | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(capturing, workers, place_now, parent)
        self._taking = taking
        self._mine: set[str] = set()
        self.kept.connect(self._remember_mine)

    def write_as(self, taker: NoteTaker) -> None:
        """Take who writes here."""
        self.note_taker_id = taker.person_id

    def group_of(self, item_id: str) -> str:
        """Tell to which step of the thread an item belongs."""
        item = self._items.get(item_id)
        if item is None:
            return BETWEEN
        return item.round_id or _GROUPS.get(item.moment, BETWEEN)

    def count(self) -> int:
        """Count what was captured."""
        return len(self._items)

    def withdraw(self, held_seconds: int = 0) -> None:
        """Take away what this window has kept in the last two minutes, not counting those of a hold."""
        session_id, mine, seconds = self._session_id, frozenset(self._mine), TWO_MINUTES + held_seconds
        if session_id:
            self._workers.write(
                lambda: self._taking.take_back(session_id, seconds, mine), self.withdrawn.emit
            )

    def _remember_mine(self, item: CapturedItem, _changes: Changes) -> None:
        """What somebody else captured stays theirs, corrected here or not."""
        if item.note_taker_id == self.note_taker_id:
            self._mine.add(item.id)

    def _writer_of(self, _desk: Desk) -> str | None:
        return self.note_taker_id

    def _rows_of(self, items: Iterable[CapturedItem]) -> list[FeedRow]:
        desk = self._desk
        if desk is None:
            return []
        zone, names = ZoneInfo(desk.session.timezone), shown_names(desk.people)
        return [notes_row(item, desk, zone, names) for item in items]


class NotesActions(LastActions):
    """What Ctrl+Z takes back where notes are taken: what was written, never the clock."""

    def words(self) -> str:
        """Say what would be taken back; empty when there is nothing."""
        return self._actions[-1].words() if self._actions else ""

    def _obeyed(self, _command: co.Command, _view: RunView) -> None:
        """An arrival is undone by a departure: the clock's last command may be another person's."""
