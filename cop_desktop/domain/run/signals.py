"""Crossings of half, two minutes and zero: once each, again when time was added, never during a hold."""

from __future__ import annotations

from enum import StrEnum

from cop_desktop.domain.run.moves import KINDS
from cop_desktop.domain.run.view import RunView


class Signal(StrEnum):
    """What has just been crossed; shown by shape and words, never by colour alone."""

    HALF = "half"
    TWO_MINUTES = "two_minutes"
    ZERO = "zero"


def crossed(before: RunView, after: RunView) -> tuple[Signal, ...]:
    """Tell which thresholds the current round crossed by time going by from one view to the next."""
    if not (before.running and after.running) or before.current_id != after.current_id:
        return ()
    if after.current_kind is None or KINDS[after.current_kind].counts_up:
        return ()
    allotted = after.planned_seconds + after.adjust_seconds
    if (before.planned_seconds + before.adjust_seconds) != allotted:
        return ()
    earlier, later = before.remaining_seconds, after.remaining_seconds
    if earlier is None or later is None:
        return ()
    thresholds = ((allotted // 2, Signal.HALF), (120, Signal.TWO_MINUTES), (0, Signal.ZERO))
    return tuple(
        signal
        for seconds, signal in thresholds
        if earlier > seconds >= later and (seconds < allotted or signal is Signal.ZERO)
    )
