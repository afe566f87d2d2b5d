"""Set up everything, then pass the tests; arguments go to pytest."""

from __future__ import annotations

import os
import subprocess
import sys

from prepare import (
    JOURNEY_PACKAGES,
    ROOT,
    WINDOW_PACKAGES,
    CannotPrepare,
    environment_python,
    prepare,
)


def main() -> int:
    """Return the status of pytest."""
    try:
        prepare([*WINDOW_PACKAGES, *JOURNEY_PACKAGES])
    except CannotPrepare as error:
        print(error, file=sys.stderr)
        return 1
    tests = [environment_python(), "-m", "pytest", *sys.argv[1:]]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(tests, cwd=ROOT, env=surroundings, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
