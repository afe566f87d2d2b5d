"""After a crash, a kill, a dead battery: three ways to go on, told to the second."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.run.commands import Recover, RecoveryChoice
from cop_desktop.domain.run.decide_hold import recover
from cop_desktop.domain.run.draft import Draft, remaining_ns
from cop_desktop.domain.run.snapshot import ceil_seconds
from cop_desktop.domain.run.state import Run

GO_ON_WITHIN_MS = 15 * 60_000
"""Up to here the room has most likely gone on."""


@dataclass(frozen=True, kw_only=True)
class Recovery:
    """What the bar offers.

    `gap_ms` is the time since the last sign of life; the two `remaining` are what the countdown of the
    current round shows after going on, and after resuming at the heartbeat (None: no round, or a hold).
    """

    heartbeat_ms: int
    gap_ms: int
    round_id: str | None
    held: bool
    go_on_remaining: int | None
    heartbeat_remaining: int | None
    default: RecoveryChoice


def recovery(run: Run, heartbeat_ms: int | None, now: Instant) -> Recovery | None:
    """Tell the choices for a run that was left open; None when the session is over.

    Without a heartbeat the last event is the last sign of life; time of day alone is trusted for the
    gap, as the monotonic clock of another boot means nothing.
    """
    if run.state.status is SessionStatus.HELD:
        return None
    last = run.log[-1].at.utc_ms
    alive = max(last, min(heartbeat_ms, now.utc_ms)) if heartbeat_ms is not None else last
    gap = max(0, now.utc_ms - alive)
    return Recovery(
        heartbeat_ms=alive,
        gap_ms=gap,
        round_id=run.state.current_id,
        held=run.state.held,
        go_on_remaining=_remaining(run, RecoveryChoice.GO_ON, alive, now),
        heartbeat_remaining=_remaining(run, RecoveryChoice.FROM_HEARTBEAT, alive, now),
        default=RecoveryChoice.GO_ON if gap < GO_ON_WITHIN_MS else RecoveryChoice.FROM_HEARTBEAT,
    )


def _remaining(run: Run, choice: RecoveryChoice, heartbeat_ms: int, now: Instant) -> int | None:
    """Try a choice, and read what the countdown would show."""
    draft = Draft(run.state, now)
    recover(draft, Recover(revision=0, choice=choice, heartbeat_ms=heartbeat_ms))
    current = draft.state.current
    return (
        ceil_seconds(remaining_ns(current, draft.at)) if current is not None and not run.state.held else None
    )
