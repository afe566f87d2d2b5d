"""What the three journeys share: the demonstration on disk, its log, and the console at a desk."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.journeys.desk import ROOT, Desk, pause, until

LAPTOP, PROJECTOR = (1366, 768), (1920, 1080)
CLICKER_BOUNCE_S = 0.45
"""Two presses further apart than this are two presses."""


def cop(*arguments: object) -> str:
    """Run one command of the command line; it must succeed."""
    command = [sys.executable, "-m", "cop_desktop", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def rows(workspace: Path, query: str, *values: Any) -> list[tuple[Any, ...]]:
    """Ask the file itself, without writing."""
    with closing(sqlite3.connect(f"file:{workspace}?mode=ro", uri=True, timeout=10)) as connection:
        return connection.execute(query, values).fetchall()


def states(workspace: Path) -> list[str]:
    """Tell the states of the rounds of the session that runs, in order."""
    return [
        state
        for (state,) in rows(
            workspace,
            "SELECT r.state FROM round_occurrence r JOIN agenda_item a ON a.id = r.agenda_item_id"
            " JOIN session s ON s.id = a.session_id WHERE s.external_id = 's4'"
            " AND r.deleted_at IS NULL ORDER BY a.position, r.position",
        )
    ]


def events(workspace: Path) -> list[tuple[str, Any]]:
    """Read the log of the run of the planned session."""
    return [
        (kind, json.loads(payload))
        for kind, payload in rows(
            workspace,
            "SELECT e.kind, e.payload FROM run_event e JOIN run_record r ON r.id = e.run_id"
            " JOIN session s ON s.id = r.session_id WHERE s.external_id = 's4' ORDER BY e.seq",
        )
    ]


def open_console(place: Desk, workspace: Path, *, language: str = "fr") -> subprocess.Popen[str]:
    """Open the program on a workspace and go to the console of its next session, by keys."""
    program = place.start("--workspace", workspace, "--language", language)
    until(lambda: place.windows("CoP Desktop"))
    place.names_with({"fr": "Prochaine rencontre", "en": "Next session"}[language])
    place.press("ctrl+3")
    place.names_with({"fr": "Ce qui se dit", "en": "What is said"}[language])
    return program


def running(workspace: Path) -> int | None:
    """Find which round runs, from 0."""
    now = states(workspace)
    return now.index("running") if "running" in now else None


def forward(place: Desk, started: Callable[[], int]) -> None:
    """Press the clicker until one more round has started: again when it asks, which it does for 3 s only."""
    before = started()

    def moved() -> bool:
        pause(CLICKER_BOUNCE_S)
        place.press("Next")
        return any(started() > before or pause(0.1) for _ in range(8))

    until(moved)


def next_step(place: Desk, workspace: Path, *, again: str) -> None:
    """Press the clicker until the next round runs: once, and a second time when asked to."""
    before = running(workspace)
    pause(CLICKER_BOUNCE_S)
    place.press("Next")

    def moved_or_asked() -> bool:
        return running(workspace) != before or again in place.names()

    until(moved_or_asked)
    if running(workspace) == before:
        pause(CLICKER_BOUNCE_S)
        place.press("Next")
        until(lambda: running(workspace) != before)
