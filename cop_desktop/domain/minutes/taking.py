"""What of a hand's words the minutes can take, and where it goes.

A changed sentence becomes the wording of its item (of a room one, its sentence for others), a changed or
added paragraph goes into the summary of its point, a removed sentence is left out; a title, who, when
and who was there go where they are kept, when what is meant can be nothing else. What was captured stays
as it was.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import AttendanceStatus, MinutesChoice, SessionRole
from cop_desktop.domain.minutes.hand_meant import Refusal
from cop_desktop.domain.minutes.hand_parts import About
from cop_desktop.domain.promises import with_due, with_owner
from cop_desktop.domain.session import Attendance, Session


class How(StrEnum):
    """What a hand did to one block."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


class Into(StrEnum):
    """Where the words of a hand go."""

    WORDING = "wording"
    PUBLIC = "public"
    TITLE = "title"
    SUMMARY = "summary"
    OUT = "out"
    OWNER = "owner"
    DUE = "due"
    REVIEW = "review"
    STATUS = "status"
    POINT_TITLE = "point-title"
    POINT_PURPOSE = "point-purpose"
    SESSION_TITLE = "session-title"
    PLACE = "place"
    PRESENCE = "presence"


ITEMS = frozenset(
    {Into.WORDING, Into.PUBLIC, Into.TITLE, Into.OUT, Into.OWNER, Into.DUE, Into.REVIEW, Into.STATUS}
)
"""What is kept with an item."""
POINTS = frozenset({Into.POINT_TITLE, Into.POINT_PURPOSE})
"""What is kept with a point of the agenda."""


@dataclass(frozen=True)
class Take:
    """What taking would do: to which item, point, session or person, with which words or values.

    Of a summary, `rank` is the line (`inserted` after it, else in its place; no words: removed). Of an
    owner, `person_id`, `group` and `helper_ids` (None: as they are); of a date, `day` or `following`.
    """

    into: Into
    target_id: str
    text: str = ""
    rank: int = 0
    inserted: bool = False
    person_id: str | None = None
    group: bool = False
    helper_ids: tuple[str, ...] | None = None
    day: dt.date | None = None
    following: bool = False
    status: AttendanceStatus = AttendanceStatus.PRESENT
    role: SessionRole | None = None


@dataclass(frozen=True)
class Difference:
    """One thing in which a file and what was written in it part; `section` is the heading it stands under.

    `take` is None when the minutes cannot take it: `refusal` says why. `taken`, they hold it already.
    """

    key: str
    how: How
    section: str
    ours: str
    theirs: str
    take: Take | None = None
    taken: bool = False
    about: About = About.WORDS
    refusal: Refusal | None = None


def item_with(item: CapturedItem, take: Take) -> CapturedItem:
    """Give an item what is taken; what was captured stays."""
    if take.into is Into.OWNER:
        return with_owner(item, take.person_id, group=take.group, helpers=take.helper_ids)
    if take.into is Into.DUE:
        return with_due(item, take.day, next_session=take.following)
    if take.into is Into.REVIEW:
        return replace(item, review_on=take.day)
    if take.into is Into.OUT:
        return replace(item, minutes_choice=MinutesChoice.OUT)
    if take.into is Into.STATUS:
        return replace(item, status=take.text)
    if take.into is Into.TITLE:
        return replace(item, public_title=take.text)
    if take.into is Into.PUBLIC:
        return replace(item, public_text=take.text)
    return replace(item, wording=take.text)


def point_with(point: AgendaItem, take: Take) -> AgendaItem:
    """Give a point of the agenda its public title, or what it is for."""
    if take.into is Into.POINT_TITLE:
        return replace(point, title=take.text)
    return replace(point, purpose=take.text)


def session_with(session: Session, take: Take) -> Session:
    """Give a session its title or its place."""
    if take.into is Into.SESSION_TITLE:
        return replace(session, title=take.text)
    return replace(session, place=take.text)


def presence_with(held: Attendance, take: Take) -> Attendance:
    """Say whether somebody was there, and as what."""
    return replace(held, status=take.status, role=take.role or held.role)


def summary_lines(summary: str) -> list[str]:
    """Give the lines of a summary that are printed."""
    return [line.strip() for line in summary.splitlines() if line.strip()]


def summary_with(summary: str, takes: Iterable[Take]) -> str:
    """Put what is taken into a summary, each where it was counted from."""
    slots: list[list[str]] = [[line] for line in summary_lines(summary)]
    before: list[str] = []
    for take in takes:
        if take.inserted:
            (slots[take.rank] if 0 <= take.rank < len(slots) else before).append(take.text)
        elif take.rank < len(slots):
            slots[take.rank][0] = take.text
    return "\n".join(line for slot in (before, *slots) for line in slot if line)
