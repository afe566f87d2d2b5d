"""What a query says in one way on SQLite and in another on PostgreSQL: here and nowhere else.

`dialect_sqlite` is about the *file*: how it is opened, its pragmas, its transactions.
"""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Dialect, Insert, Table, func, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

MANY = 10_000
"""Above this, a list of texts becomes one parameter (of 32,766 on SQLite, 65,535 on PostgreSQL)."""


def _json(text: str) -> Any:
    """Read JSON; most cells hold nothing, which needs no parser."""
    if text == "{}":
        return {}
    return [] if text == "[]" else json.loads(text)


JSON_OPTIONS: dict[str, Any] = {
    "json_serializer": partial(json.dumps, ensure_ascii=False, separators=(",", ":"), allow_nan=False),
    "json_deserializer": _json,
}
"""How an engine, whatever the database, writes and reads what is kept as JSON."""


def is_sqlite(dialect: Dialect) -> bool:
    """Tell whether this is SQLite, which goes on with a transaction after it has refused a statement."""
    return dialect.name == "sqlite"


def insert_unless_there(table: Table, dialect: Dialect) -> Insert:
    """Insert a row, or nothing when its key is already there."""
    key = list(table.primary_key.columns)
    if is_sqlite(dialect):
        return sqlite_insert(table).on_conflict_do_nothing(index_elements=key)
    from sqlalchemy.dialects.postgresql import insert

    return insert(table).on_conflict_do_nothing(index_elements=key)


def one_of(column: ColumnElement[Any], values: list[Any], dialect: Dialect) -> ColumnElement[bool]:
    """Choose the rows whose cell is one of these; many texts travel as one parameter."""
    if len(values) <= MANY or not all(isinstance(value, str) for value in values):
        return column.in_(values)
    if is_sqlite(dialect):
        return column.in_(select(func.json_each(json.dumps(values)).table_valued("value").c.value))
    from sqlalchemy import any_, literal
    from sqlalchemy.dialects.postgresql import ARRAY

    return column == any_(literal(values, ARRAY(column.type)))


def row_count(result: Any) -> int:
    """Tell how many rows a statement touched."""
    return int(result.rowcount)
