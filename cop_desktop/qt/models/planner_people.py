"""The people of a session, in alphabetical order, with what they do there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from cop_desktop.domain.agenda.turns import COMING
from cop_desktop.domain.codes import AttendanceStatus, SessionRole
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner_words import role_name, status_name
from cop_desktop.services.plan_view import SessionPlan
from cop_desktop.services.roster import AttendanceLine

LINE = Qt.ItemDataRole.UserRole
NOTE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """One row a person."""

    renamed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[AttendanceLine] = ()
        self._clients: Mapping[str, int] = {}

    def show_plan(self, plan: SessionPlan | None) -> None:
        """Show who a plan lists."""
        lines = sorted(plan.attendance, key=lambda line: line.person.full_name.casefold()) if plan else []
        same = [line.person.id for line in lines] == [line.person.id for line in self._lines]
        clients = _clients(plan) if plan else {}
        if same:
            self._lines, self._clients = lines, clients
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines, self._clients = lines, clients
        self.endResetModel()

    @property
    def lines(self) -> Sequence[AttendanceLine]:
        """Everybody on the list."""
        return self._lines

    def line_at(self, index: Index) -> AttendanceLine | None:
        """Give the person of a row."""
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the people."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a name, what is said beside it, and what a screen reader says."""
        line = self.line_at(index)
        if line is None:
            return None
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.person.full_name
        if role == NOTE:
            return self._note(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [line.person.full_name, status_name(line.attendance.status), self._note(line)]
            return ", ".join(dict.fromkeys(filter(None, said)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be mended in their place (F2)."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; the row changes once it is stored."""
        line = self.line_at(index)
        if line is None or role != Qt.ItemDataRole.EditRole or not str(value).strip():
            return False
        if str(value).strip() != line.person.full_name:
            self.renamed.emit(line.person.id, str(value).strip())
        return True

    def _note(self, line: AttendanceLine) -> str:
        said = []
        rank = self._clients.get(line.person.id)
        if rank is not None:
            said.append(translate("Planner", "case {0}").format(rank))
        if line.attendance.role is not SessionRole.PARTICIPANT:
            said.append(role_name(line.attendance.role).lower())
        if line.attendance.status is not AttendanceStatus.EXPECTED:
            said.append(status_name(line.attendance.status).lower())
        return " · ".join(said)


def is_coming(line: AttendanceLine) -> bool:
    """Tell whether somebody is expected, here or at a distance."""
    return line.attendance.status in COMING


def _clients(plan: SessionPlan) -> dict[str, int]:
    """Number the people who are helped, in the order of the agenda."""
    found: dict[str, int] = {}
    for planned in plan.items:
        for each in planned.rounds:
            if each.client_id is not None and each.client_id not in found:
                found[each.client_id] = len(found) + 1
    return found
