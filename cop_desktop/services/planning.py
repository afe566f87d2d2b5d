"""Edit an agenda: insert a format or a block, add, rename, move, stretch, remove.

Each method is one unit of work and returns `Changes`, whose `edits` undo it. The shape of a plan (what is in
it, in which order, how long) is the run's once the session is live: changing it here is then refused with
UserError("plan-is-running"). Texts may always be changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cop_desktop.domain.agenda.cycles import with_cycles
from cop_desktop.domain.agenda.inserting import Room, unfold
from cop_desktop.domain.agenda.moving import changed, moved, renumbered
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda.scaling import LONGEST, stretch
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.cleaning import clean, cleaned_fields
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.formats.format import FormatLibrary
from cop_desktop.domain.session import Session
from cop_desktop.services.format_library import shipped_formats
from cop_desktop.services.plan_edits import (
    ITEM_FIELDS,
    ROUND_FIELDS,
    ROUND_SETTINGS,
    SHORTEST,
    free_round,
    keep_rounds,
    needed,
    only,
    place,
    round_at,
    shapeable,
    title_for,
    with_its_floor,
)
from cop_desktop.services.plan_view import SessionPlan, items_of, planned_item, read_plan
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing


class Planning:
    """What may be done to a session's agenda."""

    def __init__(self, workspace: Workspace, clock: Clock, formats: FormatLibrary | None = None) -> None:
        self._workspace = workspace
        self._clock = clock
        self._formats = formats

    @property
    def formats(self) -> FormatLibrary:
        """The formats and building blocks, read from disk at first use."""
        if self._formats is None:
            self._formats = shipped_formats()
        return self._formats

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
        form = self.formats.find(format_key)
        if form is None:
            raise UserError("format-unknown", key=format_key)
        with self._workspace.writing() as writing:
            plan = read_plan(writing, session_id, self.formats)
            shapeable(plan.session)
            item_id = new_id()
            rounds = unfold(form, item_id, plan.room, cycles=cycles, factor=factor)
            item = AgendaItem(
                id=item_id,
                session_id=session_id,
                position=0,
                title=clean(title).text.strip() or title_for(form, plan, cycles),
                format_key=form.format_key,
                client_id=client_id,
                protected=all(each.protected for each in rounds),
                if_time_allows=all(each.if_time_allows for each in rounds),
                level=form.level,
            )
            place(writing, plan.items, item, position)
            for each in rounds:
                writing.add(replace(each, client_id=client_id) if client_id else each)
            return writing.commit(made=item_id)

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

    def edit_item(self, item_id: str, **fields: Any) -> Changes:
        """Change title, private_title, purpose, client_id, protected, if_time_allows, level or summary.

        A client or a level is given to all its rounds too. Raises UserError("item-needs-title").
        """
        only(fields, ITEM_FIELDS)
        fields = cleaned_fields(fields)
        if "title" in fields:
            fields["title"] = needed(fields["title"])
        with self._workspace.writing() as writing:
            planned = planned_item(writing, item_id)
            writing.save(replace(planned.item, **fields))
            shared = {name: fields[name] for name in ("client_id", "level") if name in fields}
            for each in planned.rounds if shared else ():
                writing.save(replace(each, **shared))
            return writing.commit()

    def set_client(self, item_id: str, cycle: int, person_id: str | None) -> Changes:
        """Say who is helped in one cycle of an item; the item keeps a client when all cycles share one."""
        with self._workspace.writing() as writing:
            planned = planned_item(writing, item_id)
            rounds = [
                replace(each, client_id=person_id) if each.cycle == cycle else each for each in planned.rounds
            ]
            for each in changed(planned.rounds, rounds):
                writing.save(each)
            clients = {each.client_id for each in rounds}
            one = clients.pop() if len(clients) == 1 else None
            writing.save(replace(planned.item, client_id=one))
            return writing.commit()

    def edit_round(self, round_id: str, **fields: Any) -> Changes:
        """Change texts, seconds, level, calm clock, protected, capture kinds or turn settings of a round.

        Numbers in texts nobody changed follow a new length. Raises UserError("round-needs-name").
        """
        only(fields, ROUND_FIELDS | ROUND_SETTINGS)
        fields = cleaned_fields(fields)
        if "name" in fields:
            fields["name"] = needed(fields["name"], "round-needs-name")
        settings = {name: fields.pop(name) for name in ROUND_SETTINGS & fields.keys()}
        with self._workspace.writing() as writing:
            before = round_at(writing, round_id)
            if "seconds" in fields or "kind" in fields:
                planned = self._shaping(writing, before.agenda_item_id)
                fields["seconds"] = min(LONGEST, max(SHORTEST, fields.get("seconds", before.seconds)))
            else:
                planned = planned_item(writing, before.agenda_item_id)
            after = with_its_floor(replace(before, **fields))
            if settings:
                after = replace(after, settings={**before.settings, **settings})
            self._keep(writing, planned, [after if each.id == round_id else each for each in planned.rounds])
            return writing.commit()

    def set_cycles(self, item_id: str, cycles: int) -> Changes:
        """Go through the repeated part of a format that many times, within its limits.

        Cycles that are there stay as they were edited; new ones come from the format. The number is
        brought within the format's own limits. Raises UserError("format-without-cycles").
        """
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id)
            form = self.formats.find(planned.item.format_key)
            part = form.repeated if form else None
            if form is None or part is None:
                raise UserError("format-without-cycles")
            plan = read_plan(writing, planned.item.session_id, self.formats)
            item = planned.item
            rounds = with_cycles(form, part, planned.rounds, cycles, item.id, plan.room, item.level)
            staying = {each.id for each in rounds}
            for each in planned.rounds:
                if each.id not in staying:
                    writing.remove(each)
            self._keep(writing, planned, renumbered(rounds))
            return writing.commit()

    def fit_people(self, item_id: str) -> Changes:
        """Fit the turn rounds of an item to those who are now expected in the circle."""
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id)
            form = self.formats.find(planned.item.format_key)
            if form is not None:
                plan = read_plan(writing, planned.item.session_id, self.formats)
                fitted = {each.id: each for each in unfold(form, item_id, plan.room, cycles=planned.cycles)}
                self._keep(writing, planned, [_as_long_as(each, fitted) for each in planned.rounds])
            return writing.commit()

    def move_item(self, item_id: str, to: int) -> Changes:
        """Put an item at an index of the agenda."""
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id)
            items = [each.item for each in items_of(writing, planned.item.session_id)]
            for each in changed(items, moved(items, item_id, to)):
                writing.save(each)
            return writing.commit()

    def move_round(self, round_id: str, to: int) -> Changes:
        """Put a round at an index of its item."""
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, round_at(writing, round_id).agenda_item_id)
            for each in changed(planned.rounds, moved(planned.rounds, round_id, to)):
                writing.save(each)
            return writing.commit()

    def stretch_item(self, item_id: str, seconds: int) -> Changes:
        """Give an item a new total, shared among its rounds in proportion, none below its floor."""
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id)
            lengths = stretch(planned.rounds, seconds)
            rounds = [
                replace(each, seconds=length) for each, length in zip(planned.rounds, lengths, strict=True)
            ]
            self._keep(writing, planned, rounds)
            return writing.commit()

    def remove_item(self, item_id: str) -> Changes:
        """Take an item and its rounds off the agenda (tombstones)."""
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id)
            for each in planned.rounds:
                writing.remove(each)
            writing.remove(planned.item)
            return writing.commit()

    def remove_round(self, round_id: str) -> Changes:
        """Take one round out of its item; the last one takes the item with it."""
        with self._workspace.writing() as writing:
            each = round_at(writing, round_id)
            planned = self._shaping(writing, each.agenda_item_id)
            writing.remove(each)
            if len(planned.rounds) == 1:
                writing.remove(planned.item)
            return writing.commit()

    def _shaping(self, writing: Writing, item_id: str) -> PlannedItem:
        """Read an item whose shape is about to change; refused once the session runs."""
        planned = planned_item(writing, item_id)
        shapeable(writing.get(Session, planned.item.session_id))
        return planned

    def _keep(self, writing: Writing, planned: PlannedItem, rounds: Sequence[RoundOccurrence]) -> None:
        form = self.formats.find(planned.item.format_key)
        room = read_plan(writing, planned.item.session_id, self.formats).room if form else Room()
        keep_rounds(writing, planned, rounds, form, room)


def _as_long_as(each: RoundOccurrence, fitted: Mapping[str, RoundOccurrence]) -> RoundOccurrence:
    """Give a turn round the length it has once fitted to the people; leave the others alone."""
    new = fitted.get(each.id)
    if new is None or each.kind is not RoundKind.TURNS:
        return each
    return replace(each, seconds=new.seconds, min_seconds=new.min_seconds)
