"""The public words of a session: the only words that ever reach the wall.

Private titles, prompts, instructions and clients are not fields here, so no face can show them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import Language, Level, RoundState
from cop_desktop.domain.community import Community
from cop_desktop.domain.session import Session


@dataclass(frozen=True)
class RoundWords:
    """What may be said of a round; `step` of `steps` counts the rounds of its item, or of its cycle.

    `cycle` of `cycles` follows the run: the session's own words know nothing of it.
    """

    name: str
    question: str
    wall: str
    room: bool
    item_title: str
    step: int
    steps: int
    cycle: int = 1
    cycles: int = 1


@dataclass(frozen=True)
class SessionWords:
    """What may be said of a session; `zone` turns instants into local times.

    `language` is what the room speaks: the wall's own words follow it, not the interface.
    `people` counts who is expected, `remote` of them at a distance. `names` says by their short names
    those who may have the floor: only who speaks and who follows are ever said, and in no room round.
    `options` says what is voted upon, by the ids of captured items: what stays in the room is not there.
    `first_names` say who sits with whom, where people are split in groups.
    """

    community: str
    title: str
    starts_at: dt.time
    zone: dt.tzinfo
    agreement: str = ""
    people: int = 0
    remote: int = 0
    next_date: dt.date | None = None
    next_time: dt.time | None = None
    rounds: Mapping[str, RoundWords] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    first_names: Mapping[str, str] = field(default_factory=dict)
    language: Language = Language.FRENCH
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def public_title(self) -> str:
        """Title of the session, or of its community when it has none."""
        return self.title or self.community


def session_words(
    community: Community,
    session: Session,
    items: Iterable[AgendaItem],
    rounds: Iterable[RoundOccurrence],
    people: int = 0,
    remote: int = 0,
    names: Mapping[str, str] | None = None,
    first_names: Mapping[str, str] | None = None,
) -> SessionWords:
    """Keep what the room may read of stored values; `rounds` may come in any order."""
    by_item = {item.id: item for item in items}
    ordered = sorted(
        (each for each in rounds if each.agenda_item_id in by_item),
        key=lambda each: (by_item[each.agenda_item_id].position, each.position),
    )
    said: dict[str, RoundWords] = {}
    for each in ordered:
        item = by_item[each.agenda_item_id]
        siblings = [other for other in ordered if _counted_together(each, other)]
        said[each.id] = RoundWords(
            name=each.name,
            question=each.question.strip(),
            wall=each.wall.strip(),
            room=Level.ROOM in (each.level, item.level),
            item_title=item.title,
            step=siblings.index(each) + 1,
            steps=len(siblings),
        )
    next_date, next_time = _next_session(session)
    return SessionWords(
        community=community.name,
        title=session.title,
        starts_at=session.starts_at,
        zone=ZoneInfo(session.timezone),
        agreement=community.confidentiality_rule or next(iter(community.agreements), ""),
        people=people,
        remote=remote,
        next_date=next_date,
        next_time=next_time,
        rounds=said,
        names=dict(names or {}),
        first_names=dict(first_names or {}),
        language=session.language,
    )


def _counted_together(one: RoundOccurrence, other: RoundOccurrence) -> bool:
    """Tell whether two rounds belong to one count: « Étape 4 sur 6 » is six for each client.

    What was dropped is not counted.
    """
    if other.state is RoundState.SKIPPED and other.id != one.id:
        return False
    return (one.agenda_item_id, one.part_key, one.cycle) == (
        other.agenda_item_id,
        other.part_key,
        other.cycle,
    )


def _next_session(session: Session) -> tuple[dt.date | None, dt.time | None]:
    """Read the date and hour of the next session from what the minutes keep (ISO texts)."""
    try:
        date = dt.date.fromisoformat(str(session.next_session.get("date", "")))
    except ValueError:
        return None, None
    try:
        return date, dt.time.fromisoformat(str(session.next_session.get("starts_at", "")))
    except ValueError:
        return date, None
