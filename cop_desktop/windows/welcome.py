"""The first welcome: a name and Enter; no step, no wizard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from cop_desktop._built.ui_welcome import Ui_Welcome
from cop_desktop.qt.form import key_text, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.empty_circle import EmptyCircle


class Welcome(Retranslated, QWidget):
    """Says what was asked: a community by its name, the example, a workspace, the other language."""

    named = Signal(str)
    example_asked = Signal()
    open_asked = Signal()
    language_asked = Signal()
    dropped = Signal(Path)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ui: Ui_Welcome = Ui_Welcome()
        self.ui.setupUi(self)
        self.ui.circleLayout.addWidget(EmptyCircle(theme, self), 0, Qt.AlignmentFlag.AlignHCenter)
        self.create_button = self.ui.createButton
        self.create_button.dress(theme, "arrow-right")
        self.ui.exampleButton.dress(theme, "sparkles")
        self.ui.openButton.dress(theme, "folder-open")
        self.ui.languageButton.dress(theme, "languages")
        self.ui.nameField.returnPressed.connect(self._name)
        self.create_button.clicked.connect(self._name)
        self.ui.exampleButton.clicked.connect(self.example_asked)
        self.ui.openButton.clicked.connect(self.open_asked)
        self.ui.languageButton.clicked.connect(self.language_asked)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the button and the other language."""
        if not hasattr(self, "create_button"):
            return
        self.create_button.setText(translate("Welcome", "Create"))
        self.create_button.set_key(key_text("Return"))
        french = QLocale().language() == QLocale.Language.French
        self.ui.languageButton.setText("English" if french else "Français")

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor waits in the field."""
        super().showEvent(event)
        self.ui.nameField.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if _file(event) is not None:
            event.acceptProposedAction()
            set_class(self.ui.dropLabel, "drop", "dropping")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file went away."""
        super().dragLeaveEvent(event)
        set_class(self.ui.dropLabel, "drop", "muted")

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file."""
        set_class(self.ui.dropLabel, "drop", "muted")
        path = _file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _name(self) -> None:
        text = self.ui.nameField.text().strip()
        if text:
            self.named.emit(text)
            self.ui.nameField.clear()
        else:
            self.ui.nameField.setFocus()


def _file(event: QDropEvent) -> Path | None:
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None
