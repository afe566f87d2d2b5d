"""The auxiliary timer on the console: on a lane of its own, it moves nothing of the schedule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView, TimerView
from cop_desktop.qt.dates import NBSP, minutes
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_words import minutes_seconds
from cop_desktop.qt.wall.tongue import Tongue

QUICK = (1, 2, 3, 5)
"""Minutes offered at once."""
LONGEST = 180
"""The longest timer one may type, in minutes."""


@dataclass(frozen=True)
class TimerFace:
    """What the console says of it; `spoken` has no seconds, for a screen reader."""

    text: str
    spoken: str
    paused: bool
    over: bool


def timer_face(timer: TimerView) -> TimerFace:
    """Say what is left; once over it only says so, and counts nothing."""
    left = timer.remaining_seconds
    paused = timer.state is RoundState.PAUSED
    name = translate("ConsoleTimer", "Timer")
    if left <= 0:
        said = translate("ConsoleTimer", "Timer: time’s up")
        return TimerFace(said, said, paused, over=True)
    said = f"{name} · {minutes_seconds(left)}"
    spoken = f"{name} {minutes(left)}"
    if paused:
        stopped = translate("ConsoleTimer", "on pause")
        said, spoken = f"{said} · {stopped}", f"{spoken} {stopped}"
    return TimerFace(said, spoken, paused, over=False)


def wall_words(timer: TimerView | None, tongue: Tongue) -> str:
    """Say it to the room: whole minutes above two, as the calm clock; then minutes and seconds."""
    if timer is None:
        return ""
    translate = tongue.translate
    left, name = timer.remaining_seconds, translate("Wall", "Timer")
    if left <= 0:
        return translate("Wall", "Timer: time’s up")
    if left > 120:
        return f"{name} · {-(-left // 60)}{NBSP}min"
    return f"{name} · {left // 60}:{left % 60:02}"


def timer_command(command: str) -> str:
    """Name a command of the timer, as when it is taken back."""
    return {
        "start_timer": translate("Commands", "the start of the timer"),
        "pause": translate("Commands", "the pause of the timer"),
        "resume": translate("Commands", "the resumption of the timer"),
        "adjust": translate("Commands", "the minutes of the timer"),
        "set_remaining": translate("Commands", "the time set on the timer"),
        "next": translate("Commands", "putting the timer away"),
    }.get(command, translate("Commands", "the timer"))


class SmallTimer(QObject):
    """Asks the engine; every gesture is on the disk before it is seen."""

    changed = Signal(object)
    """`TimerView`, or None: put away, or not to be shown because the room takes its time."""
    ended = Signal(int)
    """It has just run out; the seconds it was started with."""

    def __init__(self, presenter: ConsolePresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._before: RunView | None = None
        self._shown: TimerView | None = None
        presenter.view_changed.connect(self._follow)

    @property
    def timer(self) -> TimerView | None:
        """The timer as it is shown."""
        return self._shown

    @property
    def refusal(self) -> Reason | None:
        """Why nothing can be asked of it now; None when it can."""
        view = self._presenter.view
        if view is None:
            return Reason.NOT_OPEN
        if view.held:
            return Reason.HELD
        return Reason.ENDED if view.ended_at_ms is not None else None

    def start(self, wanted: int) -> None:
        """Start it anew, for this many minutes."""
        self._ask(lambda revision: co.StartTimer(revision=revision, seconds=wanted * 60))

    @Slot()
    def toggle(self) -> None:
        """Stop it, or let it go on."""
        kind = co.Resume if self._shown is not None and self._shown.state is RoundState.PAUSED else co.Pause
        self._ask(lambda revision: kind(revision=revision, lane=co.AUXILIARY))

    def adjust(self, by: int) -> None:
        """Add or take minutes; once over, what is added counts from now."""
        left = self._shown.remaining_seconds if self._shown is not None else 0

        def build(revision: int) -> co.Command:
            if left + by * 60 < 0 or left < 0:
                wanted = max(0, by * 60) if left < 0 else 0
                return co.SetRemaining(revision=revision, seconds=wanted, lane=co.AUXILIARY)
            return co.Adjust(revision=revision, seconds=by * 60, lane=co.AUXILIARY)

        self._ask(build)

    @Slot()
    def stop(self) -> None:
        """Put it away."""
        self._ask(lambda revision: co.Next(revision=revision, lane=co.AUXILIARY))

    def _ask(self, make: Callable[[int], co.Command]) -> None:
        refused = self.refusal
        if refused is not None:
            self._presenter.refused.emit(refused)
            return
        self._presenter.ask(lambda view: make(view.revisions.get(co.AUXILIARY, 0)))

    @Slot(object)
    def _follow(self, view: RunView) -> None:
        before, self._before = self._before, view
        timer = None if view.held or view.ended_at_ms is not None else view.timer
        if timer != self._shown:
            self._shown = timer
            self.changed.emit(timer)
        if before is None or before.run_id != view.run_id or before.held or timer is None:
            return
        was = before.timer
        if was is not None and was.remaining_seconds > 0 >= timer.remaining_seconds:
            self.ended.emit(timer.planned_seconds)
