"""Planned against actual: what each round took, and that no hold can be told from it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.account import Account, Fate, Stretch, StretchKind, account_of, told_ms
from tests.domain.run.bench import START_MS, Bench, a_plan, a_round

MIN = 60_000
STEPS: tuple[tuple[float, type[co.Command] | None], ...] = (
    (420, co.Start), (300, None), (330, co.Next), (200, co.Pause), (180, co.Resume), (200, co.Next),
    (280, co.Skip), (5, co.Next), (400, None), (220, co.Back), (60, co.Next), (100, None), (0, co.End),
)  # fmt: skip
"""A day: seconds that go by, then what is asked (seven minutes late, one pause, one round dropped)."""


def a_day(*holds: tuple[int, float]) -> Account:
    """Live the day; each hold comes before a step, and lasts so many seconds."""
    plan = a_plan(
        a_round("r1", 600), a_round("r2", 540), a_round("r3", 300), a_round("r4", 600),
        a_round("r5", 120, RoundKind.TURNS),
    )  # fmt: skip
    bench = Bench(plan)
    for rank, (seconds, command) in enumerate(STEPS):
        bench.go(seconds / 2)
        for at, length in holds:
            if at == rank:
                bench.do(co.Hold).go(length).do(co.Release)
        bench.go(seconds / 2)
        if command is not None:
            bench.do(command)
    made = account_of(bench.run.state)
    assert made is not None
    return made


def test_each_round_has_its_plan_and_what_it_took() -> None:
    day = a_day()
    assert day.late_ms == 7 * MIN
    assert [(each.round_id, each.planned_ms, each.actual_ms, each.paused_ms) for each in day.rounds] == [
        ("r1", 600_000, 630_000, 0),
        ("r2", 540_000, 400_000, 180_000),
        ("r3", 300_000, 280_000, 0),  # skipped on the way: what it took counts
        ("r4", 600_000, 65_000, 0),  # left too soon, and taken up again
        ("r5", 120_000, 720_000, 0),
    ]
    assert {each.fate for each in day.rounds} == {Fate.HELD}
    assert [each.round_id for each in day.actual] == ["r1", "r2", "r2", "r2", "r3", "r4", "r5", "r4", "r5"]


def test_a_simple_day_by_hand() -> None:
    bench = Bench(a_plan(a_round("r1", 600), a_round("r2", 300), a_round("r3", 300)))
    bench.go(120).do(co.Start).go(660).do(co.Pause).go(90).do(co.Resume).go(60)
    bench.do(co.Next).go(240).do(co.End)
    day = account_of(bench.run.state)
    assert day is not None
    assert day.late_ms == 2 * MIN
    assert day.actual == (
        Stretch(StretchKind.RUN, 660_000, "r1", "item-r1"),
        Stretch(StretchKind.PAUSED, 90_000, "r1", "item-r1"),
        Stretch(StretchKind.RUN, 60_000, "r1", "item-r1"),
        Stretch(StretchKind.RUN, 240_000, "r2", "item-r2"),
    )
    assert [each.fate for each in day.rounds] == [Fate.HELD, Fate.HELD, Fate.DROPPED]
    assert (day.planned_ms, day.actual_ms, day.paused_ms) == (20 * MIN, 1_050_000, 90_000)
    assert day.of_item("item-r1").actual_ms == 12 * MIN


def test_what_was_shortened_or_added_is_compared_with_the_first_plan() -> None:
    bench = Bench(a_plan(a_round("r1", 600), a_round("r2", 600)))
    shorter = (
        co.ResizeRound(round_id="r2", seconds=120),
        co.InsertRound(block=a_round("x", 60), after_id="r1"),
    )
    bench.do(co.Start).go(60).do(co.ChangePlan, operations=shorter).go(60)
    bench.do(co.Next).go(90).do(co.Next).go(120).do(co.End)
    day = account_of(bench.run.state)
    assert day is not None
    assert {each.round_id: (each.fate, each.planned_ms) for each in day.rounds} == {
        "r1": (Fate.HELD, 600_000), "x": (Fate.ADDED, 0), "r2": (Fate.HELD, 600_000),
    }  # fmt: skip
    assert [each.kind for each in day.actual] == [StretchKind.RUN, StretchKind.ADDED, StretchKind.RUN]
    assert [each.round_id for each in day.planned] == ["r1", "r2"]


@given(
    st.lists(
        st.tuples(st.integers(0, len(STEPS) - 1), st.floats(0.5, 5000)),
        min_size=1,
        max_size=4,
        unique_by=lambda h: h[0],
    )
)
@settings(max_examples=60, deadline=None)
def test_a_hold_changes_nothing_wherever_it_falls(holds: list[tuple[int, float]]) -> None:
    assert a_day(*holds) == a_day()


def test_a_hold_before_the_start_is_no_lateness() -> None:
    bench = Bench(a_plan(a_round("r1", 60)))
    bench.go(60).do(co.Hold).go(840).do(co.Release).go(60).do(co.Start).go(60).do(co.End)
    day = account_of(bench.run.state)
    assert day is not None
    assert day.late_ms == 2 * MIN


@pytest.mark.parametrize("door", list(co.Door))
def test_no_door_out_of_a_hold_tells_how_long_it_was(door: co.Door) -> None:
    told = []
    for length in (60, 840):
        bench = Bench(a_plan(a_round("r1", 600), a_round("r2", 600), a_round("c", 300, protected=True)))
        bench.do(co.Start).go(100).do(co.Hold).go(length)
        free = {"free": a_round("free", 600), "end_ms": bench.clock.utc_ms + 300_000}
        bench.do(co.Release, door=door, **(free if door is co.Door.FREE_UNTIL else {}))
        while bench.view.current_id is not None and bench.view.next_id is not None:
            bench.go(120).do(co.Next)
        bench.go(120).do(co.End)
        told.append(account_of(bench.run.state))
    assert told[0] == told[1]
    assert told[0] is not None
    assert told[0].paused_ms == 0


def test_early_and_never_held() -> None:
    bench = Bench(a_plan(a_round("r1", 60), starts_at_ms=START_MS + 3 * MIN))
    bench.do(co.Start).go(60).do(co.End)
    day = account_of(bench.run.state)
    assert day is not None
    assert day.late_ms == -3 * MIN
    assert account_of(Bench(a_plan(a_round("r1"))).run.state) is None


def test_lengths_are_told_to_the_half_minute() -> None:
    assert [told_ms(each) for each in (0, 14_999, 15_000, 44_999, 45_000, -20_000)] == [
        0, 0, 30_000, 30_000, 60_000, -30_000,
    ]  # fmt: skip
