"""The making of minutes: reads the board, keeps choices, exports, reads files back; shows nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Signal, Slot

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import Language, MinutesChoice, MinutesKind
from cop_desktop.domain.errors import CopError, UserError
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.jobs import CHILD_ITEMS, Job, Jobs, Progress
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.models.minutes_rows import MinutesRow
from cop_desktop.qt.presenters import minutes_words as words
from cop_desktop.qt.presenters.minutes_edits import MinutesEdits
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers

if TYPE_CHECKING:
    from cop_desktop.services.minutes_board import Board, Line
    from cop_desktop.services.minutes_editing import MinutesEditing
    from cop_desktop.services.minuting import Exported, LastFile, Minuting

KINDS = frozenset(
    {"captured_item", "agenda_item", "round_occurrence", "session", "community", "attendance", "person",
     "membership", "privacy_consent", "organization", "minutes_version"}
)  # fmt: skip
"""Kinds of row whose changes the page shows."""


@dataclass(frozen=True)
class _Read:
    """What the reader's thread brings back: thousands of rows are put into words there."""

    board: Board
    rows: list[MinutesRow]


class MinutesServices(Protocol):
    """The use cases this page asks for."""

    @property
    def minuting(self) -> Minuting:
        """Minutes."""

    @property
    def minutes_editing(self) -> MinutesEditing:
        """What is decided and written for them."""


