"""Start the real program and say when its window, then Home's rows, were painted.

With `beat`, also visit every other place for the first time, and say how long the window stood still.
"""

from __future__ import annotations

import sys
import time

AFTER_NS = 600_000_000
"""How long stalls are still watched once the rows, or a place, are shown."""
PLACES = ("planner", "console", "minutes")


def main() -> None:
    from cop_desktop.__main__ import main as command_line
    from cop_desktop.app import Program

    opened = Program.open
    told: dict[str, float] = {"stall": 0.0, "entry": 0.0}

    def open_and_watch(self: Program, *args: object, **more: object) -> bool:
        done = opened(self, *args, **more)  # type: ignore[arg-type]
        watch(self._desktop, told)
        return done

    Program.open = open_and_watch  # type: ignore[method-assign]
    command_line(["--workspace", sys.argv[1]])


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
    beating = sys.argv[2:] == ["beat"]
    to_visit = list(PLACES) if beating else []
    last, shown_at, entering = 0, 0, False

    def beat() -> None:
        nonlocal last, shown_at, entering
        now = time.perf_counter_ns()
        if last and "paint" in told:
            which = "entry" if entering else "stall"
            told[which] = max(told[which], (now - last) / 1e6)
        last = now
        if "rows" not in told or (beating and not all(map(desktop.window.made, PLACES))):
            return
        shown_at = shown_at or now
        if now - shown_at < AFTER_NS:
            return
        if to_visit:
            entering, shown_at = True, now
            desktop._shown.go(to_visit.pop(0), desktop.home.session.id)
        else:
            import json

            sys.stdout.write(json.dumps(told) + "\n")
            desktop.window.close()
            timer.stop()

    timer = QTimer(desktop)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(4 if beating else 100)


if __name__ == "__main__":
    main()
