"""What past sessions of a community tell of the lengths now planned; nothing crosses communities."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from cop_desktop.domain.agenda.calibration import Calibration, Past, calibrated, past_of
from cop_desktop.domain.agenda.turns import circle
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus, SessionStatus
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.plan_view import SessionPlan
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace

_CAME = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REMOTE})


class Calibrating:
    """Reads what was held; writes nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of(self, plan: SessionPlan) -> Mapping[str, Calibration]:
        """Tell, by item, how long the formats of a plan take with its people; silent on the others."""
        keys = {each.item.format_key for each in plan.items if each.item.format_key}
        if not keys or not plan.people_in_circle:
            return {}
        with self._workspace.reading() as reading:
            pasts = _pasts(reading, plan.session, keys)
        people = plan.people_in_circle
        found = {each.id: calibrated(each, people, pasts) for each in plan.items}
        return {item_id: each for item_id, each in found.items() if each is not None}


def _pasts(reading: Reading, session: Session, format_keys: Collection[str]) -> list[Past]:
    held = reading.all(Session, community_id=session.community_id, status=SessionStatus.HELD)
    ids = tuple(each.id for each in held if each.id != session.id)
    items = reading.all(AgendaItem, session_id=ids, format_key=tuple(format_keys)) if ids else []
    if not items:
        return []
    rounds: dict[str, list[RoundOccurrence]] = {}
    for each in reading.all(RoundOccurrence, agenda_item_id=tuple(item.id for item in items)):
        rounds.setdefault(each.agenda_item_id, []).append(each)
    came: dict[str, list[Attendance]] = {}
    for one in reading.all(Attendance, session_id=ids):
        if one.status in _CAME:
            came.setdefault(one.session_id, []).append(one)
    pasts = (
        past_of(item.format_key, circle(came.get(item.session_id, ())), rounds.get(item.id, ()))
        for item in items
    )
    return [each for each in pasts if each is not None]
