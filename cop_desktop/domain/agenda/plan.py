"""A plan against its slot: totals, hours, and how many more cycles fit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from cop_desktop.domain.agenda.cycles import cycle_numbers
from cop_desktop.domain.agenda.scaling import format_seconds, part_seconds
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.formats.format import Format
from cop_desktop.domain.session import Session


@dataclass(frozen=True)
class PlannedItem:
    """One agenda item and its rounds, in order."""

    item: AgendaItem
    rounds: tuple[RoundOccurrence, ...] = ()

    @property
    def id(self) -> str:
        """The agenda item's id."""
        return self.item.id

    @property
    def seconds(self) -> int:
        """Planned length in seconds."""
        return sum(each.seconds for each in self.rounds)

    @property
    def cycles(self) -> int:
        """How many cycles the rounds go through."""
        return max(1, len(self.cycle_numbers))

    @property
    def cycle_numbers(self) -> list[int]:
        """The cycles found among the rounds; an imported item may begin at 2."""
        return cycle_numbers(self.rounds)

    @property
    def protected(self) -> bool:
        """Tell whether the item, or every round of it, is never shortened nor dropped."""
        return self.item.protected or (bool(self.rounds) and all(each.protected for each in self.rounds))


@dataclass(frozen=True)
class Budget:
    """A plan's total against its slot, in seconds; `left` is play, negative when it runs over."""

    slot: int
    planned: int
    firm: bool = False

    @property
    def left(self) -> int:
        """Seconds of play before the end of the slot."""
        return self.slot - self.planned

    @property
    def over(self) -> int:
        """Seconds beyond the slot; 0 when the plan fits."""
        return max(0, -self.left)


@dataclass(frozen=True)
class CycleFit:
    """How many cycles (clients, topics, stations…) fit.

    `planned` are in the plan, `fit` fit in the slot, `spare` seconds remain once those that fit are in, and
    one more would run `beyond` the end by so many seconds. `most` is the format's own limit per item.
    """

    per: str
    planned: int
    fit: int
    unit: int
    spare: int

    @property
    def beyond(self) -> int:
        """Seconds by which one more would run over."""
        return max(0, self.unit - self.spare)


def slot_seconds(session: Session) -> int:
    """Length of a session's slot, in true seconds (a change of clock counts)."""
    start, end = (at(session, time).astimezone(dt.UTC) for time in (session.starts_at, session.ends_at))
    return int((end - start).total_seconds())


def at(session: Session, time: dt.time) -> dt.datetime:
    """Place a local time of the session on its date and zone."""
    return dt.datetime.combine(session.date, time, ZoneInfo(session.timezone))


def budget_of(session: Session, items: Sequence[PlannedItem]) -> Budget:
    """Set a plan's total against its slot."""
    return Budget(slot_seconds(session), sum(each.seconds for each in items), session.firm_end)


def starts_of(session: Session, items: Sequence[PlannedItem]) -> tuple[dt.datetime, ...]:
    """Tell when each item begins, in the session's zone; one more at the end: when the last is over."""
    zone = ZoneInfo(session.timezone)
    now = at(session, session.starts_at).astimezone(dt.UTC)
    hours = [now.astimezone(zone)]
    for each in items:
        now += dt.timedelta(seconds=each.seconds)
        hours.append(now.astimezone(zone))
    return tuple(hours)


def cycle_fit(budget: Budget, form: Format, items: Sequence[PlannedItem], people: int = 0) -> CycleFit | None:
    """Tell how many cycles of a format fit, with the cycles of it already planned; None if it has none.

    A cycle lasts what those planned do, else what it would once inserted for `people` in the circle. The
    first cycle of a new item also brings the format's rounds that are gone through once.
    """
    part = form.repeated
    if part is None or part.repeat is None:
        return None
    mine = [each for each in items if each.item.format_key == form.format_key]
    lengths = [
        sum(each.seconds for each in planned.rounds if each.part_key == part.key and each.cycle == cycle)
        for planned in mine
        for cycle in cycle_numbers(planned.rounds, part.key)
    ]
    one = part_seconds(form, part, people)
    unit = max(1, round(sum(lengths) / len(lengths)) if lengths else one)
    left = budget.left
    if not lengths:
        left -= format_seconds(form, people) - one * part.cycles()
    more = left // unit
    fit = max(0, len(lengths) + more)
    return CycleFit(part.repeat.per, len(lengths), fit, unit, left - (fit - len(lengths)) * unit)


def first_repeated(items: Sequence[PlannedItem], find: dict[str, Format]) -> Format | None:
    """Choose the format whose cycles the plan counts: one that helps a client before any other."""
    forms = [find[each.item.format_key] for each in items if each.item.format_key in find]
    repeated = [form for form in forms if form.repeated is not None]
    return next((form for form in repeated if form.is_per_client), next(iter(repeated), None))
