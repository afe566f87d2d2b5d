"""The preparation sheet of the client of a round, for whoever facilitates, while that client is helped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.client_case import ClientCase

if TYPE_CHECKING:
    from cop_desktop.store.workspace import Workspace


@dataclass(frozen=True)
class ClientSheet:
    """What a client prepared; people are `{@id}` in every text. Nothing of it leaves the console."""

    client_id: str
    line: str
    situation: str
    attempts: str
    request: str


class ClientSheets:
    """Reads sheets; it never writes any."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of(self, round_id: str) -> ClientSheet | None:
        """Read the sheet of who is helped in a round; None when nobody is, or nothing was prepared.

        The line alone is no sheet: the console shows it already as the working title.
        """
        with self._workspace.reading() as reading:
            occurrence = reading.find(RoundOccurrence, round_id)
            item = reading.find(AgendaItem, occurrence.agenda_item_id) if occurrence is not None else None
            if occurrence is None or item is None:
                return None
            client = occurrence.client_id or item.client_id
            case = (
                reading.first(
                    ClientCase, session_id=item.session_id, person_id=client, agenda_item_id=item.id
                )
                if client is not None
                else None
            )
        if case is None or not any((case.situation, case.attempts, case.request)):
            return None
        return ClientSheet(case.person_id, case.line, case.situation, case.attempts, case.request)
