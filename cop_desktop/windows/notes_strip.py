"""The harvest as a quiet strip of 66 px: who takes the notes, what they have, and their last item."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from cop_desktop._built.ui_notes_strip import Ui_NotesStrip
from cop_desktop.qt.presenters.capture_words import LOOKS
from cop_desktop.qt.presenters.notes_strip import StripFace
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.lettering import on_screen

LINES = 2
NARROW = 560
"""Below this width, in pixels, the last item has the room of the counts (a display of 1024 pixels)."""


class NotesStrip(QFrame):
    """Shows a `StripFace`; nothing in it can be pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_NotesStrip = Ui_NotesStrip()
        self.ui.setupUi(self)
        self._theme = theme
        self._face: StripFace | None = None
        theme.changed.connect(self._draw)
        self._draw()

    def show_face(self, face: StripFace) -> None:
        """Show who takes the notes, and their last item."""
        if face != self._face:
            self._face = face
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the last item to two lines."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        ui, face = self.ui, self._face
        ui.signLabel.setPixmap(self._theme.icon("notebook-pen", "calm", 20).pixmap(20, 20))
        if face is None:
            return
        ui.whoLabel.setText(face.who)
        ui.aboutLabel.setText(face.about)
        ui.aboutLabel.setVisible(self.width() >= NARROW)
        ui.kindIcon.setVisible(face.kind is not None)
        if face.kind is not None:
            look = LOOKS[face.kind]
            ui.kindIcon.setPixmap(self._theme.icon(look.icon, look.ink, 20).pixmap(20, 20))
        room = max(60, ui.lastLabel.width() * LINES - 40)
        said = on_screen(face.last)
        ui.lastLabel.setText(ui.lastLabel.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room))
        self.setAccessibleName(f"{face.who}, {face.about}, {face.last}")