class MinutesPresenter(QObject):
    """`services` is called on the workers' threads; `workspace` is the file a child process opens."""

    changed = Signal()
    """`board` was read again."""
    file_changed = Signal()
    """`last` was read again."""
    file_wanted = Signal(object)
    """An export was asked for: where? Given a proposed `Path`."""
    first_asked = Signal(str)
    """Items wait for judgement, and an export was asked for: the first one's id."""
    running = Signal()
    """`job` began, moved or ended."""
    folder_asked = Signal(object)
    """A folder is to be shown."""
    written = Signal(object)
    """A Word file was written, at this `Path`."""

    def __init__(
        self,
        services: Callable[[], MinutesServices],
        workspace: Path,
        workers: Workers,
        jobs: Jobs,
        messages: Messages,
        undo: Undo,
        folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.services = services
        self._workspace = workspace
        self._workers = workers
        self._jobs = jobs
        self._messages = messages
        self.edits = MinutesEdits(workers, messages, undo, self)
        self.folder = folder or _documents()
        self._reading = False
        self._again = False
        self._warned = False
        self.session_id = ""
        self.kind = MinutesKind.SUMMARY
        self.language: Language | None = None
        self.board: Board | None = None
        self.rows: list[MinutesRow] = []
        self._lines: dict[str, Line] = {}
        self.last: LastFile | None = None
        self.job: Job | None = None
        self.share = 0.0
        workers.changed.connect(self._see)

    # What is shown

    def show_session(self, session_id: str) -> None:
        """Show the minutes of a session."""
        if session_id != self.session_id:
            self.session_id, self.language = session_id, None
            self.board, self.last, self._warned = None, None, False
            self.rows, self._lines = [], {}
        self.load()
        self.look_at_file()

    def load(self) -> None:
        """Read the board; asked again while reading, it is read once more afterwards."""
        if not self.session_id:
            return
        if self._reading:
            self._again = True
            return
        self._reading = True
        session, kind, language = self.session_id, self.kind, self.language

        def query() -> _Read:
            board = self.services().minuting.board(session, kind=kind, language=language)
            return _Read(board, words.rows(board))

        self._workers.read(query, self._show, self._not_read)

    def look_at_file(self) -> None:
        """Read back the file last written: a hand may have been there since."""
        session = self.session_id
        if session:
            self._workers.read(lambda: self.services().minuting.last_file(session), self._show_file)

    def set_kind(self, kind: MinutesKind) -> None:
        """Make another kind of minutes."""
        if kind is not self.kind:
            self.kind = kind
            self.load()

    def set_language(self, language: Language | None) -> None:
        """Write the minutes in another language; None: that of the session."""
        if language is not self.language:
            self.language = language
            self.load()

    @property
    def since(self) -> int | None:
        """The last line of the change feed the board had read."""
        return self.board.since if self.board else None

    def line(self, item_id: str) -> Line | None:
        """Find an item of the board."""
        return self._lines.get(item_id)

    # What is decided

    def choose(self, item_id: str, choice: MinutesChoice) -> None:
        """Decide for an item; Ctrl+Z takes it back."""
        line = self.line(item_id)
        if line is None or line.item.minutes_choice is choice:
            return
        self.edits.write(
            translate("Minutes", "Choice for the minutes"),
            lambda seen: self.services().minuting.choose([item_id], choice, seen=seen),
            {"minutes_choice": line.item.minutes_choice},
            since=self.since,
        )

    def use_letterhead(self, path: Path | None) -> None:
        """Write over an organization's document from now on; None: over ours."""
        if self.board is None:
            return
        community = self.board.community
        self.edits.write(
            translate("Minutes", "Letterhead"),
            lambda seen: self.services().minuting.use_letterhead(community.id, path, seen=seen),
            {"reference_document_id": community.reference_document_id},
            since=self.since,
        )

    # What is written

    def ask_export(self) -> None:
        """Export: what must be judged is said once, then a file is asked for."""
        if self.board is None or self.job is not None:
            return
        waiting = self.board.undecided
        if waiting and not self._warned:
            self._warned = True
            self.first_asked.emit(waiting[0].item.id)
            return
        self._messages.withdraw("minutes")
        self.propose(self.file_wanted.emit)

    def propose(self, then: Callable[[Path], None]) -> None:
        """Give a name the minutes may have, beside the file last written."""
        session, kind, usual = self.session_id, self.kind, self.folder
        beside = self.last.path.parent if self.last else usual

        def name() -> Path:  # away from the window: a folder of a network may be slow to answer
            folder = beside if beside.is_dir() else usual
            return self.services().minuting.proposed_name(session, folder, kind=kind)

        self._workers.read(name, then)

    def export_to(self, path: Path) -> None:
        """Write the file, away from the window's thread; a long one in a process of its own."""
        board = self.board
        if board is None or self.job is not None:
            return
        self.folder = path.parent
        session, kind, language = self.session_id, self.kind, self.language
        text = translate("Minutes", "Writing the minutes")
        if len(board.lines) > CHILD_ITEMS and kind is MinutesKind.SUMMARY:
            self._workers.read(
                lambda: self.services().minuting.check_target(path),
                lambda _ok: self._export_in_child(text, session, path),
                lambda error: self._refused(error, path),
            )
            return

        def work(progress: Progress) -> Exported:
            return self.services().minuting.export(
                session,
                path,
                kind=kind,
                language=language,
                on_progress=lambda done, total: progress.told(done / max(total, 1)),
            )

        self.follow(self._jobs.run(text, work, self._exported, lambda error: self._refused(error, path)))

    def cancel(self) -> None:
        """Give the export up; nothing half-written stays."""
        if self.job is not None:
            self.job.cancel()

    def _export_in_child(self, text: str, session: str, path: Path) -> None:
        language = Language.FRENCH if QLocale().language() == QLocale.Language.French else Language.ENGLISH
        arguments = ["--workspace", str(self._workspace), "--language", language.value]
        arguments += ["minutes", session, "--output", str(path), "--progress"]
        arguments += ["--language", self.language.value] if self.language else []
        job = self._jobs.run_child(
            text, arguments, lambda _said: self._written(path), lambda error: self._refused(error, path)
        )
        self.follow(job)

    def follow(self, job: Job, given_up: str = "") -> None:
        """Show a work under way, with its progress; `cancel` gives it up, and then this is said."""
        self.job, self.share = job, 0.0
        job.progressed.connect(self._progressed)
        job.cancelled.connect(lambda: self._gave_up(given_up))
        job.ended.connect(lambda: self._ended(job))
        self.running.emit()

    @Slot(float)
    def _progressed(self, share: float) -> None:
        self.share = share
        self.running.emit()

    def _gave_up(self, said: str) -> None:
        text = said or sentence(UserError("minutes-cancelled"))
        self._messages.say(Level.INFO, text, replaces="minutes")

    def _ended(self, job: Job) -> None:
        if job is self.job:  # else another work followed this one
            self.job = None
            self.running.emit()

    def _exported(self, exported: Exported) -> None:
        self._workers.changed.emit(exported.changes)
        self._written(exported.path)

    def _written(self, path: Path) -> None:
        label = translate("Minutes", "Open the folder")
        self._messages.say(
            Level.INFO,
            words.written_words(path.name),
            label,
            lambda: self.folder_asked.emit(path.parent),
            replaces="minutes",
        )
        self.look_at_file()
        self.written.emit(path)

    def _refused(self, error: CopError, path: Path) -> None:
        """Say why nothing was written and, when a name is proposed, offer to write there at one key."""
        text = str(error.values["text"]) if error.code == "said" else sentence(error)
        proposed = error.values.get("proposed")
        if not isinstance(proposed, str):
            self._messages.say(Level.ERROR, text, replaces="minutes")
            return
        target = path.with_name(proposed)
        label = translate("Minutes", "Write “{0}”").format(proposed)
        self._messages.say(Level.WARNING, text, label, lambda: self.export_to(target), replaces="minutes")

    # What comes back

    @Slot(object)
    def _see(self, changes: Changes) -> None:
        if self.session_id and changes.touch(*KINDS):
            self.load()
            if changes.touch("minutes_version"):
                self.look_at_file()

    def _show(self, read: _Read) -> None:
        self._reading = False
        board = read.board
        if board.session.id == self.session_id:
            self.board, self.rows = board, read.rows
            self._lines = {line.item.id: line for line in (*board.lines, *board.earlier)}
            self.changed.emit()
        if self._again or board.session.id != self.session_id:
            self._again = False
            self.load()

    def _not_read(self, error: CopError) -> None:
        self._reading = False
        self._messages.say(Level.ERROR, sentence(error), replaces="minutes")

    def _show_file(self, last: LastFile | None) -> None:
        if last is None or last.version.session_id == self.session_id:
            self.last = last
            self.file_changed.emit()


def _documents() -> Path:
    """Find where this user keeps documents."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
