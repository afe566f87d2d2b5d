"""What the first 100 bytes of a file say, read before SQLite may touch it (sqlite.org/fileformat2.html §1.3).

Opening a file with SQLite may already change it (a hot journal is rolled back): a file that is not
ours, or newer than the program, must stay byte for byte as it was.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.domain.system_faults import system_fault

APPLICATION_ID = 0x436F5044
"""`CoPD`: marks the SQLite files that are ours."""

SCHEMA = 3
"""`user_version`: the number of the newest schema this program knows."""

MAGIC = b"SQLite format 3\0"
LENGTH = 100


@dataclass(frozen=True)
class Header:
    """The fields that decide whether a file is opened; sizes in bytes."""

    application_id: int
    schema: int
    promised_bytes: int


def parsed(head: bytes) -> Header | None:
    """Read a SQLite header; None when these bytes are none."""
    if len(head) < LENGTH or not head.startswith(MAGIC):
        return None

    def number(at: int, length: int = 4) -> int:
        return int.from_bytes(head[at : at + length], "big")

    page = number(16, 2)
    page = 65536 if page == 1 else page
    size_is_sure = number(24) == number(92)
    return Header(number(68), number(60), page * number(28) if size_is_sure else 0)


class HeldFile:
    """An open descriptor, kept as long as the workspace.

    On POSIX, closing any descriptor of a file drops every lock the process holds on it: the one
    that read the header is closed only after SQLite's own.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor: int | None = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def head(self) -> bytes:
        """Read the first 100 bytes, or fewer when there are no more."""
        return b"" if self._descriptor is None else os.read(self._descriptor, LENGTH)

    def is_still(self, path: Path) -> bool:
        """Tell whether the file of this name is the one that was opened, neither moved nor replaced."""
        if self._descriptor is None:
            return False
        try:
            return os.path.samestat(os.fstat(self._descriptor), path.stat())
        except OSError:
            return False

    def close(self) -> None:
        """Let go."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def admit(path: Path) -> HeldFile:
    """Let pass a workspace that can be opened for writing, and hold it.

    UserError: workspace-missing, workspace-is-a-folder, workspace-not-a-file, workspace-empty,
    workspace-not-ours, workspace-too-new. EnvironmentFault: workspace-read-only,
    workspace-folder-read-only, workspace-corrupt, system-at. Nothing is written.
    """
    name = path.name
    try:
        found = path.stat()
    except FileNotFoundError:
        raise UserError("workspace-missing", name=name) from None
    except OSError as error:
        raise system_fault(error, path) from error
    if stat.S_ISDIR(found.st_mode):
        raise UserError("workspace-is-a-folder", name=name)
    if not stat.S_ISREG(found.st_mode):
        raise UserError("workspace-not-a-file", name=name)
    if found.st_size == 0:
        raise UserError("workspace-empty", name=name)
    try:
        held = HeldFile(path)
    except OSError as error:
        raise system_fault(error, path) from error
    try:
        _check(path, held.head(), found)
    except BaseException:
        held.close()
        raise
    return held


def _check(path: Path, head: bytes, found: os.stat_result) -> None:
    name = path.name
    header = parsed(head)
    if header is None or header.application_id != APPLICATION_ID:
        raise UserError("workspace-not-ours", name=name)
    if header.schema > SCHEMA:
        raise UserError("workspace-too-new", name=name)
    if header.schema < 1:
        raise EnvironmentFault("workspace-corrupt", name=name)
    if not (found.st_mode & 0o222 and os.access(path, os.W_OK)):
        raise EnvironmentFault("workspace-read-only", name=name)
    if not os.access(path.parent, os.W_OK):
        raise EnvironmentFault("workspace-folder-read-only", name=name)
    # In this order: of a write that another process ends meanwhile, we see the journal or its outcome.
    if not _hot(path) and path.stat().st_size < header.promised_bytes:
        raise EnvironmentFault("workspace-corrupt", name=name)


def _hot(path: Path) -> bool:
    """Tell whether a journal waits to be rolled back: the file itself is then in the middle of a write."""
    journal = path.with_name(f"{path.name}-journal")
    try:
        return journal.stat().st_size > 0
    except OSError:
        return False
