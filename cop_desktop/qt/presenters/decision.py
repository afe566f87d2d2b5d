"""The decision being adopted: chosen or typed, seen first by whoever facilitates, then read by the room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import DecisionMethod, ItemKind
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.wall.face import Face
from cop_desktop.qt.wall.face_clock import DecisionShown
from cop_desktop.qt.wall.face_votes import decision_words
from cop_desktop.qt.wall.tongue import INTERFACE
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capture_desk import Captured, Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.deciding import ADOPTED, PROPOSED, Deciding, Proposal
from cop_desktop.services.merging import Conflict

METHODS = tuple(DecisionMethod)


@dataclass(frozen=True)
class DecisionStrip:
    """What the strip shows: `open` while one chooses, `up` while the room reads.

    `lines` are (id, words, what became of it). `face` is what the room would read; `ready` whether it may.
    """

    open: bool = False
    up: bool = False
    adopted: bool = False
    lines: tuple[tuple[str, str, str], ...] = ()
    current: str = ""
    method: DecisionMethod = DecisionMethod.CONSENT
    face: Face | None = None
    ready: bool = False
    hint: str = ""
    said: str = ""


class DecisionPresenter(QObject):
    """Of the session the console shows; `changed` carries a `DecisionStrip`."""

    changed = Signal(object)
    done = Signal(str, object)
    """`proposed` or `adopted`, and the `Changes`."""
    captured = Signal(object)
    refused = Signal(str)
    announced = Signal(str)

    def __init__(
        self,
        console: ConsolePresenter,
        deciding: Deciding,
        capturing: Capturing,
        projector: ProjectorPresenter,
        workers: Workers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console, self._deciding, self._capturing = console, deciding, capturing
        self._projector, self._workers = projector, workers
        self._view: RunView | None = None
        self._session_id = ""
        self._proposals: tuple[Proposal, ...] = ()
        self._open = False
        self._current = ""
        self._method: DecisionMethod | None = None
        self._up = ""
        self._source = ""
        self._since_ms = 0
        self._strip = DecisionStrip()
        console.view_changed.connect(self._follow)
        projector.settings_changed.connect(lambda _settings: self._refresh())
        workers.changed.connect(self._on_changed)

    @property
    def strip(self) -> DecisionStrip:
        """What is shown."""
        return self._strip

    @property
    def up(self) -> str:
        """The decision the room reads, or nothing."""
        return self._up if self._projector.settings.decision is not None else ""

    def about(self, kind: ItemKind) -> str | None:
        """Tell what a concern captured now is about: the decision the room reads, until it is adopted."""
        shown = self._projector.settings.decision
        waits = kind is ItemKind.CONCERN and shown is not None and not shown.adopted
        return self._up if waits and self._up else None

    def toggle(self) -> None:
        """Open the choice, or leave it."""
        view = self._view
        if view is None or not self._console.live or view.held:
            self.refused.emit(translate("Decision", "A decision is shown while the session runs."))
            return
        self._open = not self._open
        if self._open:
            self._current = ""
            self._read()
        self._refresh()

    def leave(self) -> None:
        """Leave the choice; nothing goes up."""
        self._open = False
        self._refresh()

    def choose(self, item_id: str) -> None:
        """Look at a decision; the private picture shows it."""
        if item_id != self._current:
            self._current, self._method = item_id, None
            self._refresh()

    def take_method(self, method: DecisionMethod) -> None:
        """Say how one decides."""
        self._method = method
        self._refresh()

    def write(self, text: str) -> None:
        """Capture the decision typed, a proposal, and look at it."""
        place = self._console.place_now()
        if not text.strip() or place is None:
            return
        draft = Draft(text, kind=ItemKind.DECISION)
        self._current = draft.id
        self._workers.write(lambda: self._capturing.capture(draft, place), self._written, self._failed)

    def show(self) -> None:
        """Let the room read it: a proposal from now on."""
        proposal = self._proposal()
        if proposal is None or not proposal.public or self._view is None:
            return
        method = self._method_of(proposal)
        self._up, self._source, self._since_ms = proposal.id, proposal.source, self._view.at_utc_ms
        self._open = False
        self._projector.show_decision(DecisionShown(proposal.public, method))
        if proposal.status != PROPOSED or proposal.method is not method:
            self._workers.write(
                lambda: self._deciding.propose(proposal.id, method),
                lambda changes: self.done.emit(PROPOSED, changes),
                self._failed,
            )
        self._refresh()

    def adopt(self) -> None:
        """Adopt what the room reads, by the method it was told."""
        shown, item_id = self._projector.settings.decision, self.up
        if shown is None or not item_id or shown.adopted:
            return
        method, source, since = shown.method, self._source, self._since_ms
        self._workers.write(
            lambda: self._deciding.adopt(item_id, method, source=source, since_ms=since),
            self._adopted,
            self._failed,
        )

    def take_down(self) -> None:
        """Show the round again."""
        self._projector.show_decision(None)

    def _written(self, made: Captured) -> None:
        self.captured.emit(made)
        self._read()

    def _adopted(self, changes: Changes) -> None:
        self.done.emit(ADOPTED, changes)
        shown = self._projector.settings.decision
        if shown is not None:
            self._projector.show_decision(DecisionShown(shown.sentence, shown.method, adopted=True))
            self.announced.emit(decision_words(shown.method, INTERFACE)[0])

    def _failed(self, error: CopError) -> None:
        if isinstance(error, Conflict):
            self.refused.emit(
                translate(
                    "Decision", "It was rewritten since the room read it: show it again, then adopt it."
                )
            )
            self._read()
        else:
            self.refused.emit(sentence(error))

    def _read(self) -> None:
        session_id = self._session_id
        if session_id:
            self._workers.read(lambda: self._deciding.proposals(session_id), self._take, lambda _error: None)

    def _take(self, proposals: tuple[Proposal, ...]) -> None:
        self._proposals = proposals
        up = next((each for each in proposals if each.id == self.up), None)
        shown = self._projector.settings.decision
        if shown is not None and self._up and up is None:
            self._projector.show_decision(None)  # taken away: the room does not go on reading it
        elif shown is not None and up is not None and up.public:
            adopted = up.status == ADOPTED
            if up.source == self._source and adopted != shown.adopted:
                self._projector.show_decision(DecisionShown(up.public, up.method, adopted=adopted))
        self._refresh()

    def _follow(self, view: RunView) -> None:
        before, self._view = self._view, view
        if self._console.session_id != self._session_id:
            self._session_id, self._proposals, self._open, self._up = self._console.session_id, (), False, ""
        if view.held or view.ended_at_ms is not None:
            self._open = False
        if before is None or before.held != view.held or before.current_id != view.current_id:
            self._refresh()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touch("captured_item") and (self._open or self.up):
            self._read()

    def _proposal(self) -> Proposal | None:
        found = next((each for each in self._proposals if each.id == self._current), None)
        return found or (self._proposals[0] if self._proposals and not self._current else None)

    def _method_of(self, proposal: Proposal) -> DecisionMethod:
        return self._method or proposal.method

    def _refresh(self) -> None:
        strip = self._made()
        if strip != self._strip:
            self._strip = strip
            self.changed.emit(strip)

    def _made(self) -> DecisionStrip:
        shown = self._projector.settings.decision
        if shown is not None and not self._open:
            adopted, _call, method = decision_words(shown.method, INTERFACE)
            said = (
                adopted if shown.adopted else translate("Decision", "The room reads it, {0}").format(method)
            )
            return DecisionStrip(up=True, adopted=shown.adopted, said=said, method=shown.method)
        if not self._open:
            return DecisionStrip()
        proposal = self._proposal()
        lines = tuple((each.id, each.text, self._became(each)) for each in self._proposals)
        method = self._method_of(proposal) if proposal is not None else DecisionMethod.CONSENT
        hint = translate("Decision", "It is a proposal from then on, until you adopt it.")
        face = None
        if proposal is None:
            hint = translate("Decision", "Type the decision, word for word, then Enter.")
        elif not proposal.public:
            hint = translate("Decision", "It stays in the room: the wall cannot read it.")
        else:
            face = self._projector.face_with(
                decision=DecisionShown(proposal.public, method), message="", harvest=None
            )
        current = proposal.id if proposal is not None else ""
        ready = face is not None
        return DecisionStrip(
            open=True, lines=lines, current=current, method=method, face=face, ready=ready, hint=hint
        )

    def _became(self, each: Proposal) -> str:
        status = translate("Decision", "proposed")
        if each.status == ADOPTED:
            status = translate("Decision", "captured as adopted")
        if each.objections:
            objected = translate("Decision", "%n objection(s)", "", each.objections)
            return f"{status} · {objected}"
        return status
