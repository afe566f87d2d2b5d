"""The card of the round under way: ring, question, private prompt, and what one can do with time."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from cop_desktop._built.ui_console_round import Ui_ConsoleRound
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.console_face import RoundCard, Stage
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.qt.widgets.ring import RingWidget
from cop_desktop.qt.widgets.subject_text import SubjectText

COMPACT = 600
"""Below this width, in pixels, the buttons are icons (a display of 1024 pixels)."""
TIGHT = 545
"""Below this height, in pixels, the ring keeps its usual size where somebody else takes the notes."""
RING_GAP, HEAD_GAPS = 26, 26
"""Between the ring and the words, and between the words of the head, in pixels."""
PROMPT_SIDES, MOST_PROMPT = 40, 5
"""Margins of the private prompt, in pixels, and its lines before the rest goes to its tooltip."""
GAP, NEXT_AROUND = 8, 44
"""Between two buttons, and what the next step's button has around its words, in pixels."""
_LIVE = (Stage.RUNNING, Stage.PAUSED)


class ConsoleRound(Retranslated, QFrame):
    """Shows a `RoundCard`; says what was asked."""

    pause_asked = Signal()
    adjust_asked = Signal(int)
    hold_asked = Signal()
    next_asked = Signal()
    minutes_asked = Signal()
    plan_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_ConsoleRound = Ui_ConsoleRound()
        self.ui.setupUi(self)
        self._theme = theme
        self._card: RoundCard | None = None
        self._large = False
        self._compact = False
        self._with_notes = False
        self._tight = False
        self._next_card: QWidget | None = None
        self._private_button: QWidget | None = None
        self._private_there = False
        self.ring = RingWidget(theme.colour, self)
        self.ui.ringHolderLayout.addWidget(self.ring)
        self.subject = SubjectText(theme.colour, 24, 17, self)
        self.ui.subjectHolderLayout.addWidget(self.subject)
        self.ui.pauseButton.clicked.connect(self.pause_asked)
        self.ui.lessButton.clicked.connect(lambda: self.adjust_asked.emit(-60))
        self.ui.moreButton.clicked.connect(lambda: self.adjust_asked.emit(60))
        self.ui.holdButton.clicked.connect(self.hold_asked)
        self.ui.nextButton.clicked.connect(self._next)
        self.ui.dotLabel.setText("•")
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()

    def set_large(self, large: bool) -> None:  # noqa: FBT001
        """Take the room of a large screen."""
        if large == self._large:
            return
        self._large = large
        self._take_sizes()
        self._show_all()

    def _take_sizes(self) -> None:
        large, alone = self._large, not self._with_notes or self._tight
        side = (176 if large else 132) if alone else (200 if large else 164)
        margin = 23 if large or not alone else 15
        self.ui.ringHolder.setFixedSize(side, side)
        self.ui.ConsoleRoundLayout.setContentsMargins(margin, margin, margin, margin)
        self.setMinimumHeight(306 if large else 258)
        subject = (32 if large else 24) if alone else 34
        size = "large" if large else "narrow" if self._compact else ""
        wide = ("notes-prompt", size) if self._with_notes else ()
        set_class(self.ui.promptLabel, *wide)
        self.subject.set_sizes(subject, 20 if large or not alone else 17)

    def add_next(self, card: QWidget) -> None:
        """Take the card of what comes next, shown where somebody else takes the notes."""
        self._next_card = card
        layout = self.ui.ConsoleRoundLayout
        layout.insertWidget(layout.indexOf(self.ui.runButtons) - 1, card)
        card.hide()

    def put_private(self, button: QWidget) -> None:
        """Take a button that stands in the place of the lock, once `show_private_button` says so."""
        row = self.ui.headRow
        row.insertWidget(row.indexOf(self.ui.privateLock), button)
        self._private_button = button
        button.hide()

    def show_private_button(self, shown: bool) -> None:  # noqa: FBT001
        """Show the button in the place of the lock, or the lock."""
        self._private_there = shown and self._private_button is not None
        self._show_all()

    def set_with_notes(self, with_notes: bool) -> None:  # noqa: FBT001
        """Where somebody else takes the notes, the prompt takes the centre, what is next under it."""
        if with_notes == self._with_notes:
            return
        self._with_notes = with_notes
        ui = self.ui
        if with_notes:
            ui.textColumn.removeWidget(ui.promptBox)
            ui.ConsoleRoundLayout.insertWidget(1, ui.promptBox, 1)
        else:
            ui.ConsoleRoundLayout.removeWidget(ui.promptBox)
            ui.textColumn.addWidget(ui.promptBox)
        margin = 18 if with_notes else 16
        ui.promptBoxLayout.setContentsMargins(margin, *((28, margin, 18) if with_notes else (8, margin, 8)))
        ui.promptBoxLayout.setStretch(1, 1 if with_notes else 0)
        set_class(ui.promptBox, "prompt-box wide" if with_notes else "prompt-box")
        centre = Qt.AlignmentFlag.AlignVCenter if with_notes else Qt.AlignmentFlag.AlignTop
        ui.promptLabel.setAlignment(Qt.AlignmentFlag.AlignLeft | centre)
        self._take_sizes()
        self.show_next(with_notes)
        self._show_all()

    def show_next(self, shown: bool) -> None:  # noqa: FBT001
        """Show the card of what comes next, when something does."""
        if self._next_card is not None:
            self._next_card.setVisible(self._with_notes and shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow card the buttons keep their icons and the next step its place."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT
        if compact != self._compact:
            self._compact = compact
            self.retranslate()
        tight = self.height() < TIGHT or compact
        if tight != self._tight:
            self._tight = tight
            self._take_sizes()
        self._fit_words()
        if self._card is not None:
            self._show_buttons(self._card)

    def show_card(self, card: RoundCard) -> None:
        """Show a round; from one second to the next only the ring changes."""
        before, self._card = self._card, card
        self.ring.set_ring(card.ring)
        if before is not None and _still(before) == _still(card):
            return
        self._show_all()

    def retranslate(self) -> None:
        """Name again what is made in code."""
        ui = self.ui
        if not hasattr(self, "_card"):
            return
        ui.lessButton.setText("−1" if self._compact else translate("ConsoleRound", "−1 min"))
        ui.moreButton.setText("+1" if self._compact else translate("ConsoleRound", "+1 min"))
        tips = (
            (ui.lessButton, translate("ConsoleRound", "One minute less"), "Alt+Down"),
            (ui.moreButton, translate("ConsoleRound", "One minute more"), "Alt+Up"),
            (ui.pauseButton, translate("ConsoleRound", "Stop the clock or let it go on"), "Ctrl+Space"),
            (ui.holdButton, translate("ConsoleRound", "Everything falls silent"), "F7"),
            (ui.nextButton, translate("ConsoleRound", "Next step"), "PgDown"),
        )
        for button, tip, key in tips:
            button.setToolTip(f"{tip} ({key_text(key)})" if key else tip)
        name(ui.lessButton, translate("ConsoleRound", "One minute less"))
        name(ui.moreButton, translate("ConsoleRound", "One minute more"))
        self._show_all()

    def _next(self) -> None:
        card = self._card
        if card is not None and card.stage is Stage.AFTER:
            self.minutes_asked.emit()
        elif card is not None and card.unplanned:
            self.plan_asked.emit()
        else:
            self.next_asked.emit()

    def _show_all(self) -> None:
        card = self._card
        if card is None:
            return
        ui = self.ui
        ui.underLabel.setText(card.under)
        ui.underLabel.setVisible(not self._with_notes or self._large)
        ui.leadLabel.setText(card.lead)
        ui.dotLabel.setVisible(bool(card.lead and card.name))
        private = on_screen(card.private)
        room = 320 if self._large else 210
        ui.privateLabel.setText(
            QFontMetrics(ui.privateLabel.font()).elidedText(private, Qt.TextElideMode.ElideRight, room)
        )
        ui.privateLabel.setToolTip(card.private)
        ui.privateLabel.setVisible(not self._compact)  # the thread says it too
        ui.privateLock.setToolTip(card.private)
        ui.privateLock.setVisible(bool(card.private) and not self._private_there)
        if self._private_button is not None:
            self._private_button.setVisible(self._private_there)
        self.subject.set_text(card.subject)
        ui.instructionLabel.setText(on_screen(card.instruction))
        ui.instructionLabel.setVisible(bool(card.instruction) and not (card.prompt and not self._large))
        self.subject.setToolTip(card.instruction)
        ui.promptBox.setVisible(bool(card.prompt))
        ui.promptFor.setVisible(not self._compact)
        ui.promptLabel.setText(on_screen(card.prompt))
        self._fit_words()
        self._show_buttons(card)

    def _fit_words(self) -> None:
        """Write the name of the step smaller, then shorten it, before what stands beside it is cut.

        The prompt is shown whole.
        """
        ui, card = self.ui, self._card
        if card is None:
            return
        around = ui.ConsoleRoundLayout.contentsMargins().left() * 2 + RING_GAP + HEAD_GAPS
        shown = (ui.leadLabel, ui.dotLabel, ui.privateLabel, ui.privateLock, self._private_button)
        there = [each for each in shown if each is not None and not each.isHidden()]
        taken = sum(min(each.sizeHint().width(), each.maximumWidth()) for each in there)
        room = max(0, (column := self.width() - around - ui.ringHolder.width()) - taken)
        name_of = on_screen(card.name)
        small = ui.dotLabel.fontMetrics().horizontalAdvance(name_of) > room
        set_class(ui.nameLabel, *(("small", "muted") if small else ("muted",)))
        short = ui.nameLabel.fontMetrics().elidedText(name_of, Qt.TextElideMode.ElideRight, room)
        ui.nameLabel.setText(short)
        ui.nameLabel.setToolTip(card.name if short != name_of else "")
        ui.nameLabel.setAccessibleName(card.name)
        if self._with_notes:
            column = self.width() - 2 * self.ui.ConsoleRoundLayout.contentsMargins().left() - HEAD_GAPS
        # By its font: a label never answers less than the height it was given before.
        metrics = ui.promptLabel.fontMetrics()
        box = QRect(0, 0, max(80, column - PROMPT_SIDES + HEAD_GAPS), 0)
        wanted = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, ui.promptLabel.text()).height()
        most = MOST_PROMPT * metrics.lineSpacing()
        ui.promptLabel.setMinimumHeight(min(wanted, most))
        ui.promptLabel.setToolTip(card.prompt if wanted > most else "")

    def _show_buttons(self, card: RoundCard) -> None:
        ui = self.ui
        live, held, over = card.stage in _LIVE, card.stage is Stage.HELD, card.stage is Stage.AFTER
        ui.pauseButton.setVisible(live or held)
        ui.lessButton.setVisible(live)
        ui.moreButton.setVisible(live)
        ui.holdButton.setVisible(live)
        stopped = held or card.stage is Stage.PAUSED
        words = translate("ConsoleRound", "Resume") if stopped else translate("ConsoleRound", "Pause")
        hold = translate("ConsoleRound", "Take the time")
        for button, said in ((ui.pauseButton, words), (ui.holdButton, hold)):
            button.setText("" if self._compact and live else f" {said}")
            name(button, said)
        ui.pauseButton.setIcon(self._theme.icon("play" if stopped else "pause"))
        label = translate("ConsoleRound", "Minutes") if over else card.next_label
        begins = card.stage in (Stage.BEFORE, Stage.ARMED, Stage.BETWEEN)
        primary = begins or over
        room = 440 if primary else 330 if self._large else 206 if self._with_notes else 232
        others = (ui.pauseButton, ui.lessButton, ui.moreButton, ui.holdButton)
        taken = sum(each.sizeHint().width() + GAP for each in others if not each.isHidden())
        around = 2 * ui.ConsoleRoundLayout.contentsMargins().left() + NEXT_AROUND
        room = min(room, max(90, self.width() - around - taken))
        if self._compact:
            room = max(90, self.width() - (100 if primary else 324))
        shown = ui.nextButton.fontMetrics().elidedText(on_screen(label), Qt.TextElideMode.ElideRight, room)
        name(ui.nextButton, label)
        ui.nextButton.setVisible(not held)
        ready = card.has_next or card.unplanned or card.stage is Stage.ARMED
        ui.nextButton.setEnabled(over or not begins or ready)
        ui.nextButton.setText(f" {shown}" if primary else f"{shown} ")
        before, after = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        ui.nextButton.setLayoutDirection(before if primary else after)
        set_class(ui.nextButton, "primary" if primary else "next")
        icon = "play" if begins else "file-text" if over else "arrow-right"
        if card.unplanned:
            icon = "pencil"
        ui.nextButton.setIcon(self._theme.icon(icon, "onAccent" if primary else "ink"))

    def _themed(self) -> None:
        theme = self._theme
        self.ring.set_ink(theme.colour)
        self.subject.set_ink(theme.colour)
        self.ui.privateLock.setPixmap(theme.icon("lock", "muted", 16).pixmap(16, 16))
        self.ui.promptIcon.setPixmap(theme.icon("eye-off", "muted", 18).pixmap(18, 18))
        self.ui.holdButton.setIcon(theme.icon("leaf"))
        self._show_all()


def _still(card: RoundCard) -> tuple[object, ...]:
    """Give what does not change from one second to the next."""
    return (
        card.stage, card.under, card.lead, card.name, card.private, card.subject, card.instruction,
        card.prompt, card.next_label, card.has_next, card.unplanned,
    )  # fmt: skip
