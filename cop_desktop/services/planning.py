"""Edit an agenda: insert a format or a block, add, rename; `plan_shaping` moves, stretches and removes.

Each method is one unit of work and returns `Changes`, whose `edits` undo it. Texts may always be changed. An
edit that says what its editor saw (`seen`) never overwrites what somebody else wrote since: see `merging`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from cop_desktop.domain.agenda.attending import by_hand
from cop_desktop.domain.agenda.moving import changed
from cop_desktop.domain.agenda.scaling import LONGEST
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.cleaning import cleaned_fields
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.session import Session
from cop_desktop.services.merging import Seen, gone
from cop_desktop.services.plan_edits import (
    ITEM_FIELDS,
    ROUND_FIELDS,
    ROUND_SETTINGS,
    SHORTEST,
    free_round,
    insert_format,
    needed,
    only,
    place,
    round_at,
    shapeable,
    value_of,
    with_its_floor,
)
from cop_desktop.services.plan_shaping import PlanShaping
from cop_desktop.services.plan_view import SessionPlan, items_of, planned_item, read_plan


class Planning(PlanShaping):
    """What may be done to a session's agenda."""

    def plan(self, session_id: str) -> SessionPlan:
        """Read a plan with its figures; raises CopError("not-found")."""
        with self._workspace.reading() as reading:
            return read_plan(reading, session_id, self.formats)

    def insert(
        self,
        session_id: str,
        format_key: str,
        position: int | None = None,
        *,
        title: str = "",
        cycles: int | None = None,
        factor: float = 1.0,
        client_id: str | None = None,
    ) -> Changes:
        """Insert a format (`codev`) or a block (`block:pause`) at an index, the end when None.

        Rounds are fitted to who is in the circle and told in the session's language. `made` is the item's id.
        Raises UserError("format-unknown").
        """
        with self._workspace.writing() as writing:
            plan = read_plan(writing, session_id, self.formats)
            form = plan.formats.find(format_key)
            if form is None:
                raise UserError("format-unknown", key=format_key)
            shapeable(plan.session)
            made = insert_format(
                writing, plan, form, position, title=title, cycles=cycles, factor=factor, client_id=client_id
            )
            return writing.commit(made=made.id)

    def add_item(
        self,
        session_id: str,
        title: str,
        seconds: int = 600,
        position: int | None = None,
        *,
        kind: RoundKind = RoundKind.COUNTDOWN,
    ) -> Changes:
        """Add an item of one's own, with one round of the same name; `made` is the item's id."""
        title = needed(title)
        with self._workspace.writing() as writing:
            session = writing.get(Session, session_id)
            shapeable(session)
            item = AgendaItem(id=new_id(), session_id=session_id, position=0, title=title)
            place(writing, items_of(writing, session_id), item, position)
            writing.add(free_round(item, title, seconds, kind, copy=1, position=0))
            return writing.commit(made=item.id)

    def add_round(
        self, item_id: str, name: str, seconds: int = 300, *, kind: RoundKind = RoundKind.COUNTDOWN
    ) -> Changes:
        """Add a round of one's own at the end of an item; `made` is the round's id."""
        name = needed(name)
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id)
            ever = writing.all(RoundOccurrence, deleted=True, agenda_item_id=item_id)
            copy = 1 + max((each.copy for each in ever if not each.round_key), default=0)
            made = free_round(planned.item, name, seconds, kind, copy=copy, position=len(planned.rounds))
            writing.add(made)
            return writing.commit(made=made.id)

    def edit_item(
        self, item_id: str, *, seen: Seen | None = None, shown: SessionPlan | None = None, **fields: Any
    ) -> Changes:
        """Change title, private_title, purpose, client_id, protected, if_time_allows, level or summary.

        A client or a level is given to all its rounds too: to none when one of them has another, given
        elsewhere since it was `shown`. Raises UserError("item-needs-title"), and Conflict when a field is
        no more as `seen`.
        """
        only(fields, ITEM_FIELDS)
        fields = cleaned_fields(fields)
        if "title" in fields:
            fields["title"] = needed(fields["title"])
        with self._workspace.writing() as writing:
            gone(writing.find(AgendaItem, item_id, deleted=True), seen)
            planned = planned_item(writing, item_id)
            writing.save(self._guard(writing).merged(planned.item, fields, seen))
            shared = {name: fields[name] for name in ("client_id", "level") if name in fields}
            self._rounds_as_seen(writing, planned, shown if shared else None, *shared)
            for each in planned.rounds if shared else ():
                writing.save(replace(each, **shared))
            return writing.commit()

    def set_client(
        self, item_id: str, cycle: int, person_id: str | None, *, seen: Seen | None = None
    ) -> Changes:
        """Say who is helped in one cycle of an item; the item keeps a client when all cycles share one.

        `seen` holds `client_id`, as it was in that cycle; Conflict when it is another's by now.
        """
        with self._workspace.writing() as writing:
            gone(writing.find(AgendaItem, item_id, deleted=True), seen)
            planned = planned_item(writing, item_id)
            guard, wanted = self._guard(writing), {"client_id": person_id}
            for each in planned.rounds:
                if each.cycle == cycle:
                    guard.check(each, {"client_id": each.client_id}, wanted, seen)
            rounds = [
                replace(each, client_id=person_id) if each.cycle == cycle else each for each in planned.rounds
            ]
            for each in changed(planned.rounds, rounds):
                writing.save(each)
            clients = {each.client_id for each in rounds}
            one = clients.pop() if len(clients) == 1 else None
            writing.save(replace(planned.item, client_id=one))
            return writing.commit()

    def edit_round(self, round_id: str, *, seen: Seen | None = None, **fields: Any) -> Changes:
        """Change texts, seconds, level, calm clock, protected, capture kinds or turn settings of a round.

        Numbers in texts nobody changed follow a new length. Raises UserError("round-needs-name"), and
        Conflict when a field is no more as `seen`.
        """
        only(fields, ROUND_FIELDS | ROUND_SETTINGS)
        fields = cleaned_fields(fields)
        if "name" in fields:
            fields["name"] = needed(fields["name"], "round-needs-name")
        with self._workspace.writing() as writing:
            gone(writing.find(RoundOccurrence, round_id, deleted=True), seen)
            before = round_at(writing, round_id)
            held = {name: value_of(before, name) for name in fields}
            self._guard(writing).check(before, held, fields, seen)
            settings = {name: fields.pop(name) for name in ROUND_SETTINGS & fields.keys()}
            chosen = "seconds" in fields
            if chosen or "kind" in fields:
                planned = self._shaping(writing, before.agenda_item_id)
                fields["seconds"] = min(LONGEST, max(SHORTEST, fields.get("seconds", before.seconds)))
            else:
                planned = planned_item(writing, before.agenda_item_id)
            after = with_its_floor(replace(before, **fields))
            if settings:
                after = replace(after, settings={**before.settings, **settings})
            if chosen:
                after = by_hand(after)
            self._keep(writing, planned, [after if each.id == round_id else each for each in planned.rounds])
            return writing.commit()

    def bring_back(self, item_id: str, rounds: Collection[str], whole: Collection[str] = ()) -> Changes:
        """Put back rounds that somebody took off the agenda; their item too, then with its `whole` rounds.

        Does nothing for what is there. Raises UserError("not-found").
        """
        with self._workspace.writing() as writing:
            item = writing.find(AgendaItem, item_id, deleted=True)
            if item is None:
                raise UserError("not-found", kind="agenda_item")
            shapeable(writing.get(Session, item.session_id))
            known = writing.all(RoundOccurrence, deleted=True, agenda_item_id=item_id)
            back = {*rounds, *(whole if item.deleted_at is not None else ())}
            wanted = [each for each in known if each.id in back]
            for each in (item, *wanted):
                if each.deleted_at is not None:
                    writing.restore(each)
            return writing.commit()
