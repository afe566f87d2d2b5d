"""The room check from the plan: by its button, its key and the palette; one comes back to the plan."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.windows.palette import Palette
from cop_desktop.windows.room_check import RoomCheck
from cop_desktop.windows.room_line import RoomLine
from tests.windows.test_desktop import _settle, _until, demo, demo_file, program

__all__ = ["demo", "demo_file", "program"]
KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Hand:
    """The plan of the next session, and fingers."""

    def __init__(self, desktop):
        self.desktop, self.window = desktop, desktop.window
        _until(lambda: desktop._shown is not None)
        self.window.activateWindow()
        self.window.place_asked.emit("planner")
        _settle(desktop)
        self.plan = desktop._shown._built["planner"].page
        _until(lambda: self.plan.presenter.plan is not None)
        [self.line] = self.plan.findChildren(RoomLine)

    def dialog(self):
        found = [each for each in self.window.findChildren(RoomCheck) if each.isVisible()]
        return found[0] if found else None

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        _settle(self.desktop)


@pytest.fixture
def hand(program, demo):
    return Hand(program.show(demo))


def test_a_key_checks_the_room_and_one_comes_back_to_the_plan_that_says_what_was_found(hand):
    hand.press(KEY.Key_I, CTRL)
    assert hand.line.button.isVisible()
    assert not hand.line.isVisible(), "never checked yet"
    hand.press(KEY.Key_F5, SHIFT)
    _until(hand.dialog)
    assert hand.window.present == "console"
    dialog = hand.dialog()
    for check in dialog.checks.values():
        check._say_yes()
    dialog.ui.distanceBox.setValue(9)
    dialog.ui.doneButton.click()
    _until(lambda: hand.window.present == "planner")
    _settle(hand.desktop)
    _until(lambda: hand.line.label.text())
    assert hand.line.isVisible()
    said = hand.line.label.text()
    assert said.startswith("Vérifié ici le ")
    assert "dernière rangée à 9\u00a0m, très grandes lettres" in said


def test_its_button_and_the_palette_open_it_too_and_escape_comes_back(hand):
    hand.press(KEY.Key_I, CTRL)
    QTest.mouseClick(hand.line.button, Qt.MouseButton.LeftButton)
    _until(hand.dialog)
    QTest.keyClick(hand.dialog(), KEY.Key_Escape)
    _until(lambda: hand.window.present == "planner")
    hand.window.activateWindow()
    _until(hand.window.isActiveWindow)
    QTest.keyClick(hand.window, KEY.Key_K, CTRL)
    palette = hand.window.findChild(Palette, "palette")
    QTest.keyClicks(palette.field, "salle")
    assert palette.current().act.key == "plan:room"
    QTest.keyClick(palette.field, KEY.Key_Return)
    _until(hand.dialog)
    QTest.keyClick(hand.dialog(), KEY.Key_Escape)
    _until(lambda: hand.window.present == "planner")


def test_a_session_that_has_begun_is_not_checked_any_more(hand):
    hand.window.place_asked.emit("console")
    _settle(hand.desktop)
    hand.press(KEY.Key_PageDown)
    hand.window.place_asked.emit("planner")
    _settle(hand.desktop)
    _until(lambda: hand.line.button.isHidden())
    hand.press(KEY.Key_F5, SHIFT)
    assert hand.window.present == "planner"
    assert hand.dialog() is None
