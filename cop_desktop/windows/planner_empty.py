"""Before the first item: one sentence and one button, on a bare thread."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cop_desktop.qt.language import Retranslated, translate


class PlannerEmpty(Retranslated, QWidget):
    """What the agenda shows when nothing is in it."""

    insert_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(60, 0, 60, 40)
        column.setSpacing(16)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setProperty("class", "heading")
        self.begin = QPushButton(self)
        self.begin.clicked.connect(self.insert_asked)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence again."""
        if hasattr(self, "begin"):
            self.sentence.setText(translate("Planner", "Choose a format at the left and press Enter."))
            self.begin.setText(translate("Planner", "Begin with a check-in round"))

    def show_beginning(self, *, shown: bool, allowed: bool) -> None:
        """Show it when the agenda is empty."""
        self.setVisible(shown)
        self.begin.setVisible(allowed)

    def show_nothing(self) -> None:
        """Hide it: there is no session at all."""
        self.hide()
