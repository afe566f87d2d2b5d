"""The capture card: the field, what was read of the line, the harvest. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QWidget

from cop_desktop._built.ui_capture_card import Ui_CaptureCard
from cop_desktop.domain.capture.grammar import Chip, Mark
from cop_desktop.domain.capture.kinds import PREFIXES, letters_of
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.qt.form import key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.capture import Understood
from cop_desktop.qt.presenters.capture_words import LEVEL_ICONS, LOOKS, kind_name, level_name
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.capture_field import Painted
from cop_desktop.qt.widgets.chips import HEIGHT
from cop_desktop.qt.widgets.feed_row import Looks
from cop_desktop.qt.widgets.feed_view import FeedView
from cop_desktop.windows.capture_question import Answer, CaptureQuestion
from cop_desktop.windows.capture_reading import CaptureReading

NARROW = 560
"""Below this width, in pixels, the level shows its icon alone (a display of 1024 pixels)."""

FOOT_GAPS = 96
"""Margins, icon and gaps of the foot of the card, in pixels."""


class CaptureCard(Retranslated, QFrame):
    """Shows; says what was asked. `chip_words` names what a mark was read as, people included."""

    level_chosen = Signal(object)
    promote_asked = Signal(str, object)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, feed: FeedView | None = None, chip: int = HEIGHT
    ) -> None:
        """Make the card; another `feed` and taller chips where notes alone are taken."""
        super().__init__(parent)
        self.ui: Ui_CaptureCard = Ui_CaptureCard()
        self.ui.setupUi(self)
        self._theme = theme
        self._understood: Understood | None = None
        self._locked: bool | None = None
        self._is_narrow = False
        self._undo = ""
        self.feed = feed or FeedView(theme.colour, feed_looks(), self)
        self.ui.harvest.addWidget(self.feed)
        self.field = self.ui.field
        self.setFocusProxy(self.field)
        self.feed.left_up.connect(self.field.setFocus)
        self.feed.typed.connect(self._typed_in_feed)
        self.feed.menu_asked.connect(self._item_menu)
        self.field.went_down.connect(self._go_down)
        self._level_menu = QMenu(self)
        self.ui.levelButton.setMenu(self._level_menu)
        self._kinds_menu = QMenu(self)
        self.ui.moreKinds.setMenu(self._kinds_menu)
        self.question = CaptureQuestion(self.ui, self.field, theme, self)
        self._reading = CaptureReading(self.ui, theme, self, chip)
        self._reading.picked.connect(self.pick)
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()
        self.show_saved("")
        self.show_undo("")
        self.refresh_empty()

    @property
    def theme(self) -> Theme:
        """The theme it is drawn in."""
        return self._theme

    @property
    def locked(self) -> bool:
        """Tell whether what is typed here stays in the room, whatever is asked."""
        return self._understood is not None and self._understood.locked

    def set_chip_words(self, words: Callable[[Mark], str]) -> None:
        """Say how a mark is written on its chip."""
        self._reading.words = words

    def show_understood(self, understood: Understood) -> None:
        """Show what the line means, before Enter."""
        self._understood = understood
        reading = understood.reading
        look = LOOKS[reading.kind]
        self.ui.kindIcon.setPixmap(self._theme.icon(look.icon, look.ink, 22).pixmap(22, 22))
        self._show_level()
        self._fill_levels(locked=understood.locked)
        self.field.paint_marks(
            [self._painted(mark, reading.kind) for mark in reading.marks], reading.prefix_end
        )
        self._reading.show(understood, typed=bool(self.field.line().strip()))

    def _show_level(self) -> None:
        """Show how far the line will travel; its icon alone where the field needs the room."""
        if self._understood is None:
            return
        level, button = self._understood.reading.level, self.ui.levelButton
        button.setIcon(self._theme.icon(LEVEL_ICONS[level], "ink", 18))
        button.setText("" if self._is_narrow else f" {level_name(level)}")
        name(button, level_name(level))

    def set_large(self, large: bool) -> None:  # noqa: FBT001
        """Take the room of a large screen."""
        margin = 23 if large else 15
        self.ui.cardLayout.setContentsMargins(margin, margin, margin, 4 if large else 0)
        self.feed.set_row_height(66 if large else 61)

    def show_kinds(self, kinds: Sequence[ItemKind]) -> None:
        """Offer the kinds of the round, five at most, then the usual ones."""
        self._reading.offer(kinds)

    def pick(self, kind: ItemKind) -> None:
        """Put the prefix of a kind at the head of the line, in place of the one there."""
        line = self.field.line()
        end = self._understood.reading.prefix_end if self._understood else 0
        rest = line[end:].lstrip() if end else line
        self.field.write(f"{letters_of(kind)} {rest}")
        self.field.setFocus()

    def show_saved(self, text: str) -> None:
        """Say what the disk has (« Enregistré 13 h 59 »)."""
        self.ui.savedLabel.setText(text)
        self.ui.savedIcon.setVisible(bool(text))

    def show_undo(self, text: str) -> None:
        """Say what Ctrl+Z takes back; empty: nothing."""
        self._undo = text
        self.ui.undoKey.setVisible(bool(text))
        self._fit_undo()

    def _fit_undo(self) -> None:
        """Shorten the words of Ctrl+Z, whole in their tooltip, where they have no room."""
        ui = self.ui
        beside = ui.savedLabel.sizeHint().width() + ui.undoKey.sizeHint().width()
        metrics = ui.undoLabel.fontMetrics()
        short = metrics.elidedText(self._undo, Qt.TextElideMode.ElideRight, self.width() - beside - FOOT_GAPS)
        ui.undoLabel.setText(short)
        ui.undoLabel.setToolTip(self._undo if short != self._undo else "")

    @property
    def waits(self) -> bool:
        """Whether a question about what is not in the field waits for its answer."""
        return self.question.waits

    def ask(self, text: str, answers: Sequence[Answer], *, trouble: bool = False) -> None:
        """Ask something in a bar under the field, or say it when there is no answer to give."""
        self.question.ask(text, answers, trouble=trouble)

    def stop_asking(self) -> None:
        """Take the bar away."""
        self.question.stop()

    def writes_from(self, widget: QWidget) -> bool:
        """Tell whether a letter typed on this widget enters the field: no digit is an answer there."""
        return widget in (self.field, self.feed, *self.question.buttons)

    def refresh_empty(self) -> None:
        """Show the harvest, or the sentence that stands for it when there is none."""
        self.ui.harvest.setCurrentWidget(self.feed if self.feed.rows() else self.ui.emptyLabel)

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if not hasattr(self, "_reading"):
            return
        self.field.setPlaceholderText(translate("CaptureCard", "Write what is said…"))
        self.ui.undoKey.setText(key_text("Ctrl+Z"))
        name(self.feed, translate("CaptureCard", "Harvest"))
        self._reading.name_again()
        self._fill_menus()
        if self._understood is not None:
            self.show_understood(self._understood)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer as many kinds as there is room for."""
        super().resizeEvent(event)
        self._reading.fit()
        self._fit_undo()
        self.question.fit()
        narrow = self.width() < NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._show_level()

    def _go_down(self) -> None:
        if self.feed.rows():
            self.feed.setFocus(Qt.FocusReason.OtherFocusReason)
            self.feed.choose(0)

    def _typed_in_feed(self, event: QKeyEvent) -> None:
        """A letter typed in the harvest is the beginning of a line."""
        self.field.setFocus()
        QApplication.sendEvent(self.field, event.clone())

    def _painted(self, mark: Mark, kind: ItemKind) -> Painted:
        tokens = {Chip.KIND: LOOKS[kind].ink, Chip.LEVEL: "muted", Chip.DATE: "question"}
        token = tokens.get(mark.chip, "question" if mark.chip is Chip.NEXT_SESSION else "calm")
        return Painted(mark.start, mark.end, self._theme.colour(token), strong=mark.chip is Chip.KIND)

    def _item_menu(self, item_id: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        correct = menu.addAction(translate("CaptureCard", "Correct"))
        correct.setShortcut("F2")
        correct.triggered.connect(lambda: self.feed.edit_asked.emit(item_id))
        promote = menu.addMenu(translate("CaptureCard", "Make of it…"))
        for kind in PREFIXES.values():
            action = promote.addAction(self._theme.icon(LOOKS[kind].icon, LOOKS[kind].ink), kind_name(kind))
            action.triggered.connect(lambda _c=False, chosen=kind: self.promote_asked.emit(item_id, chosen))
        up = menu.addAction(translate("CaptureCard", "Move up"))
        up.setShortcut("Ctrl+Shift+Up")
        up.triggered.connect(lambda: self.feed.move_asked.emit(item_id, 1))
        down = menu.addAction(translate("CaptureCard", "Move down"))
        down.setShortcut("Ctrl+Shift+Down")
        down.triggered.connect(lambda: self.feed.move_asked.emit(item_id, -1))
        menu.addSeparator()
        remove = menu.addAction(translate("CaptureCard", "Remove"))
        remove.setShortcut("Del")
        remove.triggered.connect(lambda: self.feed.remove_asked.emit(item_id))
        menu.popup(at)

    def _fill_menus(self) -> None:
        self._locked = None
        self._fill_levels(locked=self._understood is not None and self._understood.locked)
        self._kinds_menu.clear()
        for letters, kind in PREFIXES.items():
            icon = self._theme.icon(LOOKS[kind].icon, LOOKS[kind].ink)
            action = self._kinds_menu.addAction(icon, f"{kind_name(kind)}\t{letters}")
            action.triggered.connect(lambda _c=False, chosen=kind: self.pick(chosen))

    def _fill_levels(self, *, locked: bool) -> None:
        """List the levels; in a `room` round only one can be had."""
        if locked == self._locked:
            return
        self._locked = locked
        self._level_menu.clear()
        for level, mark in ((Level.ROOM, "!s"), (Level.MEMBERS, "!m"), (Level.SHAREABLE, "!d")):
            icon = self._theme.icon(LEVEL_ICONS[level])
            action = self._level_menu.addAction(icon, f"{level_name(level)}\t{mark}")
            action.setEnabled(level is Level.ROOM or not locked)
            action.triggered.connect(lambda _c=False, chosen=level: self.level_chosen.emit(chosen))
        tip = translate("CaptureCard", "How far what is typed will travel")
        if locked:
            tip = translate("CaptureCard", "What is said in this round stays in the room")
        self.ui.levelButton.setToolTip(tip)

    def _themed(self) -> None:
        self.feed.set_ink(self._theme.colour)
        self.ui.savedIcon.setPixmap(self._theme.icon("check", "calm", 18).pixmap(18, 18))
        self.ui.moreKinds.setIcon(self._theme.icon("ellipsis", "ink"))
        self._fill_menus()
        if self._understood is not None:
            self.show_understood(self._understood)


def feed_looks() -> Looks:
    """Say how each kind is drawn in a row of the harvest."""
    return {kind: (look.icon, look.ink, look.ground) for kind, look in LOOKS.items()}
