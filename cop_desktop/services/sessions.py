"""Sessions: create with sensible defaults, duplicate, put aside, change the facts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from cop_desktop.domain.agenda.contract import CONTRACT, steps_told
from cop_desktop.domain.agenda.inserting import occurrence_id
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.cleaning import clean, cleaned_fields
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import AttendanceStatus, Mode, RoundState, SessionRole, SessionStatus
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.communities import season_for
from cop_desktop.services.merging import Guard, Seen, gone, unchanged
from cop_desktop.services.roster import members_of
from cop_desktop.services.today import HOME_ZONE, today
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing

_FACTS = frozenset(
    [
        "title",
        "date",
        "starts_at",
        "ends_at",
        "timezone",
        "firm_end",
        "times_annexed",
        "place",
        "mode",
        "purpose",
        "purpose_text",
        "expected_outcomes",
        "language",
        "default_decision_method",
    ]
)
FIRST_SLOT = (dt.time(13, 0), dt.time(16, 0))
"""Slot of a community's first session: an afternoon."""
SHORTEST_LEAD = dt.timedelta(days=14)
"""A proposed date leaves at least this long to invite."""


@dataclass(frozen=True)
class SessionFacts:
    """What a new session is proposed to be; every field may be changed afterwards."""

    number: int
    date: dt.date
    starts_at: dt.time
    ends_at: dt.time
    timezone: str = HOME_ZONE
    place: str = ""
    mode: Mode = Mode.IN_PERSON
    firm_end: bool = False


