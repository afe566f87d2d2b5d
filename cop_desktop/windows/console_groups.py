"""The card of the groups: who is with whom, drawn again, corrected by hand, shown on the wall."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from cop_desktop._built.ui_console_groups import Ui_ConsoleGroups
from cop_desktop.qt.form import key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.groups_show import GroupsCard
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.groups_board import GroupsBoard
from cop_desktop.qt.widgets.lettering import on_screen

FOCUS_KEY, DRAW_KEY, WALL_KEY, ROTATE_KEY = "Ctrl+G", "Ctrl+D", "Ctrl+Shift+V", "Ctrl+R"
BESIDE, ICON_ROOM = 34, 56
"""Margins of the card; what an icon and paddings take of a button, in pixels."""


class ConsoleGroups(Retranslated, QFrame):
    """Shows a `GroupsCard`; says what was asked."""

    draw_asked = Signal()
    wall_asked = Signal()
    rotate_asked = Signal()
    close_asked = Signal()
    person_asked = Signal(str, QPoint)
    moved = Signal(str, int)
    stepped = Signal(str, int)
    typed = Signal(QKeyEvent)
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_ConsoleGroups = Ui_ConsoleGroups()
        self.ui.setupUi(self)
        self._theme = theme
        self._card: GroupsCard | None = None
        self._turns = False
        self.board = GroupsBoard(theme.colour, self)
        self.ui.boardHolderLayout.addWidget(self.board)
        self.board.asked.connect(self.person_asked)
        self.board.moved.connect(self.moved)
        self.board.stepped.connect(self.stepped)
        self.board.typed.connect(self.typed)
        ui = self.ui
        ui.drawButton.clicked.connect(self.draw_asked)
        ui.wallButton.clicked.connect(self.wall_asked)
        ui.rotateButton.clicked.connect(self.rotate_asked)
        ui.closeButton.clicked.connect(self.close_asked)
        for button in (ui.drawButton, ui.wallButton, ui.rotateButton, ui.closeButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()

    def show_card(self, card: GroupsCard, *, turns: bool) -> None:
        """Show groups; `turns`: the card lies in the place of the turns, and is closed by a button."""
        before, self._card, self._turns = self._card, card, turns
        self.board.show_rows(card.rows)
        if before is not None and before.rows == card.rows and before == card:
            self.ui.closeButton.setVisible(turns or not card.live)
            return
        ui = self.ui
        ui.countLabel.setText(card.count)
        ui.closeButton.setVisible(turns or not card.live)
        ui.rotateButton.setVisible(card.rotates)
        ui.wallButton.setVisible(card.live)
        ui.wallButton.setChecked(card.on_wall)
        self._words()
        name(self.board, card.title)

    def announce_move(self, person_id: str) -> None:
        """Tell a screen reader where somebody is now."""
        rows = self._card.rows if self._card is not None else ()
        said = next((each.spoken for row in rows for each in row.people if each.id == person_id), "")
        if said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back where one writes."""
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write words as far as there is room."""
        super().resizeEvent(event)
        self._words()

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if not hasattr(self, "_turns"):
            return
        ui = self.ui
        tips = (
            (ui.drawButton, translate("Groups", "Draw other groups; those who are locked stay"), DRAW_KEY),
            (ui.wallButton, translate("Groups", "The groups on the wall, or the question"), WALL_KEY),
            (ui.rotateButton, translate("Groups", "The groups move on; hosts stay"), ROTATE_KEY),
            (ui.closeButton, translate("Groups", "Back to the people"), FOCUS_KEY),
        )
        for button, tip, key in tips:
            button.setToolTip(f"{tip} ({key_text(key)})")
        name(ui.drawButton, translate("Groups", "Draw again"))
        name(ui.wallButton, translate("Groups", "Groups on the wall"))
        name(ui.rotateButton, translate("Groups", "Move on"))
        name(ui.closeButton, translate("Groups", "Back to the people"))
        self._words()

    def _words(self) -> None:
        ui = self.ui
        self._say(ui.drawButton, translate("Groups", "Draw"))
        self._say(ui.wallButton, translate("Groups", "On wall"))
        ui.rotateButton.setText(f" {translate('Groups', 'Move on')}")
        title = self._card.title if self._card is not None else ""
        room = self.width() - BESIDE - ui.countLabel.sizeHint().width() - 8
        room -= 0 if ui.closeButton.isHidden() else ui.closeButton.sizeHint().width() + 8
        shown = ui.titleLabel.fontMetrics().elidedText(
            on_screen(title), Qt.TextElideMode.ElideRight, max(40, room)
        )
        ui.titleLabel.setText(shown)
        ui.titleLabel.setToolTip(title if shown != title else "")

    def _say(self, button: QPushButton, words: str) -> None:
        room = (self.width() - BESIDE) // (2 if self.ui.wallButton.isVisibleTo(self) else 1) - ICON_ROOM
        shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(20, room))
        button.setText(f" {shown}")

    def _themed(self) -> None:
        theme, ui = self._theme, self.ui
        self.board.set_ink(theme.colour)
        ui.drawButton.setIcon(theme.icon("rotate-ccw"))
        ui.wallButton.setIcon(theme.icon("presentation"))
        ui.rotateButton.setIcon(theme.icon("arrow-right", "onAccent"))
        ui.closeButton.setIcon(theme.icon("x", "muted", 18))
