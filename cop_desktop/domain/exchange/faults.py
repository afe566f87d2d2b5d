"""What is wrong with a file, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cop_desktop.domain.errors import UserError

MOST_TOLD = 5
"""Faults named in one refusal; the others are only counted."""


@dataclass(frozen=True)
class Fault:
    """One fault: its place (`sessions[0].date`; empty: the whole), what was expected, as a code.

    The sentence is `fault.<code>` in the catalogues, filled with `place` and `values`.
    """

    place: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict)


class Refused(UserError):
    """A file that cannot be imported; nothing of it was. `values["faults"]` are the first ones."""

    def __init__(self, faults: Sequence[Fault], count: int | None = None) -> None:
        told = tuple(faults[:MOST_TOLD])
        count = len(faults) if count is None else count
        code = "import-refused" if count <= len(told) else "import-refused-among"
        super().__init__(code, faults=told, told=len(told), number=count)
        self.faults = told
        self.count = count

    def __str__(self) -> str:
        return f"{self.code}: {self.faults}"


def place(*steps: str | int) -> str:
    """Write a path as people read it: `sessions[0].agenda[2].title`."""
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
