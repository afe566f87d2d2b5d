"""What capture takes and gives: drafts, captured items, and the desk on which one writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.cleaning import Cleaned
from cop_desktop.domain.capture.grammar import Guest, Reading
from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.next_session import next_date
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attendance, Session

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading as StoreReading


@dataclass(frozen=True)
class Draft:
    """Something to be captured, under an identifier made before anything is written.

    Captured twice under one id, it is kept once. `level` None takes the level of the place.
    """

    text: str
    kind: ItemKind = ItemKind.NOTE
    level: Level | None = None
    id: str = field(default_factory=new_id)
    note_taker_id: str | None = None
    source_id: str | None = None
    owner_id: str | None = None
    owner_is_group: bool = False
    helper_ids: tuple[str, ...] = ()
    due_on: dt.date | None = None
    due_next_session: bool = False
    review_on: dt.date | None = None
    revisit_on: dt.date | None = None
    guests: tuple[Guest, ...] = ()
    about_id: str | None = None

    @classmethod
    def of(cls, reading: Reading, *, item_id: str | None = None, note_taker_id: str | None = None) -> Draft:
        """Make a draft of what a line means."""
        return cls(
            id=item_id or new_id(),
            text=reading.text,
            kind=reading.kind,
            level=reading.level,
            note_taker_id=note_taker_id,
            source_id=reading.source_id,
            owner_id=reading.owner_id,
            owner_is_group=reading.owner_is_group,
            helper_ids=reading.helper_ids,
            due_on=reading.due_on,
            due_next_session=reading.due_next,
            review_on=reading.review_on,
            revisit_on=reading.revisit_on,
            guests=reading.guests,
        )


@dataclass(frozen=True)
class Captured:
    """What is now on disk, and what cleaning its text took."""

    item: CapturedItem
    changes: Changes
    cleaned: Cleaned


@dataclass(frozen=True)
class Desk:
    """What the capture field needs to know of a session, read once.

    `next_on` is the date of the next session, when there is one; `names` maps a round or an agenda
    item to what it is called on the console. `agenda`, `rounds` and `attendance` are in order.
    """

    session: Session
    community: Community
    people: tuple[Known, ...]
    next_on: dt.date | None
    names: Mapping[str, str]
    agenda: tuple[AgendaItem, ...] = ()
    rounds: tuple[RoundOccurrence, ...] = ()
    attendance: tuple[Attendance, ...] = ()

    @property
    def held_on(self) -> dt.date:
        """The day « vendredi » is counted from: that of the real start, else the planned one."""
        started = self.session.actual_start_ms
        if started is None:
            return self.session.date
        return dt.datetime.fromtimestamp(started / 1000, ZoneInfo(self.session.timezone)).date()


def read_desk(reading: StoreReading, session_id: str) -> Desk:
    """Read what the field needs: people who may be named, dates, names of the rounds."""
    session = reading.get(Session, session_id)
    community = reading.get(Community, session.community_id)
    agenda = reading.all(AgendaItem, session_id=session_id, order_by=("position",))
    rank = {item.id: item.position for item in agenda}
    rounds = sorted(
        reading.all(RoundOccurrence, agenda_item_id=tuple(rank)),
        key=lambda each: (rank[each.agenda_item_id], each.position),
    )
    attendance = reading.all(Attendance, session_id=session_id, order_by=("position",))
    names = {item.id: item.title for item in agenda} | {each.id: each.name for each in rounds}
    next_on = next_date(session, reading.all(Session, community_id=session.community_id))
    people = _people(reading, session, attendance)
    return Desk(
        session=session,
        community=community,
        people=people,
        next_on=next_on,
        names=names,
        agenda=tuple(agenda),
        rounds=tuple(rounds),
        attendance=tuple(attendance),
    )


def _people(reading: StoreReading, session: Session, attending: list[Attendance]) -> tuple[Known, ...]:
    """Those who may be named: expected or present today first, then the other members."""
    members = reading.all(Membership, community_id=session.community_id)
    current = [each for each in members if each.left_on is None or each.left_on >= session.date]
    ids = list(dict.fromkeys([each.person_id for each in attending] + [each.person_id for each in current]))
    people = {person.id: person for person in reading.all(Person, id=tuple(ids))}
    return tuple(
        Known(person.id, person.given_name, person.family_name)
        for person in (people[each] for each in ids if each in people)
        if person.given_name or person.family_name
    )
