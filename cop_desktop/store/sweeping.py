"""What a program killed while it wrote has left beside the file: ours by name, a day old, and nothing else.

Everything is written under another name first, then given its own: `.<name>.<uuid>` (with SQLite's
`-journal`) for workspaces, backups and exchange files, `.cop-<letters>.tmp` for documents.
"""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from pathlib import Path

DAY_MS = 86_400_000
_OURS = re.compile(
    r"\.(?P<name>.+)\.[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(-journal)?"
    r"|\.cop-[a-z0-9_]{8}\.tmp",
    re.DOTALL,
)
SUFFIX = ".cop"


def sweep(path: Path, now_ms: int) -> None:
    """Destroy the unfinished files in the folder of `path`, where we open or are about to write it.

    A name is ours when it is that of `path`, of another workspace (`.cop`), or of a document. Files
    dated within a day of now, before or after, may be being written, and so may `path` itself; a link or
    a folder is not ours.
    """
    with suppress(OSError), os.scandir(path.parent) as entries:
        for entry in entries:
            if entry.name[0] == "." and entry.name != path.name and _is_abandoned(entry, path.name, now_ms):
                with suppress(OSError):
                    os.unlink(entry.path)  # noqa: PTH108 - a path of its own for each is slower


def _is_abandoned(entry: os.DirEntry[str], name: str, now_ms: int) -> bool:
    found = _OURS.fullmatch(entry.name)
    if found is None or not (found["name"] in {None, name} or found["name"].endswith(SUFFIX)):
        return False
    with suppress(OSError):
        there = entry.stat(follow_symlinks=False)
        return stat.S_ISREG(there.st_mode) and abs(now_ms - there.st_mtime * 1000) > DAY_MS
    return False
