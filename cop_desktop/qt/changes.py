"""What changed on the disk since we last looked: other windows, processes and machines."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from cop_desktop.domain.changes import Changes


class FeedRow(Protocol):
    """One row of the change feed."""

    @property
    def id(self) -> int:
        """Its rank in the feed."""

    @property
    def kind(self) -> str:
        """The table touched."""

    @property
    def row_id(self) -> str:
        """The row touched."""

    @property
    def version(self) -> int:
        """The version the row has now."""


class FeedReading(Protocol):
    """The part of a reading unit the feed needs."""

    def last_change(self) -> int:
        """Return the rank of the last change, 0 when there is none."""

    def changes_since(self, change_id: int, /) -> Sequence[FeedRow]:
        """Return the changes after this rank, in order."""


class FeedSource(Protocol):
    """A workspace, as far as the feed is concerned."""

    def reading(self) -> AbstractContextManager[FeedReading]:
        """Open a reading unit."""


class ChangeFeed:
    """Reads the feed on the reader's thread, leaving out what this process wrote itself.

    `wrote()` is called on the writer's thread before its result is told; a poll that sees one of
    these rows first has nothing to tell either.
    """

    def __init__(self, source: FeedSource) -> None:
        self._source = source
        self._seen = -1
        self._ours: set[tuple[str, str, int]] = set()

    def wrote(self, changes: Changes) -> None:
        """Remember our own edits until the feed shows them."""
        for edit in changes.edits:
            kind = "".join(f"_{c.lower()}" if c.isupper() else c for c in type(edit.after).__name__)
            self._ours.add((kind.lstrip("_"), edit.after.id, edit.after.version))

    def poll(self) -> Changes | None:
        """Return what others changed since the last poll, or None."""
        with self._source.reading() as reading:
            if self._seen < 0:
                self._seen = reading.last_change()
                return None
            last = reading.last_change()
            if last <= self._seen:
                return None
            rows = list(reading.changes_since(self._seen))
        self._seen = max(last, max((row.id for row in rows), default=last))
        kinds: set[str] = set()
        for row in rows:
            ours = (row.kind, row.row_id, row.version)
            if ours in self._ours:
                self._ours.discard(ours)
            else:
                kinds.add(row.kind)
        return Changes(frozenset(kinds)) if kinds else None
