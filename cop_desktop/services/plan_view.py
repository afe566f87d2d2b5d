"""A plan read in one go: what the planner, Home and the console show before a session."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cop_desktop.domain.agenda.inserting import Room
from cop_desktop.domain.agenda.plan import (
    Budget,
    CycleFit,
    PlannedItem,
    budget_of,
    cycle_fit,
    first_repeated,
    starts_of,
)
from cop_desktop.domain.agenda.turns import circle
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.formats.format import Format, FormatLibrary
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import Session
from cop_desktop.services.format_library import with_own
from cop_desktop.services.roster import AttendanceLine, RosterLine, attendance_of, roster_of
from cop_desktop.store.reading import Reading


@dataclass(frozen=True)
class SessionPlan:
    """A session, its agenda in order, who comes, and the figures that follow.

    `as_of` is the last line of the change feed when it was read.
    """

    session: Session
    community: Community
    season: Season | None
    items: tuple[PlannedItem, ...]
    attendance: tuple[AttendanceLine, ...]
    roster: tuple[RosterLine, ...]
    formats: FormatLibrary
    as_of: int = 0

    @cached_property
    def budget(self) -> Budget:
        """Total against the slot."""
        return budget_of(self.session, self.items)

    @cached_property
    def starts(self) -> tuple[dt.datetime, ...]:
        """When each item begins, and when the last is over, in the session's zone."""
        return starts_of(self.session, self.items)

    @cached_property
    def people_in_circle(self) -> int:
        """How many take turns."""
        return circle(line.attendance for line in self.attendance)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Everyone of the session or the community, by id."""
        people = [line.person for line in self.roster] + [line.person for line in self.attendance]
        return {person.id: person for person in people}

    @cached_property
    def fit(self) -> CycleFit | None:
        """How many cycles of the plan's own repeated format fit; None when it has none."""
        form = first_repeated(self.items, {each.format_key: each for each in self.formats})
        return self.fit_of(form) if form else None

    @property
    def room(self) -> Room:
        """For whom texts are told and turns are counted."""
        return Room(self.people_in_circle, self.session.language, self.community.address_form)

    def fit_of(self, form: Format) -> CycleFit | None:
        """How many cycles of a format fit in what is left of the slot."""
        return cycle_fit(self.budget, form, self.items, self.people_in_circle)

    def count(self, *statuses: AttendanceStatus) -> int:
        """Count the people of the session with one of these statuses."""
        return sum(line.attendance.status in statuses for line in self.attendance)

    def item(self, item_id: str) -> PlannedItem | None:
        """Find an item of the plan."""
        return next((each for each in self.items if each.id == item_id), None)

    def index(self, item_id: str) -> int:
        """Tell an item's rank in the plan; -1 when it is not there."""
        return next((index for index, each in enumerate(self.items) if each.id == item_id), -1)

    def round(self, round_id: str) -> tuple[PlannedItem, RoundOccurrence] | None:
        """Find a round of the plan, with its item."""
        for planned in self.items:
            for each in planned.rounds:
                if each.id == round_id:
                    return planned, each
        return None


def read_plan(reading: Reading, session_id: str, formats: FormatLibrary) -> SessionPlan:
    """Read a plan whole; raises CopError("not-found")."""
    session = reading.get(Session, session_id)
    community = reading.get(Community, session.community_id)
    return SessionPlan(
        session=session,
        community=community,
        season=reading.find(Season, session.season_id) if session.season_id else None,
        items=items_of(reading, session_id),
        attendance=tuple(attendance_of(reading, session_id)),
        roster=tuple(roster_of(reading, session.community_id, session.date)),
        formats=with_own(reading, session.community_id, formats),
        as_of=reading.last_change(),
    )


def items_of(reading: Reading, session_id: str) -> tuple[PlannedItem, ...]:
    """Read an agenda in order, each item with its rounds in order."""
    items = reading.all(AgendaItem, order_by=("position", "id"), session_id=session_id)
    rounds: dict[str, list[RoundOccurrence]] = {each.id: [] for each in items}
    if items:
        for each in reading.all(RoundOccurrence, order_by=("position", "id"), agenda_item_id=tuple(rounds)):
            rounds[each.agenda_item_id].append(each)
    return tuple(PlannedItem(each, tuple(rounds[each.id])) for each in items)


def planned_item(reading: Reading, item_id: str) -> PlannedItem:
    """Read one agenda item with its rounds; raises UserError("not-found")."""
    item = reading.find(AgendaItem, item_id)
    if item is None:
        raise UserError("not-found", kind="agenda_item")
    rounds = reading.all(RoundOccurrence, order_by=("position", "id"), agenda_item_id=item_id)
    return PlannedItem(item, tuple(rounds))
