"""Capture: what was said becomes a row on disk, at once, stamped with where and when.

Everything here is synchronous; what writes returns once the disk has it. Errors: `ChangedElsewhere`
when another window was first; `CopError("not-found")` when the item is gone; `UserError` with the
codes `capture-empty` and `capture-too-long` (values: `length`, `limit`).
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.cleaning import LIMIT, Cleaned, clean, folded
from cop_desktop.domain.capture.grammar import Guest
from cop_desktop.domain.capture.kinds import FIRST_STATUS
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.captured_item import ASKED, DETAIL_KEYS, MERGED, WORDED, CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import (
    AttendanceStatus,
    Attribution,
    ItemKind,
    Level,
    MembershipKind,
    SessionRole,
)
from cop_desktop.domain.entity import Json, id_from, new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attachment, Attendance, Session
from cop_desktop.services.capture_desk import Captured, Desk, Draft, read_desk
from cop_desktop.services.numbering import is_procedural, number_decisions

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading as StoreReading
    from cop_desktop.store.workspace import Workspace
    from cop_desktop.store.writing import Writing

ATTACHED = "attachment:"
"""Prefix of `CapturedItem.url` when the whole of a long text is kept as an attachment."""
LAST_POSITION = 2**31 - 1
"""What the column holds at most; there, the instant of capture decides."""
EXCERPT = 300
"""Characters of a long text shown in the item that points to it."""


class Capturing:
    """Use cases of capture, over one workspace."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def desk(self, session_id: str) -> Desk:
        """Read what the field needs: people who may be named, dates, names of the rounds."""
        with self._workspace.reading() as reading:
            return read_desk(reading, session_id)

    def capture(self, draft: Draft, place: Place) -> Captured:
        """Keep an item: it is on disk when this returns. The same draft twice is kept once."""
        cleaned = _checked(draft.text)
        now = self._clock.now().utc_ms
        item = CapturedItem(
            id=draft.id,
            session_id=place.session_id,
            agenda_item_id=place.agenda_item_id,
            round_id=place.round_id,
            moment=place.moment,
            kind=draft.kind,
            text=cleaned.text,
            captured_at_ms=now,
            offset_seconds=place.offset_seconds,
            note_taker_id=draft.note_taker_id,
            source_id=draft.source_id,
            attribution=Attribution.NAMED if draft.source_id else Attribution.ANONYMOUS,
            level=place.level_of(draft.level),
            status=FIRST_STATUS.get(draft.kind, ""),
            about_id=draft.about_id,
            **_fields(draft),
        )
        with self._workspace.writing() as writing:
            _add_guests(writing, draft.guests, place.session_id)
            item = replace(item, position=_next_position(writing, item.session_id))
            if item.kind is ItemKind.DECISION:
                item = replace(item, procedural=is_procedural(writing, item.agenda_item_id))
            added = writing.capture(item)
            if item.kind is ItemKind.DECISION:
                number_decisions(writing, item.session_id)
            changes = writing.commit(made=item.id)
        if not added or item.kind is ItemKind.DECISION:
            item = self._there(item.id)
        return Captured(item if item.version else replace(item, version=1), changes, cleaned)

    def attach(self, text: str, name: str, draft: Draft, place: Place) -> Captured:
        """Keep a text too long for an item whole, as an attachment named `name` the item points to."""
        cleaned = clean(text)
        content = cleaned.text.encode()
        digest = hashlib.sha256(content).hexdigest()
        excerpt = cleaned.text[:EXCERPT].rstrip() + "…"
        now = self._clock.now().utc_ms
        with self._workspace.writing() as writing:
            attachment = writing.add(
                Attachment(
                    id=id_from("attachment", draft.id),
                    session_id=place.session_id,
                    name=name,
                    media_type="text/plain",
                    sha256=digest,
                    content=content,
                )
            )
            item = CapturedItem(
                id=draft.id,
                session_id=place.session_id,
                agenda_item_id=place.agenda_item_id,
                round_id=place.round_id,
                moment=place.moment,
                kind=draft.kind,
                text=excerpt,
                captured_at_ms=now,
                offset_seconds=place.offset_seconds,
                position=_next_position(writing, place.session_id),
                note_taker_id=draft.note_taker_id,
                level=place.level_of(draft.level),
                status=FIRST_STATUS.get(draft.kind, ""),
                url=f"{ATTACHED}{attachment.id}",
            )
            writing.capture(item)
            changes = writing.commit(made=item.id)
        return Captured(replace(item, version=1), changes, cleaned)

    def correct(self, item: CapturedItem, draft: Draft) -> Captured:
        """Replace what an item says by what the line now says; its stamp stays.

        `item` is the row as it was shown: a later version elsewhere raises `ChangedElsewhere`.
        What was captured in a `room` round stays `room`.
        """
        cleaned = _checked(draft.text)
        with self._workspace.writing() as writing:
            locked = _is_room(writing, item)
            kind = item.kind if item.kind is ItemKind.ACTION_UPDATE else draft.kind
            corrected = replace(
                item,
                kind=kind,
                text=cleaned.text,
                level=Level.ROOM if locked else draft.level or item.level,
                source_id=draft.source_id or item.source_id,
                attribution=Attribution.NAMED if draft.source_id else item.attribution,
                status=item.status if kind is item.kind else FIRST_STATUS.get(kind, ""),
                **_fields(replace(draft, kind=kind), item.details),
            )
            _add_guests(writing, draft.guests, item.session_id)
            if kind is ItemKind.DECISION:
                corrected = replace(corrected, procedural=is_procedural(writing, item.agenda_item_id))
            saved = writing.save(corrected)
            if kind is ItemKind.DECISION:
                number_decisions(writing, item.session_id)
                saved = writing.get(CapturedItem, saved.id)
            changes = writing.commit(made=saved.id)
        return Captured(saved, changes, cleaned)

    def tag(self, item: CapturedItem, tags: tuple[str, ...]) -> Captured:
        """Give an item these tags, in place of those it had; its level, its words and its stamp stay."""
        with self._workspace.writing() as writing:
            saved = writing.save(replace(item, tags=tags))
            changes = writing.commit(made=saved.id)
        return Captured(saved, changes, Cleaned(saved.text))

    def tags(self, session_id: str) -> list[str]:
        """List the tags of the sessions of the same community, in alphabetical order."""
        with self._workspace.reading() as reading:
            session = reading.get(Session, session_id)
            sessions = reading.all(Session, community_id=session.community_id)
            items = reading.all(CapturedItem, session_id=tuple(each.id for each in sessions))
        return sorted({tag for item in items for tag in item.tags}, key=folded)

    def remove(self, item: CapturedItem) -> Changes:
        """Take an item away; undoing its `Changes` brings it back."""
        with self._workspace.writing() as writing:
            writing.remove(item)
            return writing.commit(made=item.id)

    def promote(self, item: CapturedItem, kind: ItemKind, *, item_id: str | None = None) -> Captured:
        """Make of an item something of another kind, which remembers where it came from.

        The first stays; nothing is raised: level, moment, round and source are those of the origin.
        """
        made = replace(
            item,
            id=item_id or new_id(),
            version=0,
            external_id=None,
            kind=kind,
            origin_id=item.id,
            status=FIRST_STATUS.get(kind, ""),
            number="",
            position=item.position + 1,
            details=_known_details(kind, item.details),
        )
        with self._workspace.writing() as writing:
            if kind is ItemKind.DECISION:
                made = replace(made, procedural=is_procedural(writing, made.agenda_item_id))
            writing.capture(made)
            if kind is ItemKind.DECISION:
                number_decisions(writing, made.session_id)
            changes = writing.commit(made=made.id)
        return Captured(self._there(made.id), changes, Cleaned(made.text))

    def move(self, item: CapturedItem, by: int) -> Changes:
        """Move an item `by` rows later (positive) or earlier in its session; past an end does nothing."""
        with self._workspace.writing() as writing:
            rows = _in_order(writing, item.session_id)
            at = next((index for index, row in enumerate(rows) if row.id == item.id), -1)
            to = max(0, min(at + by, len(rows) - 1))
            if at < 0 or to == at:
                return Changes()
            rows.insert(to, rows.pop(at))
            last = -1
            for row, position in zip(rows, sorted(row.position for row in rows), strict=True):
                last = max(position, last + 1)
                if row.position != last:
                    writing.save(replace(row, position=last))
            return writing.commit(made=item.id)

    def feed(self, session_id: str) -> list[CapturedItem]:
        """List what a session has captured, newest first."""
        with self._workspace.reading() as reading:
            return _in_order(reading, session_id)[::-1]

    def _there(self, item_id: str) -> CapturedItem:
        with self._workspace.reading() as reading:
            found = reading.find(CapturedItem, item_id)
            return found if found is not None else reading.get(CapturedItem, item_id)


