"""What a use case touched; every screen decides whether it cares."""

from __future__ import annotations

from dataclasses import dataclass, field

from cop_desktop.domain.entity import Entity


@dataclass(frozen=True)
class Edit:
    """One row before and after; None before is an addition; a deletion is a tombstone."""

    before: Entity | None
    after: Entity


@dataclass(frozen=True)
class Changes:
    """Kinds of row touched (table names), the edits made, and the id of what was made, if one thing was.

    `edits` is what undo reverses; it is empty when the changes come from another process.
    """

    kinds: frozenset[str] = frozenset()
    edits: tuple[Edit, ...] = field(default=(), repr=False)
    made: str = ""

    def touch(self, *kinds: str) -> bool:
        """Tell whether one of these kinds was touched."""
        return not self.kinds.isdisjoint(kinds)


@dataclass(frozen=True)
class ChangeRecord:
    """One line of the change feed, as any process or machine reads it.

    `id` rises with every line; `at_utc` is UTC milliseconds; `device` is the opening of the workspace
    that wrote it; `kind` is a table's name. For a run event, `row_id` is its run and `version` its `seq`.
    """

    id: int
    at_utc: int
    device: str
    kind: str
    row_id: str
    version: int
    deleted: bool
