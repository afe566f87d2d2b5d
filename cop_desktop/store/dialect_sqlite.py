"""Everything that belongs to SQLite alone: pragmas, transactions, what only its dialect can say."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Insert, Table, create_engine, event, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.pool import NullPool

BUSY_MS = 10_000
"""How long a connection waits for a lock: antivirus programs were seen to hold one for six seconds."""

PRAGMAS = (
    "journal_mode=TRUNCATE",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "secure_delete=ON",
    "cell_size_check=ON",
    "cache_spill=OFF",
)
"""Of every connection. Without spilling, a long write keeps readers out during its commit alone."""

MANY = 10_000
"""Above this, a list of texts becomes one parameter."""


def connect(path: Path, *, reading: bool = False) -> sqlite3.Connection:
    """Open an existing file, with our pragmas; it never makes one. sqlite3.Error when it cannot."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_MS / 1000,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if reading:
            connection.execute("PRAGMA query_only=ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _json(text: str) -> Any:
    """Read JSON; most cells hold nothing, which needs no parser."""
    if text == "{}":
        return {}
    return [] if text == "[]" else json.loads(text)


def _engine(connect_one: Callable[[], sqlite3.Connection], begin: str) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=connect_one,
        poolclass=NullPool,
        hide_parameters=True,
        json_serializer=partial(json.dumps, ensure_ascii=False, separators=(",", ":"), allow_nan=False),
        json_deserializer=_json,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.execute(begin)

    return engine


def reading_engine(path: Path) -> Engine:
    """Make connections that read one state at a time and can write nothing."""
    return _engine(partial(connect, path, reading=True), "BEGIN DEFERRED")


def writing_engine(path: Path) -> Engine:
    """Make connections whose transactions begin by taking the right to write."""
    return _engine(partial(connect, path), "BEGIN IMMEDIATE")


def migrating_engine(path: Path) -> Engine:
    """Make a connection whose foreign keys are off before its transaction begins."""

    def connect_one() -> sqlite3.Connection:
        connection = connect(path)
        connection.execute("PRAGMA foreign_keys=OFF")
        return connection

    return _engine(connect_one, "BEGIN IMMEDIATE")


def user_tables(connection: Connection) -> list[str]:
    """Name every table that is not SQLite's own."""
    found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")
    return [name for name in found.scalars() if not name.startswith("sqlite_")]


def insert_unless_there(table: Table) -> Insert:
    """Insert a row, or nothing when its key is already there."""
    return insert(table).on_conflict_do_nothing(index_elements=list(table.primary_key.columns))


def one_of(column: ColumnElement[Any], values: list[Any]) -> ColumnElement[bool]:
    """Choose the rows whose cell is one of these; many texts travel as one parameter (of 32,766)."""
    if len(values) <= MANY or not all(isinstance(value, str) for value in values):
        return column.in_(values)
    return column.in_(select(func.json_each(json.dumps(values)).table_valued("value").c.value))


def row_count(result: Any) -> int:
    """Tell how many rows a statement touched."""
    return int(result.rowcount)
