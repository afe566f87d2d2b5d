"""Whether anybody committed to a file: one look at its header, far less than a unit of work."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from cop_desktop.store.dialect_sqlite import connect
from cop_desktop.store.faults import told


class Watch:
    """A connection that reads nothing but the number of the last commit (`PRAGMA data_version`).

    One thread asks at a time; EnvironmentFault when the file cannot be looked at.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._seen: int | None = None

    def moved(self) -> bool:
        """Tell whether another connection committed since this was last asked; the first time, True."""
        with told():
            if self._connection is None:
                self._connection = connect(self._path, reading=True)
            now = int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        before, self._seen = self._seen, now
        return now != before

    def close(self) -> None:
        """Let go of the file."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
