"""The wall at 3840×2160 and the console's clock, one tick after another (speed.md §5).

python -m tests.benchmarks wall
"""

from __future__ import annotations

import math
import statistics
import sys
import time
from dataclasses import replace

from tests.benchmarks.busy import long_export, short_exports
from tests.benchmarks.row import Row, p95, ratio, value

TICKS = 120
SECONDS = 20


def wall_ticks() -> tuple[list[float], list[float], float]:
    """Tick a round at 4K: CPU ms per tick, CPU ms per whole face, and ms to fill the window once."""
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    import cop_desktop._built  # noqa: F401  (registers the resources)
    from cop_desktop.qt.theme import load_fonts
    from cop_desktop.qt.wall.canvas import WallCanvas
    from cop_desktop.qt.wall.face_of import face_of
    from cop_desktop.qt.widgets.ink import ink_of
    from tests.qt.wall.views import session_words, view

    app = QApplication.instance() or QApplication(["bench"])
    load_fonts()
    words = session_words()
    canvas = WallCanvas(ink_of("light"))
    canvas.resize(3840, 2160)
    canvas.show()
    app.processEvents()

    ticks, whole = [], []
    for remaining in range(800, 800 - TICKS, -1):
        start = time.process_time_ns()
        canvas.show_face(face_of(view(remaining=remaining, calm=False), words))
        app.processEvents()
        ticks.append((time.process_time_ns() - start) / 1e6)
    for key in ("c1-0", "c1-1", "c1-3", "pause", "c2-0", "c2-3", "cloture", "accueil") * 3:
        start = time.process_time_ns()
        canvas.show_face(face_of(replace(view(key, 400), at_utc_ms=1), words))
        app.processEvents()
        whole.append((time.process_time_ns() - start) / 1e6)
    ground = QPixmap(3840, 2160)
    start = time.process_time_ns()
    for _ in range(10):
        ground.fill(canvas.palette().window().color())
    fill = (time.process_time_ns() - start) / 1e7
    canvas.close()
    canvas.deleteLater()
    return ticks[1:], whole, fill


def whole_repaints() -> int:
    """Play a round of turns from its first second into overtime, and count how often all is drawn."""
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from cop_desktop.qt.wall.canvas import WallCanvas
    from cop_desktop.qt.wall.face_of import face_of
    from cop_desktop.qt.widgets.ink import ink_of
    from tests.qt.wall.views import session_words, turns, view

    app = QApplication.instance() or QApplication(["bench"])
    words, drawn = session_words(), []

    class Counted(WallCanvas):
        """Tells when all of it is drawn."""

        def _draw_still(self, ratio: float) -> QPixmap:
            drawn.append(ratio)
            return super()._draw_still(ratio)

    canvas = Counted(ink_of("light"))
    canvas.resize(3840, 2160)
    canvas.show()
    app.processEvents()
    drawn.clear()
    for remaining in range(1320, -20, -1):
        spoken = (1320 - remaining) // 200
        seats = turns("S" * spoken + "*>" + "W" * (6 - spoken))
        canvas.show_face(face_of(view(remaining=remaining, turns=seats, calm=False), words))
        app.processEvents()
    canvas.close()
    canvas.deleteLater()
    return len(drawn)


def console_ticks() -> list[float]:
    """Tick the console's ring, its thread and its small wall: CPU ms per tick."""
    from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

    from cop_desktop.qt.wall.face_of import face_of
    from cop_desktop.qt.widgets.ink import ink_of
    from cop_desktop.qt.widgets.ring import Ring, RingState, RingWidget
    from cop_desktop.qt.widgets.thread_upright import UprightThread
    from cop_desktop.windows.wall_preview import WallPreview
    from tests.qt.wall.views import session_words, view
    from tests.qt.widgets.test_thread import agenda

    app = QApplication.instance() or QApplication(["bench"])
    ink = ink_of("light")
    desk = QWidget()
    row = QHBoxLayout(desk)
    thread, ring, small = UprightThread(ink), RingWidget(ink), WallPreview(ink)
    ring.setFixedSize(132, 132)
    for widget in (thread, ring, small):
        row.addWidget(widget)
    thread.show_items(agenda())
    desk.resize(900, 700)
    desk.show()
    app.processEvents()
    words = session_words()
    taken = []
    for remaining in range(800, 800 - TICKS, -1):
        start = time.process_time_ns()
        minutes, seconds = divmod(remaining, 60)
        ring.set_ring(Ring(RingState.NORMAL, remaining / 1320, "Il reste", f"{minutes} min", f"{seconds} s"))
        thread.show_now(1 - remaining / 1320, f"il reste {minutes} min sur 22")
        small.show_face(face_of(view(remaining=remaining), words))
        app.processEvents()
        taken.append((time.process_time_ns() - start) / 1e6)
    desk.close()
    desk.deleteLater()
    return taken[1:]


