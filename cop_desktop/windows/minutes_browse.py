"""Everything captured in one list, what holds for each item, and the page beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cop_desktop._built.ui_minutes import Ui_Minutes
from cop_desktop.domain.codes import MinutesChoice, MinutesKind
from cop_desktop.qt.form import key_text, name
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters import minutes_words as words
from cop_desktop.qt.presenters.minutes import MinutesPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.minutes_letterheads import LetterheadMenu

KINDS = (MinutesKind.SUMMARY, MinutesKind.DECISIONS)
ICONS = {
    MinutesChoice.IN: "check",
    MinutesChoice.OUT: "minus",
    MinutesChoice.ANONYMOUS: "user",
    MinutesChoice.UNDECIDED: "undo-2",
}


class Browse(QObject):
    """The list, the page, and the choice under the list; `ui` is the form they stand in."""

    def __init__(
        self,
        ui: Ui_Minutes,
        presenter: MinutesPresenter,
        theme: Theme,
        choose_letterhead: Callable[[], Path | None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self.ui = ui
        self._presenter = presenter
        self._theme = theme
        self._narrow = False
        ui.itemsView.dress(theme)
        ui.letterheadButton.dress(theme, "chevron-down")
        self._choices = {
            MinutesChoice.IN: ui.inButton,
            MinutesChoice.OUT: ui.outButton,
            MinutesChoice.ANONYMOUS: ui.anonymousButton,
            MinutesChoice.UNDECIDED: ui.defaultButton,
        }
        self._dress_choices()
        self.letterheads = LetterheadMenu(presenter, choose_letterhead, page)
        ui.letterheadButton.setMenu(self.letterheads)
        for widget in (ui.detail, ui.detailLine, *self._choices.values(), ui.folderButton):
            widget.setVisible(False)
        ui.itemsView.chosen.connect(self._show_item)
        ui.itemsView.decided.connect(presenter.choose)
        for choice, button in self._choices.items():
            button.clicked.connect(lambda _checked=False, chosen=choice: self._decide(chosen))
        ui.kindBox.activated.connect(lambda place: presenter.set_kind(KINDS[place]))

    def hints(self) -> list[tuple[str, str]]:
        """Keys of the list, for the foot."""
        return [
            ("I O A U", translate("Minutes", "include, omit, anonymous, default")),
            (key_text("F6"), translate("Minutes", "list or page")),
        ]

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001
        """Leave the icons of the choices out where there is no room."""
        self._narrow = narrow
        self._dress_choices()

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        box = self.ui.kindBox
        blocked = box.blockSignals(True)  # the presenter already knows
        box.clear()
        for kind in KINDS:
            box.addItem(words.kind_name(kind))
        box.setCurrentIndex(KINDS.index(self._presenter.kind))
        box.blockSignals(blocked)
        for choice, button in self._choices.items():
            button.setText(words.choice_label(choice))

    def show(self) -> None:
        """Show what the presenter read."""
        board, ui = self._presenter.board, self.ui
        if board is None:
            return
        rows = self._presenter.rows
        ui.itemsView.show_rows(rows)
        ui.itemsStack.setCurrentWidget(ui.itemsView if rows else ui.emptyLabel)
        sheet = board.letterhead or translate("Minutes", "our own page")
        ui.sheetLabel.setText(sheet)
        ui.letterheadButton.setText(translate("Minutes", "Letterhead"))
        name(ui.letterheadButton, translate("Minutes", "Letterhead: {0}").format(sheet))
        ui.pageView.show_minutes(board.document)
        self._show_item(ui.itemsView.current_key)

    def show_file(self) -> None:
        """Say what became of the last file."""
        last, ui = self._presenter.last, self.ui
        text = [words.file_words(last), *words.edit_words(last)]
        ui.fileLabel.setText("\n".join(text) if self._presenter.session_id else "")
        ui.folderButton.setVisible(last is not None and last.path.parent.is_dir())

    def go_to(self, key: str) -> None:
        """Put the cursor on an item, ready to be judged."""
        self.ui.itemsView.go_to(key)
        self.ui.itemsView.setFocus()

    def other_side(self) -> None:
        """From the list to the page, and back."""
        here = self.ui.pageView if self.ui.itemsView.hasFocus() else self.ui.itemsView
        here.setFocus()

    def _dress_choices(self) -> None:
        """Give each choice its key and, where there is room, its icon."""
        keys = {choice: key for key, choice in words.CHOICE_KEYS.items()}
        for choice, button in self._choices.items():
            button.dress(self._theme, "" if self._narrow else ICONS[choice], keys[choice])

    def _show_item(self, key: str) -> None:
        line, ui = self._presenter.line(key), self.ui
        for widget in (ui.detail, ui.detailLine, *self._choices.values()):
            widget.setVisible(line is not None)
        if line is None:
            return
        ui.capturedLabel.setText(words.short(words.sentence_of(line), 150))
        ui.capturedLabel.setToolTip(words.sentence_of(line))
        ui.reasonLabel.setText(words.reason_sentence(line.verdict.reason))
        effective = line.verdict.effective
        if effective in {MinutesChoice.IN, MinutesChoice.ANONYMOUS}:
            ui.readLabel.setText(
                translate("Minutes", "One will read: {0}").format(words.short(line.read, 150))
            )
        elif effective is MinutesChoice.OUT:
            ui.readLabel.setText(translate("Minutes", "Nothing of it will be read."))
        else:
            ui.readLabel.setText(translate("Minutes", "Left out until you decide."))
        for choice, button in self._choices.items():
            button.setChecked(line.item.minutes_choice is choice)
        ui.pageView.wash(key)

    def _decide(self, choice: MinutesChoice) -> None:
        key = self.ui.itemsView.current_key
        if key:
            self._presenter.choose(key, choice)
        self._show_item(key)
