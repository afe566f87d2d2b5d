"""The human moment: take the time, withdraw what was written, three doors out, blocks inserted here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.dates import local_time
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.workers import Workers
from cop_desktop.services.blocks_here import Block, BlocksHere, placeholder
from cop_desktop.services.running import Running
from cop_desktop.services.withdrawing import Withdrawing, Withdrawn


@dataclass(frozen=True)
class HoldFace:
    """What the console shows of a hold: how many are here, until when one may talk freely, what follows."""

    people: int
    until: str
    closing: bool


class HumanMoment(QObject):
    """Asks; every gesture is on the disk before a screen shows it."""

    withdrew = Signal(int)
    """How many items were withdrawn; 0: nothing had been written."""

    def __init__(
        self,
        presenter: ConsolePresenter,
        running: Running,
        last: LastActions,
        workers: Workers,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._running = running
        self._last = last
        self._workers = workers
        self._clock = clock
        self._withdrawing = Withdrawing(running)
        self._blocks = BlocksHere(running)

    def face(self) -> HoldFace | None:
        """Say the hold under way; None when there is none, or its words were not read yet."""
        view, script = self._presenter.view, self._presenter.script
        if view is None or script is None or not view.held:
            return None
        end_ms, closing = self._running.free_end_ms(view.run_id, self._clock.now())
        here = sum(person.present for person in view.people)
        return HoldFace(here or len(script.desk.attendance), local_time(end_ms, script.zone), closing)

    def hold(self) -> None:
        """Take the time."""
        self._presenter.ask(lambda view: None if view.held else co.Hold(revision=view.revisions[co.MAIN]))

    def resume(self) -> None:
        """Take up where one was."""
        self._release(co.Door.RESUME)

    def shorten(self) -> None:
        """Tighten what follows; the closing keeps its length."""
        self._release(co.Door.SHORTEN)

    def talk_freely(self) -> None:
        """Leave the plan: free conversation, then the closing."""
        self._presenter.ask(
            lambda view: _leaving(view, co.Door.FREE_UNTIL),
            lambda run_id, command, at: self._blocks.release_free(run_id, command, at),
        )

    def insert(self, block: Block) -> None:
        """Insert a block here: it starts now, the round under way waits."""

        def build(view: RunView) -> co.Command | Reason:
            if view.held:
                return Reason.HELD
            if view.ended_at_ms is not None:
                return Reason.ENDED
            return co.Insert(revision=view.revisions[co.MAIN], block=placeholder(), place=co.Place.HERE)

        self._presenter.ask(
            build, lambda run_id, command, at: self._blocks.insert(run_id, block, command, at)
        )

    def withdraw(self) -> None:
        """Withdraw what was written in the last two minutes and since the hold began, in one act."""
        session_id, view = self._presenter.session_id, self._presenter.view
        if not session_id:
            return
        run_id = view.run_id if view is not None else ""
        at = self._clock.now()

        def done(withdrawn: Withdrawn) -> None:
            if withdrawn.count:
                self._last.withdrew(withdrawn.count, withdrawn.changes)
            self.withdrew.emit(withdrawn.count)

        self._workers.write(lambda: self._withdrawing.withdraw(session_id, run_id, at), done)

    def _release(self, door: co.Door) -> None:
        self._presenter.ask(lambda view: _leaving(view, door))


def _leaving(view: RunView, door: co.Door) -> co.Command | None:
    """Leave the hold; pressed twice, it was left already."""
    return co.Release(revision=view.revisions[co.MAIN], door=door) if view.held else None
