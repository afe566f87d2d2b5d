"""Where each item of a session goes in its minutes: by kind, by point of the agenda, by part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.minutes.material import Material

if TYPE_CHECKING:
    from cop_desktop.domain.minutes.making import Told


class Part(StrEnum):
    """What part of the minutes a point of the agenda belongs to; `NOWHERE` is outside any point."""

    NOWHERE = ""
    OPENING = "opening"
    POINT = "point"
    SILENT = "silent"
    CLOSING = "closing"


_PARTS = {
    **{f"block:{key}": Part.OPENING for key in ("checkin", "agreements", "agenda", "minutes", "followup")},
    "block:checkout": Part.CLOSING,
    "block:pause": Part.SILENT,
}


def part_of(point: AgendaItem | None) -> Part:
    """Say what part of the minutes a point belongs to."""
    return Part.NOWHERE if point is None else _PARTS.get(point.format_key, Part.POINT)


def in_minutes_order(items: list[CapturedItem], material: Material) -> list[CapturedItem]:
    """Put the items of each point in the order given for the minutes, in the places they held among all.

    Those given no place keep their order of capture, after the others.
    """
    if all(item.minutes_position is None for item in items):
        return items
    places: dict[str, list[int]] = {}
    for rank, item in enumerate(items):
        point = material.spot(item).point
        places.setdefault(point.id if point else "", []).append(rank)
    made = list(items)
    for ranks in places.values():
        put = sorted((items[rank] for rank in ranks), key=_minutes_rank)
        for rank, item in zip(ranks, put, strict=True):
            made[rank] = item
    return made


def _minutes_rank(item: CapturedItem) -> tuple[bool, int]:
    return item.minutes_position is None, item.minutes_position or 0


class Shelves:
    """Items told, put in order once: every section takes what it needs in their order of capture."""

    def __init__(self, told: Iterable[Told], material: Material) -> None:
        self._kinds: dict[ItemKind, list[Told]] = {}
        self._points: dict[str, list[Told]] = {}
        self._parts: dict[Part, list[Told]] = {part: [] for part in Part}
        parts: dict[str, list[Told]] = {}
        for one in told:
            item = one.item
            self._kinds.setdefault(item.kind, []).append(one)
            point = material.spot(item).point
            place = point.id if point else ""
            if place not in parts:
                self._points[place], parts[place] = [], self._parts[part_of(point)]
            self._points[place].append(one)
            parts[place].append(one)

    def kind(self, kind: ItemKind) -> Sequence[Told]:
        """Give the items of a kind."""
        return self._kinds.get(kind, ())

    def point(self, point_id: str) -> Sequence[Told]:
        """Give the items of a point."""
        return self._points.get(point_id, ())

    def part(self, *parts: Part) -> list[Told]:
        """Give the items of some parts, one part after the other."""
        return [one for part in parts for one in self._parts[part]]
