"""The time of a round as the room sees it: the ring, the thread, and the words that go with them.

The calm clock rounds minutes up and says overtime in words.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from cop_desktop.domain.capture.showing import Scope
from cop_desktop.domain.codes import DecisionMethod, RoundKind, RoundState
from cop_desktop.domain.run.plan import WallClock
from cop_desktop.domain.run.view import Phase, RunView
from cop_desktop.qt.wall.face import Clock, HarvestLine, Slot, TextSize, Thread, Tone
from cop_desktop.qt.wall.read_back import ReadBackShown
from cop_desktop.qt.wall.tongue import INTERFACE, Tongue
from cop_desktop.qt.widgets.ring import STATE_COLOUR, RingState
from cop_desktop.qt.widgets.thread import Piece, PieceState

TWO_MINUTES = 120
# Half a unit of the wall, along the arc and along the thread.
_ARC_STEPS = 1920
_THREAD_STEPS = 3400
_PIECES = {
    RoundState.DONE: PieceState.DONE,
    RoundState.SKIPPED: PieceState.SKIPPED,
}
_STATES = {Phase.WARNING: RingState.TWO_MINUTES, Phase.OVERTIME: RingState.OVERTIME}


@dataclass(frozen=True)
class WallSettings:
    """What whoever facilitates chose for the wall.

    `hands_asked` asks the room for its thumbs; `results` shows or puts away the totals of a vote once
    revealed (None: in its step and the next one), `vote_page` is the page of them that is up. `decision`
    is the one being adopted.
    `seconds` shows minutes and seconds all along, except in formats with a calm clock; `clock_hidden`
    hides the clock while time is still counted. `names` tells who speaks and who follows (None: when
    somebody is remote). `message` and `harvest` take the place of the round until they are withdrawn.
    `groups_away`: the groups were read, the question stands alone; `groups_page` is the page of them that
    is up. `letters` are those of the last row, by which groups are shared between pages.
    """

    black: bool = False
    clock_hidden: bool = False
    seconds: bool = False
    names: bool | None = None
    message: str = ""
    harvest: HarvestShown | None = None
    hands_asked: bool = False
    results: bool | None = None
    vote_page: int = 0
    decision: DecisionShown | None = None
    read_back: ReadBackShown | None = None
    groups_away: bool = False
    groups_page: int = 0
    letters: TextSize = TextSize.NORMAL

    @property
    def up(self) -> bool:
        """Tell whether something takes the place of the round."""
        return bool(self.message) or self.harvest is not None


@dataclass(frozen=True)
class DecisionShown:
    """A decision as the room may read it, by which method, and whether it was adopted just now."""

    sentence: str
    method: DecisionMethod = DecisionMethod.CONSENT
    adopted: bool = False


@dataclass(frozen=True)
class HarvestShown:
    """The lines chosen of what was captured, and which page of them is up.

    `ends` tells where each page ends among the lines (empty: all on one), `size` is that of the text in
    units (0: as large as fits). `scope` says what they are the harvest of; without a round, the session.
    """

    round_id: str | None
    lines: tuple[HarvestLine, ...]
    scope: Scope = Scope.ROUND
    ends: tuple[int, ...] = ()
    size: int = 0
    page: int = 0

    @property
    def pages(self) -> int:
        """Count the pages."""
        return max(1, len(self.ends))

    @property
    def shown(self) -> tuple[HarvestLine, ...]:
        """Give the lines of the page that is up."""
        if not self.ends:
            return self.lines
        return self.lines[self.ends[self.page - 1] if self.page else 0 : self.ends[self.page]]


def clock_of_view(view: RunView, settings: WallSettings, tongue: Tongue = INTERFACE) -> Clock | None:
    """Give the ring of the current round; None when the wall shows no clock."""
    if settings.clock_hidden or view.wall_clock is WallClock.NONE or view.remaining_seconds is None:
        return None
    silent = view.current_kind is RoundKind.SILENT
    left = _by_minute(view.remaining_seconds) if silent else view.remaining_seconds
    state = _STATES.get(view.phase, RingState.NORMAL)
    quiet = silent or (view.current_kind is RoundKind.STOPWATCH and view.calm)
    if quiet:
        state = RingState.NORMAL
    if view.current_state in (RoundState.PAUSED, RoundState.ARMED) and state is not RingState.OVERTIME:
        state = RingState.PAUSED
    if view.current_kind is RoundKind.STOPWATCH and not view.calm:
        return _counting_up(view, settings, tongue)
    if left <= 0:
        return Clock(RingState.PAUSED if quiet else state, 0.0, leaf=True)
    calm = view.calm or silent
    digits, unit = _digits(max(0, left), calm=calm, seconds=settings.seconds, tongue=tongue)
    share = view.remaining_fraction or 0.0
    if silent:
        share = min(1.0, left / max(1, view.planned_seconds + view.adjust_seconds))
    share = _stepped(share, _ARC_STEPS)
    return Clock(state, share, digits, unit, turn_share=_turn_share(view))


def thread_of_view(view: RunView, *, quiet: bool = False) -> Thread:
    """Give the thread: lengths true to the minutes each round has, now within the current one."""
    items: dict[str, int] = {}
    pieces = []
    for each in view.occurrences:
        number = items.setdefault(each.agenda_item_id, len(items))
        state = _PIECES.get(each.state, PieceState.TO_COME)
        if each.id == view.current_id:
            state = PieceState.RUNNING
        pieces.append(Piece(number, max(1, each.planned_seconds + each.adjust_seconds), state))
    current = view.current
    share = 0.0
    if current is not None:
        whole = max(1, current.planned_seconds + current.adjust_seconds)
        steps = _THREAD_STEPS * whole / sum(piece.seconds for piece in pieces)
        silent = view.current_kind is RoundKind.SILENT
        done = view.active_seconds // 60 * 60 if silent else view.active_seconds
        share = _stepped(min(1.0, done / whole), max(1.0, steps))
    ring = RingState.NORMAL if quiet else _STATES.get(view.phase, RingState.NORMAL)
    return Thread(tuple(pieces), share, STATE_COLOUR[ring])


def words_of_time(view: RunView, tongue: Tongue = INTERFACE) -> Slot | None:
    """Say the state of time in words, never in numbers: lateness is nobody's business on the wall."""
    translate = tongue.translate
    if view.current_state is RoundState.PAUSED:
        return Slot(translate("Wall", "On pause"), Tone.MUTED)
    if view.current_kind is RoundKind.STOPWATCH or view.wall_clock is WallClock.NONE:
        return None
    if view.phase is Phase.OVERTIME:
        return Slot(translate("Wall", "Let’s gently finish"), Tone.OVER)
    left = view.remaining_seconds or 0
    if view.phase is Phase.WARNING:
        if TWO_MINUTES // 2 < left <= TWO_MINUTES:
            return Slot(translate("Wall", "Two minutes left"), Tone.WARN)
        if left <= TWO_MINUTES // 2:
            return Slot(translate("Wall", "One minute left"), Tone.WARN)
    return None


