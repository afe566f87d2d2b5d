"""Measures, never part of the suite: `python -m tests.benchmarks` prints one table.

Each module `bench_<subject>.py` has `rows()`: tuples of (what, measured, floor, ratio, goal, ok), or
of (what, value, unit, bound) when there is no floor (a bound of 0 is no goal). Ratios come from one
run, the two sides interleaved, so that a busy machine slows both.
"""
