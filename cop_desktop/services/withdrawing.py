"""Withdraw what was written around a human moment: the last two minutes before it, and since.

What is withdrawn is put aside as one removal is, all in one act: undoing it brings everything back.
"""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Instant
from cop_desktop.services.running import Running

BACK_MS = 120_000
"""How far before the hold, or before now, what was written is withdrawn, in milliseconds."""


@dataclass(frozen=True)
class Withdrawn:
    """How many items were put aside, and what undoes it."""

    count: int
    changes: Changes


class Withdrawing:
    """One use case, over one workspace."""

    def __init__(self, running: Running) -> None:
        self._workspace = running.workspace
        self._running = running

    def withdraw(self, session_id: str, run_id: str, at: Instant) -> Withdrawn:
        """Put aside everything a session captured in the two minutes before the hold and during it.

        Whoever wrote it, in whichever window. Without a hold, the two minutes before `at`. `run_id` may be
        empty when no run was opened. Nothing to withdraw: a count of 0, and nothing written.
        """
        since = self._since_ms(run_id, at)
        with self._workspace.writing() as writing:
            rows = writing.all(CapturedItem, session_id=session_id)
            gone = [each for each in rows if each.captured_at_ms >= since]
            for each in gone:
                writing.remove(each)
            if not gone:
                return Withdrawn(0, Changes())
            return Withdrawn(len(gone), writing.commit())

    def _since_ms(self, run_id: str, at: Instant) -> int:
        if run_id:
            state = self._running.run(run_id).state
            segment = state.open_segment
            if state.held and segment is not None:
                return segment.start_utc_ms - BACK_MS
        return at.utc_ms - BACK_MS
