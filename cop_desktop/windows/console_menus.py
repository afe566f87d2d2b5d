"""The menu of those who may raise a hand: first those whose hand is up, in the order of raising."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.view import RunView, SeatState
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter


def hands_menu(presenter: ConsolePresenter, parent: QWidget) -> QMenu:
    """List the speakers, hands up first; choosing one raises or lowers a hand."""
    menu = _menu(parent, translate("ConsoleMenus", "Who raises a hand?"))
    view, script = presenter.view, presenter.script
    if view is None or script is None or view.turns is None:
        return _empty(menu, translate("ConsoleMenus", "This step has no turns to speak."))
    hands = view.turns.hands
    for seat in sorted(view.turns.seats, key=lambda each: _place(hands, each.speaker_id)):
        if seat.state in (SeatState.AWAY, SeatState.SPEAKING):
            continue
        action = menu.addAction(script.speaker(seat.speaker_id))
        action.setCheckable(True)
        action.setChecked(seat.hand)
        action.triggered.connect(_raise(presenter, seat.speaker_id, raised=not seat.hand))
    return menu


def _place(hands: Sequence[str], speaker_id: str) -> int:
    return hands.index(speaker_id) if speaker_id in hands else len(hands)


def _menu(parent: QWidget, title: str) -> QMenu:
    menu = QMenu(title, parent)
    menu.setAccessibleName(title)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _empty(menu: QMenu, text: str) -> QMenu:
    menu.addAction(text).setEnabled(False)
    return menu


def _asking(presenter: ConsolePresenter, build: Callable[[RunView], co.Command]) -> Callable[[], None]:
    return lambda: presenter.ask(build)


def _raise(presenter: ConsolePresenter, person_id: str, *, raised: bool) -> Callable[[], None]:
    return _asking(
        presenter,
        lambda view: co.RaiseHand(revision=view.revisions[co.MAIN], speaker_id=person_id, raised=raised),
    )
