"""The strip of the decision being adopted: first what the room would read, then one line while it reads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cop_desktop.domain.codes import DecisionMethod
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.decision import METHODS, DecisionStrip
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.windows.wall_preview import WallPreview

KEY, DOWN_KEY = "F12", "Shift+F12"
PICTURE, SMALL_PICTURE = QSize(288, 162), QSize(176, 99)
NARROW = 600
"""Below this width, in pixels, the strip keeps less of everything (a display of 1024 pixels)."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ConsoleDecision(Retranslated, QFrame):
    """Shows a `DecisionStrip`; says what was asked."""

    chosen = Signal(str)
    method_taken = Signal(object)
    written = Signal(str)
    show_asked = Signal()
    leave_asked = Signal()
    adopt_asked = Signal()
    objection_asked = Signal()
    down_asked = Signal()

    def __init__(self, theme: Theme, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ConsoleDecision")
        set_class(self, "card")
        self._theme = theme
        self._strip = DecisionStrip()
        self._filling = self._narrow = False
        self._writes = True
        self.body, self.line = QWidget(self), QWidget(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(15, 12, 15, 12)
        outer.setSpacing(0)
        outer.addWidget(self.body)
        outer.addWidget(self.line)
        self._make_body(theme, ink)
        self._make_line(theme)
        theme.changed.connect(self._themed)
        self.hide()
        self.retranslate()
        self._themed()

    def _make_body(self, theme: Theme, ink: Ink) -> None:
        self.preview = WallPreview(ink, self.body)
        self.preview.setFixedSize(PICTURE)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title, self.hint = QLabel(self.body), QLabel(self.body)
        set_class(self.title, "strong")
        set_class(self.hint, "small", "muted")
        self.hint.setWordWrap(True)
        self.list = QListWidget(self.body)
        self.list.setObjectName("decisionList")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._row_changed)
        self.field = QLineEdit(self.body)
        self.field.setObjectName("decisionField")
        self.field.setMaxLength(2_000)
        self.methods = QButtonGroup(self)
        self._choices = QGridLayout()
        self._choices.setSpacing(6)
        for rank, method in enumerate(METHODS):
            button = QPushButton(self.body)
            button.setCheckable(True)
            set_class(button, "choice")
            button.clicked.connect(lambda _checked=False, which=method: self.method_taken.emit(which))
            self.methods.addButton(button, rank)
            self._choices.addWidget(button, 0, rank)
        self.show_button = KeyButton(theme, "", key_text("Return"), self.body)
        self.leave_button = KeyButton(theme, "", key_text("Esc"), self.body)
        set_class(self.show_button, "primary")
        self.show_button.clicked.connect(self.show_asked)
        self.leave_button.clicked.connect(self.leave_asked)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.show_button)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.field)
        right.addWidget(self.list, 1)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(middle, 1)
        column.addLayout(self._choices)
        column.addLayout(foot)
        for widget in (self.list, self.field):
            widget.installEventFilter(self)

    def _make_line(self, theme: Theme) -> None:
        self.icon, self.said = QLabel(self.line), QLabel(self.line)
        set_class(self.said, "strong")
        self.adopt_button = KeyButton(theme, "", key_text(KEY), self.line)
        self.objection_button = KeyButton(theme, "", "", self.line)
        self.down_button = KeyButton(theme, "", key_text(DOWN_KEY), self.line)
        set_class(self.adopt_button, "primary")
        self.adopt_button.clicked.connect(self.adopt_asked)
        self.objection_button.clicked.connect(self.objection_asked)
        self.down_button.clicked.connect(self.down_asked)
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.icon)
        row.addWidget(self.said, 1)
        for button in (self.objection_button, self.down_button, self.adopt_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)

    def show_strip(self, strip: DecisionStrip) -> None:
        """Show the strip; the cursor comes in when it opens."""
        before, self._strip = self._strip, strip
        self.setVisible(strip.open or strip.up)
        self.body.setVisible(strip.open)
        self.line.setVisible(strip.up and not strip.open)
        self.said.setText(on_screen(strip.said))
        self.icon.setToolTip(strip.said)
        name(self, strip.said)
        self.adopt_button.setVisible(not strip.adopted)
        self.objection_button.setVisible(self._writes and not strip.adopted)
        if not strip.open:
            return
        self.hint.setText(on_screen(strip.hint))
        self.show_button.setEnabled(strip.ready)
        self.preview.setVisible(strip.face is not None)
        if strip.face is not None:
            self.preview.show_face(strip.face)
        button = self.methods.button(METHODS.index(strip.method))
        if button is not None:
            button.setChecked(True)
        self._fill(strip)
        if not before.open:
            self.field.clear()
        if not before.open or (strip.lines and not before.lines and not self.field.text()):
            self.take_cursor()

    def take_cursor(self) -> None:
        """Put the cursor on the decisions, or where one is typed when there is none."""
        (self.list if self._strip.lines else self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_ink(self, ink: Ink) -> None:
        """Take other colours of the wall."""
        self.preview.set_ink(ink)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter shows or keeps, Escape leaves, figures choose the method."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key, text = event.key(), event.text()
        if key == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        elif key in _ENTER and not event.modifiers():
            self._enter(watched)
        elif watched is self.list and text in "12345" and text:
            self.method_taken.emit(METHODS[int(text) - 1])
        elif watched is self.field and key == Qt.Key.Key_Down and self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif watched is self.list and text and text.isprintable() and not event.modifiers():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.insert(text)
        else:
            return super().eventFilter(watched, event)
        return True

    def offer_objection(self, *, offered: bool) -> None:
        """Offer to begin an objection, where one can write it."""
        self._writes = offered
        self.objection_button.setVisible(offered and not self._strip.adopted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow console the picture is smaller, the methods on two lines, the keys in tooltips."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.preview.setFixedSize(SMALL_PICTURE if narrow else PICTURE)
            self.hint.setVisible(not narrow)
            self.said.setVisible(not narrow)
            across = 3 if narrow else len(METHODS)
            for rank in range(len(METHODS)):
                button = self.methods.button(rank)
                if button is not None:
                    self._choices.addWidget(button, rank // across, rank % across)
            self.retranslate()

    def retranslate(self) -> None:
        """Say again what is made in code."""
        if not hasattr(self, "adopt_button"):
            return
        self.title.setText(translate("Decision", "The decision to adopt — what the room will read"))
        self.field.setPlaceholderText(translate("Decision", "Write the decision…"))
        name(self.field, translate("Decision", "Write the decision…"))
        name(self.list, translate("Decision", "Decisions of this session"))
        words = {
            DecisionMethod.CONSENT: translate("Decision", "Consent"),
            DecisionMethod.CONSENSUS: translate("Decision", "Consensus"),
            DecisionMethod.MAJORITY: translate("Decision", "Majority"),
            DecisionMethod.ADVICE: translate("Decision", "Advice"),
            DecisionMethod.DELEGATED: translate("Decision", "Delegation"),
        }
        for rank, method in enumerate(METHODS):
            button = self.methods.button(rank)
            if button is not None:
                button.setText(f"{rank + 1}  {words[method]}")
                name(button, words[method])
        for button_, text, key in (
            (self.show_button, translate("Decision", "Show the room"), "Return"),
            (self.leave_button, translate("Decision", "Leave"), "Esc"),
            (self.adopt_button, translate("Decision", "Adopted"), KEY),
            (self.objection_button, translate("Decision", "Objection…"), ""),
            (self.down_button, translate("Decision", "Take down"), DOWN_KEY),
        ):
            button_.setText(text)
            button_.set_key(key_text(key) if key and not self._narrow else "")
            button_.setToolTip(f"{text} ({key_text(key)})" if key and self._narrow else "")
            name(button_, text)

    def _enter(self, watched: QObject) -> None:
        if watched is self.field and self.field.text().strip():
            text = self.field.text()
            self.field.setText("")
            self.written.emit(text)
        else:
            self.show_asked.emit()

    def _fill(self, strip: DecisionStrip) -> None:
        self._filling = True
        shown = [(str(key), text, became) for key, text, became in strip.lines]
        held = [self.list.item(at).data(Qt.ItemDataRole.UserRole) for at in range(self.list.count())]
        if held != [list(each) for each in shown] and held != shown:
            self.list.clear()
            for each in shown:
                item = QListWidgetItem(f"{on_screen(each[1])} — {each[2]}")
                item.setData(Qt.ItemDataRole.UserRole, each)
                item.setToolTip(each[1])
                self.list.addItem(item)
        ids = [each[0] for each in shown]
        if strip.current in ids:
            self.list.setCurrentRow(ids.index(strip.current))
        self._filling = False

    def _row_changed(self, row: int) -> None:
        if not self._filling and row >= 0:
            self.chosen.emit(self._strip.lines[row][0])

    def _themed(self) -> None:
        self.icon.setPixmap(self._theme.icon("gavel", "calm", 20).pixmap(20, 20))
