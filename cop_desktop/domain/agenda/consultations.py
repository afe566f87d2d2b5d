"""Consultations and who is helped in them: which is free, what its working title says."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.formats.format import FormatLibrary

BETWEEN = " · "
"""Between the lines of two cases in the working title of one item."""


@dataclass(frozen=True)
class Consultation:
    """One cycle of an item that helps one client."""

    planned: PlannedItem
    cycle: int

    @property
    def rounds(self) -> tuple[RoundOccurrence, ...]:
        """The rounds of this cycle."""
        return tuple(each for each in self.planned.rounds if each.cycle == self.cycle)

    @property
    def client_id(self) -> str | None:
        """Who is helped; None when the consultation is free."""
        return next((each.client_id for each in self.rounds if each.client_id is not None), None)


def consultations(items: Iterable[PlannedItem], formats: FormatLibrary) -> tuple[Consultation, ...]:
    """List the consultations of an agenda, in order."""
    return tuple(
        Consultation(planned, cycle)
        for planned in items
        if (form := formats.find(planned.item.format_key)) is not None and form.is_per_client
        for cycle in planned.cycle_numbers
    )


def place_of(case: ClientCase, found: Sequence[Consultation]) -> Consultation | None:
    """Give the consultation of a case; None when it has none, or when somebody else is helped there now."""
    mine = (each for each in found if each.planned.id == case.agenda_item_id)
    return next((each for each in mine if each.client_id == case.person_id), None)


def free_place(found: Sequence[Consultation]) -> Consultation | None:
    """Give the first consultation in which nobody is helped yet."""
    return next((each for each in found if each.client_id is None), None)


def own_place(
    case: ClientCase, found: Sequence[Consultation], linked: Container[tuple[str | None, str]]
) -> Consultation | None:
    """Give the consultation planned for the person of a case, when no other case of theirs has it."""
    mine = (each for each in found if each.client_id == case.person_id)
    return next((each for each in mine if (each.planned.id, case.person_id) not in linked), None)


def with_client(
    planned: PlannedItem, cycle: int, person_id: str | None
) -> tuple[AgendaItem, tuple[RoundOccurrence, ...]]:
    """Say who is helped in a cycle; the item keeps a client when all its cycles share one."""
    rounds = tuple(
        replace(each, client_id=person_id) if each.cycle == cycle else each for each in planned.rounds
    )
    clients = {each.client_id for each in rounds}
    return replace(planned.item, client_id=clients.pop() if len(clients) == 1 else None), rounds


def working_title(cases: Iterable[ClientCase], item_id: str) -> str:
    """Write the working title of an item from the private lines of its cases, in their order."""
    mine = sorted((each for each in cases if each.agenda_item_id == item_id), key=lambda each: each.position)
    return BETWEEN.join(each.line for each in mine if each.line)
