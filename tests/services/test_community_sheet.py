"""The sheet of a community, over a real workspace."""

from __future__ import annotations

import datetime as dt

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.community import Season
from cop_desktop.domain.errors import UserError
from cop_desktop.services.communities import Communities
from cop_desktop.services.community_sheet import CommunitySheets, next_season
from cop_desktop.services.people import People
from cop_desktop.services.seasons import Seasons
from cop_desktop.store.workspace import open_workspace


class _Clock:
    def now(self):
        ms = int(dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC).timestamp() * 1000)
        return Instant(ms, ms * 1_000_000, "boot")


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "w.cop", _Clock(), create=True) as opened:
        yield opened


def test_members_come_with_their_organization_and_only_those_who_belong(workspace):
    communities, people = Communities(workspace, _Clock()), People(workspace, _Clock())
    here = communities.create("Ici").made
    elsewhere = communities.create("Ailleurs").made
    amelie = people.add(here, "Amélie Sansregret").made
    gone = people.add(here, "Zoé Partie").made
    people.add(elsewhere, "Paul Ailleurs")
    people.set_organization(amelie, "Ville de Port-Cendré")
    people.leave(here, gone)
    sheet = CommunitySheets(workspace, _Clock()).read(here)
    assert [(each.person.full_name, each.organization) for each in sheet.members] == [
        ("Amélie Sansregret", "Ville de Port-Cendré")
    ]


def test_a_season_cannot_end_before_it_starts(workspace):
    communities = Communities(workspace, _Clock())
    here = communities.create("Ici").made
    season = communities.open_season(
        here, "2026", starts_on=dt.date(2026, 1, 1), ends_on=dt.date(2026, 12, 31)
    ).made
    with pytest.raises(UserError) as refused:
        communities.edit_season(season, ends_on=dt.date(2025, 12, 31))
    assert refused.value.code == "season-ends-before-start"
    Seasons(workspace, _Clock()).close(season)
    assert CommunitySheets(workspace, _Clock()).read(here).seasons[0].season.closed_at is not None


@pytest.mark.parametrize(
    ("ends", "now", "expected"),
    [
        (None, (2026, 11, 22), ((2026, 8, 1), (2027, 7, 31))),
        (None, (2026, 7, 31), ((2025, 8, 1), (2026, 7, 31))),
        ((2027, 7, 31), (2026, 11, 22), ((2027, 8, 1), (2028, 7, 31))),
        ((2026, 12, 31), (2026, 11, 22), ((2027, 1, 1), (2027, 12, 31))),
        ((2028, 2, 28), (2026, 11, 22), ((2028, 2, 29), (2029, 2, 27))),
    ],
)
def test_the_next_season_follows_the_last_one(ends, now, expected):
    seasons = [Season(id="s", community_id="c", label="", ends_on=dt.date(*ends))] if ends else []
    assert next_season(seasons, dt.date(*now)) == tuple(dt.date(*each) for each in expected)
