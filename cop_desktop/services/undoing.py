"""Undo and redo of edits, each guarded by the version of the row."""

from __future__ import annotations

import dataclasses

from cop_desktop.domain.changes import Changes, Edit
from cop_desktop.domain.entity import Entity
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing


class Undoing:
    """Reverses what a use case did; redo is the undo of that."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def undo(self, changes: Changes) -> Changes:
        """Put every row back as it was before these changes; an added row becomes a tombstone.

        ChangedElsewhere when somebody has edited one of the rows since: then nothing is undone. A row
        that holds again what these changes left (because later ones were undone) may be put back.
        Run events are not edits: the run engine undoes its own.
        """
        with self._workspace.writing() as work:
            for edit in reversed(_whole(changes.edits)):
                left = _as_left(work, edit.after)
                if edit.before is None:
                    work.remove(left)
                else:
                    work.save(dataclasses.replace(edit.before, version=left.version))
            return work.commit()


def _as_left(work: Writing, after: Entity) -> Entity:
    """Take the row's present version when it holds what the edit left, else the edit's own."""
    now = work.find(type(after), after.id, deleted=True)
    if now is not None and dataclasses.replace(now, version=after.version) == after:
        return now
    return after


def _whole(edits: tuple[Edit, ...]) -> list[Edit]:
    """Join the successive edits of one row into one, in the order in which rows were first touched."""
    joined: dict[tuple[type[Entity], str], Edit] = {}
    for edit in edits:
        key = (type(edit.after), edit.after.id)
        first = joined.get(key)
        joined[key] = Edit(first.before if first else edit.before, edit.after)
    return list(joined.values())
