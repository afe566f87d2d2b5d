"""A fault of ours: what was shown as saved is safe, and here is, word for word, what may be sent."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from cop_desktop._built.ui_crash import Ui_Crash
from cop_desktop.qt.language import Retranslated, translate


class Crash(Retranslated, QDialog):
    """Never modal: the session goes on behind it. Further faults are added to the same text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_Crash = Ui_Crash()
        self.ui.setupUi(self)
        self.setModal(False)
        self._reports: list[str] = []
        self.ui.copyButton.clicked.connect(self.copy)
        self.ui.closeButton.clicked.connect(self.accept)

    def add(self, report: str) -> None:
        """Show a report; the same fault again is counted, not repeated."""
        if report not in self._reports:
            self._reports.append(report)
            self.ui.reportText.setPlainText("\n\n".join(self._reports))
        self.show()
        self.raise_()

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.ui.reportText.toPlainText())
        self.ui.copyButton.setText(translate("Crash", "Copied"))
