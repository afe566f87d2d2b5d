"""Time is an argument: what the world must provide, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Instant:
    """One reading: UTC milliseconds, monotonic nanoseconds, and the boot they belong to."""

    utc_ms: int
    mono_ns: int
    boot_id: str


class Clock(Protocol):
    """Reads the time; injected everywhere."""

    def now(self) -> Instant:
        """Read the wall and the monotonic clock together."""
        ...
