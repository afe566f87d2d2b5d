"""Reference cycles are collected on the GUI thread alone.

Python collects them on whichever thread allocates; a window's object destroyed by a worker's thread ends
the program. So the automatic collection is off while windows are open, and a timer does it here.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000


def collect_what_is_due() -> None:
    """Collect the oldest generation that Python itself would, on this thread."""
    for generation, (count, due) in reversed(
        [*enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))]
    ):
        if due and count > due:
            gc.collect(generation)
            return


class Garbage(QObject):
    """Collects when as much was allocated as Python itself would wait for.

    Until `after_ms` nothing is collected, and what was made by then is never walked again: the half
    a million objects of start-up last, and walking them takes 100 ms.
    """

    def __init__(self, parent: QObject, *, after_ms: int = 0) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        if after_ms:
            QTimer.singleShot(after_ms, self, self._begin)
        else:
            self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect what is due."""
        collect_what_is_due()

    @Slot()
    def _begin(self) -> None:
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Give Python its own collection back."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
