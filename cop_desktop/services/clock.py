"""The only place that reads the time."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from cop_desktop.domain.clock import Instant


class SystemClock:
    """The machine's clocks: UTC, and a monotonic one that counts the time spent asleep.

    Linux: CLOCK_BOOTTIME. macOS: CLOCK_MONOTONIC through `clock_gettime`, which, unlike
    `time.monotonic`, goes on while the machine sleeps. Windows: GetTickCount64 or the performance
    counter, which do. Two processes of one boot read the same monotonic clock.
    """

    def __init__(self) -> None:
        self._boot_id = boot_id()

    def now(self) -> Instant:
        """Read both clocks, one right after the other."""
        return Instant(utc_ms=time.time_ns() // 1_000_000, mono_ns=mono_ns(), boot_id=self._boot_id)


def mono_ns() -> int:
    """Read nanoseconds since an arbitrary moment before the boot; never since midnight."""
    if sys.platform == "win32":
        return time.monotonic_ns()
    clock = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime_ns(clock)


def boot_id() -> str:
    """Name the present boot of this machine: the same in all its processes, another after a restart.

    Linux and macOS give a UUID; elsewhere it is the instant at which the monotonic clock was zero, to
    the minute, which a change of the wall clock alters: times of day then serve where monotonic ones
    could have.
    """
    kernel = Path("/proc/sys/kernel/random/boot_id")
    if kernel.is_file():
        return kernel.read_text(encoding="ascii").strip()
    if sys.platform == "darwin":
        return _mac_boot_session() or _boot_instant()
    return _boot_instant()


def _boot_instant() -> str:
    """Tell the minute at which the monotonic clock was zero."""
    return f"boot-{(time.time_ns() - mono_ns()) // 60_000_000_000}"


def _mac_boot_session() -> str:
    """Read `kern.bootsessionuuid`; empty when it cannot be read."""
    import ctypes

    text = ctypes.create_string_buffer(64)
    size = ctypes.c_size_t(len(text))
    read = ctypes.CDLL(None).sysctlbyname(b"kern.bootsessionuuid", text, ctypes.byref(size), None, 0)
    return text.value.decode("ascii", "replace").lower() if read == 0 else ""
