"""The members of a community: a list, the facts of the one chosen, a field whose Enter adds one."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy

from cop_desktop._built.ui_community import Ui_Community
from cop_desktop.qt.presenters.community import CommunityPresenter
from cop_desktop.qt.presenters.community_words import member_row
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.rows_view import RowDelegate
from cop_desktop.services.community_sheet import CommunitySheet, Member

ROW = 44
"""Height of a member's row, in pixels."""


class CommunityMembers(QObject):
    """↑↓ choose, Enter goes to the facts, Delete ends the membership (with a way back)."""

    def __init__(
        self, ui: Ui_Community, presenter: CommunityPresenter, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._presenter = presenter
        self._members: dict[str, Member] = {}
        self._count = 0
        view = ui.membersView
        view.setItemDelegate(RowDelegate(theme, ROW, parent=view))
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # the rest comes first
        view.verb_width = 1  # a click chooses; only Enter goes to the fields
        view.chosen.connect(self._show_person)
        view.opened.connect(lambda _key: ui.personField.setFocus())
        delete = QShortcut(QKeySequence("Del"), view, self._leave)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.setAutoRepeat(False)
        ui.personField.committed.connect(
            lambda key, text: presenter.rename_person(key, text, ui.personField.seen)
        )
        ui.organizationField.committed.connect(presenter.set_organization)
        ui.emailField.committed.connect(
            lambda key, text: presenter.edit_person(
                key, seen={"email": ui.emailField.seen}, email=text.strip()
            )
        )
        ui.roleField.committed.connect(
            lambda key, text: presenter.edit_person(
                key, seen={"role_title": ui.roleField.seen}, role_title=text.strip()
            )
        )
        ui.addField.returnPressed.connect(self._add)

    def show_sheet(self, sheet: CommunitySheet) -> None:
        """Show who belongs to the community."""
        ui, view = self._ui, self._ui.membersView
        grown = len(sheet.members) > self._count and view.rows.rows
        known, self._members = set(self._members), {each.person.id: each for each in sheet.members}
        self._count = len(sheet.members)
        view.show_rows([member_row(each) for each in sheet.members])
        new = [key for key in self._members if key not in known]
        if grown and len(new) == 1:
            view.set_current(new[0])
        view.setVisible(bool(sheet.members))
        ui.nobodyLabel.setVisible(not sheet.members)
        ui.membersCount.setText(QLocale().toString(self._count) if self._count else "")
        self._show_person(view.current_key)

    def _show_person(self, key: str) -> None:
        ui, member = self._ui, self._members.get(key)
        ui.memberPlace.setVisible(member is not None)
        if member is None:
            return
        person = member.person
        ui.personField.load(person.id, person.full_name)
        ui.organizationField.load(person.id, member.organization)
        ui.emailField.load(person.id, person.email)
        ui.roleField.load(person.id, person.role_title)

    def _add(self) -> None:
        name = self._ui.addField.text().strip()
        if name:
            self._ui.addField.clear()
            self._presenter.add_person(name)

    def _leave(self) -> None:
        chosen = self._members.get(self._ui.membersView.current_key)
        if chosen is not None:
            self._presenter.leave(chosen.person)
