"""The console: asks the engine what to show at each second, and writes every command before showing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from cop_desktop.domain.capture.people import first_names
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock, Instant
from cop_desktop.domain.codes import AttendanceStatus, ItemKind, RoundKind
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.recovery import Recovery
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.ticks import ClockChanged, Slept, judge
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.presenters.clicker import Bounce, Clicker, Press
from cop_desktop.qt.presenters.console_face import Stage
from cop_desktop.qt.presenters.console_interlude import Interlude, NoInterlude
from cop_desktop.qt.presenters.console_line import Build, Carry, CommandLine
from cop_desktop.qt.presenters.console_place import place_of
from cop_desktop.qt.presenters.console_script import Script, script_of
from cop_desktop.qt.presenters.console_show import console_face, stage_of
from cop_desktop.qt.presenters.console_ticker import ConsoleTicker
from cop_desktop.qt.wall.session_words import SessionWords, session_words
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capture_desk import Desk
from cop_desktop.services.running import Answer, Running

BEAT_MS = 5_000
"""How often the disk is told that the program is alive, in milliseconds (run-engine.md, The log)."""
_CAME = (AttendanceStatus.REMOTE,)


class ConsolePresenter(QObject):
    """One session at a time. Every `RunView` goes to the wall through `view_changed`."""

    face_changed = Signal(object)
    view_changed = Signal(object)
    words_changed = Signal(object)
    opened = Signal(object)
    """`RunView`: the run is open."""
    obeyed = Signal(object, object)
    """`Command`, `RunView`: what was asked is on the disk."""
    begun = Signal(object)
    """`RunView`: the session has just begun, here."""
    refused = Signal(object)
    """`Reason`, or a `CopError`."""
    again_wanted = Signal(str)
    """The clicker must be pressed once more; the title of the step it would go to."""
    end_wanted = Signal()
    reopen_offered = Signal(str, str)
    recovery_offered = Signal(object)
    slept = Signal(int)
    """Milliseconds the machine slept while a step ran; they are counted."""
    clock_changed = Signal(int)
    """Milliseconds by which the time of day was moved; what has elapsed is untouched."""

    def __init__(
        self, running: Running, workers: Workers, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._running = running
        self._workers = workers
        self._clock = clock
        self.harvest: Callable[[], Mapping[ItemKind, int]] = dict
        """Counts what was captured, for the summary at the end."""
        self.interlude: Interlude = NoInterlude()
        self.turn_page: Callable[[int], bool] = lambda _by: False
        """Turns the page of what the room reads; True when the press was for it."""
        self.paged: Callable[[], bool] = lambda: False
        """Tells whether the room reads something of several pages."""
        self._session_id = ""
        self._run_id = ""
        self._script: Script | None = None
        self._view: RunView | None = None
        self._line = CommandLine(running, workers, clock, self)
        self._line.answered.connect(self._answered)
        self._line.refused.connect(self.refused)
        self._early = False
        self._clicker = Clicker()
        self._bounce = Bounce()
        self._last_tick: Instant | None = None
        self._known: set[str] = set()
        self._ticker = ConsoleTicker(clock, self)
        self._ticker.ticked.connect(self._tick)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._tell_alive)
        workers.changed.connect(self._on_changed)

    @property
    def view(self) -> RunView | None:
        """The last view shown."""
        return self._view

    @property
    def script(self) -> Script | None:
        """The words of the session; None until they were read."""
        return self._script

    @property
    def session_id(self) -> str:
        """The session shown; empty before one is."""
        return self._session_id

    @property
    def run_id(self) -> str:
        """The run of that session; empty until it is open."""
        return self._run_id

    @property
    def live(self) -> bool:
        """Tell whether the session has begun and is not over."""
        view = self._view
        return view is not None and view.started_at_ms is not None and view.ended_at_ms is None

    def open(self, session_id: str) -> None:
        """Open the run of a session, or find it as it was left."""
        if session_id != self._session_id:
            self.close()
            self._session_id = session_id
        self._workers.write(lambda: self._running.open_run(session_id), self._opened, self._failed)

    def close(self) -> None:
        """Leave the session: nothing ticks any more."""
        self._ticker.stop()
        self._beat.stop()
        self._line.close()
        self._session_id, self._run_id = "", ""
        self._view, self._script, self._last_tick = None, None, None

    @Slot(object)
    def take_desk(self, desk: Desk) -> None:
        """Take the words of the session, read by the capture presenter."""
        if desk.session.id != self._session_id:
            return
        self._script = script_of(desk)
        remote = sum(each.status in _CAME for each in desk.attendance)
        words: SessionWords = session_words(
            desk.community,
            desk.session,
            desk.agenda,
            desk.rounds,
            len(desk.attendance),
            remote,
            self._script.names,
            first_names(desk.people),
        )
        self.words_changed.emit(words)
        self.refresh()

    def place_now(self) -> Place | None:
        """Give where and when something captured now is captured; None until the session is known."""
        if self._script is None:
            return None
        view = self._running.view(self._run_id, self._clock.now()) if self._run_id else None
        return place_of(view, self._script)

    @Slot()
    def refresh(self) -> None:
        """Ask the engine again and show it, as after a command or a change of language."""
        if self._run_id:
            self._show(self._clock.now())

    # What may be asked

    def ask(self, build: Build, carry: Carry | None = None) -> None:
        """Put a command in line; `build` gives it when its turn comes, `carry` writes it."""
        self._line.ask(build, carry)

    def now_ns(self) -> int:
        """Read the clock that only grows, in nanoseconds."""
        return self._clock.now().mono_ns

    def takes(self, gesture: str) -> bool:
        """Tell whether a click counts: made twice in a double click, it is one; keys always count."""
        return self._bounce.takes(gesture, self._clock.now().mono_ns)

    @Slot()
    def forward_pressed(self) -> None:
        """PgDn: the next page of what the room reads, else the next step."""
        if not self.turn_page(1):
            self.next_pressed()

    @Slot()
    def backward_pressed(self) -> None:
        """PgUp: the page before, else the step before."""
        if not self.turn_page(-1):
            self.back_pressed()

    @Slot()
    def next_pressed(self) -> None:
        """« Next », from the clicker, the keyboard or the button."""
        view = self._view
        if view is None:  # the run is still being opened: the press is remembered
            self._early = bool(self._session_id)
            return
        stage = stage_of(view)
        if stage in (Stage.HELD, Stage.AFTER):
            self.refused.emit(Reason.HELD if stage is Stage.HELD else Reason.ENDED)
            return
        shown = view.current_id
        timed = stage in (Stage.RUNNING, Stage.PAUSED) and view.current_kind is not RoundKind.STOPWATCH
        timed = timed and view.next_id is not None  # ending asks its own question
        left = view.remaining_fraction if timed and not self.interlude.is_open else None
        press = self._clicker.press(self._clock.now().mono_ns, left, shown)
        if press is Press.ASK:
            self.again_wanted.emit(self._title_of(view.next_id))
        elif press is Press.GO and self.interlude.passes(view):
            self.go_on()

    def go_on(self) -> None:
        """Go to the next step, whatever stood between; in the last one, ask to end."""
        view = self._view
        if view is None:
            return
        shown, begun = view.current_id, stage_of(view) in (Stage.RUNNING, Stage.PAUSED)
        if begun and view.next_id is None:
            self.end_wanted.emit()
            return
        kind = co.Next if begun else co.Start
        self.ask(lambda now: kind(revision=now.revisions[co.MAIN]) if now.current_id == shown else None)

    @Slot()
    def back_pressed(self) -> None:
        """« Back » offers to reopen the step before, and never does it by itself."""
        view = self._view
        if view is None:
            return
        if self.interlude.is_open:
            self.interlude.close()
        elif view.held or view.ended_at_ms is not None:
            self.refused.emit(Reason.HELD if view.held else Reason.ENDED)
        elif view.previous_id is None:
            self.refused.emit(Reason.NOTHING_BEFORE)
        else:
            self.reopen_offered.emit(view.previous_id, self._title_of(view.previous_id))

    @Slot()
    def toggle_pause(self) -> None:
        """Stop the clock, let it go on, or leave the hold."""

        def build(view: RunView) -> co.Command | Reason:
            revision = view.revisions[co.MAIN]
            stage = stage_of(view)
            if stage is Stage.HELD:
                return co.Release(revision=revision)
            if stage is Stage.PAUSED:
                return co.Resume(revision=revision)
            if stage is Stage.RUNNING:
                return co.Pause(revision=revision)
            return Reason.ENDED if stage is Stage.AFTER else Reason.NO_ROUND

        self.ask(build)

    @Slot(int)
    def adjust(self, seconds: int) -> None:
        """Add or take seconds."""
        self.ask(lambda view: co.Adjust(revision=view.revisions[co.MAIN], seconds=seconds))

    def give_floor(self, to: str | None = None) -> None:
        """Give the floor to somebody, else to whoever is next; when nobody is, end the turn."""

        def build(view: RunView) -> co.Command | Reason:
            turns = view.turns
            if turns is None:
                return Reason.NO_TURNS
            nobody = to is None and turns.next_id is None and not turns.opens_pool
            return co.Yield(revision=view.revisions[co.MAIN], to=to, nobody=nobody)

        self.ask(build)

    # Inside

    def _opened(self, answer: Answer) -> None:
        first = answer.run_id not in self._known
        self._known.add(answer.run_id)
        self._run_id = answer.run_id
        self._line.open(answer.run_id)
        self._last_tick = None
        self._show(self._clock.now())
        self._beat.start()
        self.opened.emit(answer.view)
        early, self._early = self._early, False
        if early:
            self.next_pressed()
        self._line.go_on()
        view = answer.view
        if first and view.started_at_ms is not None and view.ended_at_ms is None:
            run_id = answer.run_id
            self._workers.read(lambda: self._running.recovery(run_id), self._offer)
        self._tell_alive()

    def _offer(self, recovery: Recovery | None) -> None:
        if recovery is not None and recovery.round_id is not None:
            self.recovery_offered.emit(recovery)

    def _answered(self, command: co.Command, answer: Answer) -> None:
        before = self._view
        self._clicker.forget()
        self._show(self._clock.now())
        view = self._view
        if answer.refused is not None:
            self.refused.emit(answer.refused.reason)
        elif view is not None:
            self.obeyed.emit(command, view)
            if before is not None and before.started_at_ms is None and view.started_at_ms is not None:
                self.begun.emit(view)

    def _failed(self, error: CopError) -> None:
        self.refused.emit(error)

    def _tick(self, now: Instant) -> None:
        last = self._last_tick
        self._show(now)
        if last is None or self._view is None or not self.live:
            return
        what = judge(last, now)
        if isinstance(what, Slept) and self._view.running:
            self.slept.emit(what.milliseconds)
        elif isinstance(what, ClockChanged):
            self.clock_changed.emit(what.milliseconds)

    def _show(self, now: Instant) -> None:
        if not self._run_id:
            return
        self._last_tick = now
        view = self._running.view(self._run_id, now)
        self._view = view
        self._ticker.arm(now, view.next_boundary_ms)
        self.view_changed.emit(view)
        if self._script is not None:
            self.face_changed.emit(console_face(view, self._script, self.harvest()))

    def _title_of(self, round_id: str | None) -> str:
        return self._script.step_title(round_id) if self._script is not None and round_id else ""

    def _tell_alive(self) -> None:
        run_id = self._run_id
        if self.live and run_id:
            self._workers.write(lambda: self._running.beat(run_id))

    def _on_changed(self, changes: Changes) -> None:
        run_id = self._run_id
        if run_id and changes.touch("run_event", "run_record") and not self._line.busy:
            self._workers.read(lambda: self._running.refresh(run_id), lambda _new: self.refresh())
