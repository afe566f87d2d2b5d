"""Who is expected and who is present, in which role; a name adds a person."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from cop_desktop._built.ui_planner_people import Ui_PlannerPeople
from cop_desktop.domain.codes import AttendanceStatus, MembershipKind, SessionRole
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.models.planner_people import PeopleModel, is_coming
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.presenters.planner_words import role_name, status_name
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.planner_person import PersonDelegate
from cop_desktop.services.merging import Seen
from cop_desktop.windows.planner_clash import ClashBar

OFFERED = (
    AttendanceStatus.EXPECTED,
    AttendanceStatus.PRESENT,
    AttendanceStatus.REMOTE,
    AttendanceStatus.EXCUSED,
)


class PlannerPeople(Retranslated, QWidget):
    """The list of a session's people; Space says expected or excused, Enter opens the rest."""

    def __init__(self, presenter: PlannerPresenter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_PlannerPeople = Ui_PlannerPeople()
        self.ui.setupUi(self)
        self._presenter = presenter
        self.model = PeopleModel()
        self.ui.list.setModel(self.model)
        self.ui.list.setItemDelegate(PersonDelegate(theme, self.ui.list))
        self.clash_bar = ClashBar(presenter, about_people=True, parent=self)
        self.ui.whole.insertWidget(0, self.clash_bar)
        self.clash_bar.before(self.ui.list)
        self.model.renamed.connect(self._rename)
        self.ui.list.itemDelegate().closeEditor.connect(self._show)
        self.ui.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.ui.list.installEventFilter(self)
        self.ui.list.viewport().installEventFilter(self)
        self.ui.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.ui.list.customContextMenuRequested.connect(self._menu_at)
        self.ui.list.doubleClicked.connect(self.open_menu)
        self.ui.addField.returnPressed.connect(self._add)
        self.ui.everyoneButton.clicked.connect(presenter.expect_all)
        presenter.changed.connect(self._show)
        theme.changed.connect(self.ui.list.viewport().update)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the counts again."""
        if hasattr(self, "model"):
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Serve Space, Enter and Delete on a person, and a click on the mark."""
        if watched is self.ui.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if event.type() == QEvent.Type.MouseButtonRelease and watched is self.ui.list.viewport():
            at = event.position().toPoint()  # type: ignore[attr-defined]
            if at.x() < 32:
                self.toggle(self.ui.list.indexAt(at))
        return super().eventFilter(watched, event)

    def toggle(self, index: QModelIndex) -> None:
        """Say expected or excused."""
        line = self.model.line_at(index)
        if line is not None:
            status = AttendanceStatus.EXCUSED if is_coming(line) else AttendanceStatus.EXPECTED
            self._presenter.attend(line.person.id, status=status)

    def open_menu(self, index: QModelIndex) -> None:
        """Offer every status and role for a person."""
        menu = self.menu_for(index)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            corner = self.ui.list.visualRect(index).bottomLeft() + QPoint(34, 0)
            menu.popup(self.ui.list.viewport().mapToGlobal(corner))

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """Make the menu of a person."""
        line = self.model.line_at(index)
        if line is None:
            return None
        person, attendance, plan = line.person.id, line.attendance, self._presenter.plan
        menu = QMenu(self)
        for status in OFFERED:
            action = menu.addAction(status_name(status))
            check(action, on=attendance.status is status)
            action.triggered.connect(
                lambda _on=False, to=status: self._presenter.attend(person, status=to, seen=plan)
            )
        menu.addSeparator()
        for role in SessionRole:
            action = menu.addAction(role_name(role))
            check(action, on=attendance.role is role)
            action.triggered.connect(
                lambda _on=False, to=role: self._presenter.attend(person, role=to, seen=plan)
            )
        menu.addSeparator()
        named = menu.addAction(self._presenter.consent_said())
        check(named, on=line.named)
        named.triggered.connect(lambda on: self._presenter.agree_to_be_named(person, granted=on))
        unnamed = [each.person.id for each in self.model.lines if not each.named]
        everyone = menu.addAction(translate("Planner", "Everybody on the list agrees to be named"))
        everyone.setEnabled(bool(unnamed))
        everyone.triggered.connect(lambda: self._presenter.agree_to_be_named(*unnamed, granted=True))
        menu.addSeparator()
        rename = menu.addAction(translate("Planner", "Rename"))
        rename.setShortcut(QKeySequence("F2"))
        rename.triggered.connect(lambda: self.ui.list.edit(index))
        off = menu.addAction(translate("Planner", "Take off the list"))
        off.triggered.connect(lambda: self._presenter.unexpect(person))
        return menu

    def _key(self, event: QKeyEvent) -> bool:
        index, keys = self.ui.list.currentIndex(), Qt.Key
        if not self.ui.list.hasFocus():  # a name is being mended: its Enter comes by here
            return False
        if not index.isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == keys.Key_Space:
            self.toggle(index)
        elif event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Menu):
            self.open_menu(index)
        elif event.key() == keys.Key_Delete:
            line = self.model.line_at(index)
            if line is not None and not event.isAutoRepeat():
                self._presenter.unexpect(line.person.id)
        else:
            return False
        return True

    def _menu_at(self, at: QPoint) -> None:
        self.open_menu(self.ui.list.indexAt(at))

    def _add(self) -> None:
        name = self.ui.addField.text().strip()
        if name:
            self.ui.addField.clear()
            self._presenter.add_person(name)

    def _rename(self, person_id: str, name: str) -> None:
        """Mend a name; the list has waited, so that it still holds the one that was there."""
        line = next((each for each in self.model.lines if each.person.id == person_id), None)
        if line is not None:
            self._presenter.rename_person(person_id, name, seen=Seen({"full_name": line.person.full_name}))

    def _show(self) -> None:
        plan = self._presenter.plan
        if self.ui.list.state() is QAbstractItemView.State.EditingState:
            return  # a name is being mended: the list is shown again when that is done
        self.model.show_plan(plan)
        lines = plan.attendance if plan else ()
        coming = sum(map(is_coming, lines))
        self.ui.countLabel.setText(
            translate("Planner", "{0} of {1}").format(coming, len(lines)) if lines else ""
        )
        self.ui.list.setVisible(bool(lines))
        self.ui.hintLabel.setVisible(bool(lines))
        self.ui.emptyLabel.setVisible(not lines)
        listed = {line.person.id for line in lines}
        members = [
            line
            for line in (plan.roster if plan else ())
            if line.membership.kind is MembershipKind.MEMBER and line.person.id not in listed
        ]
        self.ui.everyoneButton.setVisible(bool(members))


def check(action: QAction, *, on: bool) -> None:
    """Mark what holds now in a menu."""
    action.setCheckable(True)
    action.setChecked(on)
