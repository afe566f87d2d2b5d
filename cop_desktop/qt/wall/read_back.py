"""The read-back on the wall: what was decided, then what · who · when; public sentences and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cop_desktop.domain.next_session import due_date
from cop_desktop.domain.read_back import Line, Missing, told
from cop_desktop.domain.typography import typeset
from cop_desktop.qt.dates import NBSP, short_date
from cop_desktop.qt.wall.tongue import Tongue
from cop_desktop.services.read_back import Board

_DAY = re.compile(r"(?<=\b\d) (?=[a-zéû]{3,9}\b)|(?<=\b\d\d) (?=[a-zéû]{3,9}\b)")
"""Between a number and the word it counts or dates: « 19 novembre » is kept on one line."""
LINES = 6
"""Actions on a page at most."""
ROOM = 7.0
"""What a page holds, in lines of an action."""
SHORT_DECISION = 46
"""A decision of so many characters at most holds on one line of its box."""


@dataclass(frozen=True)
class Promise:
    """An action as the room reads it; `who` and `when` are questions until they are answered."""

    what: str
    who: str
    when: str
    asked: bool = False


@dataclass(frozen=True)
class ReadBackFace:
    """One page of the read-back."""

    title: str
    question: str
    decisions: tuple[str, ...]
    promises: tuple[Promise, ...]


@dataclass(frozen=True)
class ReadBackShown:
    """The read-back as it was deliberately put up: one page of it."""

    board: Board
    page: int = 0

    def face(self, tongue: Tongue) -> ReadBackFace:
        """Make the page in the language of the room; an empty one when nothing is left to read."""
        pages, _where = pages_of(self.board, tongue)
        if not pages:
            return _page(self.board, [], tongue)
        return pages[min(self.page, len(pages) - 1)]


def pages_of(board: Board, tongue: Tongue) -> tuple[tuple[ReadBackFace, ...], Mapping[str, int]]:
    """Make the pages, and tell on which one each item is; none when the room may read nothing."""
    pages: list[list[Line]] = []
    used = ROOM + 1
    shown = [line for line in (*board.read.decisions, *board.read.actions) if line.public]
    for line in shown:
        cost = (4 / 3 if len(line.public) <= SHORT_DECISION else 2.0) if line.decided else 1.0
        promises = sum(not each.decided for each in pages[-1]) if pages else 0
        if used + cost > ROOM or (not line.decided and promises == LINES):
            pages.append([])
            used = 0.0
        pages[-1].append(line)
        used += cost
    where = {line.item.id: index for index, page in enumerate(pages) for line in page}
    return tuple(_page(board, page, tongue) for page in pages), where


def read_back_words(face: ReadBackFace) -> list[str]:
    """Give the words of a page, in reading order."""
    words = [face.title, face.question, *face.decisions]
    for each in face.promises:
        words += [each.what, each.who, each.when]
    return words


def _page(board: Board, lines: list[Line], tongue: Tongue) -> ReadBackFace:
    translate = tongue.translate
    return ReadBackFace(
        translate("Wall", "Before we leave"),
        translate("Wall", "Is this what we said?"),
        tuple(_sentence(board, line, tongue) for line in lines if line.decided),
        tuple(_promise(board, line, tongue) for line in lines if not line.decided),
    )


def _promise(board: Board, line: Line, tongue: Tongue) -> Promise:
    translate, item = tongue.translate, line.item
    who, asked = translate("Wall", "Who?"), False
    if item.owner_is_group:
        who = translate("Wall", "The whole group")
    elif item.owner_id is not None and item.owner_id in line.hidden:
        who = translate("Wall", "The client")
    elif item.owner_id is not None:
        who = board.names.get(item.owner_id, translate("Wall", "Somebody"))
    elif Missing.OWNER in line.determined:
        who = translate("Wall", "To be determined")
    else:
        asked = True
    day = due_date(item, board.next_on)
    if day is not None:
        when = short_date(day, now=board.today, locale=tongue.locale)
    elif Missing.DUE in line.determined:
        when = translate("Wall", "To be determined")
    elif Missing.DUE in line.missing:
        when = translate("Wall", "When?")
    else:
        when = translate("Wall", "Next time")
    return Promise(_sentence(board, line, tongue), who, when, asked)


def _sentence(board: Board, line: Line, tongue: Tongue) -> str:
    """Give the public sentence with names, set as the language of the room writes."""
    somebody = tongue.translate("Wall", "somebody")
    said = typeset(told(line.public, board.names, line.hidden, somebody), board.session.language)
    return _DAY.sub(NBSP, said)
