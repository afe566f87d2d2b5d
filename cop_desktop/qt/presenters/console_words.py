"""Times and durations as the console says them."""

from __future__ import annotations

from cop_desktop.qt.dates import NBSP
from cop_desktop.qt.language import translate

ON_TIME = 60
"""Nearer than this, one is on time, in seconds."""
VERY_LATE = 300
"""Later than this, lateness takes the colour of a warning, in seconds."""


def minutes_seconds(seconds: int) -> str:
    """« 51 s », « 1 min 15 », « 3 min »."""
    minutes, rest = divmod(max(0, seconds), 60)
    if not minutes:
        return f"{rest}{NBSP}s"
    return f"{minutes}{NBSP}min" + (f"{NBSP}{rest}" if rest else "")


def exact(seconds: int) -> str:
    """« 3 min 12 s », for what is counted or not."""
    minutes, rest = divmod(max(0, seconds), 60)
    if not minutes:
        return f"{rest}{NBSP}s"
    return f"{minutes}{NBSP}min{NBSP}{rest}{NBSP}s" if rest else f"{minutes}{NBSP}min"


def two_lines(seconds: int) -> tuple[str, str]:
    """« 13 min » and « 52 s », never a time of day; « 52 s » alone below a minute."""
    minutes, rest = divmod(max(0, seconds), 60)
    if not minutes:
        return f"{rest}{NBSP}s", ""
    return f"{minutes}{NBSP}min", f"{rest}{NBSP}s"


def late_words(behind: int | None) -> tuple[str, str]:
    """Say how late one is, and the token of the words."""
    if behind is None:
        return "", "ink"
    if abs(behind) < ON_TIME:
        return translate("Console", "on time"), "muted"
    minutes = f"{abs(behind) // 60}{NBSP}min"
    if behind < 0:
        return translate("Console", "{0} ahead").format(minutes), "calm"
    return translate("Console", "{0} late").format(minutes), "warn" if behind > VERY_LATE else "ink"


def rank(number: int) -> str:
    """« 1er », « 6e »; `1st`, `6th`."""
    words = {1: translate("Console", "1st"), 2: translate("Console", "2nd"), 3: translate("Console", "3rd")}
    return words.get(number, translate("Console", "{0}th").format(number))
