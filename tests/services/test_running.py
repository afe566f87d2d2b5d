"""A session run on a real file: events first, rows projected, two processes, kills, the planner meanwhile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus, RoundKind, RoundState, SessionRole, SessionStatus
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import id_from, new_id
from cop_desktop.domain.errors import SequenceTaken, UserError
from cop_desktop.domain.people import Person
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.fold import fold_records
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.running import Answer, Running
from cop_desktop.store.workspace import Workspace, open_workspace
from cop_desktop.store.writing import Writing
from tests.domain.run.bench import FakeClock

C, S, A, B = id_from("c"), id_from("s"), id_from("a"), id_from("b")
CIRCLE, TALK, PAUSE, CLOSE = (id_from(each) for each in ("circle", "talk", "pause", "close"))
LEA, MAX, NIL, ZOE, AMI = (id_from(each) for each in ("lea", "max", "nil", "zoe", "ami"))
START = int(dt.datetime(2026, 10, 22, 17, 0, tzinfo=dt.UTC).timestamp() * 1000)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(utc_ms=START)


@pytest.fixture
def path(tmp_path: Path, clock: FakeClock) -> Path:
    file = tmp_path / "workspace.cop"
    with open_workspace(file, clock, create=True) as workspace, workspace.writing() as writing:
        fill(writing)
        writing.commit()
    return file


@pytest.fixture
def workspace(path: Path, clock: FakeClock) -> Iterator[Workspace]:
    with open_workspace(path, clock) as opened:
        yield opened


@pytest.fixture
def running(workspace: Workspace, clock: FakeClock) -> Running:
    return Running(workspace, clock)


def fill(writing: Writing) -> None:
    writing.add(Community(id=C, name="Rives"))
    writing.add(
        Session(
            id=S,
            community_id=C,
            number=1,
            title="Codév",
            date=dt.date(2026, 10, 22),
            starts_at=dt.time(13),
            ends_at=dt.time(14),
        )
    )
    for person in (LEA, MAX, NIL, ZOE, AMI):
        writing.add(Person(id=person, given_name="X"))
    people = (
        (LEA, SessionRole.FACILITATOR, AttendanceStatus.EXPECTED),
        (MAX, SessionRole.PARTICIPANT, AttendanceStatus.EXPECTED),
        (NIL, SessionRole.PARTICIPANT, AttendanceStatus.EXPECTED),
        (ZOE, SessionRole.PARTICIPANT, AttendanceStatus.EXCUSED),
    )
    for position, (person, role, status) in enumerate(people):
        writing.add(
            Attendance(
                id=id_from("at", person),
                session_id=S,
                person_id=person,
                role=role,
                status=status,
                position=position,
            )
        )
    writing.add(AgendaItem(id=A, session_id=S, position=0, title="Consultation 1", client_id=MAX))
    writing.add(AgendaItem(id=B, session_id=S, position=1, title="Clôture", protected=True))
    settings = {
        "per_person_seconds": 60,
        "laps": 1,
        "order": "seating",
        "wall_clock": "turn",
        "speakers": "consultants",
    }
    rows = (
        (CIRCLE, A, RoundKind.COUNTDOWN, 600, {}),
        (TALK, A, RoundKind.TURNS, 900, settings),
        (PAUSE, A, RoundKind.BREAK, 900, {"resume_at": "13:45"}),
        (CLOSE, B, RoundKind.COUNTDOWN, 300, {}),
    )
    for position, (row, item, kind, seconds, held) in enumerate(rows):
        writing.add(
            RoundOccurrence(
                id=row,
                agenda_item_id=item,
                position=position,
                kind=kind,
                name="x",
                seconds=seconds,
                settings=held,
                client_id=MAX if row == TALK else None,
            )
        )


def read(workspace: Workspace, row_id: str) -> RoundOccurrence:
    with workspace.reading() as reading:
        return reading.get(RoundOccurrence, row_id)


class Desk:
    """Gives commands as a screen would, with the revision it saw."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.run_id = running.open_run(S).run_id

    def do(self, kind: type[co.Command], **values: object) -> Answer:
        lane = values.get("lane", co.MAIN)
        revision = self.running.view(self.run_id).revisions.get(str(lane), 0)
        answer = self.running.command(self.run_id, kind(revision=revision, **values))
        assert answer.refused is None, answer.refused
        return answer


