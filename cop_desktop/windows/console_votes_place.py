"""Where a vote is in the console: in the place of the turns, in both arrangements, while there is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from cop_desktop.domain.changes import Changes
from cop_desktop.qt.dates import local_time
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.votes import VotesPresenter
from cop_desktop.qt.presenters.votes_face import About, VotesPanel
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capture_desk import Captured
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.running import Running
from cop_desktop.services.voting import Voting
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_bar import Choice, Notice
from cop_desktop.windows.console_votes import KEY, ConsoleVotes

SURE = "vote-sure"
SHOW_KEY = "Shift+F11"


class VotesPlace(QObject):
    """Its card is made the first time a vote is there."""

    def __init__(
        self,
        page: Console,
        console: ConsolePresenter,
        running: Running,
        voting: Voting,
        capturing: Capturing,
        projector: ProjectorPresenter,
        last: LastActions,
        workers: Workers,
        messages: Messages,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._console, self._last = page, console, last
        self._projector, self._messages, self._theme = projector, messages, theme
        self._card: ConsoleVotes | None = None
        self._took = False
        self._again: Callable[[], None] | None = None
        self.presenter = VotesPresenter(console, running, voting, capturing, projector, workers, self)
        presenter = self.presenter
        presenter.panel_changed.connect(self._show)
        presenter.asked.connect(self._ask)
        presenter.announced.connect(self._announce)
        presenter.captured.connect(self._captured)
        presenter.ordered.connect(self._ordered)
        presenter.refused.connect(lambda text: messages.say(Level.INFO, text, replaces="votes"))
        page.retranslated.connect(presenter.refresh)
        console.view_changed.connect(lambda _view: self._take_place())
        page.bar.closed.connect(self._bar_closed)
        page.add_key(KEY, lambda: translate("ConsoleKeys", "the vote: count, or put it away"), self._key)
        page.add_key(
            SHOW_KEY, lambda: translate("ConsoleKeys", "ask the room, or show it the vote"), self._second
        )

    @property
    def card(self) -> ConsoleVotes | None:
        """The card; None before any vote."""
        return self._card

    def _make(self) -> ConsoleVotes:
        card, presenter, last = ConsoleVotes(self._theme, self._page), self.presenter, self._last
        card.list.digits_free = lambda: not self._page.bar.keyed
        card.typed.connect(presenter.type)
        card.entered.connect(presenter.enter)
        card.correct_asked.connect(presenter.correct_sheet)
        card.list.counted.connect(presenter.count)
        card.list.total_typed.connect(presenter.set_count)
        card.list.switched.connect(presenter.choose)
        card.list.moved.connect(presenter.move)
        card.primary_asked.connect(self._primary)
        card.second_asked.connect(self._second)
        card.third_asked.connect(presenter.prepare)
        card.left.connect(self._page.setFocus)
        card.black_asked.connect(self._projector.toggle_black)
        card.undo_asked.connect(lambda which: (last.undo if which == "undo" else last.redo)())
        presenter.cleared.connect(card.clear)
        presenter.typed_wanted.connect(card.write)
        layout = self._page.ui.rightLayout
        layout.insertWidget(layout.indexOf(self._page.turns), card, 1)
        return card

    def _show(self, panel: VotesPanel) -> None:
        shown = panel.about is not About.NOTHING
        if self._card is None:
            if not shown:
                return
            self._card = self._make()
        card, page = self._card, self._page
        focused = page.focusWidget()
        inside = focused is not None and card.isAncestorOf(focused) and focused.hasFocus()
        card.show_panel(panel)
        self._take_place()
        if not shown:
            page.bar.dismiss(SURE)
            if inside and page.isVisible() and not page.held:
                page.setFocus()

    def _take_place(self) -> None:
        """Stand where the turns are, or give their place back; what is read over first is left alone."""
        card, turns = self._card, self._page.turns
        if card is None or self._console.interlude.is_open:
            return
        shown = self.presenter.panel.about is not About.NOTHING
        if shown:
            self._took = True
            if not turns.isHidden():
                turns.hide()
        elif self._took:
            self._took = False
            turns.show()
        if card.isHidden() is shown:
            card.setVisible(shown)

    def _key(self) -> None:
        """Bring the cursor to the vote; from there, put away what the step did not bring by itself."""
        card, presenter = self._card, self.presenter
        focused = self._page.focusWidget()
        inside = card is not None and focused is not None and card.isAncestorOf(focused)
        if presenter.panel.about is About.NOTHING or (inside and presenter.called):
            presenter.toggle()
        if self._card is not None and presenter.panel.about is not About.NOTHING:
            self._card.take_cursor()

    def _primary(self) -> None:
        about = self.presenter.panel.about
        if about is About.HANDS:
            self.presenter.count_hands()
        elif about is About.BALLOT:
            self.presenter.put_to_vote()
        elif about is About.RESULTS:
            self.presenter.take_order()

    def _second(self) -> None:
        """Ask the room, show the results; the same again answers what the bar asks."""
        about = self.presenter.panel.about
        if self._again is not None:
            self._page.bar.choose(0)
        elif about is About.HANDS:
            self.presenter.ask_hands()
        elif about in (About.DOTS, About.SHEETS, About.RESULTS):
            self.presenter.show_room()
        elif about is About.NOTHING:
            self.presenter.toggle()

    def _ask(self, strong: str, why: str, then: Callable[[], None]) -> None:
        self._again = then
        self._page.bar.show_notice(
            Notice(
                SURE,
                "eye",
                strong,
                why,
                (
                    Choice(translate("Votes", "Yes"), lambda _value: then(), primary=True),
                    Choice(translate("Votes", "Not now"), lambda _value: None),
                ),
            )
        )

    def _bar_closed(self, key: str) -> None:
        if key == SURE:
            self._again = None

    def _announce(self, text: str) -> None:
        if text and self._page.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, text))

    def _captured(self, made: Captured) -> None:
        script = self._console.script
        time = local_time(made.item.captured_at_ms, script.zone) if script is not None else ""
        self._last.captured(made.item, made.changes, time)

    def _ordered(self, changes: Changes) -> None:
        self._last.remember(
            lambda: translate("Votes", "take back the order of the topics"),
            lambda: translate("Votes", "The topics ask what they asked before"),
            lambda: translate("Votes", "The topics follow the vote again"),
            changes,
        )
        said = translate("Votes", "The topics follow the order of the vote.")
        self._messages.say(Level.INFO, said, translate("Votes", "Undo"), self._last.undo, replaces="votes")