def _next_position(writing: Writing, session_id: str) -> int:
    """Rank what is being captured after all its session holds, whichever process wrote it and when."""
    return min(writing.last_position(session_id) + 1, LAST_POSITION)


def _in_order(reading: StoreReading, session_id: str) -> list[CapturedItem]:
    return reading.all(CapturedItem, session_id=session_id, order_by=("position", "captured_at_ms", "id"))


def _checked(text: str) -> Cleaned:
    cleaned = clean(text)
    if not cleaned.text.strip():
        raise UserError("capture-empty")
    if len(cleaned.text) > LIMIT:
        raise UserError("capture-too-long", length=len(cleaned.text), limit=LIMIT)
    return cleaned


def _fields(draft: Draft, details: Json | None = None) -> dict[str, Any]:
    kept = _known_details(draft.kind, details or {})
    if "helper_ids" in DETAIL_KEYS[draft.kind]:
        kept.pop("helper_ids", None)
        if draft.helper_ids:
            kept["helper_ids"] = list(draft.helper_ids)
    if "revisit_on" in DETAIL_KEYS[draft.kind]:
        kept.pop("revisit_on", None)
        if draft.revisit_on:
            kept["revisit_on"] = draft.revisit_on.isoformat()
    return {
        "owner_id": draft.owner_id,
        "owner_is_group": draft.owner_is_group,
        "due_on": draft.due_on,
        "due_next_session": draft.due_next_session,
        "review_on": draft.review_on,
        "details": kept,
    }


