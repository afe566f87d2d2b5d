"""Text of several lines that refuses a paste too long for it, rather than stand still over it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit

MOST = 20_000
"""Characters a field of several lines takes by pasting: ten pages; more belongs in a file."""


class LimitedText(QPlainTextEdit):
    """Nothing of what is refused is pasted: half a text would look like the whole of it."""

    refused = Signal(int, int)
    """A paste was too long: how many characters there would have been, how many are taken at most."""

    def takes(self, text: str) -> bool:
        """Tell whether a text may be pasted here; says `refused` when not."""
        length = len(self.toPlainText()) + len(text)
        if length <= MOST:
            return True
        self.refused.emit(length, MOST)
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, if they are not too many."""
        if source.hasText() and self.takes(source.text()):
            super().insertFromMimeData(source)
