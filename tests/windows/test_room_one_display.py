"""One display found, in the real program: it is said, and each of the three ways out is one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import Language
from cop_desktop.qt.screens import Shown
from cop_desktop.windows import running_place
from tests.windows.test_desktop import _settle, _until, demo, demo_file, program

__all__ = ["demo", "demo_file", "program"]
KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
SAID = {
    Language.FRENCH: ("Un seul écran", "Le projecteur montre sans doute la même image."),
    Language.ENGLISH: ("One display only", "The projector probably repeats this screen."),
}
WAYS = {
    Language.FRENCH: ["Écran unique", "Fenêtre à partager", "Affichage…"],
    Language.ENGLISH: ["Single screen", "Window to share", "Displays…"],
}


class Hand:
    """The console of the next session on one display, and what was asked of the system."""

    def __init__(self, desktop, opened):
        self.desktop, self.opened = desktop, opened
        _until(lambda: desktop._shown is not None)
        desktop.window.activateWindow()
        desktop.window.place_asked.emit("console")
        _settle(desktop)
        self.page = desktop._shown._built["console"].page
        self.wall = desktop._shown._built["console"].open.__self__.wall

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.desktop.window.activateWindow()
        _until(self.desktop.window.isActiveWindow)
        QTest.keyClick(QApplication.focusWidget() or self.desktop.window, key, modifiers)
        _settle(self.desktop)


@pytest.fixture
def hand(program, demo, monkeypatch):
    opened = []
    command = ("a-panel", ("display",))
    monkeypatch.setattr(running_place, "panel_command", lambda: command)
    monkeypatch.setattr(running_place, "open_panel", lambda asked: opened.append(asked) or True)
    return Hand(program.show(demo), opened)


@pytest.mark.parametrize("language", list(SAID), ids=lambda each: each.value)
def test_it_says_so_and_each_way_out_is_one_key(hand, program, language):
    program.languages.switch(language)
    _settle(hand.desktop)
    hand.press(KEY.Key_F5)
    notice = hand.page.bar.notice
    assert notice.strong.startswith(SAID[language][0])
    assert notice.text == SAID[language][1]
    assert [choice.label for choice in notice.choices] == WAYS[language]
    assert hand.wall.shown is Shown.HIDDEN, "the console was covered by surprise"

    hand.press(KEY.Key_3, ALT)
    assert hand.opened == [("a-panel", ("display",))]
    assert hand.wall.shown is Shown.HIDDEN

    hand.press(KEY.Key_F5)
    hand.press(KEY.Key_2, ALT)
    assert hand.wall.shown is Shown.WINDOW
    window = hand.wall.window
    assert window.isVisible()
    assert not window.isFullScreen()
    assert hand.desktop.window.screen().availableGeometry().contains(window.geometry())
    assert hand.page.bar.notice is None
    hand.press(KEY.Key_F5)
    assert hand.wall.shown is Shown.HIDDEN

    hand.press(KEY.Key_F5)
    hand.press(KEY.Key_1, ALT)
    assert hand.wall.shown is Shown.SINGLE
    assert window.geometry() == hand.desktop.window.screen().geometry()
    QTest.keyClick(window, KEY.Key_F5)
    assert hand.wall.shown is Shown.HIDDEN


def test_a_window_to_share_is_brought_back_when_its_display_shrinks(hand):
    hand.wall.open_window()
    window = hand.wall.window
    room = window.screen().availableGeometry()
    window.move(room.right() - 60, room.bottom() - 40)
    hand.wall.follower.decide()
    assert room.contains(window.frameGeometry())
    put = window.geometry().translated(-30, -20)
    window.setGeometry(put)
    hand.wall.follower.decide()
    assert window.geometry() == put, "moved although it was in sight"
