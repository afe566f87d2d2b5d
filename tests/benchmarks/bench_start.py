"""From the command to the window, then to Home's real rows, beside a bare PySide6 window.

Each start is a process of its own; variants are interleaved and the quickest of each compared:
a busy machine only ever adds. Stalls are the medians of the longest of each start. Also the longest
stall of the window while the store is imported, and the same start over 50,000 captured items.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, SessionStatus
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.session import Session
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.demo import make_demo
from cop_desktop.store.workspace import open_workspace
from tests.benchmarks.row import Row, ratio, value

STARTS = 7
ITEMS, SESSIONS = 50_000, 70

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.time_ns(), flush=True)
        QApplication.quit()
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


def rows() -> list[Row]:
    """Give the rows of the table."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.cop", Path(folder) / "large.cop"
        make_demo(small, SystemClock())
        large.write_bytes(small.read_bytes())
        large.chmod(0o600)
        fill(large)
        floor: list[float] = []
        starts: dict[str, list[dict[str, float]]] = {"small": [], "large": [], "beat": []}
        for _ in range(STARTS + 1):
            floor.append(bare())
            starts["small"].append(ours(small, folder))
            starts["large"].append(ours(large, folder))
            starts["beat"].append(ours(small, folder, "beat"))
    bare_ms = statistics.median(floor[1:])

    def median(which: str, what: str) -> float:
        return statistics.median(start[what] for start in starts[which][1:])

    paint, home = median("small", "paint"), median("small", "rows")
    return [
        ratio("start: first paint of the window", paint, bare_ms, "ms", 1.6),
        ratio("start: Home's real rows", home, bare_ms, "ms", 4.5),
        ratio("start: first paint, 50,000 items", median("large", "paint"), paint, "ms", 1.2),
        ratio("start: Home's real rows, 50,000 items", median("large", "rows"), home, "ms", 1.2),
        value("start: longest stall of the window", median("beat", "stall"), "ms", 50),
        value("first entry of plan, console and minutes: longest stall", median("beat", "entry"), "ms", 50),
    ]


def bare() -> float:
    """Start a bare window; milliseconds to its first paint."""
    before = time.time_ns()
    done = subprocess.run([sys.executable, "-c", BARE], stdout=subprocess.PIPE, check=True, env=_env(""))
    return (int(done.stdout.split()[0]) - before) / 1e6


def ours(path: Path, folder: str, *how: str) -> dict[str, float]:
    """Start the program on a workspace; milliseconds to its first paint, and to Home's rows.

    With `beat`, the window also beats every 4 ms, which tells the longest stall and slows the rest.
    """
    before = time.time_ns()
    command = [sys.executable, "-m", "tests.benchmarks.start_probe", str(path), *how]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=_env(folder))
    told = json.loads(done.stdout.splitlines()[-1])
    return {
        "paint": (told["paint"] - before) / 1e6,
        "rows": (told["rows"] - before) / 1e6,
        "stall": told["stall"],
        "entry": told["entry"],
    }


def fill(path: Path) -> None:
    """Add many sessions held, and many items, to the demonstration."""
    with open_workspace(path, SystemClock()) as workspace, workspace.writing() as writing:
        model = writing.all(Session, status=SessionStatus.HELD)[0]
        sessions = [
            replace(
                model,
                id=new_id(),
                external_id=None,
                version=1,
                season_id=None,
                number=100 + rank,
                date=dt.date(2018, 1, 8) + dt.timedelta(weeks=4 * rank),
            )
            for rank in range(SESSIONS)
        ]
        writing.bring(sessions)
        kinds = [ItemKind.NOTE] * 8 + [ItemKind.IDEA, ItemKind.ACTION]
        writing.bring(
            [
                CapturedItem(
                    id=new_id(),
                    version=1,
                    session_id=sessions[rank % SESSIONS].id,
                    kind=kinds[rank % len(kinds)],
                    text=f"Une chose dite et notée, la {rank}e de cet espace, assez longue pour une ligne.",
                    captured_at_ms=1_500_000_000_000 + rank * 1_000,
                    position=rank,
                    status="done" if kinds[rank % len(kinds)] is ItemKind.ACTION else "",
                )
                for rank in range(ITEMS)
            ]
        )
        writing.commit()


def _env(folder: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "COP_"))}
    places = {f"XDG_{name}_HOME": f"{folder}/{name.lower()}" for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    return {**kept, **(places if folder else {}), "QT_QPA_PLATFORM": "offscreen"}
