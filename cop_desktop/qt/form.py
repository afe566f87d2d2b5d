"""Small things every form needs: style classes, names for those who listen, keys drawn as caps."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from cop_desktop.qt.language import translate


def set_class(widget: QWidget, *names: str) -> None:
    """Give a widget its style classes (`resources/style/base.qss` lists them) and show them at once."""
    wanted = " ".join(names)
    if widget.property("class") == wanted:
        return
    widget.setProperty("class", wanted)
    if widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):  # else it is yet to be dressed
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.update()


def name(widget: QWidget, text: str, description: str = "") -> None:
    """Say what a control is to a screen reader; `description` says what it does."""
    widget.setAccessibleName(text)
    if description:
        widget.setAccessibleDescription(description)


def key_text(sequence: str) -> str:
    """Write a key as this system does, in the language shown: « Ctrl+Maj+E », « Entrée »."""
    if sequence == "Return":  # Qt says « Retour », keyboards say « Entrée »
        return translate("Keys", "Enter", "the key")
    if sequence.endswith("+Return"):  # Qt writes no modifiers alone: they are those of a letter, without it
        return f"{key_text(sequence.removesuffix('Return') + 'A')[:-1]}{key_text('Return')}"
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


def keycap(text: str, parent: QWidget | None = None) -> QLabel:
    """Draw a key as a cap, 22 px high."""
    cap = QLabel(text, parent)
    cap.setProperty("class", "keycap")
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return cap


class KeyHint(QWidget):
    """A key and what it does, side by side: `[Entrée] ouvrir`."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._cap = keycap(key, self)
        row.addWidget(self._cap)
        self._label = QLabel(text, self)
        self._label.setProperty("class", "small muted")
        row.addWidget(self._label)

    def say(self, key: str, text: str) -> None:
        """Show another key: dressing a new widget by the style sheet takes far longer than new words."""
        self._cap.setText(key)
        self._label.setText(text)


def fit_in_row(row: QHBoxLayout, width: int) -> None:
    """Hide the widgets of a row that have no room in this width, the last but one first."""
    items = [row.itemAt(rank) for rank in range(row.count())]
    shown = [widget for item in items if item is not None and (widget := item.widget()) is not None]
    over = sum(widget.sizeHint().width() + row.spacing() for widget in shown) - width
    for widget in reversed(shown[:-1]):
        widget.setVisible(over <= 0)
        over -= widget.sizeHint().width() + row.spacing() if over > 0 else 0
