"""Words of the minutes page: choices, reasons, rows of the list, hand edits."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from cop_desktop.domain.codes import Level, MinutesChoice, MinutesKind
from cop_desktop.domain.minutes.choices import Reason
from cop_desktop.domain.minutes.when import held_on
from cop_desktop.qt import dates
from cop_desktop.qt.language import translate
from cop_desktop.qt.models.minutes_rows import MinutesRow
from cop_desktop.qt.presenters.capture_words import LOOKS, level_name

if TYPE_CHECKING:
    from cop_desktop.services.minutes_board import Board, Line
    from cop_desktop.services.minuting import LastFile

CHOICE_KEYS = {
    "I": MinutesChoice.IN,
    "O": MinutesChoice.OUT,
    "A": MinutesChoice.ANONYMOUS,
    "U": MinutesChoice.UNDECIDED,
}
"""One key per choice, the same in both languages."""

_STATE = {
    MinutesChoice.IN: ("check", "calm"),
    MinutesChoice.OUT: ("minus", "muted"),
    MinutesChoice.ANONYMOUS: ("user", "calm"),
    MinutesChoice.UNDECIDED: ("circle-question-mark", "question"),
}
_SHOWN_EDITS = 3


def kind_name(kind: MinutesKind) -> str:
    """Name a kind of minutes."""
    if kind is MinutesKind.DECISIONS:
        return translate("Minutes", "Decisions and actions only")
    return translate("Minutes", "Minutes")


def state_name(choice: MinutesChoice) -> str:
    """Say what holds for an item."""
    return {
        MinutesChoice.IN: translate("Minutes", "in"),
        MinutesChoice.OUT: translate("Minutes", "left out"),
        MinutesChoice.ANONYMOUS: translate("Minutes", "without a name"),
        MinutesChoice.UNDECIDED: translate("Minutes", "to be judged"),
    }[choice]


def choice_label(choice: MinutesChoice) -> str:
    """Name a choice, as a verb on a button."""
    return {
        MinutesChoice.IN: translate("Minutes", "Include"),
        MinutesChoice.OUT: translate("Minutes", "Omit"),
        MinutesChoice.ANONYMOUS: translate("Minutes", "Anonymous"),
        MinutesChoice.UNDECIDED: translate("Minutes", "Default"),
    }[choice]


def reason_name(reason: Reason) -> str:
    """Say in two or three words why an item must be judged; empty when it must not."""
    return {
        Reason.LEVEL_MISSING: translate("Minutes", "Level to be chosen"),
        Reason.CONSENT_MISSING: translate("Minutes", "Consent to be asked"),
        Reason.QUOTATION: translate("Minutes", "Quotation"),
        Reason.REVIEW_FLAG: translate("Minutes", "Marked for review"),
        Reason.NAME_IN_TEXT: translate("Minutes", "Name in the text"),
        Reason.PLACE_IN_TEXT: translate("Minutes", "Organization in the text"),
    }.get(reason, "")


def reason_sentence(reason: Reason) -> str:
    """Say in one sentence why an item has its default."""
    return {
        Reason.PLAIN: translate("Minutes", "Included by default."),
        Reason.ROOM: translate("Minutes", "It stays in the room."),
        Reason.PUBLIC_SENTENCE: translate(
            "Minutes", "It stays in the room; only the sentence written for others travels."
        ),
        Reason.IN_SUMMARY: translate("Minutes", "The summary of its item stands for it."),
        Reason.NO_SOURCE: translate("Minutes", "Whoever said it did not ask to be named."),
        Reason.SHARING_NOT_ASKED: translate(
            "Minutes", "It is to be shared, and the person has not been asked: no name by default."
        ),
        Reason.EMPTY: translate("Minutes", "It has no words of its own."),
        Reason.LEVEL_MISSING: translate(
            "Minutes", "A sentence was written for others, and nothing says how far it may travel."
        ),
        Reason.CONSENT_MISSING: translate(
            "Minutes", "Somebody is named who has not agreed to be named in minutes."
        ),
        Reason.QUOTATION: translate("Minutes", "These are somebody’s own words, and no consent is noted."),
        Reason.REVIEW_FLAG: translate("Minutes", "The note-taker asked that it be looked at again."),
        Reason.NAME_IN_TEXT: translate("Minutes", "Somebody’s name is written in the text."),
        Reason.PLACE_IN_TEXT: translate("Minutes", "A member’s organization is named in the text."),
    }[reason]


def rows(board: Board) -> list[MinutesRow]:
    """Make the rows: what must be judged first, then the items by point; those of the room are counted."""
    judged = [
        line for line in (*board.lines, *board.earlier) if line.verdict.default is MinutesChoice.UNDECIDED
    ]
    made: list[MinutesRow] = []
    if judged:
        waiting = sum(line.verdict.undecided for line in judged)
        heading = translate("Minutes", "They need your judgement")
        made.append(MinutesRow("", heading, tally=_number(waiting) if waiting else ""))
        made += [_row(board, line, reason_name(line.verdict.reason)) for line in judged]
    point: str | None = None
    staying = 0
    for line in board.lines:
        if line.verdict.default is MinutesChoice.UNDECIDED:
            continue
        if line.point_id != point:
            made += _staying(staying)
            point, staying = line.point_id, 0
            made.append(MinutesRow("", line.point or translate("Minutes", "Outside the agenda")))
        if line.verdict.locked:
            staying += 1
        else:
            made.append(_row(board, line, ""))
    return made + _staying(staying)


def _staying(count: int) -> list[MinutesRow]:
    if not count:
        return []
    text = translate("Minutes", "%n item(s) stay in the room", "", count)
    return [MinutesRow("", text, icon="lock", token="muted", ground="sunken", muted=True)]


def _row(board: Board, line: Line, why: str) -> MinutesRow:
    verdict, look = line.verdict, LOOKS[line.item.kind]
    icon, token = _STATE[verdict.effective]
    state = state_name(verdict.effective)
    return MinutesRow(
        key=line.item.id,
        title=sentence_of(line),
        sub=why or facts(board, line),
        icon=look.icon,
        token=look.ink,
        ground=look.ground,
        state=state,
        state_icon=icon,
        state_token=token,
        decided=line.item.minutes_choice is not MinutesChoice.UNDECIDED,
        muted=verdict.effective is MinutesChoice.OUT,
    )


def sentence_of(line: Line) -> str:
    """Give what is shown of an item on one line: of a room one, only its sentence for others."""
    if line.verdict.place.room:
        text = line.read
    else:
        text = f"{line.title} — {line.text}" if line.title and line.text else line.title or line.text
    return " ".join(text.split())


def facts(board: Board, line: Line) -> str:
    """Say when it was captured, who said it, how far it may travel."""
    zone = ZoneInfo(board.session.timezone)
    time = dates.local_time(line.item.captured_at_ms, zone)
    level = line.item.public_level or Level.MEMBERS if line.verdict.place.room else line.item.level
    source = "" if line.verdict.place.room else line.source
    return " · ".join(part for part in (time, source, level_name(level)) if part)


def title_words(board: Board) -> tuple[str, str]:
    """Give the page's title, and the line under it."""
    session = board.session
    date = dates.long_date(held_on(session), year=True)
    return board.document.title, f"{session.title} · {date}" if session.title else date


