"""Frozen dataclasses to plain JSON values and back, led by their annotations."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union

T = TypeVar("T")

TAG = "op"
"""Key telling the members of a union of dataclasses apart: the name of the class."""


def to_plain(value: Any) -> Any:
    """Turn a value into what JSON holds; fields equal to their default are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        plain: dict[str, Any] = {}
        for each in fields(value):
            held = getattr(value, each.name)
            if each.default is MISSING or held != each.default:
                plain[each.name] = to_plain(held)
        return plain
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_tagged(each) for each in value]
    return value


def from_plain(kind: type[T], plain: Mapping[str, Any]) -> T:
    """Make a value of a dataclass; raises TypeError, KeyError or ValueError when it cannot be one."""
    whole: Any = kind
    hints = _hints(whole)
    unknown = set(plain) - set(hints)
    if unknown:
        raise KeyError(*sorted(unknown))
    return kind(**{name: _read(hints[name], held) for name, held in plain.items()})


def _tagged(value: Any) -> Any:
    plain = to_plain(value)
    if is_dataclass(value) and type(value).__name__ in _TAGGED:
        return {TAG: type(value).__name__, **plain}
    return plain


_TAGGED = frozenset(
    {"InsertRound", "DropRound", "RestoreRound", "MoveRound", "ResizeRound", "AdjustRound", "MoveEnd"}
)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)}


def _read(hint: Any, plain: Any) -> Any:
    origin = typing.get_origin(hint)
    if origin is tuple:
        item = typing.get_args(hint)[0]
        if not isinstance(plain, list | tuple):
            raise TypeError(type(plain).__name__)
        return tuple(_read(item, each) for each in plain)
    if origin in {Union, types.UnionType}:
        return _read_union(typing.get_args(hint), plain)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(plain)
    if is_dataclass(hint) and isinstance(hint, type):
        return from_plain(hint, plain)
    if not isinstance(plain, hint) or (isinstance(plain, bool) and hint is int):
        raise TypeError(f"{plain!r} is no {hint.__name__}")
    return plain


def _read_union(choices: tuple[Any, ...], plain: Any) -> Any:
    if plain is None and types.NoneType in choices:
        return None
    real = [each for each in choices if each is not types.NoneType]
    if len(real) == 1:
        return _read(real[0], plain)
    named = {each.__name__: each for each in real}
    return from_plain(named[plain[TAG]], {key: held for key, held in plain.items() if key != TAG})
