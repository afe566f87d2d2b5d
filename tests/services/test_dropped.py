"""What was dropped waits for the next plan, and comes back as a copy of its rounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.codes import Level, RoundState, SessionStatus
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.commands_kinds import Rescue
from cop_desktop.domain.session import Session
from cop_desktop.services.format_library import shipped_formats
from cop_desktop.services.planning import Planning
from cop_desktop.services.running import Running, run_id_of
from cop_desktop.services.since_last import SinceLast
from cop_desktop.services.undoing import Undoing
from tests.console_world import SESSION, HandClock, make_world, person_id, round_id

NEXT = id_from("world", "next")
AFTER = id_from("world", "after")
RUN = run_id_of(SESSION)


class World:
    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.workspace = make_world(folder / "w.cop", self.clock)
        self.running = Running(self.workspace, self.clock)
        self.since = SinceLast(self.workspace, shipped_formats)
        self.planning = Planning(self.workspace, self.clock)
        self.clock.until(13, 0)
        self.running.open_run(SESSION)

    def do(self, kind: type[co.Command], **values: Any) -> None:
        revision = self.running.view(RUN).revisions[co.MAIN]
        answer = self.running.command(RUN, kind(revision=revision, **values))
        assert answer.refused is None, answer.refused

    def agenda(self) -> list[tuple[str, list[str]]]:
        plan = self.planning.plan(NEXT)
        return [(each.item.title, [one.name for one in each.rounds]) for each in plan.items]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.workspace.close()


def late(world: World) -> None:
    """The fourth step of the second consultation, ten minutes late, and its last step dropped."""
    for _ in range(12):
        world.do(co.Next)
        world.clock.forward(60)
    world.clock.until(15, 20)
    world.do(co.Next)
    world.clock.until(15, 22)
    world.do(ck.ApplyRescue, plan=Rescue.DROP)


def test_a_step_dropped_waits_and_one_key_puts_it_back(world: World) -> None:
    late(world)
    [waiting] = world.since.dropped(NEXT)
    assert (waiting.title, waiting.steps, waiting.seconds) == (
        "Consultation 2", ("Apprentissages et régulation",), 600,
    )  # fmt: skip
    changes = world.since.carry(NEXT, (), [waiting.item_id])
    assert world.agenda() == [("Consultation 2", ["Apprentissages et régulation"])]
    assert world.since.dropped(NEXT) == ()
    with world.workspace.reading() as reading:
        [item] = reading.all(AgendaItem, session_id=NEXT)
        [copy] = reading.all(RoundOccurrence, agenda_item_id=item.id)
        was = reading.get(RoundOccurrence, round_id("c2", "learning"))
    assert (copy.state, copy.seconds, copy.level) == (RoundState.PENDING, 600, Level.ROOM)
    assert (copy.prompt, copy.client_id, was.state) == (was.prompt, was.client_id, RoundState.SKIPPED)
    undo = Undoing(world.workspace)
    again = undo.undo(changes)
    assert [each.item_id for each in world.since.dropped(NEXT)] == [waiting.item_id]
    undo.undo(again)
    assert world.since.dropped(NEXT) == ()


def test_taken_off_the_agenda_it_waits_again_and_can_be_put_back_again(world: World) -> None:
    late(world)
    [waiting] = world.since.dropped(NEXT)
    world.since.carry(NEXT, (), [waiting.item_id])
    [planned] = world.planning.plan(NEXT).items
    world.planning.remove_item(planned.id)
    assert [each.item_id for each in world.since.dropped(NEXT)] == [waiting.item_id]
    world.since.carry(NEXT, (), [waiting.item_id])
    assert world.agenda() == [("Consultation 2", ["Apprentissages et régulation"])]


def test_it_comes_back_before_what_closes_and_whole_items_whole(world: World) -> None:
    world.planning.insert(NEXT, "block:checkin")
    world.planning.insert(NEXT, "block:checkout")
    world.do(co.Next)
    world.do(co.Skip, round_id=round_id("approval", "one"))
    for key in ("expose", "clarification", "contract", "consultation", "synthesis", "learning"):
        world.do(co.Skip, round_id=round_id("c2", key))
    found = world.since.dropped(NEXT)
    assert [(each.title, each.steps) for each in found] == [
        ("Approbation et suivi", ()), ("Consultation 2", ()),
    ]  # fmt: skip
    world.since.carry(NEXT, (), [each.item_id for each in found])
    titles = [title for title, _ in world.agenda()]
    assert titles[1:3] == ["Approbation et suivi", "Consultation 2"]
    assert len(titles) == 4


def test_the_case_of_a_consultation_that_did_not_take_place_follows_it(world: World) -> None:
    item_id = id_from("world", "item", "c2")
    with world.workspace.writing() as writing:
        writing.add(
            ClientCase(
                id=id_from("case"), session_id=SESSION, person_id=person_id("Idriss"), line="Une ligne",
                agenda_item_id=item_id, request="Une demande",
            )
        )  # fmt: skip
        writing.commit()
    world.do(co.Next)
    for key in ("expose", "clarification", "contract", "consultation", "synthesis", "learning"):
        world.do(co.Skip, round_id=round_id("c2", key))
    changes = world.since.carry(NEXT, (), [item_id])

    def case() -> ClientCase:
        with world.workspace.reading() as reading:
            return reading.get(ClientCase, id_from("case"))

    with world.workspace.reading() as reading:
        [item] = reading.all(AgendaItem, session_id=NEXT)
    assert (case().session_id, case().agenda_item_id, case().request) == (NEXT, item.id, "Une demande")
    Undoing(world.workspace).undo(changes)
    assert (case().session_id, case().agenda_item_id) == (SESSION, item_id)


def test_breaks_closings_and_what_was_undone_do_not_wait(world: World) -> None:
    world.do(co.Next)
    world.do(co.Skip, round_id=round_id("break", "one"))
    world.do(co.Skip, round_id=round_id("closing", "one"))
    assert world.since.dropped(NEXT) == ()
    world.do(co.Skip, round_id=round_id("approval", "one"))
    assert len(world.since.dropped(NEXT)) == 1
    world.do(co.Undo)
    assert world.since.dropped(NEXT) == ()


def test_a_break_or_a_kept_round_of_an_ordinary_item_does_not_wait(world: World) -> None:
    with world.workspace.writing() as writing:
        for key in ("break", "closing"):
            item = writing.get(AgendaItem, id_from("world", "item", key))
            writing.save(replace(item, protected=False))
        pause = writing.get(RoundOccurrence, round_id("break", "one"))
        writing.save(replace(pause, protected=False))
        writing.commit()
    world.running.open_run(SESSION)
    world.do(co.Next)
    for key in ("break", "closing"):
        world.do(co.Skip, round_id=round_id(key, "one"))
    assert world.since.dropped(NEXT) == ()


def test_of_a_session_under_way_nothing_waits(world: World) -> None:
    late(world)
    assert world.since.dropped(SESSION) == ()


def test_only_what_the_last_session_dropped_waits(world: World) -> None:
    """What nobody took up then is not asked about a year long."""
    late(world)
    assert len(world.since.dropped(NEXT)) == 1
    world.do(co.End)
    world.planning.insert(NEXT, "block:checkin")
    run = world.running.open_run(NEXT).run_id
    world.running.command(run, co.Start(revision=world.running.view(run).revisions[co.MAIN]))
    with world.workspace.reading() as reading:
        following = replace(
            reading.get(Session, NEXT),
            id=AFTER,
            version=0,
            number=99,
            status=SessionStatus.PLANNED,
            date=dt.date(2026, 12, 17),
        )
    with world.workspace.writing() as writing:
        writing.add(following)
        writing.commit()
    assert world.since.dropped(AFTER) == ()
