"""What the minutes page asks the system: where to write, which letterhead, to show a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from cop_desktop.qt.language import translate


def ask_file(parent: QWidget, proposed: Path) -> Path | None:
    """Ask where to write the minutes; what may not be overwritten is refused afterwards, with a name."""
    options = QFileDialog.Option.DontConfirmOverwrite
    title = translate("Minutes", "Write the minutes")
    kinds = translate("Minutes", "Word document (*.docx)")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds, options=options)
    return Path(chosen) if chosen else None


def ask_letterhead(parent: QWidget) -> Path | None:
    """Ask for an organization's Word document or template."""
    title = translate("Minutes", "Choose a letterhead")
    kinds = translate("Minutes", "Word document or template (*.docx *.dotx)")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getOpenFileName(parent, title, documents, kinds)
    return Path(chosen) if chosen else None


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def open_file(path: Path) -> bool:
    """Hand a file to the system's own program; tell whether one took it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def ask_written(parent: QWidget, last: Path) -> Path | None:
    """Ask where a Word file written before, renamed or moved since, is now."""
    title = translate("Minutes", "Find the Word file")
    kinds = translate("Minutes", "Word document (*.docx)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(last.parent), kinds)
    return Path(chosen) if chosen else None
