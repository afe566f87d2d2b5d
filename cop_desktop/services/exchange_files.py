"""Reading and writing exchange files on disk: read with care, written whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.domain.exchange.faults import Fault, Refused
from cop_desktop.domain.exchange.plain import MOST_BYTES
from cop_desktop.domain.system_faults import reason_of, short
from cop_desktop.store.creating import beside, private_file, publish


def read_bytes(path: Path) -> bytes:
    """Read a file of a size that can be imported.

    UserError "file-missing" or "file-not-regular" (a folder, a pipe), EnvironmentFault "file-unreadable".
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UserError("file-not-regular", name=short(path.name or str(path)))
        if found.st_size > MOST_BYTES:
            raise Refused([Fault("", "too-large", {"megabytes": MOST_BYTES >> 20})])
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UserError("file-missing", name=short(path.name or str(path))) from error
    except (OSError, ValueError) as error:
        raise EnvironmentFault("file-unreadable", name=short(str(path)), reason=reason_of(error)) from error


def write_json(path: Path, head: dict[str, Any], tables: Iterable[tuple[str, list[Any]]]) -> None:
    """Write a document one row to a line, under another name first; never over a file that is there.

    UserError "file-exists", EnvironmentFault "disk-full" or "file-unwritable".
    """
    fresh = beside(path, "file-exists")
    try:
        if path.exists():
            raise FileExistsError(path)
        private_file(fresh)
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_lines(head, tables))
            file.flush()
            os.fsync(file.fileno())
        publish(fresh, path)
    except FileExistsError as error:
        raise UserError("file-exists", name=short(path.name or str(path))) from error
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise EnvironmentFault("disk-full", name=short(path.name or str(path))) from error
        raise EnvironmentFault("file-unwritable", name=short(str(path)), reason=reason_of(error)) from error
    finally:
        with suppress(OSError, ValueError):
            fresh.unlink(missing_ok=True)


def _lines(head: dict[str, Any], tables: Iterable[tuple[str, list[Any]]]) -> Iterator[str]:
    yield "{"
    for index, (key, value) in enumerate(head.items()):
        yield f"{',' if index else ''}\n{_text(key)}: {_text(value)}"
    for key, rows in tables:
        if rows:
            yield f",\n{_text(key)}: ["
            for index, row in enumerate(rows):
                yield f"{',' if index else ''}\n {_text(row)}"
            yield "\n]"
    yield "\n}\n"


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
