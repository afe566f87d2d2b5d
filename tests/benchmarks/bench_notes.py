"""How soon the note-taker's window shows what the console wrote: two openings of one file (issue: 150 ms).

python -m tests.benchmarks notes
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.row import Row, p95, value

TURNS = 60
PROMISED_MS = 150
LONGEST_WAIT_MS = 5_000


def rows() -> list[Row]:
    """Give the rows of the table."""
    took = seen_after()
    return [
        value(
            "note-taker's window: what the console wrote is shown, p95",
            p95(took),
            "ms",
            PROMISED_MS,
            aside=f"median {sorted(took)[len(took) // 2]:.0f} ms",
        )
    ]


def seen_after() -> list[float]:
    """Pause and resume from another opening; milliseconds from the disk to the window, each time."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    import cop_desktop._built  # noqa: F401  (registers the resources)
    from cop_desktop.app import SWITCH_S
    from cop_desktop.domain.run import commands as co
    from cop_desktop.qt.messages import Messages
    from cop_desktop.qt.theme import Scheme, Theme
    from cop_desktop.qt.workers import Workers
    from cop_desktop.services.capturing import Capturing
    from cop_desktop.services.clock import SystemClock
    from cop_desktop.services.note_taking import NoteTaking
    from cop_desktop.services.running import Running
    from cop_desktop.services.undoing import Undoing
    from cop_desktop.store.workspace import open_workspace
    from cop_desktop.windows.notes_page import NotesPage
    from tests.console_world import SESSION, make_world

    app = QApplication.instance() or QApplication(["bench"])
    sys.setswitchinterval(SWITCH_S)
    theme = Theme(app, Scheme.LIGHT)
    clock = SystemClock()
    workers = Workers(Messages())
    took: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        console = Running(make_world(Path(folder) / "world.cop", clock), clock)
        theirs = open_workspace(Path(folder) / "world.cop", clock)
        workers.follow(theirs)
        page = NotesPage(
            theme, Capturing(theirs, clock), Running(theirs, clock), NoteTaking(theirs, clock),
            Undoing(theirs), workers, clock,
        )  # fmt: skip
        page.window.resize(1366, 768)
        page.window.show()
        run_id = console.open_run(SESSION).run_id
        console.command(run_id, co.Start(revision=console.view(run_id).revisions[co.MAIN]))
        page.open(SESSION)
        workers.settle()
        waiting = QEventLoop()
        wanted = 0

        def look(_face: object) -> None:
            view = page.presenter.view
            if view is not None and view.seq >= wanted:
                waiting.quit()

        page.presenter.notes_changed.connect(look)
        for turn in range(TURNS):
            command = (co.Pause, co.Resume)[turn % 2]
            console.command(run_id, command(revision=console.view(run_id).revisions[co.MAIN]))
            written = time.perf_counter()
            wanted = console.view(run_id).seq
            late = QTimer()
            late.setSingleShot(True)
            late.timeout.connect(waiting.quit)
            late.start(LONGEST_WAIT_MS)
            waiting.exec()
            took.append((time.perf_counter() - written) * 1e3)
        page.window.close()
        workers.close()
        theirs.close()
        console.workspace.close()
    return took