def _counting_up(view: RunView, settings: WallSettings, tongue: Tongue) -> Clock:
    """Count up towards a soft target: the ring fills, nothing alarms."""
    whole = max(1, view.planned_seconds + view.adjust_seconds)
    done = view.elapsed_seconds
    state = RingState.PAUSED if view.current_state is RoundState.PAUSED else RingState.NORMAL
    seconds = settings.seconds or done < TWO_MINUTES
    digits = f"{done // 60}:{done % 60:02}" if seconds else str(done // 60)
    share = -_stepped(min(1.0, done / whole), _ARC_STEPS)
    translate = tongue.translate
    return Clock(state, share, digits, translate("Wall", "min"))


def _digits(left: int, *, calm: bool, seconds: bool, tongue: Tongue) -> tuple[str, str]:
    """Write what is left: minutes rounded up above two minutes, seconds below; minutes only when calm."""
    translate = tongue.translate
    if calm or (left > TWO_MINUTES and not seconds):
        return str(math.ceil(left / 60)), translate("Wall", "min")
    if left < 60 and not seconds:
        return str(left), translate("Wall", "s")
    return f"{left // 60}:{left % 60:02}", translate("Wall", "min")


def _turn_share(view: RunView) -> float | None:
    turns = view.turns
    if view.wall_clock is not WallClock.TURN or turns is None or not turns.allowance_seconds:
        return None
    return _stepped(max(0, turns.turn_remaining_seconds or 0) / turns.allowance_seconds, _ARC_STEPS)


def _by_minute(left: int) -> int:
    """Round up to the minute: in silence nothing on the wall moves from one second to the next."""
    return math.ceil(left / 60) * 60


def _stepped(share: float, steps: float) -> float:
    """Move by steps too small to be seen, so that most ticks of a long round repaint nothing."""
    return round(share * steps) / steps
