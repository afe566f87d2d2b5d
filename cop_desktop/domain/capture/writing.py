"""Back from an item to the line that says it: what is shown when a row is opened to be corrected."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from cop_desktop.domain.capture.cutting import APART, SAID_BESIDE, leans
from cop_desktop.domain.capture.dates import find_dates
from cop_desktop.domain.capture.kinds import OWNED_KINDS, letters_of, mark_of
from cop_desktop.domain.capture.people import Known, find_person
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Language, Level

_MENTION = re.compile(r"\{@([^{}@\s]{1,64})\}")
_SEPARATING = tuple(",;:–—-")
ANY_DAY = dt.date(2000, 1, 1)
_WORDS = {
    Language.FRENCH: ("@groupe", "prochaine rencontre", "à réviser le"),
    Language.ENGLISH: ("@group", "next session", "to review on"),
}


def written(
    item: CapturedItem,
    people: Sequence[Known],
    *,
    default_level: Level,
    language: Language = Language.FRENCH,
) -> str:
    """Write the line that reads as this item: prefix, words, who, when, level.

    Somebody whose name is not enough to be found stays as `{@id}`, so that nothing is lost.
    """
    group, next_session, review = _WORDS[language]
    parts = [letters_of(item.kind), with_names(item.text, people)]
    mentioned = _MENTION.search(item.text)
    helpers = item.details.get("helper_ids", ())
    before = len(parts)
    decided = item.kind is ItemKind.DECISION
    if item.kind in OWNED_KINDS:
        if item.owner_is_group:
            parts.append(group)
        elif item.owner_id and (decided or helpers or not (mentioned and mentioned[1] == item.owner_id)):
            parts.append(_named(item.owner_id, people))
        parts += [_named(helper, people) for helper in helpers]
    carried = len(parts) > before
    if item.due_next_session and not decided:
        parts.append(next_session)
    elif item.due_on is not None:
        parts.append(item.due_on.isoformat())
    elif decided and item.review_on is not None:
        parts.append(f"{review} {item.review_on.isoformat()}")
    elif item.kind is ItemKind.PARKING and item.details.get("revisit_on"):
        parts.append(str(item.details["revisit_on"]))
    taken_for_words = mentioned or leans(item.text) or find_dates(item.text, ANY_DAY)
    apart = len(parts) > before and (carried or item.kind not in SAID_BESIDE or taken_for_words)
    if item.level is not default_level:
        parts.append(mark_of(item.level))
    if apart or (len(parts) > before and item.text.endswith(_SEPARATING)):
        parts.insert(before, APART)
    return " ".join(part for part in parts if part)


def with_names(text: str, people: Sequence[Known]) -> str:
    """Turn `{@id}` into `@Full Name` where that name would be read back as the same person."""
    return _MENTION.sub(lambda match: _named(match[1], people), text)


def shown(text: str, names: Mapping[str, str]) -> str:
    """Turn `{@id}` into the name to show; an unknown id stays as it is."""
    return _MENTION.sub(lambda match: names.get(match[1], match[0]), text)


def _named(person_id: str, people: Sequence[Known]) -> str:
    person = next((person for person in people if person.id == person_id), None)
    if person is None:
        return f"{{@{person_id}}}"
    found = find_person(person.full_name, 0, people)
    sure = found is not None and found.person.id == person_id
    return f"@{person.full_name}" if sure else f"{{@{person_id}}}"
