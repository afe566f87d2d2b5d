"""The human moment on a real file: what was just written withdrawn, doors, blocks inserted here, minutes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.codes import CaptureMoment, ItemKind, Level, RoundState
from cop_desktop.domain.minutes.composer import OFFERED
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.season_aggregates import season_aggregates
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.blocks_here import Block, BlocksHere, placeholder
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.running import Answer, Running, run_id_of
from cop_desktop.services.undoing import Undoing
from cop_desktop.services.withdrawing import Withdrawing
from tests.console_world import SESSION, HandClock, at, make_world, round_id

RUN = run_id_of(SESSION)


class Day:
    """One session on a real file, run by commands."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.workspace = make_world(folder / "day.cop", self.clock)
        self.running = Running(self.workspace, self.clock)
        self.capturing = Capturing(self.workspace, self.clock)
        self.withdrawing = Withdrawing(self.running)
        self.blocks = BlocksHere(self.running)
        self.clock.until(13, 0)
        self.running.open_run(SESSION)
        self.written = 0

    @property
    def view(self) -> Any:
        return self.running.view(RUN)

    @property
    def revision(self) -> int:
        return int(self.view.revisions[co.MAIN])

    def do(self, kind: type[co.Command], **values: Any) -> Answer:
        answer = self.running.command(RUN, kind(revision=self.revision, **values))
        assert answer.refused is None, answer.refused
        return answer

    def write(self, text: str, kind: ItemKind = ItemKind.NOTE) -> None:
        self.written += 1
        view = self.view
        place = Place(
            SESSION,
            CaptureMoment.DURING,
            agenda_item_id=view.current.agenda_item_id,
            round_id=view.current_id,
            offset_seconds=view.elapsed_seconds,
            level=Level.MEMBERS,
        )
        self.capturing.capture(
            Draft(text, kind=kind, id=f"{self.written:08d}-0000-4000-8000-000000000000"), place
        )

    def texts(self) -> list[str]:
        return [each.text for each in reversed(self.capturing.feed(SESSION))]

    def insert(self, block: Block) -> Answer:
        command = co.Insert(revision=self.revision, block=placeholder(), place=co.Place.HERE)
        answer = self.blocks.insert(RUN, block, command, self.clock.now())
        assert answer.refused is None
        return answer

    def free(self) -> Answer:
        command = co.Release(revision=self.revision, door=co.Door.FREE_UNTIL)
        answer = self.blocks.release_free(RUN, command, self.clock.now())
        assert answer.refused is None
        return answer

    def close(self) -> None:
        self.workspace.close()


@pytest.fixture
def day(tmp_path: Path) -> Any:
    made = Day(tmp_path)
    yield made
    made.close()


def test_the_last_two_minutes_are_withdrawn_in_one_act_and_come_back_in_one(day: Day) -> None:
    day.do(co.Next)
    day.write("bien avant")
    day.clock.forward(200)
    day.write("juste avant")
    day.clock.forward(60)
    day.write("au moment")
    day.do(co.Hold)
    day.clock.forward(600)
    day.write("pendant")
    withdrawn = day.withdrawing.withdraw(SESSION, RUN, day.clock.now())
    assert withdrawn.count == 3
    assert day.texts() == ["bien avant"]
    Undoing(day.workspace).undo(withdrawn.changes)
    assert day.texts() == ["bien avant", "juste avant", "au moment", "pendant"]


def test_without_a_hold_it_is_the_last_two_minutes_and_nothing_is_nothing(day: Day) -> None:
    day.do(co.Next)
    day.write("avant")
    day.clock.forward(121)
    assert day.withdrawing.withdraw(SESSION, RUN, day.clock.now()).count == 0
    day.write("maintenant")
    assert day.withdrawing.withdraw(SESSION, "", day.clock.now()).count == 1
    assert day.texts() == ["avant"]


@pytest.mark.parametrize("block", list(Block))
def test_a_block_inserted_here_starts_now_and_the_round_under_way_is_taken_up_after(
    day: Day, block: Block
) -> None:
    day.do(co.Next)
    day.clock.forward(300)
    waiting = day.view.current_id
    day.insert(block)
    view = day.view
    assert view.current.inserted
    assert view.current_state is RoundState.RUNNING
    assert view.occurrence(waiting).state is RoundState.PAUSED
    with day.workspace.reading() as reading:
        row = reading.get(RoundOccurrence, view.current_id)
    assert (row.agenda_item_id, bool(row.wall)) == (view.occurrence(waiting).agenda_item_id, True)
    assert len(row.wall) <= 60
    day.clock.forward(120)
    day.do(co.Next)
    assert (day.view.current_id, day.view.current_state) == (waiting, RoundState.RUNNING)
    assert day.view.active_seconds == 300
    day.do(co.Undo)
    day.do(co.Undo)
    assert (day.view.current_id, day.view.active_seconds) == (waiting, 420)
    with day.workspace.reading() as reading:
        assert reading.find(RoundOccurrence, row.id) is None
    day.insert(block)
    assert day.view.current.inserted, "the same block again, after its undoing"
    day.insert(block)
    assert day.view.current.inserted


