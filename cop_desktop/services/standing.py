"""Actions as they stand: the row as it was captured, then every update given on it since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.minutes.when import as_date

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading

CLOSED = frozenset({"done", "dropped"})


def still_open(reading: Reading, actions: Iterable[CapturedItem]) -> list[CapturedItem]:
    """Bring open actions up to date with their updates, and leave out those an update has closed."""
    return [action for action in brought_up_to_date(reading, actions) if action.status not in CLOSED]


def brought_up_to_date(reading: Reading, actions: Iterable[CapturedItem]) -> list[CapturedItem]:
    """Give actions the status and the date of their last update."""
    standing = {action.id: action for action in actions}
    updates = (
        reading.all(
            CapturedItem,
            order_by=("captured_at_ms",),
            kind=ItemKind.ACTION_UPDATE,
            about_id=sorted(standing),
        )
        if standing
        else []
    )
    for update in updates:
        action = standing[update.about_id or ""]
        moved_to = as_date(update.details.get("new_due_on"))
        standing[action.id] = replace(
            action,
            status=str(update.details.get("new_status") or action.status),
            due_on=moved_to or action.due_on,
            due_next_session=action.due_next_session and moved_to is None,
        )
    return list(standing.values())
