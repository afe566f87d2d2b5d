"""Rows as plain JSON objects: one key per field of the value, those at their default left out."""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from cop_desktop.domain.entity import Entity
from cop_desktop.domain.run_log import EventRecord

Row = Entity | EventRecord


@dataclass(frozen=True)
class Field:
    """One field of a row: its type without `None`, whether it may be `None`, its default if any."""

    name: str
    type: Any
    nullable: bool
    default: Any
    required: bool


def fields_of(kind: type[Row]) -> tuple[Field, ...]:
    """Read the fields of a class of rows from its definition."""
    of: Any = kind
    return _fields(of)


@cache
def _fields(kind: Any) -> tuple[Field, ...]:
    hints = typing.get_type_hints(kind)
    return tuple(_field(field, hints[field.name]) for field in dataclasses.fields(kind))


def _field(field: dataclasses.Field[Any], hint: Any) -> Field:
    nullable = typing.get_origin(hint) in {types.UnionType, typing.Union}
    if nullable:
        (hint,) = (part for part in typing.get_args(hint) if part is not types.NoneType)
    factory = field.default_factory
    default = factory() if factory is not dataclasses.MISSING else field.default
    required = default is dataclasses.MISSING
    return Field(field.name, hint, nullable, None if required else default, required)


def is_json(hint: Any) -> bool:
    """Tell whether a field holds free JSON: an object whose keys other rules decide."""
    return typing.get_origin(hint) is Mapping


def to_plain(row: Row) -> dict[str, Any]:
    """Write a row; what is at its default is left out."""
    plain: dict[str, Any] = {}
    for field in fields_of(type(row)):
        value = getattr(row, field.name)
        if field.required or value != field.default:
            plain[field.name] = _plain(value)
    return plain


def from_plain(kind: Any, plain: Mapping[str, Any]) -> Any:
    """Read a row that its schema has accepted; ValueError for a date or a code that is none."""
    readers = _readers(kind)
    return kind(**{name: readers[name](value) for name, value in plain.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return value.isoformat("minutes" if not (value.second or value.microsecond) else "auto")
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    return value


@cache
def _readers(kind: Any) -> dict[str, Callable[[Any], Any]]:
    return {field.name: _reader(field) for field in _fields(kind)}


def _reader(field: Field) -> Callable[[Any], Any]:
    hint = field.type
    read: Callable[[Any], Any] = _as_it_is
    if hint is bytes:
        read = base64.b64decode
    elif hint in {dt.date, dt.time}:
        read = hint.fromisoformat
    elif typing.get_origin(hint) is tuple:
        read = tuple
    elif isinstance(hint, type) and issubclass(hint, StrEnum):
        read = hint
    if field.nullable and read is not _as_it_is:
        return lambda value: None if value is None else read(value)
    return read


def _as_it_is(value: Any) -> Any:
    return value
