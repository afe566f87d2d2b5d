"""What this program is, its version, and the licences of what it is made of."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QWidget

from cop_desktop._built.ui_about import Ui_About
from cop_desktop.qt.language import Retranslated, translate

PACKAGE = "cop-desktop"


class About(Retranslated, QDialog):
    """Shown from the menu; nothing is looked up on a network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_About = Ui_About()
        self.ui.setupUi(self)
        self.ui.closeButton.clicked.connect(self.accept)
        self.ui.licencesText.setPlainText(licences())
        self.retranslate()

    def retranslate(self) -> None:
        """Say the version."""
        version = distribution(PACKAGE).version
        self.ui.versionLabel.setText(
            translate("About", "Version {0}, with Qt {1} (LGPL 3)").format(version, qVersion())
        )


def licences() -> str:
    """Gather the licence files that came with the program."""
    try:
        files = distribution(PACKAGE).files or []
    except PackageNotFoundError:
        return ""
    kept = [file for file in files if "licenses" in file.parts]
    texts = [f"{file.name}\n\n{file.read_text(encoding='utf-8')}" for file in sorted(kept, key=str)]
    return "\n\n———\n\n".join(texts)
