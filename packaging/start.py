"""Set up everything, then open CoP Desktop on the demonstration workspace.

Without a display, says so once everything is set up, and ends with status 3.
"""

from __future__ import annotations

import subprocess
import sys

from prepare import ROOT, WINDOW_PACKAGES, CannotPrepare, environment_python, prepare


def main() -> int:
    """Return the status of the program."""
    try:
        prepare(WINDOW_PACKAGES)
    except CannotPrepare as error:
        print(error, file=sys.stderr)
        return 1
    program = [environment_python(), "-m", "cop_desktop", *(sys.argv[1:] or ["--demo"])]
    return subprocess.run(program, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
