"""Long work with progress and Cancel: on a thread of its own, or in a child process.

More than a second: say what is going on; the message bar shows the progress and the Cancel button.
Work in Python with lxml can stall the window when it shares our process: exports of more than
`CHILD_ITEMS` items go through our own command line, and Cancel ends that process, so that nothing
half-written is left (the writers rename at the end).
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal, Slot

from cop_desktop.domain.errors import CopError
from cop_desktop.qt.errors import catch_fault, sentence
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.services.commands_parser import SHARE

CHILD_ITEMS = 300
"""From this many items an export is done by a child process (architecture.md)."""
PATIENCE_MS = 3_000
"""How long a child process may take to clear what it was writing, in milliseconds."""

NICENESS = 10
"""How far a child process stands back when the processors are wanted elsewhere (POSIX)."""


class Cancelled(Exception):
    """Raised inside the work by `Progress.told` once Cancel was asked."""


@dataclass
class Progress:
    """Given to the work: it tells how far it is, and learns whether to stop."""

    _tell: Callable[[float], None]
    _stop: threading.Event = field(default_factory=threading.Event)

    def told(self, share: float) -> None:
        """Tell how much is done, 0 to 1; raises `Cancelled` when the user gave up."""
        if self._stop.is_set():
            raise Cancelled
        self._tell(share)


class Job(QObject):
    """One long work under way.

    It says `progressed(0…1)`, then one of `done(result)`, `failed(CopError)`, `cancelled()`, and at
    last `ended()` in every case.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, text: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = text
        """What is being done, in the user's language."""

    def cancel(self) -> None:
        """Give up; nothing half-written stays."""
        raise NotImplementedError

    def join(self) -> None:
        """Wait for the end: at closing, after `cancel()`."""
        raise NotImplementedError


class ThreadJob(Job):
    """Work on a thread of its own; it must call `progress.told` often enough to be cancelled."""

    _came = Signal(object, object)

    def __init__(self, text: str, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(text, parent)
        self._progress = Progress(self.progressed.emit)
        self._work = work
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="job")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Stop at the next `progress.told`."""
        self._progress._stop.set()  # noqa: SLF001

    def join(self) -> None:
        """Wait for the thread."""
        self._thread.join()

    def _run(self) -> None:
        outcome: list[Any] = ["fault", None]

        def attempt() -> None:
            try:
                outcome[:] = ["done", self._work(self._progress)]
            except Cancelled:
                outcome[:] = ["cancelled", None]
            except CopError as error:
                outcome[:] = ["failed", error]

        catch_fault(attempt)
        self._came.emit(*outcome)

    @Slot(object, object)
    def _deliver(self, how: str, value: object) -> None:
        self._thread.join()
        if how == "done":
            self.done.emit(value)
        elif how == "failed":
            self.failed.emit(value)
        elif how == "cancelled":
            self.cancelled.emit()
        self.ended.emit()


class ChildJob(Job):
    """Our own command line as a child process: `done(stdout)` when it ends with status 0.

    Its errors are one sentence on stderr with status 2; that sentence is carried as it is by
    `CopError("said", text=…)`.
    """

    def __init__(self, text: str, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(text, parent)
        self._given_up = False
        self._said = ""
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        frozen = bool(getattr(sys, "frozen", False))
        self._process.setArguments([*([] if frozen else ["-m", "cop_desktop"]), *arguments])
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._not_started)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.started.connect(self._stand_back)

    def start(self) -> None:
        """Begin; a child tells how far it is when it is asked to, in lines beginning with `SHARE`."""
        self._process.start()

    def cancel(self) -> None:
        """Ask the process to end, having cleared what it was writing; one that does not is killed."""
        self._given_up = True
        self._process.terminate()
        QTimer.singleShot(PATIENCE_MS, self._process, self._process.kill)

    def join(self) -> None:
        """Wait for the process."""
        if not self._process.waitForFinished(PATIENCE_MS):
            self._process.kill()
            self._process.waitForFinished(PATIENCE_MS)

    @Slot()
    def _stand_back(self) -> None:
        """Let the clock on screen come first, where the system knows priorities of this kind."""
        if sys.platform != "win32":
            with suppress(OSError):  # it has ended already
                os.setpriority(os.PRIO_PROCESS, self._process.processId(), NICENESS)

    @Slot()
    def _hear(self) -> None:
        """Tell the last share heard of, and keep the rest of what is said for the end."""
        said = self._said + bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")
        *lines, rest = said.split("\n")
        shares = [line.removeprefix(SHARE) for line in lines if line.startswith(SHARE)]
        self._said = "\n".join([*(line for line in lines if not line.startswith(SHARE)), rest])
        if shares and not self._given_up:
            self.progressed.emit(float(shares[-1]))

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._hear()
        if self._given_up:
            self.cancelled.emit()
        elif status == QProcess.ExitStatus.NormalExit and code == 0:
            self.done.emit(self._said)
        else:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            last = said.splitlines()[-1] if said else ""
            self.failed.emit(CopError("said", text=last.removeprefix("cop-desktop: ")))
        self.ended.emit()

    @Slot(QProcess.ProcessError)
    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.failed.emit(CopError("job-not-started"))
            self.ended.emit()


class Jobs(QObject):
    """The long works of this window; those under way are given up and joined at closing."""

    began = Signal(object)

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._under_way: list[Job] = []

    def run(
        self,
        text: str,
        work: Callable[[Progress], Any],
        then: Callable[[Any], None],
        failed: Callable[[CopError], None] | None = None,
    ) -> Job:
        """Run work on a thread; `then(result)` or `failed(error)` come back on the GUI thread."""
        return self._begin(ThreadJob(text, work, self), then, failed)

    def run_child(
        self,
        text: str,
        arguments: Sequence[str],
        then: Callable[[Any], None],
        failed: Callable[[CopError], None] | None = None,
    ) -> Job:
        """Run our command line with these arguments; `then(stdout)` when it succeeds."""
        return self._begin(ChildJob(text, arguments, self), then, failed)

    def close(self) -> None:
        """Give up what is under way and wait for its end."""
        for job in list(self._under_way):
            job.cancel()
            job.join()

    def _begin(
        self,
        job: ThreadJob | ChildJob,
        then: Callable[[Any], None],
        failed: Callable[[CopError], None] | None,
    ) -> Job:
        job.done.connect(then)
        job.failed.connect(failed or self._say)
        job.ended.connect(lambda: self._end(job))
        self._under_way.append(job)
        self.began.emit(job)
        job.start()
        return job

    def _end(self, job: Job) -> None:
        if job in self._under_way:
            self._under_way.remove(job)
            job.deleteLater()

    def _say(self, error: CopError) -> None:
        text = str(error.values["text"]) if error.code == "said" else sentence(error)
        self._messages.say(Level.ERROR, text, replaces="job")
