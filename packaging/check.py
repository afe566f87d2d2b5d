"""Set up everything, then pass the tests; arguments go to pytest.

Journeys mostly wait for windows and the other tests mostly compute: without arguments, the journeys and the
tests of windows, each in two parts, and all the others run at once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from prepare import (
    JOURNEY_PACKAGES,
    ROOT,
    WINDOW_PACKAGES,
    CannotPrepare,
    environment_python,
    prepare,
)

APART = ("tests/journeys", "tests/windows")
"""What runs beside the rest: each process has displays, buses and folders of its own."""
PARTS = 2
"""How many processes each of them takes."""


def main() -> int:
    """Return the status of pytest."""
    try:
        prepare([*WINDOW_PACKAGES, *JOURNEY_PACKAGES])
    except CannotPrepare as error:
        print(error, file=sys.stderr)
        return 1
    return tested(*sys.argv[1:]) if sys.argv[1:] else all_tested()


def tested(*arguments: str) -> int:
    """Run pytest; return its status."""
    return subprocess.run(command(*arguments), cwd=ROOT, env=surroundings(), check=False).returncode


def all_tested() -> int:
    """Run the tests side by side, and tell of those beside afterwards; 0 when all passed."""
    with ExitStack() as stack:
        beside = []
        for files in (each for folder in APART for each in shared(ROOT / folder, PARTS)):
            told = stack.enter_context(tempfile.TemporaryFile())
            process = subprocess.Popen(
                command(*files, "-p", "no:cacheprovider"),
                cwd=ROOT, env=surroundings(), stdout=told, stderr=subprocess.STDOUT,
            )  # fmt: skip
            beside.append((stack.enter_context(process), told))
        status = tested(*(f"--ignore={folder}" for folder in APART))
        for process, told in beside:
            status = process.wait() or status
            told.seek(0)
            sys.stdout.write(told.read().decode(errors="replace"))
    return status


def shared(folder: Path, parts: int) -> list[list[str]]:
    """Share the test files of a folder into parts of like length.

    `lengths.json` beside them has the seconds each took on a quiet machine; one it does not know is
    reckoned at the mean.
    """
    known: dict[str, float] = json.loads((folder / "lengths.json").read_text("utf-8"))
    mean = sum(known.values()) / len(known)
    seconds = {path: known.get(path.name, mean) for path in sorted(folder.glob("test_*.py"))}
    made: list[list[str]] = [[] for _ in range(parts)]
    load = [0.0] * parts
    for path in sorted(seconds, key=lambda each: -seconds[each]):
        least = load.index(min(load))
        made[least].append(str(path))
        load[least] += seconds[path]
    return made


def command(*arguments: str) -> list[str]:
    """Give the command of pytest."""
    return [str(environment_python()), "-m", "pytest", *arguments]


def surroundings() -> dict[str, str]:
    """Give the environment of the tests."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    sys.exit(main())
