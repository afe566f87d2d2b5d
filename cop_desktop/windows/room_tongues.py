"""The languages the room may read, from the catalogues built with the forms."""

from __future__ import annotations

from pathlib import Path

import cop_desktop._built as built
from cop_desktop.qt.wall.tongue import Tongues


def room_tongues() -> Tongues:
    """Give the tongues of the sessions; their catalogues are read when they are first spoken."""
    return Tongues(Path(str(built.__file__)).parent / "data")
