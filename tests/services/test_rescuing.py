"""Cycles added, dropped and shortened on a real file: rows, bounds, and texts that follow the plan."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from cop_desktop.domain.agenda.inserting import occurrence_id
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.commands_kinds import Rescue
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.rescuing import Rescuing
from cop_desktop.services.running import Answer, Running, run_id_of
from cop_desktop.services.sessions import Sessions
from cop_desktop.store.workspace import open_workspace
from tests.console_world import HandClock

NAMES = ["Amélie", "Carl", "Félix", "Geneviève", "Idriss", "Jean", "Maude", "Naomi"]


class Day:
    """A session of one format and a closing, on a real file."""

    def __init__(self, folder: Path, format_key: str, cycles: int | None = None) -> None:
        self.clock = HandClock()
        self.workspace = open_workspace(folder / "w.cop", self.clock, create=True)
        community = Communities(self.workspace, self.clock).create("Rives").made
        for name in NAMES:
            People(self.workspace, self.clock).add(community, name)
        sessions = Sessions(self.workspace, self.clock)
        self.session = sessions.create(community, title="Octobre", date=dt.date(2026, 10, 22)).made
        sessions.edit(self.session, starts_at=dt.time(13), ends_at=dt.time(16))
        self.planning = Planning(self.workspace, self.clock)
        for each in self.planning.plan(self.session).items:
            self.planning.remove_item(each.id)
        self.item = self.planning.insert(self.session, format_key, cycles=cycles).made
        self.planning.insert(self.session, "block:checkout")
        self.running = Running(self.workspace, self.clock)
        self.rescuing = Rescuing(self.running)
        self.run_id = run_id_of(self.session)
        self.clock.until(13, 0)
        self.running.open_run(self.session)

    @property
    def view(self) -> Any:
        return self.running.view(self.run_id)

    def do(self, kind: type[co.Command], **values: Any) -> Answer:
        answer = self.running.command(self.run_id, kind(revision=self.view.revisions[co.MAIN], **values))
        assert answer.refused is None, answer.refused
        return answer

    def add(self, part: str) -> Answer:
        command = ck.AddCycle(revision=self.view.revisions[co.MAIN], rounds=())
        return self.rescuing.add_cycle(self.run_id, self.item, part, command, self.clock.now())

    def drop(self, part: str) -> Answer:
        command = ck.DropCycle(revision=self.view.revisions[co.MAIN], agenda_item_id=self.item, part_key=part)
        return self.rescuing.drop_cycle(self.run_id, command, self.clock.now())

    def rows(self) -> list[RoundOccurrence]:
        with self.workspace.reading() as reading:
            return reading.all(RoundOccurrence, order_by=("position",), agenda_item_id=self.item)

    def row(self, round_key: str) -> RoundOccurrence:
        return next(each for each in self.rows() if each.round_key == round_key)

    def until(self, round_key: str) -> None:
        while self.view.current_id is None or self.current().round_key != round_key:
            self.do(co.Next)
            self.clock.forward(30)

    def current(self) -> RoundOccurrence:
        with self.workspace.reading() as reading:
            return reading.get(RoundOccurrence, self.view.current_id)


@pytest.fixture
def make(tmp_path: Path) -> Any:
    made: list[Day] = []

    def day(format_key: str, cycles: int | None = None) -> Day:
        made.append(Day(tmp_path, format_key, cycles))
        return made[-1]

    yield day
    for each in made:
        each.workspace.close()


def test_a_cycle_more_comes_with_its_words_after_the_last_one(make: Any) -> None:
    day = make("codev", 1)
    day.do(co.Next)
    answer = day.add("main")
    assert answer.refused is None
    rows = day.rows()
    assert [each.cycle for each in rows] == [1] * 6 + [2] * 6
    new = rows[6]
    assert new.id == occurrence_id(day.item, "main", 2, new.round_key)
    assert (new.name, new.instruction, new.state) == (rows[0].name, rows[0].instruction, RoundState.PENDING)
    assert [(each.cycle, each.cycles) for each in day.view.occurrences[:7]] == [(1, 2)] * 6 + [(2, 2)]
    assert len(answer.events) == 1
    day.do(co.Undo)
    assert [each.cycle for each in day.rows()] == [1] * 6
    assert day.view.occurrences[0].cycles == 1
    day.do(co.Redo)
    assert len(day.rows()) == 12


def test_a_cycle_more_is_as_long_as_the_one_before_and_not_for_the_same_client(make: Any) -> None:
    day = make("codev", 1)
    exposition = day.rows()[0]
    day.planning.edit_round(exposition.id, seconds=660)
    day.planning.edit_round(exposition.id, client_id=None, question="Et la Ville?")
    day.do(co.Next)
    day.add("main")
    new = day.rows()[6]
    assert (new.seconds, new.question, new.client_id) == (660, "", None)


def test_the_bounds_of_the_format_hold(make: Any) -> None:
    day = make("codev", 2)
    day.do(co.Next)
    assert day.add("main").refused is None
    assert day.add("main").refused.reason.value == "most_cycles"
    assert day.drop("main").refused is None
    assert day.drop("main").refused is None
    assert day.drop("main").refused.reason.value == "last_cycle"


def test_a_cycle_begun_is_not_dropped_and_one_dropped_comes_back(make: Any) -> None:
    day = make("lean_coffee", 2)
    day.until("topic") if any(each.round_key == "topic" for each in day.rows()) else day.do(co.Next)
    part = next(each.part_key for each in day.rows() if each.cycle == 2)
    while day.current().cycle != 2:
        day.do(co.Next)
    assert day.drop(part).refused.reason.value == "cycle_begun"
    day.add(part)
    assert max(each.cycle for each in day.view.occurrences) == 3
    before = len(day.rows())
    day.drop(part)
    assert [each.cycles for each in day.view.occurrences if each.cycle == 2] == [2]
    assert day.add(part).refused is None
    assert len(day.rows()) == before
    assert [each.state.value for each in day.view.occurrences if each.cycle == 3] == ["pending"]


def test_no_text_states_a_number_that_the_plan_contradicts(make: Any) -> None:
    day = make("crowd_25_10", 5)
    day.until("score")
    counted = day.row("countdown")
    assert "les cinq cotes" in counted.instruction
    assert counted.instruction.endswith("25.")
    day.drop("scoring")
    counted = day.row("countdown")
    assert "les quatre cotes" in counted.instruction
    assert "20" in counted.wall
    day.drop("scoring")
    assert "les trois cotes" in day.row("countdown").instruction
    day.do(co.Undo)
    day.do(co.Undo)
    assert "les cinq cotes" in day.row("countdown").instruction
    assert "25" in day.row("countdown").wall


def test_a_text_changed_by_hand_stays_as_it_was_written(make: Any) -> None:
    day = make("crowd_25_10", 5)
    day.planning.edit_round(day.row("countdown").id, instruction="Mes cinq mots à moi.")
    day.until("score")
    day.drop("scoring")
    assert day.row("countdown").instruction == "Mes cinq mots à moi."
    assert "20" in day.row("countdown").wall


def test_a_shorter_round_says_its_new_length(make: Any) -> None:
    day = make("one_two_four_all")
    day.do(co.Start, round_id=day.view.occurrences[-1].id)
    alone = next(each for each in day.rows() if "minute" in each.instruction)
    length = co.ResizeRound(round_id=alone.id, seconds=180)
    day.do(co.ChangePlan, operations=(length,))
    assert "trois minutes" in next(each for each in day.rows() if each.id == alone.id).instruction
    day.do(co.Undo)
    assert next(each for each in day.rows() if each.id == alone.id).instruction == alone.instruction


def test_the_cycles_to_come_are_shortened_to_fit_and_nothing_else(make: Any) -> None:
    day = make("codev", 2)
    day.do(co.Next)
    day.clock.forward(80 * 60)
    day.do(co.Next)
    view = day.view
    late = view.estimated_end_ms - view.planned_end_ms
    assert late > 0
    before = {each.id: each.planned_seconds for each in view.occurrences}
    day.do(ck.ShortenCycles, agenda_item_id=day.item, part_key="main")
    after = day.view
    assert after.estimated_end_ms <= view.planned_end_ms
    changed = {each.id for each in after.occurrences if each.planned_seconds != before[each.id]}
    assert changed
    assert changed <= {each.id for each in day.rows()[2:]}
    with day.workspace.reading() as reading:
        for each in reading.all(RoundOccurrence, agenda_item_id=day.item):
            assert each.seconds >= (each.min_seconds or 0)


def test_a_rescue_is_projected_and_undone_in_one_go(make: Any) -> None:
    day = make("codev", 2)
    day.do(co.Next)
    day.clock.forward(90 * 60)
    before = [(each.id, each.seconds, each.state) for each in day.rows()]
    shown = day.rescuing.plans(day.run_id, day.clock.now())
    assert shown is not None
    drop = shown.of(Rescue.DROP)
    assert drop is not None
    answer = day.do(ck.ApplyRescue, plan=Rescue.DROP)
    assert len(answer.events) == 1
    assert day.view.estimated_end_ms == drop.end_ms
    assert {each.id for each in day.rows() if each.state is RoundState.SKIPPED} == set(drop.dropped)
    day.do(co.Undo)
    assert [(each.id, each.seconds, each.state) for each in day.rows()] == before


def test_the_text_of_the_round_under_way_follows_the_cycles_too(make: Any) -> None:
    day = make("speed_sharing", 4)
    day.do(co.Next)
    assert day.row("brief").id == day.view.current_id
    assert "les quatre stations" in day.row("brief").wall
    day.drop("station")
    assert "les trois stations" in day.row("brief").wall
