"""Ending a session with a clicker, which has no other key; and the end it is planned for."""

from cop_desktop.domain.codes import SessionStatus
from tests.console_hand import KEY
from tests.console_world import SESSION


def last_step(room):
    room.key(KEY.Key_PageDown)
    while room.view.next_id is not None:
        room.pass_time(3600)
        room.key(KEY.Key_PageDown)


def test_next_in_the_last_step_asks_and_next_again_ends(room):
    last_step(room)
    room.pass_time(5)
    room.key(KEY.Key_PageDown)
    assert room.bar.key == "end"
    assert room.view.ended_at_ms is None
    room.pass_time(1)
    room.key(KEY.Key_PageDown)
    assert room.view.ended_at_ms is not None
    assert room.sessions.get(SESSION).status is SessionStatus.HELD
    assert room.bar is None


def test_a_bounce_of_the_last_press_ends_nothing(room):
    last_step(room)
    room.pass_time(5)
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown, seconds=0)
    assert room.bar.key == "end"
    assert room.view.ended_at_ms is None


def test_a_session_begun_on_another_day_is_planned_to_end_after_its_own_length(room):
    planned = room.page.ui.endsLabel.text()
    room.pass_time(86_400 + 600)
    room.key(KEY.Key_PageDown)
    said = room.page.ui.endsLabel.text()
    assert planned != ""
    assert "fin prévue 16" in planned
    assert "fin prévue 16 h 5" in said.replace("\u00a0", " ")
    assert "estimée 16 h 5" in said.replace("\u00a0", " ")
