"""Where everything stands on the upright agenda: heights true to the minutes, labels that never collide.

Pure arithmetic in pixels, so that it is tested without a window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

TOP, BOTTOM = 10.0, 22.0
"""Room above the first minute (half a bead) and below the last (the double bar and its hour)."""
GAP = 4.0
"""Between two cards, taken from the lower end of each."""
INSET = 3.0
"""Between a card's edge and the first segment of its rounds."""
LINE = 16.0
"""Height of one label of a round."""
HOUR = 16.0
"""Least distance between two hours."""
LEAST_SCALE = 2.0
"""Pixels a minute under which the agenda scrolls rather than shrinks."""


@dataclass(frozen=True)
class RoundRow:
    """One round as the agenda shows it."""

    id: str
    name: str
    seconds: int
    cycle: int = 1


@dataclass(frozen=True)
class ItemRow:
    """One item as the agenda shows it; `lines` are (icon, text) under the title."""

    id: str
    title: str
    rounds: tuple[RoundRow, ...]
    lines: tuple[tuple[str, str], ...] = ()
    marks: tuple[str, ...] = ()
    is_break: bool = False
    strong: bool = False
    spoken: str = ""

    @property
    def seconds(self) -> int:
        """Planned length."""
        return sum(each.seconds for each in self.rounds)

    @property
    def single(self) -> bool:
        """Tell whether the item and its only round are one row."""
        return len(self.rounds) == 1


@dataclass(frozen=True)
class Agenda:
    """What the thread shows: items, the slot in seconds, and the hour after so many seconds."""

    items: tuple[ItemRow, ...] = ()
    slot: int = 0
    hour: Callable[[int], str] = field(default=lambda _seconds: "", compare=False)
    firm: bool = False

    @property
    def planned(self) -> int:
        """Seconds planned."""
        return sum(each.seconds for each in self.items)

    def rows(self) -> list[str]:
        """Ids in the order of the arrow keys: an item, then its rounds; one row when it has one round."""
        ids: list[str] = []
        for item in self.items:
            if item.single:
                ids.append(item.rounds[0].id)
            else:
                ids.extend([item.id, *(each.id for each in item.rounds)])
        return ids

    def item_of(self, row_id: str) -> ItemRow | None:
        """Find the item a row belongs to."""
        for item in self.items:
            if item.id == row_id or any(each.id == row_id for each in item.rounds):
                return item
        return None


@dataclass(frozen=True)
class Segment:
    """One round of a card: its segment, and the middle of its label (None: no room for labels)."""

    id: str
    top: float
    height: float
    label: float | None


@dataclass(frozen=True)
class Card:
    """One item: from `top`, `height` pixels true to its minutes; the card is GAP shorter."""

    id: str
    top: float
    height: float
    segments: tuple[Segment, ...] = ()

    @property
    def bottom(self) -> float:
        """Where the next one begins."""
        return self.top + self.height

    @property
    def compact(self) -> bool:
        """Tell whether the rounds are drawn without their labels."""
        return any(each.label is None for each in self.segments)


@dataclass(frozen=True)
class Hour:
    """One hour beside the thread."""

    top: float
    text: str
    strong: bool = False


@dataclass(frozen=True)
class Column:
    """The whole agenda laid out."""

    scale: float
    height: float
    cards: tuple[Card, ...]
    hours: tuple[Hour, ...]
    slot_end: float
    planned_end: float

    def index_at(self, y: float) -> int:
        """Where something dropped at `y` goes: before the first card whose middle is below."""
        for index, card in enumerate(self.cards):
            if y < card.top + card.height / 2:
                return index
        return len(self.cards)

    def boundary(self, index: int) -> float:
        """Where the line of a drop at an index is drawn."""
        if not self.cards:
            return TOP
        return self.cards[index].top if index < len(self.cards) else self.cards[-1].bottom


def lay_out(agenda: Agenda, room: float, scale: float | None = None) -> Column:
    """Lay an agenda out in `room` pixels of height; a given scale is kept (while an edge is dragged)."""
    longest = max(agenda.slot, agenda.planned, 60) / 60
    scale = scale or max(LEAST_SCALE, (room - TOP - BOTTOM) / longest)
    cards: list[Card] = []
    passed = 0
    for item in agenda.items:
        top = TOP + passed / 60 * scale
        height = item.seconds / 60 * scale
        segments = () if item.single else _segments(item, top, height)
        cards.append(Card(item.id, top, height, segments))
        passed += item.seconds
    slot_end, planned_end = TOP + agenda.slot / 60 * scale, TOP + passed / 60 * scale
    height = max(slot_end, planned_end) + BOTTOM
    hours = _hours(agenda, cards, slot_end)
    return Column(scale, height, tuple(cards), hours, slot_end, planned_end)


def _segments(item: ItemRow, top: float, height: float) -> tuple[Segment, ...]:
    """Share the inside of a card among its rounds, and place their labels."""
    inside = max(0.0, height - GAP - 2 * INSET)
    whole = max(1, item.seconds)
    at, spans = top + INSET, []
    for each in item.rounds:
        length = each.seconds / whole * inside
        spans.append((at, length))
        at += length
    fits = len(item.rounds) * LINE <= height - GAP
    middles = (
        _apart([a + b / 2 for a, b in spans], top + LINE / 2, top + height - GAP - LINE / 2) if fits else []
    )
    return tuple(
        Segment(each.id, a, b, middles[index] if fits else None)
        for index, (each, (a, b)) in enumerate(zip(item.rounds, spans, strict=True))
    )


def _apart(middles: Sequence[float], first: float, last: float) -> list[float]:
    """Move labels apart to at least LINE, each as little as can be, within their card."""
    placed: list[float] = []
    for middle in middles:
        placed.append(max(middle, placed[-1] + LINE if placed else first))
    limit = last
    for index in reversed(range(len(placed))):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - LINE
    return placed


def _hours(agenda: Agenda, cards: Sequence[Card], slot_end: float) -> tuple[Hour, ...]:
    """Write the hour of each item, leaving out those too near the one before or the end."""
    hours: list[Hour] = []
    passed = 0
    for item, card in zip(agenda.items, cards, strict=True):
        far = not hours or card.top - hours[-1].top >= HOUR
        if far and (slot_end - card.top >= HOUR or card.top > slot_end + HOUR or not hours):
            hours.append(Hour(card.top, agenda.hour(passed), item.strong))
        passed += item.seconds
    if not hours:
        hours.append(Hour(TOP, agenda.hour(0)))
    if cards:
        end = cards[-1].bottom
        if end - hours[-1].top >= HOUR and abs(slot_end - end) >= HOUR:
            hours.append(Hour(end, agenda.hour(passed)))
    hours.append(Hour(slot_end, agenda.hour(agenda.slot), strong=True))
    return tuple(hours)
