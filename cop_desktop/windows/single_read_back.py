"""The read-back in single-screen mode: public sentences on the wall, one question at a time in the strip.

What has no public sentence is asked on the console alone, once the wall no longer covers it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.read_back import Missing
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.read_back import ReadBackPresenter
from cop_desktop.qt.presenters.read_back_face import Candidate
from cop_desktop.qt.presenters.read_back_public import public_answer, public_sentence
from cop_desktop.windows.single_strip import Strip

READ_BACK = "read_back"


class StripReadBack(QObject):
    """Joins the strip to the read-back while the wall covers the console; decides nothing."""

    told = Signal(str, str, object)
    """A key, words the room may read, what is done when they are pressed."""
    untold = Signal(str)
    asking = Signal()
    """The field waits for an answer: it is to be seen."""
    console_asked = Signal()
    """Nothing of it may be shown here: the console is wanted."""

    def __init__(
        self, presenter: ReadBackPresenter, strip: Strip, projector: ProjectorPresenter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._presenter, self._strip, self._projector = presenter, strip, projector
        self._offered: list[Candidate] = []
        self._rank = 0
        self._on = False
        presenter.opened.connect(self._begin)
        presenter.closed.connect(self._end)
        presenter.page_changed.connect(lambda _page: self._follow())
        presenter.offered.connect(self._offer)
        presenter.asked.connect(strip.clear_answer)
        answer = strip.answer
        answer.textEdited.connect(presenter.type)
        answer.taken.connect(self._take)
        answer.skipped.connect(presenter.skip)
        answer.stepped.connect(self._step)
        answer.dotted.connect(projector.toggle_black)

    def enter(self) -> None:
        """The wall covers the console: what is open there goes on here."""
        self._on = True
        if self._presenter.is_open:
            self._presenter.look_again()
            self._begin()

    def leave(self) -> None:
        """The console is seen again: every line may be asked there."""
        self._on = False
        self._strip.ask_no_more()
        if self._presenter.is_open:
            self._presenter.look_again()

    def _begin(self) -> None:
        """Say that it is time; the room sees nothing of it yet."""
        if not self._on:
            return
        if not self._presenter.wall_pages:
            text = translate("SingleScreen", "To read back on the console")
            self.told.emit(READ_BACK, text, self.console_asked.emit)
        elif not self._presenter.on_wall:
            text = translate("SingleScreen", "Read back together")
            self.told.emit(READ_BACK, text, self._presenter.turn_wall)
        else:
            self._follow()
            return
        self._strip.next.setFocus()

    def _end(self) -> None:
        self._strip.ask_no_more()
        if self._on:
            self.untold.emit(READ_BACK)

    def _follow(self) -> None:
        """Ask of the current line, which the room reads too; when all is answered, offer to go on."""
        presenter = self._presenter
        if not self._on or not presenter.is_open:
            return
        board, line = presenter.board, presenter.line
        if not presenter.on_wall:
            self._strip.ask_no_more()
            self._begin()
        elif board is not None and line is not None and presenter.question is not None and line.public:
            question = (
                translate("SingleScreen", "Who?")
                if presenter.question is Missing.OWNER
                else translate("SingleScreen", "When?")
            )
            self._strip.ask(question, public_sentence(board, line))
            self._say_answer()
            self.asking.emit()
        else:
            self._strip.ask_no_more()
            draft = presenter.draft
            if draft is not None and draft.page + 1 < presenter.wall_pages:
                self.told.emit(READ_BACK, translate("SingleScreen", "Read on"), presenter.turn_wall)
            else:
                onward = translate("SingleScreen", "Go on")
                onward = self._strip.face.next if presenter.closing_next else onward
                self.told.emit(READ_BACK, onward, presenter.go_through)
            self._strip.next.setFocus()

    def _offer(self, candidates: list[Candidate]) -> None:
        self._offered, self._rank = candidates, 0
        self._say_answer()

    def _step(self, by: int) -> None:
        if self._offered:
            self._rank = max(0, min(self._rank + by, len(self._offered) - 1))
            self._say_answer()

    def _say_answer(self) -> None:
        """Say on the button what Enter does: take the best answer, or leave the line as it is."""
        if not self._on or not self._strip.asks:
            return
        text = translate("SingleScreen", "Leave it as it is")
        if self._strip.answer.text().strip():
            text = translate("SingleScreen", "No such answer")
            board, line = self._presenter.board, self._presenter.line
            if self._offered and board is not None and line is not None:
                text = public_answer(board, line, self._offered[self._rank])
        self.told.emit(READ_BACK, text, self._take)

    def _take(self) -> None:
        typed = bool(self._strip.answer.text().strip())
        if not typed:
            self._presenter.skip()
        elif self._offered:
            self._presenter.accept(self._rank)
