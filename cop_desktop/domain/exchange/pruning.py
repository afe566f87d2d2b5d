"""Taking out of a set of rows whatever names a row that is no longer among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from cop_desktop.domain.entity import Entity
from cop_desktop.domain.exchange.references import INNER, REFERENCES, Kind
from cop_desktop.domain.exchange.rows import fields_of

Present = dict[Kind, set[str]]


def pruned(rows: Iterable[Entity]) -> list[Entity]:
    """Drop rows without their parent, again until none is left; then drop what optional fields name."""
    kept = list(rows)
    while True:
        present: Present = {}
        for row in kept:
            present.setdefault(type(row), set()).add(row.id)
        still = [row for row in kept if _has_parents(row, present)]
        if len(still) == len(kept):
            return [_without_strangers(row, present) for row in kept]
        kept = still


def _has_parents(row: Entity, present: Present) -> bool:
    needed = {field.name for field in fields_of(type(row)) if field.required}
    return all(
        getattr(row, name) in present.get(kind, ())
        for name, kind in REFERENCES[type(row)].items()
        if name in needed
    )


def _without_strangers(row: Any, present: Present) -> Any:
    changed: dict[str, Any] = {}
    for name, kind in REFERENCES[type(row)].items():
        value = getattr(row, name)
        if isinstance(value, tuple):
            changed[name] = tuple(each for each in value if each in present.get(kind, ()))
        elif value is not None and value not in present.get(kind, ()):
            changed[name] = None
    for name in ("details", "settings", "next_session"):
        inner = getattr(row, name, None)
        if inner:
            changed[name] = _inner(inner, present)
    return replace(row, **changed) if changed else row


def _inner(values: Any, present: Present) -> dict[str, Any]:
    kept = {key: _known(value, present, INNER.get(key)) for key, value in values.items()}
    return {key: value for key, value in kept.items() if value is not None or values[key] is None}


def _known(value: Any, present: Present, kind: Kind | None) -> Any:
    if kind is None:
        return value
    if isinstance(value, list | tuple):
        return [each for each in (_known(one, present, kind) for one in value) if each is not None]
    return value if isinstance(value, str) and value in present.get(kind, ()) else None
