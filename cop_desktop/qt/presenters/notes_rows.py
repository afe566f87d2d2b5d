"""From a captured item to the row of the note-taker: who said it, who wrote it, how far it travels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from cop_desktop.domain.capture.writing import shown
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.qt.dates import local_time
from cop_desktop.qt.language import translate
from cop_desktop.qt.models.feed import FeedRow
from cop_desktop.qt.presenters.capture_rows import tags_words, who_and_when
from cop_desktop.qt.presenters.capture_words import LEVEL_ICONS, kind_name, level_name
from cop_desktop.services.capture_desk import Desk


def notes_row(item: CapturedItem, desk: Desk, zone: dt.tzinfo, names: Mapping[str, str]) -> FeedRow:
    """Make a row of 48 px; its step is the group it hangs under."""
    text, kind = shown(item.text, names), kind_name(item.kind)
    said = names.get(item.source_id or "", "")
    whence = translate("Notes", "said by {0}").format(said) if said else ""
    facts = [whence, *who_and_when(item, desk, names), tags_words(item)]
    about = " · ".join(part for part in facts if part)
    writer, time = names.get(item.note_taker_id or "", ""), local_time(item.captured_at_ms, zone)
    stamp = f"{writer} · {time}" if writer else time
    level = level_name(item.level)
    spoken = ", ".join(part for part in (kind, text, about, stamp, level) if part)
    icon = LEVEL_ICONS[item.level]
    return FeedRow(item.id, item.kind, text, kind, about, stamp, spoken, icon)
