"""The console and its wall, put together: news of the one reach the other; the screen stays awake."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu

from cop_desktop.qt.awake import Awake
from cop_desktop.qt.display_panel import open_panel, panel_command
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.screens import Shown, Why
from cop_desktop.qt.shade import Shade
from cop_desktop.qt.wall.face import TextSize
from cop_desktop.qt.widgets.ink import Ink, ink_of
from cop_desktop.services.client_sheets import ClientSheets
from cop_desktop.services.deciding import Deciding
from cop_desktop.services.rescuing import Rescuing
from cop_desktop.services.voting import Voting
from cop_desktop.windows.console import WALL_MENU
from cop_desktop.windows.console_clock import ConsoleClock
from cop_desktop.windows.console_cycles import CyclesPlace
from cop_desktop.windows.console_decision_place import DecisionPlace
from cop_desktop.windows.console_page import ConsolePage
from cop_desktop.windows.console_read_back_place import ReadBackPlace
from cop_desktop.windows.console_rescue_place import RescuePlace
from cop_desktop.windows.console_sheet_place import SheetPlace
from cop_desktop.windows.console_votes_place import VotesPlace
from cop_desktop.windows.place import Steps
from cop_desktop.windows.places import Ground
from cop_desktop.windows.room_checking import RoomChecking
from cop_desktop.windows.room_notices import ONE_DISPLAY, one_display_notice, single_words
from cop_desktop.windows.room_tongues import room_tongues
from cop_desktop.windows.single_screen import SingleScreen
from cop_desktop.windows.wall import TheWall, clock_keys
from cop_desktop.windows.wall_wiring import WallWiring

DISPLAY, SIZE, SCHEME, OPEN = "wall/display", "wall/text_size", "wall/scheme", "wall/open"
"""What this machine remembers of its wall; `OPEN` names the session it was shown for, until closed."""
WITH_NOTES = "console/with_notes"
"""The session whose field was put away because somebody else takes the notes."""


class RunningPlace(QObject):
    """One console, one wall, over one workspace: the console's frame, then `rest` makes what is missing."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self._ground = ground
        self._watching = False
        services, settings = ground.services, ground.settings
        ink = ink_of(self._scheme)
        self.projector = ProjectorPresenter(self, room_tongues())
        self.console = ConsolePage(
            ground.theme,
            ink,
            services.capturing,
            services.running,
            services.undoing,
            lambda session_id, date: services.sessions.edit(session_id, date=date),
            self.projector,
            ground.workers,
            ground.messages,
            ground.clock,
            services.note_taking,
            settings.value(WITH_NOTES),
            self._remember_notes,
            whole=False,
        )
        self.single: SingleScreen | None = None
        self._awake = Awake()
        self._shade = Shade(ground.theme, dark=self._scheme == "dark", parent=self)
        self.rest = self._make(ink)

    def _make(self, ink: Ink) -> Steps:
        """Make what the console's frame holds, then the wall and what joins the two."""
        ground, services, settings = self._ground, self._ground.services, self._ground.settings
        yield from self.console.rest
        yield
        self.drafts = WallWiring(
            self.console,
            self.projector,
            services.on_the_wall,
            ground.theme,
            ink,
            ground.workers,
            ground.messages,
        )
        yield
        self.read_back = ReadBackPlace(
            self.console.page,
            self.console.presenter,
            services.reading_back,
            self.projector,
            self.console.last,
            ground.workers,
            ground.messages,
            ground.theme,
            ink,
            self,
        )
        yield
        self.votes = VotesPlace(
            self.console.page,
            self.console.presenter,
            services.running,
            Voting(services.workspace),
            services.capturing,
            self.projector,
            self.console.last,
            ground.workers,
            ground.messages,
            ground.theme,
            self,
        )
        yield
        self.decision = DecisionPlace(
            self.console, Deciding(services.workspace), self.projector, ground.workers, ground.messages,
            ground.theme, ink, self,
        )  # fmt: skip
        yield
        self.sheet = SheetPlace(
            self.console.page,
            self.console.presenter,
            ClientSheets(services.workspace),
            ground.workers,
            ground.theme,
            self,
        )
        yield
        rescuing = Rescuing(services.running)
        page, presenter, theme = self.console.page, self.console.presenter, ground.theme
        self.rescue = RescuePlace(
            page, presenter, rescuing, self.console.last, ground.messages, theme, ground.clock, self
        )
        self.cycles = CyclesPlace(page, presenter, rescuing, ground.workers, theme, self)
        self.read_back.presenter.opened.connect(self.rescue.leave)
        if ground.acts is not None:
            ground.acts.add(self.cycles.acts)
        yield
        self.clock = ConsoleClock(
            self.console, self.projector, ground.theme, ground.messages, ground.settings
        )
        yield
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self.wall = TheWall(app, self.projector, ink, self._screen, settings.value(DISPLAY), self)
        self.clock.add_canvas(self.wall.window.canvas)
        size = settings.value(SIZE)
        if size in set(TextSize):
            self.wall.set_text_size(TextSize(size))
            self.console.page.room.preview.set_text_size(TextSize(size))
            self.drafts.strip.set_text_size(TextSize(size))
            self.projector.set_letters(TextSize(size))
        if ground.acts is not None and ground.call_palette is not None:
            self.console.give_to_palette(ground.acts, ground.call_palette, lambda: ground.go("console", ""))
            ground.acts.add(self.clock.acts)
        self.read_back.presenter.covered = lambda: self.wall.shown is Shown.SINGLE
        self.sheet.covered = lambda: self.wall.shown is Shown.SINGLE
        self.checking = RoomChecking(self.console, self.wall, ground.theme, ground.clock, settings, self)
        self.checking.bell = self.clock.bell
        self.checking.size_chosen.connect(self._choose_size)
        self._connect()
        yield from self._painted_once()

    def _painted_once(self) -> Steps:
        """Paint each card unseen: its letters, icons and rules of style are ready when one enters."""
        page, window = self.console.page, self.console.page.window()
        page.resize(window.size())
        for card in (page, page.round, page.capture, page.room, page.turns):
            yield
            card.grab()

    def open(self, session_id: str) -> None:
        """Show a session."""
        self.console.open(session_id)
        self._remember_open()

    def enter(self) -> None:
        """Follow the screen of the console from the first time it is shown."""
        if not self._watching:
            self._watching = True
            self.wall.watch(self.console.page)

    def close(self) -> None:
        """Close the wall, let the screen sleep, leave the session as it is on the disk."""
        self.wall.close()
        self.wall.window.close()
        self._awake.release()
        self.clock.bell.stop()
        self.votes.presenter.keep_sheets()
        self.console.close()

    @property
    def _scheme(self) -> str:
        return "dark" if self._ground.settings.value(SCHEME) == "dark" else "light"

    def _connect(self) -> None:
        page, presenter, wall = self.console.page, self.console.presenter, self.wall
        self.console.wall_asked.connect(wall.toggle)
        self.console.minutes_asked.connect(lambda session_id: self._ground.go("minutes", session_id))
        self.console.page.round.plan_asked.connect(lambda: self._ground.go("planner", ""))
        wall.next_asked.connect(presenter.forward_pressed)
        wall.back_asked.connect(presenter.backward_pressed)
        wall.black_asked.connect(self.projector.toggle_black)
        wall.hold_asked.connect(page.capture.field.hold_asked)
        wall.shown_changed.connect(lambda shown: page.room.show_wall(shown))
        wall.shown_changed.connect(lambda _shown: self._remember_open())
        wall.shown_changed.connect(self._follow_single)
        presenter.recovery_offered.connect(lambda _recovery: self._reopen_wall())
        wall.refused.connect(self._say_refused)
        wall.lost.connect(self._say_lost)
        wall.found.connect(lambda: self._ground.messages.withdraw("wall"))
        wall.second_press_wanted.connect(self._say_again)
        wall.chosen.connect(lambda key: self._ground.settings.set_value(DISPLAY, key))
        presenter.view_changed.connect(self._keep_awake)
        page.menu_wanted.connect(self._fill_menu)
        self.console.holding.falls_silent.connect(wall.window.canvas.repaint)
        for key in clock_keys(self.projector):
            page.add_key(*key)
        page.add_key(
            "F4",
            lambda: translate("RunningPlace", "take notes in a window of its own"),
            lambda: self._ground.go("notes", presenter.session_id),
        )

    def _remember_open(self) -> None:
        """Written at once: what comes back after a crash was never told to close."""
        session_id = self.console.presenter.session_id if self.wall.asked else ""
        if session_id != self._ground.settings.value(OPEN):
            self._ground.settings.set_value(OPEN, session_id)
            self._ground.settings.save()

    def _remember_notes(self, session_id: str) -> None:
        self._ground.settings.set_value(WITH_NOTES, session_id)
        self._ground.settings.save()

    def _reopen_wall(self) -> None:
        if self._ground.settings.value(OPEN) == self.console.presenter.session_id:
            self.wall.reopen()

    @Slot(object)
    def _keep_awake(self, _view: object) -> None:
        if self.console.live:
            self._awake.hold()
        else:
            self._awake.release()

    def _screen(self) -> QScreen | None:
        return self.console.page.window().screen()

    @Slot(str)
    def _say_refused(self, why: str) -> None:
        if why == Why.ONLY_ONE.value and self._offer_ways():
            return
        text = {
            "only_one": translate("RunningPlace", "Only one display is connected: plug in the projector."),
            "operator_there": translate("RunningPlace", "This window is on the projector: move it first."),
        }.get(why, translate("RunningPlace", "The wall cannot be shown."))
        self.console.page.room.show_wall(self.wall.shown.value, text)
        self._ground.messages.say(
            Level.WARNING,
            text,
            translate("RunningPlace", "Show it in a window"),
            self.wall.open_window,
            replaces="wall",
        )

    def _offer_ways(self) -> bool:
        """Offer the ways out of one display in the bar, unless it waits for another answer."""
        page, command = self.console.page, panel_command()
        notice = page.bar.notice
        if notice is not None and not notice.quiet:
            return False
        panel = partial(open_panel, command) if command is not None else None
        page.bar.show_notice(one_display_notice(panel, self.wall.open_single, self.wall.open_window))
        return True

    @Slot(str)
    def _follow_single(self, shown: str) -> None:
        """Join the strip to the wall that covers the console, and part them when it no longer does."""
        if shown != Shown.HIDDEN.value:
            self.console.page.bar.dismiss(ONE_DISPLAY)
        if shown == Shown.SINGLE.value:
            self.sheet.close()
            if self.single is None:
                ground = self._ground
                self.single = SingleScreen(
                    self.wall.window,
                    self.console,
                    self.projector,
                    ground.services.capturing,
                    ground.workers,
                    self._shade,
                    self,
                    self.read_back.presenter,
                )
                self.single.move_asked.connect(self.wall.open)
            self.single.enter()
        elif self.single is not None:
            self.single.leave()

    @Slot()
    def _say_lost(self) -> None:
        text = translate("RunningPlace", "The projector's display is gone; the wall comes back with it.")
        self.console.page.room.show_wall(self.wall.shown.value, text)
        self._ground.messages.say(Level.WARNING, text, replaces="wall")

    @Slot()
    def _say_again(self) -> None:
        if self.wall.shown is Shown.SINGLE:  # the strip says it
            return
        text = translate("RunningPlace", "Once more to close the wall of a live session")
        self._ground.messages.say(Level.INFO, text, replaces="wall")

    @Slot(object)
    def _fill_menu(self, menu: QMenu) -> None:
        about_wall = menu.findChild(QMenu, WALL_MENU) or menu
        about_wall.addSeparator()
        window = about_wall.addAction(translate("RunningPlace", "The wall in a window, to share it"))
        window.triggered.connect(self.wall.open_window)
        alone = about_wall.addAction(single_words())
        alone.triggered.connect(self.wall.open_single)
        sizes = about_wall.addMenu(translate("RunningPlace", "Letters on the wall"))
        names = {
            TextSize.NORMAL: translate("RunningPlace", "Normal"),
            TextSize.LARGE: translate("RunningPlace", "Large"),
            TextSize.VERY_LARGE: translate("RunningPlace", "Very large"),
        }
        kept = self._ground.settings.value(SIZE) or TextSize.NORMAL.value
        for size, text in names.items():
            action = sizes.addAction(text)
            action.setCheckable(True)
            action.setChecked(size.value == kept)
            action.triggered.connect(lambda _checked=False, chosen=size: self._choose_size(chosen))
        dark = about_wall.addAction(translate("RunningPlace", "Dark wall"))
        dark.setCheckable(True)
        dark.setChecked(self._scheme == "dark")
        dark.triggered.connect(self._choose_scheme)
        home = menu.addAction(translate("RunningPlace", "Back to Home"))
        home.triggered.connect(lambda: self._ground.go("home", ""))

    def _choose_size(self, size: TextSize) -> None:
        self._ground.settings.set_value(SIZE, size.value)
        self.wall.set_text_size(size)
        self.console.page.room.preview.set_text_size(size)
        self.drafts.strip.set_text_size(size)
        self.projector.set_letters(size)

    @Slot(bool)
    def _choose_scheme(self, dark: bool) -> None:  # noqa: FBT001
        self._ground.settings.set_value(SCHEME, "dark" if dark else "light")
        ink = ink_of(self._scheme)
        self._shade.set_dark(dark=dark)
        self.wall.set_ink(ink)
        self.read_back.set_ink(ink)
        self.console.page.room.preview.set_ink(ink)
        self.drafts.strip.set_ink(ink)
        self.decision.set_ink(ink)
