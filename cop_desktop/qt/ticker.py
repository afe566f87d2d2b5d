"""A tick at each true second, re-armed from the clock: late by milliseconds, early never.

A repeating timer keeps whatever offset it began with; a timer armed for the next boundary each time
accumulates nothing, and a window that was busy simply catches up (speed.md §5).
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from cop_desktop.domain.clock import Clock, Instant

SECOND_NS = 1_000_000_000
MS_NS = 1_000_000


class Ticker(QObject):
    """Says `ticked(Instant)` at `phase + n` whole seconds of the monotonic clock, while started."""

    ticked = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._phase_ns = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._due_ns = 0

    @property
    def running(self) -> bool:
        """Tell whether ticks are coming."""
        return self._timer.isActive()

    def start(self, phase_ns: int = 0) -> None:
        """Tick on the seconds counted from `phase_ns`, an instant of the monotonic clock."""
        self._phase_ns = phase_ns % SECOND_NS
        self._arm(self._clock.now().mono_ns)

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def _arm(self, now_ns: int) -> None:
        since = (now_ns - self._phase_ns) % SECOND_NS
        self._due_ns = now_ns - since + SECOND_NS
        self._timer.start(-(-(self._due_ns - now_ns) // MS_NS))

    @Slot()
    def _tick(self) -> None:
        now = self._clock.now()
        if now.mono_ns < self._due_ns:  # the system woke us too soon
            self._timer.start(-(-(self._due_ns - now.mono_ns) // MS_NS))
            return
        self._arm(now.mono_ns)
        instant: Instant = now
        self.ticked.emit(instant)
