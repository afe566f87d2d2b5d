"""Hands that give files to the whole program."""

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication


def settle(desk):
    """Run both threads to their end, and what they brought."""
    for _ in range(3):
        desk.desktop.workers.settle()
        QCoreApplication.processEvents()


def drop(window, path):
    """Drop a file on a window; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    where, actions = QPoint(400, 300), Qt.DropAction.CopyAction
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, actions, data, buttons, modifiers)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(where, actions, data, buttons, modifiers))
    return enter.isAccepted()


def toast(desk):
    """The message said last."""
    return desk.window.messages.toasts[-1].message
