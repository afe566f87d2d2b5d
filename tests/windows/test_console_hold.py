"""The human moment on the console: one key in, three doors out, two minutes withdrawn, all in silence."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.qt.wall.face import HeldFace
from tests.console_hand import ALT, CTRL, KEY, SHIFT
from tests.console_world import round_id

TALK = round_id("c1", "consultation")
CLOSING = round_id("closing", "one")


@pytest.fixture
def hold(room):
    return room.console.holding.hold_page


def held(room, *, at=TALK):
    room.go_to(at)
    room.key(KEY.Key_F7)
    QApplication.processEvents()
    assert room.view.held


def words(room):
    """Every word one sees in the window, but for the titles of the thread."""
    return [label.text() for label in room.page.findChildren(QLabel) if label.isVisible() and label.text()]


@pytest.mark.parametrize("state", ["before", "running", "paused", "overtime", "turns"])
def test_one_key_takes_the_time_in_any_state(room, hold, state):
    if state == "turns":
        room.go_to(TALK)
    elif state != "before":
        room.key(KEY.Key_PageDown)
    if state == "paused":
        room.key(KEY.Key_Space, CTRL)
    elif state == "overtime":
        room.pass_time(40 * 60)
    faces = []
    room.projector.face_changed.connect(faces.append)
    room.key(KEY.Key_F7)
    assert room.view.held
    assert {type(face) for face in faces} == {HeldFace}, "no frame between"
    assert hold.isVisible()
    assert not room.page.round.isVisible()
    assert not room.page.capture.isVisible()
    said = " ".join(words(room)).replace("Il est 12", "")
    assert not re.search(r"retard|dépass|reste|estimée|prévue", said)
    assert room.page.thread_column._left == ""
    assert all(not row.time for row in room.page.thread_column.column().rows)
    room.key(KEY.Key_F7)
    assert room.view.held, "the key does not release"


def test_the_whole_window_takes_the_colour_of_the_hold_and_gives_it_back(room, hold, theme):
    held(room)
    ground = theme.colour("hold")
    image = room.page.grab().toImage()
    for x, y in ((400, 30), (150, 740), (300, 400), (1340, 700)):
        assert image.pixelColor(x, y) == ground, (x, y)
    room.key(KEY.Key_1)
    QApplication.processEvents()
    image = room.page.grab().toImage()
    assert image.pixelColor(400, 30) == theme.colour("bg")
    assert image.pixelColor(150, 740) == theme.colour("sunken")
    assert room.page.capture.isVisible()
    assert room.page.focusWidget() is room.field


def test_no_door_is_chosen_beforehand_and_the_three_are_equal(room, hold):
    held(room)
    assert room.page.focusWidget() is hold
    assert not any(door.hasFocus() or door.isDefault() or door.isDown() for door in hold.doors)
    assert len({(door.height(), door.property("class")) for door in hold.doors}) == 1
    assert max(door.width() for door in hold.doors) - min(door.width() for door in hold.doors) <= 1
    for key in (KEY.Key_Space, KEY.Key_Return, KEY.Key_Escape, KEY.Key_X):
        room.key(key)
        assert room.view.held


def test_the_first_door_takes_up_where_one_was(room):
    room.go_to(TALK)
    room.pass_time(100)
    left = room.view.remaining_seconds
    room.key(KEY.Key_F7, seconds=0)
    room.pass_time(840)
    room.key(KEY.Key_1, seconds=0)
    assert room.view.current_state is RoundState.RUNNING
    assert room.view.remaining_seconds == left


def test_after_fourteen_minutes_two_keys_lead_to_free_conversation_then_the_closing(room, hold):
    held(room)
    room.pass_time(14 * 60)
    assert hold.doors[2].accessibleDescription() == (
        "Conversation libre jusqu’à 15\u00a0h\u00a050, puis clôture."
    )
    room.key(KEY.Key_3)
    assert not room.view.held
    assert (room.view.next_id, room.view.next.planned_seconds) == (CLOSING, 600)
    room.settle()
    assert room.console.presenter.script.round_name(room.view.current_id) == "Conversation libre"
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown)
    room.go_to(CLOSING)
    assert room.view.remaining_seconds == 600


def test_the_second_door_tightens_and_is_undone(room):
    held(room, at=round_id("welcome", "one"))
    room.pass_time(20 * 60)
    before = room.view.planned_end_ms, [each.planned_seconds for each in room.view.occurrences]
    room.key(KEY.Key_2)
    after = [each.planned_seconds for each in room.view.occurrences]
    assert sum(after) < sum(before[1])
    assert after[-1] == before[1][-1]
    room.key(KEY.Key_Z, CTRL)
    assert room.view.held


def test_suppr_withdraws_the_last_two_minutes_and_says_it_only_afterwards(room, hold, messages):
    room.go_to(TALK)
    room.write("bien avant")
    room.pass_time(200)
    room.write("juste avant")
    room.key(KEY.Key_F7)
    messages.heard.clear()
    room.pass_time(300)
    room.key(KEY.Key_Delete)
    assert [each.text for each in room.items()] == ["bien avant"]
    assert messages.heard == []
    assert "Ctrl+Z" in hold.more.text()
    room.key(KEY.Key_Z, CTRL)
    assert [each.text for each in room.items()] == ["juste avant", "bien avant"]
    assert messages.heard == []
    room.key(KEY.Key_Delete)
    assert len(room.items()) == 1
    room.key(KEY.Key_1)
    assert messages.heard == ["1\u00a0élément retiré"] or messages.heard == ["1 élément retiré"]
    room.key(KEY.Key_Delete)
    assert len(room.items()) == 1, "in the field Suppr erases a letter"


def test_f9_withdraws_without_a_hold(room):
    room.key(KEY.Key_PageDown)
    room.write("à retirer")
    room.key(KEY.Key_F9)
    assert room.items() == []
    room.key(KEY.Key_Z, CTRL)
    assert [each.text for each in room.items()] == ["à retirer"]


def test_one_writes_again_by_opening_the_line_on_purpose(room, hold):
    held(room)
    room.type("rien")
    assert room.field.empty()
    room.key(KEY.Key_L, CTRL)
    assert room.page.focusWidget() is room.field
    assert room.page.capture.isVisible()
    room.write("deux 1 2 3 mots")
    assert room.view.held, "digits are written where one writes"
    assert room.items()[0].text == "deux 1 2 3 mots"
    room.key(KEY.Key_Escape)
    assert not room.page.capture.isVisible()
    assert room.page.focusWidget() is hold
    room.key(KEY.Key_L, CTRL)
    room.key(KEY.Key_1, ALT)
    assert not room.view.held
    assert room.page.ui.middleLayout.indexOf(room.page.capture) == 1
    assert room.page.focusWidget() is room.field


def test_a_field_that_was_put_away_is_put_away_again(room):
    room.page.capture.hide()
    held(room, at=round_id("welcome", "one"))
    room.key(KEY.Key_L, CTRL)
    assert room.page.capture.isVisible()
    room.key(KEY.Key_Escape)
    room.key(KEY.Key_1)
    assert not room.view.held
    assert room.page.capture.isHidden()


def test_what_was_half_written_is_there_after_the_hold(room):
    room.key(KEY.Key_PageDown)
    room.type("je disais")
    room.key(KEY.Key_F7)
    room.key(KEY.Key_1)
    assert room.field.line() == "je disais"


def test_nothing_is_announced_while_the_room_is_held(room, messages, monkeypatch):
    from cop_desktop.windows import console_wiring

    said = []
    monkeypatch.setattr(
        console_wiring.QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    room.key(KEY.Key_PageDown)
    room.pass_time(10 * 60)
    room.key(KEY.Key_F7)
    messages.heard.clear()
    said.clear()
    for _ in range(20):
        room.pass_time(60)
    room.console.presenter.ask(
        lambda view: co.Leave(revision=view.revisions[co.MAIN], person_id=room.view.people[0].id)
    )
    room.settle()
    assert (said, messages.heard) == ([], [])


def test_a_bar_shown_during_a_hold_answers_to_alt_and_digits_stay_the_doors(room):
    held(room)
    room.key(KEY.Key_X, CTRL | SHIFT)
    assert room.bar.key == "end"
    assert [button._key for button in room.page.bar.choices] == ["Alt+1", "Alt+2"]
    room.key(KEY.Key_2, ALT)
    assert room.view.held
    assert room.bar is None


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1280, 800), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_has_its_room(room, hold, languages, width, height, language):
    from cop_desktop.domain.codes import Language

    languages.switch(Language(language))
    held(room)
    room.page.resize(width, height)
    room.settle()
    QApplication.processEvents()
    inner = hold.contentsRect()
    for door in hold.doors:
        assert door.height() >= door.minimumSizeHint().height()
    for each in (*hold.doors, hold.fold, hold.withdraw_button, hold.title, hold.calm):
        corner = each.mapTo(hold, each.rect().bottomRight())
        assert inner.contains(corner), (each.objectName() or each.text(), corner)
    assert hold.withdraw_button.width() >= hold.withdraw_button.sizeHint().width()
    assert hold.withdraw_button.focusPolicy() & Qt.FocusPolicy.TabFocus
