"""« Depuis la dernière fois »: what is open or was dropped; one key puts it on the next plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda.inserting import unfold
from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import ItemKind, SessionStatus
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.formats.format import FormatLibrary
from cop_desktop.domain.minutes.naming import mentioned
from cop_desktop.domain.next_session import dated
from cop_desktop.domain.people import Person
from cop_desktop.domain.read_back import read_back, told
from cop_desktop.domain.session import Session
from cop_desktop.services.dropped import DroppedItem, dropped_before, put_back
from cop_desktop.services.plan_edits import place, shapeable, title_for
from cop_desktop.services.plan_view import SessionPlan, read_plan
from cop_desktop.services.read_back import places_of
from cop_desktop.services.standing import still_open

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading
    from cop_desktop.store.workspace import Workspace

FOLLOW_UP = "block:followup"
_OPEN = ("open", "in_progress", "carried_forward", "")
_ARRIVAL = "block:checkin"


@dataclass(frozen=True)
class Waiting:
    """An open action: its public words (empty: it stays in the room), who carries it, the day it is due."""

    item_id: str
    text: str
    owner: str
    group: bool
    due_on: dt.date | None


class SinceLast:
    """Use cases over one workspace; `formats` gives the building block put on the agenda."""

    def __init__(self, workspace: Workspace, formats: Callable[[], FormatLibrary]) -> None:
        self._workspace = workspace
        self._formats = formats

    def waiting(self, session_id: str, somebody: str = "…") -> tuple[Waiting, ...]:
        """List the open actions of earlier sessions that no agenda to come holds, soonest due first.

        `somebody` stands for whoever may not be named. Nothing once the session is no longer planned.
        """
        with self._workspace.reading() as reading:
            session = reading.get(Session, session_id)
            if session.status is not SessionStatus.PLANNED:
                return ()
            siblings = reading.all(Session, community_id=session.community_id)
            actions = self._open_before(reading, session, siblings)
            rounds, agenda = places_of(reading, actions)
            public = {line.item.id: line for line in read_back(actions, rounds, agenda).lines}
            names = _names(reading, actions)
        rows = dated(actions, siblings)
        rows.sort(key=lambda item: (item.due_on or dt.date.max, item.captured_at_ms, item.id))
        return tuple(
            Waiting(
                item.id,
                told(public[item.id].public, names, public[item.id].hidden, somebody),
                "" if item.owner_id in public[item.id].hidden else names.get(item.owner_id or "", ""),
                item.owner_is_group,
                item.due_on,
            )
            for item in rows
        )

    def dropped(self, session_id: str) -> tuple[DroppedItem, ...]:
        """List what the last session dropped and nothing has taken up since; nothing once this one began."""
        with self._workspace.reading() as reading:
            if reading.get(Session, session_id).status is not SessionStatus.PLANNED:
                return ()
            return dropped_before(reading, session_id)

    def carry(self, session_id: str, item_ids: Collection[str], dropped_ids: Collection[str] = ()) -> Changes:
        """Put actions on the agenda, under its follow-up of actions; made after the arrival if there is none.

        What was dropped comes back before what closes the session, as a copy of its rounds. `made` is the
        agenda item of the actions. Raises UserError("plan-is-running") once the session has begun.
        """
        with self._workspace.writing() as writing:
            formats = self._formats()
            plan = read_plan(writing, session_id, formats)
            shapeable(plan.session)
            if dropped_ids:
                put_back(writing, session_id, plan.items, dropped_ids)
                plan = read_plan(writing, session_id, formats)
            if not item_ids:
                return writing.commit()
            found = next((each.item for each in plan.items if each.item.format_key == FOLLOW_UP), None)
            if found is not None:
                known = found.carried_action_ids
                added = tuple(each for each in item_ids if each not in known)
                writing.save(replace(found, carried_action_ids=(*known, *added)))
                return writing.commit(made=found.id)
            form = formats.find(FOLLOW_UP)
            if form is None:
                raise UserError("format-unknown", key=FOLLOW_UP)
            item_id = new_id()
            rounds = unfold(form, item_id, plan.room)
            item = AgendaItem(
                id=item_id,
                session_id=session_id,
                position=0,
                title=title_for(form, plan, None),
                format_key=form.format_key,
                level=form.level,
                carried_action_ids=tuple(item_ids),
            )
            place(writing, plan.items, item, _after_arrival(plan))
            for each in rounds:
                writing.add(each)
            return writing.commit(made=item_id)

    def _open_before(
        self, reading: Reading, session: Session, siblings: Iterable[Session]
    ) -> list[CapturedItem]:
        others = [each for each in siblings if each.id != session.id]
        before = {each.id for each in others if (each.date, each.number) < (session.date, session.number)}
        if not before:
            return []
        planned = [each.id for each in others if each.status is SessionStatus.PLANNED]
        agenda = reading.all(AgendaItem, session_id=[session.id, *planned])
        carried = {each for item in agenda for each in item.carried_action_ids}
        found = reading.all(CapturedItem, session_id=before, kind=ItemKind.ACTION, status=_OPEN)
        return still_open(reading, [item for item in found if item.id not in carried])


def _after_arrival(plan: SessionPlan) -> int:
    first = plan.items[0].item.format_key if plan.items else ""
    return 1 if first == _ARRIVAL else 0


def _names(reading: Reading, actions: list[CapturedItem]) -> dict[str, str]:
    wanted = {item.owner_id for item in actions if item.owner_id}
    for item in actions:
        wanted.update(mentioned(f"{item.text} {item.title} {item.public_text or ''}"))
    return {one.id: one.given_name for one in reading.all(Person, id=wanted)} if wanted else {}