def test_opening_freezes_the_plan_once(running: Running, workspace: Workspace) -> None:
    answer = running.open_run(S)
    assert running.open_run(S).run_id == answer.run_id
    view = answer.view
    assert [each.id for each in view.occurrences] == [CIRCLE, TALK, PAUSE, CLOSE]
    assert view.occurrences[3].protected is True
    assert [(each.id, each.present, each.speaks) for each in view.people] == [
        (LEA, True, False), (MAX, True, True), (NIL, True, True), (ZOE, False, True),
    ]  # fmt: skip
    assert view.starts_at_ms == START
    with workspace.reading() as reading:
        assert len(reading.events(answer.run_id)) == 1
        assert reading.get(Session, S).status is SessionStatus.PLANNED
    with pytest.raises(UserError, match="not-found"):
        running.open_run(new_id())


def test_events_are_on_disk_and_rows_follow(running: Running, workspace: Workspace, clock: FakeClock) -> None:
    desk = Desk(running)
    clock.go(60)
    answer = desk.do(co.Next)
    assert answer.changes.edits == ()
    assert answer.changes.touch("run_event")
    assert answer.changes.touch("session")
    with workspace.reading() as reading:
        session = reading.get(Session, S)
        assert (session.status, session.actual_start_ms) == (SessionStatus.LIVE, START + 60_000)
        here = {each.person_id: each.status for each in reading.all(Attendance, session_id=S)}
    assert here == {
        LEA: AttendanceStatus.PRESENT,
        MAX: AttendanceStatus.PRESENT,
        NIL: AttendanceStatus.PRESENT,
        ZOE: AttendanceStatus.EXCUSED,
    }
    row = read(workspace, CIRCLE)
    assert (row.state, row.started_at_ms, row.active_seconds) == (RoundState.RUNNING, START + 60_000, None)
    clock.go(90)
    desk.do(co.Next)
    row = read(workspace, CIRCLE)
    assert (row.state, row.ended_at_ms, row.active_seconds) == (RoundState.DONE, START + 150_000, 90)
    desk.do(co.Undo)
    row = read(workspace, CIRCLE)
    assert (row.state, row.ended_at_ms, row.active_seconds) == (RoundState.RUNNING, None, None)
    clock.go(10)
    desk.do(co.End)
    with workspace.reading() as reading:
        session = reading.get(Session, S)
    assert (session.status, session.actual_end_ms) == (SessionStatus.HELD, START + 160_000)
    assert read(workspace, TALK).state is RoundState.PENDING


def test_the_client_listens_and_latecomers_join(
    running: Running, workspace: Workspace, clock: FakeClock
) -> None:
    desk = Desk(running)
    desk.do(co.Next)
    view = desk.do(co.Next).view
    assert view.turns is not None
    assert [each.speaker_id for each in view.turns.seats] == [NIL]
    clock.go(30)
    desk.do(co.Arrive, person_id=ZOE, remote=True)
    view = desk.do(co.Arrive, person_id=AMI).view
    assert view.turns is not None
    assert [(each.speaker_id, each.remote) for each in view.turns.seats] == [
        (NIL, False),
        (ZOE, True),
        (AMI, False),
    ]
    with workspace.reading() as reading:
        rows = {each.person_id: each for each in reading.all(Attendance, session_id=S)}
    assert (rows[ZOE].status, rows[ZOE].arrived_at_ms) == (AttendanceStatus.REMOTE, START + 30_000)
    assert rows[AMI].status is AttendanceStatus.PRESENT
    clock.go(30)
    desk.do(co.Leave, person_id=ZOE)
    desk.do(co.Undo)
    desk.do(co.Undo)
    with workspace.reading() as reading:
        rows = {each.person_id: each for each in reading.all(Attendance, session_id=S)}
    assert (rows[ZOE].status, rows[ZOE].left_at_ms) == (AttendanceStatus.REMOTE, None)
    assert rows[AMI].status is AttendanceStatus.EXPECTED
    desk.do(co.Leave, person_id=ZOE)
    with workspace.reading() as reading:
        assert reading.get(Attendance, rows[ZOE].id).left_at_ms == START + 60_000


def test_a_break_until_its_local_time(running: Running, clock: FakeClock) -> None:
    desk = Desk(running)
    view = desk.do(co.Start, round_id=PAUSE).view
    assert view.resume_at_ms == START + 45 * 60_000


def test_a_refusal_writes_nothing(running: Running, workspace: Workspace) -> None:
    desk = Desk(running)
    desk.do(co.Next)
    with workspace.reading() as reading:
        before = reading.last_change()
    answer = running.command(desk.run_id, co.Next(revision=0))
    assert answer.refused is not None
    assert answer.refused.reason is Reason.STALE
    assert answer.view.current_id == CIRCLE
    twice = co.Pause(revision=1)
    assert running.command(desk.run_id, twice).refused is None
    again = running.command(desk.run_id, twice)
    assert again.refused is not None
    assert again.refused.reason is Reason.REPEATED
    with workspace.reading() as reading:
        kinds = {each.kind for each in reading.changes_since(before)}
    assert kinds == {"run_event", "round_occurrence"}


