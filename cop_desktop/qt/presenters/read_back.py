"""« Avant de se quitter »: stops once before the closing round, asks one thing at a time, writes each answer.

The wall shows nothing of it until it is put up deliberately, and then public sentences alone. Long because
stopping, asking and leaving are one conversation, and each looks at where the others stand.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.errors import ChangedElsewhere, CopError
from cop_desktop.domain.read_back import Line, Missing, closing_next
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.presenters.read_back_face import Candidate, ReadBackPage, candidates, page_of
from cop_desktop.qt.presenters.read_back_lines import WaitingLines
from cop_desktop.qt.presenters.read_back_pages import WallPages
from cop_desktop.qt.wall.read_back import ReadBackShown
from cop_desktop.qt.workers import Workers
from cop_desktop.services.read_back import Board, ReadingBack

_TOUCHING = ("captured_item", "session", "person", "attendance", "agenda_item", "round_occurrence")


class ReadBackPresenter(QObject):
    """Of one session at a time; `go_on` goes to the next step, `title_of` names it for the button."""

    opened = Signal()
    closed = Signal()
    page_changed = Signal(object)
    """`ReadBackPage`."""
    offered = Signal(list)
    """The candidates of what is typed."""
    asked = Signal()
    """Another question: what was typed is of no use any more."""
    wall_changed = Signal(object)
    """`ReadBackShown` to put up, or None."""
    answered = Signal(object, object)
    """`CapturedItem`, `Changes`."""
    recorded = Signal(object)
    """`Changes`: it is kept that the session was read back."""
    refused = Signal(str)

    def __init__(
        self,
        service: ReadingBack,
        workers: Workers,
        go_on: Callable[[], None],
        title_of: Callable[[str | None], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.covered: Callable[[], bool] = lambda: False
        """Whether the wall covers the console: only what the room may read is then asked."""
        self._service = service
        self._workers = workers
        self._go_on = go_on
        self._title_of = title_of
        self._session_id = ""
        self._view: RunView | None = None
        self._board: Board | None = None
        self._open = False
        self._stopped: set[str] = set()
        self._lines = WaitingLines()
        self._lines.public_only = lambda: self.covered()
        self._typed = ""
        self._done_something = False
        self._pages = WallPages()
        self._unfolded = False
        self._writing = False
        self._accept_next: int | None = None
        workers.changed.connect(self._on_changed)

    @property
    def is_open(self) -> bool:
        """Tell whether the page is shown."""
        return self._open

    @property
    def board(self) -> Board | None:
        """What is read back, as last read."""
        return self._board

    @property
    def line(self) -> Line | None:
        """The line asked about; None when there is none."""
        return self._lines.line

    @property
    def question(self) -> Missing | None:
        """What is asked of it."""
        return self._lines.question

    @property
    def closing_next(self) -> bool:
        """Tell whether leaving the page goes on to the closing round."""
        return self._view is not None and closing_next(self._view)

    @property
    def on_wall(self) -> bool:
        """Tell whether the room sees it."""
        return self._pages.up

    @property
    def wall_pages(self) -> int:
        """How many pages the room can be shown; 0 when it may read nothing."""
        return self._pages.count(self._board)

    @property
    def draft(self) -> ReadBackShown | None:
        """What would go up on the wall."""
        return self._pages.draft(self._board)

    def take_session(self, session_id: str) -> None:
        """Follow another session."""
        if session_id != self._session_id:
            self.close()
            self._session_id, self._view, self._board = session_id, None, None

    def take_view(self, view: RunView) -> None:
        """Follow the run: a hold, the end, or the closing begun elsewhere take the page away."""
        before, self._view = self._view, view
        if not self._open:
            return
        if view.held:
            self._stopped.discard(self._session_id)  # after the hold, it is still to be read back
            self.close()
        elif view.ended_at_ms is not None or (
            before is not None and closing_next(before) and not closing_next(view)
        ):
            self.close()

    def stops(self, view: RunView) -> bool:
        """Tell whether going on stops here, once; the page then opens, or the run goes on by itself."""
        session_id = self._session_id
        if not session_id or session_id in self._stopped or not closing_next(view):
            return False
        self._stopped.add(session_id)

        def then(board: Board) -> None:
            if session_id != self._session_id:
                return
            if board.session.read_back_at_ms is not None or not board.read.lines:
                self._go_on()
            else:
                self._begin(board)

        self._workers.read(lambda: self._service.board(session_id), then, lambda _error: self._go_on())
        return True

    def passes(self, view: RunView) -> bool:
        """Answer « next »: leave the page when it is open, stop on it once before the closing round."""
        return self.leave() if self._open else not self.stops(view)

    def open(self) -> None:
        """Show the page now, wherever the session is."""
        session_id = self._session_id
        if session_id and not self._open:
            self._stopped.add(session_id)
            self._workers.read(lambda: self._service.board(session_id), self._begin)

    def close(self) -> None:
        """Take the page away, and the wall with it; nothing is recorded."""
        if not self._open:
            return
        self._open = False
        self._take_down()
        self.closed.emit()

    def leave(self, *, read: bool = False) -> bool:
        """Leave by « next »: tell whether to go on. `read`: it was gone through, not skipped.

        Kept as read back when the room saw it or something was answered, or gone through with nothing
        left to complete.
        """
        onward = self.closing_next
        if self._done_something or (read and self._board is not None and self._lines.complete):
            session_id = self._session_id
            self._workers.write(lambda: self._service.record(session_id), self._recorded, self._failed)
        self.close()
        return onward

    def go_through(self) -> None:
        """Enter on « Tour de clôture »: leave, and go to the next step."""
        if self._open and self.leave(read=True):
            self._go_on()

    # What is asked and answered

    def type(self, text: str) -> None:
        """Read what is typed as an answer to the question."""
        self._typed = text
        self._offer()

    def accept(self, which: int = 0) -> None:
        """Take a candidate (the best one first); with nothing typed and none chosen, go to the next line."""
        if self._writing:  # the answer before is being written: this one is for what is asked next
            self._accept_next = max(which, 0) if self._typed.strip() else which
            return
        line, question = self._lines.line, self._lines.question
        if line is None or question is None or self._board is None:
            self.go_through()
            return
        if which < 0:
            if self._typed.strip():
                return
            self.skip()
            return
        found = candidates(self._board, question, self._typed)
        if which < len(found):
            self._answer(line.item, question, found[which])

    def skip(self) -> None:
        """Leave the current line as it is."""
        if self._lines.skip():
            self._tell(asked=True)

    def choose(self, item_id: str) -> None:
        """Go to a line that waits."""
        if self._lines.choose(item_id):
            self._tell(asked=True)

    def unfold(self) -> None:
        """Show the complete lines too, or fold them again."""
        self._unfolded = not self._unfolded
        self._tell()

    def turn_wall(self) -> None:
        """Put it up; then its next page; after the last, take it away."""
        if not self._open or self._board is None or not self.wall_pages:
            return
        if self._pages.turn(self._board, self._lines.current):
            self._done_something = True
        else:
            self.wall_changed.emit(None)
        self._tell()

    def look_again(self) -> None:
        """The wall has just covered the console, or shows it again: other lines may be asked."""
        if self._open:
            self._lines.look_again()
            self._tell(asked=True)

    def refresh(self) -> None:
        """Say everything again, as after a change of language."""
        if self._open:
            self._tell()
            self._offer()

    # Inside

    def _begin(self, board: Board) -> None:
        if board.session.id != self._session_id:
            return
        self._board, self._open = board, True
        self._done_something, self._unfolded = False, False
        self._pages.take_down()
        self._writing, self._accept_next = False, None
        self._lines.begin(board.read)
        self.opened.emit()
        self._tell(asked=True)

    def _answer(self, item: CapturedItem, question: Missing, candidate: Candidate) -> None:
        service = self._service

        def write() -> Changes:
            if question is Missing.OWNER:  # nobody named: to be determined
                return service.give_to(item, candidate.person_id or None, group=candidate.group)
            return service.due_later(item) if candidate.later else service.due(item, candidate.day)

        def then(changes: Changes) -> None:
            self._done_something = True
            self.answered.emit(item, changes)
            self._reload(self._answer_read)

        self._writing, self._typed = True, ""
        self.asked.emit()
        self._workers.write(write, then, self._not_answered)

    def _answer_read(self, board: Board) -> None:
        self._writing = False
        self._take(board)
        which, self._accept_next = self._accept_next, None
        if which is not None and self._open:
            self.accept(which)

    def _not_answered(self, error: CopError) -> None:
        self._writing, self._accept_next = False, None
        self._failed(error)

    def _on_changed(self, changes: Changes) -> None:
        if self._open and changes.touch(*_TOUCHING):
            self._reload()

    def _reload(self, then: Callable[[Board], None] | None = None) -> None:
        session_id = self._session_id
        self._workers.read(lambda: self._service.board(session_id), then or self._take, self._not_answered)

    def _take(self, board: Board) -> None:
        if not self._open or board.session.id != self._session_id:
            return
        self._board = board
        self._lines.follow(board.read)
        self._tell()
        self._offer()

    def _recorded(self, changes: Changes) -> None:
        if changes.edits:
            self.recorded.emit(changes)

    def _failed(self, error: CopError) -> None:
        self.refused.emit(sentence(error))
        if isinstance(error, ChangedElsewhere):
            self._reload()

    def _offer(self) -> None:
        question = self._lines.question
        if self._board is None or question is None:
            self.offered.emit([])
            return
        self.offered.emit(candidates(self._board, question, self._typed))

    def _take_down(self) -> None:
        if self._pages.take_down():
            self.wall_changed.emit(None)

    def _tell(self, *, asked: bool = False) -> None:
        """Show the page again; the wall follows when it is up, on the page of the line being completed."""
        board = self._board
        if board is None or not self._open:
            return
        lines, current = self._lines, self._lines.current
        view = self._view
        onward = self._title_of(view.next_id) if view is not None and self.closing_next else ""
        page: ReadBackPage = page_of(
            board,
            lines.ids,
            current,
            lines.question,
            onward,
            unfolded=self._unfolded,
        )
        if self._pages.up:
            self._pages.follow(board, current)
            self.wall_changed.emit(self.draft)
        self.page_changed.emit(page)
        if asked:
            self._typed = ""
            self.asked.emit()
            self._offer()
