"""« On prend le temps »: the console during a hold; three equal doors, the field folded into one line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cop_desktop.qt.dates import one_stop
from cop_desktop.qt.form import key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.console_hold import HoldFace
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.door_button import DoorButton
from cop_desktop.qt.widgets.hold_circle import HoldCircle
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.widgets.told_roles import tell_roles

_ASKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
SIDE, BETWEEN = 50, 17
"""At the left and right of what is said, and between doors, in pixels."""
DOORS = ("rotate-ccw", "scissors", "message-circle")
WRITE_KEY, WITHDRAW_KEY = "Ctrl+L", "Del"
SHORT, NARROW = 560, 860
"""Below this height, in pixels, what is not needed gives way; below this width, words are shorter."""


class HoldPage(Retranslated, QWidget):
    """Holds the keys while it is shown: 1, 2, 3 and Delete. `typed(event)` is any other letter."""

    door_asked = Signal(int)
    """0: resume, 1: tighten, 2: leave the plan."""
    withdraw_asked = Signal()
    withdraw_clicked = Signal()
    write_asked = Signal()
    fold_asked = Signal()
    typed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: HoldFace | None = None
        self._withdrawn: int | None = None
        self._unfolded = self._short = self._narrow = False
        self.setObjectName("holdPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tell_roles()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.circle = HoldCircle(theme.colour, self)
        self.title = _label("holdTitle", self)
        self.sub = _label("holdSub", self)
        self.doors = [DoorButton(theme, icon, str(rank), self) for rank, icon in enumerate(DOORS, start=1)]
        self.fold = QFrame(self)
        self.fold.setProperty("class", "fold")
        self.sign = QLabel(self.fold)
        self.said = QLabel(self.fold)
        self.said.setProperty("class", "strong")
        self.more = QLabel(self.fold)
        self.more.setProperty("class", "small muted")
        self.write_button = KeyButton(theme, key=key_text(WRITE_KEY), parent=self.fold)
        self.write_button.setProperty("class", "quiet muted")
        self.withdraw_button = KeyButton(theme, key=key_text(WITHDRAW_KEY), parent=self.fold)
        self.calm = _label("holdCalm", self)
        self._lay_out()
        for rank, door in enumerate(self.doors):
            door.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            door.clicked.connect(lambda _checked=False, which=rank: self.door_asked.emit(which))
        for button in (self.write_button, self.withdraw_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.write_button.clicked.connect(
            lambda: (self.fold_asked if self._unfolded else self.write_asked).emit()
        )
        self.withdraw_button.clicked.connect(self.withdraw_clicked)
        self._theme = theme
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()
        self.hide()

    @property
    def unfolded(self) -> bool:
        """Tell whether one writes, the hold under way."""
        return self._unfolded

    def show_face(self, face: HoldFace) -> None:
        """Show a hold; costs nothing when it is the same."""
        if face != self._face:
            self._face = face
            self.circle.show_people(face.people)
            self.retranslate()

    def show_withdrawn(self, count: int | None) -> None:
        """Say, without any noise, what was withdrawn (None: nothing was asked)."""
        self._withdrawn = count
        self.retranslate()

    def unfold(self, card: QWidget) -> None:
        """Let one write here, below the doors; asked for, never by itself."""
        self._unfolded = True
        for each in (self.circle, self.sub, self.calm):
            each.hide()
        self._column.insertWidget(self._column.indexOf(self.calm), card, 3)
        card.show()
        self.retranslate()

    def fold_again(self) -> None:
        """Put the line back; the card goes where it came from."""
        self._unfolded = False
        for each in (self.circle, self.sub, self.calm):
            each.show()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        if not hasattr(self, "calm"):
            return
        self.title.setText(translate("ConsoleHold", "We take the time"))
        self.sub.setText(
            translate(
                "ConsoleHold",
                "The room sees a plain page, no digits, no words. Nothing sounds, nothing runs.",
            )
        )
        self.calm.setText(
            translate("ConsoleHold", "There is no hurry. This moment will appear in no document.")
        )
        self.doors[0].say(
            translate("ConsoleHold", "Take up again"), translate("ConsoleHold", "Where we were.")
        )
        self.doors[1].say(
            translate("ConsoleHold", "Shorten"),
            translate("ConsoleHold", "What follows is tightened; the closing keeps its length."),
        )
        self.doors[2].say(translate("ConsoleHold", "Leave the plan"), self._free_words())
        self.said.setText(
            translate("ConsoleHold", "Taking notes.")
            if self._unfolded
            else translate("ConsoleHold", "No notes are taken.")
        )
        self.more.setText(self._withdrawn_words())
        words = translate("ConsoleHold", "Fold") if self._unfolded else translate("ConsoleHold", "Write")
        self.write_button.setText(words)
        self.write_button.set_key(key_text("Esc") if self._unfolded else key_text(WRITE_KEY))
        name(self.write_button, words)
        self.title.setVisible(not (self._unfolded and self._short))
        withdraw = translate("ConsoleHold", "Withdraw the last two minutes")
        short = translate("ConsoleHold", "Withdraw two minutes")
        self.withdraw_button.setText(short if self._narrow else withdraw)
        self.withdraw_button.set_key("" if self._unfolded else key_text(WITHDRAW_KEY))
        name(
            self.withdraw_button,
            withdraw,
            translate("ConsoleHold", "What was written two minutes before, and since; it can be undone"),
        )
        name(self, self.title.text(), self.sub.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 are the doors, Delete withdraws; Space does nothing: nothing is done by mistake."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.text() in ("1", "2", "3"):
            if not event.isAutoRepeat():
                self.door_asked.emit(int(event.text()) - 1)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.withdraw_asked.emit()
        elif event.text() and event.text().isprintable() and not event.modifiers() & _ASKING:
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the doors the room there is."""
        super().resizeEvent(event)
        short, narrow = self.height() < SHORT, self.width() < NARROW
        side = 16 if narrow else SIDE
        self._column.setContentsMargins(side, 8 if short else 20, side, 8 if short else 26)
        if (short, narrow) != (self._short, self._narrow):
            self._short, self._narrow = short, narrow
            self.retranslate()

    def _free_words(self) -> str:
        face = self._face
        if face is None or not face.closing:
            until = face.until if face else ""
            return one_stop(translate("ConsoleHold", "Free conversation until {0}.").format(until))
        return translate("ConsoleHold", "Free conversation until {0}, then closing.").format(face.until)

    def _withdrawn_words(self) -> str:
        count = self._withdrawn
        if count is None:
            return ""
        if count == 0:
            return translate("ConsoleHold", "Nothing had been written.")
        words = translate("ConsoleHold", "%n item(s) withdrawn; {0} brings back.", "", count)
        return words.format(key_text("Ctrl+Z"))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addStretch(0)
        self._column.addWidget(self.circle, 6)
        self._column.addSpacing(10)
        self._column.addWidget(self.title)
        self._column.addSpacing(6)
        self._column.addWidget(self.sub)
        self._column.addSpacing(26)
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        for door in self.doors:
            row.addWidget(door, 1)
        self._column.addLayout(row, 6)
        self._column.addSpacing(26)
        self._column.addWidget(self.fold)
        self._column.addSpacing(14)
        self._column.addWidget(self.calm)
        self._column.addStretch(0)
        line = QHBoxLayout(self.fold)
        line.setContentsMargins(19, 9, 9, 9)
        line.setSpacing(14)
        line.addWidget(self.sign)
        line.addWidget(self.said)
        line.addWidget(self.more, 1)
        line.addWidget(self.write_button)
        line.addWidget(self.withdraw_button)
        for button in (self.write_button, self.withdraw_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _themed(self) -> None:
        self.sign.setPixmap(self._theme.icon("pen-line", "muted", 22).pixmap(22, 22))
        self.circle.update()


def _label(key: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(key)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
