"""Values of every kind, made by hypothesis from their annotations, and a clock that obeys."""

import dataclasses
import datetime as dt
import enum
import types
from collections.abc import Mapping
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import Entity, new_id
from cop_desktop.domain.run_log import EventRecord
from cop_desktop.domain.session import Session
from cop_desktop.store.rows import ENTITIES, row_kind
from cop_desktop.store.tables import ID

START = int(dt.datetime(2026, 11, 22, 14, tzinfo=dt.UTC).timestamp() * 1000)

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
numbers = st.integers(-(2**31), 2**31 - 1)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


class ObedientClock:
    """Says what it is told."""

    def __init__(self, utc_ms: int = START) -> None:
        self.utc_ms = utc_ms

    def now(self) -> Instant:
        return Instant(self.utc_ms, self.utc_ms * 1_000_000, "boot")

    def later(self, **span: float) -> None:
        self.utc_ms += int(dt.timedelta(**span).total_seconds() * 1000)


def one_of_each() -> dict[str, Entity]:
    """Make one value per table, each belonging to those before; by table name."""
    made: dict[str, Entity] = {}
    for kind in ENTITIES:
        how = row_kind(kind)
        given: dict[str, Any] = {"id": new_id()}
        hints = get_type_hints(kind)
        for field in dataclasses.fields(kind):
            if field.name in given or _has_default(field):
                continue
            keys = how.table.c[field.name].foreign_keys
            parent = next((key.column.table.name for key in keys), None)
            given[field.name] = made[parent].id if parent else _plainest(hints[field.name])
        made[how.name] = kind(**given)
    return made


def a_community(**fields: Any) -> Community:
    return Community(**{"id": new_id(), "name": "Suivi post-transfert", **fields})


def a_session(community: Community, **fields: Any) -> Session:
    plain = {
        "id": new_id(),
        "community_id": community.id,
        "number": 14,
        "title": "Codéveloppement",
        "date": dt.date(2026, 11, 22),
        "starts_at": dt.time(9),
        "ends_at": dt.time(11, 30),
    }
    return Session(**{**plain, **fields})


def an_item(session: Session, **fields: Any) -> CapturedItem:
    return CapturedItem(**{"id": new_id(), "session_id": session.id, "captured_at_ms": START, **fields})


def an_event(run_id: str, seq: int, **fields: Any) -> EventRecord:
    plain = {
        "run_id": run_id,
        "seq": seq,
        "lane": "main",
        "kind": "started",
        "at_utc_ms": START,
        "mono_ns": 5,
        "boot_id": "boot",
        "actor_id": None,
        "command_id": new_id(),
        "payload": {},
    }
    return EventRecord(**{**plain, **fields})


def any_value(kind: type, parents: dict[str, Entity], **fixed: Any) -> st.SearchStrategy[Any]:
    """Make any value of a kind; what it belongs to is among `parents`."""
    how = row_kind(kind)
    hints = get_type_hints(kind)
    given = {}
    for field in dataclasses.fields(kind):
        column = how.table.c[field.name]
        parent = next((key.column.table.name for key in column.foreign_keys), None)
        if field.name in fixed:
            given[field.name] = st.just(fixed[field.name])
        elif parent:
            given[field.name] = st.just(parents[parent].id)
            if column.nullable:
                given[field.name] |= st.none()
        elif column.type is ID:
            given[field.name] = st.uuids().map(str)
        else:
            given[field.name] = _any(hints[field.name])
    return st.builds(kind, **given)


def _any(hint: Any) -> st.SearchStrategy[Any]:
    if isinstance(hint, types.UnionType):
        inner = next(part for part in get_args(hint) if part is not type(None))
        return st.none() | _any(inner)
    if get_origin(hint) is tuple:
        return st.lists(texts, max_size=3).map(tuple)
    if get_origin(hint) is Mapping:
        return st.dictionaries(texts, json_values, max_size=3)
    if issubclass(hint, enum.Enum):
        return st.sampled_from(hint)
    plain: dict[type, st.SearchStrategy[Any]] = {
        str: texts,
        bool: st.booleans(),
        int: numbers,
        bytes: st.binary(max_size=50),
        dt.date: st.dates(),
        dt.time: st.times(),
    }
    return plain[hint]


def _has_default(field: "dataclasses.Field[Any]") -> bool:
    return field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING


def _plainest(hint: Any) -> Any:
    if get_origin(hint) is Mapping:
        return {}
    if issubclass(hint, enum.Enum):
        return next(iter(hint))
    plain = {dt.date: dt.date(2026, 11, 22), dt.time: dt.time(9), int: 1, bytes: b"x", bool: True}
    return plain.get(hint, "x")
