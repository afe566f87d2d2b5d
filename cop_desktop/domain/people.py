"""People, where they belong, what they consented to and what they know.

Names live in `Person` alone: every other text mentions people as `{@id}`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cop_desktop.domain.codes import ExpertiseKind, Language, MembershipKind, PrivacyPurpose
from cop_desktop.domain.entity import Entity


@dataclass(frozen=True, kw_only=True)
class Organization(Entity):
    """Where a person works or gives time."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Person(Entity):
    """One person; erasure empties the row and keeps its id."""

    given_name: str
    family_name: str = ""
    organization_id: str | None = None
    role_title: str = ""
    language: Language = Language.FRENCH
    email: str = ""
    phone: str = ""

    @property
    def full_name(self) -> str:
        """Given and family names, as one says them."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, kw_only=True)
class Membership(Entity):
    """A person in a community, from a date to a date."""

    community_id: str
    person_id: str
    kind: MembershipKind = MembershipKind.MEMBER
    joined_on: dt.date | None = None
    left_on: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class PrivacyConsent(Entity):
    """One person's answer for one purpose, with the text shown and the dates."""

    person_id: str
    purpose: PrivacyPurpose
    granted: bool
    given_on: dt.date | None = None
    withdrawn_on: dt.date | None = None
    text_version: str = ""


@dataclass(frozen=True, kw_only=True)
class Expertise(Entity):
    """Something a person knows, offers or seeks, in their own words."""

    person_id: str
    kind: ExpertiseKind
    text: str
