"""What past sessions tell of the lengths planned: real runs in a real file, by community and by size."""

import datetime as dt
from dataclasses import replace

import pytest

from cop_desktop.domain.codes import AttendanceStatus
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.session import Attendance
from cop_desktop.services.calibrating import Calibrating
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.running import Running
from cop_desktop.services.sessions import Sessions
from cop_desktop.store.workspace import open_workspace
from tests.console_world import HandClock

FORMAT = "one_two_four_all"


class World:
    def __init__(self, workspace, clock):
        self.workspace, self.clock = workspace, clock
        self.sessions, self.planning = Sessions(workspace, clock), Planning(workspace, clock)
        self.calibrating = Calibrating(workspace)
        self.communities = {}
        for name in ("Rives", "Sentiers"):
            made = Communities(workspace, clock).create(name).made
            self.communities[name] = made
            for rank in range(8):
                People(workspace, clock).add(made, f"{name} Personne-{rank}")

    def planned(self, community="Rives", here=8):
        session = self.sessions.create(
            self.communities[community], title="T", date=dt.date(2026, 12, 17)
        ).made
        item = self.planning.insert(session, FORMAT).made
        with self.workspace.writing() as writing:
            for rank, each in enumerate(writing.all(Attendance, session_id=session, order_by=("position",))):
                status = AttendanceStatus.PRESENT if rank < here else AttendanceStatus.EXCUSED
                writing.save(replace(each, status=status))
            writing.commit()
        return session, item

    def hold(self, session, *lengths, aside=(), skip=()):
        """Run a session, each round as long as said; `aside` ones are held and paused a while too."""
        running = Running(self.workspace, self.clock)
        run = running.open_run(session).run_id

        def give(kind, **more):
            answer = running.command(run, kind(revision=running.run(run).revisions["main"], **more))
            assert answer.refused is None

        give(co.Start)
        for rank, seconds in enumerate(lengths):
            if rank in aside:
                self.clock.forward(5)
                give(co.Hold)
                self.clock.forward(900)
                give(co.Release)
                give(co.Pause)
                self.clock.forward(300)
                give(co.Resume)
                seconds -= 5
            self.clock.forward(seconds)
            if rank in skip:
                give(co.Skip)
            elif rank + 1 < len(lengths):
                give(co.Next)
        give(co.End)

    def told(self, session):
        return self.calibrating.of(self.planning.plan(session))


@pytest.fixture
def world(tmp_path):
    clock = HandClock()
    with open_workspace(tmp_path / "w.cop", clock, create=True) as workspace:
        yield World(workspace, clock)


def lengths(world, session):
    return [each.seconds for each in world.planning.plan(session).items[0].rounds]


def test_nothing_is_said_before_anything_was_held(world):
    session, _ = world.planned()
    assert world.told(session) == {}


def test_holds_and_pauses_are_no_part_of_the_length(world):
    first, _ = world.planned()
    planned = lengths(world, first)
    world.hold(first, *(each + 60 for each in planned), aside=(1, 2))
    session, item = world.planned()
    found = world.told(session)[item]
    assert (found.times, found.people) == (1, 8)
    assert found.seconds == round((sum(planned) + 60 * len(planned)) / 60) * 60


def test_a_round_skipped_says_nothing(world):
    first, _ = world.planned()
    planned = lengths(world, first)
    world.hold(first, *planned[:-1], 5, skip=(len(planned) - 1,))
    session, item = world.planned()
    assert world.told(session)[item].seconds == round(sum(planned) / 60) * 60


def test_nothing_crosses_communities_nor_sizes(world):
    first, _ = world.planned("Sentiers")
    world.hold(first, *(each * 2 for each in lengths(world, first)))
    session, item = world.planned("Rives")
    assert world.told(session) == {}
    few, few_item = world.planned("Sentiers", here=4)
    assert few_item not in world.told(few)
    same, same_item = world.planned("Sentiers")
    assert world.told(same)[same_item].times == 1
    assert item != same_item


def test_only_those_who_came_make_the_size_of_a_past_session(world):
    """Four of eight came: it says nothing to a group of eight, nor to who is planned."""
    first, _ = world.planned(here=4)
    world.hold(first, *(each * 2 for each in lengths(world, first)))
    all_of_them, _ = world.planned(here=8)
    assert world.told(all_of_them) == {}
    few, item = world.planned(here=4)
    assert world.told(few)[item].people == 4


def test_three_sessions_give_their_median_by_hand(world):
    """1, 2, 5, 4 minutes as a rule; once twice as long, once half again: the one in between is said."""
    first, _ = world.planned()
    planned = lengths(world, first)
    world.hold(first, *(each * 2 for each in planned))
    for share in (3, 5):
        session, _ = world.planned()
        world.hold(session, *(each * share // 4 for each in planned))
    session, item = world.planned()
    found = world.told(session)[item]
    assert (found.times, found.seconds) == (3, int(sum(planned) * 5 / 4 / 60 + 0.5) * 60)
    assert not found.as_planned
