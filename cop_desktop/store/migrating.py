"""Bringing an older workspace to the newest schema: all of it, or nothing.

The recipe was tried (a table is altered by making another and dropping the first; with foreign keys
on, that empties the children; switching them off inside a transaction does nothing; alembic alone
splits the transaction): a verified backup, a connection of its own, foreign keys off before
`BEGIN IMMEDIATE`, every revision and `user_version` in that one transaction, rows counted and
foreign keys checked before `COMMIT`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.errors import EnvironmentFault
from cop_desktop.store.backup import take_dated
from cop_desktop.store.dialect_sqlite import migrating_engine, user_tables
from cop_desktop.store.faults import told
from cop_desktop.store.header import SCHEMA

SCRIPTS = Path(__file__).parent / "migrations"


def scripts(folder: Path = SCRIPTS) -> ScriptDirectory:
    """Find the revisions of a folder."""
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


def migrate(path: Path, clock: Clock, *, folder: Path = SCRIPTS, schema: int = SCHEMA) -> None:
    """Run every missing revision, after a verified backup.

    EnvironmentFault "migration-lost-rows" or "migration-broke-keys" when the outcome is not what it
    must be, and the faults of the disk: the workspace is then as it was.
    """
    take_dated(path, clock)
    engine = migrating_engine(path)
    try:
        with told(), engine.connect() as connection, connection.begin():
            run(connection, folder, schema)
    finally:
        engine.dispose()


def run(connection: Connection, folder: Path, schema: int) -> None:
    """Run the missing revisions in the transaction already begun, and look at what they made.

    Every table keeps its rows, but those that a revision names as `dropped`.
    """
    before = _counts(connection)
    upgrade(connection, folder)
    after = _counts(connection)
    dropped = _dropped(folder)
    if any(after.get(name, 0) != count for name, count in before.items() if name not in dropped):
        raise EnvironmentFault("migration-lost-rows")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise EnvironmentFault("migration-broke-keys")
    connection.exec_driver_sql(f"PRAGMA user_version={schema:d}")


def upgrade(connection: Connection, folder: Path = SCRIPTS) -> None:
    """Run the missing revisions alone."""
    directory = scripts(folder)

    def missing(revision: Any, _context: Any) -> Any:
        return directory._upgrade_revs("head", revision)  # noqa: SLF001  # as `alembic upgrade` does

    with EnvironmentContext(Config(), directory, fn=missing, destination_rev="head") as environment:
        environment.configure(connection=connection, transactional_ddl=True)
        environment.run_migrations()


def _dropped(folder: Path) -> set[str]:
    """Name the tables that the revisions of a folder mean to drop, by their `dropped`."""
    revisions = scripts(folder).walk_revisions()
    return {name for revision in revisions for name in getattr(revision.module, "dropped", ())}


def _counts(connection: Connection) -> dict[str, int]:
    """Count the rows of every table but alembic's own."""
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())
        for name in user_tables(connection)
        if name != "alembic_version"
    }
