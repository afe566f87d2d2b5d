"""What a press of « next » means: clickers bounce, and a hand slips (look.md, The clicker). Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

BOUNCE_NS = 400_000_000
"""Two presses nearer than this are one."""
AGAIN_NS = 3_000_000_000
"""How long a first press waits for its second."""
EARLY = 1 / 3
"""With more than this share of the time left, one press asks for another."""
DOUBLE_NS = 400_000_000
"""Two clicks nearer than this are one gesture, in nanoseconds: the double click of most systems."""


class Press(StrEnum):
    """What to do with a press."""

    IGNORE = "ignore"
    ASK = "ask"
    GO = "go"


@dataclass
class Clicker:
    """Remembers the last presses; instants are nanoseconds of the monotonic clock."""

    _last_ns: int | None = None
    _asked_ns: int | None = None
    _asked_for: str | None = None

    def press(self, now_ns: int, left: float | None, round_id: str | None) -> Press:
        """Judge a press; `left` is the share of the round's time that is left (None: it does not matter).

        A press that was asked for again counts for the round it was asked in, and no other.
        """
        if self._last_ns is not None and now_ns - self._last_ns < BOUNCE_NS:
            return Press.IGNORE
        self._last_ns = now_ns
        asked = self._asked_ns is not None and now_ns - self._asked_ns <= AGAIN_NS
        if left is None or left <= EARLY or (asked and self._asked_for == round_id):
            self._asked_ns = None
            return Press.GO
        self._asked_ns, self._asked_for = now_ns, round_id
        return Press.ASK

    def forget(self) -> None:
        """Wait no more for a second press."""
        self._asked_ns = None


class Bounce:
    """Takes a gesture once where doing it twice would undo it, or do it to somebody else: a double click."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def takes(self, gesture: str, now_ns: int) -> bool:
        """Tell whether a gesture counts; False when the same one was made a moment ago."""
        last = self._last.get(gesture)
        self._last[gesture] = now_ns
        return last is None or now_ns - last >= DOUBLE_NS
