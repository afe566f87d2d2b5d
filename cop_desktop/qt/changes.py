"""What changed on the disk since we last looked: other windows, processes and machines."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from cop_desktop.domain.changes import Changes


class FeedRow(Protocol):
    """One row of the change feed: which table was touched, through which opening of the workspace."""

    @property
    def id(self) -> int:
        """Its rank in the feed."""

    @property
    def kind(self) -> str:
        """The table touched."""

    @property
    def device(self) -> str:
        """The opening it was written through."""


class FeedReading(Protocol):
    """The part of a reading unit the feed needs."""

    def last_change(self) -> int:
        """Return the rank of the last change, 0 when there is none."""

    def changes_since(self, change_id: int, /) -> Sequence[FeedRow]:
        """Return the changes after this rank, in order."""


class FeedSource(Protocol):
    """A workspace, as far as the feed is concerned."""

    @property
    def device(self) -> str:
        """The mark of what is written through this opening."""

    def moved(self) -> bool:
        """Tell at little cost whether anybody committed since this was last asked; the first time, True."""

    def reading(self) -> AbstractContextManager[FeedReading]:
        """Open a reading unit."""


class ChangeFeed:
    """Reads the feed on the reader's thread, leaving out what was written through this opening."""

    def __init__(self, source: FeedSource) -> None:
        self._source = source
        self._seen = -1
        self._behind = True  # until the feed was read: what could not be is asked again

    def poll(self) -> Changes | None:
        """Return what others changed since the last poll, or None; the first poll only begins."""
        self._behind = self._source.moved() or self._behind
        if not self._behind:
            return None
        with self._source.reading() as reading:
            last = reading.last_change()
            known = self._seen < 0 or last <= self._seen
            rows = [] if known else list(reading.changes_since(self._seen))
        self._behind = False
        if known:
            self._seen = max(last, self._seen)
            return None
        self._seen = max((row.id for row in rows), default=last)
        kinds = {row.kind for row in rows if row.device != self._source.device}
        return Changes(frozenset(kinds)) if kinds else None
