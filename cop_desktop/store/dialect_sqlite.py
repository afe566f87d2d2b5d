"""Everything that belongs to a SQLite file: pragmas, transactions, the connections of each use."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from cop_desktop.store.dialect import JSON_OPTIONS

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


def _engine(connect_one: Callable[[], sqlite3.Connection], begin: str) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=connect_one,
        poolclass=NullPool,
        hide_parameters=True,
        **JSON_OPTIONS,
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
