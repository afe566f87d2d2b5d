"""What a rehearsal needs, read in one go; nothing is ever written, nor opened."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.run.plan import Plan
from cop_desktop.domain.session import Session
from cop_desktop.services.capture_desk import Desk, read_desk
from cop_desktop.services.run_plan import frozen_plan
from cop_desktop.services.season_encounters import SeasonEncounters
from cop_desktop.store.workspace import Workspace

_LIVE = (SessionStatus.LIVE, SessionStatus.CLOSING)


@dataclass(frozen=True)
class Prepared:
    """The plan as it would be frozen now, and the words of the session."""

    plan: Plan
    desk: Desk


class Rehearsing:
    """Reads; writes nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def prepare(self, session_id: str) -> Prepared:
        """Read what is planned of a session.

        UserError "rehearsal-live" while a session runs: its wall is nobody's to borrow; "rehearsal-empty"
        when nothing is planned; CopError "not-found".
        """
        with self._workspace.reading() as reading:
            if reading.count(Session, status=_LIVE):
                raise UserError("rehearsal-live")
            plan = frozen_plan(reading, session_id, SeasonEncounters())
            if not plan.rounds:
                raise UserError("rehearsal-empty")
            return Prepared(plan, read_desk(reading, session_id))
