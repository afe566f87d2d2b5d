"""What somebody may bring to a codéveloppement, prepared before the session; all of it stays in the room."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.codes import CaseKind
from cop_desktop.domain.entity import Entity


@dataclass(frozen=True, kw_only=True)
class ClientCase(Entity):
    """A candidate for a consultation, and the private sheet of whoever brings it.

    `line` is one private line, enough to choose. `agenda_item_id` is the consultation given to the
    case (None: not chosen). `situation`, `attempts` and `request` are the preparation sheet: what
    happens, what was tried, what is asked of the group. The public title is the agenda item's.
    """

    session_id: str
    person_id: str
    position: int = 0
    kind: CaseKind = CaseKind.PROBLEM
    line: str = ""
    agenda_item_id: str | None = None
    situation: str = ""
    attempts: str = ""
    request: str = ""
