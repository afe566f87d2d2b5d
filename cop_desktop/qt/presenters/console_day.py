"""A session that begins on another day than planned: its date can follow, and nobody insists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.dates import long_date
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.workers import Workers

Redate = Callable[[str, dt.date], Changes]
"""Gives a session another date: its identifier, the date."""


class OtherDay(QObject):
    """Offers the date once, as the session begins; days are those of the session's time zone."""

    offered = Signal(object, object)
    """The planned date, and that of the day it began on."""

    def __init__(
        self,
        console: ConsolePresenter,
        redate: Redate,
        workers: Workers,
        last: LastActions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._redate = redate
        self._workers = workers
        self._last = last
        console.begun.connect(self._begun)

    def take(self, day: dt.date) -> None:
        """Give the session this date; it can be undone."""
        session_id = self._console.session_id
        self._workers.write(
            lambda: self._redate(session_id, day),
            lambda changes: self._last.dated(lambda: long_date(day), changes),
        )

    def _begun(self, view: RunView) -> None:
        script = self._console.script
        if script is None or view.started_at_ms is None:
            return
        day = dt.datetime.fromtimestamp(view.started_at_ms / 1000, script.zone).date()
        planned = script.desk.session.date
        if day != planned:
            self.offered.emit(planned, day)
