"""Writing a file so that a failure leaves what was there: beside it, then in its place.

The content goes to a new file in the same folder, is flushed to the disk, and takes the name in one
step. (`QSaveFile` alone replaces a good file by a truncated one when the disk is full.)
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.domain.system_faults import NOT_OURS, system_fault

_VERSION = re.compile(r"^(?P<stem>.*?) v(?P<rank>\d+)$")
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_RESERVED = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def digest(path: Path) -> str:
    """Give the SHA-256 of a file, or nothing when there is none; a device or a pipe is none to read."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise EnvironmentFault("minutes-unreadable", name=path.name)
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except (FileNotFoundError, IsADirectoryError):
        return ""
    except OSError as fault:
        raise system_fault(fault, path) from fault


def open_elsewhere(path: Path) -> bool:
    """Tell whether Word or LibreOffice left the mark that they have this file open."""
    name = path.name
    marks = {f"~${name}", f"~${name[2:]}", f"~${name[1:]}", f".~lock.{name}#"}
    return any((path.parent / mark).exists() for mark in marks)


def next_free(path: Path) -> Path:
    """Propose a name nothing has: « Compte rendu v2.docx », then v3, v4 and so on."""
    found = _VERSION.match(path.stem)
    stem, rank = (found["stem"], int(found["rank"])) if found else (path.stem, 1)
    while True:
        rank += 1
        proposed = path.with_name(f"{stem} v{rank}{path.suffix}")
        if not proposed.exists() and not open_elsewhere(proposed):
            return proposed


def safe_name(text: str, suffix: str) -> str:
    """Make a file name any system takes out of a text."""
    name = _UNSAFE.sub(" ", text)
    name = re.sub(r"\s+", " ", name).strip(" .")[:120].rstrip(" .")
    return f"{'_' if not name or _RESERVED.match(name) else ''}{name}{suffix}"


def write_beside(
    path: Path, write: Callable[[IO[bytes]], object], before: Callable[[str], None] | None = None
) -> str:
    """Write a file whole or not at all, and give its SHA-256.

    `before` is told that SHA-256 last, just before the name is taken; it raises to refuse. Raises UserError
    "minutes-no-folder" and "minutes-open-elsewhere", EnvironmentFault "minutes-disk-full" and
    "minutes-cannot-write". Whatever is raised, what stood at `path` still stands.
    """
    folder = path.parent
    if not folder.is_dir():
        raise UserError("minutes-no-folder", folder=folder.name)
    try:
        handle, name = tempfile.mkstemp(prefix=".cop-", suffix=".tmp", dir=folder)
    except OSError as fault:
        raise _refused(fault, path) from fault
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        written = digest(beside)
        if before is not None:
            before(written)
        _take_name(beside, path)
    except OSError as fault:
        raise _refused(fault, path) from fault
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return written


def _take_name(beside: Path, path: Path) -> None:
    try:
        os.replace(beside, path)  # noqa: PTH105 - replaced as a whole, by tests too
    except PermissionError as fault:
        proposed = next_free(path)
        raise UserError("minutes-open-elsewhere", name=path.name, proposed=proposed.name) from fault
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    """Make the new name itself last; some systems cannot, and lose nothing."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refused(fault: OSError, path: Path) -> EnvironmentFault:
    if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
        return EnvironmentFault("minutes-disk-full")
    if fault.errno in NOT_OURS:
        return EnvironmentFault("minutes-cannot-write", folder=path.parent.name)
    return system_fault(fault, path)
