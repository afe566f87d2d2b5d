"""Adding a row to the harvest and painting it, in a list of 1,000 and one of 10,000 (speed.md §5).

python -m tests.benchmarks feed
"""

from __future__ import annotations

import statistics
import time
from typing import Any

from tests.benchmarks.row import Row, p95, ratio, value

ADDED = 120


def a_row(number: int) -> Any:
    """Make a row as it is captured live."""
    from cop_desktop.domain.codes import ItemKind
    from cop_desktop.qt.models.feed import FeedRow

    kinds = list(ItemKind)
    words = f"Médiation de banc {number} : trois soirs par semaine au même banc, sans uniforme, en duo."
    return FeedRow(str(number), kinds[number % len(kinds)], words, "Pratique", "Naomi", "13 h 55")


class Side:
    """One list of some length, and the milliseconds of each row: CPU of the thread, and by the clock."""

    def __init__(self, length: int) -> None:
        from cop_desktop.qt.presenters.capture_words import LOOKS
        from cop_desktop.qt.widgets.feed_view import FeedView
        from cop_desktop.qt.widgets.ink import ink_of

        self.cpu: list[float] = []
        self.clock: list[float] = []
        looks = {kind: (look.icon, look.ink, look.ground) for kind, look in LOOKS.items()}
        self._view = FeedView(ink_of("light"), looks)
        self._view.resize(1080, 560)
        self._view.reset(a_row(number) for number in range(length, 0, -1))
        self._view.show()

    def add(self, number: int) -> None:
        """Add a row and paint it."""
        from PySide6.QtWidgets import QApplication

        row = a_row(number)
        clock, cpu = time.perf_counter_ns(), time.thread_time_ns()
        self._view.add(row)
        self._view.viewport().repaint()
        QApplication.processEvents()
        self.cpu.append((time.thread_time_ns() - cpu) / 1e6)
        self.clock.append((time.perf_counter_ns() - clock) / 1e6)

    def close(self) -> None:
        """Let go of the list."""
        self._view.close()
        self._view.deleteLater()


def rows() -> list[Row]:
    """Give the rows of the table, the two lists in turn."""
    from PySide6.QtWidgets import QApplication

    import cop_desktop._built  # noqa: F401  (registers the resources)
    from cop_desktop.qt.theme import load_fonts

    app = QApplication(["bench"])
    load_fonts()
    short, long = Side(1_000), Side(10_000)
    app.processEvents()
    for number in range(10_001, 10_001 + ADDED):
        short.add(number)
        long.add(number)
    short.close()
    long.close()
    of_cpu = f"{p95(long.cpu):.2f} ms of CPU"
    medians = statistics.median(long.clock), statistics.median(short.clock)
    return [
        value("feed of 10,000: a row added and painted, p95", p95(long.clock), "ms", 8, aside=of_cpu),
        ratio("feed of 10,000 against 1,000, median", *medians, "ms", 1.3),
    ]
