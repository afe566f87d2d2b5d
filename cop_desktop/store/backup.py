"""Copies of a workspace: made by SQLite itself, reopened and compared before they count as backups.

Automatic ones lie beside the workspace in `backups`, carry their date (UTC) in their name, and expire
as `expiry` says: what was erased from a workspace in use is gone from its backups after 90 days, the
newest five excepted.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.domain.system_faults import reason_of
from cop_desktop.store.creating import beside, private_file, private_folder, publish
from cop_desktop.store.dialect_sqlite import connect
from cop_desktop.store.faults import CORRUPT, told
from cop_desktop.store.header import LENGTH
from cop_desktop.store.sweeping import sweep

FOLDER = "backups"
COMPARED_BYTES = 64 * 1024 * 1024
"""Up to this size, copies are compared byte by byte; above, by the number of rows of every table."""

_DATE = "%Y-%m-%dT%H%M%SZ"


@dataclass(frozen=True)
class Contents:
    """What two copies must share: rows by table, the newest change, a digest of all pages (or empty)."""

    rows: tuple[tuple[str, int], ...]
    last_change: int
    digest: str


def contents(connection: sqlite3.Connection) -> Contents:
    """Look at a workspace within the transaction of this connection."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")
    names = [name for (name,) in tables if not name.startswith("sqlite_")]
    rows = tuple((name, connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names)
    last = connection.execute("SELECT max(id) FROM change").fetchone()[0] if "change" in names else 0
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    size = pages * connection.execute("PRAGMA page_size").fetchone()[0]
    digest = ""
    if size <= COMPARED_BYTES:
        digest = hashlib.sha256(memoryview(connection.serialize())[LENGTH:]).hexdigest()
    return Contents(rows, last or 0, digest)


def take(path: Path, target: Path, *, damaged_too: bool = False) -> None:
    """Copy a workspace, open or not, to a file that does not exist yet.

    UserError "backup-exists"; EnvironmentFault "backup-differs" when the copy, reopened, is not the
    same, "workspace-corrupt" when it is the same and damaged (`damaged_too` keeps that one), and the
    faults of the disk. Nothing else is left under the name of `target`.
    """
    fresh = beside(target, "backup-exists")
    try:
        private_folder(target.parent)
        private_file(fresh)
        with told():
            expected = _copied(path, fresh)
            _verify(fresh, expected, damaged_too=damaged_too)
        publish(fresh, target)
    except FileExistsError:
        raise UserError("backup-exists", name=target.name) from None
    except OSError as error:
        raise EnvironmentFault("backup-unwritable", reason=reason_of(error)) from error
    finally:
        for rest in (fresh, fresh.with_name(f"{fresh.name}-journal")):
            with suppress(OSError):
                rest.unlink(missing_ok=True)


def _copied(path: Path, fresh: Path) -> Contents:
    with closing(connect(path, reading=True)) as source, closing(connect(fresh)) as copy:
        source.execute("BEGIN")
        expected = contents(source)
        source.backup(copy)
        source.execute("COMMIT")
    return expected


def _verify(fresh: Path, expected: Contents, *, damaged_too: bool) -> None:
    with closing(connect(fresh, reading=True)) as copy:
        copy.execute("BEGIN")
        if contents(copy) != expected:
            raise EnvironmentFault("backup-differs")
        if damaged_too and expected.digest:  # the same bytes: whatever is wrong here was wrong there
            return
        sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        whole = copy.execute("PRAGMA foreign_key_check").fetchone() is None
        if not (sound and whole):
            raise EnvironmentFault(CORRUPT)


def folder_of(path: Path) -> Path:
    """Find where the automatic backups of a workspace are."""
    return path.parent / FOLDER


def dated(path: Path) -> dict[Path, dt.datetime]:
    """Find the automatic backups of a workspace and their dates."""
    name = re.compile(rf"{re.escape(path.stem)}-(\d{{4}}-\d\d-\d\dT\d{{6}}Z){re.escape(path.suffix)}")
    found = {}
    for file in folder_of(path).glob("*"):
        match = name.fullmatch(file.name)
        if match:
            with suppress(ValueError):
                found[file] = dt.datetime.strptime(match[1], _DATE).replace(tzinfo=dt.UTC)
    return found


def advise(fault: EnvironmentFault, path: Path) -> None:
    """Put the newest backup's name in what is told of a damaged workspace, as `backups`; else empty."""
    there = dated(path)
    fault.values |= {
        "name": path.name,
        "backups": max(there, key=lambda file: there[file]).name if there else "",
    }


def take_dated(path: Path, clock: Clock) -> Path:
    """Take an automatic backup, then let the expired ones go."""
    from cop_desktop.store.expiry import expired

    now = _now(clock)
    sweep(folder_of(path) / path.name, clock.now().utc_ms)
    target = folder_of(path) / f"{path.stem}-{now.strftime(_DATE)}{path.suffix}"
    if not target.exists():
        take(path, target)
    for file in expired(dated(path).items(), now):
        with suppress(OSError):  # one that cannot go now goes another day
            file.unlink(missing_ok=True)
    return target


def take_if_due(path: Path, clock: Clock, hours: float) -> Path | None:
    """Take an automatic backup when the newest is older than this; None when none was due.

    Those dated later than now, by a clock that has been set right since, keep nobody from a backup.
    """
    now = _now(clock)
    newest = max((date for date in dated(path).values() if date <= now), default=None)
    if newest is not None and now - newest < dt.timedelta(hours=hours):
        return None
    return take_dated(path, clock)


def _now(clock: Clock) -> dt.datetime:
    return dt.datetime.fromtimestamp(clock.now().utc_ms / 1000, dt.UTC)
