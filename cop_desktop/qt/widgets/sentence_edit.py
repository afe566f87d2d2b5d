"""A sentence of one to three lines: it wraps and grows, Enter is done with it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from cop_desktop.qt.widgets.limited_text import LimitedText

ROWS = 3
"""Lines shown at most; a longer text scrolls."""


class SentenceEdit(LimitedText):
    """Plain words and nothing else. Tab goes on to the next control; Shift+Enter begins another line."""

    edited = Signal(str)
    """What was typed or pasted; not what `write` puts there."""
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writing = False
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)
        self._fit()

    def text(self) -> str:
        """Give what is written."""
        return self.toPlainText()

    def write(self, text: str) -> None:
        """Put words there, with the cursor after them."""
        self._writing = True
        self.setPlainText(text)
        self._writing = False
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is done; Shift+Enter is a new line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        ):
            if not event.isAutoRepeat():
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, as one sentence."""
        if source.hasText() and self.takes(source.text()):
            self.insertPlainText(" ".join(source.text().split()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap again."""
        super().resizeEvent(event)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        if not self._writing:
            self.edited.emit(self.text())

    def _fit(self) -> None:
        """Take the height of the lines there are, three at most."""
        layout = self.document().documentLayout()
        rows = max(1, min(ROWS, round(layout.documentSize().height())))  # a plain layout counts in lines
        frame = self.contentsMargins()
        around = round(2 * self.document().documentMargin()) + frame.top() + frame.bottom() + 1
        self.setFixedHeight(max(40, rows * self.fontMetrics().lineSpacing() + around))
