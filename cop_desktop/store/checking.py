"""Looking for damage in a workspace."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.exc import OperationalError

from cop_desktop.domain.errors import EnvironmentFault
from cop_desktop.domain.run_log import EventRecord
from cop_desktop.store.dialect_sqlite import connect, reading_engine
from cop_desktop.store.faults import CORRUPT, told
from cop_desktop.store.rows import ENTITIES, RowKind, row_kind


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: a code of the catalogues, where (a table, or empty), and which row or page.

    Codes: "damaged-page", "missing-parent", "unreadable-row".
    """

    code: str
    table: str = ""
    detail: str = ""


def findings(path: Path) -> list[Finding]:
    """Find every damage SQLite and we can see; reading a workspace that is open elsewhere is fine."""
    return _damage(path) or _unreadable(path)


def look_quickly(path: Path) -> None:
    """Look at every page, not at what its rows hold; EnvironmentFault "workspace-corrupt" for damage.

    Some 20 ms for 30 MB already in memory. Nobody may commit meanwhile, so it is for when nobody waits.
    """
    with told(), closing(connect(path, reading=True)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise EnvironmentFault(CORRUPT)


def _damage(path: Path) -> list[Finding]:
    found: list[Finding] = []
    try:
        with told(), closing(connect(path, reading=True)) as connection:
            connection.execute("BEGIN")
            for (line,) in connection.execute("PRAGMA integrity_check"):
                if line != "ok":
                    found.append(Finding("damaged-page", detail=line))
            for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
                found.append(Finding("missing-parent", table, f"{row} → {parent}"))
    except EnvironmentFault as fault:
        if fault.code != CORRUPT:
            raise
        return found or [Finding("damaged-page")]
    return found


def _unreadable(path: Path) -> list[Finding]:
    """Read every row as its value; texts and codes may be damaged in a file whose pages are sound."""
    engine = reading_engine(path)
    try:
        with told(), engine.connect() as connection:
            kinds: tuple[type[Any], ...] = (*ENTITIES, EventRecord)
            return [finding for kind in kinds for finding in _unreadable_of(connection, row_kind(kind))]
    finally:
        engine.dispose()


def _unreadable_of(connection: Connection, how: RowKind[Any]) -> list[Finding]:
    """Read a whole table; only when that fails, look which rows are to blame."""
    if _readable(connection, how):
        return []
    key = list(how.table.primary_key.columns)
    found = []
    for row_key in connection.execute(select(*key)).all():
        this = [column == part for column, part in zip(key, row_key, strict=True)]
        if not _readable(connection, how, *this):
            found.append(Finding("unreadable-row", how.name, "/".join(map(str, row_key))))
    return found


def _readable(connection: Connection, how: RowKind[Any], *which: ColumnElement[bool]) -> bool:
    try:
        for row in connection.execute(select(*how.columns).where(*which)):
            how.value(row)
    except (EnvironmentFault, ValueError, TypeError, OperationalError):
        return False  # sqlite3 raises OperationalError for a text that is no UTF-8
    return True
