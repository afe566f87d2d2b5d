"""The read-back before leaving: what was decided, who does what, what is still missing, what the room reads.

Of what was captured in a `room` the room reads the sentence written for others, never the words; who
spoke there and who was helped are not named beside it, as in minutes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem, lacking, to_determine
from cop_desktop.domain.codes import ItemKind, Level, RoundState
from cop_desktop.domain.run.view import RunView

CLOSED = frozenset({"done", "dropped"})
_MENTION = re.compile(r"\{@([^{}]+)\}")
_OPEN = frozenset({RoundState.PENDING, RoundState.ARMED, RoundState.RUNNING, RoundState.PAUSED})


class Missing(StrEnum):
    """What a line still waits for, in the order it is asked."""

    OWNER = "owner"
    DUE = "due"


@dataclass(frozen=True)
class Line:
    """A decision or an action as it is read back.

    `public` is what the room may read (mentions `{@id}` left in), empty when nothing of it is for the
    room; `hidden` are the people who may not be named beside it; `missing` what it has not.
    """

    item: CapturedItem
    public: str = ""
    hidden: frozenset[str] = frozenset()
    missing: tuple[Missing, ...] = ()

    @property
    def decided(self) -> bool:
        """Tell whether it is a decision."""
        return self.item.kind is ItemKind.DECISION

    @property
    def determined(self) -> frozenset[Missing]:
        """What it has not, and was said to be determined: an answer, never asked again."""
        return frozenset(map(Missing, to_determine(self.item)))

    @property
    def question(self) -> Missing | None:
        """The first thing to ask about it; None when it waits for nothing."""
        said = self.determined
        return next((each for each in self.missing if each not in said), None)


@dataclass(frozen=True)
class ReadBack:
    """Everything to be read back, in the order it was captured."""

    lines: tuple[Line, ...] = ()
    parked: tuple[Line, ...] = ()

    @property
    def decisions(self) -> tuple[Line, ...]:
        """The decisions."""
        return tuple(line for line in self.lines if line.decided)

    @property
    def actions(self) -> tuple[Line, ...]:
        """The actions."""
        return tuple(line for line in self.lines if not line.decided)

    @property
    def incomplete(self) -> tuple[Line, ...]:
        """The lines that wait for an answer."""
        return tuple(line for line in self.lines if line.question is not None)

    def line(self, item_id: str) -> Line | None:
        """Find a line."""
        return next((line for line in self.lines if line.item.id == item_id), None)


def read_back(
    items: Iterable[CapturedItem],
    rounds: Mapping[str, RoundOccurrence],
    agenda: Mapping[str, AgendaItem],
) -> ReadBack:
    """Make the read-back of a session from what it captured, in order.

    `rounds` and `agenda` hold where the items were captured, those taken off the agenda since included.
    Procedural decisions and actions already over are not read back.
    """
    lines, parked = [], []
    for item in items:
        if item.kind is ItemKind.PARKING:
            parked.append(_line(item, rounds, agenda))
        elif (item.kind is ItemKind.DECISION and not item.procedural) or (
            item.kind is ItemKind.ACTION and item.status not in CLOSED
        ):
            lines.append(_line(item, rounds, agenda))
    return ReadBack(tuple(lines), tuple(parked))


def missing(item: CapturedItem) -> tuple[Missing, ...]:
    """Say what an action lacks: somebody, a person or the whole group; a day, or the next session."""
    if item.kind is not ItemKind.ACTION:
        return ()
    return tuple(map(Missing, lacking(item)))


def told(text: str, names: Mapping[str, str], hidden: Collection[str], somebody: str) -> str:
    """Put names in a public sentence; whoever is hidden or unknown is `somebody`."""
    return _MENTION.sub(
        lambda found: somebody if found[1] in hidden else names.get(found[1], somebody), text
    ).strip()


def closing_next(view: RunView) -> bool:
    """Tell whether going on would enter the closing round: the last one still to be played.

    When several protected rounds end the session, it is the last of them, so that what the others
    decide is read back too. Before the session has begun there is nothing to read back.
    """
    if view.started_at_ms is None or view.ended_at_ms is not None or view.held:
        return False
    armed = view.current_state is RoundState.ARMED
    target = view.current_id if armed else view.next_id
    waiting = [each.id for each in view.occurrences if each.state in _OPEN]
    to_come = [each for each in waiting if armed or each != view.current_id]
    return target is not None and to_come == [target]


def _line(
    item: CapturedItem, rounds: Mapping[str, RoundOccurrence], agenda: Mapping[str, AgendaItem]
) -> Line:
    held = rounds.get(item.round_id or "")
    point = agenda.get(item.agenda_item_id or (held.agenda_item_id if held else ""))
    places = [each for each in (held, point) if each is not None]
    if item.level is not Level.ROOM and all(each.level is not Level.ROOM for each in places):
        said = item.public_text or item.public_title or item.text or item.title
        return Line(item, said.strip(), missing=missing(item))
    hidden = {each.client_id for each in places if each.client_id}
    if item.source_id:
        hidden.add(item.source_id)
    said = item.public_text or item.public_title or ""
    return Line(item, said.strip(), frozenset(hidden), missing(item))
