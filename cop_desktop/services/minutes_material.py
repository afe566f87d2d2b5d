"""Reading from the workspace all that the minutes of a session are made from."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, PrivacyPurpose, SessionStatus
from cop_desktop.domain.community import Community
from cop_desktop.domain.minutes.material import Material
from cop_desktop.domain.minutes.naming import mentioned
from cop_desktop.domain.next_session import following, next_date
from cop_desktop.domain.people import Membership, Organization, Person, PrivacyConsent
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.accounting import read_account
from cop_desktop.store.reading import Reading

_FOLLOWED = (ItemKind.ACTION, ItemKind.ACTION_UPDATE)


def gather(reading: Reading, session_id: str) -> Material:
    """Read a session and what surrounds it; CopError "not-found"."""
    session = reading.get(Session, session_id)
    community = reading.get(Community, session.community_id)
    siblings = reading.all(Session, order_by=("number",), community_id=community.id)
    agenda = reading.all(AgendaItem, order_by=("position",), session_id=session.id)
    items = reading.all(CapturedItem, order_by=("position", "captured_at_ms"), session_id=session.id)
    earlier = _earlier(reading, [one for one in siblings if one.number < session.number])
    earlier_agenda, rounds = _places(reading, agenda, items, earlier)
    attendance = reading.all(Attendance, order_by=("position",), session_id=session.id)
    people = _people(reading, session, community, attendance, (*items, *earlier))
    organizations = {person.organization_id for person in people.values() if person.organization_id}
    return Material(
        community=community,
        session=session,
        agenda=tuple(agenda),
        rounds=rounds,
        items=tuple(items),
        attendance=tuple(attendance),
        people=people,
        organizations=tuple(reading.all(Organization, id=organizations)) if organizations else (),
        consents=_consents(reading, people),
        following=following(session, (one for one in siblings if one.status is not SessionStatus.LIVE)),
        next_dates={one.id: next_date(one, siblings) for one in siblings},
        earlier=tuple(earlier),
        earlier_agenda=earlier_agenda,
        account=read_account(reading, session.id) if session.times_annexed else None,
    )


def _earlier(reading: Reading, sessions: list[Session]) -> list[CapturedItem]:
    rank = {session.id: session.number for session in sessions}
    if not rank:
        return []
    found = reading.all(CapturedItem, session_id=set(rank), kind=_FOLLOWED)
    return sorted(found, key=lambda item: (rank[item.session_id], item.captured_at_ms, item.id))


def _places(
    reading: Reading, agenda: list[AgendaItem], items: list[CapturedItem], earlier: list[CapturedItem]
) -> tuple[dict[str, AgendaItem], dict[str, RoundOccurrence]]:
    """Read the rounds of the session, and where the earlier items were captured."""
    rounds: dict[str, RoundOccurrence] = {}
    points = {point.id for point in agenda}
    if points:
        rounds = {one.id: one for one in reading.all(RoundOccurrence, agenda_item_id=points)}
    missing = {item.round_id for item in (*items, *earlier) if item.round_id} - set(rounds)
    if missing:
        # A round taken off the agenda since still says whether what was captured is of the room.
        rounds |= {one.id: one for one in reading.all(RoundOccurrence, deleted=True, id=missing)}
    held = {item.agenda_item_id for item in (*items, *earlier) if item.agenda_item_id}
    held |= {one.agenda_item_id for one in rounds.values()}
    elsewhere = held - points
    found = reading.all(AgendaItem, deleted=True, id=elsewhere) if elsewhere else []
    return {point.id: point for point in found}, rounds


def _people(
    reading: Reading,
    session: Session,
    community: Community,
    attendance: list[Attendance],
    items: Iterable[CapturedItem],
) -> dict[str, Person]:
    """Read everybody the minutes may tell or must recognize: members, who came, sources, owners, mentions."""
    wanted = {one.person_id for one in attendance}
    wanted |= {one.person_id for one in reading.all(Membership, community_id=community.id)}
    wanted |= set(mentioned(f"{session.title} {session.place} {session.purpose_text}"))
    for item in items:
        wanted |= {who for who in (item.source_id, item.owner_id) if who}
        wanted |= set(item.details.get("helper_ids") or ())
        texts = (item.text, item.title, item.wording, item.public_text or "", item.public_title or "")
        if any("{@" in text for text in texts):
            wanted |= set(mentioned(" ".join(texts)))
        if "{@" in (details := str(item.details)):
            wanted |= set(mentioned(details))
    return {person.id: person for person in reading.all(Person, id=wanted)} if wanted else {}


def _consents(reading: Reading, people: Collection[str]) -> tuple[PrivacyConsent, ...]:
    if not people:
        return ()
    purpose = PrivacyPurpose.NAMED_IN_MINUTES
    return tuple(reading.all(PrivacyConsent, person_id=set(people), purpose=purpose))
