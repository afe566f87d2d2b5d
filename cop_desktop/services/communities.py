"""Communities and their seasons: a name alone is enough to begin."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Any

from cop_desktop.domain.capture.cleaning import clean, cleaned_fields
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import Language
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.services.merging import Guard, Seen, gone, unchanged
from cop_desktop.services.today import today
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing

_EMPTY_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "au",
        "aux",
        "by",
        "communaute",
        "community",
        "d",
        "de",
        "des",
        "du",
        "en",
        "entre",
        "et",
        "exchange",
        "for",
        "group",
        "groupe",
        "in",
        "l",
        "la",
        "le",
        "les",
        "network",
        "of",
        "on",
        "ou",
        "par",
        "pour",
        "practice",
        "pratique",
        "pratiques",
        "practices",
        "professionnelle",
        "reseau",
        "sur",
        "the",
        "to",
        "table",
        "un",
        "une",
        "with",
    ]
)
_CHARTER = frozenset(
    [
        "name",
        "code",
        "language",
        "domain",
        "purpose",
        "agreements",
        "confidentiality_rule",
        "purposes",
        "address_form",
        "inclusive_style",
        "french_spacing",
        "default_decision_method",
        "cadence",
        "founded_on",
        "colour",
        "logo_id",
        "reference_document_id",
        "translations",
    ]
)


class Communities:
    """What may be done to a community; every write is one unit of work."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def all(self) -> list[Community]:
        """Read every community, by name."""
        with self._workspace.reading() as reading:
            return reading.all(Community, order_by=("name",))

    def get(self, community_id: str) -> Community:
        """Read one community; raises CopError("not-found")."""
        with self._workspace.reading() as reading:
            return reading.get(Community, community_id)

    def create(self, name: str, *, language: Language = Language.FRENCH) -> Changes:
        """Make a community from its name; `made` is its id. Raises UserError("community-needs-name")."""
        name = _clean_name(name)
        with self._workspace.writing() as writing:
            taken = {community.code for community in writing.all(Community)}
            community = Community(
                id=new_id(),
                name=name,
                code=code_from_name(name, taken),
                language=language,
                founded_on=today(self._clock),
            )
            writing.add(community)
            return writing.commit(made=community.id)

    def edit(self, community_id: str, *, seen: Seen | None = None, **fields: Any) -> Changes:
        """Change fields of the charter (those of `Community` but id and version), and nothing else.

        Raises UserError("community-needs-name"), UserError("community-code-taken"), and Conflict when a
        field is no more as `seen`.
        """
        if unknown := fields.keys() - _CHARTER:
            raise TypeError(f"not part of a charter: {sorted(unknown)}")
        fields = cleaned_fields(fields)
        if "name" in fields:
            fields["name"] = _clean_name(fields["name"])
        with self._workspace.writing() as writing:
            gone(writing.find(Community, community_id, deleted=True), seen)
            community = writing.get(Community, community_id)
            edited = Guard(writing, self._workspace.device).merged(community, fields, seen)
            code = edited.code
            if code != community.code and writing.first(Community, code=code) is not None:
                raise UserError("community-code-taken", taken=code)
            writing.save(edited)
            return writing.commit()

    def remove(self, community_id: str, *, seen: Community | None = None) -> Changes:
        """Put a community aside (tombstone); its sessions stay with it and come back with it.

        Conflict when its charter was changed since it was `seen`.
        """
        with self._workspace.writing() as writing:
            community = writing.get(Community, community_id)
            unchanged(community, seen)
            writing.remove(community)
            return writing.commit()

    def seasons(self, community_id: str) -> list[Season]:
        """Read the seasons of a community, the latest first."""
        with self._workspace.reading() as reading:
            return reading.all(Season, order_by=("-starts_on",), community_id=community_id)

    def open_season(self, community_id: str, label: str, *, starts_on: dt.date, ends_on: dt.date) -> Changes:
        """Add a season of the community's usual number of sessions; `made` is its id."""
        with self._workspace.writing() as writing:
            community = writing.get(Community, community_id)
            season = Season(
                id=new_id(),
                community_id=community_id,
                label=label.strip() or season_label(starts_on),
                starts_on=starts_on,
                ends_on=ends_on,
                planned_sessions=community.cadence,
            )
            writing.add(season)
            return writing.commit(made=season.id)

    def edit_season(self, season_id: str, *, seen: Seen | None = None, **fields: Any) -> Changes:
        """Change label, starts_on, ends_on or planned_sessions.

        Raises UserError("season-ends-before-start"), and Conflict when one of them is no more as `seen`.
        """
        if unknown := fields.keys() - {"label", "starts_on", "ends_on", "planned_sessions"}:
            raise TypeError(f"not part of a season: {sorted(unknown)}")
        fields = cleaned_fields(fields)
        with self._workspace.writing() as writing:
            guard = Guard(writing, self._workspace.device)
            season = guard.merged(writing.get(Season, season_id), fields, seen)
            if season.starts_on and season.ends_on and season.ends_on < season.starts_on:
                raise UserError("season-ends-before-start")
            writing.save(season)
            return writing.commit()


def season_on(reading: Reading, community_id: str, date: dt.date) -> Season | None:
    """Find the open season a date falls in."""
    for season in reading.all(Season, order_by=("-starts_on",), community_id=community_id):
        begun = season.starts_on is None or season.starts_on <= date
        over = season.ends_on is not None and season.ends_on < date
        if begun and not over and season.closed_at is None:
            return season
    return None


def season_for(writing: Writing, community: Community, date: dt.date) -> Season:
    """Find the season a date falls in, or begin the one of its school year (August to July)."""
    found = season_on(writing, community.id, date)
    if found is not None:
        return found
    first = date.year if date.month >= 8 else date.year - 1
    return writing.add(
        Season(
            id=new_id(),
            community_id=community.id,
            label=season_label(date),
            starts_on=dt.date(first, 8, 1),
            ends_on=dt.date(first + 1, 7, 31),
            planned_sessions=community.cadence,
        )
    )


def season_label(date: dt.date) -> str:
    """Name a season by its school year: 2026-2027."""
    first = date.year if date.month >= 8 else date.year - 1
    return f"{first}-{first + 1}"


def code_from_name(name: str, taken: set[str] | frozenset[str] = frozenset()) -> str:
    """Derive a code of two to four capitals from the words that carry sense, unlike those taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    telling = [word for word in words if word not in _EMPTY_WORDS] or words
    initials = "".join(word[0] for word in telling)[:4]
    code = (initials if len(initials) > 1 else "".join(telling)[:3]).upper() or "C"
    if code not in taken:
        return code
    rank = 2
    while f"{code}{rank}" in taken:
        rank += 1
    return f"{code}{rank}"


def _clean_name(name: str) -> str:
    name = " ".join(clean(name).text.split())
    if not name:
        raise UserError("community-needs-name")
    return name
