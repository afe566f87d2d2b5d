"""What the planner asks about cases: candidates, choice, private sheet; read only once they are looked at."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.codes import CaseKind
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner_attendance import PlannerAttendance
from cop_desktop.services.cases import CaseBoard, Cases
from cop_desktop.services.merging import Seen


class PlannerCases(PlannerAttendance):
    """One session's cases, as the planner may change them; `cases_changed` when they were read."""

    cases_changed = Signal()

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._cases = Cases(self._planning)
        self._watching_cases = False
        self.made_case = ""
        """The candidate added last."""
        self.board = CaseBoard("")
        self.changed.connect(self._read_cases)

    def watch_cases(self, *, watching: bool) -> None:
        """Read the cases from now on, at once and after each change; or forget them."""
        self._watching_cases = watching
        if watching:
            self._read_cases()
        else:
            self.board = CaseBoard("")
            self.cases_changed.emit()

    def add_case(self, person_id: str) -> None:
        """Add a candidate."""
        session_id = self._session_id

        def use_case() -> Changes:
            changes = self._cases.add(session_id, person_id)
            self.made_case = changes.made
            return changes

        self._write(translate("PlannerCases", "candidate"), use_case)

    def edit_case(self, case_id: str, *, seen: Seen, **fields: Any) -> None:
        """Change kind, line, situation, attempts or request; `seen` is what the field held."""
        self._edit(translate("PlannerCases", "case"), case_id, fields, seen, self._cases.edit)

    def set_kind(self, case: ClientCase, kind: CaseKind) -> None:
        """Say what a case is about."""
        if kind is not case.kind:
            self.edit_case(case.id, seen=Seen({"kind": case.kind}), kind=kind)

    def choose_case(self, case: ClientCase) -> None:
        """Give a case the next free consultation, or insert one."""
        self._write(
            translate("PlannerCases", "choice of a case"),
            lambda: self._cases.choose(case.id),
            choose_made=True,
            failed=self._refuse,
        )

    def free_case(self, case: ClientCase) -> None:
        """Take a case out of its consultation."""
        self._write(
            translate("PlannerCases", "choice of a case"),
            lambda: self._cases.unchoose(case.id),
            failed=self._refuse,
        )

    def move_case(self, case: ClientCase, to: int) -> None:
        """Put a candidate at an index."""
        said = translate("PlannerCases", "order of the candidates")
        self._write(said, lambda: self._cases.move(case.id, to), failed=self._refuse)

    def remove_case(self, case: ClientCase) -> None:
        """Take a candidate off, with an undo toast that says nothing of the case."""
        self._write(
            translate("PlannerCases", "Candidate taken off"),
            lambda: self._cases.remove(case.id),
            offer=True,
            failed=self._refuse,
        )

    def _read_cases(self) -> None:
        session_id = self._session_id
        if self._watching_cases and session_id:
            self._workers.read(lambda: self._cases.board(session_id), then=self._show_cases)

    def _show_cases(self, board: CaseBoard) -> None:
        if self._watching_cases and board.session_id == self._session_id:
            self.board = board
            self.cases_changed.emit()
