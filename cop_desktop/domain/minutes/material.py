"""What minutes are made from: a session and what surrounds it, as values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Level, PrivacyPurpose
from cop_desktop.domain.community import Community
from cop_desktop.domain.people import Organization, Person, PrivacyConsent
from cop_desktop.domain.run.account import Account
from cop_desktop.domain.session import Attendance, Session

Words = Mapping[str, str]
"""The words of documents in one language, by key."""


@dataclass(frozen=True)
class Material:
    """A session with its agenda, items and people, and the actions earlier sessions left open.

    `earlier` holds actions and their updates of earlier sessions of the community, oldest first;
    `earlier_agenda` and `rounds` hold where these items come from, too. `following` is the next
    session of the community, when it is planned; `next_dates` gives the day of the session after each one
    of the community, where what is due at « the next session » falls. Mappings go from id to value.
    `account` is that of the session, planned against actual, when its minutes are to show it.
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
    next_dates: Mapping[str, dt.date | None] = field(default_factory=dict)
    earlier: tuple[CapturedItem, ...] = ()
    earlier_agenda: Mapping[str, AgendaItem] = field(default_factory=dict)
    account: Account | None = None

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
        return self.spot(item).point

    def spot(self, item: CapturedItem) -> Spot:
        """Find where something was captured; of the thousands of a session, a few differ."""
        key = item.agenda_item_id, item.round_id
        found = self._spots.get(key)
        if found is None:
            round_ = self.rounds.get(item.round_id or "")
            point = self.points.get(item.agenda_item_id or (round_.agenda_item_id if round_ else ""))
            holders = [holder for holder in (round_, point) if holder]
            found = self._spots[key] = Spot(
                point,
                any(holder.level is Level.ROOM for holder in holders),
                frozenset(holder.client_id for holder in holders if holder.client_id),
            )
        return found

    @cached_property
    def _spots(self) -> dict[tuple[str | None, str | None], Spot]:
        return {}


class Spot(NamedTuple):
    """Where in a session something was captured: its agenda item, and what its round says of it too."""

    point: AgendaItem | None
    room: bool
    clients: frozenset[str]


def consenting(
    consents: Iterable[PrivacyConsent], purpose: PrivacyPurpose = PrivacyPurpose.NAMED_IN_MINUTES
) -> frozenset[str]:
    """Name the people who agree to something, by default to be named; the latest answer of each counts."""
    latest: dict[str, PrivacyConsent] = {}
    for consent in consents:
        if consent.purpose is not purpose:
            continue
        held = latest.get(consent.person_id)
        if held is None or _moment(consent) >= _moment(held):
            latest[consent.person_id] = consent
    return frozenset(who for who, consent in latest.items() if consent.granted and not consent.withdrawn_on)


def _moment(consent: PrivacyConsent) -> str:
    day = consent.withdrawn_on or consent.given_on
    return day.isoformat() if day else ""


class Place(NamedTuple):
    """Where an item was captured, as far as confidentiality goes.

    `room` tells that nothing of it leaves but its public sentence; `hidden_people` may not be
    named beside it: whoever spoke and whoever was helped.
    """

    room: bool
    hidden_people: frozenset[str] = frozenset()


OUTSIDE_ROOMS = Place(room=False)


def place_of(item: CapturedItem, material: Material) -> Place:
    """Decide whether an item is of the room: by itself, by its round or by its agenda item."""
    spot = material.spot(item)
    if not spot.room and item.level is not Level.ROOM:
        return OUTSIDE_ROOMS
    return Place(True, spot.clients | {item.source_id} if item.source_id else spot.clients)


def said(item: CapturedItem) -> str:
    """Give the sentence of an item that is not of the room: its wording for the minutes, or its text."""
    if item.wording:
        return item.wording
    if item.kind is ItemKind.EXPERIMENT and not item.text:
        return str(item.details.get("hypothesis", ""))
    return item.text
