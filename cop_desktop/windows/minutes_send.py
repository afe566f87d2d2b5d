"""Send: people ticked by group, one draft per group, what was prepared and when it was sent."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from cop_desktop._built.ui_minutes_send import Ui_MinutesSend
from cop_desktop.domain.minutes.addressing import Group, Recipient
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters import minutes_sending_words as words
from cop_desktop.qt.presenters.minutes_sending import SendingPresenter
from cop_desktop.qt.theme import Theme

if TYPE_CHECKING:
    from cop_desktop.services.asking import WordTo
    from cop_desktop.services.sending import Sent

_ID = Qt.ItemDataRole.UserRole
_TICKED = Qt.CheckState.Checked


class MinutesSend(Retranslated, QWidget):
    """Shows to whom minutes go; nothing is sent from here."""

    def __init__(self, presenter: SendingPresenter, theme: Theme) -> None:
        super().__init__()
        self.ui: Ui_MinutesSend = Ui_MinutesSend()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._session_id = ""
        self._unticked: set[str] = set()
        ui = self.ui
        ui.draftButton.dress(theme, "mail", key_text("Return"))
        ui.groupsTree.setIndentation(28)
        ui.groupsTree.itemChanged.connect(self._ticked)
        ui.groupsTree.currentItemChanged.connect(lambda _now, _before: self._show_group())
        ui.sentTree.setIndentation(0)
        ui.sentTree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        ui.sentTree.currentItemChanged.connect(lambda _now, _before: self._show_day())
        ui.draftButton.clicked.connect(self.draft)
        ui.sentCheck.toggled.connect(self._say_sent)
        ui.sentEdit.dateChanged.connect(lambda _day: self._say_sent(ui.sentCheck.isChecked()))
        ui.approvedCheck.toggled.connect(self._approve)
        ui.approvedEdit.dateChanged.connect(lambda _day: self._approve(ui.approvedCheck.isChecked()))
        for key in ("Return", "Enter"):
            for holder in (ui.groupsTree, ui.draftButton):
                QShortcut(QKeySequence(key), holder, self.draft).setContext(Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Space"), ui.sentTree, ui.sentCheck.toggle).setContext(
            Qt.ShortcutContext.WidgetShortcut
        )
        QShortcut(QKeySequence("F6"), self, self._other_side)
        presenter.changed.connect(self._show)
        self.retranslate()

    def hints(self) -> list[tuple[str, str]]:
        """Keys of this page, for the foot."""
        return [
            (key_text("Return"), translate("Sending", "prepare the mail")),
            (key_text("Space"), translate("Sending", "tick")),
            (key_text("F6"), translate("Sending", "what was sent")),
            (key_text("Ctrl+Left"), translate("Sending", "reread")),
        ]

    def entered(self) -> None:
        """Put the cursor on the groups."""
        self._presenter.load()
        self.ui.groupsTree.setFocus()

    def complete(self) -> bool:
        """Tell whether every group was said to be sent to."""
        desk = self._presenter.desk
        if desk is None or not desk.groups:
            return False
        said = {sent.sending.audience for sent in desk.sent if sent.sending.sent_on}
        return all(group.audience in said for group in desk.groups if group.people)

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        if not hasattr(self, "_unticked"):
            return
        self.ui.draftButton.set_key(key_text("Return"))
        french = QLocale().language() == QLocale.Language.French
        for field in (self.ui.approvedEdit, self.ui.sentEdit):
            field.setLocale(QLocale())
            field.setDisplayFormat("d MMMM yyyy" if french else "MMMM d, yyyy")
        self.ui.sentTree.setHeaderLabels(
            [
                translate("Sending", "Prepared"),
                translate("Sending", "To whom"),
                translate("Sending", "Files and fingerprints"),
                translate("Sending", "Sent on"),
            ]
        )
        self._show()

    # Showing

    def _show(self) -> None:
        desk, ui = self._presenter.desk, self.ui
        if desk is None:
            return
        if desk.session.id != self._session_id:
            self._session_id = desk.session.id
            self._unticked.clear()
        self._show_groups()
        ui.wordLabel.setText(words.word_line(desk.files))
        ui.pdfLabel.setText(words.pdf_line(desk.files))
        ui.pdfLabel.setVisible(bool(words.pdf_line(desk.files)))
        self._show_sent()
        blocked = [QSignalBlocker(ui.approvedCheck), QSignalBlocker(ui.approvedEdit)]
        approved = desk.session.approved_on
        ui.approvedCheck.setChecked(approved is not None)
        ui.approvedEdit.setDate(_q_date(approved or self._presenter.today()))
        ui.approvedEdit.setEnabled(approved is not None)
        for each in blocked:
            each.unblock()

    def _show_groups(self) -> None:
        desk, tree = self._presenter.desk, self.ui.groupsTree
        if desk is None:
            return
        blocked = QSignalBlocker(tree)
        was = tree.currentItem()
        here = was.data(0, _ID) if was else ""
        tree.clear()
        for group in desk.groups:
            if not group.people:
                continue
            top = QTreeWidgetItem(tree)
            top.setData(0, _ID, group.audience.value)
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            for each in group.people:
                row = QTreeWidgetItem(top)
                row.setText(0, f"{each.name}  ·  {each.email}")
                row.setData(0, _ID, each.id)
                row.setCheckState(0, Qt.CheckState.Unchecked if each.id in self._unticked else _TICKED)
            top.setExpanded(True)
        for word in self._presenter.words:
            top = QTreeWidgetItem(tree)
            top.setData(0, _ID, word.person_id)
            top.setText(0, words.word_to_line(word))
        self._word_groups()
        rows = [item for top in self._tops() for item in (top, *_children(top))]
        current = next((row for row in rows if row.data(0, _ID) == here), rows[0] if rows else None)
        if current is not None:
            tree.setCurrentItem(current)
        blocked.unblock()
        found = bool(rows)
        self.ui.groupsTree.setVisible(found)
        self.ui.nobodyLabel.setVisible(not found)
        self._show_group()

    def _word_groups(self) -> None:
        for top in self._tops():
            group = self._group(top)
            if group is not None:
                top.setText(0, words.group_line(group, len(self._chosen(group)), self._last_sent(group)))

    def _show_group(self) -> None:
        group, desk, word = self._current(), self._presenter.desk, self._word()
        if word is not None:
            self.ui.addressLabel.setText(words.word_to_hint(word))
            self.ui.draftButton.setEnabled(bool(word.email))
            return
        chosen = self._chosen(group) if group else []
        self.ui.addressLabel.setText(words.address_words(group, chosen))
        ready = desk is not None and desk.files is not None and desk.files.ready
        self.ui.draftButton.setEnabled(ready and bool(chosen))

    def _show_sent(self) -> None:
        desk, ui = self._presenter.desk, self.ui
        if desk is None:
            return
        tree = ui.sentTree
        blocked = QSignalBlocker(tree)
        was = tree.currentItem()
        here = was.data(0, _ID) if was else ""
        tree.clear()
        for sent in desk.sent:
            row = QTreeWidgetItem(tree, list(words.sent_row(desk, sent)))
            row.setData(0, _ID, sent.sending.id)
            row.setToolTip(1, ", ".join(sent.names))
            row.setToolTip(2, "\n".join(f"{name}\n{sha}" for name, sha in sent.sending.files.items()))
            if sent.sending.id == here:
                tree.setCurrentItem(row)
        first = tree.topLevelItem(0)
        if tree.currentItem() is None and first is not None:
            tree.setCurrentItem(first)
        header = tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        blocked.unblock()
        for widget in (tree, ui.sentCheck, ui.sentEdit):
            widget.setVisible(bool(desk.sent))
        ui.noneLabel.setVisible(not desk.sent)
        self._show_day()

    def _show_day(self) -> None:
        sent, ui = self._sent(), self.ui
        blocked = [QSignalBlocker(ui.sentCheck), QSignalBlocker(ui.sentEdit)]
        day = sent.sending.sent_on if sent else None
        ui.sentCheck.setChecked(day is not None)
        ui.sentEdit.setDate(_q_date(day or self._presenter.today()))
        ui.sentEdit.setEnabled(day is not None)
        for each in blocked:
            each.unblock()

    # What was asked

    def draft(self) -> None:
        """Prepare the mail of the group under the cursor, and go on to the next group."""
        group, word = self._current(), self._word()
        if not self.ui.draftButton.isEnabled():
            return
        if word is not None:
            key = word.person_id
            self._presenter.draft_word(key)
        elif group is not None:
            key = group.audience.value
            self._presenter.draft(group.audience, [each.id for each in self._chosen(group)])
        else:
            return
        tops = self._tops()
        at = [top.data(0, _ID) for top in tops].index(key) + 1
        if at < len(tops):
            self.ui.groupsTree.setCurrentItem(tops[at])
        if self.ui.draftButton.hasFocus():
            self.ui.groupsTree.setFocus()

    def _ticked(self, row: QTreeWidgetItem, _column: int) -> None:
        if row.parent() is None:
            return
        who = str(row.data(0, _ID))
        if row.checkState(0) is _TICKED:
            self._unticked.discard(who)
        else:
            self._unticked.add(who)
        blocked = QSignalBlocker(self.ui.groupsTree)
        self._word_groups()
        blocked.unblock()
        self._show_group()

    def _say_sent(self, said: bool) -> None:  # noqa: FBT001 - a signal
        sent = self._sent()
        if sent is not None:
            day = _date(self.ui.sentEdit.date()) if said else None
            if day != sent.sending.sent_on:
                self._presenter.mark_sent(sent.sending.id, day)

    def _approve(self, said: bool) -> None:  # noqa: FBT001 - a signal
        desk = self._presenter.desk
        day = _date(self.ui.approvedEdit.date()) if said else None
        if desk is not None and day != desk.session.approved_on:
            self._presenter.approve(day)

    def _other_side(self) -> None:
        tree = self.ui.sentTree
        there = tree if tree.isVisible() and not tree.hasFocus() else self.ui.groupsTree
        there.setFocus()

    # What is under the cursor

    def _tops(self) -> list[QTreeWidgetItem]:
        tree = self.ui.groupsTree
        rows = (tree.topLevelItem(rank) for rank in range(tree.topLevelItemCount()))
        return [row for row in rows if row is not None]

    def _group(self, top: QTreeWidgetItem) -> Group | None:
        desk, key = self._presenter.desk, top.data(0, _ID)
        return next((one for one in desk.groups if one.audience.value == key), None) if desk else None

    def _current(self) -> Group | None:
        row = self.ui.groupsTree.currentItem()
        return self._group(row.parent() or row) if row is not None else None

    def _word(self) -> WordTo | None:
        row = self.ui.groupsTree.currentItem()
        key = row.data(0, _ID) if row is not None and row.parent() is None else ""
        return next((each for each in self._presenter.words if each.person_id == key), None)

    def _chosen(self, group: Group) -> list[Recipient]:
        return [each for each in group.people if each.id not in self._unticked]

    def _last_sent(self, group: Group) -> Sent | None:
        desk = self._presenter.desk
        found = desk.sent if desk else ()
        return next((sent for sent in found if sent.sending.audience is group.audience), None)

    def _sent(self) -> Sent | None:
        desk, row = self._presenter.desk, self.ui.sentTree.currentItem()
        if desk is None or row is None:
            return None
        return next((sent for sent in desk.sent if sent.sending.id == row.data(0, _ID)), None)


def _children(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    rows = (top.child(rank) for rank in range(top.childCount()))
    return [row for row in rows if row is not None]


def _q_date(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date(day: QDate) -> dt.date:
    return dt.date(day.year(), day.month(), day.day())
