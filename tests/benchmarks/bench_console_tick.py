"""The second shown by the console against the true second, and what a second costs (speed.md §5).

python -m tests.benchmarks console_tick
"""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from tests.benchmarks.busy import long_export
from tests.benchmarks.row import Row, p95, value

SECONDS = 15


def rows() -> list[Row]:
    """Give the rows of the table."""
    late, share = seconds(during_export=False)
    pressed, _ = seconds(during_export=True)
    return [
        value("console: second shown, p95 after the boundary", p95(late), "ms", 6),
        value("console: seconds shown early", sum(each < 0 for each in [*late, *pressed]), "", 0),
        value("console during a long export: second shown, p95 after the boundary", p95(pressed), "ms", 6),
        value("console: a tick each second", share, "% of a core", 1),
    ]


def seconds(*, during_export: bool) -> tuple[list[float], float]:
    """Run a round: ms after each true second (negative: before), and the share of a core spent."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    import cop_desktop._built  # noqa: F401  (registers the resources)
    from cop_desktop.app import SWITCH_S
    from cop_desktop.domain.run import commands as co
    from cop_desktop.qt.messages import Messages
    from cop_desktop.qt.presenters.projector import ProjectorPresenter
    from cop_desktop.qt.theme import Scheme, Theme
    from cop_desktop.qt.widgets.ink import ink_of
    from cop_desktop.qt.workers import Workers
    from cop_desktop.services.capturing import Capturing
    from cop_desktop.services.clock import SystemClock
    from cop_desktop.services.running import Running
    from cop_desktop.services.sessions import Sessions
    from cop_desktop.services.undoing import Undoing
    from cop_desktop.windows.console_page import ConsolePage
    from tests.console_world import SESSION, make_world

    app = QApplication.instance() or QApplication(["bench"])
    sys.setswitchinterval(SWITCH_S)
    theme = Theme(app, Scheme.LIGHT)
    clock = SystemClock()
    workers = Workers(Messages())
    late: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_world(Path(folder) / "world.cop", clock)
        running = Running(workspace, clock)
        console = ConsolePage(
            theme, ink_of("light"), Capturing(workspace, clock), running, Undoing(workspace),
            lambda session_id, date: Sessions(workspace, clock).edit(session_id, date=date),
            ProjectorPresenter(), workers, Messages(), clock,
        )  # fmt: skip
        console.page.resize(1366, 768)
        console.page.show()
        console.open(SESSION)
        workers.settle()
        console.presenter.ask(lambda view: co.Start(revision=view.revisions[co.MAIN]))
        workers.settle()
        run_id = next(iter(running._runs))
        began = running.run(run_id).log[-1].at.mono_ns
        shown = [console.presenter.view.remaining_seconds]

        def flipped(view: object) -> None:
            if view.remaining_seconds != shown[-1]:
                shown.append(view.remaining_seconds)
                late.append((clock.now().mono_ns - began) % 1_000_000_000 / 1e6)

        console.presenter.view_changed.connect(flipped)
        loop = QEventLoop()
        QTimer.singleShot(SECONDS * 1000, loop.quit)
        with long_export() if during_export else nullcontext():
            spent = time.process_time()
            loop.exec()
            share = (time.process_time() - spent) / SECONDS * 100
        console.close()
        console.page.close()
        workers.close()
        workspace.close()
    return [each if each < 500 else each - 1000 for each in late], share
