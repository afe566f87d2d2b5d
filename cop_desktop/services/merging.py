"""No silent overwriting: what an edit would change must still be as its editor saw it.

Two windows may edit the same row. A field changed elsewhere which an edit does not touch is left alone;
a field changed elsewhere to another value since it was seen is never overwritten: `Conflict` is raised, and
the interface keeps both wordings until somebody chooses (trust.md §4, "Two instances").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from cop_desktop.domain.capture.cleaning import cleaned_fields
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.errors import ChangedElsewhere
from cop_desktop.store.reading import Reading

E = TypeVar("E", bound=Entity)
_UNSEEN = frozenset({"version", "position"})
"""Nobody reads these in a row."""


@dataclass(frozen=True)
class Seen:
    """What the editor had before them: the old value of the fields they change.

    `since` is the last line of the change feed their screen had read: then only what another opening of
    the workspace wrote after it can conflict. None: what they saw is exact, their own writes included, as
    in a field being typed in.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    since: int | None = None


class Conflict(ChangedElsewhere):
    """Somebody was first: `theirs` is the row as it is, `names` the fields that are no more as seen.

    `names` is `("deleted_at",)` when the row was taken away elsewhere.
    """

    def __init__(self, theirs: Entity, names: Sequence[str] = ()) -> None:
        super().__init__(theirs)
        self.row = theirs
        self.names = tuple(names)


class Guard:
    """Compares what was seen with what is, within a unit of work of one opening (`device`)."""

    def __init__(self, reading: Reading, device: str) -> None:
        self._reading = reading
        self._device = device

    def merged(self, now: E, wanted: Mapping[str, Any], seen: Seen | None) -> E:
        """Give a row the fields of an edit; Conflict when one of them is no more as it was seen."""
        self.check(now, {name: getattr(now, name) for name in wanted}, wanted, seen)
        return replace(now, **wanted)

    def check(
        self, row: Entity, now: Mapping[str, Any], wanted: Mapping[str, Any], seen: Seen | None
    ) -> None:
        """Raise Conflict when a field wanted has neither the value seen nor the value wanted."""
        if seen is None:
            return
        before = cleaned_fields(seen.values)
        taken = [
            name
            for name in wanted
            if name in before and not any(_same(now[name], each[name]) for each in (before, wanted))
        ]
        if taken and self._written_elsewhere([row.id], seen.since):
            raise Conflict(row, taken)

    def still(self, seen: Iterable[E], now: Iterable[E], since: int, *names: str) -> None:
        """Raise Conflict when rows are no more as seen, in these fields or in any that is read.

        A row that came or went elsewhere counts. Places in an order do not: `in_order` is for that.
        """
        was, present = {each.id: each for each in seen}, {each.id: each for each in now}
        moved = {
            row_id: _differences(was[row_id], present[row_id], names)
            for row_id in was.keys() & present.keys()
        }
        taken = [present[row_id] for row_id, different in moved.items() if different]
        taken += [each for row_id, each in present.items() if row_id not in was]
        gone = [each for row_id, each in was.items() if row_id not in present]
        if self._written_elsewhere([each.id for each in taken], since):
            raise Conflict(taken[0], moved.get(taken[0].id, ()))
        if self._written_elsewhere([each.id for each in gone], since):
            raise Conflict(gone[0], ("deleted_at",))

    def in_order(self, row: Entity, seen: Sequence[E], now: Sequence[E], since: int) -> None:
        """Raise Conflict when rows seen in an order were put in another elsewhere."""
        both = {each.id for each in seen} & {each.id for each in now}
        was = [each.id for each in seen if each.id in both]
        present = [each.id for each in now if each.id in both]
        if was != present and self._written_elsewhere(present, since):
            raise Conflict(row, ("position",))

    def _written_elsewhere(self, rows: Iterable[str], since: int | None) -> bool:
        wanted = set(rows)
        if not wanted or since is None:
            return bool(wanted)
        feed = self._reading.changes_since(since)
        return any(each.row_id in wanted and each.device != self._device for each in feed)


def gone(row: Entity | None, seen: object) -> None:
    """Raise Conflict when a row was taken away elsewhere although its editor still sees it."""
    if seen is not None and row is not None and row.deleted_at is not None:
        raise Conflict(row, ("deleted_at",))


def unchanged(now: Entity, seen: Entity | None) -> None:
    """Raise Conflict when a row about to go was edited since it was seen."""
    if seen is not None and now.version != seen.version:
        raise Conflict(now, _differences(seen, now, ()))


def _differences(was: Entity, now: Entity, names: Sequence[str]) -> tuple[str, ...]:
    looked_at = names or [each.name for each in fields(now) if each.name not in _UNSEEN]
    return tuple(name for name in looked_at if not _same(getattr(was, name), getattr(now, name)))


def _same(one: Any, other: Any) -> bool:
    """Compare values; the blanks around a text being typed are not yet worth a question."""
    if isinstance(one, str) and isinstance(other, str):
        return one.strip() == other.strip()
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return list(one) == list(other)
    return bool(one == other)
