"""Every rule of state, as tables: what may happen to an occurrence, to the session, by kind of round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cop_desktop.domain.codes import RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run import events as ev

_S = RoundState

MOVES: Final[dict[tuple[RoundState, type[ev.Fact]], RoundState]] = {
    (_S.PENDING, ev.Armed): _S.ARMED,
    (_S.ARMED, ev.Disarmed): _S.PENDING,
    (_S.PENDING, ev.Started): _S.RUNNING,
    (_S.ARMED, ev.Started): _S.RUNNING,
    (_S.RUNNING, ev.Paused): _S.PAUSED,
    (_S.RUNNING, ev.SetAside): _S.PAUSED,
    (_S.PAUSED, ev.SetAside): _S.PAUSED,
    (_S.PAUSED, ev.Resumed): _S.RUNNING,
    (_S.RUNNING, ev.Finished): _S.DONE,
    (_S.PAUSED, ev.Finished): _S.DONE,
    (_S.PENDING, ev.Skipped): _S.SKIPPED,
    (_S.ARMED, ev.Skipped): _S.SKIPPED,
    (_S.RUNNING, ev.Skipped): _S.SKIPPED,
    (_S.PAUSED, ev.Skipped): _S.SKIPPED,
    (_S.PAUSED, ev.Reopened): _S.RUNNING,
    (_S.DONE, ev.Reopened): _S.RUNNING,
    (_S.SKIPPED, ev.Reopened): _S.RUNNING,
}
"""State of an occurrence and what happens to it → its next state; what is not here is a fault."""

OPEN: Final = frozenset({_S.PENDING, _S.ARMED, _S.RUNNING, _S.PAUSED})
"""States from which an occurrence may still be played."""

OVER: Final = frozenset({_S.DONE, _S.SKIPPED})
"""States of an occurrence that is over."""

_L = SessionStatus

SESSION_MOVES: Final[dict[tuple[SessionStatus, type[ev.Fact]], SessionStatus]] = {
    (_L.PLANNED, ev.Started): _L.LIVE,
    (_L.LIVE, ev.Started): _L.LIVE,
    (_L.CLOSING, ev.Started): _L.LIVE,
    (_L.PLANNED, ev.Reopened): _L.LIVE,
    (_L.LIVE, ev.Reopened): _L.LIVE,
    (_L.CLOSING, ev.Reopened): _L.LIVE,
    (_L.HELD, ev.Reopened): _L.LIVE,
    (_L.CLOSING, ev.Resumed): _L.LIVE,
    (_L.PLANNED, ev.Ended): _L.HELD,
    (_L.LIVE, ev.Ended): _L.HELD,
    (_L.CLOSING, ev.Ended): _L.HELD,
}
"""Life of the session; a live one with nothing left to play is closing."""


@dataclass(frozen=True, kw_only=True)
class KindRules:
    """What the engine does for one kind of round.

    `counts_up` shows the time elapsed and knows a soft target only: no warning, no overtime.
    `to_clock_time` aims at a time of day. `has_turns` keeps a queue of speakers. `merges`, `extends`,
    `rotates`, `tallies` are laid out for kinds that run as a countdown until their commands exist.
    """

    counts_up: bool = False
    to_clock_time: bool = False
    has_turns: bool = False
    quiet: bool = False
    merges: bool = False
    extends: bool = False
    rotates: bool = False
    tallies: bool = False


KINDS: Final[dict[RoundKind, KindRules]] = {
    RoundKind.COUNTDOWN: KindRules(),
    RoundKind.TURNS: KindRules(has_turns=True),
    RoundKind.SILENT: KindRules(quiet=True),
    RoundKind.NESTED: KindRules(merges=True),
    RoundKind.EXTENDABLE: KindRules(extends=True),
    RoundKind.STOPWATCH: KindRules(counts_up=True),
    RoundKind.BREAK: KindRules(to_clock_time=True, quiet=True),
    RoundKind.ROTATION: KindRules(rotates=True),
    RoundKind.DOT_VOTE: KindRules(tallies=True),
    RoundKind.POLL: KindRules(tallies=True),
}
"""The ten kinds."""
