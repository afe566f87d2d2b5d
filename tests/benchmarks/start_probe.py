"""Start the real program and say when its window, then Home's rows, were painted."""

from __future__ import annotations

import sys
import time
from pathlib import Path

AFTER_NS = 600_000_000
"""How long stalls are still watched once the rows are shown."""


def main() -> None:
    from cop_desktop.app import Program, open_desktop

    opened = Program.open
    told: dict[str, float] = {"stall": 0.0}

    def open_and_watch(self: Program, *args: object, **more: object) -> bool:
        done = opened(self, *args, **more)  # type: ignore[arg-type]
        watch(self._desktop, told)
        return done

    Program.open = open_and_watch  # type: ignore[method-assign]
    open_desktop(Path(sys.argv[1]), None)


def watch(desktop: object, told: dict[str, float]) -> None:
    """Watch paints, and beat every 4 ms."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer

    class Watch(QObject):
        """Sits on two widgets only: a filter on the whole application would slow what it measures."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                if watched is desktop.window:
                    told.setdefault("paint", time.time_ns())
                elif watched.parent().rows.rows:
                    told.setdefault("rows", time.time_ns())
            return False

    probe = Watch(desktop)
    desktop.window.installEventFilter(probe)

    def look_for_home() -> None:
        home = desktop.window.made("home")
        if home is not None:
            home.ui.followView.viewport().installEventFilter(probe)

    desktop.window.went.connect(look_for_home)
    last = [0]

    def beat() -> None:
        now = time.perf_counter_ns()
        if last[0] and "paint" in told:
            told["stall"] = max(told["stall"], (now - last[0]) / 1e6)
        last[0] = now
        if "rows" in told and time.time_ns() - told["rows"] > AFTER_NS:
            import json

            sys.stdout.write(json.dumps(told) + "\n")
            desktop.window.close()

    timer = QTimer(desktop)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(4 if sys.argv[2:] == ["beat"] else 100)


if __name__ == "__main__":
    main()
