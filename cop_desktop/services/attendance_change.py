"""One changed attendance changes turns and times, and what it changed is told with the act itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from cop_desktop.domain.agenda.attending import Changed, follow, told_changes
from cop_desktop.domain.agenda.plan import starts_of
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.services.plan_edits import keep_rounds
from cop_desktop.services.plan_view import SessionPlan, read_plan
from cop_desktop.services.planning import Planning


@dataclass(frozen=True)
class AttendanceChanges(Changes):
    """What an attendance touched: one undo for all of it.

    `people` are in the circle now; `told` are the rounds whose length or turns changed; `ends_at` is when
    the plan now ends, in the session's zone (None: the list is as long as it was).
    """

    people: int = 0
    told: tuple[Changed, ...] = ()
    ends_at: dt.datetime | None = None


class AttendanceChange:
    """Carries out what changes who comes, and lets the plan of a session not begun follow."""

    def __init__(self, planning: Planning) -> None:
        self._workspace = planning.workspace
        self._planning = planning

    def carry_out(self, session_id: str, use_case: Callable[[], Changes]) -> AttendanceChanges:
        """Carry out `use_case`, then bring turn rounds nobody set by hand to the number of people."""
        before = self._planning.plan(session_id)
        first = use_case()
        if before.session.status is not SessionStatus.PLANNED:
            return AttendanceChanges(first.kinds, first.edits, first.made)
        second = self._follow(session_id, before)
        after = self._planning.plan(session_id)
        people = after.people_in_circle
        if people == before.people_in_circle:
            return AttendanceChanges(first.kinds, first.edits, first.made)
        told = told_changes(before.items, after.items, after.formats, before.people_in_circle, people)
        return AttendanceChanges(
            first.kinds | second.kinds,
            (*first.edits, *second.edits),
            first.made,
            people,
            told,
            starts_of(after.session, after.items)[-1],
        )

    def _follow(self, session_id: str, before: SessionPlan) -> Changes:
        with self._workspace.writing() as writing:
            plan = read_plan(writing, session_id, self._planning.formats)
            was, now = before.people_in_circle, plan.people_in_circle
            for planned in plan.items if was != now else ():
                form = plan.formats.find(planned.item.format_key)
                if form is not None:
                    rounds = follow(form, planned.rounds, was, now)
                    keep_rounds(writing, planned, rounds, form, plan.room, before.room)
            return writing.commit()
