"""Between the capture field and the disk: reads each line, keeps it, and tells what is there.

The field is emptied at Enter so that one goes on writing; the row appears once the disk has it, and a
line the disk refused comes back into the field with the reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.capture.cleaning import LIMIT, clean, split_long
from cop_desktop.domain.capture.grammar import Context, Reading, read
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.capture.tags import tags_of
from cop_desktop.domain.capture.writing import written
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Level, SessionRole
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import ChangedElsewhere, CopError
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.presenters.capture_harvest import Harvest
from cop_desktop.qt.presenters.capture_unread import unread_mentions
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capture_desk import Captured, Desk, Draft
from cop_desktop.services.capturing import Capturing


@dataclass(frozen=True)
class Understood:
    """What the field shows of the line being typed.

    `editing` says that an item is being corrected; `locked` that the level cannot be raised here;
    `unread` are the mentions that name nobody, without their `@` (`.`: nobody has the floor).
    """

    reading: Reading
    editing: bool
    locked: bool
    kinds: tuple[ItemKind, ...]
    unread: tuple[str, ...] = ()


class CapturePresenter(Harvest):
    """Holds the line being typed, what is being corrected and what was asked of the disk.

    `place_now` is asked at Enter, so that an item carries the second at which it was kept.
    """

    understood = Signal(object)
    line_wanted = Signal(str)
    kept = Signal(object, object)
    """`CapturedItem`, `Changes`: something was captured or corrected."""
    tagged = Signal(object, object)
    removed = Signal(object, object)
    cleaned = Signal(int, int)
    refused = Signal(str)
    changed_elsewhere = Signal(str)

    def __init__(
        self,
        capturing: Capturing,
        workers: Workers,
        place_now: Callable[[], Place | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(capturing, workers, parent)
        self._place_now = place_now
        self._line = ""
        self._early: list[str] = []
        self._plain = False
        self._level: Level | None = None
        self._editing: CapturedItem | None = None
        self.note_taker_id: str | None = None
        self.about: Callable[[ItemKind], str | None] = lambda _kind: None
        """Tells which item something captured now is about."""
        self.capturing = capturing
        """Who writes here: whoever facilitates, in the arrangement « J’anime seule »."""

    @property
    def editing(self) -> CapturedItem | None:
        """The item being corrected."""
        return self._editing

    def open(self, session_id: str) -> None:
        """Take a session, and what is being written with it."""
        if session_id != self._session_id:
            self._editing = None
        super().open(session_id)

    @Slot(str)
    def type(self, line: str) -> None:
        """Read the line as it stands."""
        if not line:
            self._plain = False
        self._line = line
        self.refresh()

    def refresh(self) -> None:
        """Read the line again, as when the round changes."""
        desk, place = self._desk, self._place_now()
        if desk is None or place is None:
            return
        context = self._context(desk, place)
        reading = read(self._line, context)
        editing = self._editing is not None
        unread = unread_mentions(self._line, reading)
        self.understood.emit(Understood(reading, editing, context.locked, place.kinds, unread))

    @Slot()
    def undo_prefix(self) -> None:
        """Backspace just after a prefix: it was text."""
        self._plain = True
        self.refresh()

    def choose_level(self, level: Level) -> None:
        """Choose the level of what is being typed."""
        self._level = level
        self.refresh()

    @Slot()
    def keep(self) -> None:
        """Keep the line (Enter)."""
        desk, place = self._desk, self._place_now()
        if not self._line.strip():
            return
        if desk is None or place is None:  # the session is still being read
            self._early.append(self._line)
            self.line_wanted.emit("")
            return
        line, editing = self._line, self._editing
        reading = read(line, self._context(desk, place))
        if not reading.text:
            return
        self._plain, self._level, self._editing = False, None, None
        self.line_wanted.emit("")
        if editing is not None:
            self._correct(editing, line, reading)
        else:
            self._capture(line, reading, place)

    def keep_lines(self, lines: list[str]) -> None:
        """Keep several lines, one item each."""
        desk, place = self._desk, self._place_now()
        if desk is None or place is None:
            return
        for line in lines:
            reading = read(line, self._context(desk, place))
            if reading.text:
                self._capture(line, reading, place)

    def keep_pieces(self, text: str) -> None:
        """Keep a text too long as several items, none of which holds more than an item may."""
        self.keep_lines(split_long(clean(text).text, LIMIT))

    def keep_whole(self, text: str, name: str) -> None:
        """Keep a text too long as an attachment called `name`."""
        place = self._place_now()
        if place is not None:
            draft = Draft("", note_taker_id=self.note_taker_id)
            self._workers.write(
                lambda: self._capturing.attach(text, name, draft, place),
                self._after_capture,
                self._failed(text),
            )

    @Slot(str)
    def edit(self, item_id: str) -> None:
        """Open an item in the field to correct it."""
        item, desk = self._items.get(item_id), self._desk
        if item is None or desk is None:
            return
        self._editing, self._plain, self._level = item, False, None
        line = written(item, desk.people, default_level=item.level, language=desk.session.language)
        self.line_wanted.emit(line)

    def edit_newest(self) -> None:
        """Open what was captured last."""
        newest = self.newest()
        if newest is not None:
            self.edit(newest.id)

    def cancel_edit(self) -> None:
        """Leave an item as it was."""
        if self._editing is not None:
            self._editing = None
            self.line_wanted.emit("")

    def tag(self, item_id: str, typed: str) -> None:
        """Give an item the tags typed between commas."""
        item, tags = self._items.get(item_id), tags_of(typed)
        if item is not None and tags != item.tags:
            self._workers.write(
                lambda: self._capturing.tag(item, tags),
                lambda captured: self.tagged.emit(captured.item, captured.changes),
                self._failed(),
            )

    def known_tags(self, then: Callable[[list[str]], None]) -> None:
        """Give the tags of the community, once they were read."""
        session_id = self._session_id
        if session_id:
            self._workers.read(lambda: self._capturing.tags(session_id), then)

    @Slot(str)
    def remove(self, item_id: str) -> None:
        """Take an item away; it can be undone."""
        item = self._items.get(item_id)
        if item is not None:
            self._workers.write(
                lambda: self._capturing.remove(item),
                lambda changes: self.removed.emit(item, changes),
                self._failed(),
            )

    @Slot(str, int)
    def move(self, item_id: str, by: int) -> None:
        """Move an item in its session (positive: later, that is higher in the feed)."""
        item = self._items.get(item_id)
        if item is not None:
            self._workers.write(lambda: self._capturing.move(item, by), failed=self._failed())

    def promote(self, item_id: str, kind: ItemKind) -> None:
        """Make of an item something of another kind that remembers it."""
        item = self._items.get(item_id)
        if item is not None:
            made = new_id()
            self._workers.write(
                lambda: self._capturing.promote(item, kind, item_id=made), self._after_capture, self._failed()
            )

    def retranslate(self) -> None:
        """Make the rows again in another language."""
        self.rows_reset.emit(self._ids())
        self.refresh()

    def _context(self, desk: Desk, place: Place) -> Context:
        speaker = next((person for person in desk.people if person.id == place.speaker_id), None)
        context = Context(
            today=desk.held_on,
            session_id=desk.session.id,
            people=desk.people,
            speaker=speaker,
            round_kinds=place.kinds,
            level=place.level_of(self._level),
            locked=place.locked,
            plain=self._plain,
        )
        if self._editing is None:
            return context
        return replace(context, level=self._level or self._editing.level, locked=False, round_kinds=())

    def _capture(self, line: str, reading: Reading, place: Place) -> None:
        about = self.about(reading.kind)
        draft = replace(Draft.of(reading, note_taker_id=self.note_taker_id), about_id=about)
        self._workers.write(
            lambda: self._capturing.capture(draft, place), self._after_capture, self._failed(line)
        )
        if reading.guests:
            self.reload_desk()

    def _correct(self, item: CapturedItem, line: str, reading: Reading) -> None:
        draft = Draft.of(reading)

        def failed(error: CopError) -> None:
            self._editing = self._items.get(item.id, item)
            self._failed(line)(error)

        self._workers.write(lambda: self._capturing.correct(item, draft), self._after_capture, failed)

    def _after_capture(self, captured: Captured) -> None:
        if captured.cleaned.changed:
            self.cleaned.emit(captured.cleaned.replaced, captured.cleaned.bidi)
        self.kept.emit(captured.item, captured.changes)

    def _failed(self, line: str = "") -> Callable[[CopError], None]:
        """Say why, and give the words back to the field before what was typed since."""

        def failed(error: CopError) -> None:
            if line:
                since = self._line
                self.line_wanted.emit(f"{line}\n{since}" if since.strip() else line)
            if isinstance(error, ChangedElsewhere) and isinstance(error.theirs, CapturedItem):
                self._items[error.theirs.id] = error.theirs
                if self._editing is not None and self._editing.id == error.theirs.id:
                    self._editing = error.theirs
                self.changed_elsewhere.emit(self.words_of(error.theirs.text))
                self._reload()
            else:
                self.refused.emit(sentence(error))

        return failed

    def _desk_read(self, desk: Desk) -> None:
        """Read the line again, and keep what was written before the session was known."""
        self.note_taker_id = self._writer_of(desk)
        early, self._early = self._early, []
        self.keep_lines(early)
        self.refresh()

    def _writer_of(self, desk: Desk) -> str | None:
        """Tell who writes here: whoever facilitates, where nobody else takes the notes."""
        facilitators = (each.person_id for each in desk.attendance if each.role is SessionRole.FACILITATOR)
        return next(facilitators, None)
