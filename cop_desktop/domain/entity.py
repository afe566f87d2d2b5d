"""What every stored value has in common."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]

NAMESPACE = uuid.UUID("6f3a8f52-4f6b-5d0e-9a51-0c0f5e5c7d10")
"""Namespace of the UUIDv5 made from a foreign identifier or from a stable key."""


def new_id() -> str:
    """Make a random identifier: a lower-case UUID of 36 characters."""
    return str(uuid.uuid4())


def id_from(*parts: object) -> str:
    """Make the same identifier from the same parts in every process (UUIDv5)."""
    return str(uuid.uuid5(NAMESPACE, "/".join(map(str, parts))))


@dataclass(frozen=True, kw_only=True)
class Entity:
    """A value kept in one row.

    `version` is 0 until stored, then rises by one at each edit; `external_id` is the identifier
    the row had in a file it was imported from; `deleted_at` (UTC milliseconds) marks a tombstone.
    """

    id: str
    version: int = 0
    external_id: str | None = None
    deleted_at: int | None = None
