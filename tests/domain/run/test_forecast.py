"""When it will end, and how far from the timetable that is."""

from __future__ import annotations

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.view import Phase
from tests.domain.run.bench import START_MS, Bench, a_plan, a_round


def test_the_forecast_has_two_readings() -> None:
    plan = a_plan(a_round("r1"), a_round("r2"), ends_at_ms=START_MS + 1_500_000)
    bench = Bench(plan).go(120)
    assert bench.view.behind_clock_seconds == 120
    assert bench.view.behind_start_seconds is None
    bench.do(co.Start).go(660)
    view = bench.view
    assert view.estimated_end_ms == START_MS + (120 + 660 + 600) * 1000
    assert (view.behind_clock_seconds, view.behind_start_seconds) == (180, 60)
    assert view.planned_end_ms == START_MS + 1_500_000
    bench.do(co.Next).do(co.Adjust, seconds=-300)
    assert bench.view.behind_start_seconds == -240
    bench.do(co.Hold)
    view = bench.view
    assert (view.estimated_end_ms, view.behind_clock_seconds, view.behind_start_seconds) == (None, None, None)
    assert (view.remaining_seconds, view.phase) == (None, Phase.HELD)


def test_before_the_hour_the_forecast_waits_for_it() -> None:
    bench = Bench(a_plan(a_round("r1"), starts_at_ms=START_MS + 900_000))
    assert bench.view.estimated_end_ms == START_MS + 1_500_000
    assert bench.view.behind_clock_seconds == 0


def test_a_break_until_a_chosen_time_is_awaited() -> None:
    chosen = START_MS + 30 * 60_000
    rounds = (a_round("a"), a_round("b", 900, RoundKind.BREAK, resume_at_ms=chosen), a_round("c"))
    bench = Bench(a_plan(*rounds)).do(co.Next).go(60)
    assert bench.view.estimated_end_ms == chosen + 600_000
    bench.do(co.Skip, round_id="b")
    assert bench.view.estimated_end_ms == START_MS + 1_200_000


def test_overtime_pauses_and_what_was_dropped_move_the_end() -> None:
    bench = Bench(a_plan(a_round("a", 60), a_round("b", 120))).do(co.Next).go(90)
    assert bench.view.behind_start_seconds == 30
    bench.do(co.Pause).go(60)
    assert bench.view.behind_start_seconds == 90
    bench.do(co.Skip, round_id="b")
    assert bench.view.behind_start_seconds == -30
    bench.do(co.Resume).do(co.End)
    assert bench.view.estimated_end_ms == bench.view.ended_at_ms
    assert bench.view.behind_start_seconds is None
