"""Keys of the console that are not of one card alone."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

WALL_KEYS = (
    "F5",
    "Shift+F5",
    "Ctrl+Shift+B",
    "Ctrl+Shift+O",
    "Ctrl+Shift+C",
    "Ctrl+Shift+H",
    "Ctrl+Shift+W",
    "Ctrl+Shift+F",
    "Ctrl+Shift+I",
    "Ctrl+Shift+V",
    "F12",
    "Ctrl+F12",
    "Ctrl+Shift+G",
)
"""Keys about the wall: the menu keeps them in a menu of their own."""


def undo_key(event: QKeyEvent) -> str:
    """Tell which of the keys of undo this is: `undo`, `redo`, or empty."""
    keys = QKeySequence.StandardKey
    if event.matches(keys.Undo):
        return "undo"
    again = event.matches(keys.Redo) or QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+Y")
    return "redo" if again else ""
