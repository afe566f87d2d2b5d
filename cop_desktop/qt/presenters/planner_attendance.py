"""What the planner asks about people: who comes, in which role; the plan follows and says what changed."""

from __future__ import annotations

from typing import Any

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import AttendanceStatus, PrivacyPurpose, SessionRole
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.attendance_change import attendance_words
from cop_desktop.qt.presenters.planner_agenda import language_shown
from cop_desktop.qt.presenters.planner_clashes import PlannerClashes, Why, seen_in
from cop_desktop.services.attendance_change import AttendanceChange, AttendanceChanges
from cop_desktop.services.consent_texts import consent_text
from cop_desktop.services.merging import Seen
from cop_desktop.services.plan_view import SessionPlan


class PlannerAttendance(PlannerClashes):
    """One session's people, as the planner may change them."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._attendance = AttendanceChange(self._planning)

    def add_person(self, name: str) -> None:
        """Add a person to the community, from a name alone, and expect them."""
        if self.plan is not None:
            community, session_id = self.plan.community.id, self._session_id
            self._write(
                translate("Planner", "new person"),
                lambda: self._attendance.carry_out(
                    session_id, lambda: self._people.add(community, name, session_id=session_id)
                ),
            )

    def rename_person(self, person_id: str, name: str, *, seen: Seen) -> None:
        """Mend a name; `seen` holds `full_name` as it was when one began."""

        def service(subject: str, *, seen: Seen | None, full_name: str) -> Changes:
            return self._people.rename(subject, full_name, seen=seen)

        self._edit(translate("Planner", "name"), person_id, {"full_name": name}, seen, service)

    def attend(
        self,
        person_id: str,
        *,
        status: AttendanceStatus | None = None,
        role: SessionRole | None = None,
        seen: SessionPlan | None = None,
    ) -> None:
        """Say how a person attends, or in which role; `seen` is the plan from which a menu was made."""
        session_id = self._session_id
        wanted = {name: each for name, each in (("status", status), ("role", role)) if each is not None}

        def service(subject: str, *, seen: Seen | None, **asked: Any) -> Changes:
            return self._attendance.carry_out(
                session_id, lambda: self._people.set_attendance(session_id, subject, seen=seen, **asked)
            )

        self._edit(translate("Planner", "attendance"), person_id, wanted, seen, service)

    def consent_said(self) -> str:
        """The sentence people agree to in being named, word for word as it is kept with their answer."""
        return consent_text(PrivacyPurpose.NAMED_IN_MINUTES, language_shown()).text

    def agree_to_be_named(self, *people: str, granted: bool) -> None:
        """Keep people's answers about being named in minutes, to the sentence shown (`consent_said`)."""
        language = language_shown()
        self._write(
            translate("Planner", "agreement to be named"),
            lambda: self._people.agree_to_be_named(*people, granted=granted, language=language),
        )

    def unexpect(self, person_id: str) -> None:
        """Take a person off the list of this session."""
        session_id = self._session_id

        def use_case(plan: SessionPlan | None) -> Changes:
            seen = seen_in(plan, person_id, ("status", "role"))
            return self._attendance.carry_out(
                session_id, lambda: self._people.unexpect(session_id, person_id, seen=seen)
            )

        self._act(
            translate("Planner", "Taken off the list"),
            person_id,
            use_case,
            why=Why.REMOVAL,
            offer=True,
        )

    def expect_all(self) -> None:
        """Expect every member."""
        session_id = self._session_id
        self._write(
            translate("Planner", "attendance"),
            lambda: self._attendance.carry_out(session_id, lambda: self._people.expect_all(session_id)),
        )

    def _told(self, changes: Changes) -> str:
        return attendance_words(changes) if isinstance(changes, AttendanceChanges) else ""