def test_a_block_in_a_consultation_stays_in_the_room(day: Day) -> None:
    for _ in range(4):
        day.do(co.Next)
        day.clock.forward(60)
    day.insert(Block.TALKING)
    with day.workspace.reading() as reading:
        assert reading.get(RoundOccurrence, day.view.current_id).level is Level.ROOM


def test_free_conversation_ends_when_the_closing_begins_at_its_planned_length(day: Day) -> None:
    for _ in range(5):
        day.do(co.Next)
        day.clock.forward(60)
    day.do(co.Hold)
    day.clock.forward(14 * 60)
    end_ms, closing = day.running.free_end_ms(RUN)
    assert (end_ms, closing) == (at(15, 50), True)
    day.free()
    view = day.view
    assert day.clock.ms + view.planned_seconds * 1000 == end_ms
    assert (view.next_id, view.next.planned_seconds) == (round_id("closing", "one"), 600)
    day.clock.until(15, 50)
    day.do(co.Next)
    assert (day.view.current_id, day.view.remaining_seconds) == (round_id("closing", "one"), 600)


def test_on_another_day_the_end_moves_with_the_start(day: Day) -> None:
    day.clock.forward(32 * 86_400)
    day.do(co.Next)
    began = day.clock.ms
    day.do(co.Hold)
    day.clock.forward(60)
    assert day.running.free_end_ms(RUN)[0] == began + (180 - 10) * 60_000


def test_shortening_tightens_what_follows_and_never_the_closing(day: Day) -> None:
    day.do(co.Next)
    day.clock.forward(60)
    before = {each.id: each.planned_seconds + each.adjust_seconds for each in day.view.occurrences}
    day.do(co.Hold)
    day.clock.forward(20 * 60)
    day.do(co.Release, door=co.Door.SHORTEN)
    after = {each.id: each.planned_seconds + each.adjust_seconds for each in day.view.occurrences}
    assert sum(before.values()) - sum(after.values()) == 20 * 60
    for key in ("closing", "break"):
        assert after[round_id(key, "one")] == before[round_id(key, "one")]
    day.do(co.Undo)
    assert day.view.held


TIMES = re.compile(r"\b\d{1,2}(?:\u00a0| )?h(?:(?:\u00a0| )?\d{1,2})?\b")


def story(folder: Path, holds: dict[int, int]) -> tuple[Any, str]:
    """Run the same session, holding `holds[step]` seconds at some steps; give what is said of it."""
    folder.mkdir()
    day = Day(folder)
    for step in range(6):
        day.do(co.Next)
        day.clock.forward(40)
        day.write(f"Note {step}", ItemKind.NOTE)
        if step in holds:
            day.do(co.Hold)
            day.clock.forward(holds[step])
            day.do(co.Release)
        day.clock.forward(45)
        day.write(f"Décision {step}", ItemKind.DECISION)
    day.do(co.End)
    minuting = Minuting(day.workspace, day.clock)
    said = [text for kind in OFFERED for _id, text in minuting.compose(SESSION, kind=kind).pieces()]
    with day.workspace.reading() as reading:
        rounds = [
            (each.id, each.state, each.seconds, each.active_seconds)
            for each in reading.all(RoundOccurrence, order_by=("id",))
        ]
        items = [
            (each.text, each.offset_seconds, each.round_id, each.moment, each.number)
            for each in day.capturing.feed(SESSION)
        ]
    with day.workspace.reading() as reading:
        sessions, there = reading.all(Session), reading.all(Attendance)
        counted = season_aggregates(sessions, there, day.capturing.feed(SESSION))
    counted.pop("minutes_held")  # a time: that of what followed
    day.close()
    return (rounds, items, counted), TIMES.sub("@", "\n".join(said))


@settings(max_examples=8, deadline=None)
@given(holds=st.dictionaries(st.integers(0, 5), st.integers(1, 3600), min_size=1, max_size=3))
def test_minutes_and_indicators_are_those_of_the_session_without_the_hold(
    tmp_path_factory: pytest.TempPathFactory, holds: dict[int, int]
) -> None:
    folder = tmp_path_factory.mktemp("story")
    plain, held = story(folder / "plain", {}), story(folder / "held", holds)
    assert held[0] == plain[0]
    assert held[1] == plain[1]


def test_the_comparison_is_not_blind(tmp_path: Path) -> None:
    plain = story(tmp_path / "a", {})
    assert all(f"Décision {step}" in plain[1] for step in range(2))
    assert "13\u00a0h" not in plain[1]
