"""Adding a row to the harvest and painting it, in a list of 1,000 and one of 10,000 (speed.md §5).

python tests/benchmarks/bench_feed.py
"""

from __future__ import annotations

import os
import statistics
import time

ADDED = 120


def measure(length: int) -> list[float]:
    """Add rows one by one to a list of this length, painting each; milliseconds for each."""
    from PySide6.QtWidgets import QApplication

    import cop_desktop._built  # noqa: F401  (registers the resources)
    from cop_desktop.domain.codes import ItemKind
    from cop_desktop.qt.models.feed import FeedRow
    from cop_desktop.qt.presenters.capture_words import LOOKS
    from cop_desktop.qt.theme import load_fonts
    from cop_desktop.qt.widgets.feed_view import FeedView
    from cop_desktop.qt.widgets.ink import ink_of

    app = QApplication.instance() or QApplication(["bench"])
    load_fonts()
    kinds = list(ItemKind)

    def row(number: int) -> FeedRow:
        words = f"Médiation de banc {number} : trois soirs par semaine au même banc, sans uniforme, en duo."
        return FeedRow(str(number), kinds[number % len(kinds)], words, "Pratique", "Naomi", "13 h 55")

    looks = {kind: (look.icon, look.ink, look.ground) for kind, look in LOOKS.items()}
    view = FeedView(ink_of("light"), looks)
    view.resize(1080, 560)
    view.reset(row(number) for number in range(length, 0, -1))
    view.show()
    app.processEvents()
    taken = []
    for number in range(length + 1, length + 1 + ADDED):
        start = time.perf_counter_ns()
        view.add(row(number))
        view.viewport().repaint()
        app.processEvents()
        taken.append((time.perf_counter_ns() - start) / 1e6)
    view.close()
    view.deleteLater()
    return taken


def rows() -> list[tuple[str, float, str, float]]:
    """Give (what, value, unit, bound) for the table of benchmarks."""
    measure(100)
    short, long = measure(1_000), measure(10_000)
    p95 = statistics.quantiles(long, n=20)[18]
    ratio = statistics.median(long) / statistics.median(short)
    return [
        ("feed of 10,000: row added and painted, p95", p95, "ms", 8.0),
        ("feed: 10,000 against 1,000, median", ratio, "×", 1.3),
    ]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for what, value, unit, bound in rows():
        print(f"{what:50} {value:8.2f} {unit:3} (at most {bound})")
