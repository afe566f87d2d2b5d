"""A group of a round, as events and states hold it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Group:
    """People who talk together during a round.

    `number` (from 1) names the group on both screens. `host_id` is the member who stays when the others
    move; `station` (from 1) where the group is, when groups or people move.
    """

    number: int
    member_ids: tuple[str, ...] = ()
    host_id: str | None = None
    station: int | None = None
