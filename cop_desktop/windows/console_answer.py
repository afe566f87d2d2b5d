"""The one answer typed at a time: a question, a field, and under it what the letters may mean."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cop_desktop.qt.form import key_text, keycap, name, set_class
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.read_back_face import Candidate

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
FIELD_WIDTH, FIELD_LEAST = 330, 170
"""Widths of the field and of what it offers, where there is room and where there is little, in pixels."""


CAP_FROM = 280
"""Width from which the key is drawn beside the best candidate, in pixels."""


class AnswerEdit(QLineEdit):
    """Enter takes, Escape skips, arrows choose; undo is the console's, which takes answers back."""

    taken = Signal()
    skipped = Signal()
    stepped = Signal(int)
    dotted = Signal()
    """A point typed in the empty field: the clicker's black screen, for no answer begins with it."""

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo to the page."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _UNDO)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Serve the keys of an answer; the rest is typed."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.skipped.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif event.text() == "." and not self.text():
            self.dotted.emit()
        elif any(event.matches(each) for each in _UNDO):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Answer(QWidget):
    """Shows a question and candidates; `taken` gives the rank of the one chosen, -1 when none is."""

    typed = Signal(str)
    taken = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._box = QFrame(self)
        set_class(self._box, "answer-box")
        row = QHBoxLayout(self._box)
        row.setContentsMargins(13, 0, 4, 0)
        row.setSpacing(8)
        self._question = QLabel(self._box)
        set_class(self._question, "muted strong small")
        self.edit = AnswerEdit(self._box)
        self._question.setBuddy(self.edit)
        row.addWidget(self._question)
        row.addWidget(self.edit, 1)
        self._list = QFrame(self)
        set_class(self._list, "answer-list")
        self._nothing = QLabel(self._list)
        set_class(self._nothing, "small")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(9, 6, 9, 6)
        self._nothing.hide()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(4, 4, 4, 4)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._nothing)
        for part in (self._box, self._list):
            column.addWidget(part)
        self.setMinimumWidth(FIELD_LEAST)
        self.setMaximumWidth(FIELD_WIDTH)
        self._buttons: list[QPushButton] = []
        self._caps: list[QLabel] = []
        self._chosen = -1
        self.edit.textChanged.connect(self.typed)
        self.edit.stepped.connect(self._step)
        self.edit.taken.connect(lambda: self.taken.emit(self._chosen))

    @property
    def offered(self) -> list[str]:
        """What is offered, in order."""
        return [button.text() for button in self._buttons]

    def ask(self, question: str, about: str) -> None:
        """Ask something of a line; what was typed for the question before stays until `clear`."""
        self._question.setText(question)
        name(self.edit, f"{question} {about}".strip())

    def clear(self) -> None:
        """Empty the field, without reading it as typed."""
        blocked = self.edit.blockSignals(True)
        self.edit.clear()
        self.edit.blockSignals(blocked)

    def offer(self, candidates: list[Candidate], nothing: str = "") -> None:
        """Offer candidates; the first is chosen as soon as a letter is typed.

        `nothing` says that what is typed means none.
        """
        for button in self._buttons:
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons, self._caps = [], []
        for rank, candidate in enumerate(candidates):
            button = QPushButton(candidate.text, self._list)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMinimumWidth(0)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            set_class(button, "candidate")
            button.clicked.connect(lambda _checked=False, which=rank: self.taken.emit(which))
            cap = keycap(key_text("Return"), button)
            line = QHBoxLayout(button)
            line.setContentsMargins(0, 0, 8, 0)
            line.addStretch(1)
            line.addWidget(cap)
            self._rows.addWidget(button)
            self._buttons.append(button)
            self._caps.append(cap)
        self._nothing.setText(nothing)
        self._nothing.setVisible(bool(nothing))
        self._list.setVisible(bool(candidates or nothing))
        self._choose(0 if candidates and self.edit.text().strip() else -1)

    def _step(self, by: int) -> None:
        if self._buttons:
            self._choose(max(0, min(self._chosen + by, len(self._buttons) - 1)))

    def _choose(self, rank: int) -> None:
        self._chosen = rank
        for index, button in enumerate(self._buttons):
            set_class(button, "candidate", "chosen" if index == rank else "other")
            self._caps[index].setVisible(index == rank and self.width() >= CAP_FROM)
        said = self._buttons[rank].text() if rank >= 0 else ""
        self.edit.setAccessibleDescription(
            translate("ReadBack", "Enter takes: {0}").format(said) if said else self._nothing.text()
        )
