"""Actions in minutes: what became of the earlier ones, and the table of those that remain."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.minutes.choices import Verdict
from cop_desktop.domain.minutes.document import Block, BlockKind, Row, Run
from cop_desktop.domain.minutes.making import Making, Told
from cop_desktop.domain.minutes.typed import bare, capital, ended
from cop_desktop.domain.minutes.when import as_date
from cop_desktop.domain.next_session import due_date
from cop_desktop.domain.typography import keep_together

WIDTHS = (640, 3424, 2376, 1600, 1320)
"""Relative widths of the columns: number, what, who, due date, status.

A date holds on one line in the wider fonts of a letterhead (Arial, Georgia), between margins of 1.25 in.
"""

_CLOSED = frozenset({"done", "dropped"})
_COLUMNS = ("number", "what", "who", "due", "status")


class _Standing(NamedTuple):
    """An action as it stands at the end of the session."""

    told: Told
    status: str
    due_on: dt.date | None


def follow_up(making: Making) -> list[Block]:
    """List what became of earlier actions, as reported in this session."""
    lines = [(one.item.id, _update(making, one)) for one in _reported(making)]
    return making.listing((f"{item_id}/update", (Run(line),)) for item_id, line in lines if line)


def _reported(making: Making) -> list[Told]:
    return [
        one
        for one in making.of_kind(ItemKind.ACTION_UPDATE, ItemKind.ACTION)
        if one.item.kind is ItemKind.ACTION_UPDATE or _from_before(one)
    ]


def _from_before(one: Told) -> bool:
    return one.detail("created_in") == "earlier_session"


def _update(making: Making, one: Told) -> str:
    item = one.item
    updated = item.kind is ItemKind.ACTION_UPDATE
    status = str(one.detail("new_status") or "") if updated else item.status
    due = as_date(one.detail("new_due_on")) if updated else None
    word = making.word("action_status", status).lower()
    text = bare(one.sentence or one.title or _subject(making, item))
    if not text:
        return ""
    values = {"text": text, "status": word, "date": making.date(due) if due else ""}
    key = "minutes.update_due" if due and word else "minutes.update" if word else "minutes.update_plain"
    sentence = making.words[key].format(**values)
    outcome = one.detail("outcome")
    if not isinstance(outcome, str) or not outcome:
        return sentence
    return f"{sentence} {ended(making.detail(one, outcome))}"


def _subject(making: Making, update: CapturedItem) -> str:
    """Give the sentence of the action an update is about, when the update has none of its own.

    Nothing when the minutes of its session kept that action out, or nobody has judged it.
    """
    for action in (*making.material.earlier, *making.material.items):
        if action.id == update.about_id:
            told = _earlier(making, action)
            return (told.sentence or told.title) if told else ""
    return ""


def table(making: Making) -> list[Block]:
    """Make the table of actions: those of this session, and the earlier ones still open."""
    standings = sorted(_standings(making), key=lambda one: (one.due_on or dt.date.max, one.told.item.id))
    if not standings:
        return []
    words = making.words
    header = Row(making.id("actions", "header"), tuple(words[f"minutes.table.{name}"] for name in _COLUMNS))
    rows = [_row(making, number, standing) for number, standing in enumerate(standings, 1)]
    key = "minutes.table.description_one" if len(rows) == 1 else "minutes.table.description"
    return [
        Block(
            making.id("actions", "table"),
            BlockKind.TABLE,
            rows=(header, *rows),
            widths=WIDTHS,
            caption=words["minutes.table.caption"],
            description=words[key].format(count=len(rows)),
        )
    ]


def _row(making: Making, number: int, standing: _Standing) -> Row:
    one = standing.told
    due = keep_together(standing.due_on.isoformat()) if standing.due_on else ""
    if not due and one.item.due_next_session:
        due = making.words["minutes.next_session_due"]
    owner = making.owner(one)
    cells = (
        str(number),
        bare(one.sentence or one.title),
        capital(owner),
        due or making.words["minutes.to_be_determined"],
        making.word("action_status", standing.status),
    )
    return Row(making.id(one.item.id, "row"), cells)


def left_out(making: Making) -> list[tuple[CapturedItem, Verdict]]:
    """Give the earlier actions, still open, that wait for somebody's judgement."""
    waiting = [(item, making.judge.verdict(item)) for item in making.material.earlier]
    return [
        (item, verdict)
        for item, verdict in waiting
        if verdict.undecided and item.kind is ItemKind.ACTION and item.status not in _CLOSED
    ]


def _standings(making: Making) -> Iterator[_Standing]:
    """Follow every action to the end of the session, through its updates."""
    earlier, here = making.material.earlier, making.of_kind(ItemKind.ACTION_UPDATE)
    updates: dict[str, list[CapturedItem]] = {}
    for item in (*earlier, *(one.item for one in here)):
        if item.kind is ItemKind.ACTION_UPDATE and item.about_id:
            updates.setdefault(item.about_id, []).append(item)
    for one in making.of_kind(ItemKind.ACTION):
        if not (_from_before(one) and one.item.status in _CLOSED):
            status, due_on = _followed(making, one.item, updates)
            yield _Standing(one, status, due_on)
    for action in earlier:
        told = _earlier(making, action) if action.kind is ItemKind.ACTION else None
        if told is None or (_from_before(told) and action.status in _CLOSED):
            continue
        status, due_on = _followed(making, action, updates)
        if status not in _CLOSED:
            yield _Standing(told, "open" if status == "carried_forward" else status, due_on)


def _followed(
    making: Making, action: CapturedItem, updates: Mapping[str, Sequence[CapturedItem]]
) -> tuple[str, dt.date | None]:
    """Give the status and the date of an action after its updates; a next session is the day it falls on."""
    status, due_on = action.status or "open", due_date(action, _next_on(making, action))
    for update in updates.get(action.id, ()):
        status = str(update.details.get("new_status") or status)
        due_on = as_date(update.details.get("new_due_on")) or due_on
    return status, due_on


def _next_on(making: Making, action: CapturedItem) -> dt.date | None:
    """Give the day of the session after the one an action was captured in."""
    material = making.material
    if action.session_id in material.next_dates:
        return material.next_dates[action.session_id]
    return material.following.date if material.following else None


def _earlier(making: Making, action: CapturedItem) -> Told | None:
    """Tell an action of an earlier session, unless its minutes left it out."""
    verdict = making.judge.verdict(action)
    if verdict.locked or verdict.effective.value in {"out", "undecided"}:
        return None
    return making.tell(action, verdict)
