"""Prepares what goes up on the wall: nothing typed or captured reaches the room before it was seen here.

Long because its three drafts share one place: each opens, folds or closes as the others stand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.agenda.contract import contract_of, sentence_of, steps_told
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.capture.showing import Scope, Showing
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.errors import sentence as said_error
from cop_desktop.qt.presenters import wall_draft_words as words
from cop_desktop.qt.presenters.capture import CapturePresenter
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.wall_contract import ContractTyped
from cop_desktop.qt.presenters.wall_draft import About, Draft
from cop_desktop.qt.presenters.wall_draft_made import contract_draft, message_draft, one_line
from cop_desktop.qt.presenters.wall_harvest import HarvestChoice
from cop_desktop.qt.workers import Workers
from cop_desktop.services.merging import Conflict
from cop_desktop.services.on_the_wall import OnTheWall


class WallDrafts(QObject):
    """One draft at a time; with none, a quiet line says what is up or put aside, or offers the contract.

    What is put aside, to write something else or to take the time, is never lost.
    """

    changed = Signal(object)
    """`Draft`."""
    offered = Signal()
    """A draft opened by itself, after something was captured: the field keeps the letters."""
    refused = Signal(str)
    note_wanted = Signal(str)
    """Words never shown, to be written in the field of capture."""

    def __init__(
        self,
        console: ConsolePresenter,
        capture: CapturePresenter,
        projector: ProjectorPresenter,
        last: LastActions,
        service: OnTheWall,
        workers: Workers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._capture = capture
        self._projector = projector
        self._last = last
        self._service = service
        self._workers = workers
        self._about = About.NOTHING
        self._typed = ""
        self._aside = About.NOTHING
        self._kept: dict[About, str] = {}
        """What was typed of each draft put aside."""
        self._typing = ContractTyped(lambda: console.script.desk.rounds if console.script is not None else ())
        self._choice = HarvestChoice()
        self._trouble = ""
        self._session_id = ""
        self._draft = Draft()
        self._place: object = None
        console.view_changed.connect(self._follow)
        console.words_changed.connect(lambda _words: self.refresh())
        projector.settings_changed.connect(lambda _settings: self.refresh())
        capture.kept.connect(self._captured)
        for rows in (capture.row_added, capture.row_replaced, capture.row_removed, capture.rows_reset):
            rows.connect(lambda _row: self.refresh())

    @property
    def draft(self) -> Draft:
        """What the strip shows."""
        return self._draft

    # What may be asked

    @Slot()
    def open_contract(self) -> None:
        """Type the contract sentence, or correct it: in the contract step and in the two that tell it."""
        contract = self._contract_now()
        if contract is None:
            self.refused.emit(said_error(CopError("contract-not-here")))
            return
        if self._about is About.CONTRACT:
            return
        self._see(contract)
        self._open(About.CONTRACT, self._typing.sentence(contract) or self._asked_in(contract))

    @Slot()
    def open_message(self) -> None:
        """Type a message to the room; when one is up, withdraw it."""
        if self._projector.settings.message:
            self._projector.take_down()
        elif self._about is not About.MESSAGE and self._may_prepare():
            self._open(About.MESSAGE, "")

    @Slot()
    def open_harvest(self) -> None:
        """Look at what was captured before it goes up; when it is up, take it down."""
        if self._projector.settings.harvest is not None:
            self._projector.take_down()
            return
        view, script = self._console.view, self._console.script
        if view is None or script is None or not self._may_prepare():
            return
        captured = self._capture.rounds_captured()
        here = view.current_id if view.current_id in captured else None
        round_id = here or next((each for each in reversed(captured) if view.occurrence(each)), None)
        if round_id is None and not self._capture.counts():
            self.refused.emit(words.nothing_captured())
            return
        session_id = self._console.session_id
        again = About.HARVEST in (self._aside, self._about)
        self._workers.read(
            lambda: self._service.harvest(session_id, round_id),
            lambda told: self._take_harvest(round_id, told, again=again),
        )

    @Slot(str)
    def type(self, text: str) -> None:
        """Take what is typed; the preview follows."""
        if text != self._typed:
            self._typed, self._trouble = text, ""
            self.refresh()

    @Slot(str)
    def switch(self, line_id: str) -> None:
        """Let a line of the harvest go up, or leave it out."""
        self._choice.switch(line_id)
        self.refresh()

    @Slot(str)
    def look(self, line_id: str) -> None:
        """See the page of the harvest a line is on."""
        self._choice.look(line_id)
        self.refresh()

    @Slot(object)
    def take_scope(self, scope: Scope) -> None:
        """Take the harvest of another stretch of the session."""
        self._choice.choose(scope)
        self.refresh()

    @Slot(int)
    def step_scope(self, by: int) -> None:
        """Take the harvest of a wider stretch (1), or of a narrower one (-1)."""
        self._choice.step(by)
        self.refresh()

    @Slot()
    def show(self) -> None:
        """Put up what is seen in the preview, if it may go up."""
        draft = self._draft
        if not draft.ready:
            return
        if self._about is About.MESSAGE:
            self._projector.put_up(message=one_line(self._typed))
            self._close()
        elif self._about is About.HARVEST:
            self._projector.put_up(harvest=self._choice.shown())
            self._close()
        elif self._about is About.CONTRACT and self._typing.contract is not None:
            contract_id, text, seen = self._typing.contract.id, self._typed, dict(self._typing.seen)
            over = self._typing.theirs(text)
            self._workers.write(
                lambda: self._service.say_contract(contract_id, text, seen=seen, over=over),
                self._said,
                self._not_said,
            )

    @Slot()
    def take_other(self) -> None:
        """Leave what another window wrote; what was typed here goes."""
        if self._about is About.CONTRACT:
            self._close()

    @Slot()
    def leave(self) -> None:
        """Show nothing (Escape)."""
        if self._about is not About.NOTHING:
            self._close()

    @Slot()
    def put_aside(self) -> None:
        """Fold what is prepared, whole: one writes something else, and takes it up again by its key."""
        about, typed = self._about, self._typed
        if about is About.NOTHING:
            return
        self._about, self._typed, self._trouble = About.NOTHING, "", ""
        if about is About.HARVEST or typed.strip():
            self._aside = about
            self._kept[about] = typed
        self.refresh()

    @Slot()
    def act(self) -> None:
        """Do what the quiet line offers."""
        if self._projector.settings.up:
            self._projector.take_down()
        elif self._aside is About.NOTHING and self._typing.left:
            self.note_wanted.emit(self._typing.left)
        else:
            again = {About.MESSAGE: self.open_message, About.HARVEST: self.open_harvest}
            again.get(self._aside, self.open_contract)()

    def note_taken(self) -> None:
        """The words never shown are in the field of capture."""
        self._typing.left = ""
        self.refresh()

    def refresh(self) -> None:
        """Make the strip again, as after a change of language."""
        draft = self._make()
        if draft != self._draft:
            self._draft = draft
            self.changed.emit(draft)

    # Inside

    def _open(self, about: About, typed: str) -> None:
        self.put_aside()
        if self._aside is about:
            self._aside = About.NOTHING
        self._about, self._typed, self._trouble = about, self._kept.pop(about, typed), ""
        self.refresh()

    def _close(self) -> None:
        self._about, self._typed, self._trouble = About.NOTHING, "", ""
        self.refresh()

    def _may_prepare(self) -> bool:
        view = self._console.view
        if view is not None and view.held:
            self.refused.emit(words.held())
            return False
        return view is not None

    def _follow(self, view: RunView) -> None:
        """A step goes by: what was prepared is out of place, but a message. A hold puts it aside."""
        place = (view.current_id, view.held)
        if place == self._place:
            return
        self._place = place
        if self._console.session_id != self._session_id:
            self._session_id = self._console.session_id
            self._kept.clear()
            self._typing.left = ""
            self._aside = self._about = About.NOTHING
        contract = _same(self._contract_now(), self._typing.contract)
        if not contract:
            self._lose_sentence()
            self._aside = About.NOTHING if self._aside is About.CONTRACT else self._aside
        if view.held:
            self.put_aside()
        elif self._about is About.HARVEST or (self._about is About.CONTRACT and not contract):
            self._close()
        self.refresh()

    def _captured(self, item: CapturedItem, changes: Changes) -> None:
        """Offer a question captured in the contract step as its sentence: it was typed once."""
        contract, view = self._contract_now(), self._console.view
        busy = self._about is not About.NOTHING or About.CONTRACT in self._kept
        if contract is None or view is None or view.held or busy:
            return
        new = all(edit.before is None for edit in changes.edits)
        if new and item.kind is ItemKind.QUESTION and item.round_id == contract.id:
            self._see(contract)
            self._open(About.CONTRACT, self._capture.words_of(item.text))
            self.offered.emit()

    def _take_harvest(self, round_id: str | None, told: Mapping[Scope, Showing], *, again: bool) -> None:
        if self._choice.take(round_id, told, again=again):
            self._open(About.HARVEST, "")
        else:
            self.refused.emit(words.nothing_may_leave(self._choice.withheld))

    def _said(self, changes: Changes) -> None:
        self._close()
        if changes.edits:
            self._last.remember(
                words.take_contract_back, words.contract_taken_back, words.contract_again, changes
            )

    def _not_said(self, error: CopError) -> None:
        if isinstance(error, Conflict) and isinstance(error.row, RoundOccurrence):
            self._typing.refuse(error.row)
        else:
            self._trouble = said_error(error)
        self.refresh()

    def _see(self, contract: RoundOccurrence) -> None:
        """Remember what is there when one begins to type, unless what was put aside is taken up again."""
        if not _same(contract, self._typing.contract) or About.CONTRACT not in self._kept:
            self._typing.begin(contract)

    def _lose_sentence(self) -> None:
        """Its steps went by while it was being typed: its words stay within reach."""
        kept, contract = self._kept.pop(About.CONTRACT, ""), self._typing.contract
        typed = self._typed if self._about is About.CONTRACT else kept
        if contract is not None:
            self._typing.lose(typed, self._asked_in(contract))

    def _contract_now(self) -> RoundOccurrence | None:
        view, script = self._console.view, self._console.script
        if view is None or script is None:
            return None
        found = contract_of(view.current_id, script.desk.rounds)
        return found if found is not None and steps_told(found, script.desk.rounds) else None

    def _asked_in(self, contract: RoundOccurrence) -> str:
        """Give the last question captured in the contract step, by anybody who takes notes."""
        asked = [item for item in self._capture.items_of(contract.id) if item.kind is ItemKind.QUESTION]
        return self._capture.words_of(asked[-1].text) if asked else ""

    def _make(self) -> Draft:
        make: dict[About, Callable[[], Draft]] = {
            About.CONTRACT: self._make_contract,
            About.MESSAGE: lambda: message_draft(self._projector, self._typed),
            About.HARVEST: lambda: self._choice.draft(self._projector),
        }
        return make.get(self._about, self._make_line)()

    def _make_contract(self) -> Draft:
        script, typing = self._console.script, self._typing
        if script is None or typing.contract is None:
            return Draft()
        sentence = sentence_of(self._typed, script.desk.people)
        told, view = typing.told(typing.contract), self._console.view
        now = next((rank for rank, each in enumerate(told) if view and each.id == view.current_id), 0)
        kept, theirs = typing.sentence(typing.contract), typing.theirs(self._typed)
        return contract_draft(self._projector, told[now:], sentence, self._typed, kept, self._trouble, theirs)

    def _make_line(self) -> Draft:
        settings = self._projector.settings
        if settings.message:
            return words.message_up(settings.message)
        if (up := settings.harvest) is not None:
            return words.harvest_up(len(up.lines), up.page + 1, up.pages)
        view, contract = self._console.view, self._contract_now()
        if view is None or view.held:
            return Draft()
        if self._aside is not About.NOTHING:
            return words.put_aside(self._aside, self._kept.get(self._aside, ""))
        if self._typing.left:
            return words.contract_left(self._typing.left)
        if contract is None or view.current_id != contract.id:
            return Draft()
        return words.contract_offer(self._typing.sentence(contract), self._asked_in(contract))


def _same(one: RoundOccurrence | None, other: RoundOccurrence | None) -> bool:
    return one is not None and other is not None and one.id == other.id
