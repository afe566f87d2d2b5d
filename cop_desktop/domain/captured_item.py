"""What was captured in a session, of every kind."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from cop_desktop.domain.codes import Attribution, CaptureMoment, ItemKind, Level, MinutesChoice
from cop_desktop.domain.entity import Entity, Json

DETAIL_KEYS: dict[ItemKind, tuple[str, ...]] = {
    ItemKind.DECISION: ("rationale", "options", "evidence", "objections", "tally", "asked", "mandate"),
    ItemKind.ACTION: (
        "helper_ids", "outcome", "carried_count", "carried_to", "created_in", "to_determine",
    ),
    ItemKind.ACTION_UPDATE: ("outcome", "new_status", "new_due_on"),
    ItemKind.EXPERIMENT: ("hypothesis", "where", "indicator", "result", "lesson", "next"),
    ItemKind.PRACTICE: (
        "problem", "context", "how", "conditions", "limits", "evidence", "contact_id",
        "shareable_consent_needed",
    ),
    ItemKind.NEED: ("audience", "evidence"),
    ItemKind.TRAINING: ("month", "expert", "need_votes", "answers_need_ids", "decision_number", "evaluation"),
    ItemKind.LEARNING: ("evidence",),
    ItemKind.TESTIMONY: ("quote", "quote_consent"),
    ItemKind.QUESTION: ("reframed", "answer"),
    ItemKind.CONCERN: ("resolution",),
    ItemKind.PARKING: ("from_session", "revisit_on"),
    ItemKind.RESOURCE: ("shareable_consent_needed",),
    ItemKind.IDEA: (),
    ItemKind.NOTE: (),
}  # fmt: skip
"""Keys allowed in `CapturedItem.details`, by kind; `review_flag` is allowed in all."""

TO_DETERMINE = "to_determine"
"""Detail of an action: what was said « to be determined », "owner" or "due": it is not asked again."""

WORDED = "worded"
"""Detail of any item: other details, by their keys, as minutes word them; what was captured stays."""

ASKED = "asked_on"
"""Detail of any item: somebody is to be asked about it, or was, on this ISO day (empty: not yet)."""

MERGED = "merged"
"""Detail of any item: a fingerprint of what it said when it last came from another laptop."""

DECISION_NUMBER = re.compile(r"\w{1,12}-\d{1,5}-\d{1,4}")
"""A number the program can have given (`SU-14-02`); a file from elsewhere may bring anything."""


@dataclass(frozen=True, kw_only=True)
class CapturedItem(Entity):
    """One thing written down.

    `text` is what was captured, never rewritten by the program; people are `{@id}` in every text.
    `offset_seconds` is the active seconds of the round at capture, stored and never recomputed;
    `captured_at_ms` is UTC milliseconds. `round_id` is None before, between and after rounds.
    `source_id` is who said it. `public_text`, `public_title` and `public_level` are the sentence
    written for others (None: there is none). `wording` replaces the text in the minutes,
    and `minutes_position` its place among those of its agenda item (None: as captured).
    `owner_id` None with `owner_is_group` False is "to be determined". `due_next_session` follows the
    next session if it moves. `origin_id` is the item this one was promoted from; `about_id` the
    action an update is about. `purge_on` is when a `room` item is to be destroyed.
    """

    session_id: str
    agenda_item_id: str | None = None
    round_id: str | None = None
    moment: CaptureMoment = CaptureMoment.DURING
    kind: ItemKind = ItemKind.NOTE
    text: str = ""
    title: str = ""
    captured_at_ms: int
    offset_seconds: int | None = None
    position: int = 0
    note_taker_id: str | None = None
    source_id: str | None = None
    attribution: Attribution = Attribution.ANONYMOUS
    level: Level = Level.MEMBERS
    public_title: str | None = None
    public_text: str | None = None
    public_level: Level | None = None
    minutes_choice: MinutesChoice = MinutesChoice.UNDECIDED
    wording: str = ""
    minutes_position: int | None = None
    tags: tuple[str, ...] = ()
    purge_on: dt.date | None = None
    status: str = ""
    owner_id: str | None = None
    owner_is_group: bool = False
    due_on: dt.date | None = None
    due_next_session: bool = False
    review_on: dt.date | None = None
    number: str = ""
    method: str = ""
    procedural: bool = False
    maturity: str = ""
    votes: int | None = None
    url: str = ""
    origin_id: str | None = None
    about_id: str | None = None
    details: Json = field(default_factory=dict)


def quoted_as(item: CapturedItem) -> str:
    """Tell how somebody agreed to be quoted: "named", "anonymous", or nothing."""
    consent = item.details.get("quote_consent")
    return consent if isinstance(consent, str) and consent in {"named", "anonymous"} else ""


def lacking(item: CapturedItem) -> tuple[str, ...]:
    """Name what an action has not, in the order it is asked: "owner" (or the whole group), "due"."""
    lacks = []
    if item.owner_id is None and not item.owner_is_group:
        lacks.append("owner")
    if item.due_on is None and not item.due_next_session:
        lacks.append("due")
    return tuple(lacks)


def to_determine(item: CapturedItem) -> frozenset[str]:
    """Name what an action has not and of which it was said that it is to be determined."""
    said = item.details.get(TO_DETERMINE)
    return frozenset(lack for lack in lacking(item) if isinstance(said, list | tuple) and lack in said)
