"""`python -m tests.store.dying_migration FILE SCRIPTS FOLDER`: migrate copies of a file, dying ever later.

The first copy's process dies after one statement, the second's after two, and so on until one lives.
Prints the paths of the copies as JSON.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from cop_desktop.store.header import SCHEMA
from cop_desktop.store.migrating import migrate
from tests.store.helpers import ObedientClock


def migrate_and_die(path: Path, scripts: Path, statements: int) -> None:
    """Migrate; die once this many statements have been executed."""
    left = [statements]

    @event.listens_for(Engine, "after_cursor_execute")
    def _count(*_: Any) -> None:
        left[0] -= 1
        if left[0] == 0:
            os._exit(9)

    migrate(path, ObedientClock(), folder=scripts, schema=SCHEMA + 1)


def main(path: Path, scripts: Path, folder: Path) -> None:
    """Make one trial after the other."""
    trials: list[str] = []
    while True:
        trial = folder / str(len(trials)) / path.name
        trial.parent.mkdir(parents=True)
        shutil.copy(path, trial)
        trials.append(str(trial))
        child = os.fork()
        if child == 0:
            migrate_and_die(trial, scripts, len(trials))
            os._exit(0)
        outcome = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if outcome not in (0, 9):
            sys.exit(f"trial {len(trials)} ended with {outcome}")
        if outcome == 0:
            break
    print(json.dumps(trials))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
