"""Inserts compiled once: the path of what is captured live spares what can be known beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, CursorResult, Dialect, Insert, Table, insert

from cop_desktop.store.dialect import insert_unless_there, is_sqlite
from cop_desktop.store.tables import COUNTER, METADATA


class PreparedInsert:
    """An insert of whole rows in one dialect: its text, and how each cell is handed to the driver."""

    def __init__(self, table: Table, statement: Insert, dialect: Dialect) -> None:
        columns = [column.name for column in table.columns if column.type is not COUNTER]
        compiled = statement.inline().compile(dialect=dialect, column_keys=columns)
        self._text = str(compiled)
        self._positional = bool(compiled.positional)
        self._goes_on = is_sqlite(dialect)
        order: Sequence[str] = getattr(compiled, "positiontup", None) or columns
        self._cells = [(name, _handing(table, name, dialect)) for name in order]

    def execute(self, connection: Connection, *rows: dict[str, Any]) -> CursorResult[Any]:
        """Insert rows, all with the same columns; after a refusal, the transaction goes on without them."""
        given = [self._given(row) for row in rows]
        if self._goes_on:
            return connection.exec_driver_sql(self._text, given if len(given) > 1 else given[0])
        with connection.begin_nested():
            return connection.exec_driver_sql(self._text, given if len(given) > 1 else given[0])

    def _given(self, row: dict[str, Any]) -> Any:
        if self._positional:
            return tuple([hand(row[name]) if hand else row[name] for name, hand in self._cells])
        return {name: hand(row[name]) if hand else row[name] for name, hand in self._cells}


def _handing(table: Table, name: str, dialect: Dialect) -> Callable[[Any], Any] | None:
    """Find what the column's type does to a cell before the driver takes it."""
    return table.c[name].type.dialect_impl(dialect).bind_processor(dialect)


class Insertions:
    """The inserts of one opening, each prepared when first needed."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._made: dict[tuple[str, bool], PreparedInsert] = {}

    def into(self, table: str, *, unless_there: bool = False) -> PreparedInsert:
        """Insert whole rows; the database itself numbers the changes.

        `unless_there` inserts nothing, without complaint, when the key is taken.
        """
        key = (table, unless_there)
        if key not in self._made:
            target = METADATA.tables[table]
            statement = insert_unless_there(target, self._dialect) if unless_there else insert(target)
            self._made[key] = PreparedInsert(target, statement, self._dialect)
        return self._made[key]
