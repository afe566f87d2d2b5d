"""What the making of minutes shows: every captured item with what holds for it, and the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Language, Level, MinutesKind
from cop_desktop.domain.community import Community
from cop_desktop.domain.minutes.actions import left_out
from cop_desktop.domain.minutes.choices import Verdict
from cop_desktop.domain.minutes.composer import compose_from
from cop_desktop.domain.minutes.document import Document, clean
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.material import Material
from cop_desktop.domain.minutes.naming import mentioned
from cop_desktop.domain.minutes.shelves import Part, part_of
from cop_desktop.domain.minutes.triage import Triage, triage
from cop_desktop.domain.minutes.typed import unmarked
from cop_desktop.domain.session import MinutesVersion, Session
from cop_desktop.export.words import read_texts


@dataclass(frozen=True)
class Line:
    """One captured item, what the program proposes for it and what holds.

    `text` is for the eyes of whoever makes the minutes, names in full; `read` is what a reader of the
    minutes would find, were it in; `wording` the words for the minutes somebody gave it. `point` is the
    public title of its agenda item, empty when it was captured outside any. `title_read`, names in full,
    and `sentence_read` are the two parts that may be worded.
    """

    item: CapturedItem
    verdict: Verdict
    point_id: str
    point: str
    title: str
    text: str
    source: str
    read: str
    wording: str = ""
    title_read: str = ""
    sentence_read: str = ""


@dataclass(frozen=True)
class Point:
    """One point of the agenda as it is written: `seconds` long, with the lines captured in it.

    `summary` has names in full, `stored` is as kept. Of a `room` point no summary is ever printed.
    A `silent` one, a break, is never told. `staying` counts the lines that stay in the room: they are
    not among `lines`.
    """

    id: str
    title: str
    seconds: int
    summary: str
    stored: str
    room: bool
    lines: tuple[Line, ...]
    staying: int
    silent: bool = False


@dataclass(frozen=True)
class Board:
    """All that the making of one session's minutes shows: lines in order of the agenda, and the page.

    `letterhead` names the organization's document the community chose; empty: ours. `people` may answer
    for an action, in the order they are expected. `since` is the last line of the change feed read with it.
    """

    session: Session
    community: Community
    lines: tuple[Line, ...]
    earlier: tuple[Line, ...]
    document: Document
    last: MinutesVersion | None
    letterhead: str = ""
    triage: Triage = field(default_factory=Triage)
    points: tuple[Point, ...] = ()
    people: tuple[Known, ...] = ()
    since: int = 0

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
    since: int = 0,
) -> Board:
    """Judge every item of a session and compose its minutes."""
    making = making_of(material, language)
    lines = _in_agenda_order(material, [_line(making, *judged) for judged in making.verdicts])
    return Board(
        session=material.session,
        community=material.community,
        lines=lines,
        earlier=tuple(_line(making, *judged) for judged in left_out(making)),
        document=compose_from(making, kind),
        last=last,
        letterhead=letterhead,
        triage=triage(making),
        points=_points(material, lines),
        people=_people(material),
        since=since,
    )


def _points(material: Material, lines: tuple[Line, ...]) -> tuple[Point, ...]:
    held: dict[str, list[Line]] = {}
    for line in lines:
        held.setdefault(line.point_id, []).append(line)
    seconds: dict[str, int] = {}
    for round_ in material.rounds.values():
        if not round_.deleted_at:
            lasted = round_.seconds if round_.active_seconds is None else round_.active_seconds
            seconds[round_.agenda_item_id] = seconds.get(round_.agenda_item_id, 0) + lasted
    made = []
    for point in material.agenda:
        here = held.get(point.id, [])
        told = tuple(line for line in here if not line.verdict.locked)
        made.append(
            Point(
                id=point.id,
                title=_for_eyes(material, point.title),
                seconds=seconds.get(point.id, 0),
                summary=_for_eyes(material, point.summary),
                stored=point.summary,
                room=point.level is Level.ROOM,
                lines=told,
                staying=len(here) - len(told),
                silent=part_of(point) is Part.SILENT,
            )
        )
    return tuple(made)


def _people(material: Material) -> tuple[Known, ...]:
    here = [material.people[one.person_id] for one in material.attendance if one.person_id in material.people]
    return tuple(
        Known(person.id, person.given_name, person.family_name) for person in here if not person.deleted_at
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
        title_read=_for_eyes(material, item.public_title or item.title),
        sentence_read=clean(unmarked(told.sentence)),
        wording=_for_eyes(material, (item.public_text or "") if verdict.place.room else item.wording),
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
