"""Where people go during a break between two rounds that rotate: they walk while there is time to."""

from __future__ import annotations

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.moves import OPEN
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.state import Occurrence, State

_PLACES = frozenset({Grouping.TABLES, Grouping.STATIONS})


def round_ahead(state: State, occurrence: Occurrence) -> Occurrence | None:
    """Give the round people go to during a break at tables or stations; None: they stay where they are."""
    planned = occurrence.planned
    if planned.kind is not RoundKind.BREAK or planned.grouping not in _PLACES:
        return None
    after = state.order[state.order.index(planned.id) + 1 :]
    following = next((each for each in map(state.occurrences.__getitem__, after) if each.state in OPEN), None)
    if following is None or following.planned.kind is not RoundKind.ROTATION:
        return None
    same = following.planned.agenda_item_id == planned.agenda_item_id
    return following if same and following.planned.grouping is planned.grouping else None
