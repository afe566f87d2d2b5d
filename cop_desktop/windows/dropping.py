"""What may be dropped on a window: a workspace to open, an exchange file to bring in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent

DROPPED = frozenset({".cop", ".json"})
"""The ends of the names of these files."""


def dropped_file(event: QDropEvent) -> Path | None:
    """Find the one file of ours that is being dropped."""
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 else None
    return path if path is not None and path.suffix.lower() in DROPPED else None
