"""The palette of the real program: from Home, from the minutes, and back to what is live."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.windows.palette import Palette
from cop_desktop.windows.palette_host import TopField
from tests.windows.test_desktop import _settle, _until, demo, demo_file, program

__all__ = ["demo", "demo_file", "program"]
KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Hand:
    """A window, and fingers."""

    def __init__(self, desktop):
        self.desktop, self.window = desktop, desktop.window
        _until(lambda: self.window.findChildren(TopField))
        self.window.activateWindow()

    def call(self, typed=""):
        QTest.keyClick(self.window, KEY.Key_K, CTRL)
        palette = self.window.findChild(Palette, "palette")
        assert palette is not None
        assert palette.isVisible()
        QTest.keyClicks(palette.field, typed)
        return palette

    def enter(self, palette):
        QTest.keyClick(palette.field, KEY.Key_Return)
        _settle(self.desktop)

    def names(self, palette):
        rows = [palette.rows.row(at) for at in range(palette.rows.rowCount())]
        return [row if isinstance(row, str) else row.act.name for row in rows]


@pytest.fixture
def hand(program, demo):
    return Hand(program.show(demo))


def test_from_home_one_goes_to_a_place_and_to_a_session(hand):
    palette = hand.call("ordre")
    assert palette.current().act.key == "go:planner"
    hand.enter(palette)
    assert hand.window.present == "planner"
    palette = hand.call("rencontre 14")
    assert palette.current().act.consequence.startswith("son compte rendu")
    hand.enter(palette)
    assert hand.window.present == "minutes"


def test_the_language_and_the_look_are_found_by_what_they_are(hand, program):
    palette = hand.call("langue")
    assert palette.current().act.key == "program:language"
    assert palette.current().act.name == "English"
    hand.enter(palette)
    palette = hand.call("dark")
    assert palette.current().act.key == "program:dark"
    QTest.keyClick(palette.field, KEY.Key_Escape)


def test_what_is_live_comes_first_from_anywhere(hand):
    hand.window.place_asked.emit("console")
    _settle(hand.desktop)
    QTest.keyClick(QApplication.focusWidget() or hand.window, KEY.Key_PageDown)
    _settle(hand.desktop)
    hand.window.place_asked.emit("home")
    _settle(hand.desktop)
    assert hand.window.present == "home"
    palette = hand.call("moment")
    assert hand.names(palette)[0] == "Maintenant, dans la rencontre"
    hand.enter(palette)
    _settle(hand.desktop)
    assert hand.desktop._shown._built["console"].page.held
    palette = hand.call("")
    assert hand.names(palette)[1] == "On reprend"
    QTest.keyClick(palette.field, KEY.Key_Return)
    _settle(hand.desktop)
    assert not hand.desktop._shown._built["console"].page.held


def test_the_field_of_the_top_bar_calls_it_and_nothing_of_a_room_is_named(hand):
    [field] = [each for each in hand.window.findChildren(TopField) if each.isVisible()]
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    palette = hand.window.findChild(Palette, "palette")
    assert palette.isVisible()
    said = " ".join(hand.names(palette))
    assert "autobus" not in said
    QTest.keyClick(palette.field, KEY.Key_Escape)
    assert not palette.isVisible()


def test_a_clicker_pressed_over_it_goes_to_the_next_step_of_the_session_one_sees(hand):
    hand.window.place_asked.emit("console")
    _settle(hand.desktop)
    console = hand.desktop._shown._built["console"].page
    palette = hand.call("na")
    QTest.keyClick(palette.field, KEY.Key_PageDown)
    _settle(hand.desktop)
    assert not palette.isVisible()
    assert console.round.ui.pauseButton.isVisible(), "the first step runs"
    hand.window.place_asked.emit("home")
    _settle(hand.desktop)
    palette = hand.call("na")
    before = hand.desktop._shown._built["console"].page._face
    QTest.keyClick(palette.field, KEY.Key_PageDown)
    _settle(hand.desktop)
    assert hand.window.present == "home"
    assert console._face.thread.items == before.thread.items
