"""One writer thread and one reader thread for the workspace: the window never waits for the disk.

A presenter submits a use case and gets its result on the GUI thread, by a queued signal. Until then
the screen shows the old state, and the presenter remembers the keys pressed meanwhile.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.errors import CopError
from cop_desktop.qt.changes import ChangeFeed, FeedSource
from cop_desktop.qt.errors import FAULT, catch_fault, sentence
from cop_desktop.qt.messages import Level, Messages

POLL_S = 0.05
"""How often the file is looked at when the reader is idle, in seconds; the feed is read when it moved."""
SETTLE_MS = 20_000
"""After this, `settle()` says that something never ends, in milliseconds."""

T = TypeVar("T")
Failed = Callable[[CopError], None]


class _Job(NamedTuple):
    """Something to do elsewhere, and what to tell here."""

    work: Callable[[], Any]
    then: Callable[[Any], None] | None
    failed: Failed | None
    writes: bool = False
    about: str = ""


class _Outcome(NamedTuple):
    """What a thread brings back: `fault` is ours, already reported there."""

    job: _Job
    result: Any = None
    error: CopError | None = None
    fault: bool = False


class Workers(QObject):
    """Runs use cases in order: all writes on one thread, all reads on another."""

    changed = Signal(object)
    """`Changes`, on the GUI thread: after each write, and when another process wrote."""
    saved = Signal()
    """A write reached the disk."""
    _came = Signal(object)
    _fed = Signal(object)

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._writes: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._reads: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._feed: ChangeFeed | None = None
        self._pending = 0
        self._waiting: QEventLoop | None = None
        self._closed = False
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._fed.connect(self._tell_feed, Qt.ConnectionType.QueuedConnection)
        self._threads = [
            threading.Thread(target=self._write_all, name="workspace-writer"),
            threading.Thread(target=self._read_all, name="workspace-reader"),
        ]
        for thread in self._threads:
            thread.start()

    def follow(self, workspace: FeedSource) -> None:
        """Watch a workspace for what other processes write, from now on."""
        self._feed = ChangeFeed(workspace)

    def write(
        self,
        use_case: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        about: str = "",
    ) -> None:
        """Run a use case returning `Changes`, or something with `.changes`, on the writer's thread.

        `then(result)` and `failed(error)` run on the GUI thread; a fault of ours fails with the code
        `FAULT`, so that what was typed is given back. Without `failed`, a `CopError` is said in the
        message bar. `about` names what is being done there: an error of it is withdrawn by
        the next write of it that succeeds, for what was refused has been put right.
        """
        self._submit(self._writes, _Job(use_case, then, failed, writes=True, about=about))

    def read(self, query: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Run a query on the reader's thread and give its value on the GUI thread."""
        self._submit(self._reads, _Job(query, then, failed))

    def settle(self) -> None:
        """Run the queues to their end, and read the feed once: for tests, and before closing."""
        self._submit(self._reads, _Job(self._poll, None, None))
        while self._pending:
            loop, timer = QEventLoop(), QTimer()
            timer.setSingleShot(True)
            timer.timeout.connect(loop.quit)
            timer.start(SETTLE_MS)
            self._waiting = loop
            loop.exec()
            self._waiting = None
            if not timer.isActive() and self._pending:
                raise TimeoutError(f"{self._pending} results still awaited")

    def close(self) -> None:
        """Finish what was asked, then join both threads; nothing is told afterwards."""
        if self._closed:
            return
        self._closed = True
        self._writes.put(None)
        self._reads.put(None)
        for thread in self._threads:
            thread.join()

    def _submit(self, jobs: queue.SimpleQueue[_Job | None], job: _Job) -> None:
        if self._closed:
            return
        self._pending += 1
        jobs.put(job)

    def _write_all(self) -> None:
        while (job := self._writes.get()) is not None:
            self._run(job)

    def _read_all(self) -> None:
        while True:
            try:
                job = self._reads.get(timeout=POLL_S)
            except queue.Empty:
                catch_fault(self._poll)
                continue
            if job is None:
                return
            self._run(job)

    def _poll(self) -> None:
        feed = self._feed
        if feed is None:
            return
        try:
            changes = feed.poll()
        except CopError:  # the next poll will tell; whoever writes is told at once
            return
        if changes is not None:
            self._fed.emit(changes)

    def _run(self, job: _Job) -> None:
        """On a worker's thread: bring back a result, an error that can be said, or a fault."""
        outcome = _Outcome(job, fault=True)

        def attempt() -> None:
            nonlocal outcome
            try:
                result = job.work()
            except CopError as error:
                outcome = _Outcome(job, error=error)
            else:
                outcome = _Outcome(job, result)

        catch_fault(attempt)
        self._came.emit(outcome)

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        self._pending -= 1
        try:
            if not self._closed:
                self._tell(outcome)
        finally:
            if not self._pending and self._waiting is not None:
                self._waiting.quit()

    def _tell(self, outcome: _Outcome) -> None:
        """Tell whoever asked; of a fault, the notice of crashes tells everybody else."""
        job = outcome.job
        error = CopError(FAULT) if outcome.fault else outcome.error
        if error is not None:
            if job.failed is not None:
                job.failed(error)
            elif not outcome.fault:
                self._messages.say(Level.ERROR, sentence(error), replaces=job.about or error.code)
            return
        if job.about:
            self._messages.withdraw(job.about)
        if job.then is not None:
            job.then(outcome.result)
        if job.writes:
            self.saved.emit()
            changes = changes_of(outcome.result)
            if changes is not None and changes.kinds:
                self.changed.emit(changes)

    @Slot(object)
    def _tell_feed(self, changes: Changes) -> None:
        if not self._closed:
            self.changed.emit(changes)


def changes_of(result: object) -> Changes | None:
    """Find the `Changes` in what a use case returned."""
    if isinstance(result, Changes):
        return result
    inner = getattr(result, "changes", None)
    return inner if isinstance(inner, Changes) else None
