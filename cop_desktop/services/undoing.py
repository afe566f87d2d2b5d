"""Undo and redo of edits: what was changed is put back, what somebody else changed since never is."""

from __future__ import annotations

import dataclasses
from typing import Any

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes, Edit
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.errors import ChangedElsewhere
from cop_desktop.domain.grouping_wish import GroupingWish
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing

_HANGS: dict[type[Entity], tuple[tuple[type[Entity], str], ...]] = {
    AgendaItem: ((RoundOccurrence, "agenda_item_id"), (CapturedItem, "agenda_item_id")),
    Session: ((AgendaItem, "session_id"), (CapturedItem, "session_id")),
    Person: (
        (Attendance, "person_id"),
        (Membership, "person_id"),
        (AgendaItem, "client_id"),
        (RoundOccurrence, "client_id"),
        (GroupingWish, "one_id"),
        (GroupingWish, "other_id"),
    ),
}
"""What somebody else may since have hung on a thing whose addition is undone."""


class NotUndone(ChangedElsewhere):
    """Somebody has changed since what would be put back: nothing was undone."""

    def __init__(self, theirs: object) -> None:
        super().__init__(theirs)
        self.code = "undo-changed-elsewhere"


class Undoing:
    """Reverses what a use case did; redo is the undo of that."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def undo(self, changes: Changes) -> Changes:
        """Put every field back as it was before these changes; an added row becomes a tombstone.

        Fields these changes did not touch stay as they are, whoever wrote them. NotUndone when a field
        they did touch holds another value by now, when an added row was edited since, or when something
        was hung on it: then nothing is undone. Run events are not edits: the run engine undoes its own.
        """
        with self._workspace.writing() as work:
            added: list[Entity] = []
            for edit in reversed(_whole(changes.edits)):
                now = work.find(type(edit.after), edit.after.id, deleted=True)
                touched = _touched(edit)
                if now is None or any(getattr(now, name) != getattr(edit.after, name) for name in touched):
                    raise NotUndone(now)
                if edit.before is None:
                    work.remove(now)
                    added.append(now)
                else:
                    back = {name: getattr(edit.before, name) for name in touched}
                    work.save(dataclasses.replace(now, **back))
            for each in added:
                _nothing_hangs(work, each)
            return work.commit()


def _touched(edit: Edit) -> list[str]:
    """Name the fields an edit changed; all of them for an addition."""
    names = [each.name for each in dataclasses.fields(edit.after) if each.name != "version"]
    if edit.before is None:
        return names
    return [name for name in names if getattr(edit.before, name) != getattr(edit.after, name)]


def _nothing_hangs(work: Writing, gone: Entity) -> None:
    for kind, name in _HANGS.get(type(gone), ()):
        here: dict[str, Any] = {name: gone.id}
        held = work.all(kind, **here)
        if held:
            raise NotUndone(held[0])


def _whole(edits: tuple[Edit, ...]) -> list[Edit]:
    """Join the successive edits of one row into one, in the order in which rows were first touched."""
    joined: dict[tuple[type[Entity], str], Edit] = {}
    for edit in edits:
        key = (type(edit.after), edit.after.id)
        first = joined.get(key)
        joined[key] = Edit(first.before if first else edit.before, edit.after)
    return list(joined.values())
