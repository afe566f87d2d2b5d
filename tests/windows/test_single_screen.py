"""Single-screen mode: the wall over the console, one strip, and nothing private in any frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from cop_desktop.domain.run import commands as co
from cop_desktop.qt.screens import Shown
from cop_desktop.qt.wall.face import HeldFace
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows import console_notices as notices
from cop_desktop.windows.projector import STRIP_HEIGHT
from tests.windows.single_hand import Alone, words_on

KEY = Qt.Key


@pytest.fixture
def alone(room, theme):
    made = Alone(room, theme)
    yield made
    made.wall.close()
    made.window.close()


def test_the_wall_covers_the_display_and_has_the_keyboard(alone, room):
    assert alone.wall.shown is Shown.SINGLE
    assert alone.window.geometry() == room.page.screen().geometry()
    assert alone.window.isActiveWindow()
    assert not alone.strip.isVisible()


def test_f6_slides_up_one_strip_and_folds_it(alone):
    alone.begin()
    following = alone.window.canvas.face().next
    alone.press(KEY.Key_F6)
    assert alone.strip.isVisible()
    assert alone.window.focusWidget() is alone.strip.field
    assert alone.strip.height() == STRIP_HEIGHT
    assert alone.window.canvas.face().next is None, "« Ensuite » would peep out above the strip"
    assert following is not None
    alone.press(KEY.Key_F6)
    assert not alone.single.up
    assert alone.window.canvas.face().next == following
    alone.press(KEY.Key_F6)
    alone.press(KEY.Key_Escape)
    assert not alone.single.up
    assert alone.wall.shown is Shown.SINGLE, "Escape folds before it closes"


def test_the_pointer_at_the_bottom_edge_slides_the_strip_up(alone):
    window = alone.window
    QTest.mouseMove(window, QPoint(200, window.height() - 40))
    assert not alone.single.up
    QTest.mouseMove(window, QPoint(200, window.height() - 1))
    alone.room.qtbot.waitUntil(lambda: alone.single.up)


def test_a_line_is_kept_as_from_the_console(alone, room):
    alone.begin()
    alone.press(KEY.Key_F6)
    QTest.keyClicks(alone.strip.field, "aa Appeler la Ville")
    alone.press(KEY.Key_Return)
    (item,) = room.items()
    assert (item.kind.value, item.text) == ("action", "Appeler la Ville")
    assert item.round_id == room.view.current_id
    assert alone.strip.field.empty()
    assert alone.strip.field.placeholderText().startswith("Enregistré")
    assert room.page.capture.feed.rows() == 1, "the console has it too"


def test_words_the_disk_refused_stay_in_the_field(alone, room, monkeypatch):
    from cop_desktop.domain.errors import CopError

    alone.begin()
    alone.press(KEY.Key_F6)
    QTest.keyClicks(alone.strip.field, "Une piste rare")

    def full(*_args, **_kwargs):
        raise CopError("disk-full")

    with monkeypatch.context() as fault:
        fault.setattr(room.capturing, "capture", full)
        alone.press(KEY.Key_Return)
    assert alone.strip.field.line() == "Une piste rare"
    assert alone.strip.next.accessibleName() == "Pas encore gardé\u00a0: Entrée réessaie"
    alone.press(KEY.Key_Return)
    assert [item.text for item in room.items()] == ["Une piste rare"]


def test_the_second_press_is_asked_in_the_strip_only(alone, room):
    alone.begin()
    face = alone.window.canvas.face()
    alone.press(KEY.Key_PageDown)
    assert room.bar.key == "again"
    assert alone.strip.isVisible()
    assert alone.strip.next.accessibleName().startswith("Encore une fois")
    assert alone.window.canvas.face().subject == face.subject
    before = room.view.current_id
    alone.press(KEY.Key_PageDown)
    assert room.view.current_id != before
    assert not alone.single.up, "what came by itself goes by itself"


def test_f5_twice_leaves_to_the_console(alone, room):
    alone.begin()
    alone.press(KEY.Key_F5)
    assert alone.wall.shown is Shown.SINGLE
    assert alone.strip.next.accessibleName() == "Encore une fois pour quitter"
    alone.press(KEY.Key_F5)
    assert alone.wall.shown is Shown.HIDDEN
    assert not alone.window.isVisible()
    assert room.page.focusWidget() is room.field


def test_the_clickers_black_works_with_and_without_the_strip(alone):
    alone.begin()
    alone.press(KEY.Key_B)
    assert alone.projector.settings.black
    alone.press(KEY.Key_Period)
    assert not alone.projector.settings.black
    alone.press(KEY.Key_F6)
    QTest.keyClicks(alone.strip.field, "b")
    alone.room.qtbot.waitUntil(lambda: alone.projector.settings.black)
    assert alone.strip.field.empty()


@pytest.mark.parametrize("key", [KEY.Key_B, KEY.Key_Period])
def test_the_clickers_black_twice_is_the_human_moment(alone, room, key):
    alone.begin()
    alone.press(key)
    assert alone.projector.settings.black
    alone.press(key)
    assert room.view.held
    assert not alone.projector.settings.black, "the wall is warm, not black"


def test_during_the_human_moment_the_strip_is_gone_and_shows_no_digit(alone, room):
    alone.begin()
    alone.press(KEY.Key_F6)
    room.console.presenter.ask(lambda view: co.Hold(revision=view.revisions[co.MAIN]))
    room.settle()
    assert room.view.held
    assert not alone.strip.isVisible()
    alone.press(KEY.Key_PageDown)
    assert not alone.strip.isVisible(), "a refusal speaks over the human moment"
    alone.press(KEY.Key_F6)
    shown = words_on(alone.strip)
    assert not any(char.isdigit() for char in shown), shown
    assert not alone.strip.field.isVisible()
    assert [door.accessibleName() for door in alone.strip.doors] == [
        "Reprendre",
        "Abréger la suite",
        "Se parler librement",
    ]
    QTest.mouseClick(alone.strip.doors[0], Qt.MouseButton.LeftButton)
    room.settle()
    assert not room.view.held
    assert not alone.single.up


@pytest.mark.parametrize("key", [KEY.Key_1, KEY.Key_2, KEY.Key_3])
def test_the_human_moment_and_its_doors_by_keys_alone(alone, room, key):
    """The silent wall shows the doors at the first press; the second takes one, as on the console."""
    alone.begin()
    alone.press(KEY.Key_F7)
    assert room.view.held
    assert isinstance(alone.window.canvas.face(), HeldFace)
    silent = alone.window.canvas.grab().toImage()
    alone.press(key)
    assert room.view.held, "a digit over the silent wall left the hold unseen"
    assert alone.single.up
    assert not alone.strip.next.isVisible()
    assert all(door.isVisible() for door in alone.strip.doors)
    assert not any(door.hasFocus() for door in alone.strip.doors), "none is chosen beforehand"
    alone.press(KEY.Key_F6)
    assert alone.window.canvas.grab().toImage() == silent
    alone.press(KEY.Key_F6)
    before = room.view.current_id
    alone.press(key)
    assert not room.view.held
    assert not alone.single.up
    assert (room.view.current_id == before) is (key != KEY.Key_3), "the third is a free conversation"


def test_digits_do_nothing_out_of_a_hold(alone, room):
    alone.begin()
    alone.press(KEY.Key_1)
    assert not alone.single.up
    assert not room.view.held


def test_one_key_withdraws_the_last_two_minutes_and_the_held_wall_stays_mute(alone, room):
    alone.begin()
    alone.press(KEY.Key_F6)
    QTest.keyClicks(alone.strip.field, "Un mot de trop")
    alone.press(KEY.Key_Return)
    alone.press(KEY.Key_F7)
    mute = words_on(alone.window)
    alone.press(KEY.Key_F9)
    assert room.items() == []
    assert words_on(alone.window) == mute


def test_another_display_plugged_in_is_offered(alone, room):
    alone.begin()
    asked = []
    alone.single.move_asked.connect(lambda: asked.append("there"))
    alone.single._another_display()
    assert alone.strip.next.accessibleName() == "Autre écran branché\u00a0: y montrer le mur"
    QTest.mouseClick(alone.strip.next, Qt.MouseButton.LeftButton)
    assert asked == ["there"]


def test_a_question_of_the_console_waits_in_neutral_words(alone, room):
    alone.begin()
    presenter = room.console.presenter
    room.page.bar.show_notice(notices.slept_notice(presenter, 480_000))
    assert alone.strip.next.accessibleName() == "La console vous attend"
    assert "8" not in words_on(alone.strip).replace(alone.strip.face.time, "").replace(
        alone.strip.face.left, ""
    )
    room.page.bar.dismiss()
    assert not alone.single.up


def test_escape_twice_leaves_too(alone):
    alone.begin()
    alone.press(KEY.Key_Escape)
    alone.press(KEY.Key_Escape)
    assert alone.wall.shown is Shown.HIDDEN


def test_a_long_line_stays_on_one_line(alone):
    alone.begin()
    alone.press(KEY.Key_F6)
    QTest.keyClicks(alone.strip.field, "a long line " * 20)
    assert alone.strip.field.height() == 48
    assert alone.strip.height() == STRIP_HEIGHT
    assert alone.strip.field.cursorRect().right() <= alone.strip.field.viewport().width()


def test_the_clock_hidden_from_the_room_is_not_in_the_strip(alone):
    alone.begin()
    alone.press(KEY.Key_F6)
    assert alone.strip.left.text().startswith("reste")
    alone.projector.toggle_clock()
    assert alone.strip.left.text() == ""


def test_the_strip_covers_no_part_of_the_thread(alone):
    for size in ((1024, 768), (1280, 800), (1366, 768), (1920, 1080)):
        window = alone.window
        window.resize(*size)
        grid = window.canvas.grid()
        lowest = (grid.thread.y() + 23) * grid.unit
        assert lowest < size[1] - STRIP_HEIGHT, size


def test_no_private_word_is_in_any_frame(alone, room):
    """Every round of the plan, the strip out, the questions of the console waiting."""
    private = secrets_of(room)
    assert len(private) > 4
    for _ in range(60):
        for step in (KEY.Key_PageDown, KEY.Key_F6, KEY.Key_PageUp, KEY.Key_F6):
            alone.press(step, seconds=2)
            said = words_on(alone.window)
            for secret in private:
                assert secret not in said, secret
        if room.view.next_id is None:
            break
        room.pass_time(240)
    assert room.view.next_id is None
    for _ in range(3):
        if room.view.ended_at_ms is None:
            alone.press(KEY.Key_PageDown)
        assert not [secret for secret in private if secret in words_on(alone.window)]
    assert room.view.ended_at_ms is not None


def secrets_of(room) -> set[str]:
    desk = room.console.presenter.script.desk
    secrets = {item.private_title for item in desk.agenda} | {each.prompt for each in desk.rounds}
    return {secret for secret in secrets if secret.strip()} | {person.family_name for person in desk.people}


def test_the_frame_keeps_the_grounds_of_the_wall(alone):
    alone.window.resize(1024, 768)
    ground = QColor(ink_of("light")("bg"))
    picture = alone.window.grab().toImage()
    for y in (2, picture.height() - 2):
        assert picture.pixelColor(4, y) == ground
