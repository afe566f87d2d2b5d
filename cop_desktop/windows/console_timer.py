"""The small timer in the rail of the console: one quiet button that says it, and the menu it opens."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from cop_desktop.domain.run.view import TimerView
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.console_timer import QUICK, SmallTimer, TimerFace, timer_face
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.windows.console_step_menus import open_ready

TIMER_KEY, TIMER_WALL_KEY = "Ctrl+Shift+U", "Ctrl+F12"


SIDE = 42
"""Width of its button while there is no timer, in pixels."""


class ConsoleTimer(Retranslated, QWidget):
    """Takes the place of the rail's last line: the end of the session, and the timer beside it.

    While the timer runs it has a line of its own above. `minutes_asked`: another length is to be typed.
    """

    minutes_asked = Signal()
    wall_asked = Signal()

    def __init__(self, theme: Theme, timer: SmallTimer, end_button: QPushButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._timer = theme, timer
        self._face: TimerFace | None = None
        self._quiet = False
        self.on_wall = False
        self.button = QPushButton(self)
        set_class(self.button, "quiet", "timer")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setFixedWidth(SIDE)
        self.button.clicked.connect(self.show_menu)
        self.line = QPushButton(parent)
        set_class(self.line, "quiet", "timer", "running")
        self.line.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.line.clicked.connect(self.show_menu)
        self.line.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(0)
        end_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(end_button, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        theme.changed.connect(self._draw)
        timer.changed.connect(self.show_timer)
        self.retranslate()

    def show_timer(self, timer: TimerView | None) -> None:
        """Say what is left of it; None: there is none to be shown."""
        face = timer_face(timer) if timer is not None else None
        if face != self._face:
            self._face = face
            self._draw()

    def set_quiet(self, *, quiet: bool) -> None:
        """Offer nothing while the room takes its time, nor once the session is over."""
        if quiet != self._quiet:
            self._quiet = quiet
            self._draw()

    def show_menu(self) -> None:
        """Offer a length, or what can be done with the one that runs."""
        seen = self.line if not self.line.isHidden() else self.button
        menu = self.menu()
        open_ready(menu, seen.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def menu(self) -> QMenu:
        """Make the menu."""
        menu = QMenu(translate("ConsoleTimer", "Timer"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(translate("ConsoleTimer", "Timer"))
        face = self._face
        if face is not None:
            self._offer_what_runs(menu, face)
            menu.addSeparator()
        for minutes in QUICK:
            words = translate("ConsoleTimer", "%n minute(s)", "", minutes)
            menu.addAction(f"&{words}").triggered.connect(
                lambda _on=False, wanted=minutes: self._start(wanted)
            )
        menu.addAction(translate("ConsoleTimer", "Another length…")).triggered.connect(self.minutes_asked)
        return menu

    def _offer_what_runs(self, menu: QMenu, face: TimerFace) -> None:
        timer = self._timer
        if not face.over:
            pause = translate("ConsoleTimer", "Resume") if face.paused else translate("ConsoleTimer", "Pause")
            menu.addAction(pause).triggered.connect(timer.toggle)
        more = menu.addAction(translate("ConsoleTimer", "One minute more"))
        more.triggered.connect(lambda: timer.adjust(1))
        if not face.over:
            less = menu.addAction(translate("ConsoleTimer", "One minute less"))
            less.triggered.connect(lambda: timer.adjust(-1))
        menu.addAction(translate("ConsoleTimer", "Put the timer away")).triggered.connect(timer.stop)
        wall = menu.addAction(f"{translate('ConsoleTimer', 'On the wall')}\t{key_text(TIMER_WALL_KEY)}")
        wall.setCheckable(True)
        wall.setChecked(self.on_wall)
        wall.triggered.connect(self.wall_asked)

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if not hasattr(self, "line"):
            return
        words = translate("ConsoleTimer", "Timer…")
        self.button.setToolTip(f"{words} ({key_text(TIMER_KEY)})")
        name(self.button, words, translate("ConsoleTimer", "A timer beside the schedule: it moves nothing"))
        self.show_timer(self._timer.timer)
        self._draw()

    def _start(self, minutes: int) -> None:
        self._timer.start(minutes)

    def _draw(self) -> None:
        face = self._face
        self.button.setIcon(self._theme.icon("timer", "muted"))
        self.line.setVisible(face is not None)
        self.button.setVisible(face is None and not self._quiet)
        if face is None:
            return
        self.line.setText(on_screen(f" {face.text}"))
        self.line.setIcon(
            self._theme.icon("pause" if face.paused else "timer", "warn" if face.over else "calm")
        )
        name(self.line, face.spoken)
        self.line.setToolTip(key_text(TIMER_KEY))
