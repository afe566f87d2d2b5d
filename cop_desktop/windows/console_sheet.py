"""What the client prepared, over the harvest: read by whoever facilitates, for as long as the step lasts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.services.client_sheets import ClientSheet

KEY = "Ctrl+Shift+R"
HEADS = 118
"""Width of the names of its parts, in pixels."""


class ConsoleSheet(Retranslated, QFrame):
    """Shows a `ClientSheet`; hidden, it holds no word of it."""

    close_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ConsoleSheet")
        set_class(self, "card")
        self._theme = theme
        self._given = ""
        self.lock = QLabel(self)
        self.title = QLabel(self)
        self.whose = QLabel(self)
        self.close_button = KeyButton(theme, "", key_text(KEY), self)
        set_class(self.title, "strong")
        set_class(self.whose, "small", "muted")
        for label in (self.title, self.whose):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.close_asked)
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (self.lock, self.title, self.whose):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.close_button)
        self._inside = QWidget(self)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, HEADS)
        self._grid.setColumnStretch(1, 1)
        self._rows = [(self._label("small", "muted"), self._label()) for _ in range(4)]
        for rank, (head_label, text) in enumerate(self._rows):
            self._grid.addWidget(head_label, rank, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, rank, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowStretch(len(self._rows), 1)
        self.area = QScrollArea(self)
        self.area.setWidget(self._inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.area)
        theme.changed.connect(self._themed)
        self.hide()
        self.retranslate()
        self._themed()

    def show_sheet(self, sheet: ClientSheet, given: str) -> None:
        """Show what `given` prepared."""
        self._given = given
        texts = (sheet.line, sheet.situation, sheet.attempts, sheet.request)
        for (head, label), text in zip(self._rows, texts, strict=True):
            label.setText(on_screen(text))
            head.setVisible(bool(text))
            label.setVisible(bool(text))
        self.retranslate()
        self.show()

    def forget(self) -> None:
        """Hide the sheet, and keep none of its words."""
        self.hide()
        self._given = ""
        for _head, label in self._rows:
            label.clear()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything made in code again."""
        if not hasattr(self, "area"):
            return
        said = translate("ConsoleSheet", "Prepared by {0}").format(self._given) if self._given else ""
        self.title.setText(said)
        self.whose.setText(translate("ConsoleSheet", "for you alone; closes with the step"))
        close = translate("ConsoleSheet", "Put away")
        self.close_button.setText(close)
        name(self.close_button, close)
        name(self.area, said)
        heads = (
            translate("ConsoleSheet", "In one line"),
            translate("ConsoleSheet", "What happens"),
            translate("ConsoleSheet", "What was tried"),
            translate("ConsoleSheet", "What is asked"),
        )
        for (head, _text), words in zip(self._rows, heads, strict=True):
            head.setText(words)

    def _label(self, *classes: str) -> QLabel:
        label = QLabel(self._inside)
        set_class(label, *classes)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(not classes)
        return label

    def _themed(self) -> None:
        self.lock.setPixmap(self._theme.icon("lock", "muted", 18).pixmap(18, 18))
