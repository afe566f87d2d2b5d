"""The console's tick: never early, and awake at least every second."""

from cop_desktop.domain.clock import Instant
from cop_desktop.qt.presenters.console_ticker import LONGEST_MS, ConsoleTicker
from cop_desktop.services.clock import SystemClock


class Behind:
    """A clock that seems, at first, not to have advanced: the system woke us too soon."""

    def __init__(self):
        self.real = SystemClock()
        self.early = 2

    def now(self):
        now = self.real.now()
        if self.early and self.armed:
            self.early -= 1
            return Instant(now.utc_ms, now.mono_ns - 400_000_000, now.boot_id)
        return now

    armed = False


def test_it_ticks_after_the_boundary(qtbot):
    clock = SystemClock()
    ticker = ConsoleTicker(clock)
    start = clock.now()
    with qtbot.waitSignal(ticker.ticked, timeout=20_000) as ticked:
        ticker.arm(start, 40)
    assert ticked.args[0].mono_ns - start.mono_ns >= 40_000_000
    assert not ticker.running


def test_woken_too_soon_it_waits_again(qtbot):
    clock = Behind()
    ticker = ConsoleTicker(clock)
    start = clock.now()
    ticker.arm(start, 30)
    clock.armed = True
    with qtbot.waitSignal(ticker.ticked, timeout=20_000) as ticked:
        pass
    assert ticked.args[0].mono_ns - start.mono_ns >= 30_000_000


def test_it_never_sleeps_longer_than_a_second(qtbot):
    clock = SystemClock()
    ticker = ConsoleTicker(clock)
    ticker.arm(clock.now(), 45_000)
    assert 0 < ticker._timer.interval() <= LONGEST_MS
    ticker.stop()
