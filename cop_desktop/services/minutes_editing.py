"""What is decided and written for minutes: answers, wordings, summaries, order; captured words never change.

Every edit carries what its editor saw: what another window wrote since is never overwritten, `Conflict` is
raised (`merging`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import ASKED, CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import Level, MinutesChoice
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.choices import Judge
from cop_desktop.domain.minutes.material import place_of
from cop_desktop.domain.minutes.naming import mentioned
from cop_desktop.domain.minutes.typed_names import TypedNames
from cop_desktop.services.merging import Guard, Seen, gone
from cop_desktop.services.minutes_material import gather
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing

DECIDED = frozenset(
    {"minutes_choice", "wording", "public_text", "public_level", "owner_id", "owner_is_group", "due_on",
     "due_next_session", "public_title", "details"}
)  # fmt: skip
"""The fields of an item that a decision may change."""
_IN = frozenset({MinutesChoice.IN, MinutesChoice.ANONYMOUS})


class MinutesEditing:
    """Use cases of whoever sorts and writes minutes."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def decide(
        self,
        item_id: str,
        fields: Mapping[str, Any],
        *,
        ask: bool | None = None,
        seen: Seen | None = None,
    ) -> Changes:
        """Give an item the fields of an answer (`DECIDED`); `ask`: somebody is to be asked about it.

        UserError "minutes-item-stays" when it is of the room and would have no sentence for others;
        Conflict when a field is no more as `seen`, or the item is gone.
        """
        if not fields.keys() <= DECIDED:
            raise ValueError(f"not decided in minutes: {sorted(fields.keys() - DECIDED)}")
        with self._workspace.writing() as writing:
            return self._decided(writing, item_id, fields, seen, ask=ask)

    def reword(
        self,
        item_id: str,
        text: str,
        *,
        seen: Seen | None = None,
        answers: bool = True,
        ask: bool | None = None,
        title: str | None = None,
    ) -> Changes:
        """Give an item its words for the minutes; of one of the room, its sentence for others.

        A `title` is worded too; the captured one, or none, gives the captured one back. Of one of the room,
        it is the title others read: none takes it away.

        People named whole are kept as references. When it `answers`, the item goes in: naming whom the
        words name, nobody else. No words take them away. Raises as `decide`.
        """
        with self._workspace.writing() as writing:
            item = self._there(writing, item_id, seen)
            material = gather(writing, item.session_id)
            words = TypedNames(material).whole_names(text.strip())
            fields: dict[str, Any]
            room = place_of(item, material).room
            if room:
                fields = {"public_text": words or None}
                if words:
                    fields["public_level"] = item.public_level or Level.MEMBERS
                choice = MinutesChoice.IN if words else MinutesChoice.OUT
            else:
                fields = {"wording": words}
                choice = MinutesChoice.IN if mentioned(words) else MinutesChoice.ANONYMOUS
                if not words:
                    choice = MinutesChoice.UNDECIDED
            if title is not None and (item.public_title if room else item.title):
                worded = TypedNames(material).whole_names(title.strip())
                fields["public_title"] = worded if worded not in {"", "" if room else item.title} else None
            if answers:
                fields["minutes_choice"] = choice
            return self._decided(writing, item_id, fields, seen, ask=ask)

    def summarize(self, point_id: str, text: str, *, seen: Seen | None = None) -> Changes:
        """Write the summary of an agenda item; people named whole are kept as references.

        Conflict when the `summary` is no more as `seen`, or the item was taken off the agenda.
        """
        with self._workspace.writing() as writing:
            point = writing.find(AgendaItem, point_id, deleted=True)
            gone(point, seen)
            point = writing.get(AgendaItem, point_id)
            words = TypedNames(gather(writing, point.session_id)).whole_names(text.strip())
            guard = Guard(writing, self._workspace.device)
            edited = guard.merged(point, {"summary": words}, seen)
            if edited != point:
                writing.save(edited)
            return writing.commit(made=point_id)

    def put_in_order(
        self, item_ids: Sequence[str], seen: Mapping[str, int | None], *, since: int | None = None
    ) -> Changes:
        """Give the items of a point their order in the minutes.

        Conflict when a place is no more as `seen`, read at this line of the change feed (`merging.Seen`).
        """
        with self._workspace.writing() as writing:
            guard = Guard(writing, self._workspace.device)
            for rank, item_id in enumerate(item_ids):
                was = Seen({"minutes_position": seen[item_id]}, since) if item_id in seen else None
                item = self._there(writing, item_id, was)
                placed = guard.merged(item, {"minutes_position": rank}, was)
                if placed != item:
                    writing.save(placed)
            return writing.commit()

    def complete(
        self,
        item_id: str,
        *,
        owner_id: str | None = None,
        owner_is_group: bool = False,
        due_on: dt.date | None = None,
        due_next_session: bool = False,
        seen: Seen | None = None,
    ) -> Changes:
        """Give an action what it lacks; what is not given is left as it is. Raises as `decide`."""
        fields: dict[str, Any] = {}
        if owner_id or owner_is_group:
            fields |= {"owner_id": owner_id, "owner_is_group": owner_is_group}
        if due_on or due_next_session:
            fields |= {"due_on": due_on, "due_next_session": due_next_session}
        return self.decide(item_id, fields, seen=seen)

    def _there(self, writing: Writing, item_id: str, seen: Seen | None) -> CapturedItem:
        item = writing.find(CapturedItem, item_id, deleted=True)
        gone(item, seen)
        return writing.get(CapturedItem, item_id)

    def _decided(
        self,
        writing: Writing,
        item_id: str,
        fields: Mapping[str, Any],
        seen: Seen | None,
        *,
        ask: bool | None = None,
    ) -> Changes:
        item = self._there(writing, item_id, seen)
        details = fields.get("details", item.details)
        if ask is not None and ask != (ASKED in details):
            kept = {key: value for key, value in details.items() if key != ASKED}
            fields = {**fields, "details": {**kept, **({ASKED: ""} if ask else {})}}
        decided = Guard(writing, self._workspace.device).merged(item, fields, seen)
        if decided.minutes_choice in _IN and Judge(gather(writing, item.session_id)).verdict(decided).locked:
            raise UserError("minutes-item-stays")
        if decided != item:
            writing.save(decided)
        return writing.commit(made=item_id)
