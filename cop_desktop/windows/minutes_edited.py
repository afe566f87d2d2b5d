"""A Word file edited by hand: a quiet bar over the minutes, and ours beside theirs, block by block."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)  # fmt: skip

from cop_desktop._built.ui_minutes_edited import Ui_MinutesEdited
from cop_desktop.domain.minutes.taking import Difference, How
from cop_desktop.domain.minutes.word_changes import changed_words
from cop_desktop.qt.form import key_text, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters import minutes_edited_words as words
from cop_desktop.qt.presenters.minutes_sending import SendingPresenter
from cop_desktop.qt.presenters.minutes_words import short
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.widgets.wrapped_words import CHANGED, WrappedWords
from cop_desktop.windows.minutes_dialogs import ask_written

SEE_KEY, KEEP_KEY, BESIDE_KEY = "F7", "Alt+1", "Alt+2"
GONE = "minutes-gone"
_KEY = Qt.ItemDataRole.UserRole
_SECTION = 36
"""Characters of a heading that are shown."""
_TICKED = Qt.CheckState.Checked


class EditedBar(Retranslated, QFrame):
    """Says that a hand edited the file, while nobody answered; F7 shows what it did.

    Also that the file is gone, which F7 asks where, or is no longer ours or sound: F7 writes ours beside.
    """

    def __init__(self, presenter: SendingPresenter, theme: Theme, holder: QWidget) -> None:
        super().__init__()
        self._presenter = presenter
        self._theme = theme
        set_class(self, "toast", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(12)
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self.see_button = KeyButton(theme, "", key_text(SEE_KEY), self)
        self.see_button.clicked.connect(self.see)
        self.later_button = QPushButton(self)
        self.later_button.clicked.connect(presenter.later)
        row.addWidget(self._said, 1)
        row.addWidget(self.see_button)
        row.addWidget(self.later_button)
        self.ask_where = partial(ask_written, self)
        QShortcut(QKeySequence(SEE_KEY), holder, self.see)
        presenter.compared.connect(self._show)
        self.dialog: Edited | None = None
        self.retranslate()
        self._show()

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        if not hasattr(self, "dialog"):
            return
        self.see_button.set_key(key_text(SEE_KEY))
        self.later_button.setText(translate("Sending", "Later"))
        self._show()

    def see(self) -> None:
        """Show what the hand did; or look for a file that is gone, write ours beside one that is not ours."""
        held = self._presenter.comparison
        if held is None:
            return
        if held.fault == GONE:
            if (path := self.ask_where(held.path)) is not None:
                self._presenter.found_at(path)
            return
        if held.fault:
            self._presenter.write_beside()
            return
        if self.dialog is None:
            self.dialog = Edited(self._presenter, self._theme, self.window())
        self.dialog.ui.blocksTree.setFocus()
        self.dialog.open()

    def _show(self) -> None:
        held = self._presenter.comparison
        self._said.setText(words.edited_words(held) if held else "")
        asked = translate("Sending", "See what changed")
        if held is not None and held.fault == GONE:
            asked = translate("Sending", "Find it…")
        elif held is not None and held.fault:
            asked = translate("Sending", "Ours beside it: “{0}”").format(held.last.proposed.name)
        self.see_button.setText(asked)
        self.later_button.setVisible(held is not None and bool(held.fault))
        self.setVisible(self._presenter.edits_wait)


class Edited(Retranslated, QDialog):
    """Ours beside theirs, and three offers; the file itself is never touched."""

    def __init__(self, presenter: SendingPresenter, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui: Ui_MinutesEdited = Ui_MinutesEdited()
        self.ui.setupUi(self)
        self._presenter = presenter
        ui = self.ui
        ui.takeButton.dress(theme, "check", key_text("Return"))
        ui.keepButton.dress(theme, "", key_text(KEEP_KEY))
        ui.besideButton.dress(theme, "", key_text(BESIDE_KEY))
        for button in (ui.takeButton, ui.keepButton, ui.besideButton, ui.laterButton):
            button.setAutoDefault(False)
        ui.blocksTree.setIndentation(0)
        ui.blocksTree.setWordWrap(True)
        ui.blocksTree.setColumnCount(3)
        ui.blocksTree.itemChanged.connect(lambda _row, _column: self._count())
        ui.takeButton.clicked.connect(self._take)
        ui.keepButton.clicked.connect(self._keep)
        ui.besideButton.clicked.connect(self._beside)
        ui.laterButton.clicked.connect(self._later)
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), ui.blocksTree, self._take).setContext(
                Qt.ShortcutContext.WidgetShortcut
            )
        QShortcut(QKeySequence(KEEP_KEY), self, self._keep)
        QShortcut(QKeySequence(BESIDE_KEY), self, self._beside)
        header = ui.blocksTree.header()
        header.setStretchLastSection(False)
        header.sectionResized.connect(lambda *_sizes: ui.blocksTree.scheduleDelayedItemsLayout())
        ui.blocksTree.setItemDelegate(WrappedWords(theme, ui.blocksTree))
        presenter.compared.connect(self._show)
        self._ready = True
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        if not hasattr(self, "_ready"):
            return
        ui = self.ui
        self.setWindowTitle(translate("Sending", "Edited by hand"))
        ui.explainLabel.setText(
            translate(
                "Sending",
                "Your file is never written over. Names of people known here become mentions: whether they "
                "are printed still depends on their consent.",
            )
        )
        ui.takeButton.set_key(key_text("Return"))
        ui.keepButton.set_key(key_text(KEEP_KEY))
        ui.besideButton.set_key(key_text(BESIDE_KEY))
        ui.blocksTree.setHeaderLabels(
            [
                translate("Sending", "Where, and what taking does"),
                translate("Sending", "Ours"),
                translate("Sending", "Theirs"),
            ]
        )
        self._show()

    def _show(self) -> None:
        comparison, ui = self._presenter.comparison, self.ui
        if comparison is None or comparison.fault:
            if self.isVisible():
                self.accept()
            return
        tree = ui.blocksTree
        blocked = QSignalBlocker(tree)
        ui.titleLabel.setText(words.edited_words(comparison))
        ui.besideButton.setText(
            translate("Sending", "Ours beside it: “{0}”").format(comparison.last.proposed.name)
        )
        tree.clear()
        for one in comparison.differences:
            tree.addTopLevelItem(_row(one))
        for column in range(3):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        first = tree.topLevelItem(0)
        if first is not None:
            tree.setCurrentItem(first)
        blocked.unblock()
        self._count()

    def _count(self) -> None:
        comparison = self._presenter.comparison
        ticked = len(self._ticked())
        self.ui.takeButton.setEnabled(ticked > 0)
        alone = sum(one.take is None and not one.taken for one in comparison.differences) if comparison else 0
        said = [translate("Sending", "%n passage(s) ticked", "", ticked)]
        if alone:
            said.append(translate("Sending", "%n passage(s) left to you, each with its reason", "", alone))
        if comparison is not None and (marks := words.marks_words(comparison)):
            said.append(marks)
        self.ui.takenLabel.setText(" · ".join(said))

    def _ticked(self) -> list[str]:
        tree = self.ui.blocksTree
        rows = (tree.topLevelItem(rank) for rank in range(tree.topLevelItemCount()))
        ticked = (row for row in rows if row is not None and row.checkState(0) is _TICKED)
        return [str(row.data(0, _KEY)) for row in ticked if row.data(0, _KEY)]

    def _take(self) -> None:
        if keys := self._ticked():
            self._presenter.take(keys)

    def _keep(self) -> None:
        self._presenter.keep_theirs()
        self.accept()

    def _beside(self) -> None:
        self._presenter.write_beside()
        self.accept()

    def _later(self) -> None:
        self._presenter.later()
        self.reject()


def _row(one: Difference) -> QTreeWidgetItem:
    place = " · ".join(each for each in (short(one.section, _SECTION), words.about_words(one.about)) if each)
    where = f"{place}\n{words.take_words(one)}" if place else words.take_words(one)
    row = QTreeWidgetItem([where, words.side(one.ours, one.how), words.side(one.theirs, one.how)])
    if one.take is not None and not one.taken:
        row.setData(0, _KEY, one.key)
        row.setCheckState(0, _TICKED)
    if one.how is How.CHANGED:
        for column, stretches in enumerate(changed_words(row.text(1), row.text(2)), 1):
            row.setData(column, CHANGED, stretches)
    for column in range(3):
        row.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.setToolTip(column, row.text(column))
    return row
