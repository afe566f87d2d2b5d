"""The state of a vote at the console, which choosing, counting and showing share."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.errors import CopError
from cop_desktop.domain.run.view import RunView
from cop_desktop.domain.run.view_kinds import TallyView
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.votes_face import VotesPanel
from cop_desktop.qt.presenters.votes_sheets import Sheets
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.running import Running
from cop_desktop.services.voting import VoteBoard, Voting


class VoteDesk(QObject):
    """What was read and typed of the vote one is about; `refresh` makes its panel again."""

    panel_changed = Signal(object)
    cleared = Signal()
    """What was typed was taken."""
    typed_wanted = Signal(str)
    """A sheet to be corrected, put back in the field."""
    asked = Signal(str, str, object)
    """A second press is wanted: what for, why, and what is then done."""
    announced = Signal(str)
    captured = Signal(object)
    """`Captured`: an option was typed."""
    ordered = Signal(object)
    """`Changes`: topics ask what was voted."""
    refused = Signal(str)

    def __init__(
        self,
        console: ConsolePresenter,
        running: Running,
        voting: Voting,
        capturing: Capturing,
        projector: ProjectorPresenter,
        workers: Workers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console, self._running, self._voting = console, running, voting
        self._capturing, self._projector, self._workers = capturing, projector, workers
        self._view: RunView | None = None
        self._panel = VotesPanel()
        self._board: VoteBoard | None = None
        self._read: tuple[object, ...] = ()
        self._order: list[str] | None = None
        self._preparing = False
        self._wanted: bool | None = None
        self._typed = ""
        self._trouble = ""
        self._sheets = Sheets()
        self._held_back: dict[str, Sheets] = {}
        self._written: Sheets | None = None

    @property
    def panel(self) -> VotesPanel:
        """What is shown."""
        return self._panel

    def refresh(self) -> None:
        """Make the panel again."""
        panel = self._made()
        if panel != self._panel:
            self._panel = panel
            self.panel_changed.emit(panel)

    def _made(self) -> VotesPanel:
        return VotesPanel()

    def _tally(self) -> TallyView | None:
        return self._view.tally if self._view is not None else None

    def _chosen(self) -> list[str]:
        """List what is chosen for the ballot, in order: as one did, as it is, as it is proposed."""
        if self._order is not None:
            return list(self._order)
        tally = self._tally()
        if tally is not None and tally.options:
            return [each.option_id for each in tally.options]
        return [each.id for each in self._board.options if each.chosen] if self._board is not None else []

    def _failed(self, error: CopError) -> None:
        self.refused.emit(sentence(error))

    def _clear(self) -> None:
        self._typed, self._trouble = "", ""
        self.cleared.emit()
