"""The annex of minutes, if asked for: planned against actual, drawn, and as a table for whoever listens.

Lengths alone are told, never a time of day after the start; nothing of anybody, nothing of a hold.
"""

from __future__ import annotations

from cop_desktop.domain.minutes.document import Block, BlockKind, Row, Run
from cop_desktop.domain.minutes.drawing import drawing_of, length_words
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.material import Words
from cop_desktop.domain.run.account import Account, Fate, RoundAccount, told_ms

_KEYS = ("picture", "caption", "totals", "table", "header")
_COLUMNS = ("number", "item", "planned", "actual", "difference")
WIDTHS = (8, 44, 16, 16, 22)


def annex(making: Making) -> list[Block]:
    """Make the annex; nothing when it was not asked for, or nothing was held."""
    account, words = making.material.account, making.words
    if account is None:
        return []
    titles = {point.id: making.anyone(point.title) for point in making.material.agenda}
    totals = totals_words(account, words)
    drawing = drawing_of(account, words["minutes.times.planned"], words["minutes.times.actual"])
    head = Row(making.id("times", "header"), tuple(words[f"minutes.times.{name}"] for name in _COLUMNS))
    rows = [
        _row(making, rank, account.of_item(item_id), titles.get(item_id, ""))
        for rank, item_id in enumerate(account.items, 1)
    ]
    return [
        making.heading("times", words["minutes.section.times"]),
        Block(
            making.id("times", "picture"),
            BlockKind.PICTURE,
            description=f"{words['minutes.times.alt']} {totals}",
            drawing=drawing,
        ),
        making.paragraph("times/caption", Run(words["minutes.times.legend"], quiet=True)),
        making.paragraph("times/totals", totals),
        Block(
            making.id("times", "table"),
            BlockKind.TABLE,
            rows=(head, *rows),
            widths=WIDTHS,
            caption=words["minutes.times.caption"],
            description=words["minutes.times.description"].format(count=len(rows)),
        ),
    ]


def annex_ids(making: Making) -> frozenset[str]:
    """Name the pieces of the annex: the program works them out, no hand does."""
    points = (point.id for point in making.material.agenda)
    named = {making.id("times", key) for key in (*_KEYS, *points)}
    return frozenset({*named, making.id("heading", "times"), *(making.id(f"times/{key}") for key in _KEYS)})


def _row(making: Making, rank: int, item: RoundAccount, title: str) -> Row:
    words, planned, actual = making.words, told_ms(item.planned_ms), told_ms(item.actual_ms)
    cells = (
        str(rank),
        title or words["minutes.times.untitled"],
        length_words(planned) if item.planned_ms else words["minutes.times.none"],
        words["minutes.times.dropped"] if item.fate is Fate.DROPPED else length_words(actual),
        difference_words(item, words),
    )
    return Row(making.id("times", item.item_id), cells)


def difference_words(item: RoundAccount, words: Words) -> str:
    """Say how far from its plan something was, in words: « 2 min de plus », « comme prévu »."""
    if item.fate is Fate.DROPPED:
        return ""
    if item.fate is Fate.ADDED:
        return words["minutes.times.added"]
    apart = told_ms(item.actual_ms) - told_ms(item.planned_ms)
    if not apart:
        return words["minutes.times.as_planned"]
    key = "minutes.times.more" if apart > 0 else "minutes.times.less"
    return words[key].format(length=length_words(apart))


def totals_words(account: Account, words: Words) -> str:
    """Say the whole: planned, actual, how the session began, and what was a pause."""
    late = told_ms(account.late_ms)
    begun = "late" if late > 0 else "early" if late < 0 else "on_time"
    said = [
        words["minutes.times.totals"].format(
            planned=length_words(told_ms(account.planned_ms)), actual=length_words(told_ms(account.actual_ms))
        ),
        words[f"minutes.times.begun_{begun}"].format(length=length_words(late)),
    ]
    if paused := told_ms(account.paused_ms):
        said.append(words["minutes.times.paused"].format(length=length_words(paused)))
    return " ".join(said)
