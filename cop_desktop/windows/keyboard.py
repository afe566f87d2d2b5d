"""The keys of the present place and of the whole program (F1, Ctrl+/)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from cop_desktop._built.ui_keyboard import Ui_Keyboard
from cop_desktop.qt.language import Retranslated
from cop_desktop.windows.place import Group


class Keyboard(Retranslated, QDialog):
    """A list to read; closing it gives the cursor back to where it was."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_Keyboard = Ui_Keyboard()
        self.ui.setupUi(self)
        self.ui.closeButton.clicked.connect(self.accept)
        tree = self.ui.keysTree
        for title, keys in groups:
            top = QTreeWidgetItem(tree, [title])
            top.setFirstColumnSpanned(True)
            font = tree.font()
            font.setBold(True)
            top.setFont(0, font)
            top.setData(1, Qt.ItemDataRole.AccessibleTextRole, title)  # a screen reader finds this cell too
            for key, what in keys:
                QTreeWidgetItem(top, [key, what])
        tree.expandAll()
        tree.setColumnWidth(0, 220)
