"""Somebody nobody announced comes in: a name is enough, and one undo takes it all back."""

from __future__ import annotations

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import SessionRole
from cop_desktop.domain.community import Community
from cop_desktop.domain.people import Person
from cop_desktop.domain.run.commands import Arrive
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.guests import guest_row_id
from cop_desktop.services.people import split_name
from cop_desktop.services.running import Answer, Running


class Arriving:
    """Use cases of arrivals during a run; they read and write (writer thread)."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def guest(self, run_id: str, name: str, command: Arrive, at: Instant) -> Answer:
        """Seat a guest: a person, a row of attendance and the arrival, all or nothing.

        `command` names the person to be made, whose id is new. UserError "person-needs-name".
        """
        given, family = split_name(name)
        session_id = self._running.run(run_id).state.plan.session_id
        with self._running.workspace.reading() as reading:
            session = reading.get(Session, session_id)
            community = reading.get(Community, session.community_id)
            last = reading.first(Attendance, order_by=("-position",), session_id=session_id)
        person = Person(
            id=command.person_id, given_name=given, family_name=family, language=community.language
        )
        attendance = Attendance(
            id=guest_row_id(session_id, person.id),
            session_id=session_id,
            person_id=person.id,
            role=SessionRole.GUEST,
            position=last.position + 1 if last else 0,
        )
        return self._running.carry_out(run_id, command, person, at, attendance)
