"""The dialogs that choose one file of ours, to be read or to be written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cop_desktop.qt.language import translate

SUFFIX = ".json"
Then = Callable[[Path], None]


def ask_to_read(window: QWidget, title: str, kinds: str, then: Then) -> None:
    """Choose a file that is there; `kinds` names what it should hold."""
    dialog = _dialog(window, title, kinds, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_to_write(window: QWidget, title: str, kinds: str, then: Then, proposed: str = "") -> None:
    """Choose a file to write; who writes it never does so over another one, and says it."""
    dialog = _dialog(window, title, kinds, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(SUFFIX.lstrip("."))
    if proposed:
        dialog.selectFile(f"{proposed}{SUFFIX}")
    dialog.open()


def _dialog(window: QWidget, title: str, kinds: str, then: Then) -> QFileDialog:
    every = translate("Exchange", "All files")
    dialog = QFileDialog(window, title, "", f"{kinds} (*{SUFFIX});;{every} (*)")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setDirectory(str(Path.home()))
    dialog.fileSelected.connect(lambda text: then(Path(text)))
    return dialog
