"""Print every benchmark's rows as one table; `python -m tests.benchmarks capture` runs those named."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

HEADINGS = ("what", "measured", "floor", "ratio", "goal", "")


def main(chosen: list[str]) -> int:
    """Run the modules chosen, or all; the status is 1 when a goal is missed."""
    found = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    names = [name for name in found if not chosen or name.removeprefix("bench_") in chosen]
    rows = [row for name in names for row in importlib.import_module(f"tests.benchmarks.{name}").rows()]
    shown = [HEADINGS, *((*map(str, row[:5]), "ok" if row[5] else "MISSED") for row in rows)]
    widths = [max(len(row[column]) for row in shown) for column in range(len(HEADINGS))]
    for row in shown:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0 if all(row[5] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
