"""One row of the table, the same for every benchmark."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """What was measured, beside its floor when it has one; `reached` is None when there is no goal."""

    what: str
    measured: str
    floor: str = ""
    ratio: str = ""
    goal: str = ""
    reached: bool | None = None


def value(what: str, measured: float, unit: str, goal: float | None = None, *, aside: str = "") -> Row:
    """Make the row of a value that has no floor; `aside` is told in brackets."""
    told = f"{measured:.2f} {unit}".strip()
    told = f"{told} ({aside})" if aside else told
    if goal is None:
        return Row(what, told)
    return Row(what, told, "", "", f"≤ {goal:g} {unit}".strip(), measured <= goal)


def ratio(what: str, measured: float, floor: float, unit: str, goal: float) -> Row:
    """Make the row of a value against its floor."""
    found = measured / floor
    told = (f"{measured:.2f} {unit}".strip(), f"{floor:.2f} {unit}".strip())
    return Row(what, *told, f"{found:.2f}", f"≤ {goal:g} ×", found <= goal)


def p95(values: Sequence[float]) -> float:
    """Give the value below which 95 in a hundred lie."""
    return statistics.quantiles(values, n=20, method="inclusive")[18]
