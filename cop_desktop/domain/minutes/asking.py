"""Whom to ask before they are named beside what they said, or quoted, and the sentence they are shown.

Nothing of a room is ever asked about: what it says stays there.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from cop_desktop.domain.captured_item import ASKED, CapturedItem
from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.minutes.choices import Reason, Verdict
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.material import said
from cop_desktop.domain.minutes.naming import mentioned, told
from cop_desktop.domain.minutes.typed import unmarked
from cop_desktop.domain.typography import typeset_all

_ASKABLE = frozenset({Reason.CONSENT_MISSING, Reason.SHARING_NOT_ASKED, Reason.QUOTATION})


class Question(NamedTuple):
    """What somebody is asked about: an item, its sentence with their name, whether it quotes them.

    `asked_on` is the ISO day a word to them was prepared; empty when it waits.
    """

    item: CapturedItem
    who: str
    sentence: str
    quotes: bool
    asked_on: str


def person_to_ask(making: Making, item: CapturedItem, verdict: Verdict) -> str:
    """Name whom an item in doubt should be asked of; empty when nobody is known, or it is of the room."""
    if verdict.place.room or verdict.reason not in _ASKABLE:
        return ""
    return _person(making, item)


def questions(making: Making) -> list[Question]:
    """List what is to be asked, or was, in the order of the minutes."""
    found = []
    for item, verdict in making.verdicts:
        day = item.details.get(ASKED)
        if day is None or verdict.place.room:
            continue
        who = _person(making, item)
        if who:
            quotes = item.kind is ItemKind.TESTIMONY or bool(item.details.get("quote"))
            found.append(Question(item, who, _sentence(making, item, who), quotes, _iso(day)))
    return found


def _iso(day: object) -> str:
    """Keep an ISO day; a file from elsewhere may have brought anything."""
    try:
        return dt.date.fromisoformat(day).isoformat() if isinstance(day, str) else ""
    except ValueError:
        return ""


def _person(making: Making, item: CapturedItem) -> str:
    people = making.material.people
    about = [who for who in (item.source_id, *mentioned(said(item))) if who in people]
    doubtful = [who for who in about if who and who not in making.material.named]
    return next(iter(doubtful or about), None) or ""


def _sentence(making: Making, item: CapturedItem, who: str) -> str:
    """Give the sentence as the person would be named in it; others as they agreed to be told."""
    name = making.material.people[who].full_name

    def tell(other: str) -> str:
        return name if other == who else making.naming.name(other) or making.naming.role(other)

    text = unmarked(told(said(item), tell, making.naming.somebody)) or item.title
    if item.title and text != item.title:
        text = f"{told(item.title, tell, making.naming.somebody)} — {text}"
    if name not in text:
        text = f"{text} ({name})"
    return typeset_all([text], making.language, making.material.community.french_spacing)[0]
