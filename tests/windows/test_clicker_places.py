"""A clicker acts on the session one sees: in no other place of the window, in no other window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.windows.test_desktop import _settle, _until, demo, demo_file, program

__all__ = ["demo", "demo_file", "program"]
KEY = Qt.Key


@pytest.fixture
def live(program, demo):
    """A session that has begun, its first step over: `next` would go at once."""
    desktop = program.show(demo)
    _until(lambda: desktop._shown is not None)
    go(desktop, "console")
    press(desktop, KEY.Key_PageDown)
    desktop.presenter = desktop._shown._built["console"].open.__self__.console.presenter
    program.clock.ns += 3_600 * 1_000_000_000
    desktop.presenter.refresh()
    assert desktop.presenter.live
    return desktop


def go(desktop, place):
    desktop.window.activateWindow()
    _until(desktop.window.isActiveWindow)
    desktop.window.place_asked.emit(place)
    _settle(desktop)
    assert desktop.window.present == place


def press(desktop, key):
    QTest.keyClick(QApplication.focusWidget() or desktop.window, key)
    _settle(desktop)


@pytest.mark.parametrize("place", ["home", "planner", "minutes", "community"])
def test_in_another_place_it_changes_nothing(live, place):
    before = live.presenter.view.current_id
    go(live, place)
    for key in (KEY.Key_PageDown, KEY.Key_PageUp):
        press(live, key)
        QTest.keyClick(live.window, key)
        _settle(live)
    assert live.presenter.view.current_id == before
    assert live.window.present == place
    go(live, "console")
    press(live, KEY.Key_PageDown)
    assert live.presenter.view.current_id != before


def test_in_the_note_takers_window_it_changes_nothing(live):
    before = live.presenter.view.current_id
    live._shown.go("notes", "")
    _settle(live)
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not live.window]
    taking = [each for each in others if each.objectName() not in ("projectorWindow", "")] or others
    for window in taking:
        for key in (KEY.Key_PageDown, KEY.Key_PageUp):
            QTest.keyClick(window.focusWidget() or window, key)
            _settle(live)
    assert taking
    assert live.presenter.view.current_id == before
    for window in taking:
        window.close()
