"""What the page of the read-back shows, as values; the words follow the language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from cop_desktop.domain.answers import days_meant, people_meant
from cop_desktop.domain.capture.cleaning import folded
from cop_desktop.domain.capture.writing import shown
from cop_desktop.domain.codes import AttendanceStatus, Language
from cop_desktop.domain.next_session import due_date
from cop_desktop.domain.read_back import Line, Missing
from cop_desktop.qt.dates import capital, day_month, short_date, weekday_date
from cop_desktop.qt.language import translate
from cop_desktop.services.read_back import Board

OFFERED = 3
"""People or days offered at once; the whole group and « à déterminer » come under them."""
HERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REMOTE})


@dataclass(frozen=True)
class Candidate:
    """One answer: somebody (`person_id`), the whole group, a day, the next session, or `later`.

    `later` is « à déterminer », of who or of when.
    """

    text: str
    person_id: str = ""
    group: bool = False
    later: bool = False
    day: dt.date | None = None
    next_session: bool = False


@dataclass(frozen=True)
class LineFace:
    """One line: its words, who and when as chips, and whether it is complete.

    `kept` says that nothing of it is shown to the room.
    """

    id: str
    text: str
    who: str
    who_asked: bool
    when: str
    when_asked: bool
    decided: bool
    done: bool
    current: bool
    kept: bool


@dataclass(frozen=True)
class Side:
    """« Pour finir »: counts, each with an aside; what the next plan opens with; the closing, when next."""

    counts: tuple[tuple[str, str, str], ...]
    plan: str
    onward: str


@dataclass(frozen=True)
class ReadBackPage:
    """Everything the page shows. `question` is asked of the current line; None when none is current."""

    left: str
    lead: str
    lines: tuple[LineFace, ...]
    folded: str
    others: tuple[LineFace, ...]
    parked: str
    question: Missing | None
    side: Side


def line_face(board: Board, line: Line, *, current: bool = False, done: bool = False) -> LineFace:
    """Make one line, in its own words: the console is private."""
    item = line.item
    who, who_asked = "", False
    if not line.decided or item.owner_id or item.owner_is_group:
        if item.owner_is_group:
            who = translate("ReadBack", "The whole group")
        elif item.owner_id:
            who = board.names.get(item.owner_id, translate("ReadBack", "Somebody"))
        elif Missing.OWNER in line.determined:
            who = translate("ReadBack", "To be determined")
        else:
            who, who_asked = translate("ReadBack", "Who?"), True
    when, when_asked = "", False
    day = due_date(item, board.next_on)
    if day is not None:
        when = short_date(day, now=board.today)
    elif item.due_next_session:
        when = translate("ReadBack", "Next session")
    elif Missing.DUE in line.determined:
        when = translate("ReadBack", "To be determined")
    elif not line.decided:
        when, when_asked = translate("ReadBack", "When?"), True
    text = shown(item.text or item.title, board.names)
    return LineFace(
        item.id, text, who, who_asked, when, when_asked, line.decided, done, current, kept=not line.public
    )


def candidates(board: Board, question: Missing, typed: str) -> list[Candidate]:
    """Give the answers a few letters may mean, the best one first."""
    if question is Missing.DUE:
        return _days(board, typed)
    letters = folded(typed.strip())
    found = [
        Candidate(person.full_name, person_id=person.id)
        for person in people_meant(typed, board.people, _present(board))[:OFFERED]
    ]
    group = Candidate(translate("ReadBack", "The whole group"), group=True)
    later = Candidate(translate("ReadBack", "To be determined"), later=True)
    sure = [each for each in (group, later) if letters and _begins(each.text, letters)]
    if letters and not sure and not found:  # Enter takes the first one: letters of nobody give it to nobody
        return []
    return [*sure, *found, *(each for each in (group, later) if each not in sure)]


def page_of(
    board: Board,
    queue: Collection[str],
    current: str,
    question: Missing | None,
    onward: str,
    *,
    unfolded: bool,
) -> ReadBackPage:
    """Make the page: the lines to complete in order, one line for the complete ones, what was set aside."""
    lines = [line for line in board.read.lines if line.item.id in queue]
    waiting = [line for line in lines if line.question is not None]
    others = [line for line in board.read.lines if line.item.id not in queue]
    parked = "; ".join(shown(line.item.text or line.item.title, board.names) for line in board.read.parked)
    lead = translate("ReadBack", "Nothing to complete.")
    if lines:
        lead = translate("ReadBack", "%n line(s) to complete.", "", len(lines))
    lead = f"{lead} {translate('ReadBack', 'The room only sees the public sentences.')}"
    return ReadBackPage(
        left=translate("ReadBack", "%n left", "", len(waiting)) if waiting else "",
        lead=lead,
        lines=tuple(
            line_face(board, line, current=line.item.id == current, done=line.question is None)
            for line in lines
        ),
        folded=_complete(others),
        others=tuple(line_face(board, line, done=True) for line in others) if unfolded else (),
        parked=translate("ReadBack", "Set aside: {0}").format(parked) if parked else "",
        question=question,
        side=_side(board, onward),
    )


def _side(board: Board, onward: str) -> Side:
    read = board.read
    numbers = ", ".join(line.item.number for line in read.decisions if line.item.number)
    waited = [set(line.missing) - line.determined for line in read.actions]
    unnamed = sum(Missing.OWNER in each for each in waited)
    undated = sum(Missing.DUE in each for each in waited)
    lacks = []
    if unnamed:
        lacks.append(translate("ReadBack", "%n without a name", "", unnamed))
    if undated:
        lacks.append(translate("ReadBack", "%n without a date", "", undated))
    counts = []
    if read.decisions:
        counts.append(("gavel", translate("ReadBack", "%n decision(s)", "", len(read.decisions)), numbers))
    if read.actions:
        said = translate("ReadBack", "%n action(s)", "", len(read.actions))
        counts.append(("circle-check", said, " · ".join(lacks)))
    if read.parked:
        said = translate("ReadBack", "%n topic(s) set aside", "", len(read.parked))
        counts.append(("circle-parking", said, ""))
    plan = ""
    if read.actions:
        opens = translate("ReadBack", "will open with these %n action(s).", "", len(read.actions))
        plan = translate("ReadBack", "The next plan")
        if board.next_on is not None:
            plan = translate("ReadBack", "The plan of {0}").format(day_month(board.next_on))
        plan = f"{plan} {opens}"
    return Side(tuple(counts), plan, onward)


def _complete(lines: Collection[Line]) -> str:
    decided = sum(line.decided for line in lines)
    said = []
    if decided:
        said.append(translate("ReadBack", "%n decision(s)", "", decided))
    if len(lines) > decided:
        said.append(translate("ReadBack", "%n action(s)", "", len(lines) - decided))
    if not said:
        return ""
    both = translate("ReadBack", "{0} and {1}").format(*said) if len(said) == 2 else said[0]
    return translate("ReadBack", "Complete: {0}.").format(both)


def _days(board: Board, typed: str) -> list[Candidate]:
    found = []
    for said, day in days_meant(typed, board.today, _language())[:OFFERED]:
        if day is not None:
            found.append(Candidate(weekday_date(day, now=board.today), day=day))
            continue
        text = capital(said) if not typed else translate("ReadBack", "Next session")
        if board.next_on is not None:
            text = f"{text} · {short_date(board.next_on, now=board.today)}"
        found.append(Candidate(text, next_session=True))
    later = Candidate(translate("ReadBack", "To be determined"), later=True)
    letters = folded(typed.strip())
    return [*found, later] if not letters or _begins(later.text, letters) else found


def _begins(text: str, letters: str) -> bool:
    low = folded(text)
    return low.startswith(letters) or any(word.startswith(letters) for word in low.split() if len(word) > 3)


def _present(board: Board) -> set[str]:
    return {each.person_id for each in board.attendance if each.status in HERE}


def _language() -> Language:
    from PySide6.QtCore import QLocale

    french = QLocale().language() == QLocale.Language.French
    return Language.FRENCH if french else Language.ENGLISH
