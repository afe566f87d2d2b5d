"""« Vous n’avez pas commencé »: said once, quietly, on the console alone (peers.md §3, 3)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_face import Stage
from cop_desktop.qt.presenters.console_show import stage_of

LATE_MS = 120_000
"""So long after the planned start nothing has begun: it may have been forgotten."""
IDLE_MS = 180_000
"""So long after a step ended nothing runs."""
OTHER_DAY_MS = 6 * 3_600_000
"""Later than this after the planned start, one has opened a session to look at it, or runs it another day."""


class Reminder(QObject):
    """Follows the view. `wanted(since, begun)`: since when (UTC ms) nothing runs; whether anything ran."""

    wanted = Signal(object, bool)
    gone = Signal()
    """Something runs: the reminder has nothing more to say."""

    def __init__(self, presenter: ConsolePresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said: set[tuple[str, int]] = set()
        self._on = False
        presenter.view_changed.connect(self._follow)

    @Slot(object)
    def _follow(self, view: RunView) -> None:
        since = self._since(view)
        if since is None:
            if self._on:
                self._on = False
                self.gone.emit()
            return
        key = (view.run_id, since)
        if key not in self._said:
            self._said.add(key)
            self._on = True
            self.wanted.emit(since, view.started_at_ms is not None)

    def _since(self, view: RunView) -> int | None:
        """Tell since when nothing runs, once that has lasted; None: something does, or it is not time."""
        stage = stage_of(view)
        if view.next_id is None and view.current_id is None:
            return None
        if stage is Stage.BEFORE or (stage is Stage.ARMED and view.started_at_ms is None):
            late = view.at_utc_ms - view.starts_at_ms
            return view.starts_at_ms if LATE_MS <= late < OTHER_DAY_MS else None
        if stage not in (Stage.BETWEEN, Stage.ARMED):
            return None
        ended = [each.ended_at_ms for each in view.occurrences if each.ended_at_ms is not None]
        last = max(ended, default=None)
        return last if last is not None and view.at_utc_ms - last >= IDLE_MS else None
