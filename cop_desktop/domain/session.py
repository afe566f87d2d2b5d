"""A session, who comes, and what has been exported of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from cop_desktop.domain.codes import (
    AttendanceStatus,
    DecisionMethod,
    Language,
    MinutesKind,
    Mode,
    Purpose,
    RecipientGroup,
    SessionRole,
    SessionStatus,
)
from cop_desktop.domain.entity import Entity, Json


@dataclass(frozen=True, kw_only=True)
class Session(Entity):
    """One meeting of a community (« rencontre » in French).

    `number` is continuous over the community's life. `starts_at` and `ends_at` are local times of
    `timezone` (an IANA name) on `date`; `firm_end` says that the room is rented until `ends_at`.
    `actual_start_ms` and `actual_end_ms` are UTC milliseconds, projected from the run.
    `summary` and `next_session` (number, date, starts_at, place) serve the minutes.
    `read_back_at_ms` is when decisions and actions were read back to the room (None: they were not).
    `times_annexed` says that its minutes show planned against actual times.
    """

    community_id: str
    season_id: str | None = None
    number: int
    title: str
    language: Language = Language.FRENCH
    date: dt.date
    starts_at: dt.time
    ends_at: dt.time
    timezone: str = "America/Toronto"
    firm_end: bool = False
    place: str = ""
    mode: Mode = Mode.IN_PERSON
    purpose: Purpose = Purpose.FREE
    purpose_text: str = ""
    expected_outcomes: tuple[str, ...] = ()
    default_decision_method: DecisionMethod = DecisionMethod.CONSENT
    status: SessionStatus = SessionStatus.PLANNED
    actual_start_ms: int | None = None
    actual_end_ms: int | None = None
    next_session: Json = field(default_factory=dict)
    approved_on: dt.date | None = None
    read_back_at_ms: int | None = None
    times_annexed: bool = False


@dataclass(frozen=True, kw_only=True)
class Attendance(Entity):
    """One person at one session; a person with two roles has the role that matters most."""

    session_id: str
    person_id: str
    status: AttendanceStatus = AttendanceStatus.EXPECTED
    role: SessionRole = SessionRole.PARTICIPANT
    position: int = 0
    arrived_at_ms: int | None = None
    left_at_ms: int | None = None


@dataclass(frozen=True, kw_only=True)
class Attachment(Entity):
    """A file kept in the workspace, 25 MB at most; `sha256` is of `content`."""

    community_id: str | None = None
    session_id: str | None = None
    name: str
    media_type: str
    sha256: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class MinutesVersion(Entity):
    """What was exported once: the neutral document and the file's fingerprint.

    `document` is the neutral document as JSON; `fingerprints` maps a block's id to the digest of its
    text as written; `sha256` is of the whole file; `path` is where it was written.
    """

    session_id: str
    number: int
    kind: MinutesKind = MinutesKind.SUMMARY
    language: Language = Language.FRENCH
    document: Json
    fingerprints: Json
    sha256: str
    path: str
    written_at_ms: int


@dataclass(frozen=True, kw_only=True)
class MinutesSending(Entity):
    """To whom a version of the minutes was addressed, when, and which files went.

    `files` maps a file's name to its SHA-256. `drafted_at_ms` is when the draft was made; `sent_on`
    is what the coordinator said (None: not said to be sent).
    """

    session_id: str
    minutes_version_id: str
    audience: RecipientGroup = RecipientGroup.MEMBERS
    recipient_ids: tuple[str, ...] = ()
    files: Json = field(default_factory=dict)
    drafted_at_ms: int
    sent_on: dt.date | None = None
