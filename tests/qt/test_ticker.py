"""Ticks on true seconds of an injected clock: never early, re-armed from the clock."""

from __future__ import annotations

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.qt.ticker import SECOND_NS, Ticker


class _Clock:
    def __init__(self, ns=0):
        self.ns = ns

    def now(self):
        return Instant(self.ns // 1_000_000, self.ns, "boot")


@pytest.fixture
def clock():
    return _Clock(300_000_000)


@pytest.fixture
def ticker(qapp, clock):
    made = Ticker(clock)
    yield made
    made.stop()


def test_the_next_tick_is_at_the_next_second_of_the_phase(ticker, clock):
    ticker.start(phase_ns=100_000_000)
    assert ticker._timer.interval() == 800
    ticker.start(phase_ns=300_000_000)
    assert ticker._timer.interval() == 1_000


def test_a_tick_that_comes_too_soon_waits(ticker, clock):
    heard = []
    ticker.ticked.connect(heard.append)
    ticker.start()
    clock.ns = SECOND_NS - 2_000_000
    ticker._tick()
    assert heard == []
    assert ticker._timer.interval() == 2
    clock.ns = SECOND_NS + 1_000_000
    ticker._tick()
    assert [instant.mono_ns for instant in heard] == [clock.ns]


def test_lateness_does_not_accumulate(ticker, clock):
    ticker.start()
    for second in range(1, 100):
        clock.ns = second * SECOND_NS + 37_000_000
        ticker._tick()
        assert ticker._timer.interval() == 963


def test_a_long_stall_catches_up_at_once(ticker, clock):
    heard = []
    ticker.ticked.connect(heard.append)
    ticker.start()
    clock.ns = 12 * SECOND_NS + 500_000_000
    ticker._tick()
    assert len(heard) == 1
    assert ticker._timer.interval() == 500
