"""Shares the lines of a harvest between pages that are read from the last row, all set at one size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.widgets.lettering import on_screen, sans
from cop_desktop.qt.widgets.subject_text import Setting, set_subject

LINE_LARGEST, LINE_LEAST = 76, 26
PAGE_LEAST = 52
"""Smallest text of a page, in units: that of the header, read to 6 m on a 65-inch screen (look.md)."""
ROWS_MOST = 4
"""A line of more rows than this is cut, and ends on an ellipsis."""
LINE_LEADING, BETWEEN = 1.22, 0.42
ICON_ROOM = 1.75
"""Room of a line’s icon with its gap, in heights of its text."""
ELLIPSIS = "…"
_STEP = 2


def page_box(grid: g.Grid) -> QRectF:
    """Give the place of the lines, between the header and the thread."""
    return QRectF(g.MARGIN, g.BODY_TOP, grid.inner, grid.height - g.THREAD_UNDER - 60 - g.BODY_TOP)


def set_lines(texts: Sequence[str], box: QRectF, largest: int) -> tuple[int, list[Setting]]:
    """Set texts one under the other at one size, from `largest` down to the least; give that size."""
    size = largest
    while True:
        settings = _settings(texts, box.width(), size)
        if size <= LINE_LEAST or (_height(settings, size) <= box.height() and _wide_enough(settings, box)):
            return size, settings
        size -= _STEP


def cut(text: str) -> str:
    """Shorten what is too long to be read on the wall, at the end of a word; an ellipsis says so."""
    room = _smallest().width() - PAGE_LEAST * ICON_ROOM
    metrics = QFontMetricsF(sans(PAGE_LEAST))
    words = [_within(word, metrics, room) for word in on_screen(text).split(" ") if word]

    def fits(count: int) -> bool:
        said = " ".join(words[:count]) + (ELLIPSIS if count < len(words) else "")
        return len(_settings([said], _smallest().width(), PAGE_LEAST)[0].lines) <= ROWS_MOST

    if fits(len(words)):
        return " ".join(words)
    low, high = 1, len(words) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return " ".join(words[:low]).rstrip(" \u00a0,;:.") + ELLIPSIS


def pages_of(texts: Sequence[str]) -> tuple[tuple[int, ...], int]:
    """Share texts between as few pages as can be read, evenly filled; give their ends, and one size.

    A page is that of an ordinary wall (16:9), the lowest of all; texts were `cut` before.
    """
    if not texts:
        return (), LINE_LARGEST
    box = _smallest()
    heights = [each.height + PAGE_LEAST * BETWEEN for each in _settings(texts, box.width(), PAGE_LEAST)]
    most = box.height() + PAGE_LEAST * BETWEEN
    ends = _filled(heights, most)
    low, high = max(heights), most
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(heights, middle)) <= len(ends) else (middle, high)
    ends = _filled(heights, high)
    starts = (0, *ends[:-1])
    sizes = [
        set_lines(texts[start:end], box, LINE_LARGEST)[0] for start, end in zip(starts, ends, strict=True)
    ]
    return ends, min(sizes)


def _filled(heights: Sequence[float], most: float) -> tuple[int, ...]:
    """Fill pages one after the other; give where each ends."""
    ends: list[int] = []
    used = 0.0
    for at, height in enumerate(heights):
        if at and used + height > most + 1e-6:
            ends.append(at)
            used = 0.0
        used += height
    return (*ends, len(heights))


def _settings(texts: Sequence[str], width: float, size: int) -> list[Setting]:
    room = width - size * ICON_ROOM
    return [set_subject(each, room, 1e6, size, size, sans, LINE_LEADING) for each in texts]


def _height(settings: Sequence[Setting], size: int) -> float:
    return sum(each.height for each in settings) + size * BETWEEN * (len(settings) - 1)


def _wide_enough(settings: Sequence[Setting], box: QRectF) -> bool:
    """Tell whether every word stays on the page: a long one is never broken."""
    for each in settings:
        metrics = QFontMetricsF(sans(each.size))
        room = box.width() - each.size * ICON_ROOM
        if any(metrics.horizontalAdvance(line) > room for line in each.lines):
            return False
    return True


def _within(word: str, metrics: QFontMetricsF, room: float) -> str:
    """Shorten one word that no line holds, such as an address."""
    if metrics.horizontalAdvance(word) <= room:
        return word
    return metrics.elidedText(word, Qt.TextElideMode.ElideMiddle, room)


def _smallest() -> QRectF:
    return page_box(g.Grid(1920, 1080, 1.0))