def _known_details(kind: ItemKind, details: Json) -> dict[str, Any]:
    allowed = (*DETAIL_KEYS[kind], "review_flag", ASKED, WORDED, MERGED)
    return {key: value for key, value in details.items() if key in allowed}


def _is_room(reading: StoreReading, item: CapturedItem) -> bool:
    """Tell whether an item was captured in a `room` round, or in a `room` item of the agenda.

    Taken off the agenda since, they are rooms still.
    """
    if item.round_id is None:
        return False
    occurrence = reading.find(RoundOccurrence, item.round_id, deleted=True)
    point = reading.find(AgendaItem, item.agenda_item_id, deleted=True) if item.agenda_item_id else None
    return any(each is not None and each.level is Level.ROOM for each in (occurrence, point))


def _add_guests(writing: Writing, guests: tuple[Guest, ...], session_id: str) -> None:
    """Add the people named with `@+`: a person, a guest of the community, present today."""
    for guest in guests:
        if writing.find(Person, guest.id) is not None:
            continue
        given, _, family = guest.name.partition(" ")
        session = writing.get(Session, session_id)
        writing.add(Person(id=guest.id, given_name=given, family_name=family, language=session.language))
        writing.add(
            Membership(
                id=id_from("membership", session.community_id, guest.id),
                community_id=session.community_id,
                person_id=guest.id,
                kind=MembershipKind.GUEST,
                joined_on=session.date,
            )
        )
        writing.add(
            Attendance(
                id=id_from("attendance", session_id, guest.id),
                session_id=session_id,
                person_id=guest.id,
                status=AttendanceStatus.PRESENT,
                role=SessionRole.GUEST,
                position=writing.count(Attendance, session_id=session_id),
            )
        )
