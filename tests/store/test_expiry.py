"""A clock that lies destroys no backup; one that tells the truth lets them go after 90 days."""

import datetime as dt
import itertools
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cop_desktop.store.backup import dated
from cop_desktop.store.expiry import LONGEST_KEPT, LONGEST_STEP, MOST_KEPT, NEWEST_KEPT, expired
from tests.store.helpers import ObedientClock

NOW = dt.datetime(2026, 11, 22, 14, 30, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


class Life:
    """Backups taken as the program takes them, under a clock that may be moved; true ages beside."""

    def __init__(self) -> None:
        self.kept: dict[Path, dt.datetime] = {}
        self.taken_at: dict[Path, dt.timedelta] = {}
        self.true = dt.timedelta(0)
        self.clock = NOW
        self.number = itertools.count()

    def take(self) -> list[Path]:
        file = Path(f"{next(self.number)}")
        self.kept[file], self.taken_at[file] = self.clock, self.true
        gone = expired(self.kept.items(), self.clock)
        for each in gone:
            del self.kept[each]
        return gone

    def live(self, span: dt.timedelta) -> None:
        self.true += span
        self.clock += span


def spans(most: float) -> st.SearchStrategy[dt.timedelta]:
    return st.floats(0.5, most).map(lambda days: dt.timedelta(days=days))


YEARS_AHEAD = st.integers(46, 3000).map(lambda days: dt.timedelta(days=days))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(spans(40), st.none() | YEARS_AHEAD), min_size=1, max_size=40))
@example([(DAY, None)] * 20 + [(DAY, dt.timedelta(days=3000))] + [(DAY, None)] * 19)
def test_no_clock_set_ahead_destroys_a_whole_week_before_its_time(steps):
    """Whatever the jumps: of those of the last 90 days lived, each week of the clock keeps one."""
    life = Life()
    for lived, jump in steps:
        life.live(lived)
        if jump is not None:
            life.clock += jump
        weeks = {_week(date) for file, date in life.kept.items() if _lived(life, file) < LONGEST_KEPT}
        life.take()
        assert weeks <= {_week(date) for date in life.kept.values()}


def _lived(life: Life, file: Path) -> dt.timedelta:
    return life.true - life.taken_at[file]


def _week(date: dt.datetime) -> tuple[int, int]:
    return date.isocalendar()[:2]


def test_a_clock_set_years_ahead_destroys_nothing():
    life = Life()
    for _ in range(60):
        life.take()
        life.live(DAY)
    before = set(life.kept)
    life.clock += dt.timedelta(days=5 * 365)
    assert life.take() == []
    for _ in range(30):  # every half hour of a long session under that clock
        life.live(dt.timedelta(minutes=30))
        life.take()
    assert {file for file in before if _lived(life, file) < dt.timedelta(days=89)} <= set(life.kept)


@settings(max_examples=60, deadline=None)
@given(st.lists(spans(40), min_size=1, max_size=60))
def test_in_ordinary_life_they_are_gone_after_90_days(steps):
    life = Life()
    for lived in steps:
        life.live(lived)
        life.take()
    newest = sorted(life.kept.values())[-NEWEST_KEPT:]
    assert all(life.clock - date < LONGEST_KEPT or date in newest for date in life.kept.values())
    assert len(newest) == min(NEWEST_KEPT, len(steps))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(-4000, 4000), max_size=30), st.integers(-4000, 4000))
def test_the_newest_five_and_those_dated_later_always_stay(days, today):
    files = {Path(f"{number}"): NOW + number * DAY for number in set(days)}
    now = NOW + today * DAY
    gone = expired(files.items(), now)
    past = sorted((date for date in files.values() if date <= now), reverse=True)
    assert not {files[file] for file in gone} & set(past[:NEWEST_KEPT])
    assert all(files[file] <= now for file in gone)


def test_however_seldom_one_meets_they_do_not_pile_up():
    life = Life()
    for _ in range(MOST_KEPT):
        for _ in range(3):
            life.take()
            life.live(dt.timedelta(hours=2))
        life.live(LONGEST_STEP + DAY)
    newest = [*sorted(life.kept.values())[1 - NEWEST_KEPT :], life.clock]
    life.take()
    assert len(life.kept) == MOST_KEPT
    assert sorted(life.kept.values())[-NEWEST_KEPT:] == newest


def test_dates_later_than_now_do_not_make_one_due_at_every_question(workspace, path, clock):
    clock.later(days=2000)
    workspace.backup_if_due()
    clock.later(days=-2000)
    assert [workspace.backup_if_due() is not None for _ in range(5)] == [True, False, False, False, False]
    assert len(dated(path)) == 2


@pytest.mark.parametrize("ahead", [365, 3650])
def test_on_real_files_a_clock_set_ahead_destroys_nothing(workspace, path, clock, ahead):
    taken = []
    for _ in range(8):
        taken.append(workspace.backup_if_due())
        clock.later(days=9)
    clock.later(days=ahead)
    workspace.backup_if_due()
    assert all(file.exists() for file in taken)
    assert isinstance(clock, ObedientClock)


def test_one_that_cannot_be_destroyed_stops_nobody(workspace, clock, monkeypatch):
    def refused(*_, **__):
        raise PermissionError(13, "no")

    for _ in range(20):
        workspace.backup_if_due()
        clock.later(days=7)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        patched.setattr("os.unlink", refused)
        assert workspace.backup_if_due() is not None
