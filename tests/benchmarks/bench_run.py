"""Folding a long run, rendering it, and giving a command that is on the disk when it returns.

python -m tests.benchmarks run
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.long_day import EVENTS, HOURS, PEOPLE, long_day
from tests.benchmarks.row import Row, p95, value

LONG_LOG = 1_000


def milliseconds(
    work: Callable[[], object], times: int, clock: Callable[[], int] = time.perf_counter_ns
) -> list[float]:
    """Time some work, several times; by the clock on the wall, unless by another one."""
    taken = []
    for _ in range(times):
        start = clock()
        work()
        taken.append((clock() - start) / 1e6)
    return taken


def rows() -> list[Row]:
    """Give the rows of the table of benchmarks."""
    from cop_desktop.domain.run import commands as co
    from cop_desktop.domain.run.fold import fold
    from cop_desktop.domain.run.snapshot import view
    from tests.domain.run.bench import Bench, a_plan, a_round, a_talk

    rounds = [a_talk(f"r{n}", 1320, laps=2) if n % 3 == 0 else a_round(f"r{n}") for n in range(18)]
    bench = Bench(a_plan(*rounds, people="abcdefghi")).do(co.Next)
    while len(bench.log) < LONG_LOG:
        bench.go(2).do(co.Adjust, seconds=60 if len(bench.log) % 2 else -60)
    folds = milliseconds(lambda: fold("run", bench.log), 20)
    views = milliseconds(lambda: view(bench.run, bench.clock.now()), 200)
    commands = _commands()
    day = long_day()
    whole_day = milliseconds(lambda: fold("run", day.log), 20)
    day_views = milliseconds(lambda: view(day.run, day.clock.now()), 200)
    return [
        value(f"run: fold of {LONG_LOG:,} events, p50", statistics.median(folds), "ms", 50),
        value("run: a view of 18 rounds and 9 people, p95", p95(views), "ms", 2),
        value(f"run: fold of {EVENTS:,} events, p50", statistics.median(whole_day), "ms", 50),
        value(f"run: a view of {PEOPLE} people and {HOURS} hours, p95", p95(day_views), "ms", 1),
        value("run: a command decided and committed, p95", p95(commands), "ms", 50),
    ]


def _commands() -> list[float]:
    from cop_desktop.domain.run import commands as co
    from cop_desktop.services.clock import SystemClock
    from cop_desktop.services.running import Running
    from cop_desktop.store.workspace import open_workspace
    from tests.services.test_running import S, fill

    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder) / "bench.cop", clock, create=True)
        with workspace.writing() as writing:
            fill(writing)
            writing.commit()
        running = Running(workspace, clock)
        run_id = running.open_run(S).run_id
        running.command(run_id, co.Next(revision=0))

        def toggle() -> None:
            shown = running.view(run_id)
            kind = co.Pause if shown.running else co.Resume
            running.command(run_id, kind(revision=shown.revisions["main"]))

        taken = milliseconds(toggle, 100, time.perf_counter_ns)
        workspace.close()
    return taken
