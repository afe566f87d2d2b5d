"""The room check: a few Enters, the card on the wall, what is remembered of the place; nothing waits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from cop_desktop.domain.session import Session
from cop_desktop.qt.bell import Bell
from cop_desktop.qt.screens import Shown
from cop_desktop.qt.settings import Settings
from cop_desktop.qt.wall.face import TextSize
from cop_desktop.qt.wall.test_card import TestCard
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.room_check import DISPLAY, POWER, QUIET, SLEEP
from cop_desktop.windows.room_checking import RoomChecking
from cop_desktop.windows.wall import TheWall
from tests.console_world import SESSION

KEY = Qt.Key
PLACE = "Maison des  Rives, salle 2"


class Checked:
    """A console, its wall and a room check whose machine is told by hand."""

    def __init__(self, room, theme, path):
        self.room = room
        self.wall = TheWall(
            QGuiApplication.instance(), room.projector, ink_of("light"), room.page.screen, "", room.page
        )
        self.settings = Settings(path)
        self.plugged, self.stays = True, True
        self.sizes = []
        with room.workspace.writing() as unit:
            session = unit.get(Session, SESSION)
            unit.save(replace(session, place=PLACE))
            unit.commit()
        room.console.capture.reload_desk()
        room.settle()
        self.checking = RoomChecking(
            room.console, self.wall, theme, room.clock, self.settings, self.wall,
            plugged=lambda: self.plugged, awake=lambda: self.stays,
        )  # fmt: skip
        self.checking.size_chosen.connect(self.sizes.append)
        room.console.presenter.refresh()

    def open(self):
        self.checking.open()
        dialog = self.checking.dialog
        self.room.qtbot.waitUntil(lambda: self.checking._stays is not None)
        return dialog

    def press(self, key=KEY.Key_Return):
        dialog = self.checking.dialog
        QTest.keyClick(dialog.focusWidget() or dialog, key)


@pytest.fixture
def checked(room, theme, tmp_path):
    made = Checked(room, theme, tmp_path / "window.ini")
    yield made
    made.checking._over(keep=False)
    made.wall.close()
    made.wall.window.close()


def test_it_is_answered_by_enters_and_remembered_by_place(checked, room):
    assert checked.checking.line.isVisible()
    assert not checked.checking.line.label.isVisible()
    dialog = checked.open()
    assert not dialog.ui.doneButton.isEnabled()
    assert dialog.focusWidget() is dialog.checks[DISPLAY].second
    checked.press()
    assert checked.wall.shown is Shown.SINGLE
    QTest.keyClick(checked.wall.window, KEY.Key_Return)
    assert dialog.focusWidget() is dialog.checks[DISPLAY].yes
    checked.press()
    assert dialog.focusWidget() is dialog.ui.distanceBox
    QTest.keyClicks(dialog.ui.distanceBox, "7")
    assert dialog.size_now is TextSize.VERY_LARGE
    checked.press()
    assert [dialog.checks[key].well for key in (POWER, SLEEP)] == [True, True], "the machine answered these"
    checked.press()
    assert dialog.checks[QUIET].well
    assert dialog.focusWidget() is dialog.ui.doneButton
    checked.press()
    assert checked.checking.dialog is None
    assert checked.sizes[-1] is TextSize.VERY_LARGE
    line = checked.checking.line.label.text()
    assert line.startswith("Vérifié ici le ")
    assert "Rives" not in checked.settings._store.allKeys().__str__()
    remembered = checked.checking.memory.last("maison des rives, SALLE 2")
    assert remembered is not None
    assert remembered.distance_m == 7
    assert checked.checking.memory.last("ailleurs") is None


def test_escape_skips_it_and_nothing_is_remembered(checked):
    checked.open()
    checked.press(KEY.Key_Escape)
    assert checked.checking.dialog is None
    assert checked.checking.memory.last(PLACE) is None
    assert checked.wall.shown is Shown.HIDDEN
    assert not checked.wall.asked, "a wall that was not asked for before is closed"


def test_it_blocks_nothing(checked, room):
    """The session may begin while it is open: it goes by itself."""
    checked.open()
    assert not checked.checking.dialog.isModal()
    room.page.activateWindow()
    room.qtbot.waitUntil(room.page.isActiveWindow)
    room.field.setFocus()
    room.key(KEY.Key_PageDown)
    assert room.view.started_at_ms is not None
    assert checked.checking.dialog is None
    assert not checked.checking.line.isVisible()
    checked.checking.open()
    assert checked.checking.dialog is None, "no card over a live session"


def test_on_one_display_the_card_is_shown_here_and_a_key_comes_back(checked, room):
    dialog = checked.open()
    display = dialog.checks[DISPLAY]
    assert display.state.trouble
    assert display.second.text() == "Montrer la mire ici"
    QTest.mouseClick(display.second, Qt.MouseButton.LeftButton)
    assert checked.wall.shown is Shown.SINGLE
    (card,) = checked.wall.window.findChildren(TestCard)
    assert card.isVisible()
    assert card.size() == checked.wall.window.size()
    QTest.keyClick(checked.wall.window, KEY.Key_PageDown)
    assert checked.wall.shown is Shown.HIDDEN
    assert room.view.started_at_ms is None, "a key on the card began the session"
    assert checked.checking.dialog is dialog


def test_a_battery_is_said_and_taken_note_of(checked):
    checked.plugged, checked.stays = False, False
    dialog = checked.open()
    power = dialog.checks[POWER]
    assert power.state.trouble
    assert power.yes.text() == "Je sais"
    QTest.mouseClick(power.yes, Qt.MouseButton.LeftButton)
    assert power.well
    dialog.refresh()
    assert power.well, "an answer is not asked for again"
    assert not dialog.checks[SLEEP].well


def test_a_place_checked_before_sets_the_letters(checked, room, theme):
    dialog = checked.open()
    dialog.ui.distanceBox.setValue(7)
    dialog.checked.emit(dialog.size_now, 7)
    again = RoomChecking(
        room.console, checked.wall, theme, room.clock, checked.settings, checked.wall,
        plugged=lambda: None, awake=lambda: True,
    )  # fmt: skip
    sizes = []
    again.size_chosen.connect(sizes.append)
    room.console.presenter.refresh()
    assert sizes == [TextSize.VERY_LARGE]
    assert again.remembered().startswith("Vérifié ici le ")


def test_a_place_without_a_name_is_not_remembered(checked):
    assert checked.checking.memory.last("  ") is None


def test_the_bell_may_be_tried_without_answering_the_question(checked, room):
    rung = []
    bell = Bell(find=lambda name: f"/usr/bin/{name}", platform="linux")
    bell.ring = lambda: rung.append(True)
    checked.checking.bell = bell
    dialog = checked.open()
    quiet = dialog.checks[QUIET]
    assert quiet.second.isVisible()
    assert quiet.second.text() == quiet.second.accessibleName() == "Essayer la cloche"
    QTest.mouseClick(quiet.second, Qt.MouseButton.LeftButton)
    assert rung == [True]
    assert not quiet.well


def test_where_nothing_plays_a_sound_no_trial_is_offered(checked, room):
    checked.checking.bell = Bell(find=lambda _name: None, platform="linux")
    dialog = checked.open()
    assert not dialog.checks[QUIET].second.isVisible()
