"""The second shown by the console against the true second, and what a second costs (speed.md §5).

python tests/benchmarks/bench_console_tick.py
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

SECONDS = 12


def rows() -> list[tuple[str, float, str, float]]:
    """Give (what, value, unit, bound) for the table of benchmarks."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    import cop_desktop._built  # noqa: F401  (registers the resources)
    from cop_desktop.domain.run import commands as co
    from cop_desktop.qt.messages import Messages
    from cop_desktop.qt.presenters.projector import ProjectorPresenter
    from cop_desktop.qt.theme import Scheme, Theme
    from cop_desktop.qt.widgets.ink import ink_of
    from cop_desktop.qt.workers import Workers
    from cop_desktop.services.capturing import Capturing
    from cop_desktop.services.clock import SystemClock
    from cop_desktop.services.running import Running
    from cop_desktop.services.undoing import Undoing
    from cop_desktop.windows.console_page import ConsolePage
    from tests.console_world import SESSION, make_world

    app = QApplication.instance() or QApplication(["bench"])
    theme = Theme(app, Scheme.LIGHT)
    clock = SystemClock()
    workers = Workers(Messages())
    late: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_world(Path(folder) / "world.cop", clock)
        running = Running(workspace, clock)
        console = ConsolePage(
            theme, ink_of("light"), Capturing(workspace, clock), running, Undoing(workspace),
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
        spent = time.process_time()
        loop.exec()
        share = (time.process_time() - spent) / SECONDS * 100
        console.close()
        console.page.close()
        workers.close()
        workspace.close()
    early = sum(each > 500 for each in late)
    p95 = statistics.quantiles([each for each in late if each <= 500], n=20)[18]
    return [
        ("second shown after the true one, p95", p95, "ms", 6.0),
        ("seconds shown early", float(early), "", 0.0),
        ("console, one core, one tick each second", share, "%", 1.0),
    ]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for what, value, unit, bound in rows():
        print(f"{what:50} {value:8.2f} {unit:3} (at most {bound})")
