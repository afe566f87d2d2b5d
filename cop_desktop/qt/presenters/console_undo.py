"""Last actions of a person, of capture and of clock alike: what Ctrl+Z takes back, and how it is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.decide import name_of
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.capture_words import kind_name, removed_words, undo_words
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_refusals import command_name
from cop_desktop.qt.presenters.console_timer import timer_command
from cop_desktop.qt.workers import Workers

KEPT = 50
"""How many actions are remembered."""


class Reversing(Protocol):
    """The service that reverses edits."""

    def undo(self, changes: Changes, /) -> Changes:
        """Reverse these edits; what it returns reverses them back."""


@dataclass(frozen=True)
class _Action:
    """`changes` None: a command of a `lane`. `done` and `again` are said once undone, once redone."""

    words: Callable[[], str]
    done: Callable[[], str] = str
    again: Callable[[], str] = str
    changes: Changes | None = None
    lane: str = co.MAIN


class LastActions(QObject):
    """Newest last. A command of the clock is taken back by the engine, an edit by the service of undo."""

    changed = Signal()

    def __init__(
        self,
        console: ConsolePresenter,
        undoing: Reversing,
        workers: Workers,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._undoing = undoing
        self._workers = workers
        self._messages = messages
        self._actions: list[_Action] = []
        self._undone: list[_Action] = []
        self._given_again: _Action | None = None
        console.obeyed.connect(self._obeyed)

    def words(self) -> str:
        """Say what would be taken back; empty when there is nothing."""
        if self._actions:
            return self._actions[-1].words()
        view = self._console.view
        if view is not None and view.can_undo:
            return translate("Console", "take back: {0}").format(command_name(view.undo_of))
        return ""

    @property
    def can_redo(self) -> bool:
        """Tell whether something taken back can be done again."""
        view = self._console.view
        return bool(self._undone) or (view is not None and view.can_redo)

    def captured(self, item: CapturedItem, changes: Changes, time: str) -> None:
        """Remember that an item was captured or corrected."""
        corrected = any(edit.before is not None for edit in changes.edits)

        def words() -> str:
            if corrected:
                return translate("Console", "take back the correction of {0}").format(time)
            return undo_words(item.kind, time)

        def done() -> str:
            if corrected:
                return translate("Console", "Correction taken back: {0}").format(kind_name(item.kind))
            return removed_words(item.kind)

        self._push(
            _Action(
                words,
                done,
                lambda: translate("Console", "Done again: {0}").format(kind_name(item.kind)),
                changes,
            )
        )

    def removed(self, item: CapturedItem, changes: Changes) -> None:
        """Remember that an item was taken away, and offer to bring it back."""
        self._push(
            _Action(
                lambda: translate("Console", "bring back: {0}").format(kind_name(item.kind)),
                lambda: translate("Console", "Brought back: {0}").format(kind_name(item.kind)),
                lambda: removed_words(item.kind),
                changes,
            )
        )
        label = translate("Console", "Undo")
        self._messages.say(Level.INFO, removed_words(item.kind), label, self.undo, replaces="undo")

    def withdrew(self, count: int, changes: Changes) -> None:
        """Remember that what was just written was withdrawn; the offer to bring it back waits for silence."""

        def done() -> str:
            return translate("Console", "%n item(s) withdrawn", "", count)

        self._push(
            _Action(
                lambda: translate("Console", "bring back what was withdrawn"),
                lambda: translate("Console", "%n item(s) brought back", "", count),
                done,
                changes,
            )
        )
        label = translate("Console", "Undo")
        self._messages.say(Level.INFO, done(), label, self.undo, replaces="undo")

    def dated(self, day: Callable[[], str], changes: Changes) -> None:
        """Remember that the session took the date of the day it began on, and offer its own back."""

        def done() -> str:
            return translate("Console", "The session is dated {0}.").format(day())

        self._push(
            _Action(
                lambda: translate("Console", "give the session its planned date back"),
                lambda: translate("Console", "The session has its planned date again."),
                done,
                changes,
            )
        )
        label = translate("Console", "Undo")
        self._messages.say(Level.INFO, done(), label, self.undo, replaces="undo")

    def offer(self, text: str, changes: Changes) -> None:
        """Remember what a file brought while the console was shown, say it, and offer to take it back."""
        name = text[:1].lower() + text[1:]
        self._push(
            _Action(
                lambda: translate("Console", "take back: {0}").format(name),
                lambda: translate("Console", "Taken back: {0}").format(name),
                lambda: translate("Console", "Done again: {0}").format(name),
                changes,
            )
        )
        label = translate("Console", "Undo")
        self._messages.say(Level.INFO, text, label, self.undo, replaces="undo")

    def remember(
        self, words: Callable[[], str], done: Callable[[], str], again: Callable[[], str], changes: Changes
    ) -> None:
        """Remember edits made elsewhere on the console; `done` is said once undone, `again` once redone."""
        self._push(_Action(words, done, again, changes))

    def forget(self) -> None:
        """Forget everything, as when another session is opened."""
        self._actions.clear()
        self._undone.clear()
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take back the last action, and name it."""
        if not self._actions:
            self._undo_run(co.MAIN)
            return
        action = self._actions.pop()
        self.changed.emit()
        if action.changes is None:
            self._undone.append(action)
            self._undo_run(action.lane)
        else:
            self._reverse(action, action.changes, self._undone, action.done)

    @Slot()
    def redo(self) -> None:
        """Do again what was last taken back, until something else is done."""
        action = self._undone.pop() if self._undone else None
        if action is not None and action.changes is not None:
            self._reverse(action, action.changes, self._actions, action.again)
            return
        lane = action.lane if action is not None else co.MAIN
        if lane == co.AUXILIARY and action is not None:
            self._given_again = action
            self._console.ask(lambda view: co.Redo(revision=view.revisions.get(lane, 0), lane=lane))
            return
        self._console.ask(
            lambda view: (
                co.Redo(revision=view.revisions[co.MAIN]) if view.can_redo else Reason.NOTHING_TO_REDO
            )
        )

    def _reverse(
        self, action: _Action, changes: Changes, into: list[_Action], said: Callable[[], str]
    ) -> None:
        """Reverse edits and keep what reverses them back; read when the writer comes to it."""

        def reversed_to(undone: Changes) -> None:
            into.append(replace(action, changes=undone))
            self._messages.say(Level.INFO, said(), replaces="undo")
            self.changed.emit()

        self._workers.write(lambda: self._undoing.undo(changes), reversed_to)

    def _undo_run(self, lane: str) -> None:
        if lane == co.AUXILIARY:
            self._console.ask(lambda view: co.Undo(revision=view.revisions.get(lane, 0), lane=lane))
            return
        self._console.ask(
            lambda view: (
                co.Undo(revision=view.revisions[co.MAIN]) if view.can_undo else Reason.NOTHING_TO_UNDO
            )
        )

    def _obeyed(self, command: co.Command, view: RunView) -> None:
        if command.lane == co.AUXILIARY:
            self._timer_obeyed(command)
        elif isinstance(command, co.Undo):
            said = translate("Console", "Taken back: {0}").format(command_name(view.redo_of))
            self._messages.say(Level.INFO, said, replaces="undo")
        elif isinstance(command, co.Redo):
            said = translate("Console", "Done again: {0}").format(command_name(view.undo_of))
            self._messages.say(Level.INFO, said, replaces="undo")
            self._actions.append(_clock_action(view.undo_of))
        elif isinstance(command, ck.Reveal):  # the room has seen it: nothing before it is taken back
            self._actions = [each for each in self._actions if each.changes is not None]
            self._undone.clear()
        else:
            self._push(_clock_action(view.undo_of))
        self.changed.emit()

    def _timer_obeyed(self, command: co.Command) -> None:
        """The small timer has its own lane: it is taken back in its turn, and named."""
        if isinstance(command, co.Undo):
            if self._undone:
                self._messages.say(Level.INFO, self._undone[-1].done(), replaces="undo")
        elif isinstance(command, co.Redo):
            action, self._given_again = self._given_again, None
            if action is not None:
                self._messages.say(Level.INFO, action.again(), replaces="undo")
                self._actions.append(action)
        else:
            self._push(_timer_action(name_of(command)))

    def _push(self, action: _Action) -> None:
        self._actions.append(action)
        self._undone.clear()
        del self._actions[:-KEPT]
        self.changed.emit()


def _timer_action(command: str) -> _Action:
    return _Action(
        lambda: translate("Console", "take back: {0}").format(timer_command(command)),
        lambda: translate("Console", "Taken back: {0}").format(timer_command(command)),
        lambda: translate("Console", "Done again: {0}").format(timer_command(command)),
        lane=co.AUXILIARY,
    )


def _clock_action(command: str) -> _Action:
    return _Action(lambda: translate("Console", "take back: {0}").format(command_name(command)))
