"""The one place that reports: log, crash notice, and the sentences of errors that can be said.

Nothing a user typed, no value and no message of an exception is ever written: an exception's type and
the lines of our own files are enough to find a fault, and hold no personal data (trust.md P11).
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import (
    QLocale,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import CopError
from cop_desktop.services.fault_text import OURS, fault_lines, frames

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

    from cop_desktop.export.words import Words

LOG_BYTES, LOG_FILES = 256 * 1024, 3
"""Size of one log file, and how many older ones are kept."""
FAULT = "fault"
"""The code with which a fault of ours fails: it was reported, and what was asked may not be done."""
_log = logging.getLogger(OURS)


def sentence(error: CopError) -> str:
    """Say an error of the user's, or of the machine's, in one sentence of the language shown.

    The catalogue is the one of the command line: `error.<code>` of `_built/data/words_*.json`.
    """
    french = QLocale().language() == QLocale.Language.French
    return _catalogue(Language.FRENCH if french else Language.ENGLISH).sentence(error)


@cache
def _catalogue(language: Language) -> Words:
    from cop_desktop.export.words import read_words

    return read_words(language)


def report_text(fault: BaseException) -> str:
    """Write what may be sent about a fault: types, lines and versions, nothing else."""
    import platform
    from importlib.metadata import version

    lines = [
        f"CoP Desktop {version('cop-desktop')} · Qt {qVersion()} · Python {platform.python_version()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    return "\n".join([*lines, *fault_lines(fault)])


class _OnlyWhatIsSafe(logging.Formatter):
    """A line of log: our own constant messages pass; of an exception, its type and our lines."""

    def format(self, record: logging.LogRecord) -> str:
        text = f"{self.formatTime(record)} {record.levelname} {record.name}"
        if record.name == OURS or record.name.startswith(f"{OURS}."):
            text += f" {record.msg}"  # the constant, never its arguments
        if record.exc_info and record.exc_info[0]:
            text += f" {record.exc_info[0].__qualname__} {' < '.join(reversed(frames(record.exc_info[2])))}"
        return text


class Errors(QObject):
    """Hooks into Python, its threads and Qt; tells the window that a fault was caught.

    `crashed(text)` reaches the GUI thread with the text that may be sent.
    """

    crashed = Signal(str)
    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handler: RotatingFileHandler | None = None
        self._faults: IO[str] | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._connecting = threading.Lock()
        self._connected = False

    def install(self) -> None:
        """Take over the hooks of the process."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook
        qInstallMessageHandler(_qt_said)

    def remove(self) -> None:
        """Give the hooks back, and close the log."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
        self._handler = self._faults = None

    def report(self, fault: BaseException) -> None:
        """Log a fault of ours and tell the window; callable from any thread."""
        _log.error("fault", exc_info=(type(fault), fault, fault.__traceback__))
        self._connect()
        self._caught.emit(report_text(fault))

    def _connect(self) -> None:
        """Have the window told at its next turn; only now: asking for the namespace Qt takes 10 to 20 ms."""
        from PySide6.QtCore import Qt

        with self._connecting:
            if not self._connected:
                self._caught.connect(self.crashed, Qt.ConnectionType.QueuedConnection)
                self._connected = True

    def open_log(self, folder: Path) -> None:
        """Write faults to a rotating file of this folder from now on; asked once the window is shown."""
        from logging.handlers import RotatingFileHandler

        if self._handler is not None:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._handler = RotatingFileHandler(
                folder / "cop-desktop.log",
                maxBytes=LOG_BYTES,
                backupCount=LOG_FILES,
                encoding="utf-8",
                delay=True,
            )
            self._faults = (folder / "faults.log").open("a", encoding="utf-8")
        except OSError:  # a full or read-only disk must not keep anybody from working
            return
        self._handler.setFormatter(_OnlyWhatIsSafe())
        self._handler.setLevel(logging.WARNING)
        logging.getLogger().addHandler(self._handler)
        faulthandler.enable(self._faults)

    def _hook(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, fault, trace)
            return
        self.report(fault)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.report(args.exc_value)


def catch_fault(attempt: Callable[[], None]) -> None:
    """Run something on a thread that must outlive a fault of ours; the fault is reported."""
    try:
        attempt()
    except Exception as fault:
        threading.excepthook(
            threading.ExceptHookArgs((type(fault), fault, fault.__traceback__, threading.current_thread()))
        )


def _qt_said(kind: QtMsgType, context: QMessageLogContext, _text: str) -> None:
    """Keep that Qt complained, and where: its texts may quote a file name or a value."""
    if kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
        return
    where = f"qt {kind.name} {context.category or ''} {context.function or ''}"
    _log.warning(where.strip())
