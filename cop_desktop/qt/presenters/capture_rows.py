"""From a captured item to the row that shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from cop_desktop.domain.capture.writing import shown
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import CaptureMoment, Level
from cop_desktop.domain.minutes.when import as_date
from cop_desktop.qt.dates import local_time, short_date
from cop_desktop.qt.language import translate
from cop_desktop.qt.models.feed import FeedRow
from cop_desktop.qt.presenters.capture_words import kind_name, level_name
from cop_desktop.services.capture_desk import Desk


def row_of(item: CapturedItem, desk: Desk, zone: dt.tzinfo, names: Mapping[str, str]) -> FeedRow:
    """Make a row: words with names, kind, who said it or the step, who does it by when, time."""
    text = shown(item.text, names)
    kind = kind_name(item.kind)
    travels = _level_apart(item, desk)
    facts = (_whence(item, desk, names), *who_and_when(item, desk, names), travels, tags_words(item))
    about = " · ".join(part for part in facts if part)
    time = local_time(item.captured_at_ms, zone)
    locked = item.level is Level.ROOM
    secret = translate("Capture", "stays in the room") if locked and not travels else ""
    spoken = ", ".join(part for part in (kind, text, about, time, secret) if part)
    return FeedRow(item.id, item.kind, text, kind, about, time, spoken)


def _whence(item: CapturedItem, desk: Desk, names: Mapping[str, str]) -> str:
    if item.source_id is not None and item.source_id in names:
        return names[item.source_id]
    if item.round_id is not None:
        return desk.names.get(item.round_id, "")
    if item.moment is CaptureMoment.BEFORE:
        return translate("Capture", "before the opening")
    if item.moment is CaptureMoment.AFTER:
        return translate("Capture", "after the end")
    return ""


def _level_apart(item: CapturedItem, desk: Desk) -> str:
    """Say how far an item travels where that is not the rule of its place: what `!s` did is seen."""
    rule = next((each.level for each in desk.rounds if each.id == item.round_id), Level.MEMBERS)
    said = level_name(item.level)
    return said[:1].lower() + said[1:] if item.level is not rule else ""


def tags_words(item: CapturedItem) -> str:
    """Say the tags of an item."""
    return " ".join(f"#{tag}" for tag in item.tags)


def who_and_when(item: CapturedItem, desk: Desk, names: Mapping[str, str]) -> tuple[str, str]:
    """Say who does it and by when, or when it is looked at again."""
    who = names.get(item.owner_id or "", "")
    if item.owner_is_group:
        who = translate("Capture", "the whole group")
    when = ""
    if item.due_next_session:
        when = translate("Capture", "next session")
        if desk.next_on is not None:
            when = f"{when} · {short_date(desk.next_on, now=desk.held_on)}"
    elif item.due_on is not None:
        when = translate("Capture", "by {0}").format(short_date(item.due_on, near=desk.session.date))
    elif (again := item.review_on or as_date(item.details.get("revisit_on"))) is not None:
        when = translate("Capture", "to review {0}").format(short_date(again, near=desk.session.date))
    return who, when
