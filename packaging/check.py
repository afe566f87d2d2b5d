"""Set up everything, then pass the tests; arguments go to pytest.

Journeys mostly wait for windows and the other tests mostly compute: without arguments, the journeys,
the tests of windows and all the others run at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack

from prepare import (
    JOURNEY_PACKAGES,
    ROOT,
    WINDOW_PACKAGES,
    CannotPrepare,
    environment_python,
    prepare,
)

BESIDE = ("tests/journeys", "tests/windows")
"""What runs beside the rest, each in a process of its own."""


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
        for folder in BESIDE:
            told = stack.enter_context(tempfile.TemporaryFile())
            process = subprocess.Popen(
                command(folder, "-p", "no:cacheprovider"),
                cwd=ROOT, env=surroundings(), stdout=told, stderr=subprocess.STDOUT,
            )  # fmt: skip
            beside.append((stack.enter_context(process), told))
        status = tested(*(f"--ignore={folder}" for folder in BESIDE))
        for process, told in beside:
            status = process.wait() or status
            told.seek(0)
            sys.stdout.write(told.read().decode(errors="replace"))
    return status


def command(*arguments: str) -> list[str]:
    """Give the command of pytest."""
    return [str(environment_python()), "-m", "pytest", *arguments]


def surroundings() -> dict[str, str]:
    """Give the environment of the tests."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    sys.exit(main())
