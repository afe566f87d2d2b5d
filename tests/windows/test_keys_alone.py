"""In the whole program, every part joined, no key means two things where both are heard."""

from __future__ import annotations

import shutil
from collections import defaultdict

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from cop_desktop.services.demo import make_demo
from tests.windows.screens_hand import HandClock, until
from tests.windows.screens_hand import program as program

CONTEXT = Qt.ShortcutContext
PLACES = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4")


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("keys") / "demo.cop"
    make_demo(path, HandClock())
    return path


def heard_at(widget: QWidget) -> dict[str, list[str]]:
    """List the keys heard when the cursor is within a widget, each with what hears it."""
    heard: dict[str, list[str]] = defaultdict(list)
    at: QWidget | None = widget
    while at is not None:
        for action in at.actions():
            wide = at is widget or action.shortcutContext() is not CONTEXT.WidgetShortcut
            if wide and action.isEnabled():
                for key in action.shortcuts():
                    heard[key.toString()].append(f"{type(at).__name__}: {action.text()}")
        at = at.parentWidget() if not at.isWindow() else None
    return heard


def test_no_key_means_two_things_in_any_place(program, demo_file, tmp_path, qtbot):
    """Two actions with one key cancel each other: Qt fires neither."""
    desktop = program.show(shutil.copy(demo_file, tmp_path / "demo.cop"))
    seen = 0
    for place in PLACES:
        qtbot.keySequence(desktop.window, place)
        until(lambda: desktop.window.focusWidget() is not None)
        for page in desktop.window.findChildren(QWidget):
            if page.isVisible() and page.actions():
                twice = {key: who for key, who in heard_at(page).items() if len(who) > 1}
                assert twice == {}, (place, type(page).__name__)
                seen += len(page.actions())
    assert seen > 60
    assert isinstance(desktop.window.actions()[0], QAction)