def undecided_words(count: int) -> str:
    """Say how many items an export would leave out."""
    return translate(
        "Minutes", "%n item(s) wait for your judgement; exported now, they are left out.", "", count
    )


def file_words(last: LastFile | None) -> str:
    """Say what became of the last file, and where the next one goes."""
    if last is None:
        return translate("Minutes", "No file written yet.")
    name, proposed = last.path.name, last.proposed.name
    if not last.there:
        return translate("Minutes", "“{0}” is no longer where it was written.").format(name)
    if last.read is None:
        return translate("Minutes", "“{0}” cannot be read any more; the next file will be “{1}”.").format(
            name, proposed
        )
    if last.read.as_written:
        return translate("Minutes", "“{0}” is as it was written; the next export replaces it.").format(name)
    if not last.read.edits:
        return translate(
            "Minutes", "“{0}” was saved by another program, not a word changed; the next file will be “{1}”."
        ).format(name, proposed)
    edits = last.read.edits
    counts = [
        translate("Minutes", "%n changed", "", len(edits.changed)) if edits.changed else "",
        translate("Minutes", "%n added", "", len(edits.added)) if edits.added else "",
        translate("Minutes", "%n removed", "", len(edits.removed)) if edits.removed else "",
    ]
    told = ", ".join(count for count in counts if count)
    return translate(
        "Minutes", "“{0}” was edited by hand ({1}). It stays; the next file will be “{2}”."
    ).format(name, told, proposed)


def edit_words(last: LastFile | None) -> list[str]:
    """List the first hand edits, one sentence each."""
    if last is None or last.read is None:
        return []
    edits = last.read.edits
    said = [
        *(translate("Minutes", "Changed: {0}").format(short(one.after)) for one in edits.changed),
        *(translate("Minutes", "Added: {0}").format(short(one.text)) for one in edits.added),
        *(translate("Minutes", "Removed: {0}").format(short(one.before)) for one in edits.removed),
    ]
    more = len(said) - _SHOWN_EDITS
    shown = said[:_SHOWN_EDITS]
    return [*shown, translate("Minutes", "and %n more", "", more)] if more > 0 else shown


def short(text: str, most: int = 60) -> str:
    """Bring a text to one line of at most this many characters."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _number(count: int) -> str:
    return QLocale().toString(count)


def written_words(name: str) -> str:
    """Say that the file is there."""
    return translate("Minutes", "Written: {0}").format(name)
