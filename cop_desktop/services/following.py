"""Following up: an action that was done is done, from wherever one reads it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes

if TYPE_CHECKING:
    from cop_desktop.store.workspace import Workspace

DONE = "done"


class Following:
    """Use cases on what was promised; each is one unit of work."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def done(self, item: CapturedItem) -> Changes:
        """Mark an action as done; `ChangedElsewhere` when another window changed it first."""
        with self._workspace.writing() as writing:
            kept = writing.get(CapturedItem, item.id)  # what was shown may bear a day that is not stored
            writing.save(replace(kept, version=item.version, status=DONE))
            return writing.commit(made=item.id)
