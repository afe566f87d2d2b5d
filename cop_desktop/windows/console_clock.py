"""What is around the clock on the console: the small timer, the bell, the hidden clock, the reminder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMenu

from cop_desktop.domain.run.view import RunView, TimerView
from cop_desktop.qt.bell import Bell
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.console_bell import ConsoleBell
from cop_desktop.qt.presenters.console_reminder import Reminder
from cop_desktop.qt.presenters.console_timer import LONGEST, QUICK, SmallTimer, wall_words
from cop_desktop.qt.presenters.palette import Act, Group
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.wall.beside import Beside, shown_on
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.wall.face_clock import WallSettings
from cop_desktop.windows import console_notices as notices
from cop_desktop.windows.console import WALL_MENU
from cop_desktop.windows.console_bar import Notice
from cop_desktop.windows.console_page import ConsolePage
from cop_desktop.windows.console_timer import TIMER_KEY, TIMER_WALL_KEY, ConsoleTimer

BELL_KEY = "Ctrl+Shift+G"
ALOUD, NO_CLOCK = "bell/aloud", "wall/no_clock"
"""What this machine remembers: whether the bell is heard, and the session whose wall shows no clock."""
TYPED = 10
"""Minutes shown at first when another length is typed."""


class Remembered(Protocol):
    """Where choices are kept."""

    def value(self, key: str, /) -> str:
        """Read a text."""

    def set_value(self, key: str, text: str, /) -> None:
        """Keep a text."""


class ConsoleClock(QObject):
    """Made beside a console; `add_canvas` gives it each picture of the wall there is."""

    def __init__(
        self,
        console: ConsolePage,
        projector: ProjectorPresenter,
        theme: Theme,
        messages: Messages,
        settings: Remembered,
        bell: Bell | None = None,
    ) -> None:
        super().__init__(console)
        self._page, self._presenter, self._projector = console.page, console.presenter, projector
        self._messages, self._settings = messages, settings
        self._canvases: list[WallCanvas] = [console.page.room.preview]
        self._beside = Beside()
        self._view: RunView | None = None
        self._pending: tuple[int, bool] | None = None
        self._unheard = False
        self.bell = bell or Bell(self)
        self.timer = SmallTimer(self._presenter, self)
        self.ringing = ConsoleBell(self._presenter, self.timer, self.bell, self)
        self.ringing.aloud = settings.value(ALOUD) == "on" and self.bell.available
        self.reminder = Reminder(self._presenter, self)
        rail = self._page.ui.railLayout
        self.control = ConsoleTimer(theme, self.timer, self._page.ui.endButton, self._page.ui.rail)
        rail.insertWidget(rail.indexOf(self._page.ui.railLine) + 1, self.control.line)
        rail.addWidget(self.control)
        self._join()

    def _join(self) -> None:
        page, presenter, timer = self._page, self._presenter, self.timer
        self.control.minutes_asked.connect(self._ask_minutes)
        self.control.wall_asked.connect(self.switch_wall)
        timer.changed.connect(self._follow_timer)
        timer.ended.connect(self._timer_ended)
        self.ringing.shown.connect(self._show_bell)
        self.ringing.failed.connect(self._not_heard)
        self.reminder.wanted.connect(self._remind)
        self.reminder.gone.connect(self._no_reminder)
        presenter.view_changed.connect(self._follow)
        presenter.opened.connect(self._recall_clock)
        self._projector.settings_changed.connect(self._follow_settings)
        page.menu_wanted.connect(self._fill_menu)
        page.add_key(TIMER_KEY, lambda: translate("ConsoleKeys", "timer…"), self._open_timer, in_menu=False)
        page.add_key(
            TIMER_WALL_KEY,
            lambda: translate("ConsoleKeys", "the timer on the wall, or not"),
            self.switch_wall,
        )
        page.add_key(BELL_KEY, lambda: translate("ConsoleKeys", "ring the bell"), self._ring)
        page.retranslated.connect(self._say_timer)

    def add_canvas(self, canvas: WallCanvas) -> None:
        """Show the timer and the bell on this picture of the wall too."""
        self._canvases.append(canvas)
        canvas.show_beside(self._beside)

    def acts(self, _typed: str) -> Iterator[Act]:
        """Give the palette what can be done with the timer, and the choice of hearing the bell."""
        view = self._view
        if view is None or view.held or view.ended_at_ms is not None:
            return
        timer = self.timer
        for wanted in QUICK:
            yield Act(
                f"timer:{wanted}",
                translate("ConsoleClock", "Timer: %n minute(s)", "", wanted),
                lambda minutes=wanted: timer.start(minutes),  # type: ignore[misc]
                translate("ConsoleClock", "beside the schedule, which does not move"),
                icon="timer",
                tone="muted",
            )
        if timer.timer is not None:
            does = (
                ("pause", translate("ConsoleClock", "Timer: pause or resume"), timer.toggle, "pause"),
                (
                    "more",
                    translate("ConsoleClock", "Timer: one minute more"),
                    lambda: timer.adjust(1),
                    "plus",
                ),
                (
                    "less",
                    translate("ConsoleClock", "Timer: one minute less"),
                    lambda: timer.adjust(-1),
                    "minus",
                ),
                ("stop", translate("ConsoleClock", "Timer: put it away"), timer.stop, "x"),
            )
            for key, words, do, icon in does:
                yield Act(f"timer:{key}", words, do, icon=icon, tone="muted")
        yield Act(
            "bell:aloud",
            self._aloud_words(),
            self.switch_aloud,
            self._why_silent(),
            Group.WALL,
            icon="bell",
            tone="muted",
            enabled=self.bell.available,
        )

    @Slot()
    def switch_aloud(self) -> None:
        """Let the bell be heard at the end of steps, or only seen."""
        ringing = self.ringing
        ringing.aloud = not ringing.aloud and self.bell.available
        self._settings.set_value(ALOUD, "on" if ringing.aloud else "")
        self._messages.say(
            Level.INFO,
            translate("ConsoleClock", "The bell is heard at the end of steps.") if ringing.aloud
            else translate("ConsoleClock", "The bell is seen and not heard."),
            replaces="bell",
        )  # fmt: skip
        if ringing.aloud:
            self.bell.ring()

    @Slot()
    def switch_wall(self) -> None:
        """Show the timer to the room, or no more."""
        if self.timer.timer is None:
            self._messages.say(
                Level.INFO, translate("ConsoleClock", "No timer is running."), replaces="timer"
            )
            return
        self.control.on_wall = not self.control.on_wall
        self._say_timer()
        said = translate("ConsoleClock", "The room no longer sees the timer.")
        if self.control.on_wall:
            said = translate("ConsoleClock", "The room sees the timer.")
            if not self._seen():
                said = translate("ConsoleClock", "The room will see the timer as soon as the wall has room.")
        self._messages.say(Level.INFO, said, replaces="timer")

    # Inside

    def _seen(self) -> bool:
        """Tell whether what is on the wall now lets the timer stand beside it."""
        wanted = replace(self._beside, timer="0")
        hidden = self._projector.settings.clock_hidden
        return not hidden and bool(shown_on(self._projector.face, wanted, held=False).timer)

    def _open_timer(self) -> None:
        refused = self.timer.refusal
        if refused is not None:
            self._presenter.refused.emit(refused)
        else:
            self.control.show_menu()

    def _ask_minutes(self) -> None:
        self._page.bar.show_notice(notices.timer_minutes_notice(self.timer.start, TYPED, LONGEST))

    def _ring(self) -> None:
        if self._presenter.takes("bell"):
            self.ringing.ring()

    @Slot(object)
    def _follow(self, view: RunView) -> None:
        self._view = view
        self.control.set_quiet(quiet=view.held or view.ended_at_ms is not None)
        if view.timer is None and self.control.on_wall:
            self.control.on_wall = False
        if self._pending is not None:
            self._remind(*self._pending)

    @Slot(object)
    def _follow_timer(self, timer: TimerView | None) -> None:
        self._say_timer()
        if timer is None or timer.remaining_seconds > 0:
            self._page.bar.dismiss(notices.TIMER)

    def _say_timer(self) -> None:
        words = wall_words(self.timer.timer, self._projector.tongue)
        shown = self.control.on_wall and not self._projector.settings.clock_hidden
        self._show(replace(self._beside, timer=words if shown else ""))

    def _timer_ended(self, seconds: int) -> None:
        said = translate("ConsoleClock", "The timer is over")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, said))
        timer = self.timer
        self._quietly(notices.timer_over_notice(seconds, lambda: timer.adjust(1), timer.stop))

    def _show_bell(self, console: bool, wall: bool) -> None:  # noqa: FBT001 — what the signal carries
        self._page.room.show_bell(rung=console)
        if console:
            said = translate("ConsoleClock", "Bell")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, said))
        self._show(replace(self._beside, bell=wall))

    def _show(self, beside: Beside) -> None:
        self._beside = beside
        for canvas in self._canvases:
            canvas.show_beside(beside)

    def _not_heard(self) -> None:
        """Say it once: the bell is still seen."""
        if not self._unheard:
            self._unheard = True
            said = translate("ConsoleClock", "The bell could not be heard: it is still seen.")
            self._messages.say(Level.INFO, said, replaces="bell")

    def _remind(self, since_ms: int, begun: bool) -> None:  # noqa: FBT001 — what the signal carries
        view, script = self._presenter.view, self._presenter.script
        self._pending = (since_ms, begun)
        if view is None or script is None or view.held:
            return
        notice = notices.reminder_notice(self._presenter, since_ms, script.zone, begun=begun)
        if self._quietly(notice):
            self._pending = None

    def _no_reminder(self) -> None:
        self._pending = None
        self._page.bar.dismiss(notices.REMINDER)

    def _quietly(self, notice: Notice) -> bool:
        """Say it in the bar, unless the bar says something already."""
        said = self._page.bar.notice
        if said is not None and said.key not in (notices.REFUSED, notices.CLOCK):
            return False
        self._page.bar.show_notice(notice)
        return True

    @Slot(object)
    def _follow_settings(self, settings: WallSettings) -> None:
        if settings.clock_hidden == self.ringing.clock_hidden:
            return
        self.ringing.clock_hidden = settings.clock_hidden
        self._page.room.show_clock(hidden=settings.clock_hidden)
        self._say_timer()
        self._settings.set_value(NO_CLOCK, self._presenter.session_id if settings.clock_hidden else "")
        said = translate("ConsoleClock", "The room sees the clock.")
        if settings.clock_hidden:
            said = translate("ConsoleClock", "The room sees no clock; time is still counted.")
        self._messages.say(Level.INFO, said, replaces="wall-clock")

    @Slot()
    def _recall_clock(self) -> None:
        """A session keeps its choice through a restart; another one begins with its clock."""
        wanted = self._settings.value(NO_CLOCK) == self._presenter.session_id
        if wanted != self._projector.settings.clock_hidden:
            self._projector.toggle_clock()

    @Slot(object)
    def _fill_menu(self, menu: QMenu) -> None:
        about_wall = menu.findChild(QMenu, WALL_MENU) or menu
        action = about_wall.addAction(self._aloud_words())
        action.setCheckable(True)
        action.setChecked(self.ringing.aloud)
        action.setEnabled(self.bell.available)
        action.triggered.connect(self.switch_aloud)
        why = self._why_silent()
        if not self.bell.available:
            action.setText(f"{self._aloud_words()} — {why}")
            action.setToolTip(why)

    def _aloud_words(self) -> str:
        return translate("ConsoleClock", "Hear the bell at the end of steps")

    def _why_silent(self) -> str:
        if self.bell.available:
            return translate("ConsoleClock", "it is always seen; {0} rings it now").format(key_text(BELL_KEY))
        programs = ", ".join(self.bell.looked_for)
        return translate("ConsoleClock", "no program that plays sounds was found ({0})").format(programs)
