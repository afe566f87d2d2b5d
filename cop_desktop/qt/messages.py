"""Speak without stopping the room: one bar, never a box."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

TOAST_MS = 10_000
"""How long a message offering an action stays, in milliseconds (look.md: undo over confirm, 10 s)."""


class Level(StrEnum):
    """How much a message matters; it chooses the icon and the colour of the bar."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Message:
    """One thing said.

    `action_label` names what `action` does; `replaces` is a key shared by messages of which only the
    last is worth reading; a `lasting` one stays until it is withdrawn (work under way).
    """

    level: Level
    text: str
    action_label: str = ""
    action: Callable[[], None] | None = field(default=None, compare=False)
    replaces: str = ""
    lasting: bool = False


class Messages(QObject):
    """Where anything that must be said is said; the main window's bar listens."""

    said = Signal(object)
    withdrawn = Signal(str)
    hushed = Signal()
    """Nothing more is to be said for now: what is being said goes away, but for errors."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self._kept: dict[str, Message] = {}

    def set_quiet(self, quiet: bool) -> None:  # noqa: FBT001
        """Say nothing but errors for a while; what offers something, or warns, is said afterwards."""
        if quiet == self._quiet:
            return
        self._quiet = quiet
        if quiet:
            self.hushed.emit()
            return
        kept, self._kept = self._kept, {}
        for message in kept.values():
            self.said.emit(message)

    def say(
        self,
        level: Level,
        text: str,
        action_label: str | None = None,
        action: Callable[[], None] | None = None,
        replaces: str = "",
        *,
        lasting: bool = False,
    ) -> None:
        """Show a sentence, already in the user's language, with at most one action beside it."""
        message = Message(level, text, action_label or "", action, replaces, lasting)
        if not self._quiet or level is Level.ERROR or lasting:
            self.said.emit(message)
            return
        self._kept.pop(replaces or text, None)
        if action is not None or level is Level.WARNING:
            self._kept[replaces or text] = message

    def withdraw(self, replaces: str) -> None:
        """Take away the message of this key: what it said is no longer true."""
        self._kept.pop(replaces, None)
        self.withdrawn.emit(replaces)
