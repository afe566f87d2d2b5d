"""Menus about the step under way: opened ready for Enter, closed when the step is no longer the same."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.presenters.console import ConsolePresenter


def open_ready(menu: QMenu, at: QPoint) -> None:
    """Open a menu with its first act chosen, so that Enter does it; one with more acts inside stays shut."""
    menu.popup(at)
    first = next(iter(menu.actions()), None)
    if first is not None and first.menu() is None:
        menu.setActiveAction(first)


class ForTheStep(QObject):
    """Closes a menu, its parent, when the session goes on to another step: a clicker does not wait for it."""

    def __init__(self, menu: QMenu, presenter: ConsolePresenter) -> None:
        super().__init__(menu)
        self._menu = menu
        self._step = _step(presenter.view)
        presenter.view_changed.connect(self._look)

    def _look(self, view: RunView) -> None:
        if _step(view) != self._step:
            self._menu.close()


def _step(view: RunView | None) -> tuple[str | None, bool]:
    return (None, False) if view is None else (view.current_id, view.held)
