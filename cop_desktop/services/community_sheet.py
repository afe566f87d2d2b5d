"""What the sheet of a community shows: its charter, who belongs to it, its seasons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.people import Membership, Organization, Person
from cop_desktop.domain.session import Session
from cop_desktop.services.roster import roster_of
from cop_desktop.services.today import today
from cop_desktop.store.workspace import Workspace

SCHOOL_YEAR_STARTS = 8
"""The month a season begins in when nothing else is known (domain.md §5)."""


@dataclass(frozen=True)
class Member:
    """One person who belongs to the community today; `organization` is its name, or empty."""

    person: Person
    membership: Membership
    organization: str = ""


@dataclass(frozen=True)
class SeasonFacts:
    """One season with its sessions and those that were held."""

    season: Season
    sessions: int
    held: int


@dataclass(frozen=True)
class CommunitySheet:
    """A community as its coordinator keeps it; `next_starts` and `next_ends` bound a season to open."""

    community: Community
    members: tuple[Member, ...]
    seasons: tuple[SeasonFacts, ...]
    next_starts: dt.date
    next_ends: dt.date


class CommunitySheets:
    """Reads the sheet of a community."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def read(self, community_id: str) -> CommunitySheet:
        """Read everything at once; raises CopError("not-found")."""
        now = today(self._clock)
        with self._workspace.reading() as reading:
            community = reading.get(Community, community_id)
            lines = [
                line
                for line in roster_of(reading, community_id, now)
                if line.membership.left_on is None or line.membership.left_on > now  # not one more day
            ]
            wanted = sorted({line.person.organization_id for line in lines if line.person.organization_id})
            names = {each.id: each.name for each in reading.all(Organization, id=wanted)} if wanted else {}
            seasons = reading.all(Season, order_by=("-starts_on",), community_id=community_id)
            sessions = reading.all(Session, community_id=community_id)
        starts, ends = next_season(seasons, now)
        return CommunitySheet(
            community,
            tuple(
                Member(line.person, line.membership, names.get(line.person.organization_id or "", ""))
                for line in lines
            ),
            tuple(_facts(season, sessions) for season in seasons),
            starts,
            ends,
        )


def next_season(seasons: Iterable[Season], now: dt.date) -> tuple[dt.date, dt.date]:
    """Propose the season to open: the year after the last one, else the school year under way."""
    ends = [season.ends_on for season in seasons if season.ends_on is not None]
    if ends:
        starts = max(ends) + dt.timedelta(days=1)
    else:
        year = now.year if now.month >= SCHOOL_YEAR_STARTS else now.year - 1
        starts = dt.date(year, SCHOOL_YEAR_STARTS, 1)
    month_day = (starts.month, min(starts.day, 28)) if starts.month == 2 else (starts.month, starts.day)
    return starts, dt.date(starts.year + 1, *month_day) - dt.timedelta(days=1)


def _facts(season: Season, sessions: Iterable[Session]) -> SeasonFacts:
    own = [session for session in sessions if session.season_id == season.id]
    held = sum(session.status is SessionStatus.HELD for session in own)
    return SeasonFacts(season, len(own), held)
