"""Files given to the program and by it: what each holds decides who takes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.changes import Changes
from cop_desktop.qt.jobs import Jobs
from cop_desktop.qt.language import Languages
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.workers import Workers
from cop_desktop.windows.exchange_files import ExchangeFiles
from cop_desktop.windows.format_files import FormatFiles
from cop_desktop.windows.note_files import NoteFiles


class FilesTaken(QObject):
    """Exchange files, sessions and captures of another laptop, formats; `opened` is the workspace opened.

    `session` and `community` tell the ids of those shown, empty when there is none.
    """

    def __init__(
        self,
        window: QWidget,
        opened: Callable[[], Any],
        path: Callable[[], Path],
        workers: Workers,
        messages: Messages,
        jobs: Jobs,
        languages: Languages,
        offer: Callable[[str, Changes], None],
        session: Callable[[], str],
        community: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self.exchange = ExchangeFiles(window, path, jobs, messages, languages)
        self.exchange.captures_found.connect(lambda file: self.laptops.merge(file))
        self.exchange.formats_found.connect(lambda file: self.formats.take(file))
        self._given = (window, opened, workers, messages)
        self._offer, self._session, self._community = offer, session, community

    @cached_property
    def laptops(self) -> NoteFiles:
        """A session and its captures, from one laptop to another."""
        return NoteFiles(*self._given, self._session, self._offer)

    @cached_property
    def formats(self) -> FormatFiles:
        """Formats of one's own."""
        return FormatFiles(*self._given, self._offer, self._community)
