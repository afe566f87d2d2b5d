"""Joins the room check to the wall, the machine and what is remembered of a place."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from cop_desktop.domain.clock import Clock
from cop_desktop.qt.awake import may_stay_awake
from cop_desktop.qt.bell import Bell
from cop_desktop.qt.display_panel import open_panel, panel_command
from cop_desktop.qt.language import translate
from cop_desktop.qt.power import plugged_in
from cop_desktop.qt.presenters.console_script import Script
from cop_desktop.qt.presenters.room_check import Checked, RoomMemory, found_words, image_height
from cop_desktop.qt.screens import Shown
from cop_desktop.qt.settings import Settings
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.wall.face import TextSize
from cop_desktop.qt.wall.test_card import TestCard
from cop_desktop.windows.console_page import ConsolePage
from cop_desktop.windows.room_check import DISPLAY, POWER, QUIET, SLEEP, RoomCheck, State
from cop_desktop.windows.room_line import CHECK_KEY, RoomLine
from cop_desktop.windows.wall import TheWall


class RoomChecking(QObject):
    """Opens the check before a session, on the wall and beside it; nothing waits for it."""

    size_chosen = Signal(object)
    _answered = Signal(object)

    def __init__(
        self,
        console: ConsolePage,
        wall: TheWall,
        theme: Theme,
        clock: Clock,
        settings: Settings,
        parent: QObject | None = None,
        plugged: Callable[[], bool | None] = plugged_in,
        awake: Callable[[], bool] = may_stay_awake,
    ) -> None:
        super().__init__(parent)
        self._console, self._wall, self._theme, self._clock = console, wall, theme, clock
        self.memory = RoomMemory(settings)
        self.bell: Bell | None = None
        """Rings from the check, so that one knows whether the room would hear it; None: no such test."""
        self._plugged, self._awake = plugged, awake
        self._stays: bool | None = None
        self.dialog: RoomCheck | None = None
        self._card: TestCard | None = None
        self._was_asked = self._seen = self._wanted = False
        self._back: Callable[[], None] | None = None
        self._session = ""
        self.line = RoomLine(theme, self.remembered, console.page)
        self.line.asked.connect(self.open)
        console.page.room.ui.ConsoleRoomLayout.addWidget(self.line)
        said: Callable[[], str] = lambda: translate("RoomChecking", "check the room")  # noqa: E731
        self._action = console.page.add_key(CHECK_KEY, said, self.open)
        console.presenter.view_changed.connect(lambda _view: self._follow())
        wall.shown_changed.connect(lambda _shown: self._refresh())
        wall.refused.connect(lambda _why: self._refresh())
        wall.window.card_done.connect(self._card_seen)
        self._answered.connect(self._told)

    def remembered(self) -> str:
        """Say when this place was checked and what was found; empty when it never was."""
        return found_words(self.memory.last(self._place()), self._today())

    def check(self, back: Callable[[], None]) -> None:
        """Begin as soon as the session can be read, and go `back` when it was gone through or skipped."""
        self._back, self._wanted = back, True
        self._follow()

    @Slot()
    def open(self) -> None:
        """Begin, unless the session has begun: the card would cover it."""
        if self._console.live or self.dialog is not None:
            return
        if self._wall.shown is Shown.SINGLE:
            self._wall.close()
        self._was_asked = self._wall.asked
        self._stays, self._seen = None, False
        threading.Thread(target=self._ask_awake, name="stays-awake", daemon=True).start()
        screen = self._wall.window.screen()
        millimetres = screen.physicalSize().height() if screen is not None else 0.0
        dialog = RoomCheck(self._theme, self._state, image_height(millimetres), self._console.page.window())
        self.dialog = dialog
        dialog.second_asked.connect(self._second)
        dialog.size_chosen.connect(self.size_chosen)
        dialog.checked.connect(self._checked)
        dialog.skipped.connect(partial(self._over, keep=False))
        if not self._wall.asked and len(QGuiApplication.screens()) > 1:
            self._wall.open()
        if self._wall.shown is not Shown.HIDDEN:
            self._show_card()
        found = self.memory.last(self._place())
        dialog.start(found.distance_m if found else None, found.size if found else None, self._known)
        dialog.show()
        dialog.activateWindow()

    # Inside

    def _script(self) -> Script | None:
        return self._console.presenter.script

    def _place(self) -> str:
        script = self._script()
        return script.desk.session.place.strip() if script is not None else ""

    def _known(self) -> str:
        """Say under the questions what is known of the place, or that it will be."""
        place = self._place()
        if not place:
            return translate("RoomChecking", "This session has no place yet: nothing is remembered.")
        return self.remembered() or translate("RoomChecking", "Remembered for {0}.").format(place)

    def _today(self) -> dt.date:
        script = self._script()
        zone = script.zone if script is not None else dt.UTC
        return dt.datetime.fromtimestamp(self._clock.now().utc_ms / 1000, tz=zone).date()

    def _state(self, key: str) -> State:
        yes = translate("RoomChecking", "Yes")
        if key == DISPLAY:
            return self._display_state(yes)
        if key == POWER:
            plugged = self._plugged()
            title = translate("RoomChecking", "Is the computer plugged in?")
            if plugged is None:
                return State(title, answer=yes)
            if plugged:
                return State(translate("RoomChecking", "The computer is plugged in."), well=True)
            said = translate("RoomChecking", "It runs on its battery: plug it in if you can.")
            return State(title, said, trouble=True, answer=translate("RoomChecking", "I know"))
        if key == SLEEP:
            if self._stays:
                return State(
                    translate("RoomChecking", "The screen stays awake during the session."), well=True
                )
            title = translate("RoomChecking", "Will the screen stay awake?")
            if self._stays is None:
                return State(title, translate("RoomChecking", "Asking the system…"), answer=yes)
            said = translate("RoomChecking", "This system gave no answer: check its power settings.")
            return State(title, said, trouble=True, answer=yes)
        title = translate("RoomChecking", "Sound off, notifications silenced?")
        said = translate(
            "RoomChecking", "Mail, telephone, chat: nothing should come up in front of the room."
        )
        try_it = translate("RoomChecking", "Try the bell") if self.bell and self.bell.available else ""
        return State(title, said, answer=yes, second=try_it)

    def _display_state(self, yes: str) -> State:
        title = translate("RoomChecking", "Does the room see the card, its four corners and both halves?")
        if self._wall.shown is not Shown.HIDDEN and self._card is not None:
            said = translate("RoomChecking", "From the last row, line 5 can be read.")
            return State(title, said, answer=yes, second=self._panel_words())
        said = translate("RoomChecking", "One display only: the projector probably repeats this screen.")
        show = translate("RoomChecking", "Show the card here")
        return State(title, said, trouble=not self._seen, answer=yes, second=show)

    def _panel_words(self) -> str:
        return translate("RoomChecking", "Displays…") if panel_command() is not None else ""

    def _second(self, key: str) -> None:
        if key == QUIET and self.bell is not None:
            self.bell.ring()
        if key != DISPLAY:
            return
        command = panel_command()
        if self._card is None:
            self._wall.open_single()
            self._show_card()
        elif command is not None:
            open_panel(command)

    def _show_card(self) -> None:
        card = TestCard(self._wall.window, self._wall.tongue)
        if self.dialog is not None:
            card.set_text_size(self.dialog.size_now)
            self.dialog.size_chosen.connect(card.set_text_size)
        self._card = card
        self._wall.window.show_card(card)

    def _take_card(self) -> None:
        if self._card is not None:
            self._wall.window.show_card(None)
            self._card.deleteLater()
            self._card = None

    @Slot()
    def _card_seen(self) -> None:
        """A key on the card: on the only display, back to the questions."""
        if self._wall.shown is Shown.SINGLE:
            self._seen = True
            self._take_card()
            self._wall.close()
        if self.dialog is not None:
            self.dialog.activateWindow()
            self._refresh()
            self.dialog.go_on()

    def _checked(self, size: TextSize, metres: int) -> None:
        screen = self._wall.window.screen() if self._wall.shown is Shown.FULL_SCREEN else None
        pixels = screen.geometry().size() * screen.devicePixelRatio() if screen is not None else None
        display = f"{pixels.width()}x{pixels.height()}" if pixels is not None else ""
        found = Checked(self._today(), size, metres, display, self._plugged(), self._stays)
        self.memory.keep(self._place(), found)
        self.size_chosen.emit(size)
        self._over(keep=True)

    def _over(self, *, keep: bool) -> None:
        """Take the card away; the wall stays when all is well, or when it was there before."""
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.hide()
        dialog.deleteLater()
        self._take_card()
        if self._wall.shown is Shown.SINGLE or not (keep or self._was_asked):
            self._wall.close()
        self._follow()
        self._console.page.window().activateWindow()
        self._console.page.setFocus()
        back, self._back = self._back, None
        if back is not None and not self._console.live:
            back()

    def _follow(self) -> None:
        """Show the line before the start only; what is remembered of the place sets the letters."""
        view, script = self._console.presenter.view, self._script()
        if view is None or script is None:
            return
        before = view.started_at_ms is None
        if not before and self.dialog is not None:
            self._over(keep=True)
        self._action.setEnabled(before)
        if self._wanted:
            self._wanted = False
            if before:
                QTimer.singleShot(0, self, self.open)
            else:
                self._back = None
        if self.line.isHidden() is before:
            self.line.setVisible(before)
        if before and self._session != script.desk.session.id:
            self._session = script.desk.session.id
            found = self.memory.last(self._place())
            if found is not None:
                self.size_chosen.emit(found.size)
        if before:
            self.line.retranslate()

    def _refresh(self) -> None:
        if self.dialog is None:
            return
        if self._card is None and self._wall.shown is Shown.FULL_SCREEN:
            self._show_card()  # the projector has just been plugged in
        self.dialog.refresh()

    def _ask_awake(self) -> None:
        self._answered.emit(self._awake())

    @Slot(object)
    def _told(self, stays: bool) -> None:  # noqa: FBT001
        self._stays = stays
        if self.dialog is not None:
            self.dialog.refresh()
