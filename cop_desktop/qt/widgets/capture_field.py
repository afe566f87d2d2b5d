"""The field in which everything is written: always ready, one Enter from the disk.

It knows keys, not meanings: what a line means is painted back into it as marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from cop_desktop.domain.capture.cleaning import LIMIT, clean, lines_of
from cop_desktop.qt.widgets.lone_letters import LONE, LoneLetters

_BARE = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
)  # fmt: skip
_MOST_LINES = 5
_LINE = 24


@dataclass(frozen=True)
class Painted:
    """A span of the text to be coloured; `strong` in semi-bold."""

    start: int
    end: int
    colour: QColor
    strong: bool = False


class _Marks(QSyntaxHighlighter):
    """Colours the spans it is given."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.spans: tuple[Painted, ...] = ()

    def highlightBlock(self, text: str) -> None:
        """Colour the part of the spans that falls in this line."""
        offset = self.currentBlock().position()
        for span in self.spans:
            start, end = max(0, span.start - offset), min(len(text), span.end - offset)
            if start < end:
                look = QTextCharFormat()
                look.setForeground(span.colour)
                if span.strong:
                    look.setFontWeight(QFont.Weight.DemiBold)
                self.setFormat(start, end - start, look)


class CaptureField(QPlainTextEdit):
    """Enter asks to keep what is typed; Shift+Enter makes a new line; Tab leaves the field."""

    enter_pressed = Signal()
    escaped = Signal()
    prefix_undone = Signal()
    black_asked = Signal()
    black_taken_back = Signal()
    hold_asked = Signal()
    hold_taken_back = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    went_down = Signal()
    last_asked = Signal()
    several_pasted = Signal(list, str)
    too_long = Signal(str)
    changed_at_paste = Signal(int, int)
    meaning_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = _Marks(self.document())
        self._prefix_end = 0
        self._line, self._around = _LINE, 24
        self._lone = LoneLetters(self)
        self._lone.alone.connect(self._take_alone)
        self._lone.black_asked.connect(self.black_asked)
        self._lone.black_taken_back.connect(self.black_taken_back)
        self._lone.hold_asked.connect(self.hold_asked)
        self._lone.hold_taken_back.connect(self.hold_taken_back)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(4, 8, 0, 8)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._text_changed)
        self.blockCountChanged.connect(self._fit)
        self._fit_later = QTimer(self)
        self._fit_later.setSingleShot(True)
        self._fit_later.timeout.connect(self._fit)
        self._fit()

    def line(self) -> str:
        """Give what is typed."""
        return self.toPlainText()

    def expect_no_clicker(self) -> None:
        """Keep lone letters: no clicker presses here."""
        self._lone.alone.disconnect(self._take_alone)

    def set_room(self, line: int, around: int) -> None:
        """Choose the height of a line, and of what is around them, in pixels."""
        self._line, self._around = line, around
        self.setViewportMargins(12, (around - 8) // 2, 0, (around - 8) // 2)
        self._fit()

    def empty(self) -> bool:
        """Tell whether nothing is typed."""
        return self.document().isEmpty()

    def write(self, text: str) -> None:
        """Put a text in the field, the cursor at its end, so that Ctrl+Z does not bring another back."""
        self._lone.forget()
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def follow_black(self, *, black: bool) -> None:
        """Take whether the wall is black: a press on a wall it has blackened asks for more."""
        self._lone.follow_black(black=black)

    @property
    def holds(self) -> bool:
        """Tell whether a press here asked for the hold: letters typed on would take it back."""
        return self._lone.held

    def forget_presses(self) -> None:
        """Something was done since: letters taken for a clicker's do not come back."""
        self._lone.forget()

    def paint_marks(self, spans: Sequence[Painted], prefix_end: int) -> None:
        """Colour what was read; Backspace at `prefix_end` (0: nowhere) undoes the reading of a prefix."""
        self._prefix_end = prefix_end
        if tuple(spans) != self._marks.spans:
            self._marks.spans = tuple(spans)
            self.blockSignals(True)
            self._marks.rehighlight()
            self.blockSignals(False)
            self._fit_later.start()  # a prefix in bold may break a line without a letter being typed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines again; the height follows."""
        super().resizeEvent(event)
        self._fit_later.start()

    def sizeHint(self) -> QSize:
        """One line, or as many as are typed up to five."""
        return QSize(400, self._height())

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(120, self._height())

    def event(self, event: QEvent) -> bool:
        """Take the keys of undo before any shortcut; an empty field passes them on (`undo_asked`)."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_command(event):
                self._lone.forget()
            undoing = event.matches(QKeySequence.StandardKey.Undo)
            redoing = event.matches(QKeySequence.StandardKey.Redo)
            if undoing or redoing:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read the keys that mean something here; the rest is text."""
        key, modifiers = event.key(), event.modifiers()
        plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        before, text = self.line(), event.text()
        if event.isAutoRepeat() and before + text in (*LONE, text * 2) and text in LONE:
            return  # a button kept down is pressed once
        if _is_command(event):
            self._lone.forget()
        elif key not in _BARE:
            self._put_back(self._lone.another_key(text, before))
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if plain:
                self.enter_pressed.emit()
            elif modifiers & Qt.KeyboardModifier.ShiftModifier and not (
                modifiers & Qt.KeyboardModifier.ControlModifier
            ):
                self.textCursor().insertText("\n")
                self.ensureCursorVisible()
            else:
                event.ignore()
        elif key == Qt.Key.Key_Backspace and plain and self._undoes_prefix():
            self.prefix_undone.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Down and plain and self._on_last_line():
            self.went_down.emit()
        elif key == Qt.Key.Key_Up and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.last_asked.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self._own_undo(redo=False):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self._own_undo(redo=True):
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)
            self._lone.typed(text, before, self.line())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what is composed (accents, other scripts) as typing like another."""
        if event.commitString():
            self._put_back(self._lone.another_key(event.commitString(), self.line()))
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave: what a clicker pressed here is past, but for the hold, which folds the field away."""
        if not self._lone.held:
            self._lone.forget()
        super().focusOutEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Clean what is pasted; several lines or a text too long are asked about before anything enters."""
        if not source.hasText():
            return
        raw = source.text()
        cleaned = clean(raw)
        if len(cleaned.text) + len(self.line()) > LIMIT:
            self.too_long.emit(raw)
            return
        lines = lines_of(raw)
        if len(lines) > 1:
            self.several_pasted.emit(lines, cleaned.text)
            return
        self.textCursor().insertText(cleaned.text.strip("\n"))
        if cleaned.changed:
            self.changed_at_paste.emit(cleaned.replaced, cleaned.bidi)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text only: no pictures, no files."""
        return source.hasText()

    def _own_undo(self, *, redo: bool) -> bool:
        document = self.document()
        return document.isRedoAvailable() if redo else document.isUndoAvailable() and not self.empty()

    def _undoes_prefix(self) -> bool:
        cursor = self.textCursor()
        at = cursor.position()
        return bool(self._prefix_end) and not cursor.hasSelection() and at in (
            self._prefix_end, self._prefix_end + 1
        )  # fmt: skip

    def _on_last_line(self) -> bool:
        cursor = self.textCursor()
        there = cursor.position()
        cursor.movePosition(QTextCursor.MoveOperation.Down)
        return cursor.position() == there or self.empty()

    def _text_changed(self) -> None:
        self._fit()
        self.meaning_changed.emit(self.line())

    def _take_alone(self) -> None:
        """Take what a clicker sent out of the field: once it asked for the black screen, twice for a hold."""
        pressed = self.line()
        if pressed in LONE:
            self.clear()
            self._lone.take(pressed)

    def _put_back(self, letters: str) -> None:
        """Typing goes on: the letters were letters, after all, and came first."""
        if letters:
            start = QTextCursor(self.document())
            start.insertText(letters)

    def _height(self) -> int:
        document = self.document()
        blocks = (document.findBlockByNumber(number) for number in range(min(self.blockCount(), _MOST_LINES)))
        lines = sum(max(1, block.layout().lineCount()) for block in blocks)
        return max(1, min(lines, _MOST_LINES)) * self._line + self._around

    def _fit(self) -> None:
        height = self._height()
        full = height >= _MOST_LINES * self._line + self._around
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAsNeeded if full else policies.ScrollBarAlwaysOff)
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()
            if not full:  # the cursor was followed before there was room for every line
                QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(0))


def _is_command(event: QKeyEvent) -> bool:
    """Tell a key that asks for something from one that writes; a modifier or an accent awaited is neither."""
    if event.key() in _BARE or Qt.Key.Key_Dead_Grave <= event.key() <= Qt.Key.Key_Dead_Longsolidusoverlay:
        return False
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return not (event.text() and event.text().isprintable()) or held not in (
        Qt.KeyboardModifier.NoModifier, both,
    )  # fmt: skip
