"""A start said to be earlier, in a round between two runs of another one."""

from __future__ import annotations

from cop_desktop.domain.run import commands as co
from tests.domain.run.bench import Bench, a_plan, a_round, a_talk


def returned(bench: Bench) -> Bench:
    """Ten seconds of r0, eleven of r1 whose last ten nobody watched, and r0 again for five."""
    bench.do(co.Next).go(10).do(co.Next).go(11).do(co.DiscountGap, milliseconds=10_000)
    return bench.do(co.Back).go(5)


def active(bench: Bench) -> dict[str, int]:
    return {each.id: each.active_seconds for each in bench.view.occurrences}


def test_it_takes_from_the_first_run_of_the_round_that_runs_again() -> None:
    bench = returned(Bench(a_plan(a_round("r0"), a_round("r1"))))
    assert active(bench) == {"r0": 15, "r1": 1}
    bench.do(co.BackdateStart, round_id="r1", seconds=4)
    assert active(bench) == {"r0": 11, "r1": 5}, "no second counts twice"
    assert bench.view.remaining_seconds == 600 - 11


def test_whoever_spoke_since_keeps_their_time() -> None:
    bench = returned(Bench(a_plan(a_talk("r0"), a_round("r1"))))
    bench.do(co.Yield, to="b").go(7)
    bench.do(co.BackdateStart, round_id="r1", seconds=4)
    turns = bench.view.turns
    assert turns is not None
    assert {each.speaker_id: each.used_seconds for each in turns.seats} == {"a": 11, "b": 7, "c": 0}
