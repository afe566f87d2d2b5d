"""The card of the field where notes alone are taken; its harvest hangs on the thread, elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.language import translate
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.notes_feed import NotesFeed
from cop_desktop.windows.capture_card import CaptureCard, feed_looks

LINE, AROUND, CHIP, CHIPS = 26, 30, 32, 70
"""A line of the field and what is around it, a chip and the row of chips, in pixels."""


class NotesCard(CaptureCard):
    """The capture card with a field of 60 px; what the disk has is said by the window around it."""

    saved_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.steps = NotesFeed(theme.colour, feed_looks())
        super().__init__(theme, parent, feed=self.steps, chip=CHIP)
        ui = self.ui
        for part in (ui.kindIcon, ui.cardLine, ui.cardFoot):
            part.hide()
        ui.field.set_room(LINE, AROUND)
        ui.field.expect_no_clicker()
        ui.chips.setFixedHeight(CHIPS)
        ui.cardLayout.removeWidget(ui.harvest)

    @property
    def harvest(self) -> QWidget:
        """The harvest, to be put where the window has room for it."""
        return self.ui.harvest

    def show_saved(self, text: str) -> None:
        """Say what the disk has."""
        self.saved_changed.emit(text)

    def retranslate(self) -> None:
        """Name again what is made in code."""
        super().retranslate()
        self.steps.fix = translate("Notes", "fix")
        self.steps.refresh_heads()
