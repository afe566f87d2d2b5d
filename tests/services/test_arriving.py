"""A guest nobody announced: one act, one undo, one redo, whatever else happens to the session."""

from dataclasses import replace

import pytest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import AttendanceStatus, SessionRole
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.session import Attendance
from cop_desktop.services.arriving import Arriving
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.people import People
from cop_desktop.services.running import Running
from tests.console_world import SESSION, HandClock, make_world, person_id


class Desk:
    def __init__(self, workspace, clock):
        self.workspace, self.clock = workspace, clock
        self.running = Running(workspace, clock)
        self.arriving = Arriving(self.running)
        self.run_id = self.running.open_run(SESSION).run_id

    @property
    def view(self):
        return self.running.view(self.run_id)

    def do(self, command, **named):
        answer = self.running.command(self.run_id, command(revision=self.view.revisions[co.MAIN], **named))
        assert answer.refused is None, answer.refused
        return answer

    def guest(self, name, *, remote=False):
        command = co.Arrive(
            revision=self.view.revisions[co.MAIN], person_id=new_id(), remote=remote, speaks=True
        )
        answer = self.arriving.guest(self.run_id, name, command, self.clock.now())
        assert answer.refused is None, answer.refused
        return command.person_id

    def row(self, kind, **equal):
        with self.workspace.reading() as reading:
            return reading.first(kind, **equal)


@pytest.fixture
def desk(tmp_path):
    clock = HandClock()
    workspace = make_world(tmp_path / "w.cop", clock)
    yield Desk(workspace, clock)
    workspace.close()


def talking(desk):
    """In the round of turns, a voice heard."""
    while desk.view.turns is None:
        desk.do(co.Next)
        desk.clock.forward(30)
    desk.clock.forward(60)


def test_a_name_alone_seats_a_guest_in_the_turns_under_way(desk):
    talking(desk)
    before = [each.speaker_id for each in desk.view.turns.seats]
    who = desk.guest("  Camille   Roy ", remote=True)
    assert [each.speaker_id for each in desk.view.turns.seats] == [*before, who]
    person, row = desk.row(Person, id=who), desk.row(Attendance, person_id=who)
    assert (person.full_name, row.role, row.status) == (
        "Camille Roy",
        SessionRole.GUEST,
        AttendanceStatus.REMOTE,
    )
    assert row.arrived_at_ms == desk.clock.ms
    assert desk.row(Membership, person_id=who) is None


def test_one_undo_takes_the_guest_away_whole_and_redo_brings_the_same_one_back(desk):
    talking(desk)
    seats = desk.view.turns.seats
    who = desk.guest("Camille")
    desk.do(co.Undo)
    assert desk.view.turns.seats == seats
    assert desk.row(Person, id=who) is None
    assert desk.row(Attendance, person_id=who) is None
    desk.do(co.Redo)
    assert desk.row(Person, id=who).full_name == "Camille"
    assert desk.row(Attendance, person_id=who).status is AttendanceStatus.PRESENT
    assert desk.view.turns.seats[-1].speaker_id == who
    desk.do(co.Undo)
    assert desk.row(Attendance, person_id=who) is None


def test_a_guest_about_whom_something_was_noted_keeps_a_name(desk):
    talking(desk)
    who = desk.guest("Camille")
    with desk.workspace.writing() as writing:
        writing.capture(
            CapturedItem(id=new_id(), session_id=SESSION, text=f"{{@{who}}} propose", captured_at_ms=1)
        )
        writing.commit()
    desk.do(co.Undo)
    assert desk.row(Attendance, person_id=who) is None
    assert desk.row(Person, id=who).full_name == "Camille"


def test_a_member_s_arrival_taken_back_keeps_the_member(desk):
    naomi = person_id("Naomi")
    talking(desk)
    desk.do(co.Leave, person_id=naomi)
    desk.do(co.Arrive, person_id=naomi)
    desk.do(co.Undo)
    desk.do(co.Undo)
    assert desk.row(Attendance, person_id=naomi).status is AttendanceStatus.PRESENT


def test_no_name_no_guest(desk):
    talking(desk)
    seq = desk.running.run(desk.run_id).seq
    with pytest.raises(UserError, match="person-needs-name"):
        desk.guest("   ")
    assert desk.running.run(desk.run_id).seq == seq


def test_the_minutes_say_that_a_guest_was_there_and_nothing_of_when(desk):
    talking(desk)
    told = {}
    for who in (desk.guest("Camille Roy"), person_id("Naomi")):
        desk.clock.forward(120)
        desk.do(co.Leave, person_id=who)
    desk.do(co.End)
    for name in ("as it was", "as if nobody had moved"):
        document = Minuting(desk.workspace, desk.clock).compose(SESSION)
        told[name] = repr(document.blocks)
        with desk.workspace.writing() as writing:
            for each in writing.all(Attendance, session_id=SESSION):
                writing.save(replace(each, arrived_at_ms=None, left_at_ms=None))
            writing.commit()
    assert "Personnes invitées" in told["as it was"]
    assert told["as it was"] == told["as if nobody had moved"]


def test_who_is_said_not_to_be_here_before_the_opening_never_came(desk):
    """Expected is here until said otherwise, and « Présences » lists nobody who was not."""
    who = person_id("Naomi")
    assert next(each for each in desk.view.people if each.id == who).present
    desk.do(co.Leave, person_id=who)
    assert desk.row(Attendance, person_id=who).status is AttendanceStatus.EXPECTED
    desk.clock.forward(60)
    talking(desk)
    desk.do(co.Leave, person_id=person_id("Amélie"))
    desk.do(co.End)
    rows = {name: desk.row(Attendance, person_id=person_id(name)) for name in ("Naomi", "Amélie")}
    assert (rows["Naomi"].status, rows["Naomi"].left_at_ms) == (AttendanceStatus.EXPECTED, None)
    assert rows["Amélie"].status is AttendanceStatus.PRESENT


def test_who_never_came_and_was_said_to_leave_is_struck_off_by_the_plan_for_good(desk):
    """After the opening, leaving cannot be told from never having come: the plan says which it was."""
    who = person_id("Amélie")
    talking(desk)
    desk.do(co.Leave, person_id=who)
    assert desk.row(Attendance, person_id=who).status is AttendanceStatus.PRESENT
    desk.do(co.End)
    People(desk.workspace, desk.clock).set_attendance(SESSION, who, status=AttendanceStatus.ABSENT)
    desk.do(co.Undo)
    desk.do(co.End)
    assert desk.row(Attendance, person_id=who).status is AttendanceStatus.ABSENT
    pieces = Minuting(desk.workspace, desk.clock).compose(SESSION).pieces()
    assert not any("Amélie" in text for _, text in pieces)


def test_who_was_not_here_at_the_opening_and_comes_is_present_from_then(desk):
    who = person_id("Naomi")
    desk.do(co.Leave, person_id=who)
    desk.clock.forward(60)
    talking(desk)
    desk.do(co.Arrive, person_id=who)
    row = desk.row(Attendance, person_id=who)
    assert (row.status, row.arrived_at_ms, row.left_at_ms) == (
        AttendanceStatus.PRESENT, desk.clock.ms, None,
    )  # fmt: skip