def test_a_plan_changed_before_the_start_is_frozen_again(running: Running, workspace: Workspace) -> None:
    desk = Desk(running)
    desk.do(co.Arrive, person_id=AMI)
    with workspace.writing() as writing:
        writing.save(replace(writing.get(RoundOccurrence, CIRCLE), seconds=240))
        writing.remove(writing.get(RoundOccurrence, PAUSE))
        writing.commit()
    answer = running.command(desk.run_id, co.Next(revision=running.view(desk.run_id).revisions["main"]))
    assert answer.refused is None
    assert [each.id for each in answer.view.occurrences] == [CIRCLE, TALK, CLOSE]
    assert answer.view.planned_seconds == 240
    assert AMI in {each.id for each in answer.view.people if each.present}
    with workspace.writing() as writing:
        writing.save(replace(writing.get(RoundOccurrence, CLOSE), seconds=999))
        writing.commit()
    assert running.open_run(S).view.occurrences[2].planned_seconds == 300


def test_people_marked_in_the_planner_count_when_the_console_opens(
    running: Running, workspace: Workspace
) -> None:
    running.open_run(S)
    with workspace.writing() as writing:
        for person in (LEA, MAX):
            row = writing.get(Attendance, id_from("at", person))
            writing.save(replace(row, status=AttendanceStatus.PRESENT))
        writing.commit()
    view = running.open_run(S).view
    assert [each.id for each in view.people if each.present] == [LEA, MAX]


def test_a_block_and_its_row_are_stored_together(
    running: Running, workspace: Workspace, clock: FakeClock
) -> None:
    desk = Desk(running)
    revision = desk.do(co.Next).view.revisions["main"]
    clock.go(100)
    row = RoundOccurrence(
        id=id_from("block"), agenda_item_id=A, position=9, kind=RoundKind.SILENT, name="Silence", seconds=60
    )
    view = running.insert(desk.run_id, row, co.Place.HERE, revision=revision).view
    assert (view.current_id, view.remaining_seconds) == (row.id, 60)
    with workspace.reading() as reading:
        order = [each.id for each in reading.all(RoundOccurrence, agenda_item_id=A, order_by=("position",))]
    assert order == [row.id, CIRCLE, TALK, PAUSE]
    assert read(workspace, CIRCLE).active_seconds == 100
    desk.do(co.Undo)
    with workspace.reading() as reading:
        assert reading.find(RoundOccurrence, row.id) is None
    desk.do(co.Redo)
    assert running.view(desk.run_id).current_id == row.id
    assert read(workspace, row.id).state is RoundState.RUNNING
    refused = running.insert(
        desk.run_id, row, co.Place.AFTER, revision=running.view(desk.run_id).revisions["main"]
    )
    assert refused.refused is not None


def test_free_conversation_stores_its_block(running: Running, workspace: Workspace, clock: FakeClock) -> None:
    desk = Desk(running)
    desk.do(co.Next)
    clock.go(600)
    revision = desk.do(co.Hold).view.revisions["main"]
    clock.go(840)
    row = RoundOccurrence(
        id=id_from("free"), agenda_item_id=A, position=9, kind=RoundKind.STOPWATCH, name="Libre", seconds=0
    )
    view = running.release_free(desk.run_id, row, revision=revision).view
    assert (view.current_id, view.next_id) == (row.id, CLOSE)
    assert read(workspace, row.id).seconds == 3600 - 1440 - 300
    assert read(workspace, TALK).state is RoundState.SKIPPED


def test_two_processes_see_each_other(path: Path, clock: FakeClock) -> None:
    with open_workspace(path, clock) as one, open_workspace(path, clock) as two:
        here, there = Running(one, clock), Running(two, clock)
        desk, other = Desk(here), Desk(there)
        assert desk.run_id == other.run_id
        desk.do(co.Next)
        clock.go(5)
        assert there.view(other.run_id).current_id is None
        assert there.refresh(other.run_id) is True
        assert there.refresh(other.run_id) is False
        assert there.view(other.run_id) == here.view(desk.run_id)
        other.do(co.Pause)
        stale = here.command(desk.run_id, co.Next(revision=1))
        assert stale.refused is not None
        assert here.view(desk.run_id).current_state is RoundState.PAUSED
        assert there.command(other.run_id, co.StartTimer(revision=0, seconds=60)).refused is None
        assert here.command(desk.run_id, co.Resume(revision=2)).refused is None


