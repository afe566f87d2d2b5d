"""Measures, never part of the suite: `python -m tests.benchmarks` prints one table.

Each module `bench_<subject>.py` has `rows()`, a list of `Row`. Ratios come from one run, the two sides
interleaved, so that a busy machine slows both. Where nobody else takes part, the work of one thread
is told in CPU time, which a busy machine hardly changes; the time by the clock then stands in brackets.
What somebody waits for (starts, stalls, seconds that flip) is told by the clock.
"""
