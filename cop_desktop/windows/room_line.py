"""One line about a room: when it was checked and what was found, and the way to check it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.key_button import KeyButton

CHECK_KEY = "Shift+F5"


class RoomLine(Retranslated, QWidget):
    """Before the start: in the plan under the place, in the console under « La salle voit »."""

    asked = Signal()

    def __init__(
        self, theme: Theme, said: Callable[[], str], parent: QWidget | None = None, *, apart: bool = False
    ) -> None:
        """Make it; the button under what is said, or `apart`, as a link for its owner to place."""
        super().__init__(parent)
        self._said = said
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        set_class(self.label, "small", "muted")
        self.button = (
            QPushButton(self) if apart else KeyButton(theme, "list-checks", key_text(CHECK_KEY), self)
        )
        set_class(self.button, "link" if apart else "")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0 if apart else 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        if not apart:
            column.addWidget(self.button)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it again."""
        if not hasattr(self, "button"):
            return
        said = self._said()
        if said != self.label.text():
            self.label.setText(said)
        self.label.setVisible(bool(said))
        words = translate("RoomChecking", "Check the room")
        if self.button.text() != words:
            self.button.setText(words)
            self.button.setToolTip(key_text(CHECK_KEY))
            name(self.button, words, translate("RoomChecking", "Test card, power, sleep: six answers"))
