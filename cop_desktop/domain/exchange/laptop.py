"""What goes to the note-taker's laptop before a session, and what comes back from it, with no network.

Before: one session with its plan and the names of its people, so that both laptops know the same rounds
(`contents: session`). Private prompts, cases and their sheets, consents, addresses and telephones stay.
Back: what was captured, who is named in it, the guests met there (`contents: notes`). Something withdrawn
there comes back as an id that is gone: what was taken back travels no further.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import DETAIL_KEYS, CapturedItem
from cop_desktop.domain.codes import RoundState, SessionStatus
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.exchange.pruning import pruned
from cop_desktop.domain.exchange.references import INNER, MENTION, REFERENCES
from cop_desktop.domain.exchange.rows import fields_of
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attachment, Attendance, Session

E = TypeVar("E", bound=Entity)
ATTACHED: Final = "attachment:"
"""Prefix of the address of an item whose whole text is an attachment."""


def session_rows(rows: Iterable[Entity], session_id: str) -> list[Entity]:
    """Choose, among rows that are not deleted, what a note-taker needs of one session."""
    found = list(rows)
    session = next(each for each in _of(found, Session) if each.id == session_id)
    kept: list[Entity] = [each for each in _of(found, Community) if each.id == session.community_id]
    kept += [each for each in _of(found, Season) if each.id == session.season_id]
    attendance = [each for each in _of(found, Attendance) if each.session_id == session_id]
    members = [
        each
        for each in _of(found, Membership)
        if each.community_id == session.community_id
        and (each.left_on is None or each.left_on >= session.date)
    ]
    agenda = [each for each in _of(found, AgendaItem) if each.session_id == session_id]
    ids = {each.id for each in agenda}
    rounds = [replace(each, prompt="") for each in _of(found, RoundOccurrence) if each.agenda_item_id in ids]
    if session.status in {SessionStatus.LIVE, SessionStatus.CLOSING}:  # its run does not travel
        session = replace(session, status=SessionStatus.PLANNED, actual_start_ms=None, actual_end_ms=None)
        rounds = [_to_come(each) for each in rounds]
    items = [_travelling(each) for each in _of(found, CapturedItem) if each.session_id == session_id]
    named = {each.client_id for each in agenda} | {each.client_id for each in rounds} | _named(items)
    named |= {each.person_id for each in attendance}
    named |= {each.person_id for each in members}
    people = [_name_only(each) for each in _of(found, Person) if each.id in named]
    files = _files(found, items)
    return pruned([*kept, *people, *members, session, *attendance, *agenda, *rounds, *items, *files])


def notes_rows(rows: Iterable[Entity], session_id: str) -> list[Entity]:
    """Choose, deleted rows included, what a note-taker gives back of one session."""
    found = list(rows)
    session = next(each for each in _of(found, Session) if each.id == session_id)
    mine = [each for each in _of(found, CapturedItem) if each.session_id == session_id]
    items = [_travelling(each) if each.deleted_at is None else _gone(each) for each in mine]
    there = [each for each in found if each.deleted_at is None]
    attendance = [each for each in _of(there, Attendance) if each.session_id == session_id]
    named = _named(items) | {each.person_id for each in attendance}
    people = [_name_only(each) for each in _of(there, Person) if each.id in named]
    members = [
        each
        for each in _of(there, Membership)
        if each.community_id == session.community_id and each.person_id in named
    ]
    return [*people, *members, *attendance, *items, *_files(there, items)]


def said_of(item: CapturedItem) -> set[str]:
    """Name the people an item names, in its fields, its texts and its details."""
    found = {
        value
        for name, kind in REFERENCES[CapturedItem].items()
        if kind is Person and isinstance(value := getattr(item, name), str)
    }
    for field in fields_of(CapturedItem):
        value = getattr(item, field.name)
        if isinstance(value, str):
            found |= set(MENTION.findall(value))
    for key, value in item.details.items():
        found |= set(_ids(value)) if INNER.get(key) is Person else set(MENTION.findall(repr(value)))
    return found


def attachment_of(item: CapturedItem) -> str:
    """Tell the id of the attachment that holds the whole text of an item; empty when there is none."""
    return item.url.removeprefix(ATTACHED) if item.url.startswith(ATTACHED) else ""


def _of(rows: Iterable[Entity], kind: type[E]) -> list[E]:
    return [each for each in rows if type(each) is kind]


def _named(items: Iterable[CapturedItem]) -> set[str | None]:
    return {person for each in items for person in said_of(each)}


def _ids(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _ids(each)


def _to_come(each: RoundOccurrence) -> RoundOccurrence:
    return replace(each, state=RoundState.PENDING, started_at_ms=None, ended_at_ms=None, active_seconds=None)


def _name_only(person: Person) -> Person:
    """A person by name: nothing else of them is needed to take notes (Act P-39.1, s. 5)."""
    return Person(
        id=person.id,
        version=person.version,
        given_name=person.given_name,
        family_name=person.family_name,
        language=person.language,
    )


def _travelling(item: CapturedItem) -> CapturedItem:
    allowed = (*DETAIL_KEYS[item.kind], "review_flag")
    details: Mapping[str, Any] = {key: value for key, value in item.details.items() if key in allowed}
    return replace(item, details=details, external_id=None)


def _gone(item: CapturedItem) -> CapturedItem:
    return CapturedItem(
        id=item.id,
        version=item.version,
        deleted_at=item.deleted_at,
        session_id=item.session_id,
        kind=item.kind,
        captured_at_ms=item.captured_at_ms,
        level=item.level,
    )


def _files(rows: Iterable[Entity], items: Iterable[CapturedItem]) -> list[Attachment]:
    wanted = {attachment_of(each) for each in items if each.deleted_at is None}
    return [each for each in _of(rows, Attachment) if each.id in wanted]
