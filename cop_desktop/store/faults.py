"""What the database says, told as the user's, the environment's or our own fault."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from cop_desktop.domain.errors import CopError, EnvironmentFault, UserError

CORRUPT = "workspace-corrupt"
"""The code of damage: once it was told, nothing more is written there."""

_ENVIRONMENT = {
    sqlite3.SQLITE_BUSY: "workspace-busy",
    sqlite3.SQLITE_LOCKED: "workspace-busy",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_IOERR: "disk-error",
    sqlite3.SQLITE_CORRUPT: "workspace-corrupt",
    sqlite3.SQLITE_NOTADB: "workspace-corrupt",
    sqlite3.SQLITE_READONLY: "workspace-read-only",
    sqlite3.SQLITE_PERM: "workspace-read-only",
    sqlite3.SQLITE_CANTOPEN: "workspace-unreachable",
    sqlite3.SQLITE_PROTOCOL: "workspace-busy",
}
_USER = {
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: "parent-missing",
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY: "already-there",
    sqlite3.SQLITE_CONSTRAINT_UNIQUE: "already-there",
    sqlite3.SQLITE_TOOBIG: "value-too-large",
}

_SQLSTATE = {
    "08": "workspace-unreachable",
    "22001": "value-too-large",
    "22003": "value-too-large",
    "23503": "parent-missing",
    "23505": "already-there",
    "25006": "workspace-read-only",
    "28": "workspace-unreachable",
    "3D000": "workspace-unreachable",
    "40001": "workspace-busy",
    "40P01": "workspace-busy",
    "42501": "workspace-read-only",
    "53100": "disk-full",
    "53300": "workspace-busy",
    "54": "value-too-large",
    "55P03": "workspace-busy",
    "57P": "workspace-unreachable",
    "58030": "disk-error",
    "XX001": "workspace-corrupt",
    "XX002": "workspace-corrupt",
}
"""What a PostgreSQL server refuses, by its code or the class it begins with (Appendix A of its manual)."""


def said(error: sqlite3.Error | DBAPIError) -> CopError | None:
    """Find what to say of a database error; None when it is a fault of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, sqlite3.Error):
        return _said_by_server(error)
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:  # sqlite3 itself could not decode a text that is no UTF-8
        undecoded = isinstance(cause, sqlite3.OperationalError)
        return EnvironmentFault("workspace-corrupt") if undecoded else None
    if code in _USER:
        return UserError(_USER[code])
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return EnvironmentFault("workspace-moved")
    primary = code & 0xFF
    return EnvironmentFault(_ENVIRONMENT[primary]) if primary in _ENVIRONMENT else None


def _said_by_server(error: sqlite3.Error | DBAPIError) -> CopError | None:
    state = getattr(getattr(error, "orig", None), "sqlstate", None) or ""
    named = next((_SQLSTATE[state[:size]] for size in (5, 3, 2) if state[:size] in _SQLSTATE), None)
    if named is None and getattr(error, "connection_invalidated", False):
        named = "workspace-unreachable"
    if named is None:
        return None
    return UserError(named) if named in _USER.values() else EnvironmentFault(named)


@contextmanager
def told() -> Iterator[None]:
    """Raise the `CopError` of what the database refuses; what is our own fault passes as it is."""
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        spoken = said(error)
        if spoken is None:
            raise
        raise spoken from error
    except UnicodeDecodeError as error:  # sqlite3 quotes a name of the damaged schema, and cannot
        raise EnvironmentFault(CORRUPT) from error


@contextmanager
def read() -> Iterator[None]:
    """Tell as `told` does; a cell that is none of what its column holds is damage too.

    A value looked for that is no text at all (half a surrogate) is whoever asked's, not damage.
    """
    with told():
        try:
            yield
        except UnicodeEncodeError as error:
            raise UserError("value-not-storable", reason="not text") from error
        except ValueError as error:
            raise EnvironmentFault("workspace-corrupt") from error
