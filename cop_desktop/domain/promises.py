"""Who does what is promised, and by when, as somebody says it; « to be determined » is an answer too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from cop_desktop.domain.captured_item import TO_DETERMINE, CapturedItem
from cop_desktop.domain.codes import ItemKind


def with_owner(
    item: CapturedItem, person_id: str | None, *, group: bool = False, helpers: Iterable[str] | None = None
) -> CapturedItem:
    """Say who does it: a person or the whole group; neither: to be determined. `helpers` None: unchanged."""
    owner_id = None if group else person_id
    item = _told(
        replace(item, owner_id=owner_id, owner_is_group=group), "owner", later=not (group or owner_id)
    )
    if helpers is None:
        return item
    details = {name: value for name, value in item.details.items() if name != "helper_ids"}
    kept = list(helpers)
    return replace(item, details={**details, "helper_ids": kept} if kept else details)


def with_due(item: CapturedItem, day: dt.date | None, *, next_session: bool = False) -> CapturedItem:
    """Say by when: a day, or the next session, which it then follows; neither: to be determined."""
    following = next_session and day is None
    dated = replace(item, due_on=day, due_next_session=following)
    return _told(dated, "due", later=day is None and not following)


def _told(item: CapturedItem, what: str, *, later: bool) -> CapturedItem:
    if item.kind is not ItemKind.ACTION:
        return item
    said = item.details.get(TO_DETERMINE)
    before = list(said) if isinstance(said, list | tuple) else []
    kept = [each for each in before if each != what] + ([what] if later else [])
    if kept == before:
        return item
    details = {name: value for name, value in item.details.items() if name != TO_DETERMINE}
    return replace(item, details={**details, TO_DETERMINE: kept} if kept else details)
