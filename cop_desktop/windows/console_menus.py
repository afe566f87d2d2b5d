"""Menus about people: who raises a hand, and what one person may be given."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.view import RunView, SeatState
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter


def hands_menu(presenter: ConsolePresenter, parent: QWidget) -> QMenu:
    """List the speakers; choosing one raises or lowers a hand."""
    menu = _menu(parent, translate("ConsoleMenus", "Who raises a hand?"))
    view, script = presenter.view, presenter.script
    if view is None or script is None or view.turns is None:
        return _empty(menu, translate("ConsoleMenus", "This step has no turns to speak."))
    for seat in view.turns.seats:
        if seat.state in (SeatState.AWAY, SeatState.SPEAKING):
            continue
        action = menu.addAction(script.speaker(seat.speaker_id))
        action.setCheckable(True)
        action.setChecked(seat.hand)
        action.triggered.connect(_raise(presenter, seat.speaker_id, raised=not seat.hand))
    return menu


def person_menu(presenter: ConsolePresenter, person_id: str, parent: QWidget) -> QMenu:
    """Say what one person may be given: the floor, a hand, to pass, to go out, to come back."""
    view, script = presenter.view, presenter.script
    name = script.speaker(person_id) if script is not None else ""
    menu = _menu(parent, name)
    if view is None:
        return menu
    seat = view.turns.seat(person_id) if view.turns is not None else None
    person = next((each for each in view.people if each.id == person_id), None)
    if seat is not None and seat.state not in (SeatState.SPEAKING, SeatState.AWAY):
        give = menu.addAction(translate("ConsoleMenus", "Give {0} the floor").format(name))
        give.triggered.connect(lambda: presenter.give_floor(person_id))
        words = translate("ConsoleMenus", "Lower the hand") if seat.hand else ""
        hand = menu.addAction(words or translate("ConsoleMenus", "Raise a hand"))
        hand.triggered.connect(_raise(presenter, person_id, raised=not seat.hand))
    if seat is not None and seat.state is not SeatState.AWAY:
        passes = menu.addAction(translate("ConsoleMenus", "Let the turn pass"))
        passes.triggered.connect(
            _asking(presenter, lambda view: co.Pass(revision=view.revisions[co.MAIN], speaker_id=person_id))
        )
    if person is not None and person.present:
        leaves = menu.addAction(translate("ConsoleMenus", "{0} leaves").format(name))
        leaves.triggered.connect(_go(presenter, person_id))
    elif person is not None:
        comes = menu.addAction(translate("ConsoleMenus", "{0} arrives").format(name))
        comes.triggered.connect(_come(presenter, person_id, remote=False))
        afar = menu.addAction(translate("ConsoleMenus", "Joins from afar"))
        afar.triggered.connect(_come(presenter, person_id, remote=True))
    return menu


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


def _come(presenter: ConsolePresenter, person_id: str, *, remote: bool) -> Callable[[], None]:
    return _asking(
        presenter,
        lambda view: co.Arrive(revision=view.revisions[co.MAIN], person_id=person_id, remote=remote),
    )


def _go(presenter: ConsolePresenter, person_id: str) -> Callable[[], None]:
    return _asking(presenter, lambda view: co.Leave(revision=view.revisions[co.MAIN], person_id=person_id))
