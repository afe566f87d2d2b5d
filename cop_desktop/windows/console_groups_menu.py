"""What may be asked for one person of a group."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from cop_desktop.domain.run.plan import Grouping
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.groups import GroupsPresenter
from cop_desktop.qt.presenters.groups_show import GroupRow, GroupsCard, Seated

HOSTED = frozenset({Grouping.TABLES, Grouping.STATIONS})
"""Groups somebody stays in when the others move on."""


def group_menu(
    presenter: GroupsPresenter, console: ConsolePresenter, person_id: str, parent: QWidget
) -> QMenu:
    """Offer another group, a change of places, to stay at the next draw, to host, and what anybody may do."""
    card, view = presenter.card, console.view
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    found = _found(card, person_id)
    if card is None or view is None or found is None:
        return menu
    row, seated = found
    menu.setTitle(seated.name)
    menu.setAccessibleName(seated.spoken)
    _to_another(menu, presenter, card, row, seated)
    _exchange(menu, presenter, card, row, seated)
    _wish(menu, presenter, console, seated, together=False)
    _wish(menu, presenter, console, seated, together=True)
    menu.addSeparator()
    locked = menu.addAction(translate("Groups", "Stays here at the next draw"))
    locked.setCheckable(True)
    locked.setChecked(seated.locked)
    locked.triggered.connect(lambda: presenter.lock(person_id))
    shown = view.occurrence(card.round_id)
    if shown is not None and shown.grouping in HOSTED:
        host = menu.addAction(translate("Groups", "Hosts: stays when the others move on"))
        host.setCheckable(True)
        host.setChecked(seated.host)
        host.triggered.connect(lambda: presenter.host(person_id, hosts=not seated.host))
    return menu


def _to_another(
    menu: QMenu, presenter: GroupsPresenter, card: GroupsCard, mine: GroupRow, seated: Seated
) -> None:
    others = menu.addMenu(translate("Groups", "Move to…"))
    keys = f"{key_text('Alt+Left')} {key_text('Alt+Right')}"
    others.setToolTip(keys)
    for row in card.rows:
        if row.number == mine.number:
            continue
        names = ", ".join(each.name for each in row.people[:4])
        action = others.addAction(f"{row.head} · {names}" + ("…" if len(row.people) > 4 else ""))
        action.triggered.connect(partial(_move, presenter, seated.id, row.number))
    if len(mine.people) > 1:
        last = max(row.number for row in card.rows)
        alone = others.addAction(translate("Groups", "A new group"))
        alone.triggered.connect(partial(_move, presenter, seated.id, last + 1))


def _exchange(
    menu: QMenu, presenter: GroupsPresenter, card: GroupsCard, mine: GroupRow, seated: Seated
) -> None:
    if len(card.rows) < 2:
        return
    exchange = menu.addMenu(translate("Groups", "Change places with…"))
    for row in card.rows:
        for other in row.people:
            if row.number != mine.number:
                action = exchange.addAction(f"{other.name} · {row.head}")
                action.triggered.connect(partial(_swap, presenter, seated.id, other.id))


def _wish(
    menu: QMenu, presenter: GroupsPresenter, console: ConsolePresenter, seated: Seated, *, together: bool
) -> None:
    """Offer two people to keep apart, or together: private, and never on the wall."""
    view, script = console.view, console.script
    words = (
        translate("Groups", "Always with… (private)")
        if together
        else translate("Groups", "Never with… (private)")
    )
    wishes = menu.addMenu(words)
    if view is None or script is None:
        return
    for person in view.people:
        if person.id != seated.id and person.speaks:
            action = wishes.addAction(script.speaker(person.id))
            action.setCheckable(True)
            action.setChecked(presenter.wishes.wished(seated.id, person.id, together=together))
            action.triggered.connect(partial(_switch, presenter, seated.id, person.id, together))


def _switch(
    presenter: GroupsPresenter,
    one_id: str,
    other_id: str,
    together: bool,  # noqa: FBT001
    _checked: bool = False,  # noqa: FBT001, FBT002
) -> None:
    presenter.wishes.switch(one_id, other_id, together=together)


def _move(presenter: GroupsPresenter, person_id: str, number: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    presenter.move(person_id, number)


def _swap(presenter: GroupsPresenter, one_id: str, other_id: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    presenter.swap(one_id, other_id)


def _found(card: GroupsCard | None, person_id: str) -> tuple[GroupRow, Seated] | None:
    rows = card.rows if card is not None else ()
    return next(((row, each) for row in rows for each in row.people if each.id == person_id), None)
