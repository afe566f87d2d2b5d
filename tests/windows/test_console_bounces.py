"""Everything pressed twice, a clicker that bounces, two consoles, a megabyte while time runs."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from cop_desktop.domain.codes import RoundState
from cop_desktop.services.running import Running, run_id_of
from cop_desktop.store.workspace import open_workspace
from tests.console_hand import CTRL, KEY, Room
from tests.console_world import SESSION, round_id

LEFT = Qt.MouseButton.LeftButton


def close_menus():
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def double_click(room, button, *, disk=False):
    """As a hand does: two presses, two releases; `disk`: the first is written before the second."""
    room.clock.forward(2)
    QTest.mouseClick(button, LEFT)
    if disk:
        room.settle()
    room.clock.forward(0.15)
    QTest.mouseDClick(button, LEFT)  # the second press alone
    QTest.mouseRelease(button, LEFT)
    room.settle()


@pytest.mark.parametrize("stage", ["before", "running", "turns", "held", "after"])
def test_every_button_double_clicked_leaves_a_console_that_works(room, stage):
    if stage != "before":
        room.key(KEY.Key_PageDown)
    if stage == "turns":
        room.go_to(round_id("c1", "consultation"))
    if stage == "held":
        QTest.mouseClick(room.page.round.ui.holdButton, LEFT)
        room.settle()
    if stage == "after":
        room.key(KEY.Key_X, CTRL | Qt.KeyboardModifier.ShiftModifier)
        room.key(KEY.Key_1)
    menus = {room.page.more_button, room.page.capture.ui.moreKinds, room.page.capture.ui.levelButton}
    for button in room.page.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button not in menus:
            double_click(room, button)
            close_menus()
            room.page.bar.dismiss()
    room.running.refresh(run_id_of(SESSION))
    assert Running(room.workspace, room.clock).view(run_id_of(SESSION)).seq == room.view.seq
    room.field.setFocus()
    room.field.clear()
    room.write("toujours là")
    assert room.items()[0].text == "toujours là"


@pytest.mark.parametrize("disk", [False, True])
def test_a_double_click_on_next_goes_one_step(room, disk):
    room.key(KEY.Key_PageDown)
    room.pass_time(12 * 60)
    double_click(room, room.page.round.ui.nextButton, disk=disk)
    assert room.view.current_id == round_id("approval", "one")


@pytest.mark.parametrize("disk", [False, True])
def test_a_double_click_on_give_the_floor_skips_nobody(room, disk):
    room.go_to(round_id("c1", "consultation"))
    if room.view.turns.speaker_id is None:
        room.key(KEY.Key_Return, CTRL)
    following = room.view.turns.next_id
    double_click(room, room.page.turns.ui.giveButton, disk=disk)
    assert room.view.turns.speaker_id == following


@pytest.mark.parametrize("disk", [False, True])
def test_a_double_click_on_hold_or_pause_does_not_undo_itself(room, disk):
    room.key(KEY.Key_PageDown)
    double_click(room, room.page.round.ui.holdButton, disk=disk)
    assert room.view.held
    room.key(KEY.Key_Space, CTRL)
    assert room.view.running
    double_click(room, room.page.round.ui.pauseButton, disk=disk)
    assert room.view.current_state is RoundState.PAUSED


@pytest.mark.parametrize("disk", [False, True])
def test_a_double_click_on_start_starts_one_step(room, disk):
    double_click(room, room.page.round.ui.nextButton, disk=disk)
    assert room.view.current_id == round_id("welcome", "one")


def test_a_double_click_on_black_or_wall_is_one_click(room):
    asked = []
    room.console.wall_asked.connect(lambda: asked.append(1))
    room.key(KEY.Key_PageDown)
    double_click(room, room.page.room.ui.blackButton)
    assert room.projector.settings.black
    double_click(room, room.page.wall_button)
    assert asked == [1]
    room.key(KEY.Key_F5, seconds=0.1)
    room.key(KEY.Key_F5, seconds=0.1)
    assert asked == [1, 1, 1], "the key pressed twice closes a live wall"


def test_a_clicker_that_bounces_eight_times_goes_one_step(room):
    room.key(KEY.Key_PageDown)
    room.pass_time(12 * 60)
    for _ in range(8):
        room.clock.forward(0.03)
        room.qtbot.keyClick(room.field, KEY.Key_PageDown)
    room.settle()
    assert room.view.current_id == round_id("approval", "one")


@pytest.fixture
def two(room, theme, workers, messages, qtbot):
    """A second console of another process on the same file."""
    from cop_desktop.qt.messages import Messages
    from cop_desktop.qt.workers import Workers

    room.workers.follow(room.workspace)
    elsewhere = open_workspace(room.workspace.path, room.clock)
    hands = Workers(Messages())
    hands.follow(elsewhere)
    other = Room(elsewhere, room.clock, theme, hands, messages, qtbot)
    yield room, other
    other.close()
    hands.close()
    elsewhere.close()


def both(room, other):
    for _ in range(2):
        room.settle()
        other.settle()


def test_two_consoles_on_one_session_agree_after_each_gesture(two):
    room, other = two
    room.key(KEY.Key_PageDown)
    both(room, other)
    assert other.view.current_id == room.view.current_id == round_id("welcome", "one")
    other.key(KEY.Key_Space, CTRL)
    both(room, other)
    assert room.view.current_state is other.view.current_state is RoundState.PAUSED
    room.key(KEY.Key_Space, CTRL)
    both(room, other)
    room.write("de la première")
    other.write("de la seconde")
    both(room, other)
    assert room.page.capture.feed.rows() == other.page.capture.feed.rows() == 2
    assert room.view.seq == other.view.seq


def test_both_press_next_at_once_and_one_step_is_taken(two):
    room, other = two
    room.key(KEY.Key_PageDown)
    both(room, other)
    room.pass_time(12 * 60)
    other.console.presenter.refresh()
    room.qtbot.keyClick(room.field, KEY.Key_PageDown)
    other.qtbot.keyClick(other.field, KEY.Key_PageDown)
    both(room, other)
    assert room.view.current_id == other.view.current_id == round_id("approval", "one")
    said = [each.bar.strong for each in two if each.bar is not None and each.bar.key == "refused"]
    assert all("fenêtre" in text for text in said)


def test_a_megabyte_pasted_while_time_runs_stops_no_clock(room):
    room.key(KEY.Key_PageDown)
    room.pass_time(60)
    left = room.view.remaining_seconds
    data = QMimeData()
    data.setText("ligne assez longue pour compter\n" * 32_768)
    room.field.insertFromMimeData(data)
    room.console.presenter._tick(room.clock.now())
    room.pass_time(30)
    assert room.view.remaining_seconds == left - 30
    assert room.page.capture.waits
    room.qtbot.mouseClick(room.page.capture.ui.askFirst, LEFT)
    room.settle()
    room.pass_time(1)
    assert room.view.remaining_seconds == left - 31
    assert len(room.items()) == 1
    room.key(KEY.Key_PageDown)
    assert room.page.focusWidget() is room.field


def test_a_key_pressed_twice_was_meant_twice(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_Space, CTRL, seconds=0.1)
    room.key(KEY.Key_Space, CTRL, seconds=0.2)
    assert room.view.running
