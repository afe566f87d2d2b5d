"""When the bell rings: at the end of a step, of the small timer, or when it is asked to.

It is always seen, calmly and without moving; it is heard only if that was chosen. Never during a hold.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import signals
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.bell import Bell
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_timer import SmallTimer

SEEN_MS = 6_000
"""How long its sign stays, in milliseconds."""
_SILENT_AT_TWO = (RoundKind.SILENT, RoundKind.STOPWATCH, RoundKind.BREAK)
"""Kinds in which nothing is shown before the end."""


class ConsoleBell(QObject):
    """`shown(console, wall)`: whether its sign is seen on each; `aloud` is the choice of being heard."""

    shown = Signal(bool, bool)
    failed = Signal()

    def __init__(
        self, presenter: ConsolePresenter, timer: SmallTimer, bell: Bell, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.bell = bell
        self.aloud = False
        self.clock_hidden = False
        """Whether the room sees no clock: the end of a step is then told to nobody but the console."""
        self._presenter = presenter
        self._before: RunView | None = None
        self._until_ns = 0
        self._sign = (False, False)
        presenter.view_changed.connect(self._follow)
        timer.ended.connect(lambda _seconds: self._ring(wall=False, aloud=self.aloud))
        bell.failed.connect(self.failed)

    @Slot()
    def ring(self) -> None:
        """Ring now, seen by all, and heard: it was asked for."""
        view = self._presenter.view
        if view is not None and view.held:
            self._presenter.refused.emit(Reason.HELD)
            return
        self._ring(wall=True, aloud=True)
        self._presenter.refresh()

    def _ring(self, *, wall: bool, aloud: bool) -> None:
        view = self._presenter.view
        if view is None or view.held:
            return
        self._until_ns = self._presenter.now_ns() + SEEN_MS * 1_000_000
        self._show(console=True, wall=wall or self._sign[1])
        if aloud:
            self.bell.ring()

    @Slot(object)
    def _follow(self, view: RunView) -> None:
        before, self._before = self._before, view
        if view.held:
            self._until_ns = 0
            self._show(console=False, wall=False)
            if before is not None and not before.held:
                self.bell.stop()
            return
        if before is not None and before.run_id == view.run_id:
            for crossing in signals.crossed(before, view):
                self._cross(crossing, view)
        if self._sign[0] and self._presenter.now_ns() >= self._until_ns:
            self._show(console=False, wall=False)

    def _cross(self, crossing: signals.Signal, view: RunView) -> None:
        if crossing is signals.Signal.ZERO:
            self._ring(wall=not self.clock_hidden, aloud=self.aloud)
        elif crossing is signals.Signal.TWO_MINUTES and view.current_kind not in _SILENT_AT_TWO:
            self._ring(wall=not self.clock_hidden, aloud=False)

    def _show(self, *, console: bool, wall: bool) -> None:
        if (console, wall) != self._sign:
            self._sign = (console, wall)
            self.shown.emit(console, wall)