class Sessions:
    """What may be done to a session as a whole; every write is one unit of work."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def of(self, community_id: str) -> list[Session]:
        """Read a community's sessions in the order of their numbers."""
        with self._workspace.reading() as reading:
            return reading.all(Session, order_by=("number",), community_id=community_id)

    def get(self, session_id: str) -> Session:
        """Read one session; raises CopError("not-found")."""
        with self._workspace.reading() as reading:
            return reading.get(Session, session_id)

    def create(self, community_id: str, *, title: str = "", date: dt.date | None = None) -> Changes:
        """Make a session with everyone of the community expected; `made` is its id.

        The rest is proposed from the last one. An empty title is shown by its number.
        """
        with self._workspace.writing() as writing:
            community = writing.get(Community, community_id)
            facts = self._proposal(writing, community_id)
            date = date or facts.date
            session = Session(
                id=new_id(),
                community_id=community_id,
                season_id=season_for(writing, community, date).id,
                number=facts.number,
                title=clean(title).text.strip(),
                language=community.language,
                date=date,
                starts_at=facts.starts_at,
                ends_at=facts.ends_at,
                timezone=facts.timezone,
                place=facts.place,
                mode=facts.mode,
                default_decision_method=community.default_decision_method,
            )
            writing.add(session)
            self._expect(writing, session, _last(writing, community_id, but=session.id))
            return writing.commit(made=session.id)

    def duplicate(self, session_id: str, *, title: str = "") -> Changes:
        """Copy a session's plan to the next number and date; `made` is the new id.

        Agenda, titles, rounds and roles come along; clients, working titles, contract sentences,
        summaries, carried actions and everything that happened do not.
        """
        with self._workspace.writing() as writing:
            source = writing.get(Session, session_id)
            facts = self._proposal(writing, source.community_id)
            community = writing.get(Community, source.community_id)
            copy = replace(
                source,
                id=new_id(),
                version=0,
                external_id=None,
                season_id=season_for(writing, community, facts.date).id,
                number=facts.number,
                title=clean(title).text.strip() or source.title,
                date=facts.date,
                status=SessionStatus.PLANNED,
                actual_start_ms=None,
                actual_end_ms=None,
                next_session={},
                approved_on=None,
                times_annexed=False,
            )
            writing.add(copy)
            for item in writing.all(AgendaItem, order_by=("position",), session_id=source.id):
                _copy_item(writing, item, copy.id)
            self._expect(writing, copy, source)
            return writing.commit(made=copy.id)

    def edit(self, session_id: str, *, seen: Seen | None = None, **fields: Any) -> Changes:
        """Change facts: date, starts_at, ends_at, place, mode, purpose, firm_end, times_annexed and others.

        Raises UserError("session-ends-before-it-starts"); a session that crosses midnight is refused.
        Conflict when a fact is no more as `seen`.
        """
        if unknown := fields.keys() - _FACTS:
            raise TypeError(f"not a fact of a session: {sorted(unknown)}")
        fields = cleaned_fields(fields)
        with self._workspace.writing() as writing:
            gone(writing.find(Session, session_id, deleted=True), seen)
            guard = Guard(writing, self._workspace.device)
            session = guard.merged(writing.get(Session, session_id), fields, seen)
            if session.ends_at <= session.starts_at:
                raise UserError("session-ends-before-it-starts")
            if "date" in fields:
                community = writing.get(Community, session.community_id)
                session = replace(session, season_id=season_for(writing, community, session.date).id)
            writing.save(session)
            return writing.commit()

    def remove(self, session_id: str, *, seen: Session | None = None) -> Changes:
        """Put a session aside (tombstone); what hangs on it comes back with it.

        Raises UserError("session-is-live") while it is being run, and Conflict when its facts were changed
        since they were `seen`.
        """
        with self._workspace.writing() as writing:
            session = writing.get(Session, session_id)
            unchanged(session, seen)
            if session.status in {SessionStatus.LIVE, SessionStatus.CLOSING}:
                raise UserError("session-is-live")
            writing.remove(session)
            return writing.commit()

    def _proposal(self, reading: Reading, community_id: str) -> SessionFacts:
        community = reading.get(Community, community_id)
        last = _last(reading, community_id)
        now = today(self._clock, last.timezone if last else HOME_ZONE)
        if last is None:
            return SessionFacts(1, _working_day(now + SHORTEST_LEAD), *FIRST_SLOT)
        step = dt.timedelta(weeks=max(1, round(43 / max(1, community.cadence))))
        date = last.date + step
        while date < now + dt.timedelta(days=1):
            date += dt.timedelta(weeks=1)
        return SessionFacts(
            last.number + 1,
            date,
            last.starts_at,
            last.ends_at,
            last.timezone,
            last.place,
            last.mode,
            last.firm_end,
        )

    def _expect(self, writing: Writing, session: Session, last: Session | None) -> None:
        """Expect every present member, with the roles of the last session."""
        roles: dict[str, SessionRole] = {}
        if last is not None:
            roles = {each.person_id: each.role for each in writing.all(Attendance, session_id=last.id)}
        for position, membership in enumerate(members_of(writing, session.community_id, session.date)):
            writing.add(
                Attendance(
                    id=new_id(),
                    session_id=session.id,
                    person_id=membership.person_id,
                    status=AttendanceStatus.EXPECTED,
                    role=roles.get(membership.person_id, SessionRole.PARTICIPANT),
                    position=position,
                )
            )


def _working_day(date: dt.date) -> dt.date:
    """Put off to Monday what falls on a weekend."""
    return date + dt.timedelta(days=max(0, 7 - date.weekday()) if date.weekday() > 4 else 0)


def _last(reading: Reading, community_id: str, *, but: str = "") -> Session | None:
    sessions = reading.all(Session, order_by=("-number",), community_id=community_id)
    return next((session for session in sessions if session.id != but), None)


def _copy_item(writing: Writing, item: AgendaItem, session_id: str) -> None:
    copy = replace(
        item,
        id=new_id(),
        version=0,
        external_id=None,
        session_id=session_id,
        private_title="",
        client_id=None,
        carried_action_ids=(),
        summary="",
    )
    writing.add(copy)
    rounds = writing.all(RoundOccurrence, order_by=("position",), agenda_item_id=item.id)
    told = {step.id for each in rounds if each.round_key == CONTRACT for step in steps_told(each, rounds)}
    for each in rounds:
        writing.add(
            replace(
                each,
                id=occurrence_id(copy.id, each.part_key, each.cycle, each.round_key, each.copy),
                version=0,
                external_id=None,
                agenda_item_id=copy.id,
                client_id=None,
                question="" if each.id in told else each.question,
                state=RoundState.PENDING,
                started_at_ms=None,
                ended_at_ms=None,
                active_seconds=None,
            )
        )
