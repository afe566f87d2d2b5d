"""Which field of a row names which other row, so that ids can be checked and rewritten everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from cop_desktop.domain.agenda_item import AgendaItem, OwnFormat, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.entity import Entity, id_from
from cop_desktop.domain.exchange.rows import Row, fields_of
from cop_desktop.domain.grouping_wish import GroupingWish
from cop_desktop.domain.people import Expertise, Membership, Organization, Person, PrivacyConsent
from cop_desktop.domain.run_log import EventRecord, RunRecord
from cop_desktop.domain.session import Attachment, Attendance, MinutesSending, MinutesVersion, Session

Kind = type[Entity]
Renaming = Callable[[Kind, str], str]

REFERENCES: Final[dict[type[Row], dict[str, Kind]]] = {
    Attachment: {"community_id": Community, "session_id": Session},
    Community: {"logo_id": Attachment, "reference_document_id": Attachment},
    Season: {"community_id": Community},
    Organization: {},
    Person: {"organization_id": Organization},
    Membership: {"community_id": Community, "person_id": Person},
    PrivacyConsent: {"person_id": Person},
    Expertise: {"person_id": Person},
    GroupingWish: {"community_id": Community, "one_id": Person, "other_id": Person},
    OwnFormat: {"community_id": Community},
    Session: {"community_id": Community, "season_id": Season},
    Attendance: {"session_id": Session, "person_id": Person},
    AgendaItem: {"session_id": Session, "client_id": Person, "carried_action_ids": CapturedItem},
    RoundOccurrence: {"agenda_item_id": AgendaItem, "client_id": Person},
    CapturedItem: {
        "session_id": Session,
        "agenda_item_id": AgendaItem,
        "round_id": RoundOccurrence,
        "note_taker_id": Person,
        "source_id": Person,
        "owner_id": Person,
        "origin_id": CapturedItem,
        "about_id": CapturedItem,
    },
    ClientCase: {"session_id": Session, "person_id": Person, "agenda_item_id": AgendaItem},
    MinutesVersion: {"session_id": Session},
    MinutesSending: {
        "session_id": Session,
        "minutes_version_id": MinutesVersion,
        "recipient_ids": Person,
    },
    RunRecord: {"session_id": Session, "note_taker_id": Person},
    EventRecord: {"run_id": RunRecord, "actor_id": Person},
}
"""Fields that hold an id (or a tuple of ids), and the class of row named."""

INNER: Final[dict[str, Kind]] = {
    "helper_ids": Person,
    "contact_id": Person,
    "proposer_id": Person,
    "groups": Person,
    "speaker_ids": Person,
    "host_ids": Person,
    "carried_to": Session,
    "from_session": Session,
    "session_id": Session,
    "answers_need_ids": CapturedItem,
}
"""Keys of free JSON (details, settings, next session) that hold an id, or lists of ids."""

_JSON_FIELDS: Final = ("details", "settings", "next_session")
MENTION: Final = re.compile(r"\{@([^{}\s]{1,200})\}")
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def is_uuid(text: str) -> bool:
    """Tell whether a text is a UUID written in 36 characters, in either case."""
    return _UUID.fullmatch(text) is not None


def own_id(kind: Kind, foreign: str) -> str:
    """The identifier used here for a foreign one: itself when it is a UUID, else its UUIDv5.

    The kind of row is part of the name, so that a session "1" and a person "1" stay apart.
    """
    return foreign.lower() if is_uuid(foreign) else id_from(kind.__name__, foreign)


def references(row: Row) -> Iterator[tuple[tuple[str | int, ...], Kind, str]]:
    """Name every id a row holds: its place in the row, the class of row named, the id.

    Mentions within texts are not among them: a text may hold anything.
    """
    for name, kind in REFERENCES[type(row)].items():
        value = getattr(row, name)
        if isinstance(value, str):
            yield (name,), kind, value
        elif value is not None:
            for index, each in enumerate(value):
                yield (name, index), kind, each
    for name in _JSON_FIELDS:
        for key, value in getattr(row, name, {}).items():
            if key in INNER:
                for steps, each in _leaves(value):
                    yield (name, key, *steps), INNER[key], each


def _leaves(value: Any) -> Iterator[tuple[tuple[int, ...], str]]:
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            for steps, leaf in _leaves(each):
                yield (index, *steps), leaf


def renamed(row: Any, rename: Renaming) -> Any:
    """Write a row with every id, reference and mention replaced by what `rename` answers.

    A payload of an event and a document of minutes are renamed wherever an id stands, by `rename`
    of the class `Entity` (which knows no kind): nothing in them says which kind a value names.
    """
    changed: dict[str, Any] = {}
    references_of = REFERENCES[type(row)]
    for field in fields_of(type(row)):
        value: Any = getattr(row, field.name)
        new: Any
        if field.name == "id":
            new = rename(type(row), value)
        elif field.name in references_of:
            new = _each(value, references_of[field.name], rename)
        elif field.name in _JSON_FIELDS:
            new = {key: _inner(key, inner, rename) for key, inner in value.items()}
        elif field.name in {"payload", "document", "fingerprints"}:
            new = _anywhere(value, rename)
        else:
            new = _mentions(value, rename)
        if new != value:
            changed[field.name] = new
    return replace(row, **changed) if changed else row


def _each(value: Any, kind: Kind, rename: Renaming) -> Any:
    if isinstance(value, str):
        return rename(kind, value)
    if isinstance(value, tuple | list):
        return type(value)(_each(each, kind, rename) for each in value)
    return value


def _inner(key: str, value: Any, rename: Renaming) -> Any:
    return _each(value, INNER[key], rename) if key in INNER else _mentions(value, rename)


def _mentions(value: Any, rename: Renaming) -> Any:
    """Rewrite `{@id}` in a text, or in all the texts of a structure."""
    if isinstance(value, str):
        if "{@" not in value or type(value) is not str:
            return value
        return MENTION.sub(lambda found: f"{{@{rename(Person, found.group(1))}}}", value)
    if isinstance(value, tuple | list):
        return type(value)(_mentions(each, rename) for each in value)
    if isinstance(value, Mapping):
        return {key: _inner(key, each, rename) for key, each in value.items()}
    return value


def _anywhere(value: Any, rename: Renaming) -> Any:
    if isinstance(value, str):
        return _mentions(rename(Entity, value), rename)
    if isinstance(value, tuple | list):
        return type(value)(_anywhere(each, rename) for each in value)
    if isinstance(value, Mapping):
        return {rename(Entity, key): _anywhere(each, rename) for key, each in value.items()}
    return value
