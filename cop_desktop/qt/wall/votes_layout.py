"""How results share the wall: the height of a row, and what a page holds, in units."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetricsF

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.words import BOLD, DEMI, Wall
from cop_desktop.qt.widgets.lettering import sans
from cop_desktop.qt.widgets.subject_text import Setting, set_subject

NUMBER, OPTION = 124, 56
NUMBER_ROOM, NUMBER_GAP = 116.0, 53.0
"""Room of a figure of one digit, and its distance to the text."""
DISC, PITCH = 46.0, 60.0
TOP, BOTTOM = 192.0, 44.0
LEADING = 1.2
UNDER_TEXT, UNDER_DOTS, UNDER_SCALE = 10.0, 43.0, 60.0
SCALE_HEIGHT = 58.0
LEAST = 50
"""A text gives a little of its size rather than take a second line."""
MOST_AIR, SAFE = 120.0, 40.0
"""The most a row is given for few to fill a wall; what is then kept free under the last."""
MOST_LINES = 3
"""A longer text ends on an ellipsis."""


def text_left(figures: Sequence[str]) -> float:
    """Give where texts begin, right of the widest figure."""
    metrics = QFontMetricsF(sans(NUMBER, BOLD))
    widest = max((metrics.horizontalAdvance(each) for each in figures), default=0.0)
    return g.MARGIN + max(NUMBER_ROOM, min(widest, 3 * NUMBER_ROOM)) + NUMBER_GAP


def option_font(pixels: float) -> QFont:
    """Give the font in which lines are broken: the stronger of the two, so that weight moves no word."""
    return sans(pixels, DEMI)


def set_option(text: str, room: float, factor: float) -> Setting:
    """Set the text of a row; the same lines whichever weight it is drawn in."""
    size = round(OPTION * factor)
    setting = set_subject(text, room, 1e6, size, size, option_font, LEADING)
    for smaller in range(size - 1, round(LEAST * factor) - 1, -1):
        if len(setting.lines) == 1:
            break
        one = set_subject(text, room, 1e6, smaller, smaller, option_font, LEADING)
        if len(one.lines) == 1:
            return one
    if len(setting.lines) <= MOST_LINES:
        return setting
    kept = setting.lines[:MOST_LINES]
    return Setting((*kept[:-1], kept[-1].rstrip(" ,;:.") + "…"), setting.size, setting.leading)


def row_height(setting: Setting, *, scale: bool) -> float:
    """Give the height of a row: its text, then its dots or its scale, then the line between two rows."""
    under = SCALE_HEIGHT + UNDER_SCALE if scale else DISC + UNDER_DOTS
    return setting.height + UNDER_TEXT + under


def factor_of(texts: Sequence[str], room: float, wall: Wall, *, scale: bool) -> float:
    """Give the letters at which rows keep within the wall: those of the last row, or a little smaller."""
    most = wall.grid.height - TOP - BOTTOM + (UNDER_SCALE if scale else UNDER_DOTS)
    factor = wall.size.factor
    while factor > 1:
        if sum(row_height(set_option(each, room, factor), scale=scale) for each in texts) <= most:
            return factor
        factor -= 0.03
    return 1.0


def air_of(texts: Sequence[str], room: float, factor: float, wall: Wall, *, scale: bool) -> float:
    """Give what each row may take more than its height, so that few rows leave no void under them."""
    most = wall.grid.height - TOP - BOTTOM + (UNDER_SCALE if scale else UNDER_DOTS)
    used = sum(row_height(set_option(each, room, factor), scale=scale) for each in texts)
    return min(MOST_AIR, max(0.0, most - used - SAFE) / max(1, len(texts)))


def ends_of(texts: Sequence[str], figures: Sequence[str], factor: float, *, scale: bool) -> tuple[int, ...]:
    """Tell where each page ends among the rows; a page is that of an ordinary wall (16:9)."""
    room = 1920 - g.MARGIN - text_left(figures)
    most = 1080 - TOP - BOTTOM + (UNDER_SCALE if scale else UNDER_DOTS)
    ends: list[int] = []
    used = 0.0
    for at, text in enumerate(texts):
        height = row_height(set_option(text, room, factor), scale=scale)
        if used and used + height > most:
            ends.append(at)
            used = 0.0
        used += height
    return (*ends, len(texts))
