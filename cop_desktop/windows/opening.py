"""A workspace on its way to be open: what the window may ask meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol


class Opening(Protocol):
    """Opens the workspace on a worker's thread; see `app.Opening`."""

    @property
    def path(self) -> Path:
        """Where the workspace is."""

    @property
    def ready(self) -> bool:
        """Whether it is open."""

    def __call__(self) -> Any:
        """Return the use cases (`app.Services`); raises the `CopError` that says why not."""

    def close(self) -> None:
        """Close the file."""


class UndoingLater:
    """Undo before the workspace is open waits for it, on the writer's thread."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening

    def undo(self, changes: Any, /) -> Any:
        """Undo what was changed; returns the changes that made."""
        return self._opening().undoing.undo(changes)
