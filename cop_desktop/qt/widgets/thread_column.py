"""The upright thread laid out: one scale of pixels per minute for all, raised where a title needs a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cop_desktop.qt.widgets.thread import PieceState

BETWEEN_ITEMS = 7.0
BETWEEN_ROUNDS = 2.0
LINE = 20.0
_TOP = 10.0


@dataclass(frozen=True)
class Step:
    """One round of an item: `time` is what stands at the right (« 8 min »)."""

    key: str
    title: str
    time: str
    seconds: float
    state: PieceState


@dataclass(frozen=True)
class Item:
    """One agenda item: `note` under the title, `private` behind a lock, `protected` with a shield."""

    key: str
    title: str
    time: str
    steps: tuple[Step, ...]
    note: str = ""
    private: str = ""
    protected: bool = False


@dataclass(frozen=True)
class Row:
    """One line of text beside the bar, and the piece of bar it names; heights in pixels."""

    key: str
    top: float
    height: float
    title: str
    time: str
    lines: tuple[tuple[str, str], ...]
    strong: bool
    running: bool


@dataclass(frozen=True)
class Notch:
    """One piece of the bar."""

    key: str
    top: float
    height: float
    state: PieceState


@dataclass(frozen=True)
class Column:
    """The whole thread laid out: what is written, and the bar."""

    rows: tuple[Row, ...]
    notches: tuple[Notch, ...]
    height: float


def lay_out_column(items: Sequence[Item], minute: float, *, single: bool = False) -> Column:
    """Place titles and bar; `minute` is pixels per minute, raised where a title needs its line.

    `single` says that every item has one round of its own: none is unfolded.
    """
    rows: list[Row] = []
    notches: list[Notch] = []
    at = _TOP
    for index, item in enumerate(items):
        at += BETWEEN_ITEMS if index else 0.0
        unfolded = not single and len(item.steps) > 1 and _runs(item)
        top = at
        lines = _lines_under(item)
        if unfolded:
            rows.append(Row(item.key, at, LINE, item.title, item.time, (), strong=True, running=False))
            at += LINE
            for number, step in enumerate(item.steps):
                at += BETWEEN_ROUNDS if number else 0.0
                running = step.state is PieceState.RUNNING
                least = 2 * LINE + 14 if running else LINE
                height = max(least, step.seconds / 60 * minute)
                strong = step.state is PieceState.TO_COME
                row = Row(step.key, at, height, step.title, step.time, (), strong, running)
                rows.append(row)
                notches.append(Notch(step.key, at, height, step.state))
                at += height
            continue
        running = _runs(item)
        least = LINE * (1 + len(lines)) + (LINE + 14 if running else 4)
        gaps = BETWEEN_ROUNDS * max(0, len(item.steps) - 1)
        seconds = sum(step.seconds for step in item.steps)
        height = max(least, seconds / 60 * minute + gaps)
        scale = (height - gaps) / (seconds or 1.0)
        for number, step in enumerate(item.steps):
            at += BETWEEN_ROUNDS if number else 0.0
            notches.append(Notch(step.key, at, step.seconds * scale, step.state))
            at += step.seconds * scale
        at = top + height
        strong = any(step.state is not PieceState.DONE for step in item.steps)
        rows.append(Row(item.key, top, height, item.title, item.time, lines, strong, running))
    return Column(tuple(rows), tuple(notches), at)


def _runs(item: Item) -> bool:
    return any(step.state is PieceState.RUNNING for step in item.steps)


def _lines_under(item: Item) -> tuple[tuple[str, str], ...]:
    lines = []
    if item.note:
        lines.append(("shield" if item.protected else "", item.note))
    if item.private:
        lines.append(("lock", item.private))
    return tuple(lines)
