"""Shares groups between cards, and cards between pages that are read from the last row.

Every name has one size, the largest that lets the longest fit, never under the floor of the wall; the
question stays above when there is room for it. A page is that of an ordinary wall (16:9), the lowest.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from PySide6.QtGui import QFont

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.groups import GroupCard, Member, Shape
from cop_desktop.qt.wall.words import DEMI, width_of
from cop_desktop.qt.widgets.lettering import sans
from cop_desktop.qt.widgets.subject_text import Setting, set_subject

GAP = 30.0
"""Between two cards (look/targets/README.md)."""
HEAD, LOW_HEAD = 100.0, 72.0
HEAD_TEXT, HEAD_SHARE = 60, 0.7
"""Words of a head that stands above: their size, and the most of its height that they take."""
SIDE_LEAST, SIDE_NUMBER = 124.0, 84
"""A head at the side: its word over its number take this height at least; the largest number."""
NAME_LARGEST, NAME_LEAST = 76, 48
"""Sizes of a name; the least is that of the wall (look.md, Projector size)."""
SIDES, ABOVE = 32.0, 14.0
"""What stays free at the sides of the names, and above and under them."""
PITCH, LOOSE_PITCH = 1.2, 1.5
"""From one name to the next, in heights of a name: closest, and where there is room."""
MARK, MARK_GAP, WORD_GAP = 0.84, 0.24, 0.36
"""A sign before or after a name and what separates it, in heights of a name."""
SUBJECT_LARGEST, SUBJECT_LEAST, SUBJECT_LINES = 76, 52, 2
UNDER_SUBJECT = 24.0
BARE_TOP = g.BODY_TOP - 8
BELOW = 10.0
"""How far cards reach under the body."""
WELL_READ = 58
"""Names of this size are worth a high head."""
_COLUMNS, _INNER = (3, 2, 1), 4
_HUNDRED = 100


def set_question(subject: str, width: float, factor: float) -> Setting:
    """Set the question above the cards: two lines at most, or it is too long to be there."""
    largest = round(SUBJECT_LARGEST * factor)
    line = largest * 1.19
    one = set_subject(subject, width, line + 1, largest, SUBJECT_LEAST)
    if len(one.lines) == 1:
        return one
    return set_subject(subject, width, SUBJECT_LINES * line, round(62 * factor), SUBJECT_LEAST)


@lru_cache(maxsize=64)
def pages_of(
    cards: tuple[GroupCard, ...], subjects: tuple[str, ...], factor: float = 1.0
) -> tuple[Shape, tuple[tuple[GroupCard, ...], ...]]:
    """Lay cards out on as few pages as can be read; `factor` is that of the letters.

    `subjects` are what may stand above, best first: the question, else the rule.
    """
    grid = g.Grid(1920, 1080, 1.0)
    least = round(NAME_LEAST * factor)
    for count in range(1, len(cards) + 1):
        pages = _shared(cards, count)
        shape = _best(pages, [*subjects, ""], grid, factor, least)
        if shape is not None:
            return shape, pages
    return Shape(1, 1, least, LOW_HEAD, BARE_TOP, inner=_INNER), _shared(cards, max(1, len(cards)))


def _shared(cards: Sequence[GroupCard], count: int) -> tuple[tuple[GroupCard, ...], ...]:
    """Share cards evenly, the first pages the fullest."""
    most = math.ceil(len(cards) / count)
    return tuple(tuple(cards[at : at + most]) for at in range(0, len(cards), most)) or ((),)


def _best(
    pages: Sequence[Sequence[GroupCard]], subjects: Sequence[str], grid: g.Grid, factor: float, least: int
) -> Shape | None:
    """Choose the shape of largest names among the best manner that is read from the last row."""
    for subject in subjects:
        top = BARE_TOP
        if subject:
            setting = set_question(subject, grid.inner, factor)
            if len(setting.lines) > SUBJECT_LINES:
                continue
            top = g.BODY_TOP + setting.height + UNDER_SUBJECT
        for head, enough in ((HEAD, WELL_READ * factor), (LOW_HEAD * factor, least), (0.0, least)):
            found = [
                shape
                for shape in _shapes(pages, head, top, grid, factor)
                if shape.size >= enough and _heads_fit(pages, shape, grid, factor)
            ]
            if found:
                best = max(found, key=lambda each: (each.size, -each.cards, -each.inner))
                return replace(best, subject=subject)
    return None


def _shapes(
    pages: Sequence[Sequence[GroupCard]], head: float, top: float, grid: g.Grid, factor: float
) -> Iterator[Shape]:
    """Try one, two and three columns, one or two names on a line; no head height: heads at the side."""
    side = head == 0.0
    most = max(len(page) for page in pages)
    people = [member for page in pages for card in page for member in card.members]
    longest = max(1, *(len(card.members) for page in pages for card in page), 1)
    wide = side_width([card for page in pages for card in page], factor) if side else 0.0
    for columns in _COLUMNS:
        if columns > most:
            continue
        rows = math.ceil(most / columns)
        across, down = card_size(columns, rows, top, grid)
        for inner in range(1, min(_INNER, longest) + 1):
            lines = math.ceil(longest / inner)
            area = down - 2 * ABOVE - (0 if side else head)
            room = (across - wide - 2 * SIDES - (inner - 1) * SIDES) / inner
            high = area / max(1.0, lines * PITCH)
            size = min(NAME_LARGEST * factor, high, _widest(people, room, factor))
            yield Shape(columns, rows, int(size), wide if side else head, top, side, inner)


def card_size(columns: int, rows: int, top: float, grid: g.Grid) -> tuple[float, float]:
    """Give the width and the height of a card."""
    down = grid.body.bottom() + BELOW - top
    return (grid.inner - GAP * (columns - 1)) / columns, (down - GAP * (rows - 1)) / rows


def side_width(cards: Sequence[GroupCard], factor: float) -> float:
    """Give the width of heads that stand at the side: a word, and a number under it."""
    word = sans(NAME_LEAST * factor, DEMI)
    widths = [width_of(part, word) for card in cards for part in side_parts(card.head)[:1]]
    return max(widths, default=0.0) + 44


def side_parts(head: str) -> tuple[str, str]:
    """Cut « Table 12 » into its word and its number; other heads keep one word a line."""
    word, _, number = head.replace("\u00a0", " ").rpartition(" ")
    return (word, number) if word else (head, "")


def name_font(size: float) -> QFont:
    """Give the font of names."""
    return sans(size, QFont.Weight.Medium)


def member_width(member: Member, size: float, factor: float) -> float:
    """Give the room a name takes with its signs."""
    grows, stays = _measure(member, factor)
    return grows * size + stays


def _measure(member: Member, factor: float) -> tuple[float, float]:
    """Give what of a name’s width grows with its size, and what does not."""
    grows = width_of(member.name, name_font(_HUNDRED)) / _HUNDRED
    if member.host or member.moved:
        grows += MARK + MARK_GAP
    if member.remote:
        grows += MARK + MARK_GAP
    stays = 0.0
    if member.host:
        stays = width_of(member.host, sans(NAME_LEAST * factor))
        grows += WORD_GAP
    return grows, stays


def _widest(people: Sequence[Member], room: float, factor: float) -> float:
    """Give the largest size at which everybody fits in so much room."""
    found = NAME_LARGEST * factor
    for member in people:
        grows, stays = _measure(member, factor)
        found = min(found, (room - stays) / max(0.01, grows))
    return found


def _heads_fit(pages: Sequence[Sequence[GroupCard]], shape: Shape, grid: g.Grid, factor: float) -> bool:
    """Tell whether every head is written whole; its note is left out where there is no room for it."""
    across, down = card_size(shape.columns, shape.rows, shape.top, grid)
    if shape.side:
        return down >= SIDE_LEAST * factor
    heads = sans(head_text(shape, factor), DEMI)
    said = {card.head for page in pages for card in page}
    return all(width_of(head, heads) <= across - 2 * SIDES for head in said)


def head_text(shape: Shape, factor: float) -> float:
    """Give the size of the words of a head that stands above."""
    return min(HEAD_TEXT * factor, shape.head * HEAD_SHARE)
