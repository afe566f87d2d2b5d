"""Cases of a codéveloppement before the session: who would bring one, which are chosen, how one prepares.

A case has two titles (domain.md §7): its private line becomes the working title of its consultation, which
stays in the room; the public one is the agenda item's (« Consultation 1 »), and says nothing of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from cop_desktop.domain.agenda.consultations import (
    Consultation,
    consultations,
    free_place,
    own_place,
    place_of,
    with_client,
    working_title,
)
from cop_desktop.domain.agenda.moving import changed, moved
from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.capture.cleaning import cleaned_fields
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.codes import CaseKind
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import Session
from cop_desktop.services.merging import Guard, Seen, gone
from cop_desktop.services.plan_edits import insert_format, only, shapeable
from cop_desktop.services.plan_view import SessionPlan, read_plan
from cop_desktop.services.planning import Planning
from cop_desktop.store.reading import Reading
from cop_desktop.store.writing import Writing

FORMAT = "codev"
"""The format inserted when every consultation is taken."""
_FIELDS = frozenset(["kind", "line", "situation", "attempts", "request"])


@dataclass(frozen=True)
class CaseLine:
    """One candidate: `public` is the title of the consultation given to the case, empty when none is."""

    case: ClientCase
    person: Person
    public: str = ""
    item_id: str = ""


@dataclass(frozen=True)
class CaseBoard:
    """The candidates of a session, in order; `as_of` is the last line of the change feed."""

    session_id: str
    lines: tuple[CaseLine, ...] = ()
    as_of: int = 0


class Cases:
    """Use cases about cases; every write is one unit of work, whose `edits` undo it whole."""

    def __init__(self, planning: Planning) -> None:
        self._workspace = planning.workspace
        self._planning = planning

    def board(self, session_id: str) -> CaseBoard:
        """Read the candidates of a session; raises CopError("not-found")."""
        with self._workspace.reading() as reading:
            plan = read_plan(reading, session_id, self._planning.formats)
            found = consultations(plan.items, plan.formats)
            people = {each.id: each for each in reading.all(Person)}
            lines = tuple(
                _line(case, people[case.person_id], place_of(case, found))
                for case in _cases(reading, session_id)
                if case.person_id in people
            )
            return CaseBoard(session_id, lines, reading.last_change())

    def add(self, session_id: str, person_id: str, *, kind: CaseKind = CaseKind.PROBLEM) -> Changes:
        """Add a candidate at the end; `made` is the case's id."""
        with self._workspace.writing() as writing:
            writing.get(Session, session_id)
            writing.get(Person, person_id)
            last = _cases(writing, session_id)
            made = ClientCase(
                id=new_id(), session_id=session_id, person_id=person_id, position=len(last), kind=kind
            )
            writing.add(made)
            return writing.commit(made=made.id)

    def edit(self, case_id: str, *, seen: Seen | None = None, **fields: Any) -> Changes:
        """Change kind, line, situation, attempts or request.

        The working title follows the line, unless somebody wrote another one. Conflict when a field is no
        more as `seen`.
        """
        only(fields, _FIELDS)
        fields = cleaned_fields(fields)
        with self._workspace.writing() as writing:
            case = self._case(writing, case_id, seen)
            after = self._guard(writing).merged(case, fields, seen)
            _save(writing, after, case.agenda_item_id)
            return writing.commit()

    def move(self, case_id: str, to: int) -> Changes:
        """Put a candidate at an index; what is chosen stays chosen."""
        with self._workspace.writing() as writing:
            case = self._case(writing, case_id, None)
            lines = _cases(writing, case.session_id)
            for each in changed(lines, moved(lines, case_id, to)):
                writing.save(each)
            return writing.commit()

    def remove(self, case_id: str, *, seen: Seen | None = None) -> Changes:
        """Take a candidate off, out of its consultation too; the sheet goes along, and comes back by undo."""
        with self._workspace.writing() as writing:
            case = self._case(writing, case_id, seen)
            if case.agenda_item_id is not None:
                case = self._freed(writing, case)
            writing.remove(case)
            return writing.commit()

    def choose(self, case_id: str, *, seen: Seen | None = None) -> Changes:
        """Give a case the consultation its person has, else the first free one, else a new one at the end.

        `made` is its item's id. Does nothing when it has one. Raises UserError("plan-is-running") when a
        consultation would have to be inserted in a live session, and Conflict when the choice is no more
        as `seen`.
        """
        with self._workspace.writing() as writing:
            case = self._case(writing, case_id, seen)
            plan = read_plan(writing, case.session_id, self._planning.formats)
            found = consultations(plan.items, plan.formats)
            taken = place_of(case, found)
            if taken is not None:
                return Changes(made=taken.planned.id)
            wanted = {"agenda_item_id": None}
            self._guard(writing).check(case, {"agenda_item_id": case.agenda_item_id}, wanted, seen)
            linked = {(each.agenda_item_id, each.person_id) for each in _cases(writing, case.session_id)}
            place = (
                own_place(case, found, linked) or free_place(found) or self._inserted(writing, plan, found)
            )
            _help(writing, place, case.person_id)
            _save(writing, replace(case, agenda_item_id=place.planned.id), place.planned.id)
            return writing.commit(made=place.planned.id)

    def unchoose(self, case_id: str, *, seen: Seen | None = None) -> Changes:
        """Free the consultation of a case; the candidate and the sheet stay."""
        with self._workspace.writing() as writing:
            case = self._case(writing, case_id, seen)
            if case.agenda_item_id is not None:
                self._freed(writing, case)
            return writing.commit()

    # Inside

    def _case(self, writing: Writing, case_id: str, seen: Seen | None) -> ClientCase:
        gone(writing.find(ClientCase, case_id, deleted=True), seen)
        case = writing.find(ClientCase, case_id)
        if case is None:
            raise UserError("not-found", kind="client_case")
        return case

    def _guard(self, reading: Reading) -> Guard:
        return Guard(reading, self._workspace.device)

    def _inserted(self, writing: Writing, plan: SessionPlan, found: Sequence[Consultation]) -> Consultation:
        shapeable(plan.session)
        form = self._planning.formats.get(FORMAT)
        if found:
            at = plan.index(found[-1].planned.id) + 1
        else:
            closes = bool(plan.items) and plan.items[-1].protected
            at = len(plan.items) - 1 if closes else len(plan.items)
        made = insert_format(writing, plan, form, at, cycles=1)
        return Consultation(made, made.cycle_numbers[0])

    def _freed(self, writing: Writing, case: ClientCase) -> ClientCase:
        """Take a case out of its consultation, unless somebody else is helped there by now."""
        plan = read_plan(writing, case.session_id, self._planning.formats)
        place = place_of(case, consultations(plan.items, plan.formats))
        if place is not None:
            _help(writing, place, None)
        return _save(writing, replace(case, agenda_item_id=None), case.agenda_item_id)


def _cases(reading: Reading, session_id: str) -> list[ClientCase]:
    return reading.all(ClientCase, order_by=("position", "id"), session_id=session_id)


def _line(case: ClientCase, person: Person, place: Consultation | None) -> CaseLine:
    if place is None:
        return CaseLine(case, person)
    return CaseLine(case, person, place.planned.item.title, place.planned.id)


def _help(writing: Writing, place: Consultation, person_id: str | None) -> None:
    """Say who is helped in a consultation."""
    item, rounds = with_client(place.planned, place.cycle, person_id)
    if item != place.planned.item:
        writing.save(item)
    for each in changed(place.planned.rounds, rounds):
        writing.save(each)


def _save(writing: Writing, case: ClientCase, item_id: str | None) -> ClientCase:
    """Store a case; the working title of its item follows, unless somebody wrote another one by hand."""
    item = writing.find(AgendaItem, item_id) if item_id is not None else None
    before = working_title(_cases(writing, case.session_id), item_id or "")
    saved = writing.save(case)
    now = working_title(_cases(writing, case.session_id), item_id or "")
    if item is not None and item.private_title in ("", before) and item.private_title != now:
        writing.save(replace(item, private_title=now))
    return saved
