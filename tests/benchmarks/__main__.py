"""Print every benchmark as one table; `python -m tests.benchmarks capture feed` runs those named.

Each module runs in a process of its own, so that none warms the next.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HEADINGS = ("what", "measured", "floor", "ratio", "goal", "")
ROWS = "--rows"


def one_shape(row: tuple[Any, ...]) -> tuple[str, str, str, str, str, bool]:
    """Give a row its six cells."""
    if len(row) == len(HEADINGS):
        return row  # type: ignore[return-value]
    what, value, unit, bound = row
    return what, f"{value:.2f} {unit}", "", "", f"≤ {bound:g}" if bound else "", not bound or value <= bound


def measured(name: str) -> Iterator[tuple[str, ...]]:
    """Run a module in a process of its own."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", "tests.benchmarks", ROWS, name]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        yield name, "", "", "", "", "FAILED"
        return
    for *cells, ok in json.loads(done.stdout.splitlines()[-1]):
        yield *map(str, cells), "ok" if ok and cells[4] else "" if ok else "MISSED"


def main(chosen: list[str]) -> int:
    """Run the modules chosen, or all; the status is 1 when a goal is missed."""
    if chosen[:1] == [ROWS]:
        rows = importlib.import_module(f"tests.benchmarks.bench_{chosen[1]}").rows()
        print(json.dumps([one_shape(tuple(row)) for row in rows]), flush=True)
        return 0
    found = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))
    names = [name for name in found if not chosen or name in chosen]
    shown = [HEADINGS, *(row for name in names for row in measured(name))]
    widths = [max(len(row[column]) for row in shown) for column in range(len(HEADINGS))]
    for row in shown:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0 if all(row[5] in ("ok", "") for row in shown) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
