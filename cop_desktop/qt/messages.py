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
        self.said.emit(Message(level, text, action_label or "", action, replaces, lasting))

    def withdraw(self, replaces: str) -> None:
        """Take away the message of this key: what it said is no longer true."""
        self.withdrawn.emit(replaces)
