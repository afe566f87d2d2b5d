"""Minutes of 1,000 items laid out on sheets while the window goes on answering (speed.md: 50 ms).

python -m tests.benchmarks sheets
"""

from __future__ import annotations

import time

from cop_desktop.domain.codes import Language
from cop_desktop.domain.minutes.composer import compose
from cop_desktop.export.words import read_texts
from tests.benchmarks.row import Row, value
from tests.minutes_world import many

STALL_MS = 50
ITEMS = 1_000


def rows() -> list[Row]:
    """Give the rows of the table."""
    from PySide6.QtWidgets import QApplication

    import cop_desktop._built  # noqa: F401  (registers the resources)
    from cop_desktop.qt.minutes_sheets import Sheets
    from cop_desktop.qt.theme import Scheme, Theme

    app = QApplication.instance() or QApplication(["bench"])
    Theme(app, Scheme.LIGHT)
    document = compose(many(ITEMS), read_texts(Language.FRENCH))
    longest = total = 0.0
    turns = Sheets(document, at_once=False).lay_out()
    while True:
        began = time.perf_counter()
        more = next(turns, 0)
        spent = (time.perf_counter() - began) * 1e3
        longest, total = max(longest, spent), total + spent
        if not more:
            break
    return [
        value("sheets of 1,000 items: longest turn", longest, "ms", STALL_MS),
        value("sheets of 1,000 items: all of them", total, "ms"),
    ]
