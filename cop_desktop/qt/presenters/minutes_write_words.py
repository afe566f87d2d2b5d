"""Words of the writing of minutes: what is to be done of each point, where each line went."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cop_desktop.domain.codes import ItemKind, MinutesChoice
from cop_desktop.domain.minutes.choices import Reason
from cop_desktop.qt import dates
from cop_desktop.qt.language import translate
from cop_desktop.qt.models.minutes_rows import MinutesRow
from cop_desktop.qt.presenters.capture_words import LOOKS
from cop_desktop.qt.presenters.minutes_words import sentence_of
from cop_desktop.qt.presenters.minutes_write import to_write
from cop_desktop.qt.widgets.points_thread import PointState, PointView

if TYPE_CHECKING:
    from cop_desktop.services.minutes_board import Board, Line, Point

_ASIDE = re.compile(r"\([^()]*\)")
_WORDS = re.compile(r"\w+")


def point_view(point: Point, *, present: bool) -> PointView:
    """Make the bead of a point; a break has no key."""
    state = PointState.TO_WRITE if to_write(point) else PointState.WRITTEN
    if point.room:
        state = PointState.ROOM
    if present:
        word = translate("Minutes", "in progress")
    elif point.room:
        word = translate("Minutes", "stays in the room")
    elif point.stored.strip():
        word = translate("Minutes", "written")
    else:
        word = translate("Minutes", "to be written") if point.lines else translate("Minutes", "nothing noted")
    spoken = f"{point.title}, {dates.minutes(point.seconds)}, {word}"
    return PointView("" if point.silent else point.id, point.title, state, word, point.seconds, spoken)


def where_word(line: Line, point: Point) -> tuple[str, str]:
    """Say where a line went in the minutes, and in which colour."""
    effective, reason = line.verdict.effective, line.verdict.reason
    if effective is MinutesChoice.OUT and stands_in(line, point.summary):
        return translate("Minutes", "summary", "where a line went"), "calm"
    if effective is MinutesChoice.UNDECIDED:
        return translate("Minutes", "to be judged"), "question"
    if effective is MinutesChoice.OUT:
        if reason is Reason.IN_SUMMARY and line.item.minutes_choice is MinutesChoice.UNDECIDED:
            return translate("Minutes", "summary", "where a line went"), "calm"
        return translate("Minutes", "left out", "where a line went"), "muted"
    if line.item.kind is ItemKind.DECISION:
        if line.item.procedural:
            return translate("Minutes", "in the text"), "calm"
        return translate("Minutes", "boxed"), "calm"
    if line.item.kind is ItemKind.ACTION:
        return translate("Minutes", "in the table"), "calm"
    return translate("Minutes", "listed"), "calm"


def stands_in(line: Line, summary: str) -> bool:
    """Tell whether the words of a line, names in parentheses apart, are in a summary."""
    words = _bare(line.read or line.text)
    return bool(words) and words in _bare(summary)


def _bare(text: str) -> str:
    return " ".join(_WORDS.findall(_ASIDE.sub(" ", text).lower()))


def row(board: Board, line: Line, point: Point) -> MinutesRow:
    """Make the row of a line: its captured words, when, and where it went.

    Of what was said in the room, its sentence for others.
    """
    look = LOOKS[line.item.kind]
    where, token = where_word(line, point)
    return MinutesRow(
        key=line.item.id,
        title=sentence_of(line),
        sub=dates.local_time(line.item.captured_at_ms, ZoneInfo(board.session.timezone)),
        icon=look.icon,
        token=look.ink,
        ground=look.ground,
        state=where,
        state_token=token,
        decided=token == "calm",
        muted=line.verdict.effective is MinutesChoice.OUT and token == "muted",
    )


def words_count(text: str) -> str:
    """Count the words of a summary."""
    return translate("Minutes", "%n word(s)", "", len(text.split()))


def room_words(point: Point) -> str:
    """Say why there is no summary to write."""
    if point.staying:
        return translate(
            "Minutes", "%n line(s) stay(s) in the room, and no summary is printed.", "", point.staying
        )
    return translate("Minutes", "What is said here stays in the room: no summary is printed.")
