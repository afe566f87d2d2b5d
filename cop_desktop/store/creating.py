"""Making a workspace: complete under another name first, then given its own in one step."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.domain.system_faults import NOT_OURS, system_fault
from cop_desktop.store.dialect_sqlite import connect
from cop_desktop.store.faults import told
from cop_desktop.store.header import APPLICATION_ID, SCHEMA
from cop_desktop.store.tables import METADATA

REVISION = "0003"
"""The newest revision of the schema (a test compares it with the migrations)."""

FILE_NAME = "communities.cop"


def default_path() -> Path:
    """Find where the workspace is by default: the user's own data, not a folder that is synchronized."""
    import platformdirs

    return Path(platformdirs.user_data_dir("cop-desktop", appauthor=False)) / FILE_NAME


def private_file(path: Path) -> None:
    """Make an empty file that only its owner reads, whatever the umask; FileExistsError when there is one.

    SQLite gives its journal the rights of the file.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def private_folder(path: Path) -> None:
    """Make a folder, and those above it, that only their owner enters; those there stay as they are."""
    if path.is_dir():
        return
    private_folder(path.parent)
    try:
        path.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError:
        path.stat()  # a link that leads nowhere, or to itself, says so
        raise NotADirectoryError(errno.ENOTDIR, "", str(path)) from None


def beside(path: Path, exists: str) -> Path:
    """Name what is written before it takes the name of `path`; UserError `exists` for `.` and `/`."""
    if not path.name:
        raise UserError(exists, name=str(path))
    return path.with_name(f".{path.name}.{new_id()}")


def statements() -> list[str]:
    """Say the schema in SQL, as a new workspace receives it."""
    dialect = sqlite.dialect()
    tables = sorted(METADATA.tables.values(), key=lambda table: table.name)
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in tables]
    for table in tables:
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return made


def fill(connection: sqlite3.Connection) -> None:
    """Give an empty file the newest schema and our marks, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements():
        connection.execute(statement)
    connection.execute(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.execute("INSERT INTO alembic_version VALUES (?)", (REVISION,))
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA}")
    connection.execute("COMMIT")


def create(path: Path) -> None:
    """Make a new workspace; UserError "workspace-exists", EnvironmentFault when the disk refuses.

    A program killed meanwhile leaves no half of a workspace under this name.
    """
    fresh = beside(path, "workspace-exists")
    try:
        private_folder(path.parent)
        private_file(fresh)
        with told(), closing(connect(fresh)) as connection:
            fill(connection)
        publish(fresh, path)
    except FileExistsError:
        raise UserError("workspace-exists", name=path.name) from None
    except OSError as error:
        raise unwritable(error, path) from error
    finally:
        for rest in (fresh, fresh.with_name(f"{fresh.name}-journal")):
            with suppress(OSError):
                rest.unlink(missing_ok=True)


def unwritable(error: OSError, path: Path) -> EnvironmentFault:
    """Say why a workspace cannot be made at this place."""
    if error.errno in NOT_OURS:
        return EnvironmentFault("workspace-folder-read-only", name=path.name)
    return system_fault(error, path)


def publish(fresh: Path, path: Path) -> None:
    """Give a finished file its name, never over another (FileExistsError), and make the name durable."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if path.exists():
            raise FileExistsError(path) from None
        fresh.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system knows how."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
