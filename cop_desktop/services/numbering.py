"""Numbers of decisions: given when the session ends, in order of adoption, and never changed after."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Level, SessionStatus
from cop_desktop.domain.community import Community
from cop_desktop.domain.session import Session

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading
    from cop_desktop.store.writing import Writing

PROCEDURAL_BLOCKS = frozenset({"block:agenda", "block:minutes"})
"""What is decided there is in the minutes and in no register: adopting the agenda, approving minutes."""
_TAKEN = frozenset({"", "adopted", "revised"})


def is_procedural(reading: Reading, agenda_item_id: str | None) -> bool:
    """Tell whether decisions of an agenda item are procedural."""
    item = reading.find(AgendaItem, agenda_item_id) if agenda_item_id else None
    return item is not None and item.format_key in PROCEDURAL_BLOCKS


def number_decisions(writing: Writing, session_id: str) -> None:
    """Number the decisions of a session that has ended: `SU-14-02`, after those that have a number.

    Left without: procedural ones, those that were not adopted, and those no one outside the room may
    read. A community without a code numbers `14-02`.
    """
    session = writing.get(Session, session_id)
    if session.status is not SessionStatus.HELD:
        return
    decisions = writing.all(
        CapturedItem,
        order_by=("captured_at_ms", "position"),
        session_id=session_id,
        kind=ItemKind.DECISION,
        procedural=False,
    )
    code = writing.get(Community, session.community_id).code
    prefix = f"{code}-{session.number:02}-" if code else f"{session.number:02}-"
    ranks = [int(each.number.rpartition("-")[2]) for each in decisions if each.number.startswith(prefix)]
    rank = max(ranks, default=0)
    for decision in decisions:
        told = decision.level is not Level.ROOM or bool(decision.public_text)
        if told and not decision.number and decision.status in _TAKEN:
            rank += 1
            writing.save(replace(decision, number=f"{prefix}{rank:02}"))
