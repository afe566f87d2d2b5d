"""Turns worked from the list and the palette: each person’s acts, a short word, the order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMenu

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.speaking_acts import PersonAct, draw_again, person_acts
from cop_desktop.qt.presenters.speaking_order import movable, placed, stepped
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_step_menus import ForTheStep, open_ready

WORD = "Ctrl+Shift+J"
"""Somebody says a word."""


class ConsoleSpeaking(QObject):
    """Joins the rows of the turns to the run."""

    def __init__(self, page: Console, presenter: ConsolePresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._presenter = presenter
        self._moved = ""
        rows = page.turns.rows
        rows.offer(lambda who: tuple((act.key, act.words) for act in self._acts(who)))
        rows.acted.connect(self._act)
        rows.stepped.connect(self._step)
        rows.placed.connect(self._place)
        rows.escaped.connect(page.setFocus)
        presenter.view_changed.connect(lambda view: rows.set_movable(movable(view)))
        presenter.obeyed.connect(self._say_place)
        page.add_key(
            WORD, lambda: translate("Speaking", "a short word from somebody"), self.ask_word, in_menu=False
        )

    def person_menu(self, person_id: str) -> QMenu:
        """Say what one person may be given, and that the order may be drawn again."""
        script, view = self._presenter.script, self._presenter.view
        menu = self._menu(script.speaker(person_id) if script is not None else "")
        for act in self._acts(person_id):
            self._offer(menu, act)
        if view is not None and movable(view):
            menu.addSeparator()
            draw = menu.addAction(translate("Speaking", "Draw the order of turns again"))
            draw.triggered.connect(lambda: self._presenter.ask(draw_again))
        return menu

    def ask_word(self) -> None:
        """Ask who says a short word."""
        view = self._presenter.view
        menu = self._menu(translate("Speaking", "Who says a short word?"))
        people = [each.id for each in view.people] if view is not None else []
        seats = [each.speaker_id for each in view.turns.seats] if view is not None and view.turns else []
        for who in dict.fromkeys((*seats, *people)):
            for act in self._acts(who):
                if act.key == "word":
                    self._offer(menu, act)
        if menu.isEmpty():
            nobody = translate("Speaking", "Nobody has the floor now: there is nobody to interrupt.")
            menu.addAction(nobody).setEnabled(False)
        ForTheStep(menu, self._presenter)
        self._page.menu_at_turns(menu)

    def _acts(self, person_id: str) -> tuple[PersonAct, ...]:
        view, script = self._presenter.view, self._presenter.script
        return person_acts(view, script, person_id) if view is not None and script is not None else ()

    def _act(self, key: str, person_id: str) -> None:
        for act in self._acts(person_id):
            if act.key == key:
                self._presenter.ask(act.build)

    def _step(self, person_id: str, by: int) -> None:
        self._order(person_id, lambda view: stepped(view.turns, person_id, by) if view.turns else None)

    def _place(self, person_id: str, before_id: str) -> None:
        self._order(person_id, lambda view: placed(view.turns, person_id, before_id) if view.turns else None)

    def _order(self, person_id: str, line_of: Callable[[RunView], tuple[str, ...] | None]) -> None:
        def build(view: RunView) -> co.Command | Reason | None:
            line = line_of(view)
            if line is None:
                return None
            self._moved = person_id
            return co.Reorder(revision=view.revisions[co.MAIN], speaker_ids=line)

        self._presenter.ask(build)

    def _say_place(self, command: co.Command, view: RunView) -> None:
        """Tell a screen reader where somebody stands after a move."""
        moved, self._moved = self._moved, ""
        script = self._presenter.script
        if not isinstance(command, co.Reorder) or view.turns is None or script is None:
            return
        line = [seat.speaker_id for seat in view.turns.seats]
        said = translate("Speaking", "The order of turns was drawn again")
        if moved in line:
            said = translate("Speaking", "{0}, {1} of {2}").format(
                script.speaker(moved), line.index(moved) + 1, len(line)
            )
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page.turns.rows, said))

    def _offer(self, menu: QMenu, act: PersonAct) -> None:
        menu.addAction(act.words).triggered.connect(lambda: self._presenter.ask(act.build))

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self._page)
        menu.setAccessibleName(title)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def show_person(self, person_id: str, at: QPoint) -> None:
        """Open the menu of one person."""
        menu = self.person_menu(person_id)
        ForTheStep(menu, self._presenter)
        open_ready(menu, at)
