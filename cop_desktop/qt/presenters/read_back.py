"""« Avant de se quitter »: stops once before the closing round, asks one thing at a time, writes each answer.

The wall shows nothing of it until it is put up deliberately, and then public sentences alone.
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
from cop_desktop.qt.wall.read_back import ReadBackShown, pages_of
from cop_desktop.qt.wall.tongue import INTERFACE
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
        """Whether the wall covers the console: its private lines have then nowhere to be shown."""
        self._service = service
        self._workers = workers
        self._go_on = go_on
        self._title_of = title_of
        self._session_id = ""
        self._view: RunView | None = None
        self._board: Board | None = None
        self._open = False
        self._stopped: set[str] = set()
        self._queue: list[str] = []
        self._skipped: set[str] = set()
        self._determined: set[str] = set()
        self._current = ""
        self._typed = ""
        self._done_something = False
        self._wall_page: int | None = None
        self._unfolded = False
        self._wall_of = ""
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
    def on_wall(self) -> bool:
        """Tell whether the room sees it."""
        return self._wall_page is not None

    @property
    def wall_pages(self) -> int:
        """How many pages the room can be shown; 0 when it may read nothing."""
        return len(pages_of(self._board, INTERFACE, self._determined)[0]) if self._board is not None else 0

    @property
    def draft(self) -> ReadBackShown | None:
        """What would go up on the wall."""
        if self._board is None or not self.wall_pages:
            return None
        return ReadBackShown(self._board, self._wall_page or 0, frozenset(self._determined))

    def take_session(self, session_id: str) -> None:
        """Follow another session."""
        if session_id != self._session_id:
            self.close()
            self._session_id, self._view, self._board = session_id, None, None
            self._determined = set()

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
        if not session_id or session_id in self._stopped or not closing_next(view) or self.covered():
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
        onward = self._view is not None and closing_next(self._view)
        complete = self._board is not None and not any(
            self._question(line) is not None for line in self._board.read.lines
        )
        if self._done_something or (read and complete):
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
            self._accept_next = which
            return
        line = self._line()
        question = self._question(line) if line is not None else None
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
            self._answer(line.item, found[which])

    def skip(self) -> None:
        """Leave the current line as it is."""
        if self._current:
            self._skipped.add(self._current)
            self._next_line()
            self._tell(asked=True)

    def choose(self, item_id: str) -> None:
        """Go to a line that waits."""
        if item_id in self._queue:
            self._skipped.discard(item_id)
            self._current = item_id
            self._tell(asked=True)

    def unfold(self) -> None:
        """Show the complete lines too, or fold them again."""
        self._unfolded = not self._unfolded
        self._tell()

    def turn_wall(self) -> None:
        """Put it up; then its next page; after the last, take it away."""
        pages = self.wall_pages
        if not self._open or not pages:
            return
        page = 0 if self._wall_page is None else self._wall_page + 1
        if page >= pages:
            self._take_down()
        else:
            self._wall_page, self._wall_of = page, self._current
            self._done_something = True
        self._tell()

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
        self._done_something, self._wall_page, self._unfolded = False, None, False
        self._skipped, self._queue, self._current = set(), [], ""
        self._writing, self._accept_next = False, None
        self._follow()
        self._next_line()
        self.opened.emit()
        self._tell(asked=True)

    def _follow(self) -> None:
        """Add to the lines those that wait now; one that was completed stays, ticked."""
        if self._board is None:
            return
        waiting = [line.item.id for line in self._board.read.lines if self._question(line) is not None]
        kept = {line.item.id for line in self._board.read.lines}
        wanted = (set(self._queue) | set(waiting)) & kept
        self._queue = [line.item.id for line in self._board.read.lines if line.item.id in wanted]

    def _next_line(self) -> None:
        """Take the first line that waits after the current one, else none."""
        rank = self._queue.index(self._current) if self._current in self._queue else -1
        order = [*self._queue[rank + 1 :], *self._queue[: rank + 1]]
        self._current = next(
            (each for each in order if each not in self._skipped and self._question_of(each) is not None), ""
        )

    def _line(self) -> Line | None:
        return self._board.read.line(self._current) if self._board is not None and self._current else None

    def _question_of(self, item_id: str) -> Missing | None:
        line = self._board.read.line(item_id) if self._board is not None else None
        return self._question(line) if line is not None else None

    def _question(self, line: Line) -> Missing | None:
        """Give the first thing a line lacks; that nobody carries it yet was said, and is an answer."""
        known = {Missing.OWNER} if line.item.id in self._determined else set()
        return next((each for each in line.missing if each not in known), None)

    def _answer(self, item: CapturedItem, candidate: Candidate) -> None:
        if candidate.nobody:
            self._determined.add(item.id)
            self._done_something = True
            if self._question_of(item.id) is None:
                self._next_line()
            self._tell(asked=True)
            return
        if candidate.group:
            write = lambda: self._service.give_to(item, None, group=True)  # noqa: E731
        elif candidate.person_id:
            write = lambda: self._service.give_to(item, candidate.person_id)  # noqa: E731
        else:
            write = lambda: self._service.due(item, candidate.day)  # noqa: E731

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
        self._follow()
        if not self._current or self._question_of(self._current) is None:
            self._next_line()
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
        line = self._line()
        question = self._question(line) if line is not None else None
        if self._board is None or question is None:
            self.offered.emit([])
            return
        self.offered.emit(candidates(self._board, question, self._typed))

    def _take_down(self) -> None:
        if self._wall_page is not None:
            self._wall_page = None
            self.wall_changed.emit(None)

    def _tell(self, *, asked: bool = False) -> None:
        """Show the page again; the wall follows when it is up, on the page of the line being completed."""
        board = self._board
        if board is None or not self._open:
            return
        line = self._line()
        question = self._question(line) if line is not None else None
        onward = self._title_of(self._view.next_id if self._view is not None else None)
        page: ReadBackPage = page_of(
            board,
            self._queue,
            self._current,
            question,
            self._determined,
            onward,
            unfolded=self._unfolded,
        )
        if self._wall_page is not None:
            if self._current and self._current != self._wall_of:
                self._wall_of = self._current
                where = pages_of(board, INTERFACE, self._determined)[1]
                self._wall_page = where.get(self._current, self._wall_page)
            self.wall_changed.emit(self.draft)
        self.page_changed.emit(page)
        if asked:
            self._typed = ""
            self.asked.emit()
            self._offer()