def second_flips() -> tuple[list[float], list[float]]:
    """Tick real seconds with the wall painting at 4K: ms after each true boundary (negative: early).

    Then the same of a bare precise timer half a second off, which tells what the machine allows.
    """
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from cop_desktop.app import SWITCH_S
    from cop_desktop.domain.clock import Instant
    from cop_desktop.qt.presenters.console_ticker import ConsoleTicker
    from cop_desktop.qt.wall.canvas import WallCanvas
    from cop_desktop.qt.wall.face_of import face_of
    from cop_desktop.qt.widgets.ink import ink_of
    from cop_desktop.services.clock import SystemClock
    from tests.qt.wall.views import session_words, view

    app = QApplication.instance() or QApplication(["bench"])
    sys.setswitchinterval(SWITCH_S)
    words, clock = session_words(), SystemClock()
    late: list[float] = []
    bare: list[float] = []
    loop = QEventLoop()

    def since(began: int) -> float:
        ms = (clock.now().mono_ns - began) % 1_000_000_000 / 1e6
        return ms if ms < 500 else ms - 1000

    class Watched(WallCanvas):
        """Notes when each second has been painted."""

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            if ticker.running:
                late.append(since(began))
                if len(late) >= SECONDS:
                    loop.quit()

    ticker = ConsoleTicker(clock)
    canvas = Watched(ink_of("light"))
    canvas.resize(3840, 2160)
    canvas.show_face(face_of(view(remaining=900, calm=False), words))
    canvas.show()
    app.processEvents()
    start = clock.now()
    began = start.mono_ns
    half = began + 500_000_000

    def tick(now: Instant) -> None:
        ticker.arm(now, math.ceil(1000 - (now.mono_ns - began) % 1_000_000_000 / 1e6))
        timer.start(500 - math.ceil(since(began)))
        canvas.show_face(face_of(view(remaining=899 - len(late), calm=False), words))

    timer = QTimer()
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: bare.append(since(half)))
    ticker.ticked.connect(tick)
    ticker.arm(start, 1000)
    loop.exec()
    ticker.stop()
    timer.stop()
    canvas.close()
    canvas.deleteLater()
    return late, bare


def flips(how: str, late: list[float], bare: list[float], *, goal: bool = True) -> list[Row]:
    """Make the rows of seconds painted."""
    measured = f"{p95(late):.2f} ms (median {statistics.median(late):.2f})"
    floor = f"bare timer {p95(bare):.2f} ms"
    what = f"second painted on the wall{how}, p95 after the boundary"
    early = value(f"second painted on the wall{how}, before the boundary", max(0.0, -min(late)), "ms", 0)
    if not goal:
        return [Row(what, measured, floor), early]
    return [Row(what, measured, floor, "", "≤ 6 ms", p95(late) <= 6), early]


def rows() -> list[Row]:
    """Give the rows of the table."""
    ticks, whole, fill = wall_ticks()
    console = console_ticks()
    wall = "wall at 3840×2160"
    found = [
        value(f"{wall}: a second's repaint, p95", p95(ticks), "ms", 2),
        value(f"{wall}: a full repaint, p95", p95(whole), "ms", 60),
        value(f"{wall}: full repaints in a round of 22 minutes", whole_repaints(), "", 1),
        value(f"{wall}: a tick each second", statistics.mean(ticks) / 10, "% of a core", 0.5),
        ratio(f"{wall}: one tick against one fill, median", statistics.median(ticks), fill, "ms", 1.5),
        value(f"{wall}: another face, p95", p95(whole), "ms", 50),
        value("console: ring, thread, small wall", statistics.mean(console) / 10, "% of a core", 1),
        *flips("", *second_flips()),
    ]
    with long_export():
        found += flips(" during a long export", *second_flips())
    with short_exports():
        found += flips(" during short exports without end", *second_flips(), goal=False)
    return found
