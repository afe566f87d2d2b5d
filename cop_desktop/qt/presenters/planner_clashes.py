"""What two windows want otherwise: both wordings are kept until one is chosen, and nothing is overwritten.

An edit carries what its editor saw (`Seen`). When the same thing was changed elsewhere since, the service
refuses and a `Clash` stands for it: what was typed stays in its field, beside it both are told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.errors import CopError, UserError
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import Attendance
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner_state import ABOUT, PlannerState
from cop_desktop.services.merging import Conflict, Seen
from cop_desktop.services.plan_edits import value_of
from cop_desktop.services.plan_view import SessionPlan


class Why(StrEnum):
    """What was wanted of something changed elsewhere."""

    FIELD = "field"
    LENGTHS = "lengths"
    ORDER = "order"
    REMOVAL = "removal"
    GONE = "gone"


@dataclass(frozen=True)
class Clash:
    """One choice to make: `mine` was asked of `subject`, whose `row` now holds something else.

    `insist` asks for mine once more, given what is seen by now.
    """

    why: Why
    subject: str
    row: Entity
    names: tuple[str, ...]
    mine: Mapping[str, Any]
    insist: Callable[[Clash], None]

    @property
    def name(self) -> str:
        """The field in question."""
        return self.names[0]

    @property
    def key(self) -> tuple[str, str]:
        """What there is one choice about at a time."""
        return self.subject, self.name if self.why in (Why.FIELD, Why.GONE) else self.why.value

    @property
    def about_people(self) -> bool:
        """Tell whether the choice is about somebody rather than about the agenda."""
        return isinstance(self.row, Person | Attendance)

    @property
    def about_cases(self) -> bool:
        """Tell whether the choice is about a case, whose words stay behind their lock."""
        return isinstance(self.row, ClientCase)


class PlannerClashes(PlannerState):
    """Sends edits with what their editor saw, and holds the choices to make."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._clashes: dict[tuple[str, str], Clash] = {}
        self._unkept: dict[tuple[str, str], tuple[object, object]] = {}
        self._rounds_of: dict[str, tuple[str, ...]] = {}

    def clashes(self, *, about_people: bool = False, about_cases: bool = False) -> list[Clash]:
        """List the choices to make, those about what is chosen first."""
        wanted = (about_people, about_cases)
        found = [each for each in self._clashes.values() if (each.about_people, each.about_cases) == wanted]
        return sorted(found, key=lambda each: each.subject != self.chosen)

    def shown(self, subject: str, name: str, stored: Any) -> Any:
        """What a field shows: what was typed there while a choice is to be made, else what is stored."""
        clash = self._clashes.get((subject, name))
        return clash.mine.get(name, stored) if clash is not None else stored

    def theirs(self, clash: Clash) -> Any:
        """What the thing in question holds by now."""
        planned = self.plan.item(clash.row.id) if self.plan else None
        if planned is not None and clash.name in ("seconds", "cycles"):
            return getattr(planned, clash.name)
        return held(clash.row, clash.name)

    def keep_mine(self, clash: Clash) -> None:
        """Store mine over what has just been shown of the other."""
        self._clashes.pop(clash.key, None)
        clash.insist(clash)

    def take_theirs(self, clash: Clash) -> None:
        """Leave what the other window wrote."""
        self._clashes.pop(clash.key, None)
        self.changed.emit()

    # Behind the scenes

    def _edit(
        self,
        text: str,
        subject: str,
        fields: Mapping[str, Any],
        seen: Seen | SessionPlan | None,
        service: Callable[..., Changes],
    ) -> None:
        """Ask for fields to be changed.

        `seen` is what a field being typed in held; or the plan from which something was chosen, the one
        shown when None.
        """
        wanted = self._stored(dict(fields))
        if isinstance(seen, Seen):
            self._type(text, subject, wanted, seen, service)
            return

        def use_case(plan: SessionPlan | None) -> Changes:
            return service(subject, seen=seen_in(plan, subject, wanted), **wanted)

        self._act(text, subject, use_case, mine=wanted, seen=seen)

    def _type(
        self,
        text: str,
        subject: str,
        wanted: Mapping[str, Any],
        seen: Seen,
        service: Callable[..., Changes],
    ) -> None:
        """Store what was typed; while a choice stands about it, only mine is changed."""

        def ask(asked: Mapping[str, Any], was: Seen | None) -> None:
            def failed(error: CopError) -> None:
                if isinstance(error, Conflict) and error.names != ("deleted_at",):
                    self._keep(Clash(Why.FIELD, subject, error.row, error.names, asked, insist))
                elif isinstance(error, Conflict) and isinstance(error.row, AgendaItem | RoundOccurrence):
                    self._keep(Clash(Why.GONE, subject, error.row, tuple(asked), asked, insist))
                else:
                    old = was.values if was is not None else {}
                    self._unkept |= {
                        (subject, each): (asked[each], old[each]) for each in asked if each in old
                    }
                    self._refuse(error)

            self._write(text, lambda: service(subject, seen=was, **asked), failed=failed)

        def insist(clash: Clash) -> None:
            if clash.why is Why.GONE:
                self._bring_back(clash.row)
            ask(clash.mine, None if clash.why is Why.GONE else _seen(clash))

        left = self._amended(subject, wanted)
        if left:
            ask(left, self._before(subject, seen))
        else:
            self.changed.emit()

    def _act(
        self,
        text: str,
        subject: str,
        use_case: Callable[[SessionPlan | None], Changes],
        *,
        why: Why = Why.FIELD,
        mine: Mapping[str, Any] | None = None,
        offer: bool = False,
        seen: SessionPlan | None = None,
        again: Callable[[SessionPlan | None], Changes] | None = None,
    ) -> None:
        """Do something to a plan as it was seen; `mine` tells what was wanted, for a choice of values.

        `again` is what is done when one insists, when it is not the same.
        """
        asked = mine or {}

        def ask(plan: SessionPlan | None, act: Callable[[SessionPlan | None], Changes]) -> None:
            def failed(error: CopError) -> None:
                gone = isinstance(error, Conflict) and error.names == ("deleted_at",)
                if gone and why is Why.REMOVAL:  # what was to go is gone: nothing to say
                    return
                if gone or not isinstance(error, Conflict):
                    self._refuse(UserError("not-found") if gone else error)
                    return
                names = tuple(each for each in error.names if each in asked) or (*asked, *error.names)
                self._keep(Clash(why, subject, error.row, names or (why.value,), asked, insist))

            self._write(text, lambda: act(plan), offer=offer, failed=failed)

        def insist(_clash: Clash) -> None:
            ask(self.plan, again or use_case)

        for name in asked:
            self._clashes.pop((subject, name), None)
        ask(seen or self.plan, use_case)

    def _refuse(self, error: CopError) -> None:
        found = isinstance(error, Conflict)
        self._undo.refuse(UserError("not-found") if found else error, ABOUT)

    def _keep(self, clash: Clash) -> None:
        self._clashes[clash.key] = clash
        self.changed.emit()

    def _amended(self, subject: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Give what is typed to the choices that stand; returns the fields about which there is none."""
        left = dict(fields)
        for key, clash in list(self._clashes.items()):
            if clash.why in (Why.FIELD, Why.GONE) and clash.subject == subject:
                typed = {name: left.pop(name) for name in clash.mine if name in left}
                self._clashes[key] = replace(clash, mine={**clash.mine, **typed})
        return left

    def _before(self, subject: str, seen: Seen) -> Seen:
        """Tell what was seen; what was typed and refused was never in the store, what was before it is."""
        values = self._stored(dict(seen.values))
        for name, value in values.items():
            refused, old = self._unkept.pop((subject, name), (None, None))
            if refused is not None and refused == value:
                values[name] = old
        return Seen(values)

    def _bring_back(self, row: Entity) -> None:
        item_id = row.agenda_item_id if isinstance(row, RoundOccurrence) else row.id
        rounds = (row.id,) if isinstance(row, RoundOccurrence) else ()
        whole = self._rounds_of.get(item_id, ())
        said = translate("Planner", "Put back")
        self._write(said, lambda: self._planning.bring_back(item_id, rounds, whole))

    def _plan_read(self, plan: SessionPlan) -> None:
        """Bring the choices up to date: the other may have changed again, or come to want the same."""
        self._rounds_of |= {each.id: tuple(other.id for other in each.rounds) for each in plan.items}
        for key, clash in list(self._clashes.items()):
            row = next((each for each in _rows(plan) if each.id == clash.row.id), None)
            if clash.why is not Why.FIELD or row is None:
                continue
            now = replace(clash, row=row)
            self._clashes[key] = now
            if all(self.theirs(replace(now, names=(name,))) == clash.mine.get(name) for name in clash.names):
                del self._clashes[key]


def held(row: Entity, name: str) -> Any:
    """Read a field of a row, or a setting of a round."""
    return value_of(row, name) if isinstance(row, RoundOccurrence) else getattr(row, name, None)


def _seen(clash: Clash) -> Seen:
    return Seen({name: held(clash.row, name) for name in clash.names})


def seen_in(plan: SessionPlan | None, subject: str, names: Iterable[str]) -> Seen | None:
    """What a plan shows of a row; a person's is what they do in this session."""
    rows = list(_rows(plan)) if plan is not None else []
    mine = [each for each in rows if each.id == subject and not isinstance(each, Person)]
    attending = [each for each in rows if isinstance(each, Attendance) and each.person_id == subject]
    row = next(iter([*mine, *attending]), None)
    if plan is None or row is None:
        return None
    return Seen({name: held(row, name) for name in names}, plan.as_of)


def _rows(plan: SessionPlan) -> Iterator[Entity]:
    yield plan.session
    for planned in plan.items:
        yield planned.item
        yield from planned.rounds
    for line in plan.attendance:
        yield line.person
        yield line.attendance
