"""Reorder: what changes place, and only that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.client_case import ClientCase

T = TypeVar("T", AgendaItem, RoundOccurrence, ClientCase)


def moved(rows: Sequence[T], row_id: str, to: int) -> list[T]:
    """Put one row at index `to` (clamped) of those that stay; returns the whole list in its new order."""
    row = next((each for each in rows if each.id == row_id), None)
    if row is None:
        return list(rows)
    others: list[T] = [each for each in rows if each.id != row_id]
    to = min(len(others), max(0, to))
    others.insert(to, row)
    return renumbered(others)


def renumbered(rows: Sequence[T]) -> list[T]:
    """Give each row its index as position."""
    return [
        each if each.position == index else replace(each, position=index) for index, each in enumerate(rows)
    ]


def changed(before: Sequence[T], after: Sequence[T]) -> list[T]:
    """Keep the rows of `after` that are not as they were in `before`."""
    was = {each.id: each for each in before}
    return [each for each in after if was.get(each.id) != each]
