"""The demonstration: three sessions held, one ready to run; written whole, never over a file."""

import datetime as dt

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import RoundState, SessionStatus
from cop_desktop.domain.errors import CopError, UserError
from cop_desktop.domain.run.commands import Next
from cop_desktop.domain.session import Session
from cop_desktop.services.checking import check
from cop_desktop.services.demo import make_demo
from cop_desktop.services.overview import Overview
from cop_desktop.services.running import Running
from cop_desktop.store.workspace import open_workspace


class At:
    """A clock that stands still at a day."""

    def __init__(self, *day):
        self._ms = int(dt.datetime(*day, 17, 0, tzinfo=dt.UTC).timestamp() * 1000)

    def now(self):
        return Instant(self._ms, 0, "boot")


BEFORE = At(2026, 11, 22)


@pytest.fixture
def demo(tmp_path):
    path = tmp_path / "demo.cop"
    make_demo(path, BEFORE)
    return path


def test_the_demonstration_is_sound_and_ready_to_run(demo):
    with open_workspace(demo, BEFORE) as workspace:
        checked = check(workspace)
        assert checked.findings == ()
        assert checked.runs == 3
        with workspace.reading() as reading:
            sessions = {each.external_id: each for each in reading.all(Session)}
            ready = sessions["s4"]
            items = reading.all(AgendaItem, order_by=("position",), session_id=ready.id)
            rounds = reading.all(RoundOccurrence, agenda_item_id=[item.id for item in items])
    held = {name for name, each in sessions.items() if each.status is SessionStatus.HELD}
    assert held == {"s1", "s2", "s3"}
    assert ready.status is SessionStatus.PLANNED
    assert {each.state for each in rounds} == {RoundState.PENDING}
    assert sum(each.seconds for each in rounds) == 175 * 60
    assert len(rounds) == 16
    assert len(items[1].carried_action_ids) == 5


def test_the_planned_session_runs(demo):
    """Opening it freezes sixteen rounds and nine seats; the first key starts the first round."""
    with open_workspace(demo, BEFORE) as workspace:
        with workspace.reading() as reading:
            session = reading.first(Session, external_id="s4")
        running = Running(workspace, BEFORE)
        opened = running.open_run(session.id).view
        assert len(opened.occurrences) == 16
        assert sum(person.speaks and person.present for person in opened.people) == 9
        begun = running.command(opened.run_id, Next(revision=opened.revisions.get("main", 0))).view
        assert begun.current_id == opened.occurrences[0].id
        assert len(begun.turns.seats) == 9


@pytest.mark.parametrize("now", [BEFORE, At(2026, 12, 17), At(2026, 12, 18), At(2031, 1, 1)])
def test_home_offers_the_planned_session_on_any_day(demo, now):
    with open_workspace(demo, now) as workspace:
        home = Overview(workspace, now).home()
        offered = {line.community.code: line.next for line in home.communities}
    assert offered["SU"].external_id == "s4"


def test_home_follows_the_actions_still_open_and_no_other(demo):
    """Two of the actions of October were reported done in November, and one was given another date."""
    with open_workspace(demo, BEFORE) as workspace:
        rives = next(
            line.community
            for line in Overview(workspace, BEFORE).home().communities
            if line.community.code == "SU"
        )
        shown = Overview(workspace, BEFORE).home(rives.id).shown
    actions = {follow.item.external_id: follow.item for follow in shown.follow if follow.item}
    assert actions.keys() == {"s1-i05", "s1-i30", "s2-i26", "s2-i27", "s2-i28"}
    assert actions["s1-i05"].due_on == dt.date(2026, 11, 27)


def test_it_is_never_written_over_a_file(tmp_path):
    path = tmp_path / "mine.txt"
    path.write_text("à moi", encoding="utf-8")
    with pytest.raises(UserError, match="workspace-exists"):
        make_demo(path, BEFORE)
    assert path.read_text(encoding="utf-8") == "à moi"
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


def test_nothing_is_left_where_it_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CopError):
        make_demo(tmp_path / "file" / "demo.cop", BEFORE)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_it_is_the_same_demonstration_every_time(demo, tmp_path):
    make_demo(tmp_path / "again.cop", BEFORE)
    rows = []
    for path in (demo, tmp_path / "again.cop"):
        with open_workspace(path, BEFORE) as workspace, workspace.reading() as reading:
            rows.append((reading.all(Session), reading.all(RoundOccurrence)))
    assert rows[0] == rows[1]
