"""« Cycle 2 de 3 »: at the foot of the thread, how often the part under way is gone through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.commands_kinds import AddCycle, DropCycle, ShortenCycles
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import OccurrenceView
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_show import lateness
from cop_desktop.qt.presenters.palette import Act
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.workers import Workers
from cop_desktop.services.rescuing import Bounds, Rescuing
from cop_desktop.windows.console import Console

KEY = "Ctrl+Shift+Y"
ON_TIME_SECONDS = 60
"""Nearer than this one is on time."""


@dataclass(frozen=True)
class _Choice:
    key: str
    title: str
    do: Callable[[], None]
    icon: str
    allowed: bool


class CyclesPlace(QObject):
    """Shown while a part that is repeated is under way; its button, its key and the palette do the same."""

    def __init__(
        self,
        page: Console,
        presenter: ConsolePresenter,
        rescuing: Rescuing,
        workers: Workers,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page, self._presenter, self._rescuing, self._theme = page, presenter, rescuing, theme
        self._workers = workers
        self._known: dict[tuple[str, str], Bounds] = {}
        self.menu = QMenu(page)
        self.menu.aboutToShow.connect(self._fill)
        self.button = QToolButton(page)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_class(self.button, "cycles")
        self.button.clicked.connect(self.open)
        layout = page.ui.railLayout
        layout.insertWidget(layout.indexOf(page.ui.railLine), self.button)
        self.button.hide()
        page.add_key(KEY, lambda: translate("Rescue", "cycles: one more, one less, shorter"), self.open)
        page.retranslated.connect(self._say)
        theme.changed.connect(self._say)
        presenter.words_changed.connect(lambda _words: self._read())
        presenter.face_changed.connect(lambda _face: self._say())

    def open(self) -> None:
        """Show what can be done about the cycles."""
        if self.part() is None:
            self._presenter.refused.emit(Reason.NO_CYCLES)
            return
        self.menu.popup(self.button.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))

    def part(self) -> OccurrenceView | None:
        """Give the round whose part is repeated: the one under way, else the one that comes next."""
        view = self._presenter.view
        if view is None or view.held or not self._presenter.live:
            return None
        for each in (view.current, view.next):
            if each is not None and self._bounds(each) is not None:
                return each
        return None

    def add(self) -> None:
        """Go through the part once more."""
        part = self.part()
        if part is None:
            self._presenter.refused.emit(Reason.NO_CYCLES)
            return
        item_id, key = part.agenda_item_id, part.part_key
        self._presenter.ask(
            lambda view: AddCycle(revision=view.revisions[co.MAIN], rounds=()),
            lambda run_id, command, at: self._rescuing.add_cycle(run_id, item_id, key, command, at),
        )

    def drop(self) -> None:
        """Drop the last cycle, if it has not begun."""
        part = self.part()
        if part is None:
            self._presenter.refused.emit(Reason.NO_CYCLES)
            return
        item_id, key = part.agenda_item_id, part.part_key
        self._presenter.ask(
            lambda view: DropCycle(revision=view.revisions[co.MAIN], agenda_item_id=item_id, part_key=key),
            self._rescuing.drop_cycle,
        )

    def shorten(self) -> None:
        """Shorten what is to come of the part, so that the session ends as planned."""
        part = self.part()
        if part is None:
            self._presenter.refused.emit(Reason.NO_CYCLES)
            return
        item_id, key = part.agenda_item_id, part.part_key
        self._presenter.ask(
            lambda view: ShortenCycles(revision=view.revisions[co.MAIN], agenda_item_id=item_id, part_key=key)
        )

    def acts(self, _typed: str) -> Iterator[Act]:
        """Give to the palette what can be done now."""
        part = self.part()
        if part is None:
            return
        about = _words(part)
        for choice in self._choices(part):
            if choice.allowed:
                yield Act(
                    f"cycles:{choice.key}", choice.title, choice.do, about, icon=choice.icon, tone="muted"
                )

    def _choices(self, part: OccurrenceView) -> tuple[_Choice, ...]:
        bounds, view = self._bounds(part), self._presenter.view
        assert bounds is not None
        assert view is not None
        mine = [
            each
            for each in view.occurrences
            if (each.agenda_item_id, each.part_key) == (part.agenda_item_id, part.part_key)
            and (each.state is not RoundState.SKIPPED or each.started_at_ms is not None)
        ]
        last = [each for each in mine if each.cycle == part.cycles]
        begun = any(each.started_at_ms is not None or each.id == view.current_id for each in last)
        count = len({each.cycle for each in mine})
        return (
            _Choice("add", translate("Rescue", "Add a cycle"), self.add, "plus", count < bounds.most),
            _Choice(
                "drop",
                translate("Rescue", "Drop the last cycle"),
                self.drop,
                "minus",
                count > bounds.least and not begun,
            ),
            _Choice(
                "shorten",
                translate("Rescue", "Shorten those to come, to end on time"),
                self.shorten,
                "scissors",
                (lateness(view) or 0) >= ON_TIME_SECONDS,
            ),
        )

    def _bounds(self, each: OccurrenceView) -> Bounds | None:
        """Tell the bounds of the part of a round; None when it is not repeated."""
        return self._known.get((each.agenda_item_id, each.part_key))

    def _read(self) -> None:
        """Read which parts are repeated, each time the words of the session were."""
        session_id = self._presenter.session_id
        self._workers.read(
            lambda: (session_id, self._rescuing.bounds(session_id)), self._take, lambda _error: None
        )

    def _take(self, read: tuple[str, dict[tuple[str, str], Bounds]]) -> None:
        if read[0] == self._presenter.session_id:
            self._known = read[1]
            self._say()

    def _fill(self) -> None:
        """Say what can be done; what cannot is greyed."""
        self.menu.clear()
        part = self.part()
        for choice in self._choices(part) if part is not None else ():
            action = self.menu.addAction(self._theme.icon(choice.icon, "muted", 18), choice.title)
            action.setEnabled(choice.allowed)
            action.triggered.connect(lambda _checked=False, do=choice.do: do())

    def _say(self) -> None:
        part = self.part()
        self.button.setVisible(part is not None)
        if part is None:
            return
        words = _words(part)
        self.button.setText(f" {words}")
        self.button.setIcon(self._theme.icon("rotate-ccw", "muted", 18))
        tip = translate("Rescue", "Add a cycle, drop the last one, shorten those to come")
        self.button.setToolTip(f"{tip} ({key_text(KEY)})")
        name(self.button, words, tip)


def _words(part: OccurrenceView) -> str:
    return translate("Rescue", "Cycle {0} of {1}").format(part.cycle, part.cycles)
