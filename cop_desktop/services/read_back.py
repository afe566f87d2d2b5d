"""The read-back before leaving: complete what was promised, and keep that it was read to the room.

Each write is one unit of work whose `Changes` can be undone. Errors: `ChangedElsewhere` when another
window was first; `CopError("not-found")` when the session or the item is gone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.people import Known, shown_names
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.next_session import next_date
from cop_desktop.domain.people import Person
from cop_desktop.domain.promises import with_due, with_owner
from cop_desktop.domain.read_back import ReadBack, read_back
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.capture_desk import read_desk

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading
    from cop_desktop.store.workspace import Workspace

_KINDS = (ItemKind.DECISION, ItemKind.ACTION, ItemKind.PARKING)


@dataclass(frozen=True)
class Board:
    """What is read back, with what it takes to complete it.

    `people` may be named, those of the session first; `names` gives the shortest name of everybody
    told of; `next_on` is the day of the next session; days said are counted from `today`.
    """

    session: Session
    read: ReadBack
    people: tuple[Known, ...]
    names: Mapping[str, str]
    next_on: dt.date | None
    today: dt.date
    attendance: tuple[Attendance, ...] = ()


class ReadingBack:
    """Use cases of the read-back, over one workspace."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def board(self, session_id: str) -> Board:
        """Read what is to be read back in a session."""
        with self._workspace.reading() as reading:
            desk = read_desk(reading, session_id)
            items = reading.all(
                CapturedItem,
                session_id=session_id,
                kind=_KINDS,
                order_by=("position", "captured_at_ms", "id"),
            )
            rounds, agenda = places_of(reading, items)
            siblings = reading.all(Session, community_id=desk.session.community_id)
            return Board(
                session=desk.session,
                read=read_back(items, rounds, agenda),
                people=desk.people,
                names=_names(reading, items, desk.people),
                next_on=next_date(desk.session, siblings),
                today=desk.held_on,
                attendance=desk.attendance,
            )

    def give_to(self, item: CapturedItem, person_id: str | None, *, group: bool = False) -> Changes:
        """Say who does it: a person or the whole group; neither: to be determined, which is kept."""
        return self._saved(with_owner(item, person_id, group=group))

    def due(self, item: CapturedItem, day: dt.date | None) -> Changes:
        """Say by when: a day, or the next session (None), which it then follows."""
        return self._saved(with_due(item, day, next_session=day is None))

    def due_later(self, item: CapturedItem) -> Changes:
        """Say that the day is to be determined; it is kept, and not asked again."""
        return self._saved(with_due(item, None))

    def record(self, session_id: str) -> Changes:
        """Keep that the session was read back, and when it first was; nothing when it is known."""
        with self._workspace.writing() as writing:
            session = writing.get(Session, session_id)
            if session.read_back_at_ms is not None:
                return Changes()
            writing.save(replace(session, read_back_at_ms=self._clock.now().utc_ms))
            return writing.commit(made=session_id)

    def _saved(self, item: CapturedItem) -> Changes:
        with self._workspace.writing() as writing:
            writing.save(item)
            return writing.commit(made=item.id)


def places_of(
    reading: Reading, items: list[CapturedItem]
) -> tuple[dict[str, RoundOccurrence], dict[str, AgendaItem]]:
    """Read where items were captured; a round taken off the agenda since still says what is of the room."""
    held = {item.round_id for item in items if item.round_id}
    rounds = {one.id: one for one in reading.all(RoundOccurrence, deleted=True, id=held)} if held else {}
    points = {item.agenda_item_id for item in items if item.agenda_item_id}
    points |= {one.agenda_item_id for one in rounds.values()}
    found = reading.all(AgendaItem, deleted=True, id=points) if points else []
    return rounds, {one.id: one for one in found}


def _names(reading: Reading, items: list[CapturedItem], people: tuple[Known, ...]) -> dict[str, str]:
    """Name those of the session and the community, and whoever else carries something."""
    names = shown_names(people)
    others = {item.owner_id for item in items if item.owner_id} - set(names)
    if others:
        names |= {one.id: one.full_name for one in reading.all(Person, id=others)}
    return names
