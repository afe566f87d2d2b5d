"""A place of the window: one page, its title, its keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

Group = tuple[str, Sequence[tuple[str, str]]]
"""A title, and keys with what they do, in the user's language."""
Hints = Sequence[tuple[str, str]]


@dataclass
class Place:
    """One place: `make` builds its page once, `entered` runs each time it is gone to.

    `title` and `hints` (keys and what they do) answer in the language shown.
    """

    key: str
    title: Callable[[], str]
    make: Callable[[], QWidget]
    fills: bool = False
    hints: Callable[[], Hints] = lambda: ()
    entered: Callable[[], None] | None = None
    in_bar: bool = True
    page: QWidget | None = field(default=None, repr=False)
