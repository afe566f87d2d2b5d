"""A season is closed on what was really held, counted for everybody."""

import datetime as dt
from dataclasses import replace

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import AttendanceStatus, SessionStatus
from cop_desktop.domain.community import Season
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Person
from cop_desktop.domain.season_aggregates import season_aggregates
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.demo import make_demo
from cop_desktop.services.seasons import Seasons
from cop_desktop.store.workspace import open_workspace

NOW = int(dt.datetime(2026, 12, 1, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)


class Still:
    def now(self):
        return Instant(NOW, 0, "boot")


@pytest.fixture
def workspace(tmp_path):
    make_demo(tmp_path / "demo.cop", Still())
    with open_workspace(tmp_path / "demo.cop", Still()) as opened:
        yield opened


@pytest.fixture
def season(workspace):
    """The season of the two French sessions held and of the planned one."""
    with workspace.reading() as reading:
        held = reading.first(Session, external_id="s1")
        return reading.get(Season, held.season_id)


def test_closing_counts_what_was_held(workspace, season):
    Seasons(workspace, Still()).close(season.id)
    with workspace.reading() as reading:
        closed = reading.get(Season, season.id)
        names = {person.family_name for person in reading.all(Person)}
    told = closed.aggregates
    assert closed.closed_at == NOW
    assert told["sessions_held"] == 2
    present = [(row["present"], row["expected"]) for row in told["attendance"]["sessions"]]
    assert present == [(11, 11), (11, 12)], "one excused in October, one absent in November"
    assert told["items"]["decision"] == 6
    assert told["decisions"]["taken"] == 2, "procedural decisions are in no register"
    # Five actions in October, one of them done; November ended two more and moved one on.
    assert told["actions"] == {"done": 3, "in_progress": 1, "open": 4}
    assert not any(name in str(told) for name in names)


def test_a_season_is_closed_once_and_may_be_reopened(workspace, season):
    seasons = Seasons(workspace, Still())
    seasons.close(season.id)
    with pytest.raises(UserError, match="season-closed"):
        seasons.close(season.id)
    seasons.reopen(season.id)
    with workspace.reading() as reading:
        assert reading.get(Season, season.id).aggregates == {}


def test_no_season_is_closed_under_a_live_session(workspace, season):
    with workspace.writing() as writing:
        planned = writing.first(Session, external_id="s4")
        writing.save(replace(planned, status=SessionStatus.LIVE))
        writing.commit()
    with pytest.raises(UserError, match="season-has-live-session"):
        Seasons(workspace, Still()).close(season.id)


@pytest.mark.parametrize(("people", "kept"), [(4, False), (5, True)])
def test_a_small_group_is_not_counted(people, kept):
    session = Session(
        id="s", community_id="c", number=1, title="", date=dt.date(2026, 1, 1), starts_at=dt.time(9),
        ends_at=dt.time(10), status=SessionStatus.HELD,
    )  # fmt: skip
    rows = [
        Attendance(id=str(n), session_id="s", person_id=str(n), status=AttendanceStatus.PRESENT)
        for n in range(people)
    ]
    assert (season_aggregates([session], rows, [])["attendance"] is not None) is kept
