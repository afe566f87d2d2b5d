"""The encounters of a season's sessions held before, for the draws of a new one; read once per session.

Counts for the draw only: nobody sees them as a list, and nothing ranks anybody by them.
"""

from __future__ import annotations

from collections import Counter

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.grouping.wishes import Pair
from cop_desktop.domain.run.fold import fold_records
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.meeting import encounters_of
from cop_desktop.domain.run.plan import Encounter
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.state import State
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Session
from cop_desktop.store.reading import Reading

PLAYED = (SessionStatus.CLOSING, SessionStatus.HELD)
"""Sessions whose groups are known: over, or with nothing left to play."""


class SeasonEncounters:
    """Counts the encounters of a season; what a session gave is kept until its row or its log moves on."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[int, dict[Pair, int]]] = {}

    def before(self, reading: Reading, session: Session) -> tuple[Encounter, ...]:
        """Count those of the sessions of the same season played before this one, in a fixed order."""
        others = [
            each
            for each in reading.all(
                Session,
                community_id=session.community_id,
                season_id=session.season_id,
                status=PLAYED,
            )
            if (each.date, each.starts_at, each.number) < (session.date, session.starts_at, session.number)
            and each.id != session.id
        ]
        counts: Counter[Pair] = Counter()
        for each in others:
            counts.update(self._of(reading, each))
        return tuple(Encounter(one=one, other=other, times=n) for (one, other), n in sorted(counts.items()))

    def _of(self, reading: Reading, session: Session) -> dict[Pair, int]:
        known = self._kept.get(session.id)
        if known is not None and known[0] == session.version:
            return known[1]
        counts = _read(reading, session)
        self._kept[session.id] = (session.version, counts)
        return counts


def _read(reading: Reading, session: Session) -> dict[Pair, int]:
    """Fold the log of a session; one that has none, or whose log cannot be read, tells nothing."""
    record = reading.first(RunRecord, session_id=session.id)
    records = reading.events(record.id) if record is not None else []
    if record is None or not records:
        return {}
    try:
        state = fold_records(record.id, records).state
    except UserError:
        return {}
    return encounters_of(_with_recorded(reading, session, state))


def _with_recorded(reading: Reading, session: Session, state: State) -> State:
    """Put in the groups written down of a session held without the program (`settings.groups`)."""
    items = tuple(each.id for each in reading.all(AgendaItem, session_id=session.id))
    for row in reading.all(RoundOccurrence, agenda_item_id=items) if items else ():
        known, written = state.occurrences.get(row.id), row.settings.get("groups")
        if known is None or known.groups or not isinstance(written, list | tuple):
            continue
        groups = tuple(
            Group(number=number, member_ids=tuple(map(str, each)))
            for number, each in enumerate(written, start=1)
            if isinstance(each, list | tuple)
        )
        state = state.with_occurrence(replace(known, groups=groups))
    return state
