"""The panel of a vote on the console, as values: hands, what is voted upon, totals, sheets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class About(StrEnum):
    """What the panel is about."""

    NOTHING = "nothing"
    HANDS = "hands"
    BALLOT = "ballot"
    DOTS = "dots"
    SHEETS = "sheets"
    RESULTS = "results"


@dataclass(frozen=True)
class VoteRow:
    """One option: its figure at the left, a note under its words; `checked` None where nothing is chosen."""

    id: str
    text: str
    figure: str = ""
    note: str = ""
    checked: bool | None = None
    spoken: str = ""
    strong: bool = False


@dataclass(frozen=True)
class VotesPanel:
    """The whole panel; `field` names what is typed, empty when nothing is.

    `hint` says what was understood or what stands in the way (`trouble`). `hands` are thumbs up, sideways,
    down. `primary`, `second`, `third` are the words of its buttons, empty when there is none.
    """

    about: About = About.NOTHING
    round_id: str = ""
    title: str = ""
    count: str = ""
    rows: tuple[VoteRow, ...] = ()
    hands: tuple[int, int, int] = (0, 0, 0)
    field: str = ""
    hint: str = ""
    trouble: bool = False
    primary: str = ""
    ready: bool = True
    second: str = ""
    third: str = ""
    up: bool = False


def read_hands(typed: str) -> tuple[int, int, int] | None:
    """Read thumbs as typed: « 521 », one figure each, or numbers apart, « 12 3 4 »; None: not understood."""
    parts = typed.replace(",", " ").replace("-", " ").split()
    if len(parts) == 1 and len(parts[0]) <= 3:
        parts = list(parts[0])
    if not 0 < len(parts) <= 3 or not all(each.isascii() and each.isdigit() for each in parts):
        return None
    numbers = [int(each) for each in parts]
    if max(numbers) > 999:
        return None
    up, side, down = (*numbers, 0, 0)[:3]
    return up, side, down


def read_sheet(typed: str, statements: int, lowest: int, highest: int) -> tuple[int, ...] | None:
    """Read one sheet, a figure for each statement, 0 standing for ten; None when it cannot be one."""
    figures = "".join(typed.split())
    if len(figures) != statements or not (figures.isascii() and figures.isdigit()):
        return None
    scores = tuple(10 if each == "0" and highest == 10 and lowest > 0 else int(each) for each in figures)
    return scores if all(lowest <= each <= highest for each in scores) else None
