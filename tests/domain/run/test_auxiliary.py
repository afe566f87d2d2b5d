"""The auxiliary timer, on a lane of its own: whatever is asked of it, the schedule is what it was."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.events import to_record
from cop_desktop.domain.run.fold import fold_records
from cop_desktop.domain.run.snapshot import view
from cop_desktop.domain.run.view import RunView
from tests.domain.run.bench import Bench, a_plan, a_round, a_talk

asked = st.one_of(
    st.tuples(st.just(co.StartTimer), st.fixed_dictionaries({"seconds": st.integers(-5, 400)})),
    st.tuples(st.just(co.Adjust), st.fixed_dictionaries({"seconds": st.integers(-400, 400)})),
    st.tuples(st.just(co.SetRemaining), st.fixed_dictionaries({"seconds": st.integers(-5, 400)})),
    st.tuples(st.sampled_from([co.Pause, co.Resume, co.Next, co.Undo, co.Redo]), st.just({})),
)
scenes = st.sampled_from(["before", "running", "paused", "held", "turns", "overtime", "armed"])


def a_bench(scene: str) -> Bench:
    bench = Bench(a_plan(a_round("r1"), a_talk("t"), a_round("r3")))
    if scene == "before":
        return bench
    bench.do(co.Next).go(60)
    if scene == "paused":
        return bench.do(co.Pause)
    if scene == "held":
        return bench.do(co.Hold)
    if scene == "turns":
        return bench.do(co.Next).go(20)
    if scene == "armed":
        return bench.do(co.Arm)
    return bench.go(900) if scene == "overtime" else bench


def schedule(shown: RunView) -> RunView:
    """Everything a screen shows of the main lane."""
    revisions = {lane: number for lane, number in shown.revisions.items() if lane == co.MAIN}
    return replace(shown, timer=None, seq=0, next_boundary_ms=0, revisions=revisions)


@given(scene=scenes, does=st.lists(st.tuples(asked, st.integers(0, 200)), min_size=1, max_size=8))
@settings(max_examples=120, deadline=None)
def test_nothing_asked_of_it_changes_the_schedule(
    scene: str, does: list[tuple[tuple[type[co.Command], dict[str, Any]], int]]
) -> None:
    alone, beside = a_bench(scene), a_bench(scene)
    for (kind, values), seconds in does:
        beside.try_(kind, lane=co.AUXILIARY, **values)
        assert schedule(beside.view) == schedule(alone.view)
        alone.go(seconds)
        beside.go(seconds)
        assert schedule(beside.view) == schedule(alone.view)
    assert schedule(beside.do(co.End).view) == schedule(alone.do(co.End).view)


@pytest.mark.parametrize("scene", ["before", "running", "held", "overtime"])
def test_its_undo_takes_back_its_own_command_and_no_other(scene: str) -> None:
    bench = a_bench(scene)
    before = schedule(bench.view)
    bench.do(co.StartTimer, seconds=60).do(co.Adjust, seconds=30, lane=co.AUXILIARY)
    bench.do(co.Undo, lane=co.AUXILIARY)
    assert bench.view.timer is not None
    assert bench.view.timer.remaining_seconds == 60
    bench.do(co.Undo, lane=co.AUXILIARY)
    assert bench.view.timer is None
    assert bench.refused(co.Undo, lane=co.AUXILIARY) == "nothing_to_undo"
    assert schedule(bench.view) == before


def test_undo_of_the_schedule_leaves_it_alone() -> None:
    bench = a_bench("running").do(co.StartTimer, seconds=60).go(10).do(co.Undo)
    assert bench.view.current_id is None
    assert bench.view.timer is not None
    assert bench.view.timer.remaining_seconds == 50


def test_it_survives_a_kill_and_a_restart_of_the_machine() -> None:
    bench = a_bench("running").do(co.StartTimer, seconds=300).go(20)
    bench.clock.restart(40)
    again = fold_records("run", [to_record("run", each) for each in bench.log])
    timer = view(again, bench.clock.now()).timer
    assert timer is not None
    assert (timer.remaining_seconds, timer.state) == (240, RoundState.RUNNING)


def test_in_overtime_a_pause_keeps_the_overtime() -> None:
    bench = a_bench("running").do(co.StartTimer, seconds=60).go(75).do(co.Pause, lane=co.AUXILIARY).go(100)
    assert bench.view.timer is not None
    assert bench.view.timer.remaining_seconds == -15
    bench.do(co.Resume, lane=co.AUXILIARY).go(5)
    assert bench.view.timer is not None
    assert bench.view.timer.remaining_seconds == -20


def test_the_end_of_the_session_puts_it_away() -> None:
    assert a_bench("running").do(co.StartTimer, seconds=60).do(co.End).view.timer is None


def test_each_pause_keeps_what_ran_before_and_a_new_start_forgets_it_all() -> None:
    bench = a_bench("running").do(co.StartTimer, seconds=60)
    for kind in (co.Pause, co.Resume, co.Pause, co.Resume):
        bench.go(10).do(kind, lane=co.AUXILIARY)
    assert bench.view.timer is not None
    assert bench.view.timer.remaining_seconds == 40
    bench.do(co.Adjust, lane=co.AUXILIARY, seconds=30).do(co.StartTimer, seconds=60)
    assert bench.view.timer.remaining_seconds == 60
