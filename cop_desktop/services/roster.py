"""Who belongs to a community on a date, and who is on the list of a session."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cop_desktop.domain.codes import MembershipKind, PrivacyPurpose
from cop_desktop.domain.minutes.material import consenting
from cop_desktop.domain.people import Membership, Person, PrivacyConsent
from cop_desktop.domain.session import Attendance
from cop_desktop.store.reading import Reading


@dataclass(frozen=True)
class RosterLine:
    """One person of a community: who they are and how they belong."""

    person: Person
    membership: Membership


@dataclass(frozen=True)
class AttendanceLine:
    """One person at one session; `named` tells that they agree to be named in minutes."""

    person: Person
    attendance: Attendance
    named: bool = False


def members_of(
    reading: Reading, community_id: str, date: dt.date, *, guests: bool = False
) -> list[Membership]:
    """Read the memberships that hold on a date, members only unless `guests`."""
    held = []
    for membership in reading.all(Membership, order_by=("joined_on", "id"), community_id=community_id):
        left = membership.left_on is not None and membership.left_on < date
        if not left and (guests or membership.kind is MembershipKind.MEMBER):
            held.append(membership)
    return held


def roster_of(reading: Reading, community_id: str, date: dt.date) -> list[RosterLine]:
    """Read those who belong to a community on a date, guests and experts too, by family name."""
    people = _people(reading)
    lines = [
        RosterLine(people[membership.person_id], membership)
        for membership in members_of(reading, community_id, date, guests=True)
        if membership.person_id in people
    ]
    return sorted(lines, key=lambda line: _by_name(line.person))


def attendance_of(reading: Reading, session_id: str) -> list[AttendanceLine]:
    """Read a session's list of people, in its order, then by name."""
    people = _people(reading)
    named = consenting(reading.all(PrivacyConsent, purpose=PrivacyPurpose.NAMED_IN_MINUTES))
    lines = [
        AttendanceLine(people[attendance.person_id], attendance, attendance.person_id in named)
        for attendance in reading.all(Attendance, order_by=("position",), session_id=session_id)
        if attendance.person_id in people
    ]
    return sorted(lines, key=lambda line: (line.attendance.position, _by_name(line.person)))


def _people(reading: Reading) -> dict[str, Person]:
    return {person.id: person for person in reading.all(Person)}


def _by_name(person: Person) -> tuple[str, str]:
    return (person.family_name or person.given_name, person.given_name)
