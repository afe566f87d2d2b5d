"""What minutes are made from: a session and what surrounds it, as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Level, PrivacyPurpose
from cop_desktop.domain.community import Community
from cop_desktop.domain.people import Organization, Person, PrivacyConsent
from cop_desktop.domain.session import Attendance, Session

Words = Mapping[str, str]
"""The words of documents in one language, by key."""


@dataclass(frozen=True)
class Material:
    """A session with its agenda, items and people, and the actions earlier sessions left open.

    `earlier` holds actions and their updates of earlier sessions of the community, oldest first;
    `earlier_agenda` and `rounds` hold where these items come from, too. `following` is the next
    session of the community, when it is planned. Mappings go from id to value.
    """

    community: Community
    session: Session
    agenda: tuple[AgendaItem, ...]
    rounds: Mapping[str, RoundOccurrence]
    items: tuple[CapturedItem, ...]
    attendance: tuple[Attendance, ...]
    people: Mapping[str, Person]
    organizations: tuple[Organization, ...] = ()
    consents: tuple[PrivacyConsent, ...] = ()
    following: Session | None = None
    earlier: tuple[CapturedItem, ...] = ()
    earlier_agenda: Mapping[str, AgendaItem] = field(default_factory=dict)

    @cached_property
    def named(self) -> frozenset[str]:
        """Name the people who agree to be named in minutes."""
        return consenting(self.consents)

    @cached_property
    def points(self) -> Mapping[str, AgendaItem]:
        """Index the agenda of this session and of the earlier ones."""
        return {**self.earlier_agenda, **{point.id: point for point in self.agenda}}

    @cached_property
    def points_with_a_room(self) -> frozenset[str]:
        """Name the agenda items some round of which is a room."""
        return frozenset(
            each.agenda_item_id
            for each in self.rounds.values()
            if each.level is Level.ROOM and not each.deleted_at
        )

    def agenda_item(self, item: CapturedItem) -> AgendaItem | None:
        """Find the agenda item something was captured in, of this session or an earlier one."""
        round_ = self.rounds.get(item.round_id or "")
        return self.points.get(item.agenda_item_id or (round_.agenda_item_id if round_ else ""))


def consenting(consents: Iterable[PrivacyConsent]) -> frozenset[str]:
    """Name the people who agree to be named in minutes; the latest answer of each counts."""
    latest: dict[str, PrivacyConsent] = {}
    for consent in consents:
        if consent.purpose is not PrivacyPurpose.NAMED_IN_MINUTES:
            continue
        held = latest.get(consent.person_id)
        if held is None or _moment(consent) >= _moment(held):
            latest[consent.person_id] = consent
    return frozenset(who for who, consent in latest.items() if consent.granted and not consent.withdrawn_on)


def _moment(consent: PrivacyConsent) -> str:
    day = consent.withdrawn_on or consent.given_on
    return day.isoformat() if day else ""


@dataclass(frozen=True)
class Place:
    """Where an item was captured, as far as confidentiality goes.

    `room` tells that nothing of it leaves but its public sentence; `hidden_people` may not be
    named beside it: whoever spoke and whoever was helped.
    """

    room: bool
    hidden_people: frozenset[str] = frozenset()


def place_of(item: CapturedItem, material: Material) -> Place:
    """Decide whether an item is of the room: by itself, by its round or by its agenda item."""
    round_ = material.rounds.get(item.round_id or "")
    point = material.agenda_item(item)
    levels = {item.level, *(holder.level for holder in (round_, point) if holder)}
    if Level.ROOM not in levels:
        return Place(room=False)
    hidden = {item.source_id, round_.client_id if round_ else None, point.client_id if point else None}
    return Place(room=True, hidden_people=frozenset(who for who in hidden if who))


def said(item: CapturedItem) -> str:
    """Give the sentence of an item that is not of the room: its wording for the minutes, or its text."""
    if item.wording:
        return item.wording
    if item.kind is ItemKind.EXPERIMENT and not item.text:
        return str(item.details.get("hypothesis", ""))
    return item.text
