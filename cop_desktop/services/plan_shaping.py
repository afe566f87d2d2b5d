"""Change what an agenda is made of: how often, in which order, how long, and what is taken off.

The shape of a plan is the run's once the session is live: changing it here is then refused with
UserError("plan-is-running"). `seen` is the plan the editor had before them: what another window has changed
since of what would be moved, stretched or removed raises Conflict, and nothing is done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cop_desktop.domain.agenda.attending import by_hand, fitted
from cop_desktop.domain.agenda.cycles import with_cycles
from cop_desktop.domain.agenda.inserting import Room, unfold
from cop_desktop.domain.agenda.moving import changed, moved, renumbered
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda.scaling import stretch
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.formats.format import FormatLibrary
from cop_desktop.domain.session import Session
from cop_desktop.services.format_library import shipped_formats
from cop_desktop.services.merging import Conflict, Guard, gone
from cop_desktop.services.plan_edits import keep_rounds, round_at, shapeable
from cop_desktop.services.plan_view import SessionPlan, items_of, planned_item, read_plan
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing


class PlanShaping:
    """What may be done to the shape of an agenda."""

    def __init__(self, workspace: Workspace, clock: Clock, formats: FormatLibrary | None = None) -> None:
        self._workspace = workspace
        self._clock = clock
        self._formats = formats

    @property
    def workspace(self) -> Workspace:
        """The workspace plans are kept in, for the use cases that stand on this one."""
        return self._workspace

    @property
    def formats(self) -> FormatLibrary:
        """The formats and building blocks, read from disk at first use."""
        if self._formats is None:
            self._formats = shipped_formats()
        return self._formats

    def set_cycles(self, item_id: str, cycles: int, *, seen: SessionPlan | None = None) -> Changes:
        """Go through the repeated part of a format that many times, within its limits.

        Cycles that are there stay as they were edited; new ones come from the format. The number is
        brought within the format's own limits. Raises UserError("format-without-cycles").
        """
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id, seen)
            self._rounds_as_seen(writing, planned, seen, "cycle")
            plan = read_plan(writing, planned.item.session_id, self.formats)
            form = plan.formats.find(planned.item.format_key)
            part = form.repeated if form else None
            if form is None or part is None:
                raise UserError("format-without-cycles")
            item = planned.item
            rounds = with_cycles(form, part, planned.rounds, cycles, item.id, plan.room, item.level)
            staying = {each.id for each in rounds}
            leaving = [each for each in planned.rounds if each.id not in staying]
            self._as_seen(writing, leaving, seen)
            for each in leaving:
                writing.remove(each)
            self._keep(writing, planned, renumbered(rounds))
            return writing.commit()

    def fit_people(self, item_id: str, *, seen: SessionPlan | None = None) -> Changes:
        """Fit the turn rounds of an item to those who are now expected in the circle."""
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id, seen)
            self._rounds_as_seen(writing, planned, seen, "seconds")
            plan = read_plan(writing, planned.item.session_id, self.formats)
            form = plan.formats.find(planned.item.format_key)
            if form is not None:
                usual = {each.id: each for each in unfold(form, item_id, plan.room, cycles=planned.cycles)}
                self._keep(writing, planned, [_as_long_as(each, usual) for each in planned.rounds])
            return writing.commit()

    def move_item(self, item_id: str, to: int, *, seen: SessionPlan | None = None) -> Changes:
        """Put an item at an index of the agenda."""
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id, seen)
            items = [each.item for each in items_of(writing, planned.item.session_id)]
            if seen is not None:
                shown = [each.item for each in seen.items]
                self._guard(writing).in_order(planned.item, shown, items, seen.as_of)
            for each in changed(items, moved(items, item_id, to)):
                writing.save(each)
            return writing.commit()

    def move_round(self, round_id: str, to: int, *, seen: SessionPlan | None = None) -> Changes:
        """Put a round at an index of its item."""
        with self._workspace.writing() as writing:
            each = self._round(writing, round_id, seen)
            planned = self._shaping(writing, each.agenda_item_id, seen)
            was = seen.item(planned.id) if seen is not None else None
            if seen is not None and was is not None:
                self._guard(writing).in_order(each, was.rounds, planned.rounds, seen.as_of)
            for each in changed(planned.rounds, moved(planned.rounds, round_id, to)):
                writing.save(each)
            return writing.commit()

    def stretch_item(self, item_id: str, seconds: int, *, seen: SessionPlan | None = None) -> Changes:
        """Give an item a new total, shared among its rounds in proportion, none below its floor."""
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id, seen)
            self._rounds_as_seen(writing, planned, seen, "seconds")
            lengths = stretch(planned.rounds, seconds)
            rounds = [
                by_hand(replace(each, seconds=length))
                for each, length in zip(planned.rounds, lengths, strict=True)
            ]
            self._keep(writing, planned, rounds)
            return writing.commit()

    def remove_item(self, item_id: str, *, seen: SessionPlan | None = None) -> Changes:
        """Take an item and its rounds off the agenda (tombstones)."""
        with self._workspace.writing() as writing:
            planned = self._shaping(writing, item_id, seen)
            self._as_seen(writing, [planned.item, *planned.rounds], seen)
            for each in planned.rounds:
                writing.remove(each)
            writing.remove(planned.item)
            return writing.commit()

    def remove_round(self, round_id: str, *, seen: SessionPlan | None = None) -> Changes:
        """Take one round out of its item; the last one takes the item with it."""
        with self._workspace.writing() as writing:
            each = self._round(writing, round_id, seen)
            planned = self._shaping(writing, each.agenda_item_id, seen)
            self._as_seen(writing, [each, *([planned.item] if len(planned.rounds) == 1 else [])], seen)
            writing.remove(each)
            if len(planned.rounds) == 1:
                writing.remove(planned.item)
            return writing.commit()

    def _guard(self, reading: Reading) -> Guard:
        return Guard(reading, self._workspace.device)

    def _shaping(self, writing: Writing, item_id: str, seen: SessionPlan | None = None) -> PlannedItem:
        """Read an item whose shape is about to change; refused once the session runs."""
        gone(writing.find(AgendaItem, item_id, deleted=True), seen)
        planned = planned_item(writing, item_id)
        shapeable(writing.get(Session, planned.item.session_id))
        return planned

    def _round(self, writing: Writing, round_id: str, seen: SessionPlan | None) -> RoundOccurrence:
        gone(writing.find(RoundOccurrence, round_id, deleted=True), seen)
        return round_at(writing, round_id)

    def _rounds_as_seen(
        self, writing: Writing, planned: PlannedItem, seen: SessionPlan | None, *names: str
    ) -> None:
        """Raise Conflict when the rounds of an item are no more those seen, in these fields."""
        was = seen.item(planned.id) if seen is not None else None
        if seen is None or was is None:
            return
        try:
            self._guard(writing).still(was.rounds, planned.rounds, seen.as_of, *names)
        except Conflict as conflict:
            raise Conflict(planned.item, names) from conflict

    def _as_seen(
        self, writing: Writing, rows: Sequence[AgendaItem | RoundOccurrence], seen: SessionPlan | None
    ) -> None:
        """Raise Conflict when what is about to be removed was changed elsewhere since it was seen."""
        if seen is None:
            return
        shown = {each.item.id: each.item for each in seen.items} | {
            each.id: each for planned in seen.items for each in planned.rounds
        }
        was = [shown[each.id] for each in rows if each.id in shown]
        self._guard(writing).still(was, rows, seen.as_of)

    def _keep(self, writing: Writing, planned: PlannedItem, rounds: Sequence[RoundOccurrence]) -> None:
        form, room = None, Room()
        if planned.item.format_key:
            plan = read_plan(writing, planned.item.session_id, self.formats)
            form, room = plan.formats.find(planned.item.format_key), plan.room
        keep_rounds(writing, planned, rounds, form, room)


def _as_long_as(each: RoundOccurrence, usual: Mapping[str, RoundOccurrence]) -> RoundOccurrence:
    """Give a turn round the length it has once fitted to the people; leave the others alone."""
    new = usual.get(each.id)
    if new is None or each.kind is not RoundKind.TURNS:
        return each
    return fitted(replace(each, seconds=new.seconds, min_seconds=new.min_seconds))
