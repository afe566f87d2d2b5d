"""Measures, never part of the suite: `python -m tests.benchmarks` prints one table.

Each module `bench_<subject>.py` has `rows() -> list[Row]`: name, measured, floor, ratio, goal, ok.
Ratios come from one run, the two sides interleaved, so that a busy machine slows both.
"""
