"""Half, two minutes, zero: once per crossing, however the ticks fall."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.signals import Signal, crossed
from tests.domain.run.bench import Bench, a_plan, a_round


@given(
    st.integers(1, 1200),
    st.lists(
        st.one_of(st.floats(0.05, 200), st.sampled_from(["pause", "hold", "shorter", "longer"])), max_size=30
    ),
)
@settings(max_examples=150, deadline=None)
def test_once_per_crossing(length: int, moves: list[float | str]) -> None:
    bench = Bench(a_plan(a_round("r1", length))).do(co.Start)
    seen: set[Signal] = set()
    before = bench.view
    for move in moves:
        if isinstance(move, float):
            bench.go(move)
        elif move in ("pause", "hold"):
            bench.do(co.Pause if move == "pause" else co.Hold)
            assert crossed(before, bench.go(300).view) == ()
            bench.do(co.Resume if move == "pause" else co.Release)
        else:
            bench.try_(co.Adjust, seconds=90 if move == "longer" else -90)
            seen.clear()
        now = crossed(before, bench.view)
        assert seen.isdisjoint(now)
        seen.update(now)
        before = bench.view
    left = before.remaining_seconds or 0
    if not any(isinstance(each, str) for each in moves):
        assert (Signal.ZERO in seen) == (left <= 0)
        assert (Signal.TWO_MINUTES in seen) == (left <= 120 < length)


def test_what_counts_up_gives_no_signal() -> None:
    bench = Bench(a_plan(a_round("r1", 60, RoundKind.STOPWATCH), a_round("r2"))).do(co.Next)
    before = bench.view
    assert crossed(before, bench.go(90).view) == ()
    assert crossed(bench.view, bench.do(co.Next).view) == ()
