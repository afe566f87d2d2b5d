"""Builds the console whole: its page, its presenters, and what joins them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cop_desktop.domain.clock import Clock
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.presenters.arrival_acts import ArrivalActs
from cop_desktop.qt.presenters.capture import CapturePresenter
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_day import OtherDay, Redate
from cop_desktop.qt.presenters.console_hold import HumanMoment
from cop_desktop.qt.presenters.console_undo import LastActions, Reversing
from cop_desktop.qt.presenters.console_undo_acts import UndoActs
from cop_desktop.qt.presenters.groups_wished import GroupsWished
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.speaking_acts import SpeakingActs
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.workers import Workers
from cop_desktop.services.arriving import Arriving
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.grouping import Grouping
from cop_desktop.services.grouping_wishes import GroupingWishes
from cop_desktop.services.note_taking import NoteTaking
from cop_desktop.services.running import Running
from cop_desktop.windows.capture_acts import CaptureActs
from cop_desktop.windows.capture_tags import KEY as TAGS
from cop_desktop.windows.capture_wiring import CaptureWiring
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_acts import INSERT, ConsoleActs
from cop_desktop.windows.console_arrivals import ConsoleArrivals
from cop_desktop.windows.console_groups_place import GroupsPlace
from cop_desktop.windows.console_holding import ConsoleHolding
from cop_desktop.windows.console_wiring import ConsoleWiring
from cop_desktop.windows.notes_arrangement import Arrangement
from cop_desktop.windows.place import Steps, finish


class ConsolePage(QObject):
    """One console over one workspace; `open(session_id)` shows a session in it.

    `minutes_asked(session_id)` when the session is over and its minutes are wanted; `wall_asked` for
    F5 and the button « Mur »: `page.room.show_wall(shown, why)` then says what became of it. A clicker
    pressed on the wall's window goes to `presenter.next_pressed` and `presenter.back_pressed`.
    """

    minutes_asked = Signal(str)
    wall_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        wall_ink: Ink,
        capturing: Capturing,
        running: Running,
        undoing: Reversing,
        redate: Redate,
        projector: ProjectorPresenter,
        workers: Workers,
        messages: Messages,
        clock: Clock,
        taking: NoteTaking | None = None,
        remembered: str = "",
        remember: Callable[[str], None] = lambda _session_id: None,
        *,
        whole: bool = True,
    ) -> None:
        """Build it; `remembered` and `remember` keep the session whose notes somebody else takes.

        Its frame alone when not `whole`, and `rest` makes what is missing.
        """
        super().__init__()
        self.page = Console(theme, wall_ink, whole=False)
        self.setParent(self.page)  # both live and die together, on the thread of the window
        self.presenter = ConsolePresenter(running, workers, clock, self)
        self.capture = CapturePresenter(capturing, workers, self.presenter.place_now, self)
        self.last = LastActions(self.presenter, undoing, workers, messages, self)
        self.presenter.harvest = self.capture.counts
        self._projector = projector
        self.arrangement: Arrangement | None = None
        self.rest = self._make(theme, running, redate, workers, messages, clock, taking, remembered, remember)
        if whole:
            finish(self.rest)

    def _make(
        self,
        theme: Theme,
        running: Running,
        redate: Redate,
        workers: Workers,
        messages: Messages,
        clock: Clock,
        taking: NoteTaking | None,
        remembered: str,
        remember: Callable[[str], None],
    ) -> Steps:
        """Make the cards of the page, then what joins them to their presenters."""
        yield from self.page.rest
        projector = self._projector
        self._captures = CaptureWiring(
            self.page.capture, self.capture, self.presenter, self.last, messages, workers
        )
        self.other_day = OtherDay(self.presenter, redate, workers, self.last, self)
        self.wiring = ConsoleWiring(
            self.page, self.presenter, projector, self.last, self.other_day, messages, self
        )
        yield
        self.moment = HumanMoment(self.presenter, running, self.last, workers, clock, self)
        self.holding = ConsoleHolding(self.page, self.presenter, self.moment, messages, theme, self)
        self._arriving = Arriving(running)
        self.arrivals = ConsoleArrivals(theme, self.presenter, self._arriving, self.page)
        self.wiring.people_asked.connect(self.arrivals.open)
        wishes = GroupsWished(
            self.presenter, GroupingWishes(running.workspace), workers, self.last, messages, self
        )
        self.groups = GroupsPlace(
            self.page, self.presenter, Grouping(running), wishes, projector, messages, theme, self
        )
        yield
        if taking is not None:
            self.arrangement = Arrangement(
                self.page, self.presenter, self.capture, taking, workers, theme, remembered, remember, self
            )
        self.page.add_key(
            TAGS, lambda: translate("ConsoleKeys", "tags of what was written"), self._captures.ask_tags
        )
        self.wiring.minutes_asked.connect(self.minutes_asked)
        self.page.wall_asked.connect(self.wall_asked)
        self.page.retranslated.connect(self._retranslate)

    @property
    def live(self) -> bool:
        """Tell whether a session is under way here: closing the window then asks once."""
        return self.presenter.live

    def give_to_palette(self, acts: Acts, call: Callable[[str], None], come: Callable[[], None]) -> None:
        """Offer in the palette what can be done here; `come` shows the console from elsewhere."""
        page = self.page
        acts.add(ArrivalActs(self.presenter, self._arriving))
        acts.add(CaptureActs(page.capture))
        acts.add(SpeakingActs(self.presenter))
        acts.add(UndoActs(self.last))
        acts.add(ConsoleActs(page, self.presenter, self.moment, lambda: None if page.isVisible() else come()))
        page.offer_search(lambda: call(""))
        page.add_key(
            "Ctrl+I",
            lambda: translate("ConsoleKeys", "insert here"),
            lambda: call(INSERT),
            in_menu=False,
        )
        page.list_key("Ctrl+K", lambda: translate("ConsoleKeys", "search or act"))

    def open(self, session_id: str) -> None:
        """Show a session, with the cursor in the capture field."""
        if session_id != self.presenter.session_id:
            self.last.forget()
            self.page.bar.dismiss()
        self.presenter.open(session_id)
        self.capture.open(session_id)
        self.page.setFocus()

    def close(self) -> None:
        """Leave the session: nothing ticks any more, and the wall knows no session."""
        self.presenter.close()
        self._projector.show_words(None)

    def _retranslate(self) -> None:
        self.presenter.refresh()
        self.capture.retranslate()
        self._projector.refresh()
        self.last.changed.emit()
