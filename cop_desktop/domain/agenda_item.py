"""What a session is made of: agenda items holding round occurrences in order."""

from __future__ import annotations

from dataclasses import dataclass, field

from cop_desktop.domain.codes import Level, RoundKind, RoundState
from cop_desktop.domain.entity import Entity, Json


@dataclass(frozen=True, kw_only=True)
class AgendaItem(Entity):
    """One line of the agenda.

    `title` is what the room may read ("Consultation 1"); `private_title` is the working title, seen
    only by whoever facilitates or takes notes. `format_key` is `codev`, or `block:checkin` for a
    building block, or empty. `client_id` is the person helped, when there is one for the whole item.
    """

    session_id: str
    position: int
    title: str
    private_title: str = ""
    format_key: str = ""
    purpose: str = ""
    client_id: str | None = None
    protected: bool = False
    if_time_allows: bool = False
    level: Level = Level.MEMBERS
    carried_action_ids: tuple[str, ...] = ()
    summary: str = ""


@dataclass(frozen=True, kw_only=True)
class RoundOccurrence(Entity):
    """One timed round of an agenda item.

    `seconds` is planned; `min_seconds` bounds scaling and shaving (None: half, at least 60 s).
    `wall` (60 characters) is projected, `instruction` stays on the console, `prompt` is private.
    `settings` holds what only some kinds use, as in the file of formats: per_person_seconds, laps,
    order, carry_over, wall_clock, speakers, grouping, group_size, merge_from, turn_unit, extensions,
    scale, silent_first, dots_per_person, anonymous, free_choice, capture (kinds expected), and
    seconds_by_hand (the length was chosen, and does not follow attendance).
    `state`, `started_at_ms`, `ended_at_ms` (UTC) and `active_seconds` are projected from the run.
    """

    agenda_item_id: str
    position: int
    kind: RoundKind
    name: str
    seconds: int
    min_seconds: int | None = None
    part_key: str = ""
    cycle: int = 1
    round_key: str = ""
    copy: int = 1
    client_id: str | None = None
    question: str = ""
    instruction: str = ""
    wall: str = ""
    prompt: str = ""
    level: Level = Level.MEMBERS
    protected: bool = False
    if_time_allows: bool = False
    calm_clock: bool = False
    settings: Json = field(default_factory=dict)
    state: RoundState = RoundState.PENDING
    started_at_ms: int | None = None
    ended_at_ms: int | None = None
    active_seconds: int | None = None


@dataclass(frozen=True, kw_only=True)
class OwnFormat(Entity):
    """A format saved by a team: `definition` has the shape of one entry of the file of formats."""

    community_id: str | None = None
    key: str
    definition: Json