def test_a_command_is_decided_again_when_its_place_was_taken(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(running)
    real, calls = Writing.append, []

    def append(self: Writing, *events: object) -> None:
        calls.append(len(events))
        if len(calls) < 3:
            raise SequenceTaken
        real(self, *events)  # type: ignore[arg-type]

    monkeypatch.setattr(Writing, "append", append)
    assert desk.do(co.Next).view.current_id == CIRCLE
    assert len(calls) == 3
    calls.clear()
    row = RoundOccurrence(
        id=new_id(), agenda_item_id=A, position=9, kind=RoundKind.COUNTDOWN, name="Ajout", seconds=60
    )
    revision = running.view(desk.run_id).revisions[co.MAIN]
    answer = running.insert(desk.run_id, row, co.Place.AFTER, revision=revision)
    assert (answer.refused, len(calls)) == (None, 3)


@pytest.mark.parametrize("state", ["running", "paused", "held", "overtime"])
def test_what_was_under_way_is_found_again(path: Path, clock: FakeClock, state: str) -> None:
    with open_workspace(path, clock) as workspace:
        desk = Desk(Running(workspace, clock))
        assert Running(workspace, clock).open_runs() == []
        desk.do(co.Next)
        clock.go(700 if state == "overtime" else 100)
        if state == "paused":
            desk.do(co.Pause)
        elif state == "held":
            desk.do(co.Hold)
        clock.go(3)
        desk.running.beat(desk.run_id)
    clock.restart(62)
    with open_workspace(path, clock) as workspace:
        running = Running(workspace, clock)
        running.open_run(S)
        running.beat(desk.run_id)  # the console is alive again before anybody asks
        found = running.open_runs()
        assert [(each.run_id, each.session_id) for each in found] == [(desk.run_id, S)]
        offer = found[0].recovery
        assert (offer.gap_ms, offer.held) == (62_000, state == "held")
        assert offer.default is co.RecoveryChoice.GO_ON
        gone = {"running": (435, 497), "paused": (500, 500), "held": (None, None), "overtime": (-165, -103)}
        assert (offer.go_on_remaining, offer.heartbeat_remaining) == gone[state]
        again = Desk(running)
        view = again.do(
            co.Recover, choice=co.RecoveryChoice.FROM_HEARTBEAT, heartbeat_ms=offer.heartbeat_ms
        ).view
        assert view.remaining_seconds == offer.heartbeat_remaining
        again.do(co.Undo)
        assert running.view(again.run_id).remaining_seconds == offer.go_on_remaining
        again.do(co.Recover, choice=co.RecoveryChoice.CLOSE_AT_HEARTBEAT, heartbeat_ms=offer.heartbeat_ms)
        assert running.open_runs() == []
        with workspace.reading() as reading:
            assert reading.get(Session, S).actual_end_ms == offer.heartbeat_ms


def test_the_heartbeat_is_no_change(running: Running, workspace: Workspace) -> None:
    desk = Desk(running)
    with workspace.reading() as reading:
        before = reading.last_change()
    running.beat(desk.run_id)
    with workspace.reading() as reading:
        assert reading.last_change() == before


def test_what_is_stored_folds_to_what_was_shown(
    running: Running, workspace: Workspace, clock: FakeClock
) -> None:
    desk = Desk(running)
    for kind in (
        co.Next,
        co.Pause,
        co.Resume,
        co.Undo,
        co.Redo,
        co.Next,
        co.Hold,
        co.Release,
        co.Back,
        co.End,
    ):
        clock.go(7)
        desk.do(kind)
    with workspace.reading() as reading:
        stored = fold_records(desk.run_id, reading.events(desk.run_id))
    assert stored == running.run(desk.run_id)


def test_a_session_can_be_taken_up_again_after_its_end(running: Running, workspace: Workspace) -> None:
    desk = Desk(running)
    desk.do(co.Next)
    desk.do(co.End)
    desk.do(co.Reopen, round_id=CIRCLE)
    with workspace.reading() as reading:
        session = reading.get(Session, S)
    assert (session.status, session.actual_end_ms) == (SessionStatus.LIVE, None)


def test_no_event_holds_a_word(running: Running, workspace: Workspace) -> None:
    desk = Desk(running)
    desk.do(co.Next)
    with workspace.reading() as reading:
        stored = repr(reading.events(desk.run_id))
    assert "Consultation" not in stored
    assert "Clôture" not in stored


def test_a_slow_reader_does_not_bring_the_past_back(running: Running) -> None:
    desk = Desk(running)
    past = running.run(desk.run_id)
    desk.do(co.Next)
    running._keep(past)
    assert running.view(desk.run_id).current_id == CIRCLE
