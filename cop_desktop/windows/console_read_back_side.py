"""« Pour finir », beside the read-back: counts, what the next plan opens with, what the room would see."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from cop_desktop._built.ui_console_read_back_side import Ui_ConsoleReadBackSide
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.read_back_face import ReadBackPage
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.wall.face import Face
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.windows.console_read_back import WALL_KEY
from cop_desktop.windows.wall_preview import WallPreview


class ConsoleReadBackSide(Retranslated, QFrame):
    """« Pour finir »: what was gathered, what the next plan opens with, what the room would see."""

    wall_asked = Signal()
    onward_asked = Signal()

    def __init__(self, theme: Theme, wall_ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_ConsoleReadBackSide = Ui_ConsoleReadBackSide()
        self.ui.setupUi(self)
        self._theme = theme
        self._page: ReadBackPage | None = None
        self._said = (0, False, False)
        self.wall_words = ""
        """What the key of the wall does; nothing when the room may read nothing."""
        self.preview = WallPreview(wall_ink, self)
        self.ui.previewLayout.addWidget(self.preview)
        self.wall_button = KeyButton(theme, "eye", key_text(WALL_KEY), parent=self)
        self.onward_button = KeyButton(theme, "arrow-right", parent=self)
        set_class(self.onward_button, "primary")
        for button in (self.wall_button, self.onward_button):
            self.ui.buttonsLayout.addWidget(button)
        self.wall_button.clicked.connect(self.wall_asked)
        self.onward_button.clicked.connect(self.onward_asked)
        self.onward_button.setAutoDefault(True)
        theme.changed.connect(self._draw)
        self.retranslate()

    def show_page(self, page: ReadBackPage) -> None:
        """Show the counts and the next step."""
        self._page = page
        self._draw()

    def show_draft(self, face: Face | None, pages: int, *, shown: bool, last: bool) -> None:
        """Show in private what would go up, until it is up; `last` when the page shown is the last one."""
        self._said = (pages, shown, last)
        if face is not None:
            self.preview.show_face(face)
        for part in (self.ui.previewLabel, self.ui.preview):
            part.setVisible(face is not None and not shown)
        self._say_wall()

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if hasattr(self, "onward_button"):
            self._say_wall()
            self._draw()

    def _say_wall(self) -> None:
        pages, shown, last = self._said
        words = translate("ReadBack", "Show the room")
        if shown:
            words = translate("ReadBack", "Hide") if last else translate("ReadBack", "Next page")
        self.wall_button.set_picture("eye-off" if shown and last else "eye")
        self.wall_words = words if pages else ""
        self.wall_button.setText(words)
        name(self.wall_button, words)
        self.wall_button.setEnabled(pages > 0)
        self.wall_button.setToolTip("" if pages else translate("ReadBack", "Nothing here is for the room"))

    def _draw(self) -> None:
        page = self._page
        if page is None:
            return
        layout = self.ui.countsLayout
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for icon, words, aside in page.side.counts:
            holder = QWidget(self.ui.counts)
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            picture = QLabel(holder)
            picture.setPixmap(self._theme.icon(icon, "muted", 20).pixmap(20, 20))
            said, small = QLabel(words, holder), QLabel(aside, holder)
            set_class(said, "strong")
            set_class(small, "small", "muted")
            row.addWidget(picture)
            row.addWidget(said)
            row.addStretch(1)
            row.addWidget(small)
            layout.addWidget(holder)
        self.ui.planLabel.setText(page.side.plan)
        self.ui.planLabel.setVisible(bool(page.side.plan))
        self.ui.planLine.setVisible(bool(page.side.plan))
        words = page.side.onward or translate("ReadBack", "Go on")
        self.onward_button.setText(words)
        name(self.onward_button, words)
