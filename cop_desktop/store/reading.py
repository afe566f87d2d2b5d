"""The unit of work that reads: one state of the workspace, copied out as values."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select

from cop_desktop.domain.changes import ChangeRecord
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.run_log import EventRecord
from cop_desktop.store import faults
from cop_desktop.store.dialect import one_of
from cop_desktop.store.rows import RowKind, row_kind
from cop_desktop.store.tables import CHANGE, METADATA, RUN_EVENT

E = TypeVar("E", bound=Entity)

_LAST_CHANGE = select(func.max(CHANGE.c.id))
_CAPTURED = METADATA.tables["captured_item"]
_LAST_POSITION = select(func.max(_CAPTURED.c.position)).where(_CAPTURED.c.session_id == bindparam("wanted"))


class Reading:
    """What can be read of a workspace; every method raises the `CopError` of what the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[E], /, id: str) -> E:  # noqa: A002
        """Read one value; UserError "not-found" when it is absent or deleted."""
        value = self.find(kind, id)
        if value is None:
            raise UserError("not-found", kind=row_kind(kind).name)
        return value

    def find(self, kind: type[E], /, id: str, *, deleted: bool = False) -> E | None:  # noqa: A002
        """Read one value, None when it is absent; a tombstone only when `deleted` are wanted too."""
        how = row_kind(kind)
        statement = how.selection.where(how.table.c.id == bindparam("wanted"))
        with faults.read():
            row = self._connection.execute(statement, {"wanted": id}).first()
        if row is None:
            return None
        value = how.value(row)
        return value if deleted or value.deleted_at is None else None

    def all(
        self, kind: type[E], /, *, order_by: tuple[str, ...] = (), deleted: bool = False, **equal: object
    ) -> list[E]:
        """Read the values whose fields equal those given.

        A tuple, list or set means "one of"; None means empty; a field may be called `kind` too.
        `order_by` names fields, `-field` for descending; ties are broken by id, so the order is
        always the same.
        """
        how = row_kind(kind)
        statement = self._ordered(
            how, how.selection.where(*self._criteria(how, equal, deleted=deleted)), order_by
        )
        with faults.read():
            return [how.value(row) for row in self._connection.execute(statement)]

    def first(self, kind: type[E], /, *, order_by: tuple[str, ...] = (), **equal: object) -> E | None:
        """Read the first value in this order, None when there is none."""
        how = row_kind(kind)
        statement = how.selection.where(*self._criteria(how, equal, deleted=False))
        with faults.read():
            row = self._connection.execute(self._ordered(how, statement, order_by).limit(1)).first()
        return None if row is None else how.value(row)

    def count(self, kind: type[E], /, *, deleted: bool = False, **equal: object) -> int:
        """Count the values whose fields equal those given, as in `all`."""
        how = row_kind(kind)
        statement = (
            select(func.count()).select_from(how.table).where(*self._criteria(how, equal, deleted=deleted))
        )
        with faults.read():
            return int(self._connection.execute(statement).scalar_one())

    def events(self, run_id: str, after_seq: int = 0) -> list[EventRecord]:
        """Read a run's log in order, from the event after `after_seq`."""
        how = row_kind(EventRecord)
        statement = how.selection.where(RUN_EVENT.c.run_id == run_id, RUN_EVENT.c.seq > after_seq).order_by(
            RUN_EVENT.c.seq
        )
        with faults.read():
            return [how.value(row) for row in self._connection.execute(statement)]

    def last_position(self, session_id: str) -> int:
        """Tell the highest position of what a session has captured, tombstones included; -1 for nothing."""
        with faults.read():
            highest = self._connection.execute(_LAST_POSITION, {"wanted": session_id}).scalar_one()
        return -1 if highest is None else int(highest)

    def last_change(self) -> int:
        """Tell the id of the newest change, 0 when there is none."""
        with faults.read():
            return int(self._connection.execute(_LAST_CHANGE).scalar_one() or 0)

    def changes_since(self, change_id: int) -> list[ChangeRecord]:
        """Read the change feed after this change, oldest first."""
        how = row_kind(ChangeRecord)
        statement = how.selection.where(CHANGE.c.id > change_id).order_by(CHANGE.c.id)
        with faults.read():
            return [how.value(row) for row in self._connection.execute(statement)]

    def _ordered(self, how: RowKind[E], statement: Select[Any], order_by: Iterable[str]) -> Select[Any]:
        names = [*order_by] if "id" in order_by else [*order_by, "id"]
        columns = how.table.c
        return statement.order_by(
            *(columns[name[1:]].desc() if name.startswith("-") else columns[name] for name in names)
        )

    def _criteria(
        self, how: RowKind[E], equal: dict[str, object], *, deleted: bool
    ) -> list[ColumnElement[bool]]:
        criteria: list[ColumnElement[bool]] = []
        for name, wanted in equal.items():
            column = how.table.c[name]
            if isinstance(wanted, (tuple, list, set, frozenset)):
                criteria.append(one_of(column, [_plain(each) for each in wanted], self._connection.dialect))
            elif wanted is None:
                criteria.append(column.is_(None))
            else:
                criteria.append(column == _plain(wanted))
        if not deleted:
            criteria.append(how.table.c.deleted_at.is_(None))
        return criteria


def _plain(wanted: object) -> object:
    # SQLAlchemy asks the object-relational layer what an Enum is, and fails (AttributeError) while another
    # thread is importing that layer; of a plain text it asks nothing.
    return wanted.value if isinstance(wanted, Enum) else wanted
