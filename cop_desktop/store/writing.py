"""The unit of work that writes: all of it is kept at `commit`, or nothing."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, select, update
from sqlalchemy.exc import DBAPIError

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes, Edit
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.errors import ChangedElsewhere, EnvironmentFault, SequenceTaken, UserError
from cop_desktop.domain.run_log import EventRecord, RunRecord
from cop_desktop.store.dialect import row_count
from cop_desktop.store.faults import said, told
from cop_desktop.store.prepared import Insertions
from cop_desktop.store.reading import Reading
from cop_desktop.store.rows import row_kind
from cop_desktop.store.tables import CHANGE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session as RowSession

E = TypeVar("E", bound=Entity)


class Writing(Reading):
    """What can be written; nothing is kept until `commit`, which is called once, last."""

    def __init__(self, connection: Connection, clock: Clock, device: str, insertions: Insertions) -> None:
        super().__init__(connection)
        self._insertions = insertions
        self._clock = clock
        self._device = device
        self._changed: list[dict[str, Any]] = []
        self._kinds: set[str] = set()
        self._edits: list[Edit] = []
        self._rows: RowSession | None = None
        self._over: Exception | None = None

    def add(self, value: E) -> E:
        """Store a new value at version 1; UserError "already-there" when its id is taken."""
        how = row_kind(type(value))
        stored = dataclasses.replace(value, version=1)
        row = how.row(stored)
        with self._attempt():
            self._insertions.into(how.name).execute(self._connection, row)
        self._note(None, stored)
        return stored

    def bring(self, values: Iterable[Entity]) -> None:
        """Store values as another workspace kept them (an import): at their version, tombstones included.

        All of one kind. UserError "already-there" when an id is taken.
        """
        kept = [dataclasses.replace(value, version=max(1, value.version)) for value in values]
        if not kept:
            return
        how = row_kind(type(kept[0]))
        rows = [how.row(value) for value in kept]
        with self._attempt():
            self._insertions.into(how.name).execute(self._connection, *rows)
        for value in kept:
            self._note(None, value)

    def save(self, value: E) -> E:
        """Store an edited value and return it at its new version, or as it was when nothing differs.

        ChangedElsewhere, holding the row as it is now, when it is no more at the version of `value`;
        UserError "not-found" when there is no such row. A tombstone is a row like another.
        """
        from sqlalchemy.orm.attributes import flag_modified
        from sqlalchemy.orm.exc import StaleDataError

        how = row_kind(type(value))
        wanted = how.row(value)
        rows = self._editable()
        with self._attempt():
            row = rows.get(_row_class(type(value)), value.id)
        if row is None:
            raise UserError("not-found", kind=how.name)
        before = how.value([getattr(row, name) for name in how.names])
        if before.version != value.version:
            raise ChangedElsewhere(before)
        for name, cell in wanted.items():
            if _differ(getattr(row, name), cell):
                setattr(row, name, cell)
                flag_modified(row, name)
        try:
            with self._attempt():
                rows.flush()
        except StaleDataError as error:
            raise ChangedElsewhere(self._as_it_is(type(value), value.id)) from error
        after = dataclasses.replace(value, version=row.version)
        if after.version != before.version:
            self._note(before, after)
        return after

    def remove(self, value: E) -> E:
        """Leave a tombstone, with the same check as `save`."""
        return self.save(dataclasses.replace(value, deleted_at=self._clock.now().utc_ms))

    def restore(self, value: E) -> E:
        """Take a tombstone away, with the same check as `save`."""
        return self.save(dataclasses.replace(value, deleted_at=None))

    def append(self, *events: EventRecord) -> None:
        """Add events to a run's log; SequenceTaken when another writer has written one of these `seq`."""
        how = row_kind(EventRecord)
        for event in events:
            try:
                with self._attempt():
                    self._insertions.into(how.name).execute(self._connection, how.row(event))
            except UserError as refused:
                if refused.code == "already-there":
                    raise SequenceTaken from refused
                raise
            self._change("run_event", event.run_id, event.seq, deleted=False)

    def capture(self, item: CapturedItem) -> bool:
        """Keep something captured, once however often it is given; False when it was already there."""
        stored = dataclasses.replace(item, version=1)
        how = row_kind(CapturedItem)
        row = how.row(stored)
        insertion = self._insertions.into(how.name, unless_there=True)
        with self._attempt():
            captured = insertion.execute(self._connection, row)
        if not row_count(captured):
            return False
        self._note(None, stored)
        return True

    def beat(self, run_id: str, utc_ms: int, boot_id: str) -> None:
        """Tell when the program was last alive: no edit, hence no version and no change in the feed."""
        table = row_kind(RunRecord).table
        statement = update(table).where(table.c.id == run_id)
        with self._attempt():
            self._connection.execute(statement, {"heartbeat_ms": utc_ms, "heartbeat_boot_id": boot_id})

    def beat_notes(self, run_id: str, utc_ms: int) -> None:
        """Tell when the note-taker's window of a run was last alive, as `beat` does of the console."""
        table = row_kind(RunRecord).table
        statement = update(table).where(table.c.id == run_id)
        with self._attempt():
            self._connection.execute(statement, {"notes_heartbeat_ms": utc_ms})

    def commit(self, made: str = "") -> Changes:
        """Keep everything, then tell what was touched; `made` is the id of the one thing made.

        EnvironmentFault when the disk refuses: then nothing was kept, but for "outcome-unknown", when
        the disk does not even let us look. Giving the same captures again is safe in both cases.
        """
        with self._attempt():
            if self._changed:
                self._insertions.into("change").execute(self._connection, *self._changed)
        self._over = RuntimeError("this unit of work has been committed")
        try:
            self._connection.commit()
        except (sqlite3.Error, DBAPIError) as error:
            self._settle(error)
        return Changes(frozenset(self._kinds), tuple(self._edits), made)

    @contextmanager
    def _attempt(self) -> Iterator[None]:
        """Do one thing; once the disk has refused, or after `commit`, nothing more is done.

        SQLite may have rolled everything back by itself: what came next would be kept alone.
        """
        if self._over is not None:
            raise self._over
        try:
            with told():
                yield
        except EnvironmentFault as fault:
            self._over = fault
            raise

    def close(self) -> None:
        """Forget what was being edited; the unit of work is over."""
        if self._rows is not None:
            self._rows.close()

    def _settle(self, error: sqlite3.Error | DBAPIError) -> None:
        """After a refused commit, look whether it was kept all the same: an error may come after the fact."""
        spoken = said(error)
        if spoken is None:
            raise error
        engine = self._connection.engine
        with suppress(DBAPIError, sqlite3.Error):
            self._connection.rollback()
        self._connection.invalidate()
        if not self._changed:
            raise spoken from error
        last = self._changed[-1]
        this = [CHANGE.c[name] == cell for name, cell in last.items()]
        kept = select(CHANGE.c.id).where(*this).order_by(CHANGE.c.id.desc()).limit(1)
        try:
            with engine.connect() as again:
                found = again.execute(kept).first()
        except (sqlite3.Error, DBAPIError):
            raise EnvironmentFault("outcome-unknown") from error
        if found is None:
            raise spoken from error

    def _editable(self) -> RowSession:
        if self._rows is None:
            from sqlalchemy.orm import Session as RowSession

            self._rows = RowSession(bind=self._connection, autoflush=False, expire_on_commit=False)
        return self._rows

    def _as_it_is(self, kind: type[E], id: str) -> E | None:  # noqa: A002
        return self.find(kind, id, deleted=True)

    def _note(self, before: E | None, after: E) -> None:
        self._edits.append(Edit(before, after))
        kind = row_kind(type(after)).name
        self._change(kind, after.id, after.version, deleted=after.deleted_at is not None)

    def _change(self, kind: str, row_id: str, version: int, *, deleted: bool) -> None:
        self._kinds.add(kind)
        self._changed.append(
            {
                "at_utc": self._clock.now().utc_ms,
                "device": self._device,
                "kind": kind,
                "row_id": row_id,
                "version": version,
                "deleted": deleted,
            }
        )


def _differ(before: object, after: object) -> bool:
    """Compare two cells; inside JSON, 1, 1.0 and true are three values although Python finds them equal."""
    if before == after and isinstance(after, (dict, list)):
        return json.dumps(before, sort_keys=True) != json.dumps(after, sort_keys=True)
    return before != after


def _row_class(kind: type[Entity]) -> type[Any]:
    from cop_desktop.store.mapping import editable_rows

    return editable_rows()[kind]
