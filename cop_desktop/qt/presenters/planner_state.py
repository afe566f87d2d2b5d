"""The planner's memory: the plan shown, what is chosen, and the way to the services."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.agenda.mentions import to_ids, to_names
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.errors import CopError
from cop_desktop.qt.errors import FAULT
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers
from cop_desktop.services.people import People
from cop_desktop.services.plan_view import SessionPlan
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions

SHOWN = frozenset(
    [
        "session",
        "agenda_item",
        "round_occurrence",
        "attendance",
        "person",
        "membership",
        "community",
        "privacy_consent",
        "client_case",
        "own_format",
    ]
)
"""Kinds of row the planner shows."""
ABOUT = "planner"
"""What errors said here are about: the next write that succeeds withdraws them."""
MENTIONING = frozenset(
    [
        "title", "private_title", "question", "instruction", "wall", "prompt", "purpose", "purpose_text",
        "line", "situation", "attempts", "request",
    ]
)  # fmt: skip
"""Texts in which people are mentioned."""


class PlannerState(QObject):
    """One session's plan. `chosen` is the id of an item or of a round, or empty for the session."""

    changed = Signal()
    chosen_changed = Signal()
    run_asked = Signal(str)
    session_gone = Signal()

    def __init__(
        self,
        workers: Workers,
        undo: Undo,
        planning: Planning,
        sessions: Sessions,
        people: People,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workers = workers
        self._undo = undo
        self._planning = planning
        self._sessions = sessions
        self._people = people
        self._session_id = ""
        self._reading = False
        self._stale = False
        self._choose_next = ""
        self._making = False
        self.plan: SessionPlan | None = None
        self.chosen = ""
        workers.changed.connect(self._something_changed)

    # What is shown

    @property
    def session_id(self) -> str:
        """The session shown; empty before the first."""
        return self._session_id

    @property
    def item(self) -> PlannedItem | None:
        """The item chosen, or the one the chosen round belongs to."""
        if self.plan is None:
            return None
        found = self.plan.round(self.chosen)
        return found[0] if found else self.plan.item(self.chosen)

    @property
    def round(self) -> RoundOccurrence | None:
        """The round chosen."""
        found = self.plan.round(self.chosen) if self.plan else None
        return found[1] if found else None

    @property
    def shapeable(self) -> bool:
        """Tell whether the agenda may still be changed here."""
        return self.plan is not None and self.plan.session.status is SessionStatus.PLANNED

    def open(self, session_id: str) -> None:
        """Show another session."""
        if session_id != self._session_id:
            self._session_id = session_id
            self.chosen = ""
        self.reload()

    def choose(self, chosen: str) -> None:
        """Choose an item, a round, or the session (empty)."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.chosen_changed.emit()

    def reload(self) -> None:
        """Read the plan again; asked twice while reading, it is read once more."""
        if not self._session_id:
            return
        if self._reading:
            self._stale = True
            return
        self._reading = True
        session_id = self._session_id
        self._workers.read(lambda: self._planning.plan(session_id), then=self._show, failed=self._missing)

    def named(self, text: str) -> str:
        """Tell a stored text with names in place of ids."""
        return to_names(text, self.plan.people) if self.plan else text

    def insertion_index(self) -> int:
        """Where Enter inserts: after what is chosen, else before a closing that is protected."""
        if self.plan is None:
            return 0
        if self.item is not None:
            return self.plan.index(self.item.id) + 1
        items = self.plan.items
        closes = bool(items) and items[-1].protected and not items[-1].item.format_key.endswith("pause")
        return len(items) - 1 if closes else len(items)

    # Behind the scenes

    def _stored(self, fields: dict[str, Any]) -> dict[str, Any]:
        people = list(self.plan.people.values()) if self.plan else []
        return {
            name: to_ids(value, people) if name in MENTIONING and isinstance(value, str) else value
            for name, value in fields.items()
        }

    def _write(
        self,
        text: str,
        use_case: Callable[[], Changes],
        *,
        choose_made: bool = False,
        offer: bool = False,
        failed: Callable[[CopError], None] | None = None,
    ) -> None:
        if choose_made and self._making:
            return  # what is made is asked for once, however fast one presses
        self._making = self._making or choose_made

        def then(changes: Changes) -> None:
            if choose_made:
                self._making = False
                self._choose_next = changes.made
            told = self._told(changes)
            if told or offer:
                self._undo.offer(text, changes, f"{text}. {told}" if told and offer else told)
            else:
                self._undo.record(text, changes)

        def refused(error: CopError) -> None:
            if choose_made:
                self._making = False
            if failed is not None:
                failed(error)
            elif error.code != FAULT:
                self._undo.refuse(error, ABOUT)

        self._workers.write(use_case, then=then, failed=refused, about=ABOUT)

    def _told(self, _changes: Changes) -> str:
        """Say what a write changed beyond what was asked; empty when there is nothing to say."""
        return ""

    def _something_changed(self, changes: Changes) -> None:
        if changes.touch(*SHOWN):
            self.reload()

    def _show(self, plan: SessionPlan) -> None:
        self._reading = False
        if self._stale or plan.session.id != self._session_id:
            self._stale = False
            self.reload()
        if plan.session.id != self._session_id:
            return
        self.plan = plan
        self._plan_read(plan)
        wanted = self._choose_next or self.chosen
        known = plan.item(wanted) is not None or plan.round(wanted) is not None
        before, self.chosen = self.chosen, wanted if known else self._still_there(plan)
        if known:
            self._choose_next = ""
        self.changed.emit()
        if before != self.chosen:
            self.chosen_changed.emit()

    def _plan_read(self, plan: SessionPlan) -> None:
        """Look at a plan before it is shown."""

    def _still_there(self, plan: SessionPlan) -> str:
        if not self.chosen:
            return ""
        return "" if plan.item(self.chosen) is None and plan.round(self.chosen) is None else self.chosen

    def _missing(self, error: CopError) -> None:
        """Leave a session that is gone; what could not be read now is still there."""
        self._reading = self._stale = False
        if error.code != "not-found":
            self._undo.refuse(error)
            return
        self.plan = None
        self._session_id = ""
        self.chosen = ""
        self.changed.emit()
        self.session_gone.emit()

    def _neighbour(self) -> str:
        """What to choose once the chosen thing is gone: the next, else the one before."""
        if self.plan is None:
            return ""
        round_, item = self.round, self.item
        if item is None:
            return ""
        ids = [each.id for each in item.rounds] if round_ and len(item.rounds) > 1 else None
        ids = ids or [each.id for each in self.plan.items]
        mine = self.chosen if self.chosen in ids else item.id
        index = ids.index(mine)
        left = [each for each in ids if each != mine]
        return left[min(index, len(left) - 1)] if left else ""
