"""The bar under the capture field: one question about what is written, answered by Enter or Alt+rank."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cop_desktop._built.ui_capture_card import Ui_CaptureCard
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.capture_field import CaptureField
from cop_desktop.qt.widgets.key_button import KeyButton

BETWEEN, LABEL = 8, 160
"""Between two answers; margins of the card and the least for the question itself, in pixels."""


@dataclass(frozen=True)
class Answer:
    """One way to answer a question asked in the bar."""

    label: str
    then: Callable[[], None]


class CaptureQuestion(QObject):
    """Holds what was asked; letters typed on it go to the field, and Escape leaves it unanswered."""

    changed = Signal()
    """Something is asked, or is asked no more."""

    def __init__(self, ui: Ui_CaptureCard, field: CaptureField, theme: Theme, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        self._ui = ui
        self._field = field
        self._answers: tuple[Answer, ...] = ()
        self._trouble = False
        self.buttons: tuple[KeyButton, ...] = (ui.askFirst, ui.askSecond, ui.askThird)
        for rank, button in enumerate(self.buttons, start=1):
            button.dress(theme)
            button.setToolTip(key_text(f"Alt+{rank}"))
            button.clicked.connect(lambda _checked=False, which=rank - 1: self.answer(which))
            button.setAutoDefault(True)  # Enter answers, as Space does
            button.installEventFilter(self)
        ui.askBar.hide()

    @property
    def asks(self) -> bool:
        """Whether an answer can be given."""
        return bool(self._answers)

    @property
    def waits(self) -> bool:
        """Whether a question about what is not in the field waits for its answer."""
        return bool(self._answers) and not self._trouble

    def ask(self, text: str, answers: Sequence[Answer], *, trouble: bool = False) -> None:
        """Ask something, or say it when there is no answer to give.

        What waits already is kept as its first answer keeps it; nothing said takes its place.
        """
        if self.waits:
            if not answers:
                return
            waiting, self._answers = self._answers, ()
            waiting[0].then()
        self._trouble = trouble
        self._answers = tuple(answers)
        self._ui.askLabel.setText(text)
        set_class(self._ui.askBar, "trouble" if trouble else "asking")
        for index, button in enumerate(self.buttons):
            button.setVisible(index < len(self._answers))
            if index < len(self._answers):
                button.setText(self._answers[index].label)
                name(button, self._answers[index].label)
        self.fit()
        self._ui.askBar.show()
        if self._answers and not trouble:
            self.buttons[0].setFocus()
        self.changed.emit()

    def fit(self) -> None:
        """Draw the keys on the buttons where there is room for them; they are in the tooltips too."""
        asked = self.buttons[: len(self._answers)]
        for button in asked:
            button.set_key(button.toolTip())
        wanted = sum(button.sizeHint().width() + BETWEEN for button in asked)
        if wanted + LABEL > self._card.width():
            for button in asked:
                button.set_key("")

    def stop(self) -> None:
        """Take the bar away."""
        self._ui.askBar.hide()
        if self._answers:
            self._answers = ()
            self.changed.emit()

    def answer(self, which: int) -> bool:
        """Take the answer of this rank (0 first); False when there is none."""
        if not 0 <= which < len(self._answers):
            return False
        answer = self._answers[which]
        self.stop()
        self._field.setFocus()
        answer.then()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send what is typed on a question to the field: no letter is lost, and the question stays."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.stop()
                self._field.setFocus()
                return True
            typed = event.text().strip().isprintable() and bool(event.text().strip())
            if typed and not event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            ):
                self._field.setFocus()
                QCoreApplication.sendEvent(self._field, event)
                return True
        return super().eventFilter(watched, event)
