"""The console's tick: it asks the engine what to show, and when the next second it shows will flip."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from cop_desktop.domain.clock import Clock, Instant

LONGEST_MS = 1_000
"""Wake at least this often: a longer silence is how sleep is noticed."""
_MS_NS = 1_000_000


class ConsoleTicker(QObject):
    """Emits `ticked(Instant)`; whoever receives it says with `arm` how long until the next flip."""

    ticked = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._due_ns = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        """Tell whether a tick is coming."""
        return self._timer.isActive()

    def arm(self, now: Instant, boundary_ms: int) -> None:
        """Tick once, `boundary_ms` after `now` (rounded up by the engine), or sooner when that is far."""
        self._due_ns = now.mono_ns + max(1, min(boundary_ms, LONGEST_MS)) * _MS_NS
        self._wait(self._clock.now())

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        now = self._clock.now()
        if now.mono_ns < self._due_ns:  # the system woke us too soon
            self._wait(now)
            return
        self.ticked.emit(now)

    def _wait(self, now: Instant) -> None:
        """Sleep to the boundary (Qt rounds the wait up), or on, when woken within the millisecond before."""
        self._timer.start(max(0, (self._due_ns - now.mono_ns) // _MS_NS))
