"""The bar under the top of the console: what must be chosen or said, while everything stays live."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from cop_desktop._built.ui_console_bar import Ui_ConsoleBar
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import translate
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.key_button import KeyButton

TYPED = 9_999
"""The longest number one may type, in minutes: what is out of bounds is said, not shortened."""


@dataclass(frozen=True)
class Choice:
    """One button of the bar; its key is its rank when `keyed`, else `key` is drawn on it."""

    label: str
    then: Callable[[int], None]
    primary: bool = False
    keyed: bool = True
    key: str = ""


@dataclass(frozen=True)
class Notice:
    """What the bar says. `number` asks for minutes (least, shown, most); `for_ms` makes it go by itself."""

    key: str
    icon: str
    strong: str
    text: str = ""
    choices: tuple[Choice, ...] = ()
    number: tuple[int, int, int] | None = None
    number_name: str = ""
    quiet: bool = False
    for_ms: int = 0


class ConsoleBar(QFrame):
    """One notice at a time; a new one takes the place of the one before."""

    said = Signal(object)
    """Emitted with each `Notice` shown."""
    closed = Signal(str)
    """Emitted while the bar is still seen, so that its focus can be taken back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_ConsoleBar = Ui_ConsoleBar()
        self.ui.setupUi(self)
        self._theme = theme
        self._notice: Notice | None = None
        self._buttons: list[KeyButton] = []
        self._lead: str | None = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.ui.numberBox.lineEdit().returnPressed.connect(lambda: self.choose(0))
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is said now."""
        return self._notice

    @property
    def choices(self) -> Sequence[KeyButton]:
        """The buttons shown."""
        return self._buttons

    @property
    def keyed(self) -> bool:
        """Tell whether 1, 2 and 3 answer."""
        return self._notice is not None and any(choice.keyed for choice in self._notice.choices)

    def show_notice(self, notice: Notice) -> None:
        """Say something."""
        self._notice = notice
        for button in self._buttons:
            self.ui.ConsoleBarLayout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for rank, choice in enumerate(notice.choices, start=1):
            button = KeyButton(self._theme, key=self._cap(rank, choice), parent=self)
            button.setText(choice.label)
            name(button, choice.label)
            if choice.primary:
                set_class(button, "primary")
            button.clicked.connect(lambda _checked=False, which=rank - 1: self.choose(which))
            self.ui.ConsoleBarLayout.addWidget(button)
            self._buttons.append(button)
        self.ui.numberBox.setVisible(notice.number is not None)
        if notice.number is not None:
            shown = notice.number[1]
            self.ui.numberBox.setRange(0, TYPED)
            self.ui.numberBox.setValue(shown)
            self.ui.numberBox.setSuffix("\u00a0min")
            name(self.ui.numberBox, notice.number_name)
        self._draw()
        self._timer.stop()
        if notice.for_ms:
            self._timer.start(notice.for_ms)
        self.setAccessibleName(f"{notice.strong} {notice.text}")
        self.show()
        if notice.number is not None:
            self.ui.numberBox.setFocus()
            self.ui.numberBox.selectAll()
        self.said.emit(notice)

    def show_keys(self, lead: str | None) -> None:
        """Draw on the buttons the keys that answer from where the cursor is.

        `lead` comes before the rank: `Alt+`, or nothing; None when no key answers the bar now.
        """
        self._lead = lead
        choices = self._notice.choices if self._notice is not None else ()
        for rank, (button, choice) in enumerate(zip(self._buttons, choices, strict=False), start=1):
            button.set_key(self._cap(rank, choice))

    def _cap(self, rank: int, choice: Choice) -> str:
        if self._lead is None:
            return ""
        key = f"{self._lead}{rank}" if choice.keyed else choice.key
        return key_text(key) if key else ""

    def choose(self, which: int) -> bool:
        """Take the choice of this rank (0 first); False when there is none."""
        notice = self._notice
        if notice is None or not 0 <= which < len(notice.choices):
            return False
        value = self.ui.numberBox.value()
        if notice.number is not None and notice.choices[which].primary and self._out_of_bounds(value):
            return True
        self.dismiss()
        notice.choices[which].then(value)
        return True

    def _out_of_bounds(self, value: int) -> bool:
        """Say the bounds instead of taking a number that is not within them."""
        least, _shown, most = self._notice.number if self._notice and self._notice.number else (0, 0, TYPED)
        if least <= value <= most:
            return False
        said = translate("ConsoleBar", "From {0} to {1} minutes.").format(least, most)
        self.ui.textLabel.setText(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self.ui.numberBox.setFocus()
        self.ui.numberBox.selectAll()
        return True

    def dismiss(self, key: str = "") -> None:
        """Take the bar away, if it says this."""
        notice = self._notice
        if notice is None or (key and notice.key != key):
            return
        self._notice = None
        self._timer.stop()
        self.closed.emit(notice.key)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in the number closes what asks for it."""
        if event.key() == Qt.Key.Key_Escape and self._notice is not None and self._notice.quiet:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        notice = self._notice
        if notice is None:
            return
        set_class(self, "notice quiet" if notice.quiet else "notice")
        self.ui.iconLabel.setPixmap(
            self._theme.icon(notice.icon, "muted" if notice.quiet else "warn", 20).pixmap(20, 20)
        )
        self.ui.strongLabel.setText(notice.strong)
        self.ui.textLabel.setText(notice.text)
