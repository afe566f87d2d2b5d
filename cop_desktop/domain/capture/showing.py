"""What was captured and may be shown to the room: filtered by level, each line a choice.

Nothing of level `room` is ever listed, nor anything captured in a round that stays in the room, but
for the second sentence somebody wrote for others (product.md, Capture).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cop_desktop.domain.agenda.contract import names_in
from cop_desktop.domain.capture.people import Known, shown_names
from cop_desktop.domain.capture.writing import shown
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Level


class Scope(StrEnum):
    """Of what one shows the harvest: this round, its agenda item, the session so far."""

    ROUND = "round"
    ITEM = "item"
    SESSION = "session"


@dataclass(frozen=True)
class Line:
    """One line as the room would read it; `chosen` says whether it goes up unless one says otherwise.

    `named`: it names somebody; `for_members`: guests are here and it was written for members.
    """

    item_id: str
    kind: ItemKind
    text: str
    chosen: bool
    named: bool = False
    for_members: bool = False


@dataclass(frozen=True)
class Showing:
    """The lines of one harvest, in order; `withheld` counts those that stay in the room whatever one says."""

    lines: tuple[Line, ...] = ()
    withheld: int = 0


def showing_of(
    items: Iterable[CapturedItem],
    people: Sequence[Known],
    room_rounds: Collection[str],
    *,
    guests: bool,
    room_items: Collection[str] = (),
) -> Showing:
    """Choose among captured items; `guests`: somebody here is no member of the community.

    `room_rounds` and `room_items` are the rounds and the agenda items that stay in the room.

    What names somebody, or is for members while guests are here, is listed and left out by default.
    """
    names = shown_names(people)
    lines: list[Line] = []
    withheld = 0
    for item in items:
        room = item.round_id in room_rounds or item.agenda_item_id in room_items
        text, level = _leaving(item, room=room)
        if not text or level is Level.ROOM:
            withheld += 1
            continue
        said = " ".join(shown(text, names).split())
        named = "{@" in text or bool(names_in(said, people))
        apart = guests and level is Level.MEMBERS
        lines.append(Line(item.id, item.kind, said, not (named or apart), named, apart))
    return Showing(tuple(lines), withheld)


def _leaving(item: CapturedItem, *, room: bool) -> tuple[str, Level]:
    """Give the sentence that may leave, and how far: the one written for others, else the captured one."""
    if item.public_text:
        return item.public_text, item.public_level or Level.ROOM
    return item.text, Level.ROOM if room else item.level
