"""Bringing an exchange file in, giving one out: a dialog, the progress with Cancel, one sentence.

Our own command line does the work as a child process: the window stays free, Cancel ends it, and
an import is one transaction, so that a cancelled one leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.errors import CopError
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.jobs import Job, Jobs
from cop_desktop.qt.language import Languages, translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.windows.dropping import holds_captures, holds_formats
from cop_desktop.windows.file_dialogs import ask_to_read, ask_to_write

SLOW_MS = 1_000
"""Work shorter than this says nothing of its progress, in milliseconds."""


class ExchangeFiles(QObject):
    """Asks for a file, and says how it went; `workspace` is asked each time."""

    brought = Signal()
    """A file was brought in."""
    captures_found = Signal(Path)
    """The file holds captures of another laptop, to be merged."""
    formats_found = Signal(Path)
    """The file holds formats."""

    def __init__(
        self,
        window: QWidget,
        workspace: Callable[[], Path],
        jobs: Jobs,
        messages: Messages,
        languages: Languages,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._jobs = jobs
        self._messages = messages
        self._languages = languages
        self._job: Job | None = None
        self._said = ""
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._say_slow)

    def ask_import(self) -> None:
        """Choose a file to bring in."""
        title = translate("Exchange", "Import an exchange file")
        ask_to_read(self._window, title, translate("Exchange", "Exchange files"), self.take)

    def ask_export(self, everything: bool) -> None:  # noqa: FBT001
        """Choose a file to write; never over another one, whatever the dialog was answered."""
        title = translate("Exchange", "Export to be shared")
        if everything:
            title = translate("Exchange", "Export everything, even what is confidential")
        write = partial(self.give, everything=everything)
        ask_to_write(self._window, title, translate("Exchange", "Exchange files"), write)

    def take(self, path: Path) -> None:
        """Bring a file in, or say that it holds captures to be merged, or formats."""
        if holds_captures(path):
            self.captures_found.emit(path)
        elif holds_formats(path):
            self.formats_found.emit(path)
        else:
            self.bring(path)

    def bring(self, path: Path) -> None:
        """Bring a file in: all of it, or nothing."""

        def done(told: str) -> None:
            self._messages.say(Level.INFO, " ".join(told.split("\n")).strip(), replaces="exchange")
            self.brought.emit()

        self._run(translate("Exchange", "Importing {0}…").format(path.name), ["import", str(path)], done)

    def give(self, path: Path, *, everything: bool = False) -> None:
        """Write a file: what may be shared, or everything."""

        def done(_told: str) -> None:
            if everything:
                text = translate(
                    "Exchange", "{0} holds everything, even what is confidential: keep it to yourself."
                )
            else:
                text = translate("Exchange", "{0} is written, without what is confidential.")
            self._messages.say(Level.INFO, text.format(path.name), replaces="exchange")

        arguments = ["export", str(path), *(["--everything"] if everything else [])]
        self._run(translate("Exchange", "Exporting to {0}…").format(path.name), arguments, done)

    def _run(self, said: str, arguments: list[str], done: Callable[[str], None]) -> None:
        if self._job is not None:
            text = translate("Exchange", "One file at a time: the one before is not finished.")
            self._messages.say(Level.INFO, text, replaces="exchange-busy")
            return
        general = ["--workspace", str(self._workspace()), "--language", self._languages.language.value]
        self._said = said
        self._slow.start()
        self._job = self._jobs.run_child(said, [*general, *arguments], done, self._failed)
        self._job.cancelled.connect(self._gave_up)
        self._job.ended.connect(self._ended)

    def _say_slow(self) -> None:
        job = self._job
        if job is not None:
            label = translate("Exchange", "Cancel")
            self._messages.say(Level.INFO, self._said, label, job.cancel, "exchange-progress", lasting=True)

    def _failed(self, error: CopError) -> None:
        text = str(error.values["text"]) if error.code == "said" else sentence(error)
        self._messages.say(Level.ERROR, text, replaces="exchange")

    def _gave_up(self) -> None:
        text = translate("Exchange", "Given up: nothing was changed.")
        self._messages.say(Level.INFO, text, replaces="exchange")

    def _ended(self) -> None:
        self._slow.stop()
        self._job = None
        self._messages.withdraw("exchange-progress")
