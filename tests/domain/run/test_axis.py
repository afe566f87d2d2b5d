"""Run time over restarts of the machine and clocks that are moved: replay and what was lived agree."""

from __future__ import annotations

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.decide import decide
from cop_desktop.domain.run.fold import advance, fold
from cop_desktop.domain.run.refused import Refused
from cop_desktop.domain.run.snapshot import view
from tests.domain.run.bench import MS, Bench, a_plan, a_round


def test_after_a_restart_only_the_clock_that_grows_counts_again() -> None:
    bench = Bench(a_plan(a_round("r1", 3600))).do(co.Start).go(60)
    bench.clock.restart(40)
    bench.do(co.Adjust, seconds=60)
    bench.clock.step_wall(-1800)
    bench.go(20).do(co.Adjust, seconds=60).go(5)
    assert bench.view.active_seconds == 125
    assert fold("run", bench.log) == bench.run
    assert view(fold("run", bench.log), bench.clock.now()) == bench.view


def test_an_event_read_a_little_late_by_another_process_takes_nothing_back() -> None:
    bench = Bench(a_plan(a_round("r1", 3600))).do(co.Start).go(60).do(co.Adjust, seconds=60)
    now = bench.clock.now()
    earlier = Instant(now.utc_ms - 300, now.mono_ns - 300 * MS, now.boot_id)
    late = decide(bench.run, co.Pause(revision=bench.run.revisions[co.MAIN]), earlier)
    assert not isinstance(late, Refused)
    run = advance(bench.run, late)
    assert run.state.axis == bench.run.state.axis
    assert fold("run", run.log) == run
    assert view(run, now).active_seconds == 60
