"""Where the groups are in the console: in the place of the turns, one key away when both are wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.groups import GroupsPresenter
from cop_desktop.qt.presenters.groups_show import GroupsCard
from cop_desktop.qt.presenters.groups_wished import GroupsWished
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.speaking_acts import person_acts
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.services.grouping import Grouping
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_groups import DRAW_KEY, FOCUS_KEY, ROTATE_KEY, WALL_KEY, ConsoleGroups
from cop_desktop.windows.console_groups_menu import group_menu
from cop_desktop.windows.console_step_menus import ForTheStep, open_ready

SIDES = 92
"""What margins and an icon take of the button that offers the coming groups, in pixels."""


class GroupsPlace(QObject):
    """Shows the card of the groups when there are groups, or some to prepare; carries its keys."""

    def __init__(
        self,
        page: Console,
        console: ConsolePresenter,
        grouping: Grouping,
        wishes: GroupsWished,
        projector: ProjectorPresenter,
        messages: Messages,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._console = console
        self._projector = projector
        self._messages = messages
        self._theme = theme
        self._looked = False
        self._round_id = ""
        self._offered = "", 0
        self.presenter = GroupsPresenter(console, grouping, wishes, projector, self)
        self.card = ConsoleGroups(theme, page)
        self.card.hide()
        self.offer = QPushButton(page)
        self.offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_class(self.offer, "quiet")
        self.offer.hide()
        layout = page.ui.rightLayout
        layout.addWidget(self.card, 1)
        layout.addWidget(self.offer)
        self._join()

    def _join(self) -> None:
        card, presenter, page = self.card, self.presenter, self._page
        presenter.changed.connect(self._show)
        presenter.moved.connect(card.announce_move)
        self._console.view_changed.connect(lambda _view: self._show_offer())
        page.retranslated.connect(self._retranslate)
        self._theme.changed.connect(self._retranslate)
        card.draw_asked.connect(lambda: self._clicked("draw", presenter.draw))
        card.wall_asked.connect(self._switch_wall)
        card.rotate_asked.connect(lambda: self._clicked("rotate", presenter.rotate))
        card.close_asked.connect(self._leave)
        card.moved.connect(presenter.move)
        card.stepped.connect(presenter.step)
        card.person_asked.connect(self._ask_person)
        card.typed.connect(self._type_beside)
        card.escaped.connect(self._escape)
        self.offer.clicked.connect(lambda: self._clicked("prepare", self._prepare))
        for key, words, then in (
            (FOCUS_KEY, lambda: translate("ConsoleKeys", "the groups, now or to come"), self._come),
            (DRAW_KEY, lambda: translate("ConsoleKeys", "draw other groups"), presenter.draw),
            (
                WALL_KEY,
                lambda: translate("ConsoleKeys", "groups on the wall, or the question"),
                self._switch_wall,
            ),
            (ROTATE_KEY, lambda: translate("ConsoleKeys", "let the groups move on"), presenter.rotate),
        ):
            page.add_key(key, words, then, in_menu=key == WALL_KEY)

    @property
    def shown(self) -> bool:
        """Tell whether the groups are in the place of the turns."""
        return not self.card.isHidden()

    def _show(self, card: GroupsCard | None) -> None:
        view = self._console.view
        turns = view is not None and view.turns is not None and bool(view.turns.seats)
        if card is not None and card.round_id != self._round_id:
            self._round_id, self._looked = card.round_id, False
        there = card is not None and (not card.live or not turns or self._looked)
        inside = self._cursor_inside()
        if card is not None and there:
            self.card.show_card(card, turns=turns)
        if there != self.shown:
            self.card.setVisible(there)
            self._page.turns.setVisible(not there)
            if inside and not there:
                self._page.setFocus()
        self._show_offer()

    def _show_offer(self) -> None:
        """Offer to prepare the step that comes right after, when it splits people."""
        view = self._console.view
        step = self.presenter.offer
        following = view is not None and view.next_id is not None and bool(step)
        soon = (
            following
            and self._console.script is not None
            and (self._console.script.step_title(view.next_id if view is not None else None) == step)
        )
        width = self._page.ui.right.width()
        if soon and (step, width) != self._offered:
            self._offered = step, width
            words = translate("Groups", "Prepare the groups: {0}").format(step)
            shorter = translate("Groups", "Prepare: {0}").format(step)
            self.offer.ensurePolished()
            room = width - SIDES
            text = self.offer.fontMetrics().elidedText(
                on_screen(shorter), Qt.TextElideMode.ElideRight, max(60, room)
            )
            self.offer.setText(f" {text}")
            self.offer.setToolTip(f"{words} ({key_text(FOCUS_KEY)})")
            name(self.offer, words)
            self.offer.setIcon(self._theme.icon("users"))
        if self.offer.isHidden() == soon:
            self.offer.setVisible(soon)

    def _come(self) -> None:
        """Go to the groups; from within them, back where one writes, or to the people."""
        card = self.presenter.card
        if card is None:
            self._prepare()
        elif self._cursor_inside():
            self._leave()
        else:
            self._looked = True
            self._show(card)
            self.card.board.focus_first()

    def _prepare(self) -> None:
        self.presenter.prepare()
        if self.presenter.preparing:
            self.card.board.focus_first()

    def _leave(self) -> None:
        self._looked = False
        inside = self._cursor_inside()
        if self.presenter.preparing:
            self.presenter.prepare()
        elif self.presenter.card is not None:
            self._show(self.presenter.card)
        if inside:
            self._page.setFocus()

    def _escape(self) -> None:
        """Go back where one writes; the groups stay in sight."""
        self._page.setFocus()

    def _switch_wall(self) -> None:
        view = self._console.view
        if view is None or not view.groups or view.held:
            self._say_none()
            return
        self._projector.switch_groups()
        self.presenter.refresh()
        said = (
            translate("Groups", "The room sees the groups.")
            if self._projector.groups_up
            else translate("Groups", "The room sees the question.")
        )
        self._messages.say(Level.INFO, said, replaces="groups-wall")

    def _say_none(self) -> None:
        self._messages.say(
            Level.INFO, translate("Groups", "This step has no groups."), replaces="groups-wall"
        )

    def _ask_person(self, person_id: str, at: QPoint) -> None:
        menu = group_menu(self.presenter, self._console, person_id, self._page)
        menu.addSeparator()
        view, script = self._console.view, self._console.script
        for act in person_acts(view, script, person_id) if view is not None and script is not None else ():
            menu.addAction(act.words).triggered.connect(partial(self._console.ask, act.build))
        ForTheStep(menu, self._console)
        open_ready(menu, at)

    def _type_beside(self, event: QKeyEvent) -> None:
        """Typing goes on where one writes, and no letter is lost."""
        self._page.setFocus()
        writes = self._page.focusWidget()
        if writes is not None and not self._cursor_inside():
            QCoreApplication.sendEvent(writes, event.clone())

    def _clicked(self, gesture: str, then: Callable[[], object]) -> None:
        if self._console.takes(gesture):
            then()

    def _cursor_inside(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.card.isAncestorOf(focused)

    def _retranslate(self) -> None:
        self._offered = "", 0
        self.presenter.refresh()
        self._show_offer()
