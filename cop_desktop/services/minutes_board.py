"""What the making of minutes shows: every captured item with what holds for it, and the page."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Language, MinutesKind
from cop_desktop.domain.community import Community
from cop_desktop.domain.minutes.actions import left_out
from cop_desktop.domain.minutes.choices import Verdict
from cop_desktop.domain.minutes.composer import compose_from
from cop_desktop.domain.minutes.document import Document, clean
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.material import Material
from cop_desktop.domain.minutes.naming import mentioned
from cop_desktop.domain.minutes.typed import unmarked
from cop_desktop.domain.session import MinutesVersion, Session
from cop_desktop.export.words import read_texts


@dataclass(frozen=True)
class Line:
    """One captured item, what the program proposes for it and what holds.

    `text` is for the eyes of whoever makes the minutes, names in full; `read` is what a reader of the
    minutes would find, were it in. `point` is the public title of its agenda item, empty when it was
    captured outside any.
    """

    item: CapturedItem
    verdict: Verdict
    point_id: str
    point: str
    title: str
    text: str
    source: str
    read: str


@dataclass(frozen=True)
class Board:
    """All that the making of one session's minutes shows: lines in order of the agenda, and the page.

    `letterhead` names the organization's document the community chose; empty: ours.
    """

    session: Session
    community: Community
    lines: tuple[Line, ...]
    earlier: tuple[Line, ...]
    document: Document
    last: MinutesVersion | None
    letterhead: str = ""

    @property
    def undecided(self) -> tuple[Line, ...]:
        """Give the lines a person must judge; exported before that, they are left out."""
        return tuple(line for line in (*self.lines, *self.earlier) if line.verdict.undecided)


def board_of(
    material: Material,
    kind: MinutesKind,
    language: Language | None,
    last: MinutesVersion | None,
    letterhead: str,
) -> Board:
    """Judge every item of a session and compose its minutes."""
    making = making_of(material, language)
    return Board(
        session=material.session,
        community=material.community,
        lines=_in_agenda_order(material, [_line(making, *judged) for judged in making.verdicts]),
        earlier=tuple(_line(making, *judged) for judged in left_out(making)),
        document=compose_from(making, kind),
        last=last,
        letterhead=letterhead,
    )


def making_of(material: Material, language: Language | None) -> Making:
    """Prepare the making of minutes in a language; by default, the session's."""
    chosen = language or material.session.language
    return Making(material, read_texts(chosen), chosen)


def _line(making: Making, item: CapturedItem, verdict: Verdict) -> Line:
    material = making.material
    point = material.agenda_item(item)
    told = making.tell(item, verdict)
    return Line(
        item=item,
        verdict=verdict,
        point_id=point.id if point else "",
        point=_for_eyes(material, point.title) if point else "",
        title=_for_eyes(material, item.title),
        text=_for_eyes(material, item.text or str(item.details.get("hypothesis") or "")),
        source=_full_name(material, item.source_id),
        read=clean(
            unmarked(f"{told.title} — {told.sentence}" if told.title and told.sentence else told.sentence)
        ),
    )


def _for_eyes(material: Material, text: str) -> str:
    for who in set(mentioned(text)) if "{@" in text else ():
        text = text.replace(f"{{@{who}}}", _full_name(material, who) or "?")
    return text


def _full_name(material: Material, who: str | None) -> str:
    person = material.people.get(who or "")
    return person.full_name if person else ""


def _in_agenda_order(material: Material, lines: list[Line]) -> tuple[Line, ...]:
    rank = {point.id: place for place, point in enumerate(material.agenda)}
    return tuple(sorted(lines, key=lambda line: rank.get(line.point_id, len(rank))))
