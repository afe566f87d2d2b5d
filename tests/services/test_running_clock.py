"""The machine's clocks: what every elapsed time rests upon."""

from __future__ import annotations

import re
import subprocess
import sys
import time

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.services import clock
from cop_desktop.services.clock import SystemClock


def test_utc_and_a_monotonic_clock_that_only_grows() -> None:
    reader = SystemClock()
    before = time.time_ns() // 1_000_000
    readings = [reader.now() for _ in range(1000)]
    after = time.time_ns() // 1_000_000
    assert all(before <= each.utc_ms <= after for each in readings)
    monotonic = [each.mono_ns for each in readings]
    assert monotonic == sorted(monotonic)
    assert len({each.boot_id for each in readings}) == 1


def test_monotonic_time_is_no_time_of_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wall clock moved by a day moves nothing."""
    reader = SystemClock()
    first = reader.now()
    real = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: real() - 86_400_000_000_000)
    second = reader.now()
    assert second.utc_ms < first.utc_ms
    assert 0 <= second.mono_ns - first.mono_ns < 5_000_000_000


def test_another_process_of_this_boot_reads_the_same_clock() -> None:
    here = SystemClock().now()
    script = (
        "from cop_desktop.services.clock import SystemClock\n"
        "now = SystemClock().now()\n"
        "print(now.utc_ms, now.mono_ns, now.boot_id)"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    utc, mono, boot = said.stdout.split()
    there = Instant(int(utc), int(mono), boot)
    assert there.boot_id == here.boot_id
    assert 0 < there.mono_ns - here.mono_ns < 60_000_000_000


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux names its boots")
def test_linux_counts_sleep_and_names_the_boot() -> None:
    assert re.fullmatch(r"[0-9a-f-]{36}", clock.boot_id())
    assert abs(clock.mono_ns() - time.clock_gettime_ns(time.CLOCK_BOOTTIME)) < 1_000_000_000


def test_without_a_name_a_boot_is_the_minute_it_began(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock.time, "time_ns", lambda: 7_200_000_000_000)
    monkeypatch.setattr(clock, "mono_ns", lambda: 3_600_000_000_000)
    assert clock._boot_instant() == "boot-60"
