"""A place of the window: its page, made in steps so that the window never stands still; title, keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

Group = tuple[str, Sequence[tuple[str, str]]]
"""A title, and keys with what they do, in the user's language."""
Hints = Sequence[tuple[str, str]]
Steps = Iterator[None]
"""What is left to make of a page; each step is short enough for one turn of the event loop."""


def finish(rest: Steps) -> None:
    """Take every step now."""
    for _ in rest:
        pass


@dataclass
class Place:
    """One place: `entered` runs each time it is gone to.

    `make` makes its page once, step by step: it gives the page after each step, beginning with the first,
    when there is but a frame; it is whole once there are no more steps, and is not shown before.

    `title` and `hints` (keys and what they do) answer in the language shown.
    """

    key: str
    title: Callable[[], str]
    make: Callable[[], Iterator[QWidget]]
    fills: bool = False
    hints: Callable[[], Hints] = lambda: ()
    entered: Callable[[], None] | None = None
    in_bar: bool = True
    page: QWidget | None = field(default=None, repr=False)
    rest: Iterator[QWidget] | None = field(default=None, repr=False)
    whole: bool = False
