"""The row under the capture field: what was read of the line, and the kinds one may pick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLayout, QWidget

from cop_desktop._built.ui_capture_card import Ui_CaptureCard
from cop_desktop.domain.capture.grammar import Chip, Mark
from cop_desktop.domain.capture.kinds import letters_of
from cop_desktop.domain.codes import ItemKind
from cop_desktop.qt.form import name
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.capture import Understood
from cop_desktop.qt.presenters.capture_words import LEVEL_ICONS, LOOKS, kind_name, level_name
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.chips import HEIGHT, KindChip, ReadingChip

CHIPS_SHOWN = 5
AROUND = 2 * 15 + 24
"""Margins of the card and the gap before the kinds, in pixels."""
_PERSONAL = (Chip.PERSON, Chip.SPEAKER, Chip.GUEST, Chip.GROUP)


class CaptureReading(QObject):
    """Shows chips in the row of the card; `picked(ItemKind)` when a kind is."""

    picked = Signal(object)

    def __init__(self, ui: Ui_CaptureCard, theme: Theme, card: QWidget, chip: int = HEIGHT) -> None:
        super().__init__(card)
        self._chip = chip
        self._ui = ui
        self._theme = theme
        self._card = card
        self._offered: tuple[ItemKind, ...] = ()
        self.words: Callable[[Mark], str] = lambda mark: mark.value
        """How a mark is written on its chip, people included."""
        self._narrow = QTimer(self)
        self._narrow.setSingleShot(True)
        self._narrow.setInterval(0)
        self._narrow.timeout.connect(self._fit_kinds)

    def show(self, understood: Understood, *, typed: bool) -> None:
        """Show what the line means; nothing while nothing is typed."""
        _empty(self._ui.readLayout)
        if typed:
            self._show_read(understood)
        if understood.editing:
            hint = translate("CaptureCard", "Correcting: Enter to keep, Esc to leave as it was")
        else:
            hint = translate("CaptureCard", "Enter to keep") if typed else ""
        self._ui.hintLabel.setText(hint)
        self._narrow.start()

    def offer(self, kinds: Sequence[ItemKind]) -> None:
        """Offer the kinds of the round, five at most, then the usual ones."""
        usual = (ItemKind.NOTE, ItemKind.IDEA, ItemKind.QUESTION, ItemKind.DECISION, ItemKind.ACTION)
        offered = tuple(dict.fromkeys([*kinds, *usual]))[:CHIPS_SHOWN]
        if offered != self._offered:
            self._offered = offered
            self.name_again()

    def name_again(self) -> None:
        """Make the kinds again, as after a change of language."""
        _empty(self._ui.kindLayout)
        for kind in self._offered:
            chip = KindChip(self._theme.colour, letters_of(kind), self._ui.kindChips, self._chip)
            chip.setText(kind_name(kind))
            name(chip, kind_name(kind))
            chip.clicked.connect(lambda _checked=False, chosen=kind: self.picked.emit(chosen))
            self._ui.kindLayout.addWidget(chip)
        self._narrow.start()

    def fit(self) -> None:
        """Offer as many kinds as there is room for."""
        self._narrow.start()

    def _show_read(self, understood: Understood) -> None:
        reading = understood.reading
        look = LOOKS[reading.kind]
        self._add(look.icon, kind_name(reading.kind), (look.ink, look.ground))
        for mark in reading.marks:
            words = self.words(mark)
            if mark.chip in _PERSONAL:
                self._add("users" if mark.chip is Chip.GROUP else "user", words, ("calm", "calmSoft"))
            elif mark.chip in (Chip.DATE, Chip.NEXT_SESSION):
                self._add("calendar", words, ("question", "questionSoft"))
            elif mark.chip is Chip.LEVEL:
                self._add(LEVEL_ICONS[reading.level], level_name(reading.level), ("muted", "sunken"))
        for mention in understood.unread:
            self._add("circle-question-mark", _unread_words(mention), ("muted", "sunken"))

    def _add(self, icon: str, text: str, tokens: tuple[str, str]) -> None:
        chip = ReadingChip(self._theme.colour, icon, text, tokens, self._ui.readChips, self._chip)
        self._ui.readLayout.addWidget(chip)
        chip.show()

    def _fit_kinds(self) -> None:
        """Hide the kinds for which what was read leaves no room."""
        room = self._card.width() - AROUND - self._ui.moreKinds.sizeHint().width()
        read = _widgets(self._ui.readLayout)
        room -= sum(chip.minimumWidth() + 8 for chip in read)
        hint = self._ui.hintLabel.sizeHint().width()
        self._ui.hintLabel.setVisible(room >= hint)
        room -= hint
        for chip in read[:-1]:  # too many: the kind, which the field shows too, goes first
            fits = room + hint >= 0
            chip.setVisible(fits)
            room += 0 if fits else chip.minimumWidth() + 8
        for chip in _widgets(self._ui.kindLayout):
            room -= chip.sizeHint().width() + 8
            chip.setVisible(room >= 0)


def _unread_words(mention: str) -> str:
    """Say of a mention that it names nobody: its words stay in the text as they are."""
    if mention == ".":
        return translate("CaptureCard", "@. nobody has the floor")
    return translate("CaptureCard", "@{0}: who?").format(mention)


def _widgets(layout: QLayout) -> list[QWidget]:
    found = (layout.itemAt(index) for index in range(layout.count()))
    return [widget for item in found if item is not None and (widget := item.widget()) is not None]


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
