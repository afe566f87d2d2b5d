"""A fault of ours in the middle of a session: no word is lost, and the next key is obeyed."""

import pytest
from PySide6.QtCore import Qt

from cop_desktop.domain.codes import RoundState
from cop_desktop.qt.errors import Errors
from cop_desktop.qt.messages import Level
from tests.console_hand import CTRL, KEY
from tests.console_world import SESSION

pytestmark = pytest.mark.usefixtures("may_warn")
NOT_DONE = "Une défaillance du programme : regardez si c’est fait, puis réessayez."


@pytest.fixture(autouse=True)
def crashes(qapp):
    """The reports that reached the window."""
    errors, told = Errors(), []
    errors.install()
    errors.crashed.connect(told.append)
    yield told
    errors.remove()


@pytest.fixture
def once(monkeypatch):
    """Break a use case for one call."""

    def break_once(service, name):
        def broken(*_given, **_more):
            monkeypatch.undo()
            raise ValueError("Maude Tremblay 514-555-0199")

        monkeypatch.setattr(service, name, broken)

    return break_once


def plain(text):
    return text.replace("\u00a0", " ")


def test_a_note_comes_back_into_the_field(room, once, crashes):
    saved = []
    room.workers.saved.connect(lambda: saved.append(1))
    once(room.capturing, "capture")
    room.write("aa une note très importante")
    assert room.items() == []
    assert room.field.line() == "aa une note très importante"
    assert saved == []
    assert len(crashes) == 1
    assert "Maude" not in crashes[0]
    room.key(KEY.Key_Return)
    assert [item.text for item in room.items()] == ["une note très importante"]


def test_a_correction_comes_back_and_is_still_one(room, once):
    room.write("première version")
    room.key(KEY.Key_Up, CTRL)
    room.field.write("deuxième version")
    once(room.capturing, "correct")
    room.key(KEY.Key_Return)
    assert room.field.line() == "deuxième version"
    room.key(KEY.Key_Return)
    assert [item.text for item in room.items()] == ["deuxième version"]


def test_after_a_fault_the_next_key_is_obeyed(room, once, crashes):
    room.key(KEY.Key_PageDown)
    once(room.running, "command")
    room.key(KEY.Key_Space, CTRL)
    assert room.view.current.state is RoundState.RUNNING
    assert room.bar.key == "refused"
    assert plain(room.bar.strong) == NOT_DONE
    assert len(crashes) == 1
    room.key(KEY.Key_Space, CTRL)
    assert room.view.current.state is RoundState.PAUSED


def test_a_session_that_did_not_open_can_be_tried_again(room, once, messages):
    said = []
    messages.said.connect(said.append)
    room.console.close()
    once(room.running, "open_run")
    room.console.open(SESSION)
    room.settle()
    assert room.view is None
    message = said[-1]
    assert message.level is Level.ERROR
    assert plain(message.text) == NOT_DONE
    assert message.action_label == "Réessayer"
    message.action()
    room.settle()
    room.qtbot.keyClick(room.page, KEY.Key_PageDown, Qt.KeyboardModifier.NoModifier)
    room.settle()
    assert room.view.current_id is not None
