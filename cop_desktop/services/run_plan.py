"""The plan of a session as its rows make it, and its people as a run knows them."""

from __future__ import annotations

from dataclasses import replace

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.run.freezing import freeze
from cop_desktop.domain.run.plan import Plan, PlannedPerson
from cop_desktop.domain.run.state import Run
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.grouping_wishes import wishes_of
from cop_desktop.services.season_encounters import SeasonEncounters
from cop_desktop.store.reading import Reading


def frozen_plan(reading: Reading, session_id: str, season: SeasonEncounters) -> Plan:
    """Freeze what is planned now; UserError "not-found" when there is no such session."""
    session = reading.get(Session, session_id)
    items = reading.all(AgendaItem, session_id=session_id)
    ids = tuple(each.id for each in items)
    rounds = reading.all(RoundOccurrence, agenda_item_id=ids) if ids else []
    plan = freeze(session, items, rounds, reading.all(Attendance, session_id=session_id))
    wishes = wishes_of(reading, session.community_id)
    return replace(
        plan,
        encounters=season.before(reading, session),
        apart=tuple((each.one_id, each.other_id) for each in wishes if not each.together),
        together=tuple((each.one_id, each.other_id) for each in wishes if each.together),
    )


def people_as_they_are(run: Run) -> tuple[PlannedPerson, ...]:
    """Line up who is here according to a run, for a plan frozen again."""
    return tuple(
        PlannedPerson(
            id=each.id,
            speaks=each.speaks,
            present=each.present,
            remote=each.remote,
            facilitates=each.facilitates,
        )
        for each in run.state.people.values()
    )
