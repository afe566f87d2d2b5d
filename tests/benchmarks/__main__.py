"""Print every benchmark as one table; `python -m tests.benchmarks capture feed` runs those named.

Each module runs in a process of its own, so that none warms the next. They share a cache of bytecode,
as an installed program has one: without it (PYTHONDONTWRITEBYTECODE) every start compiles SQLAlchemy.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.row import Row

HEADINGS = ("what", "measured", "floor", "ratio", "goal", "")
ROWS = "--rows"
SAID = {True: "ok", False: "MISSED", None: ""}


def measured(name: str, cache: str) -> Iterator[tuple[str, ...]]:
    """Run a module in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "tests.benchmarks", ROWS, name]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        yield name, "", "", "", "", "FAILED"
        return
    for *cells, reached in json.loads(done.stdout.splitlines()[-1]):
        yield *cells, SAID[reached]


def load() -> str:
    """Tell how busy the machine is: processes that want to run, over one minute, for its processors."""
    return f"{os.getloadavg()[0]:.1f} for {os.cpu_count()} processors"


def main(chosen: list[str]) -> int:
    """Run the modules chosen, or all; the status is 1 when a goal is missed."""
    if chosen[:1] == [ROWS]:
        rows: list[Row] = importlib.import_module(f"tests.benchmarks.bench_{chosen[1]}").rows()
        print(json.dumps(rows), flush=True)
        return 0
    found = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))
    names = [name for name in found if not chosen or name in chosen]
    before = load()
    with tempfile.TemporaryDirectory() as cache:
        shown = [HEADINGS, *(row for name in names for row in measured(name, cache))]
    widths = [max(len(row[column]) for row in shown) for column in range(len(HEADINGS))]
    for row in shown:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    print(f"Load of the machine: {before} at the beginning, {load()} at the end.")
    return 0 if all(row[5] in ("ok", "") for row in shown[1:]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
