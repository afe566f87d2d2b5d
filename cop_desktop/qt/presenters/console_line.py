"""Commands of the console wait in line: each is built on the view that the one before has left."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.clock import Clock, Instant
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.workers import Workers
from cop_desktop.services.running import Answer, Running

Build = Callable[[RunView], co.Command | Reason | None]
"""Gives the command; the reason why there is none; None when nothing has to be said (a bounce)."""
Carry = Callable[[str, Any, Instant], Answer]
"""Carries a command out otherwise than `Running.command`: what brings a row of its own with it."""


@dataclass(frozen=True)
class _Asked:
    """A command to come: built when its turn comes, dated from when it was asked."""

    build: Build
    at: Instant
    carry: Carry


class CommandLine(QObject):
    """Writes the commands of one run, one at a time; a key pressed meanwhile is remembered."""

    answered = Signal(object, object)
    """`Command`, `Answer`: what was asked is on the disk, or was refused by the engine."""
    refused = Signal(object)
    """`Reason`, or a `CopError`: nothing could be asked, or the disk did not take it."""

    def __init__(self, running: Running, workers: Workers, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._running = running
        self._workers = workers
        self._clock = clock
        self._run_id = ""
        self._waiting: deque[_Asked] = deque()
        self._busy = False

    @property
    def busy(self) -> bool:
        """Tell whether a command is being written."""
        return self._busy

    def open(self, run_id: str) -> None:
        """Take the run whose commands are written; those asked before wait until `go_on`."""
        self._run_id = run_id

    def close(self) -> None:
        """Forget the run and what waits."""
        self._run_id = ""
        self._waiting.clear()
        self._busy = False

    def ask(self, build: Build, carry: Carry | None = None) -> None:
        """Put a command in line; `carry` is how it is written, on the writer's thread."""
        self._waiting.append(_Asked(build, self._clock.now(), carry or self._running.command))
        self.go_on()

    def go_on(self) -> None:
        """Write what waits, when nothing is being written."""
        while not self._busy and self._waiting and self._run_id:
            asked = self._waiting.popleft()
            built = asked.build(self._running.view(self._run_id, self._clock.now()))
            if isinstance(built, Reason):
                self.refused.emit(built)
            elif built is not None:
                self._send(self._run_id, built, asked)

    def _send(self, run_id: str, command: co.Command, asked: _Asked) -> None:
        self._busy = True
        self._workers.write(
            lambda: asked.carry(run_id, command, asked.at),
            lambda answer: self._taken(command, answer),
            self._failed,
        )

    def _taken(self, command: co.Command, answer: Answer) -> None:
        self._busy = False
        if answer.run_id == self._run_id:
            self.answered.emit(command, answer)
            self.go_on()

    def _failed(self, error: CopError) -> None:
        self._busy = False
        self.refused.emit(error)
        self.go_on()
