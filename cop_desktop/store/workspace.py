"""One open workspace: units of work that read, units of work that write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import EnvironmentFault
from cop_desktop.store import backup, creating
from cop_desktop.store.checking import Finding, findings, look_quickly
from cop_desktop.store.connections import Connections
from cop_desktop.store.dialect_sqlite import connect, reading_engine, writing_engine
from cop_desktop.store.faults import CORRUPT, told
from cop_desktop.store.header import SCHEMA, HeldFile, admit
from cop_desktop.store.prepared import Insertions
from cop_desktop.store.reading import Reading
from cop_desktop.store.sweeping import sweep
from cop_desktop.store.tables import METADATA
from cop_desktop.store.watching import Watch
from cop_desktop.store.writing import Writing

default_path = creating.default_path

_COLUMNS = "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type='table'"


class Workspace:
    """One open file. Any thread may ask for a unit of work: each has a connection of its own.

    Do not hold a `reading` while committing a `writing`: a commit waits until readers have gone.
    `device` marks the changes written through this opening in the change feed.
    """

    def __init__(self, path: Path, clock: Clock, held: HeldFile) -> None:
        self.path = path
        self.device = new_id()
        self.damaged = False
        """Whether damage was told: from then on nothing is written, so that what is left can be saved."""
        self._clock = clock
        self._held = held
        writers = writing_engine(path)
        self._watch = Watch(path)
        self._readers = Connections(reading_engine(path))
        self._writers = Connections(writers)
        self._insertions = Insertions(writers.dialect)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Read one state of the workspace; nothing can be written through it."""
        with self._heeding_damage(), self._readers.in_transaction() as connection:
            yield Reading(connection)

    def moved(self) -> bool:
        """Tell at little cost whether anybody committed since this was last asked; the first time, True."""
        with self._heeding_damage():
            return self._watch.moved()

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Take the right to write, waiting for others if need be; leaving without `commit` keeps nothing.

        EnvironmentFault "workspace-busy" when another program holds it for more than ten seconds;
        "workspace-moved" when another file has taken its place (a folder that synchronizes does it):
        what would be written there is not what is on the screen; "workspace-corrupt" once damage was told.
        """
        with self._heeding_damage(), self._writers.in_transaction() as connection:
            if self.damaged:
                raise EnvironmentFault(CORRUPT)
            if not self._held.is_still(self.path):
                raise EnvironmentFault("workspace-moved", name=self.path.name)
            unit = Writing(connection, self._clock, self.device, self._insertions)
            try:
                yield unit
            finally:
                unit.close()

    def ready_later(self) -> None:
        """Do what nobody waits for, in a thread, once the first screen is shown.

        Import what the first edit needs (some 250 ms; the window stalls by less than 50 ms), look for
        damage (EnvironmentFault "workspace-corrupt"), and take the automatic backup if it is due.
        """
        from cop_desktop.store.mapping import editable_rows

        editable_rows()
        with self._heeding_damage():
            look_quickly(self.path)
        self.backup_if_due()

    def backup_to(self, target: Path) -> None:
        """Copy the workspace to a new file, damage and all, and verify it; UserError "backup-exists"."""
        sweep(target, self._clock.now().utc_ms)
        backup.take(self.path, target, damaged_too=True)

    def backup_if_due(self, hours: float = 12) -> Path | None:
        """Take a dated backup beside the workspace when the newest is older; None when none was due.

        To be asked for once the first screen is shown, then every hour of a session (`hours=1`).
        """
        return backup.take_if_due(self.path, self._clock, hours)

    def check(self) -> list[Finding]:
        """Look for damage: pages, indexes, foreign keys, rows that cannot be read. Empty when all is well."""
        return findings(self.path)

    @contextmanager
    def _heeding_damage(self) -> Iterator[None]:
        try:
            yield
        except EnvironmentFault as fault:
            if fault.code == CORRUPT:
                self.damaged = True
                backup.advise(fault, self.path)
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._watch.close()
        self._readers.close()
        self._writers.close()
        self._held.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def create_workspace(path: Path, clock: Clock) -> Workspace:
    """Make a new workspace and open it; UserError "workspace-exists" when there is a file of this name."""
    creating.create(path)
    return open_workspace(path, clock)


def open_workspace(path: Path, clock: Clock, *, create: bool = False) -> Workspace:
    """Open a workspace, bringing an older one to the newest schema after a verified backup.

    `create` makes it first when there is no file. What cannot be opened raises the `CopError`
    listed at `header.admit` and stays byte for byte as it was.
    """
    if create and not path.exists():
        creating.create(path)
    path = path.absolute()
    try:
        return _opened(path, clock)
    except EnvironmentFault as fault:
        if fault.code == CORRUPT:
            backup.advise(fault, path)
        raise


def _opened(path: Path, clock: Clock) -> Workspace:
    held = admit(path)
    try:
        _look(path, clock)
        sweep(path, clock.now().utc_ms)
        return Workspace(path, clock, held)
    except BaseException:
        held.close()
        raise


def _look(path: Path, clock: Clock) -> None:
    """See whether SQLite can read what we expect; migrate an older workspace."""
    with told(), closing(connect(path)) as connection:
        schema = connection.execute("PRAGMA user_version").fetchone()[0]
        there = set(connection.execute(_COLUMNS)) if schema == SCHEMA else set()
    if schema < SCHEMA:
        from cop_desktop.store.migrating import migrate

        migrate(path, clock)
    elif not there.issuperset(
        (table.name, each.name) for table in METADATA.tables.values() for each in table.c
    ):
        raise EnvironmentFault(CORRUPT)
