"""Communities, organizations and people of a file of sample sessions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Any

from cop_desktop.domain.codes import (
    AddressForm,
    ExpertiseKind,
    Language,
    MembershipKind,
    PrivacyPurpose,
)
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.exchange.gathering import Gathering, our_id, our_mentions, our_reference
from cop_desktop.domain.exchange.references import own_id
from cop_desktop.domain.people import Expertise, Membership, Organization, Person, PrivacyConsent

Json = dict[str, Any]
_SCHOOL_YEAR = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_DECLARED = {
    "expertise": ExpertiseKind.KNOWS,
    "offers": ExpertiseKind.OFFERS,
    "seeks": ExpertiseKind.SEEKS,
}


def day(text: str | None) -> dt.date | None:
    """Read a date that may be absent."""
    return None if text is None else dt.date.fromisoformat(text)


def in_language(text: Any, language: Language) -> str:
    """Choose the wording in a language, else the other one."""
    if isinstance(text, str):
        return text
    return str(text.get(language) or next((text[other] for other in Language if text.get(other)), ""))


def convert_communities(plain: Json, gathering: Gathering) -> None:
    """Add communities and the season each is in."""
    for index, each in enumerate(plain["communities"]):
        path = ("communities", index)
        language = Language(each.get("default_language", Language.FRENCH))
        bilingual = {
            name: each.get(name, "") for name in ("name", "domain", "purpose", "confidentiality_rule")
        }
        community = Community(
            **our_id(Community, each["id"]),
            **{name: our_mentions(in_language(text, language)) for name, text in bilingual.items()},
            code=each.get("number_prefix", ""),
            language=language,
            agreements=tuple(our_mentions(each.get("agreements", []))),
            purposes=tuple(each.get("purposes", [])),
            address_form=AddressForm(each.get("address_form", AddressForm.VOUS)),
            cadence=each.get("planned_meetings", 7),
            founded_on=day(each.get("founded_on")),
            translations=_translations(bilingual, language),
        )
        gathering.add(community, path)
        if label := each.get("season", ""):
            first, last = _school_year(label)
            season = Season(
                id=season_id(community.id, label),
                community_id=community.id,
                label=label,
                starts_on=first,
                ends_on=last,
                planned_sessions=_planned_sessions(plain, each) or community.cadence,
            )
            gathering.add(season, path, {"id": "season"})


def _planned_sessions(plain: Json, community: Json) -> int:
    """Tell how many sessions the season is to have, by what its sessions say ("3 of 7"); 0 when none does."""
    own = (each for each in plain["sessions"] if each["community_id"] == community["id"])
    return max((each.get("season_total", 0) for each in own), default=0)


def season_id(community_id: str, label: str) -> str:
    """The id of a season that the file names by its label only."""
    return id_from(Season.__name__, community_id, label)


def _translations(bilingual: Mapping[str, Any], language: Language) -> dict[str, dict[str, str]]:
    """The wordings in the other languages, by language and then by field."""
    found: dict[str, dict[str, str]] = {}
    for name, text in bilingual.items():
        if isinstance(text, dict):
            for other in Language:
                if other is not language and text.get(other):
                    found.setdefault(other, {})[name] = our_mentions(text[other])
    return found


def _school_year(label: str) -> tuple[dt.date | None, dt.date | None]:
    """The bounds of a season named by its school year (August to July), as a new one would have."""
    years = _SCHOOL_YEAR.fullmatch(label.strip())
    if years is None or int(years[2]) != int(years[1]) + 1 or not 1900 <= int(years[1]) <= 9000:
        return None, None
    return dt.date(int(years[1]), 8, 1), dt.date(int(years[2]), 7, 31)


def convert_people(plain: Json, gathering: Gathering) -> None:
    """Add organizations, people, where they belong, what they consented to and what they declare."""
    for index, each in enumerate(plain.get("organizations", [])):
        name = in_language(each["name"], Language.FRENCH)
        gathering.add(Organization(**our_id(Organization, each["id"]), name=name), ("organizations", index))
    belonging = dict(_belonging(plain))
    for index, each in enumerate(plain["people"]):
        path = ("people", index)
        person = Person(
            **our_id(Person, each["id"]),
            given_name=each["given_name"],
            family_name=each.get("family_name", ""),
            organization_id=our_reference(Organization, each.get("organization_id")),
            role_title=each.get("role_title", ""),
            language=Language(each.get("language", Language.FRENCH)),
            email=each.get("email", ""),
            phone=each.get("phone", ""),
        )
        gathering.add(person, path)
        for community_id in belonging.get(each["id"], ()):
            membership = Membership(
                id=id_from(Membership.__name__, community_id, person.id),
                community_id=community_id,
                person_id=person.id,
                kind=MembershipKind.MEMBER,
                joined_on=day(each.get("joined_on")),
                left_on=day(each.get("left_on")),
            )
            gathering.add(membership, path)
        for row in (*_consents(person, each.get("consents", {})), *_declared(person, each)):
            gathering.add(row, path)


def _belonging(plain: Json) -> Iterator[tuple[str, list[str]]]:
    """Tell to which communities each person belongs: those of the sessions they are named in.

    Someone named in no session belongs to the only community of the file, when there is only one.
    """
    communities = [own_id(Community, each["id"]) for each in plain["communities"]]
    found: dict[str, list[str]] = {}
    for session in plain["sessions"]:
        community_id = own_id(Community, session["community_id"])
        for foreign in people_of(session):
            ids = found.setdefault(foreign, [])
            if community_id not in ids and community_id in communities:
                ids.append(community_id)
    for person in plain["people"]:
        if person["id"] not in found and len(communities) == 1:
            found[person["id"]] = communities
    yield from found.items()


def people_of(session: Json) -> Iterator[str]:
    """Name everyone on the list of a session or with a role in it, in order."""
    for each in (*session.get("attendance", []), *session.get("expected", [])):
        yield each["person_id"]
    roles = session.get("roles", {})
    if roles.get("facilitator"):
        yield roles["facilitator"]
    yield from roles.get("note_takers", [])


def _consents(person: Person, consents: Json) -> Iterator[PrivacyConsent]:
    for purpose in PrivacyPurpose:
        if purpose.value in consents:
            yield PrivacyConsent(
                id=id_from(PrivacyConsent.__name__, person.id, purpose.value),
                person_id=person.id,
                purpose=purpose,
                granted=consents[purpose.value],
                given_on=day(consents.get("given_on")),
                withdrawn_on=day(consents.get("withdrawn_on")),
                text_version=consents.get("text_version", ""),
            )


def _declared(person: Person, plain: Json) -> Iterator[Expertise]:
    for key, kind in _DECLARED.items():
        for text in dict.fromkeys(plain.get(key, [])):
            yield Expertise(
                id=id_from(Expertise.__name__, person.id, kind.value, text),
                person_id=person.id,
                kind=kind,
                text=our_mentions(text),
            )
