"""What was dropped last time waits for the next plan; one key puts it back, as a copy of its rounds.

The copy has an id made from what was dropped and where it goes: it is known everywhere that it was put back,
and taking it off the agenda lets it wait again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda.inserting import occurrence_id
from cop_desktop.domain.agenda.moving import changed, moved
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.codes import RoundKind, RoundState, SessionStatus
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.session import Session
from cop_desktop.services.plan_view import items_of

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading
    from cop_desktop.store.writing import Writing

RITUALS = frozenset(
    f"block:{key}" for key in ("checkin", "agreements", "agenda", "minutes", "followup", "pause", "checkout")
)
"""Blocks that each session has of its own: dropped once, they do not come back."""
INSERTED = "here-"
"""Begins the part of a block inserted during a run."""


@dataclass(frozen=True)
class DroppedItem:
    """An item, or steps of it, that was dropped; `steps` is empty when the whole item was."""

    item_id: str
    title: str
    steps: tuple[str, ...]
    seconds: int


def dropped_before(reading: Reading, session_id: str) -> tuple[DroppedItem, ...]:
    """List what the last session begun before this one dropped, and that no agenda has taken up since."""
    session = reading.get(Session, session_id)
    siblings = reading.all(Session, community_id=session.community_id)
    begun = [
        each
        for each in siblings
        if (each.date, each.number) < (session.date, session.number)
        and each.status is not SessionStatus.PLANNED
    ]
    if not begun:
        return ()
    last = max(begun, key=lambda each: (each.date, each.number))
    found = [each for each in items_of(reading, last.id) if _dropped(each)]
    again = {id_from("again", each.id, one.id) for each in found for one in siblings}
    taken = {each.id for each in reading.all(AgendaItem, id=again)} if again else set()
    return tuple(
        _told(each)
        for each in found
        if not any(id_from("again", each.id, one.id) in taken for one in siblings)
    )


def put_back(
    writing: Writing, session_id: str, items: Sequence[PlannedItem], dropped_ids: Collection[str]
) -> None:
    """Put what was dropped on an agenda, before what closes it."""
    items = list(items)
    for dropped_id in dropped_ids:
        found = writing.get(AgendaItem, dropped_id)
        was = next(each for each in items_of(writing, found.session_id) if each.id == dropped_id)
        item_id = id_from("again", dropped_id, session_id)
        item = AgendaItem(
            id=item_id,
            session_id=session_id,
            position=0,
            title=found.title,
            private_title=found.private_title,
            format_key=found.format_key,
            purpose=found.purpose,
            client_id=found.client_id,
            if_time_allows=found.if_time_allows,
            level=found.level,
        )
        at = len(items) - _closing(items)
        item = _place(writing, items, item, at)
        rounds = tuple(_copy(each, item_id, rank) for rank, each in enumerate(_dropped(was)))
        for each in rounds:
            known = writing.find(RoundOccurrence, each.id, deleted=True)
            if known is None:
                writing.add(each)
            else:
                writing.save(replace(each, version=known.version))
        if len(rounds) == len(was.rounds):
            _bring_cases(writing, session_id, dropped_id, item_id)
        items.insert(at, PlannedItem(item, rounds))
        items = [replace(each, item=writing.get(AgendaItem, each.id)) for each in items]


def _bring_cases(writing: Writing, session_id: str, from_id: str, to_id: str) -> None:
    """Let the cases of a consultation that did not take place follow it, with what was prepared for them."""
    known = len(writing.all(ClientCase, session_id=session_id))
    for rank, case in enumerate(writing.all(ClientCase, order_by=("position",), agenda_item_id=from_id)):
        writing.save(replace(case, session_id=session_id, agenda_item_id=to_id, position=known + rank))


def _place(writing: Writing, items: Sequence[PlannedItem], item: AgendaItem, at: int) -> AgendaItem:
    """Put an item at an index, moving the others down; one taken off before comes back in its old row."""
    gone = writing.find(AgendaItem, item.id, deleted=True)
    rows = [each.item for each in items]
    for each in changed(rows, moved([*rows, item], item.id, at)):
        if each.id != item.id:
            writing.save(each)
        elif gone is None:
            writing.add(each)
        else:
            writing.save(replace(each, version=gone.version))
    return writing.get(AgendaItem, item.id)


def _dropped(planned: PlannedItem) -> list[RoundOccurrence]:
    """List the rounds of an item that were dropped and are worth coming back."""
    if planned.item.protected or planned.item.format_key in RITUALS:
        return []
    return [
        each
        for each in planned.rounds
        if each.state is RoundState.SKIPPED
        and each.kind is not RoundKind.BREAK
        and not each.protected
        and not each.part_key.startswith(INSERTED)
    ]


def _told(planned: PlannedItem) -> DroppedItem:
    rounds = _dropped(planned)
    whole = len(rounds) == len(planned.rounds)
    return DroppedItem(
        planned.id,
        planned.item.title,
        () if whole else tuple(each.name for each in rounds),
        sum(each.seconds for each in rounds),
    )


def _closing(items: Sequence[PlannedItem]) -> int:
    """Count the protected items at the end of an agenda."""
    count = 0
    for each in reversed(items):
        if not each.protected:
            break
        count += 1
    return count


def _copy(row: RoundOccurrence, item_id: str, position: int) -> RoundOccurrence:
    return replace(
        row,
        id=occurrence_id(item_id, row.part_key, row.cycle, row.round_key, row.copy),
        agenda_item_id=item_id,
        position=position,
        version=0,
        external_id=None,
        deleted_at=None,
        state=RoundState.PENDING,
        started_at_ms=None,
        ended_at_ms=None,
        active_seconds=None,
    )
