"""Fields that save by themselves: when left, and after a second without a key. There is no Save button.

`seen` is what the field held before what was typed: whoever stores it compares, so that nothing written
elsewhere meanwhile is overwritten.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from cop_desktop.qt.widgets.limited_text import LimitedText

IDLE_MS = 1000
"""Typing stopped for so long is saved, in milliseconds."""


class _Saving:
    """What a field owes: `base` was last shown or saved, `loaded` is in the store, for `key`."""

    def __init__(self) -> None:
        self.key = ""
        self.base = ""
        self.loaded = ""


class SavedLine(QLineEdit):
    """One line. `committed(key, text)` when what was typed for `key` is to be stored."""

    committed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seen = ""
        self._saving = _Saving()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.commit)
        self.textEdited.connect(lambda: self._idle.start())
        self.returnPressed.connect(self.commit)

    def load(self, key: str, text: str) -> None:
        """Show the stored text of `key`; what is being typed for it is left alone."""
        saving = self._saving
        if key != saving.key:
            self.commit()
        saving.loaded = text
        if key == saving.key and self.hasFocus():
            return
        saving.key, saving.base = key, text
        if self.text() != text:
            self.setMaxLength(max(self.maxLength(), len(text)))  # what is stored is never cut
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Store what was typed, if it was."""
        self._idle.stop()
        if self.text() != self._saving.base:
            self.seen, self._saving.base = self._saving.base, self.text()
            self.committed.emit(self._saving.key, self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store, then show what is stored."""
        super().focusOutEvent(event)
        if self.text() != self._saving.base:
            self.commit()
        elif self.text() != self._saving.loaded:
            self._saving.base = self._saving.loaded
            self.setText(self._saving.loaded)


class SavedText(LimitedText):
    """A few lines that grow with what is typed, from `least` to `most` lines; Tab leaves the field."""

    committed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seen = ""
        self._saving = _Saving()
        self.least, self.most = 2, 3
        self._loading = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.commit)
        self.textChanged.connect(self._typed)

    def set_idle(self, ms: int) -> None:
        """Say after how long without a key what was typed is saved, in milliseconds."""
        self._idle.setInterval(ms)

    def set_lines(self, least: int, most: int) -> None:
        """Say how tall the field may be."""
        self.least, self.most = least, most
        self._grow()

    def load(self, key: str, text: str) -> None:
        """Show the stored text of `key`; what is being typed for it is left alone."""
        saving = self._saving
        if key != saving.key:
            self.commit()
        saving.loaded = text
        if key == saving.key and self.hasFocus():
            return
        saving.key, saving.base = key, text
        self._set(text)

    def commit(self) -> None:
        """Store what was typed, if it was."""
        self._idle.stop()
        if self.toPlainText() != self._saving.base:
            self.seen, self._saving.base = self._saving.base, self.toPlainText()
            self.committed.emit(self._saving.key, self.toPlainText())

    def sizeHint(self) -> QSize:
        """As tall as the text, within limits."""
        return QSize(super().sizeHint().width(), self._wanted())

    def minimumSizeHint(self) -> QSize:
        """As tall as the text, within limits."""
        return QSize(80, self._wanted())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store, then show what is stored."""
        super().focusOutEvent(event)
        if self.toPlainText() != self._saving.base:
            self.commit()
        elif self.toPlainText() != self._saving.loaded:
            self._saving.base = self._saving.loaded
            self._set(self._saving.loaded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the window."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Return:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap again."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font of the style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def _set(self, text: str) -> None:
        if self.toPlainText() != text:
            self._loading = True
            self.setPlainText(text)
            self._loading = False
            self._grow()

    def _typed(self) -> None:
        self._grow()
        if not self._loading:
            self._idle.start()

    def _wanted(self) -> int:
        lines = int(self.document().size().height()) if self.viewport().width() > 60 else self.least
        line = QFontMetrics(self.font()).lineSpacing()
        return min(self.most, max(self.least, lines)) * line + 14

    def _grow(self) -> None:
        if self.height() != self._wanted():
            self.setFixedHeight(self._wanted())
