"""What happened between two ticks of a clock: nothing, sleep, or a change of the wall clock."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.run.state import MS

GAP_MS = 5_000
"""A ticker wakes every second or so: a longer silence means that the machine slept."""

JUMP_MS = 2_000
"""A wall clock is gently corrected by less than this."""


@dataclass(frozen=True)
class Slept:
    """The machine slept so many milliseconds; they are counted unless somebody says otherwise."""

    milliseconds: int


@dataclass(frozen=True)
class ClockChanged:
    """The wall clock was moved by so many milliseconds; elapsed time is untouched."""

    milliseconds: int


def judge(previous: Instant, now: Instant) -> Slept | ClockChanged | None:
    """Compare two readings of one boot, taken by the same ticker."""
    if previous.boot_id != now.boot_id:
        return None
    elapsed = (now.mono_ns - previous.mono_ns) // MS
    if elapsed > GAP_MS:
        return Slept(elapsed)
    jump = (now.utc_ms - previous.utc_ms) - elapsed
    return ClockChanged(jump) if abs(jump) >= JUMP_MS else None
