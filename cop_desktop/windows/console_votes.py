"""The card of a vote, in the place of the turns: hands, what is voted upon, totals, sheets."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.votes_face import About, VotesPanel
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.qt.widgets.vote_list import VoteList
from cop_desktop.windows.console_keys import undo_key

KEY = "F11"
SIDES = 32
"""Margins of the card at both sides of its buttons, in pixels."""
THUMB = 32
"""Side of a drawn thumb, in pixels."""
_COUNTED = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down)


class ConsoleVotes(Retranslated, QFrame):
    """Shows a `VotesPanel`; says what was typed and asked."""

    typed = Signal(str)
    entered = Signal()
    correct_asked = Signal()
    primary_asked = Signal()
    second_asked = Signal()
    third_asked = Signal()
    left = Signal()
    undo_asked = Signal(str)
    """`undo` or `redo`, when the field has none of its own."""
    black_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ConsoleVotes")
        set_class(self, "card")
        self._theme = theme
        self._panel = VotesPanel()
        self.title = self._label("strong")
        self.count = self._label("small", "muted")
        self.hint = self._label("small", "muted")
        self.hint.setObjectName("votesHint")
        self.list = VoteList(theme, self)
        self.list.setObjectName("votesList")
        self.field = QLineEdit(self)
        self.field.setObjectName("votesField")
        self.field.setMinimumHeight(44)
        self.field.setMaxLength(400)
        self.thumbs = tuple(QPushButton(self) for _ in range(3))
        self.primary = KeyButton(theme, "", key_text("Return"), self)
        self.second = KeyButton(theme, "", "", self)
        self.third = KeyButton(theme, "", "", self)
        set_class(self.primary, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 15, 13, 13)
        column.setSpacing(8)
        self._thumbs_row = QWidget(self)
        row = QHBoxLayout(self._thumbs_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for rank, thumb in enumerate(self.thumbs):
            thumb.setIconSize(QSize(THUMB, THUMB))
            thumb.setMinimumHeight(84)
            set_class(thumb, "thumb")
            thumb.clicked.connect(lambda _checked=False, which=rank: self._add_hand(which, 1))
            row.addWidget(thumb, 1)
        for widget in (self.title, self.count, self._thumbs_row, self.field, self.hint):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self._filler = QWidget(self)
        column.addWidget(self._filler, 1)
        for button in (self.primary, self.second, self.third):
            column.addWidget(button)
        self.field.textEdited.connect(self.typed)
        self.field.installEventFilter(self)
        self.list.left.connect(self.left)
        self.list.entered.connect(self._enter_in_list)
        self.primary.clicked.connect(self.primary_asked)
        self.second.clicked.connect(self.second_asked)
        self.third.clicked.connect(self.third_asked)
        for pressed in (*self.thumbs, self.primary, self.second, self.third):
            pressed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._themed)
        self._themed()
        self.hide()

    @property
    def panel(self) -> VotesPanel:
        """What is shown."""
        return self._panel

    def show_panel(self, panel: VotesPanel) -> None:
        """Show a panel; the cursor stays where it is unless what it was in goes."""
        before, self._panel = self._panel, panel
        focused = self.focusWidget()
        had_focus = focused is not None and focused.hasFocus()
        if before.about is not panel.about and self.field.text():
            self.field.clear()
        self.title.setText(on_screen(panel.title))
        for label, text in ((self.count, panel.count), (self.hint, panel.hint)):
            label.setText(on_screen(text))
            label.setVisible(bool(text))
        set_class(self.hint, *(("small", "over", "strong") if panel.trouble else ("small", "muted")))
        hands = panel.about is About.HANDS and bool(panel.field)
        self._thumbs_row.setVisible(hands)
        for thumb, many in zip(self.thumbs, panel.hands, strict=True):
            thumb.setText(f" {many}")
        self.field.setVisible(bool(panel.field))
        self.field.setPlaceholderText(on_screen(panel.field))
        name(self.field, panel.field, panel.hint)
        set_class(self.field, *(("figures",) if panel.about in (About.HANDS, About.SHEETS) else ()))
        self.list.setVisible(panel.about is not About.HANDS)
        self._filler.setVisible(panel.about is About.HANDS)
        self.list.show_rows(panel.about, panel.rows)
        name(self.list, panel.title, panel.hint)
        keyed = panel.about in (About.HANDS, About.BALLOT, About.RESULTS)
        self.primary.set_key(key_text("Return") if keyed else "")
        buttons: tuple[tuple[KeyButton, str], ...] = (
            (self.primary, panel.primary),
            (self.second, panel.second),
            (self.third, panel.third),
        )
        for button, text in buttons:
            self._fit(button, text)
            button.setVisible(bool(text))
            name(button, text)
        self.primary.setEnabled(panel.ready)
        self._name_thumbs()
        if had_focus and focused is not None and not focused.isVisibleTo(self):
            self.take_cursor()

    def take_cursor(self) -> None:
        """Put the cursor where one types, or on the rows one counts."""
        wanted: QWidget = self.field if not self.field.isHidden() else self.list
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty the field."""
        self.field.setText("")  # what was taken is no undo of the field

    def write(self, text: str) -> None:
        """Put a text in the field, as if typed."""
        self.field.setText(text)
        self.typed.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter, Escape and the arrows from the field; a lone `b` or `.` there is the clicker's."""
        if watched is not self.field or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        assert isinstance(event, QKeyEvent)
        key, about = event.key(), self._panel.about
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if about is About.BALLOT and not self.field.text().strip():
                self.primary_asked.emit()
            else:
                self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif (which := undo_key(event)) and not self._own_undo(which):
            self.undo_asked.emit(which)
        elif about is About.HANDS and key in _COUNTED:
            less = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._add_hand(_COUNTED.index(Qt.Key(key)), -1 if less else 1)
        elif about is About.SHEETS and key in (Qt.Key.Key_Up, Qt.Key.Key_Backspace) and not self.field.text():
            self.correct_asked.emit()
        elif about is About.BALLOT and key == Qt.Key.Key_Down and self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.text() in ("b", ".") and not self.field.text() and about is not About.BALLOT:
            self.black_asked.emit()
        else:
            return super().eventFilter(watched, event)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write words again as far as there is room."""
        super().resizeEvent(event)
        panel = self._panel
        for button, text in (
            (self.primary, panel.primary),
            (self.second, panel.second),
            (self.third, panel.third),
        ):
            self._fit(button, text)

    def retranslate(self) -> None:
        """Say again what is made in code."""
        if hasattr(self, "list"):
            self.primary.set_key(key_text("Return"))
            self._name_thumbs()

    def _own_undo(self, which: str) -> bool:
        """Tell whether the field has something of its own to take back, or to do again."""
        return self.field.isUndoAvailable() if which == "undo" else self.field.isRedoAvailable()

    def _fit(self, button: KeyButton, text: str) -> None:
        """Write the words of a button as far as there is room; the whole is in its tooltip."""
        button.setText("")
        room = max(80, self.width() - SIDES - button.sizeHint().width())
        font = self._theme.font(16, QFont.Weight.DemiBold)
        shown = QFontMetrics(font).elidedText(on_screen(text), Qt.TextElideMode.ElideRight, room)
        button.setText(shown)
        button.setToolTip(text if shown != on_screen(text) else "")

    def _add_hand(self, which: int, by: int) -> None:
        counted = [max(0, many + (by if rank == which else 0)) for rank, many in enumerate(self._panel.hands)]
        self.write(" ".join(map(str, counted)))

    def _enter_in_list(self) -> None:
        if self._panel.primary and self._panel.ready:
            self.primary_asked.emit()

    def _name_thumbs(self) -> None:
        words = (
            translate("Votes", "Thumbs up: {0}"),
            translate("Votes", "Thumbs sideways: {0}"),
            translate("Votes", "Thumbs down: {0}"),
        )
        keys = ("↑", "→", "↓")
        for thumb, said, many, key in zip(self.thumbs, words, self._panel.hands, keys, strict=True):
            name(thumb, said.format(many))
            thumb.setToolTip(f"{said.format(many)} ({key})")

    def _label(self, *classes: str) -> QLabel:
        label = QLabel(self)
        set_class(label, *classes)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _themed(self) -> None:
        ratio = self.devicePixelRatioF()
        drawn = self._theme.icon("thumbs-up", "ink", THUMB).pixmap(QSize(THUMB, THUMB), ratio)
        turns = (QTransform(), QTransform().rotate(90), QTransform().scale(1, -1))
        for thumb, turn in zip(self.thumbs, turns, strict=True):
            turned: QPixmap = drawn.transformed(turn, Qt.TransformationMode.SmoothTransformation)
            turned.setDevicePixelRatio(ratio)
            thumb.setIcon(QIcon(turned))
        self.list.viewport().update()
