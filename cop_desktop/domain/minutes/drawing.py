"""Planned against actual as a drawing: two threads on one scale, numbers and a few words."""

from __future__ import annotations

from typing import Any, NamedTuple

from cop_desktop.domain.entity import Json
from cop_desktop.domain.run.account import Account, Stretch
from cop_desktop.domain.typography import NBSP


class Bar(NamedTuple):
    """A length of thread: a kind of stretch, milliseconds, and the rank of its item (0: of none)."""

    kind: str
    ms: int
    item: int


class Drawing(NamedTuple):
    """The two threads and the words beside them; items are numbered from 1, as in the table under it."""

    planned: tuple[Bar, ...] = ()
    actual: tuple[Bar, ...] = ()
    planned_label: str = ""
    actual_label: str = ""

    @property
    def ms(self) -> int:
        """What the scale must hold."""
        return max(sum(each.ms for each in line) for line in (self.planned, self.actual))

    @property
    def texts(self) -> tuple[str, ...]:
        """Its words."""
        return self.planned_label, self.actual_label


def drawing_of(account: Account, planned_label: str, actual_label: str) -> Drawing:
    """Draw an account: each item once at each end of its rounds, whatever runs twice is drawn twice."""
    rank = {item: number for number, item in enumerate(account.items, 1)}

    def bars(line: tuple[Stretch, ...]) -> tuple[Bar, ...]:
        return tuple(Bar(each.kind.value, each.ms, rank.get(each.item_id, 0)) for each in line if each.ms)

    return Drawing(bars(account.planned), bars(account.actual), planned_label, actual_label)


def drawing_to_json(drawing: Drawing) -> dict[str, Any]:
    """Turn a drawing into plain values."""
    return {
        "planned": [list(bar) for bar in drawing.planned],
        "actual": [list(bar) for bar in drawing.actual],
        "labels": list(drawing.texts),
    }


def drawing_from_json(value: Json) -> Drawing:
    """Rebuild a drawing from what `drawing_to_json` made."""
    planned, actual = (tuple(Bar(*bar) for bar in value[key]) for key in ("planned", "actual"))
    return Drawing(planned, actual, *value["labels"])


def length_words(ms: int) -> str:
    """Write a length, the same in both languages: « 1 h 50 min », « 12 min », « 1 min 30 s »."""
    seconds = abs(ms) // 1000
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    parts = [(hours, "h"), (minutes, "min"), (rest, "s")]
    said = [f"{count}{NBSP}{unit}" for count, unit in parts if count]
    return NBSP.join(said) if said else f"0{NBSP}min"
