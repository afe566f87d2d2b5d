"""To whom minutes are sent: groups of people one draft is addressed to, and how their addresses show."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from cop_desktop.domain.codes import MembershipKind, PrivacyPurpose, RecipientGroup, SessionRole
from cop_desktop.domain.minutes.material import consenting
from cop_desktop.domain.people import Membership, Person, PrivacyConsent
from cop_desktop.domain.session import Attendance

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+")
_GUESTS = frozenset({SessionRole.GUEST, SessionRole.EXPERT})


class Recipient(NamedTuple):
    """One person a draft may be addressed to; `shares` tells they agree that members see their address."""

    id: str
    name: str
    email: str
    shares: bool


class Group(NamedTuple):
    """The people of one draft, and the names of those who have no address to write to."""

    audience: RecipientGroup
    people: tuple[Recipient, ...]
    without: tuple[str, ...] = ()


def groups(
    memberships: Iterable[Membership],
    attendance: Iterable[Attendance],
    people: Mapping[str, Person],
    consents: Collection[PrivacyConsent],
    day: dt.date,
) -> tuple[Group, ...]:
    """Part the people of a session: members of its community that day, its guests, the others who came.

    Everybody is in one group at most; a group without anybody is not given.
    """
    came = list(attendance)
    members = [
        one.person_id for one in memberships if one.kind is MembershipKind.MEMBER and _belongs(one, day)
    ]
    invited = [one.person_id for one in came if one.role in _GUESTS]
    others = [one.person_id for one in came if one.role not in _GUESTS]
    shares = consenting(consents, PrivacyPurpose.SHARE_EMAIL)
    seen: set[str] = set()
    made = []
    for audience, ids in zip(RecipientGroup, (members, invited, others), strict=True):
        mine = [people[who] for who in dict.fromkeys(ids) if who in people and who not in seen]
        seen.update(person.id for person in mine)
        mine.sort(key=lambda person: (person.family_name.casefold(), person.given_name.casefold()))
        written = [person for person in mine if is_address(person.email)]
        made.append(
            Group(
                audience,
                tuple(
                    Recipient(each.id, each.full_name, each.email.strip(), each.id in shares)
                    for each in written
                ),
                tuple(each.full_name for each in mine if not is_address(each.email)),
            )
        )
    return tuple(group for group in made if group.people or group.without)


def is_address(text: str) -> bool:
    """Tell whether a text can be written to: one address, and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def shown(recipients: Collection[Recipient]) -> bool:
    """Tell whether addresses may show to one another: only when all of them agree to share theirs."""
    return all(each.shares for each in recipients)


def _belongs(membership: Membership, day: dt.date) -> bool:
    joined, left = membership.joined_on, membership.left_on
    return (joined is None or joined <= day) and (left is None or left > day)
