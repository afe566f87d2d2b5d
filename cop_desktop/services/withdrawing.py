"""Taking back what was written in the last moments: what somebody wishes had not been noted."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock

if TYPE_CHECKING:
    from cop_desktop.store.workspace import Workspace

TWO_MINUTES = 120
"""What one key takes back, in seconds (product.md, moment 2)."""


class Withdrawing:
    """Use case over one workspace; what it returns can be undone like any edit."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def last(
        self,
        session_id: str,
        seconds: int,
        note_taker_id: str | None = None,
        *,
        among: Collection[str] | None = None,
    ) -> Changes:
        """Take away what was captured in the last `seconds`; nothing to take away touches nothing.

        `note_taker_id`: what this person wrote alone (None: whoever wrote). `among`: only these items.
        """
        since = self._clock.now().utc_ms - seconds * 1000
        with self._workspace.writing() as writing:
            wanted = {} if note_taker_id is None else {"note_taker_id": note_taker_id}
            items = [
                item
                for item in writing.all(CapturedItem, session_id=session_id, **wanted)
                if item.captured_at_ms >= since and (among is None or item.id in among)
            ]
            for item in items:
                writing.remove(item)
            return writing.commit()
