"""What may be dropped on a window: a workspace to open, an exchange file to bring in."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QDropEvent

DROPPED = frozenset({".cop", ".json"})
"""The ends of the names of these files."""
_HEAD = 4096
"""Bytes read to tell what a file holds: our own files say it first."""


def dropped_file(event: QDropEvent) -> Path | None:
    """Find the one file of ours that is being dropped."""
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 else None
    return path if path is not None and path.suffix.lower() in DROPPED else None


def holds_captures(path: Path) -> bool:
    """Tell whether a file says that it holds captures to be merged; what it really holds is read later."""
    return _says(path, "contents", "notes")


def holds_formats(path: Path) -> bool:
    """Tell whether a file says that it holds formats."""
    return _says(path, "schema", "formats/1")


def _says(path: Path, name: str, value: str) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return re.search(rf'"{name}"\s*:\s*"{value}"'.encode(), head) is not None
