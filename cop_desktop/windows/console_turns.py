"""The card of the turns: who speaks, who follows, and giving the floor."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from cop_desktop._built.ui_console_turns import Ui_ConsoleTurns
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.console_face import TurnsCard
from cop_desktop.qt.presenters.console_turns_show import fold_words
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.lettering import sans
from cop_desktop.qt.widgets.turn_list import TurnList

BESIDE = 62
"""What margins and paddings of the buttons take of the width of the card, in pixels."""
SIDES, GAINED = 2, 26
"""A word never touches the border of its button; what smaller letters leave it beside them, in pixels."""


class ConsoleTurns(Retranslated, QFrame):
    """Shows a `TurnsCard`; says what was asked."""

    give_asked = Signal()
    pass_asked = Signal()
    hand_asked = Signal()
    person_asked = Signal(str, QPoint)
    arrival_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_ConsoleTurns = Ui_ConsoleTurns()
        self.ui.setupUi(self)
        self._theme = theme
        self._card: TurnsCard | None = None
        self.rows = TurnList(theme.colour, self)
        self.rows.set_fold(fold_words)
        self.ui.rowsHolderLayout.addWidget(self.rows)
        self.rows.asked.connect(self.person_asked)
        self.ui.giveButton.clicked.connect(self.give_asked)
        self.ui.passButton.clicked.connect(self.pass_asked)
        self.ui.handButton.clicked.connect(self.hand_asked)
        self.ui.arriveButton.clicked.connect(self.arrival_asked)
        self.ui.emptyPlace.hide()
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()

    def show_card(self, card: TurnsCard) -> None:
        """Show the turns."""
        before, self._card = self._card, card
        self.rows.show_rows(card.rows)
        if before is not None and before.rows != card.rows and _still(before) == _still(card):
            return
        ui = self.ui
        ui.titleLabel.setText(card.title)
        ui.countLabel.setText(card.count)
        listens = bool(card.listener)
        ui.listenerRow.setVisible(listens)
        ui.listenerLine.setVisible(listens)
        ui.listenerLabel.setText(card.listener)
        ui.listenerRole.setText(card.listener_role)
        self._words(ui.giveButton, card.give)
        self._words(ui.passButton, card.passing)
        ui.handButton.setVisible(card.hands)
        ui.emptyLabel.setText(card.empty)
        ui.rowsHolder.setVisible(not card.empty)
        ui.emptyPlace.setVisible(bool(card.empty))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write names on the buttons as far as there is room."""
        super().resizeEvent(event)
        if self._card is not None:
            self._words(self.ui.giveButton, self._card.give)
            self._words(self.ui.passButton, self._card.passing)

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if not hasattr(self, "_card"):
            return
        ui = self.ui
        ui.giveButton.setToolTip(f"{translate('ConsoleTurns', 'The next voice')} ({key_text('Ctrl+Return')})")
        ui.handButton.setToolTip(
            f"{translate('ConsoleTurns', 'Who raises a hand?')} ({key_text('Ctrl+Shift+Return')})"
        )
        name(self.rows, translate("ConsoleTurns", "People"))
        ui.handButton.setText(f" {translate('ConsoleTurns', 'Hand up')}")
        ui.arriveButton.setText(f" {translate('ConsoleTurns', 'Somebody arrives')}")
        ui.arriveButton.setToolTip(f"{ui.arriveButton.text().strip()} ({key_text('Ctrl+Shift+A')})")

    def _words(self, button: QPushButton, text: str) -> None:
        alone = button is self.ui.giveButton
        room = self.width() - BESIDE if alone else (self.width() - BESIDE) // 2
        room -= SIDES
        if alone:
            small = QFontMetricsF(sans(16, QFont.Weight.DemiBold)).horizontalAdvance(text) > room
            set_class(button, "primary", "give", *(("compact",) if small else ()))
            room += GAINED if small else 0
        shown = button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        if shown != text and button is self.ui.passButton:
            shown = translate("ConsoleTurns", "Passes")
        button.setText(shown)
        button.setToolTip(text)
        button.setVisible(bool(text))
        name(button, text)

    def _themed(self) -> None:
        self.rows.set_ink(self._theme.colour)
        self.ui.handButton.setIcon(self._theme.icon("hand"))
        self.ui.arriveButton.setIcon(self._theme.icon("door-open"))
        self.ui.listenerIcon.setPixmap(self._theme.icon("ear", "muted", 20).pixmap(20, 20))


def _still(card: TurnsCard) -> tuple[object, ...]:
    return (card.title, card.count, card.listener, card.give, card.passing, card.hands, card.empty)
