"""Joins the console to its presenter: every gesture and every key, in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMenu

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import signals
from cop_desktop.domain.run.recovery import Recovery
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_day import OtherDay
from cop_desktop.qt.presenters.console_face import ConsoleFace, Stage
from cop_desktop.qt.presenters.console_refusals import refusal
from cop_desktop.qt.presenters.console_show import stage_of
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.windows import console_notices as notices
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_bar import Notice
from cop_desktop.windows.console_menus import hands_menu
from cop_desktop.windows.console_speaking import ConsoleSpeaking

FIVE_MINUTES = 300
LATE_AT_MOST = 60
"""Beyond so many minutes after the planned start, one most likely runs the session another day."""


class ConsoleWiring(QObject):
    """Owns no state but the bar's; `minutes_asked` gives the session whose minutes are wanted.

    `people_asked`: somebody comes or goes.
    """

    minutes_asked = Signal(str)
    people_asked = Signal()

    def __init__(
        self,
        page: Console,
        presenter: ConsolePresenter,
        projector: ProjectorPresenter,
        last: LastActions,
        other_day: OtherDay,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._page = page
        self._presenter = presenter
        self._projector = projector
        self._last = last
        self._stage: Stage | None = None
        self._recovery: Recovery | None = None
        self._before: RunView | None = None
        self._hold_typed = False
        self._slept_ms = 0
        self._show_when_held = False
        presenter.face_changed.connect(self._show)
        presenter.view_changed.connect(projector.show_view)
        presenter.view_changed.connect(self._announce)
        presenter.words_changed.connect(projector.show_words)
        presenter.again_wanted.connect(lambda title: page.bar.show_notice(notices.again_notice(title)))
        presenter.end_wanted.connect(self._next_at_the_end)
        presenter.reopen_offered.connect(
            lambda round_id, title: page.bar.show_notice(notices.reopen_notice(presenter, round_id, title))
        )
        presenter.recovery_offered.connect(self._offer_recovery)
        presenter.slept.connect(self._say_slept)
        presenter.clock_changed.connect(lambda ms: self._say_quietly(notices.clock_notice(ms)))
        presenter.refused.connect(self._refused)
        presenter.obeyed.connect(self._obeyed)
        other_day.offered.connect(
            lambda planned, day: self._say_quietly(
                notices.other_day_notice(planned, lambda: other_day.take(day))
            )
        )
        projector.face_changed.connect(lambda face: page.room.show_face(face, projector.spoken))
        projector.settings_changed.connect(lambda settings: page.room.show_black(black=settings.black))
        projector.settings_changed.connect(
            lambda settings: page.capture.field.follow_black(black=settings.black)
        )
        page.room.show_face(projector.face, projector.spoken)
        self._join_page()
        self._join_keys()
        self._speaking = ConsoleSpeaking(page, presenter, self)

    def ask_to_end(self) -> None:
        """Ask once before ending the session."""
        view = self._presenter.view
        if self._presenter.live:
            self._page.bar.show_notice(notices.end_notice(self._presenter))
        elif view is not None:
            self._refused(Reason.ENDED if view.ended_at_ms is not None else Reason.NO_ROUND)

    def _next_at_the_end(self) -> None:
        """« Next » in the last step asks, and pressed again ends: a clicker has no other key."""
        notice = self._page.bar.notice
        if notice is not None and notice.key == notices.END:
            self._page.bar.dismiss(notices.END)
            self._presenter.ask(lambda view: co.End(revision=view.revisions[co.MAIN]))
        else:
            self.ask_to_end()

    def _join_page(self) -> None:
        page, presenter = self._page, self._presenter
        page.round.pause_asked.connect(lambda: self._clicked("pause", presenter.toggle_pause))
        page.round.adjust_asked.connect(presenter.adjust)
        page.round.hold_asked.connect(lambda: self._clicked("hold", self._hold))
        page.round.next_asked.connect(presenter.next_pressed)
        page.round.minutes_asked.connect(lambda: self.minutes_asked.emit(presenter.session_id))
        page.capture.field.black_asked.connect(self._projector.toggle_black)
        page.capture.field.black_taken_back.connect(self._projector.toggle_black)
        page.capture.field.hold_asked.connect(self._hold_from_field)
        page.capture.field.hold_taken_back.connect(self._take_hold_back)
        page.turns.give_asked.connect(lambda: self._clicked("give", presenter.give_floor))
        page.turns.pass_asked.connect(lambda: self._clicked("pass", self._pass_turn))
        page.turns.hand_asked.connect(self._ask_hand)
        page.turns.person_asked.connect(self._ask_person)
        page.turns.arrival_asked.connect(lambda: self._clicked("people", self._ask_attendance))
        page.room.black_asked.connect(lambda: self._clicked("black", self._projector.toggle_black))
        page.end_asked.connect(self.ask_to_end)
        page.step_asked.connect(self._ask_step)
        page.space_pressed.connect(presenter.toggle_pause)
        page.menu_wanted.connect(self._fill_menu)
        page.room.wall_asked.connect(lambda: self._clicked("wall", page.wall_asked.emit))
        page.wall_button.clicked.connect(lambda: self._clicked("wall", page.wall_asked.emit))

    def _join_keys(self) -> None:
        page, presenter = self._page, self._presenter
        keys = (
            ("PgDown", lambda: translate("ConsoleKeys", "next step"), presenter.forward_pressed),
            ("PgUp", lambda: translate("ConsoleKeys", "reopen the step before"), presenter.backward_pressed),
            ("Ctrl+Space", lambda: translate("ConsoleKeys", "pause or resume"), presenter.toggle_pause),
            ("Alt+Up", lambda: translate("ConsoleKeys", "one minute more"), partial(presenter.adjust, 60)),
            ("Alt+Down", lambda: translate("ConsoleKeys", "one minute less"), partial(presenter.adjust, -60)),
            ("Alt+Shift+Up", lambda: translate("ConsoleKeys", "five minutes more"), self._extend),
            (
                "Ctrl+Return",
                lambda: translate("ConsoleKeys", "give the floor to the next"),
                presenter.give_floor,
            ),
            ("Ctrl+Shift+Return", lambda: translate("ConsoleKeys", "raise a hand"), self._ask_hand),
            ("Ctrl+Shift+N", lambda: translate("ConsoleKeys", "the speaker passes"), self._pass_turn),
            (
                "Ctrl+Shift+A",
                lambda: translate("ConsoleKeys", "arrivals and departures"),
                self._ask_attendance,
            ),
            ("Ctrl+Shift+T", lambda: translate("ConsoleKeys", "set the time left"), self._ask_remaining),
            (
                "Ctrl+Shift+S",
                lambda: translate("ConsoleKeys", "it really started earlier"),
                self._ask_backdate,
            ),
            ("Ctrl+Shift+D", lambda: translate("ConsoleKeys", "show the next step, not started"), self._arm),
            ("Ctrl+Shift+K", lambda: translate("ConsoleKeys", "drop this step"), self._skip),
            ("F7", lambda: translate("ConsoleKeys", "take the time"), self._hold),
            ("Ctrl+Shift+B", lambda: translate("ConsoleKeys", "black screen"), self._projector.toggle_black),
            ("F5", lambda: translate("ConsoleKeys", "show or close the wall"), page.wall_asked.emit),
            (
                "Ctrl+Shift+E",
                lambda: translate("ConsoleKeys", "the minutes of this session"),
                lambda: self.minutes_asked.emit(presenter.session_id),
            ),
            ("Ctrl+L", lambda: translate("ConsoleKeys", "write"), page.capture.field.setFocus),
            ("Ctrl+Shift+X", lambda: translate("ConsoleKeys", "end the session"), self.ask_to_end),
            ("Ctrl+Shift+M", lambda: translate("ConsoleKeys", "menu"), page.show_menu),
        )
        for sequence, said, then in keys:
            page.add_key(sequence, said, then)
        page.by_name |= {"PgDown": presenter.next_pressed, "PgUp": presenter.back_pressed}
        for rank in (1, 2, 3):
            page.answer_key(rank)
        page.list_key("Ctrl+Z", lambda: translate("ConsoleKeys", "take back the last action"))
        page.list_key("Ctrl+Shift+Z", lambda: translate("ConsoleKeys", "do it again"))
        page.list_key("Ctrl+Up", lambda: translate("ConsoleKeys", "correct what was written last"))
        page.list_key("Alt+1", lambda: translate("ConsoleKeys", "answer the bar (2, 3: the other answers)"))
        page.undo_pressed.connect(self._last.undo)
        page.redo_pressed.connect(self._last.redo)

    def _show(self, face: ConsoleFace) -> None:
        self._page.show_face(face)
        if self._recovery is not None:
            self._offer_recovery(self._recovery)
        stage = face.round.stage
        if stage is not self._stage:
            self._stage = stage
            self._page.keep_cursor()

    def _announce(self, view: RunView) -> None:
        """Tell a screen reader what has just been crossed, never each second."""
        before, self._before = self._before, view
        if before is not None and _doing(before) != _doing(view):  # what slept is no longer what runs
            self._page.bar.dismiss(notices.SLEPT)
        if self._show_when_held and view.held:
            self._show_wall()
        said = {
            signals.Signal.TWO_MINUTES: translate("Console", "Two minutes remaining"),
            signals.Signal.ZERO: translate("Console", "The time of this step is over"),
        }
        for crossing in signals.crossed(before, view) if before is not None else ():
            if crossing in said:
                event = QAccessibleAnnouncementEvent(self._page, said[crossing])
                QAccessible.updateAccessibility(event)

    def _say_slept(self, milliseconds: int) -> None:
        """Ask about all of it, when the machine slept again before one had answered."""
        notice = self._page.bar.notice
        again = notice is not None and notice.key == notices.SLEPT
        self._slept_ms = milliseconds + (self._slept_ms if again else 0)
        self._page.bar.show_notice(notices.slept_notice(self._presenter, self._slept_ms))

    def _offer_recovery(self, recovery: Recovery) -> None:
        view, script = self._presenter.view, self._presenter.script
        if view is None:
            return
        if script is None:  # the words come with the next reading; the choice can wait for them
            self._recovery = recovery
            return
        self._recovery = None
        notice = notices.recovery_notice(self._presenter, recovery, view.at_utc_ms, script.zone)
        self._page.bar.show_notice(notice)

    def _refused(self, reason: Reason | CopError) -> None:
        self._show_wall()
        text = refusal(reason)
        if isinstance(reason, CopError) and self._presenter.view is None:
            session_id, again = self._presenter.session_id, translate("Console", "Try again")
            self._messages.say(
                Level.ERROR, text, again, lambda: self._presenter.open(session_id), replaces=notices.REFUSED
            )
        elif text and not self._say_quietly(notices.refused_notice(text)):
            self._messages.say(Level.INFO, text, replaces=notices.REFUSED)

    def _say_quietly(self, notice: Notice) -> bool:
        """Say it in the bar, unless the bar waits for an answer."""
        said = self._page.bar.notice
        if said is not None and not said.quiet:
            return False
        self._page.bar.show_notice(notice)
        return True

    def _obeyed(self, command: co.Command) -> None:
        self._page.bar.dismiss(notices.AGAIN)
        if not isinstance(command, (co.Recover, co.DiscountGap)):
            for key in (notices.REOPEN, notices.END, notices.REFUSED):
                self._page.bar.dismiss(key)

    def _hold(self) -> None:
        self._presenter.ask(lambda view: None if view.held else co.Hold(revision=view.revisions[co.MAIN]))

    def _clicked(self, gesture: str, then: Callable[[], object]) -> None:
        """Take the two clicks of a double click as one; a key pressed twice was meant twice."""
        if self._presenter.takes(gesture):
            then()

    def _take_hold_back(self) -> None:
        """Typing went on: the letters were letters, and the hold counts as if it had never been given."""
        typed, self._hold_typed = self._hold_typed, False
        if typed:
            self._presenter.ask(
                lambda view: co.Undo(revision=view.revisions[co.MAIN]) if view.undo_of == "hold" else None
            )

    def _hold_from_field(self) -> None:
        """The clicker's second press: its black wall falls silent instead, and no digit is seen between."""
        view = self._presenter.view
        self._hold_typed = view is not None and not view.held
        self._show_when_held = True
        if self._hold_typed:
            self._hold()
        else:
            self._show_wall()

    def _show_wall(self) -> None:
        """Take the black of a clicker away, once the room is held, or cannot be."""
        if self._show_when_held:
            self._show_when_held = False
            self._projector.set_black(False)

    def _extend(self) -> None:
        self._presenter.adjust(FIVE_MINUTES)

    def _pass_turn(self) -> None:
        self._presenter.ask(
            lambda view: (
                co.Pass(revision=view.revisions[co.MAIN]) if view.turns is not None else Reason.NO_TURNS
            )
        )

    def _skip(self) -> None:
        self._presenter.ask(
            lambda view: co.Skip(revision=view.revisions[co.MAIN]) if view.current_id else Reason.NO_ROUND
        )

    def _arm(self) -> None:
        self._presenter.ask(
            lambda view: co.Arm(revision=view.revisions[co.MAIN]) if view.next_id else Reason.NOTHING_NEXT
        )

    def _ask_remaining(self) -> None:
        view = self._presenter.view
        if view is None:
            return
        if view.held or view.current_id is None:
            self._refused(_why_no_round(view))
            return
        left = max(0, view.remaining_seconds or 0)
        self._page.bar.show_notice(notices.remaining_notice(self._presenter, left))

    def _ask_backdate(self) -> None:
        view = self._presenter.view
        if view is None:
            return
        stage, started = stage_of(view), view.started_at_ms
        if stage in (Stage.RUNNING, Stage.PAUSED):
            first = next((each.id for each in view.occurrences if each.started_at_ms == started), None)
            before = first if first != view.current_id else None
            self._page.bar.show_notice(notices.backdate_notice(self._presenter, before))
        elif stage in (Stage.BEFORE, Stage.ARMED, Stage.BETWEEN) and (view.current_id or view.next_id):
            late = (view.at_utc_ms - view.starts_at_ms) // 60_000
            shown = late if started is None and 0 < late <= LATE_AT_MOST else 4
            notice = notices.late_start_notice(self._presenter, shown, begun=started is not None)
            self._page.bar.show_notice(notice)
        else:
            self._refused(_why_no_round(view))

    def _ask_hand(self) -> None:
        self._page.menu_at_turns(hands_menu(self._presenter, self._page))

    def _ask_attendance(self) -> None:
        self.people_asked.emit()

    def _ask_person(self, person_id: str, at: QPoint) -> None:
        self._speaking.show_person(person_id, at)

    def _ask_step(self, key: str) -> None:
        """A step of the thread was chosen: offer to take it up, if it is over."""
        view = self._presenter.view
        found = view.occurrence(key) if view is not None else None
        script = self._presenter.script
        if found is not None and script is not None and found.state in (RoundState.DONE, RoundState.SKIPPED):
            title = script.step_title(key)
            self._page.bar.show_notice(notices.reopen_notice(self._presenter, key, title))

    def _fill_menu(self, menu: QMenu) -> None:
        self._page.fill_menu(menu)


def _doing(view: RunView) -> tuple[object, ...]:
    return view.current_id, view.current_state, view.held


def _why_no_round(view: RunView) -> Reason:
    if view.held:
        return Reason.HELD
    return Reason.ENDED if view.ended_at_ms is not None else Reason.NO_ROUND
