"""Undo in the interface: each use case leaves a step that reverses its edits by the service.

Undo is a new compensating write with a version check, never a rewind: what somebody else changed
meanwhile is not overwritten, it is said.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.errors import CopError
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.workers import Workers


class Reversing(Protocol):
    """The service that reverses edits."""

    def undo(self, changes: Changes, /) -> Changes:
        """Reverse these edits; what it returns reverses them back."""


class _Step(QUndoCommand):
    """One use case already done; `changes` always reverses what is in force now."""

    def __init__(self, text: str, changes: Changes, reverse: Callable[[_Step], None]) -> None:
        super().__init__(text)
        self.changes = changes
        self.refused = False
        self._reverse = reverse
        self._done = False

    def undo(self) -> None:
        self._go()

    def redo(self) -> None:
        if self._done:
            self._go()
        self._done = True

    def _go(self) -> None:
        """Reverse; coming back from a reversal that was refused, there is nothing to reverse."""
        if self.refused:
            self.refused = False
        else:
            self._reverse(self)


class Undo(QObject):
    """The steps of this window, newest last."""

    def __init__(
        self, workers: Workers, messages: Messages, undoing: Reversing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._workers = workers
        self._messages = messages
        self._undoing = undoing
        self._said = ""

    def record(self, text: str, changes: Changes) -> None:
        """Keep a step: `text` names it in the user's language (« Rencontre supprimée »)."""
        if changes.edits:
            self.stack.push(_Step(text, changes, self._reverse))

    def offer(self, text: str, changes: Changes, said: str = "") -> None:
        """Keep a step and say it with « Annuler », for ten seconds: what we do instead of asking first.

        `said` is what is said of it now, when that is more than its name.
        """
        self.record(text, changes)
        label = translate("Undo", "Undo")
        self._messages.say(Level.INFO, said or text, label, self.undo, replaces="undo")

    def undo(self) -> None:
        """Reverse the last step."""
        if self.stack.canUndo():
            self._said = translate("Undo", "Undone: {0}").format(self.stack.undoText())
            self.stack.undo()

    def redo(self) -> None:
        """Do again the step last reversed."""
        if self.stack.canRedo():
            self._said = translate("Undo", "Redone: {0}").format(self.stack.redoText())
            self.stack.redo()

    def refuse(self, error: CopError, about: str = "") -> None:
        """Say why something was not done, in place of what was said about the same."""
        self._messages.say(Level.ERROR, sentence(error), replaces=about or error.code)

    def forget(self) -> None:
        """Forget every step, as when another workspace is opened."""
        self.stack.clear()

    def _reverse(self, step: _Step) -> None:
        said = self._said

        def reversed_to(changes: Changes) -> None:
            step.changes = changes
            self._messages.say(Level.INFO, said, replaces="undo")

        def refused(error: CopError) -> None:
            step.refused = True
            self.refuse(error)

        # The changes are read when the writer comes to it: an undo just before has replaced them.
        self._workers.write(lambda: self._undoing.undo(step.changes), then=reversed_to, failed=refused)
