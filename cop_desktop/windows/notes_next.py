"""The card of what comes next, under the prompt, where somebody else takes the notes."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from cop_desktop._built.ui_notes_next import Ui_NotesNext
from cop_desktop.qt.language import Retranslated
from cop_desktop.qt.presenters.notes_strip import NextStep
from cop_desktop.qt.widgets.lettering import on_screen


class NotesNext(Retranslated, QFrame):
    """Shows a `NextStep`; gone when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_NotesNext = Ui_NotesNext()
        self.ui.setupUi(self)
        self._step: NextStep | None = None

    def show_step(self, step: NextStep | None) -> None:
        """Show what comes next."""
        if step == self._step:
            return
        self._step = step
        if step is not None:
            self.ui.titleLabel.setText(on_screen(step.title))
            self.ui.aboutLabel.setText(step.about)
            self.ui.promptLabel.setText(on_screen(step.prompt))
            self.ui.promptLabel.setVisible(bool(step.prompt))

    @property
    def empty(self) -> bool:
        """Tell whether nothing comes next."""
        return self._step is None
