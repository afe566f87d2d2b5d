"""One decision being adopted: proposed while the room reads it, adopted by a method, its objections linked.

A decision that goes up is a proposal until it is adopted. What somebody wrote in it since the room read it
is never adopted unseen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cop_desktop.domain.capture.people import shown_names
from cop_desktop.domain.capture.showing import showing_of
from cop_desktop.domain.capture.writing import shown
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import DecisionMethod, ItemKind, Level
from cop_desktop.services.capture_desk import read_desk
from cop_desktop.services.merging import Conflict
from cop_desktop.services.numbering import number_decisions

if TYPE_CHECKING:
    from cop_desktop.store.workspace import Workspace

PROPOSED, ADOPTED = "proposed", "adopted"
_OPEN = frozenset({"", PROPOSED, ADOPTED})


@dataclass(frozen=True)
class Proposal:
    """A decision that may go up; `public` is empty when it stays in the room, `source` is its stored text."""

    id: str
    text: str
    public: str
    source: str
    status: str
    method: DecisionMethod
    objections: int = 0


class Deciding:
    """Use cases over one workspace; each is one unit of work."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def proposals(self, session_id: str) -> tuple[Proposal, ...]:
        """List the decisions of a session that were not rejected, the newest first."""
        with self._workspace.reading() as reading:
            desk = read_desk(reading, session_id)
            items = reading.all(
                CapturedItem, session_id=session_id, order_by=("-position", "-captured_at_ms")
            )
        names = shown_names(desk.people)
        room_items = {each.id for each in desk.agenda if each.level is Level.ROOM}
        room = {
            each.id for each in desk.rounds if each.level is Level.ROOM or each.agenda_item_id in room_items
        }
        told = showing_of(items, desk.people, room, guests=False, room_items=room_items)
        public = {line.item_id: line.text for line in told.lines}
        concerns = [each.about_id for each in items if each.kind is ItemKind.CONCERN]
        return tuple(
            Proposal(
                each.id,
                " ".join(shown(each.text, names).split()),
                public.get(each.id, ""),
                each.text,
                each.status,
                method_of(each),
                concerns.count(each.id),
            )
            for each in items
            if each.kind is ItemKind.DECISION and each.status in _OPEN and not each.procedural
        )

    def propose(self, item_id: str, method: DecisionMethod) -> Changes:
        """Say that a decision is put to the room, by this method; CopError "not-found" when it is gone."""
        return self._say(item_id, PROPOSED, method)

    def adopt(
        self, item_id: str, method: DecisionMethod, *, source: str | None = None, since_ms: int | None = None
    ) -> Changes:
        """Adopt a decision by a method; concerns captured since it went up (UTC) are about it.

        Raises Conflict when its text is no longer the one the room read (`source`).
        """
        return self._say(item_id, ADOPTED, method, source, since_ms)

    def _say(
        self,
        item_id: str,
        status: str,
        method: DecisionMethod,
        source: str | None = None,
        since_ms: int | None = None,
    ) -> Changes:
        with self._workspace.writing() as writing:
            item = writing.get(CapturedItem, item_id)
            if source is not None and item.text != source:
                raise Conflict(item, ("text",))
            said = replace(item, status=status, method=method.value)
            if said != item:
                writing.save(said)
            if since_ms is not None:
                for each in writing.all(CapturedItem, session_id=item.session_id, kind=ItemKind.CONCERN):
                    if each.about_id is None and each.captured_at_ms >= since_ms:
                        writing.save(replace(each, about_id=item.id))
            number_decisions(writing, item.session_id)
            return writing.commit(made=item.id)


def method_of(item: CapturedItem) -> DecisionMethod:
    """Tell by which method a decision is taken: consent unless it says another."""
    known = {each.value: each for each in DecisionMethod}
    return known.get(item.method, DecisionMethod.CONSENT)
