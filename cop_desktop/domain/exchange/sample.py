"""From a file of sample sessions (`sample-sessions/…`, accepted by its schema) to our values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cop_desktop.domain.capture.cleaning import clean
from cop_desktop.domain.codes import (
    AddressForm,
    AttendanceStatus,
    DecisionMethod,
    Language,
    Mode,
    Purpose,
    SessionRole,
    SessionStatus,
)
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.exchange.gathering import (
    Gathering,
    Incoming,
    Path,
    our_id,
    our_mentions,
    our_reference,
)
from cop_desktop.domain.exchange.references import own_id
from cop_desktop.domain.exchange.sample_items import convert_items
from cop_desktop.domain.exchange.sample_people import (
    convert_communities,
    convert_people,
    day,
    people_of,
    season_id,
)
from cop_desktop.domain.exchange.sample_rounds import Room, convert_agenda, instant_ms
from cop_desktop.domain.exchange.sample_runs import RecordedSession, convert_run
from cop_desktop.domain.formats.format import FormatLibrary
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import Attendance, Session

Json = dict[str, Any]
_STATUS = {
    "planned": SessionStatus.PLANNED,
    "live": SessionStatus.HELD,  # nothing of it runs here: what was recorded is what was held
    "held": SessionStatus.HELD,
    "approved": SessionStatus.HELD,
}


def convert_sample(plain: Json, formats: FormatLibrary) -> tuple[Incoming, Gathering]:
    """Convert a whole file; faults met on the way are in the gathering, and nothing may be kept then."""
    cleaned, replaced = _cleaned(plain)
    gathering = Gathering()
    convert_communities(cleaned, gathering)
    convert_people(cleaned, gathering)
    events = []
    circle = _in_the_circle(cleaned)
    dates = {each["id"]: each["date"] for each in cleaned["sessions"]}
    for index, session in enumerate(cleaned["sessions"]):
        community = _community_of(cleaned, session)
        recorded = _session(session, community, ("sessions", index), circle, dates, formats, gathering)
        if recorded is not None and not gathering.faults:
            events += convert_run(recorded, gathering)
    return Incoming(tuple(gathering.rows), tuple(events), replaced, everything=True), gathering


@dataclass
class _Cleaning:
    """Makes texts safe to keep, counting what that took."""

    replaced: int = 0

    def of(self, value: Any) -> Any:
        if isinstance(value, str):
            done = clean(value)
            self.replaced += done.replaced + done.bidi
            return done.text
        if isinstance(value, list):
            return [self.of(each) for each in value]
        if isinstance(value, dict):
            return {key: self.of(each) for key, each in value.items()}
        return value


def _cleaned(plain: Json) -> tuple[Json, int]:
    known = ("organizations", "people", "communities", "sessions")
    cleaning = _Cleaning()
    cleaned = {key: cleaning.of(plain[key]) for key in known if key in plain}
    return cleaned, cleaning.replaced


def _community_of(plain: Json, session: Json) -> Json:
    """Find the community in the file; one that is already in the workspace says nothing here."""
    found = (each for each in plain["communities"] if each["id"] == session["community_id"])
    return next(found, {})


def _in_the_circle(plain: Json) -> set[str]:
    """Those who take turns: everyone but people only ever seen facilitating or taking notes.

    A member who also takes notes keeps a seat; what they wrote down still carries their name.
    """
    seen: set[str] = set()
    for session in plain["sessions"]:
        for item in session.get("agenda", []):
            seen.add(item.get("client_id") or "")
            for each in item.get("rounds", []):
                seen.add(each.get("client_id") or "")
                seen |= {turn["person_id"] for turn in each.get("turns", [])}
                seen |= {person for group in each.get("groups", []) for person in group}
        seen |= {item.get("source_id") or "" for item in session.get("items", [])}
    return seen


def _session(
    plain: Json,
    community: Json,
    path: Path,
    circle: set[str],
    dates: Mapping[str, str],
    formats: FormatLibrary,
    gathering: Gathering,
) -> RecordedSession | None:
    language = Language(plain.get("language") or community.get("default_language", Language.FRENCH))
    session = _facts(plain, community, language, dates, gathering, path)
    if session is None:
        return None
    names = {"season_id": "community_id"}
    gathering.add(session, path, names)
    attendance = list(_attendance(plain, session, circle))
    for each, place in attendance:
        gathering.add(each, (*path, *place), {"session_id": "id"} if place else {"person_id": "roles"})
    room = Room(language, AddressForm(community.get("address_form", AddressForm.VOUS)))
    rounds = convert_agenda(plain, session.id, path, room, formats, gathering)
    bounds = (session.actual_start_ms, session.actual_end_ms)
    convert_items(plain, session.id, path, [each for each, _, _ in rounds], bounds, gathering)
    if session.status is SessionStatus.PLANNED:
        return None
    people = [each for each, _ in attendance]
    return RecordedSession(session, people, rounds, path)


def _facts(
    plain: Json,
    community: Json,
    language: Language,
    dates: Mapping[str, str],
    gathering: Gathering,
    path: Path,
) -> Session | None:
    """Read the session itself; `dates` are those of the sessions of the file, by id."""
    starts_at, ends_at = (
        dt.time.fromisoformat(plain["planned_start"]),
        dt.time.fromisoformat(plain["planned_end"]),
    )
    if ends_at <= starts_at:
        gathering.fault("ends-before", *path, "planned_end")
        return None
    community_id = own_id(Community, plain["community_id"])
    purpose = plain.get("purpose", "")
    named = purpose in set(Purpose)
    label = community.get("season", "")
    upcoming = plain.get("next_session") or {}
    minutes = plain.get("minutes", {})
    planned = {
        "session_id": our_reference(Session, upcoming.get("session_id")),
        "number": upcoming.get("number"),
        "date": upcoming.get("date"),
        "starts_at": upcoming.get("start"),
        "place": our_mentions(upcoming.get("place")),
    }
    return Session(
        **our_id(Session, plain["id"]),
        community_id=community_id,
        season_id=season_id(community_id, label) if label else None,
        number=plain["number"],
        title=our_mentions(plain["title"]),
        language=language,
        date=dt.date.fromisoformat(plain["date"]),
        starts_at=starts_at,
        ends_at=ends_at,
        timezone=plain.get("timezone", "America/Toronto"),
        firm_end=plain.get("firm_end", False),
        place=our_mentions(plain.get("place", "")),
        mode=Mode(plain.get("mode", Mode.IN_PERSON)),
        purpose=Purpose(purpose) if named else Purpose.FREE,
        purpose_text="" if named else our_mentions(purpose),
        expected_outcomes=tuple(our_mentions(plain.get("expected_outcomes", []))),
        default_decision_method=DecisionMethod(plain.get("default_decision_method", DecisionMethod.CONSENT)),
        status=_STATUS[plain["status"]],
        actual_start_ms=instant_ms(plain.get("actual_start")),
        actual_end_ms=instant_ms(plain.get("actual_end")),
        next_session={key: value for key, value in planned.items() if value is not None},
        approved_on=day(minutes.get("approved_on") or dates.get(minutes.get("approved_in") or "")),
    )


def _attendance(plain: Json, session: Session, circle: set[str]) -> Iterator[tuple[Attendance, Path]]:
    """Read who was there, else who is expected, in the order of the list; then those with a role only."""
    roles = plain.get("roles", {})
    listed: dict[str, tuple[Json, Path]] = {}
    for key in ("attendance", "expected"):
        for index, each in enumerate(plain.get(key, [])):
            listed.setdefault(each["person_id"], (each, (key, index)))
    held = session.status is not SessionStatus.PLANNED
    usual = AttendanceStatus.PRESENT if held else AttendanceStatus.EXPECTED
    for position, foreign in enumerate(dict.fromkeys(people_of(plain))):
        each, place = listed.get(foreign, ({"status": usual}, ()))
        role = SessionRole.PARTICIPANT
        if foreign == roles.get("facilitator"):
            role = SessionRole.FACILITATOR
        elif foreign in roles.get("note_takers", []) and foreign not in circle:
            role = SessionRole.NOTE_TAKER
        person_id = own_id(Person, foreign)
        attendance = Attendance(
            id=id_from(Attendance.__name__, session.id, person_id),
            session_id=session.id,
            person_id=person_id,
            status=AttendanceStatus(each["status"]),
            role=role,
            position=position,
        )
        yield (
            replace(
                attendance,
                arrived_at_ms=instant_ms(each.get("arrived_at")),
                left_at_ms=instant_ms(each.get("left_at")),
            ),
            place,
        )
