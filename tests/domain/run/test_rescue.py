"""Plans of rescue: within minimums, never what is protected, and the end is the one that was previewed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import RoundKind, RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.commands_kinds import Rescue
from cop_desktop.domain.run.events import PlanChanged, from_record, to_record
from cop_desktop.domain.run.fold import fold
from cop_desktop.domain.run.rescue import Obstacle, Preview, Rescues, rescues
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import Run
from cop_desktop.domain.run.tightening import Give, shared
from tests.domain.run.bench import START_MS, Bench, a_plan, a_round
from tests.domain.run.strategies import made, rounds

MIN = 60


def drawn(bench: Bench) -> Rescues | None:
    now = bench.clock.now()
    return rescues(bench.run.state, Moment(bench.run.state.axis.run_time(now), now.utc_ms))


def preview(bench: Bench, plan: Rescue) -> Preview:
    found = drawn(bench)
    assert found is not None
    one = found.of(plan)
    assert one is not None
    return one


def october(late: int = 10, **more: Any) -> Bench:
    """The second consultation of the target picture, at its fourth step, so many minutes late."""
    steps = [("consultation", 22), ("synthesis", 8), ("learnings", 10)]
    before = a_round("before", 60 * MIN)
    plan = a_plan(
        before,
        *(_of_item("codev", name, minutes) for name, minutes in steps),
        a_round("closing", 10 * MIN, protected=True),
        **more,
    )
    bench = Bench(plan).do(co.Next).go((60 + late) * MIN).do(co.Next).go(2 * MIN)
    assert bench.view.behind_clock_seconds == late * MIN
    return bench


def _of_item(item: str, name: str, minutes: int, **more: Any) -> Any:
    from dataclasses import replace

    return replace(a_round(name, minutes * MIN, **more), agenda_item_id=item)


def in_minutes(one: Preview) -> list[tuple[str, float, float]]:
    return [(each.round_id, each.was_ms / 60_000, each.now_ms / 60_000) for each in one.lengths]


def test_shaving_is_the_one_of_the_picture() -> None:
    one = preview(october(), Rescue.SHAVE)
    assert in_minutes(one) == [
        ("consultation", 20, 15), ("synthesis", 8, 6), ("learnings", 10, 7), ("closing", 10, 10),
    ]  # fmt: skip
    assert (one.late_ms, one.saves_ms, one.obstacle) == (0, 10 * 60_000, None)
    assert [each.round_id for each in one.lengths if each.kept] == ["closing"]


def test_dropping_takes_the_end_of_the_item_under_way() -> None:
    one = preview(october(), Rescue.DROP)
    assert (one.dropped, one.late_ms) == (("learnings",), 0)
    assert [each.round_id for each in one.lengths] == ["consultation", "synthesis", "closing"]


def test_a_firm_end_forbids_to_run_over_and_the_plan_stays_readable() -> None:
    one = preview(october(firm_end=True), Rescue.RUN_OVER)
    assert one.obstacle is Obstacle.FIRM_END
    assert (one.late_ms, one.operations) == (10 * 60_000, ())
    assert [each.now_ms / 60_000 for each in one.lengths] == [20, 8, 10, 10]
    assert october(firm_end=True).refused(ck.ApplyRescue, plan=Rescue.RUN_OVER) == "not_possible"


def test_running_over_moves_the_end_and_lateness_is_told_no_more() -> None:
    bench = october()
    end = bench.view.planned_end_ms
    bench.do(ck.ApplyRescue, plan=Rescue.RUN_OVER)
    assert bench.view.planned_end_ms == end + 10 * 60_000
    assert (bench.view.behind_clock_seconds, bench.view.behind_start_seconds) == (0, 0)
    bench.go(30 * MIN)
    assert bench.view.behind_clock_seconds == 10 * MIN  # twenty were left: late again, against the new end
    bench.do(co.Undo)
    assert bench.view.planned_end_ms == end


def test_what_is_if_time_allows_goes_first_and_whole_items_before_middles() -> None:
    plan = a_plan(
        a_round("first", 10 * MIN),
        _of_item("long", "a", 20),
        _of_item("long", "b", 20),
        a_round("maybe", 15 * MIN, if_time_allows=True),
        a_round("small", 12 * MIN),
        a_round("closing", 5 * MIN, protected=True),
    )

    def dropped(late: int) -> tuple[str, ...]:
        return preview(Bench(plan).do(co.Next).go((10 + late) * MIN), Rescue.DROP).dropped

    assert dropped(12) == ("maybe",)
    assert dropped(20) == ("maybe", "small")
    assert dropped(50) == ("a", "b", "maybe")
    assert dropped(80) == ("a", "b", "maybe", "small")


def test_the_last_cycle_is_dropped_whole() -> None:
    steps = [_of_item("codev", f"{name}{cycle}", 10, part_key="client", cycle=cycle, cycles=2)
             for cycle in (1, 2) for name in "ab"]  # fmt: skip
    bench = Bench(a_plan(*steps, a_round("closing", 5 * MIN, protected=True))).do(co.Next).go(15 * MIN)
    assert preview(bench, Rescue.DROP).dropped == ("a2", "b2")


def test_nothing_to_give_says_why() -> None:
    plan = a_plan(a_round("r", 10 * MIN), a_round("kept", 20 * MIN, protected=True))
    bench = Bench(plan).do(co.Next).go(15 * MIN)
    assert preview(bench, Rescue.SHAVE).obstacle is Obstacle.AT_THE_LEAST
    assert preview(bench, Rescue.DROP).obstacle is Obstacle.ALL_KEPT


def test_what_is_protected_in_the_middle_gives_nothing_and_is_not_dropped() -> None:
    kept = a_round("kept", 20 * MIN, protected=True)
    plan = a_plan(a_round("a"), kept, a_round("b", 20 * MIN), a_round("z", 300, protected=True))
    bench = Bench(plan).do(co.Next).go(25 * MIN)
    for which in (Rescue.SHAVE, Rescue.DROP):
        one = preview(bench, which)
        assert one.obstacle is None
        assert "kept" not in one.dropped
        assert [(each.was_ms, each.now_ms) for each in one.lengths if each.round_id == "kept"] == [
            (20 * MIN * 1000, 20 * MIN * 1000)
        ]
    current = Bench(a_plan(kept, a_round("b", 20 * MIN), a_round("z", 300, protected=True))).do(co.Next)
    current.do(co.Adjust, seconds=600).go(60)
    assert [
        each.round_id for each in preview(current, Rescue.SHAVE).lengths if each.was_ms != each.now_ms
    ] == ["b"]


def test_early_time_goes_here_to_what_comes_or_to_nobody() -> None:
    plan = a_plan(
        a_round("a", 20 * MIN),
        a_round("b", 10 * MIN),
        a_round("c", 20 * MIN),
        a_round("z", 300, protected=True),
    )
    bench = Bench(plan).do(co.Next).go(5 * MIN).do(co.Next).go(MIN)
    here, spread, earlier = (
        preview(bench, each) for each in (Rescue.GIVE_HERE, Rescue.SPREAD, Rescue.END_EARLIER)
    )
    assert in_minutes(here) == [("b", 9, 24), ("c", 20, 20), ("z", 5, 5)]
    assert in_minutes(spread) == [("b", 9, 9), ("c", 20, 35), ("z", 5, 5)]
    assert (here.late_ms, spread.late_ms, earlier.late_ms) == (0, 0, 0)
    bench.do(ck.ApplyRescue, plan=Rescue.END_EARLIER)
    assert bench.view.behind_clock_seconds == 0
    assert bench.view.planned_end_ms == bench.view.estimated_end_ms


def test_time_is_not_spread_over_the_closing_even_when_nothing_protects_it() -> None:
    plan = a_plan(*(a_round(name, 20 * MIN) for name in "abz"))
    bench = Bench(plan).do(co.Next).go(5 * MIN).do(co.Next).go(MIN)
    assert in_minutes(preview(bench, Rescue.SPREAD)) == [("b", 19, 19), ("z", 20, 20)]
    assert preview(bench, Rescue.SPREAD).obstacle is Obstacle.NOTHING_TO_COME


def test_on_time_held_or_over_there_is_no_plan() -> None:
    bench = Bench(a_plan(a_round("a"), a_round("b"))).do(co.Next).go(30)
    assert (found := drawn(bench)) is not None
    assert found.plans == ()
    assert bench.refused(ck.ApplyRescue, plan=Rescue.SHAVE) == "already"
    bench.do(co.Hold).go(1200)
    assert drawn(bench) is None
    bench.do(co.Release)
    assert (found := drawn(bench)) is not None
    assert [each.plan for each in found.plans] == [Rescue.SHAVE, Rescue.DROP, Rescue.RUN_OVER]
    assert drawn(bench.do(co.End)) is None


def test_what_stands_before_a_break_at_a_fixed_hour_saves_nothing() -> None:
    plan = a_plan(
        a_round("a", 10 * MIN),
        a_round("b", 10 * MIN),
        a_round("pause", 15 * MIN, RoundKind.BREAK, resume_at_ms=START_MS + 40 * 60_000),
        a_round("c", 20 * MIN),
        a_round("z", 300, protected=True),
        ends_at_ms=START_MS + 60 * 60_000,
    )
    bench = Bench(plan).do(co.Next).go(MIN)
    one = preview(bench, Rescue.SHAVE)
    assert [each.round_id for each in one.lengths if each.was_ms != each.now_ms] == ["c"]
    assert one.late_ms == 0


def test_with_play_in_the_timetable_the_end_counts_and_lateness_falls_silent() -> None:
    plan = a_plan(a_round("a"), a_round("b"), a_round("c"), ends_at_ms=START_MS + 35 * 60_000)
    bench = Bench(plan).do(co.Next).go(20 * MIN)
    assert bench.view.behind_clock_seconds == 10 * MIN
    bench.do(ck.ApplyRescue, plan=Rescue.SHAVE)
    assert bench.view.planned_end_ms == START_MS + 35 * 60_000
    assert bench.view.behind_clock_seconds == 0


def test_shaved_again_and_again_a_round_keeps_its_minimum() -> None:
    bench = Bench(a_plan(a_round("a"), a_round("b", 600), a_round("z", 300, protected=True))).do(co.Next)
    for _ in range(4):
        bench.go(900)
        bench.try_(ck.ApplyRescue, plan=Rescue.SHAVE)
    assert bench.run.state.occurrences["b"].planned.seconds == 300


def test_it_is_one_event_of_ids_and_numbers_that_survives_the_disk() -> None:
    bench = october()
    bench.do(ck.ApplyRescue, plan=Rescue.SHAVE)
    assert isinstance(bench.log[-1].fact, PlanChanged)
    again = from_record(to_record("run", bench.log[-1]))
    assert again == bench.log[-1]


plans = st.lists(rounds, min_size=1, max_size=6)


def _started(how: list[dict[str, Any]], done: int, gone: int, slot: int) -> Bench:
    line = [made(f"r{index}", each) for index, each in enumerate(how)]
    seconds = sum(each.seconds for each in line)
    bench = Bench(a_plan(*line, ends_at_ms=START_MS + (seconds + slot) * 1000))
    for _ in range(min(done, len(line))):
        bench.do(co.Next)
    return bench.go(gone)


@settings(max_examples=120, deadline=None)
@given(
    how=plans,
    done=st.integers(0, 4),
    gone=st.integers(0, 3000),
    slot=st.integers(-900, 900),
    rank=st.integers(0, 2),
)
def test_every_plan_does_what_it_previewed(
    how: list[dict[str, Any]], done: int, gone: int, slot: int, rank: int
) -> None:
    bench = _started(how, done, gone, slot)
    found = drawn(bench)
    assert found is not None
    assume(found.plans)
    one = found.plans[rank]
    which = one.plan
    before = bench.run
    if one.obstacle is not None:
        assert bench.refused(ck.ApplyRescue, plan=which) == "not_possible"
        return
    bench.do(ck.ApplyRescue, plan=which)
    assert (bench.view.estimated_end_ms, bench.view.planned_end_ms) == (one.end_ms, one.planned_end_ms)
    assert one.saves_ms == found.estimated_end_ms - one.end_ms
    assert sum(each.now_ms for each in one.lengths) == one.end_ms - _begins(bench)
    _kept(before, bench.run, which)
    assert len(bench.log) == len(before.log) + 1
    bench.do(co.Undo)
    assert bench.run.state == before.state
    assert fold("run", bench.log).state == before.state


def _begins(bench: Bench) -> int:
    state = bench.run.state
    return max(bench.clock.utc_ms, START_MS) if state.started_at_ms is None else bench.clock.utc_ms


def _kept(before: Run, after: Run, which: Rescue) -> None:
    """Nothing protected is touched, nothing is under its minimum, nothing finished is rewritten."""
    for round_id, was in before.state.occurrences.items():
        now = after.state.occurrences[round_id]
        if was.planned.protected and which is not Rescue.GIVE_HERE:
            assert now == was
        if was.state in (RoundState.DONE, RoundState.SKIPPED):
            assert now == was
        if now.budget_ms < was.budget_ms:
            assert now.budget_ms >= was.planned.least_seconds * 1000


@settings(max_examples=150, deadline=None)
@given(
    most=st.lists(st.tuples(st.integers(1, 900), st.sampled_from([15, 60])), max_size=7),
    seconds=st.integers(0, 4000),
)
def test_what_is_shared_is_exact_and_within_what_each_can_give(
    most: list[tuple[int, int]], seconds: int
) -> None:
    gives = [Give(str(index), most, step) for index, (most, step) in enumerate(most)]
    parts = shared(gives, seconds)
    assert sum(parts.values()) == min(seconds, sum(each.most for each in gives))
    assert all(0 < parts.get(each.round_id, 1) <= each.most for each in gives)


@pytest.mark.parametrize(("late", "shaved"), [(10, [5, 2, 3]), (4, [2, 1, 1]), (20, [11, 4, 5])])
def test_lengths_stay_sayable(late: int, shaved: list[int]) -> None:
    one = preview(october(late), Rescue.SHAVE)
    assert [(each.was_ms - each.now_ms) / 60_000 for each in one.lengths[:3]] == shaved
