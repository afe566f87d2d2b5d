"""Where the captures of another laptop land among the rounds of a session as they are here; who is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import CaptureMoment, Level
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.exchange.faults import Fault, Refused
from cop_desktop.domain.exchange.gathering import Incoming
from cop_desktop.domain.exchange.landing import Spot, spot_at
from cop_desktop.domain.exchange.laptop import said_of
from cop_desktop.domain.exchange.tables import NOTES
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.run.fold import fold_records
from cop_desktop.domain.run.state import State
from cop_desktop.domain.session import Attachment, Attendance, Session
from cop_desktop.services.running import run_id_of
from cop_desktop.store.reading import Reading

_MAY_HOLD = frozenset({Person, Membership, Attendance, Attachment, CapturedItem})


class Landing:
    """The rounds of a session as they are here, taken off its agenda or not."""

    def __init__(self, reading: Reading, session_id: str) -> None:
        self._agenda = {
            each.id: each for each in reading.all(AgendaItem, deleted=True, session_id=session_id)
        }
        ids = tuple(self._agenda)
        self._rounds = {
            each.id: each
            for each in (reading.all(RoundOccurrence, deleted=True, agenda_item_id=ids) if ids else ())
        }

    def landed(self, row: CapturedItem, state: State | None, ahead_ms: int) -> tuple[CapturedItem, bool]:
        """Give a capture its place here; True when its instant alone decided."""
        at = max(0, row.captured_at_ms - ahead_ms)
        found = self._rounds.get(row.round_id or "")
        spot: Spot | None
        by_instant = False
        if found is not None:
            spot = Spot(CaptureMoment.DURING, found.id, found.agenda_item_id, row.offset_seconds)
        else:
            spot = spot_at(state, at) if state is not None else None
            by_instant = spot is not None
        if spot is None:
            item = row.agenda_item_id if row.agenda_item_id in self._agenda else None
            moment = CaptureMoment.BETWEEN if row.moment is CaptureMoment.DURING else row.moment
            spot = Spot(moment, None, item, None)
        placed = replace(
            row,
            captured_at_ms=at,
            moment=spot.moment,
            round_id=spot.round_id,
            agenda_item_id=spot.agenda_item_id,
            offset_seconds=spot.offset_seconds,
            number="",
            external_id=None,
        )
        return placed, by_instant

    def is_room(self, item: CapturedItem) -> bool:
        """Tell whether what is said there stays there."""
        at = (self._rounds.get(item.round_id or ""), self._agenda.get(item.agenda_item_id or ""))
        return any(each is not None and each.level is Level.ROOM for each in at)


def session_of(reading: Reading, incoming: Incoming) -> Session:
    """Find the session a file of captures is of; `Refused`, UserError "notes-session-unknown"."""
    if incoming.contents != NOTES or incoming.session_id is None:
        raise Refused([Fault("contents", "one-of", {"codes": NOTES})])
    faults = [
        Fault(placed.place_of(("id",)), "notes-table")
        for placed in incoming.rows
        if type(placed.row) not in _MAY_HOLD
    ]
    faults += [
        Fault(placed.place_of(("session_id",)), "notes-other-session")
        for placed in incoming.rows
        if isinstance(placed.row, CapturedItem | Attendance) and placed.row.session_id != incoming.session_id
    ]
    given = Counter(placed.row.id for placed in incoming.rows)
    faults += [
        Fault(placed.place_of(("id",)), "id-twice", {"id": placed.row.id})
        for placed in incoming.rows
        if given[placed.row.id] > 1
    ]
    if faults:
        raise Refused(faults)
    session = reading.find(Session, incoming.session_id)
    if session is None:
        raise UserError("notes-session-unknown")
    return session


def state_of(reading: Reading, session_id: str) -> State | None:
    """Fold the run of a session; None when it was never opened."""
    run_id = run_id_of(session_id)
    records = reading.events(run_id)
    return fold_records(run_id, records).state if records else None


def starts_of(reading: Reading, session_id: str) -> dict[str, int]:
    """Tell when each round that was run began (UTC milliseconds)."""
    state = state_of(reading, session_id)
    begun = state.occurrences.items() if state is not None else ()
    return {key: each.started_at_ms for key, each in begun if each.started_at_ms is not None}


def items_here(reading: Reading, rows: Collection[CapturedItem]) -> list[CapturedItem]:
    """Read those of these captures that are here, taken away or not."""
    ids = tuple(each.id for each in rows)
    return reading.all(CapturedItem, deleted=True, id=ids) if ids else []


def strangers(reading: Reading, incoming: Incoming, new: Collection[CapturedItem]) -> tuple[Person, ...]:
    """List the people of the file whom nobody knows here, and who were there or are named."""
    named = {person for each in new for person in said_of(each)}
    named |= {each.person_id for each in incoming.of(Attendance) if each.deleted_at is None}
    wanted = [each for each in incoming.of(Person) if each.id in named and each.deleted_at is None]
    ids = tuple(each.id for each in wanted)
    known = {each.id for each in reading.all(Person, deleted=True, id=ids)} if ids else set()
    return tuple(each for each in wanted if each.id not in known)
