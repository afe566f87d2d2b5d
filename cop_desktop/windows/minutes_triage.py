"""Sorting minutes by exception: what needs judgement at the left, one sentence at a time at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from cop_desktop._built.ui_minutes_triage import Ui_MinutesTriage
from cop_desktop.domain.minutes.triage import AnswerKind, Case, Doubt
from cop_desktop.qt.form import key_text, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters import triage_words as words
from cop_desktop.qt.presenters.minutes_triage import TriagePresenter
from cop_desktop.qt.theme import Theme

_KEYS = {
    Qt.Key.Key_1: AnswerKind.NAMELESS,
    Qt.Key.Key_2: AnswerKind.NAMED,
    Qt.Key.Key_3: AnswerKind.REWORD,
    Qt.Key.Key_4: AnswerKind.OUT,
}
ASK_KEY = "M"
LOW, NARROW = 560, 1100
"""Below this height of the page why a thing is asked is in a tooltip; below this width, in pixels, no key."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class MinutesTriage(Retranslated, QWidget):
    """Shows what the presenter holds, and says what was asked."""

    browse_asked = Signal()
    """Show everything that was captured."""
    write_asked = Signal()
    """Go on to writing."""

    def __init__(self, presenter: TriagePresenter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_MinutesTriage = Ui_MinutesTriage()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._theme = theme
        self._shown = ""
        ui = self.ui
        self._cards = {
            AnswerKind.NAMELESS: ui.namelessCard,
            AnswerKind.NAMED: ui.namedCard,
            AnswerKind.REWORD: ui.rewordCard,
            AnswerKind.OUT: ui.outCard,
        }
        self._rewording = False
        self._dress()
        self._connect()
        self._themed()
        self.retranslate()

    def hints(self) -> list[tuple[str, str]]:
        """Keys of this page, for the foot."""
        return [
            (translate("Minutes", "1 to 4"), translate("Minutes", "choose")),
            (key_text("Return"), translate("Minutes", "keep")),
            ("↑↓", translate("Minutes", "go through")),
            (key_text("Ctrl+Z"), translate("Minutes", "undo")),
            (key_text("Ctrl+Return"), translate("Minutes", "write")),
        ]

    def tally(self) -> str:
        """Say how many items were answered, for the header."""
        return words.tally_words(self._presenter.done(), len(self._presenter.cases))

    def entered(self) -> None:
        """Take the keyboard: the list passes on what answers, also before anything is read."""
        self.ui.casesView.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        if not hasattr(self, "_rewording"):
            return
        ui = self.ui
        ui.laterButton.set_key(key_text("Space"))
        ui.keepButton.set_key(key_text("Return"))
        ui.writeButton.set_key(key_text("Return"))
        self._show()

    # Making

    def _dress(self) -> None:
        ui, theme = self.ui, self._theme
        ui.casesView.dress(theme)
        for rank, card in enumerate(self._cards.values(), 1):
            card.dress(theme, str(rank))
        ui.laterButton.dress(theme, "", key_text("Space"))
        ui.keepButton.dress(theme, "arrow-down", key_text("Return"))
        ui.writeButton.dress(theme, "pen-line", key_text("Return"))
        ui.browseButton.dress(theme, "", "P")
        self._fields = (ui.wordingTitleField, ui.wordingField, ui.ownerField, ui.dueField)
        for field in self._fields:
            field.installEventFilter(self)

    def _themed(self) -> None:
        self.ui.stayIcon.setPixmap(self._theme.icon("lock", "muted").pixmap(16, 16))
        self._show()

    def _connect(self) -> None:
        ui, presenter = self.ui, self._presenter
        presenter.changed.connect(self._show)
        presenter.rewording.connect(self._reword)
        ui.casesView.chosen.connect(presenter.go)
        for kind, card in self._cards.items():
            card.clicked.connect(lambda _checked=False, which=kind: self._choose(which))
        ui.laterButton.clicked.connect(presenter.later)
        ui.keepButton.clicked.connect(self._keep)
        ui.writeButton.clicked.connect(self.write_asked)
        ui.browseButton.clicked.connect(self.browse_asked)
        ui.askCheck.clicked.connect(lambda wanted: presenter.ask(wanted=wanted))
        QShortcut(QKeySequence(ASK_KEY), self, ui.askCheck.click).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        ui.ownerField.textChanged.connect(self._say_meant)
        ui.dueField.textChanged.connect(self._say_meant)
        self._theme.changed.connect(self._themed)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1–4 choose, Enter keeps and goes on, Space puts off."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key in _KEYS:
            self._choose(_KEYS[key])
        elif key in _ENTER:
            self._keep()
        elif key == Qt.Key.Key_Space:
            self._presenter.later()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In a field, Enter keeps and Esc comes back to the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._keep()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._stop_rewording()
            self.ui.casesView.setFocus()
            self._presenter.give_up_rewording()
            return True
        return super().eventFilter(watched, event)

    def _choose(self, kind: AnswerKind) -> None:
        self._stop_rewording()
        self._presenter.choose(kind)

    def _keep(self) -> None:
        ui, case = self.ui, self._presenter.case()
        if case is None:
            self.write_asked.emit()
        elif case.doubt is Doubt.ACTION:
            self._presenter.complete(ui.ownerField.text(), ui.dueField.text())
        elif self._rewording:
            text = ui.wordingField.toPlainText()
            title = ui.wordingTitleField.text() if ui.wordingTitleField.isVisible() else None
            if text.strip():
                self._stop_rewording()
                self._presenter.reword(text, title)
        else:
            self._presenter.keep()

    # Showing

    def _show(self) -> None:
        presenter, ui = self._presenter, self.ui
        board = presenter.board
        if board is None:
            return
        cases = presenter.cases
        rows = [
            words.row(case, line, waved=presenter.waved(case.item.id))
            for case in cases
            if (line := presenter.line(case.item.id)) is not None
        ]
        if presenter.current != self._shown:
            self._stop_rewording()
        blocked = ui.casesView.blockSignals(True)  # the presenter already knows
        ui.casesView.show_rows(rows)
        if presenter.current:
            ui.casesView.go_to(presenter.current)
        ui.casesView.blockSignals(blocked)
        ui.judgeCount.setText(str(len(cases)))
        ui.readyCount.setText(str(sum(board.triage.ready.values())))
        ui.readyLabel.setText(words.ready_words(board.triage.ready))
        ui.stayLabel.setText(words.staying_words(board.triage.staying))
        case, line = presenter.case(), presenter.line()
        self._say_nothing(noted=bool(cases or board.triage.ready or board.triage.staying))
        ui.caseStack.setCurrentWidget(ui.caseCard if case and line else ui.nothingCard)
        if case is not None and line is not None:
            self._show_case(case)
        self._shown = presenter.current

    def _say_nothing(self, *, noted: bool) -> None:
        """Say why there is nothing to judge, and what can be done."""
        nothing, hint = self.ui.nothingLabel, self.ui.nothingHint
        if noted:
            nothing.setText(translate("Minutes", "Nothing needs your judgement."))
            hint.setText(
                translate("Minutes", "Everything that goes in is ready; what stays in the room stays there.")
            )
            return
        nothing.setText(translate("Minutes", "Nothing has been noted yet."))
        hint.setText(
            translate("Minutes", "What is noted during the session comes here. Summaries can be written now.")
        )

    def _show_case(self, case: Case) -> None:
        presenter, ui = self._presenter, self.ui
        line, board = presenter.line(), presenter.board
        assert line is not None
        assert board is not None
        icon, token, ground = words.LOOKS[case.doubt]
        set_class(ui.reasonChip, "reason", ground)
        ui.reasonIcon.setPixmap(self._theme.icon(icon, token).pixmap(16, 16))
        ui.reasonLabel.setText(words.doubt_name(case))
        self._fit_place(words.place_words(board, line))
        colour = self._theme.colour("question").name()
        ui.capturedLabel.setText(words.captured_html(case, line, colour))
        ui.whyLabel.setText(words.doubt_sentence(case))
        ui.reasonChip.setToolTip(words.doubt_sentence(case))
        acting = case.doubt is Doubt.ACTION
        ui.actionBox.setVisible(acting)
        ui.readAsLabel.setVisible(not acting)
        ui.wordingBox.setVisible(self._rewording)
        chosen = AnswerKind.REWORD if self._rewording else presenter.chosen()
        for kind, card in self._cards.items():
            offered = case.answer(kind) is not None
            card.setVisible(offered and (not self._rewording or kind is AnswerKind.REWORD))
            if offered:
                title, read = words.answer_title(case, kind), words.answer_line(case, kind)
                if kind is AnswerKind.REWORD and case.given is AnswerKind.REWORD and line.wording:
                    read = line.wording
                card.say(title, read)
                card.setChecked(kind is chosen)
        if presenter.current != self._shown:
            ui.caseArea.verticalScrollBar().setValue(0)
            if acting:
                self._ask_action(case)
        QTimer.singleShot(0, self, self._bring_answer)
        asking = presenter.asking()
        ui.askCheck.setVisible(asking is not None and bool(presenter.asked_name()))
        ui.askCheck.setText(f"{words.ask_line(case, presenter.asked_name())}  ({ASK_KEY})")
        ui.askCheck.setChecked(bool(asking))

    def _bring_answer(self) -> None:
        """On a low display, have in sight what Enter would keep."""
        cards = self._cards.values()
        chosen = [card for card in cards if card.isVisible() and card.isChecked()]
        wording = [self.ui.wordingBox] if self._rewording else []
        for each in (*chosen, *wording, *(field for field in self._fields if field.hasFocus())):
            self.ui.caseArea.ensureWidgetVisible(each, 0, 4)

    def _fit_place(self, text: str) -> None:
        """Cut where it was captured at the width there is."""
        ui = self.ui
        room = ui.caseCard.width() - ui.reasonChip.sizeHint().width() - 90
        ui.placeLabel.setText(
            ui.placeLabel.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(120, room))
        )
        ui.placeLabel.setToolTip(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut again."""
        super().resizeEvent(event)
        self.ui.whyLabel.setVisible(self.height() >= LOW)  # the words and the answers come first
        self.ui.browseButton.set_key("P" if self.width() >= NARROW else "")
        if hasattr(self, "_rewording") and self.ui.placeLabel.toolTip():
            self._fit_place(self.ui.placeLabel.toolTip())

    def _ask_action(self, case: Case) -> None:
        ui = self.ui
        for field, label, meant, what in (
            (ui.ownerField, ui.ownerLabel, ui.ownerMeant, "owner"),
            (ui.dueField, ui.dueLabel, ui.dueMeant, "due"),
        ):
            for widget in (field, label, meant):
                widget.setVisible(what in case.missing)
            field.clear()
        if self.isVisible() and self.ui.casesView.hasFocus():
            (ui.ownerField if "owner" in case.missing else ui.dueField).setFocus()

    def _say_meant(self) -> None:
        owner = self._presenter.owner_meant(self.ui.ownerField.text())
        due = self._presenter.due_meant(self.ui.dueField.text())
        self.ui.ownerMeant.setText(owner[1] if owner else "")
        self.ui.dueMeant.setText(due[1] if due else "")

    def _reword(self, first: str) -> None:
        self._rewording = True
        self._show()
        field, title = self.ui.wordingField, self._presenter.first_title()
        for widget in (self.ui.wordingTitleLabel, self.ui.wordingTitleField):
            widget.setVisible(bool(title))
        self.ui.wordingTitleField.setText(title)
        field.setPlainText(first)
        field.selectAll()
        field.setFocus()

    def _stop_rewording(self) -> None:
        if self._rewording:
            self._rewording = False
            self.ui.casesView.setFocus()
            self._show()
