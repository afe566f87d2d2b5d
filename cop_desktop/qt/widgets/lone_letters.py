"""Tells a clicker's `b` or `.` from the beginning of a word (look.md, The clicker)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

ALONE_MS = 400
"""A lone `b` or `.` followed by nothing for this long comes from a clicker, in milliseconds."""
LONE = ("b", "B", ".", "..")
"""What a clicker can have sent; `bb` is the prefix of a need, however slowly the rest comes."""


class LoneLetters(QObject):
    """Remembers the letters taken for presses, until typing goes on or something else is done.

    A press alone is the black screen; the same press again, alone too, on the wall it blackened is the
    hold, and so is `..` at once. Letters typed on after that were letters: they are given back, and what
    they asked for is taken back.
    """

    alone = Signal()
    """What is typed has stood alone long enough: `take` it out of the field if it still does."""
    black_asked = Signal()
    black_taken_back = Signal()
    hold_asked = Signal()
    hold_taken_back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taken: tuple[str, ...] = ()
        self._held = False
        self._black = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ALONE_MS)
        self._timer.timeout.connect(self.alone)

    @property
    def held(self) -> bool:
        """Tell whether the last press asked for a hold that typing on would take back."""
        return self._held

    def follow_black(self, *, black: bool) -> None:
        """Take what the wall shows; shown again by something else, the press before is over."""
        self._black = black
        if not black and not self._held:
            self.forget()

    def another_key(self, text: str, line: str) -> str:
        """Give the letters to put back before `text` enters the line; empty when there are none.

        A press that may be the clicker's again gives nothing back yet.
        """
        self._timer.stop()
        if not self._taken or not text or not text.isprintable() or line + text in LONE:
            return ""
        letters, held, pressed = "".join(self._taken), self._held, len(self._taken)
        self.forget()
        if held:
            self.hold_taken_back.emit()
        elif pressed % 2:
            self.black_taken_back.emit()
        return letters

    def typed(self, text: str, before: str, line: str) -> None:
        """Wait for what comes after a lone letter: `text` made `line` of what was there `before`."""
        if line in LONE and line == before + text:
            self._timer.start()

    def take(self, pressed: str) -> None:
        """Take a press of the clicker."""
        if self._held:
            self.forget()
        again = bool(self._taken) and self._taken[-1] == pressed and self._black
        if again or len(pressed) > 1:
            self._taken, self._held = (*self._taken, pressed), True
            self.hold_asked.emit()
        else:
            taken = (*self._taken, pressed)
            self.black_asked.emit()
            self._taken = taken

    def forget(self) -> None:
        """Something else was done: what was pressed is past."""
        self._timer.stop()
        self._taken, self._held = (), False
