"""The console's two arrangements: offered when somebody takes the notes, and back when they go."""

import pytest

from cop_desktop.domain.run import commands as co
from cop_desktop.qt.wall.face import BlackFace, HeldFace
from cop_desktop.windows.console_notices import AGAIN, NUMBER
from cop_desktop.windows.notes_arrangement import COME, GONE
from tests.console_hand import ALT, CTRL, KEY, SHIFT
from tests.console_world import SESSION, person_id, round_id
from tests.notes_hand import notes as notes


@pytest.fixture
def arrangement(room):
    return room.console.arrangement


def test_the_change_is_offered_when_the_window_appears_and_taken_by_one_key(room, notes, arrangement):
    assert room.bar.key == COME
    assert room.page.capture.isVisible()
    notes.page.presenter.write_as(person_id("Naomi"))
    notes.settle()
    assert room.bar.strong == "Naomi prend les notes."
    room.go_to(round_id("c1", "consultation"))
    room.type("une ligne commencée")
    room.key(KEY.Key_1, ALT)
    assert arrangement.with_notes
    assert not room.page.capture.isVisible()
    assert room.bar is None
    strip, following = arrangement.strip.ui, arrangement.next.ui
    assert strip.whoLabel.text() == "Naomi prend les notes"
    assert following.titleLabel.text() == "Synthèse et plan d’action"
    assert following.aboutLabel.text().startswith("8\u00a0min · vers ")
    assert following.promptLabel.text() == "Protégez l’écoute."
    notes.write("ii cartographier les signalements")
    room.settle()
    assert strip.lastLabel.text() == "cartographier les signalements"
    assert strip.aboutLabel.text().startswith("1 élément à cette étape")
    room.key(KEY.Key_PageDown)  # the keys of the console work where there is no field
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("c1", "synthesis")
    room.key(KEY.Key_Space)
    assert not room.view.running
    room.key(KEY.Key_L, CTRL)
    assert not arrangement.with_notes
    assert room.field.isVisible()
    assert room.field.line() == "une ligne commencée"


def test_the_field_is_offered_back_when_the_window_goes(room, notes, arrangement):
    room.key(KEY.Key_1, ALT)
    assert arrangement.with_notes
    notes.window.close()
    notes.settle()
    room.settle()
    assert room.bar.key == GONE
    room.key(KEY.Key_1, ALT)
    assert not arrangement.with_notes
    assert room.field.hasFocus()


def test_a_window_that_was_killed_is_noticed_by_its_silence(room, notes, arrangement):
    room.key(KEY.Key_1, ALT)
    room.clock.forward(16)
    arrangement._read()  # what the timer does every five seconds
    room.settle()
    assert room.bar.key == GONE
    notes.taking.beat(SESSION)  # it was only asleep
    arrangement._read()
    room.settle()
    assert room.bar is None
    assert arrangement.with_notes


def test_one_key_goes_from_one_to_the_other_and_the_session_remembers(room, arrangement):
    kept = []
    arrangement._remember = kept.append
    room.key(KEY.Key_L, CTRL | SHIFT)
    assert arrangement.with_notes
    assert kept == [SESSION]
    room.key(KEY.Key_L, CTRL | SHIFT)
    assert not arrangement.with_notes
    assert kept == [SESSION, ""]


def test_a_hold_and_its_end_leave_the_arrangement_as_it_was(room, notes, arrangement):
    room.key(KEY.Key_1, ALT)
    room.go_to(round_id("welcome", "one"))
    room.console.presenter.ask(lambda view: co.Hold(revision=view.revisions[co.MAIN]))
    room.settle()
    notes.window.close()
    notes.settle()
    room.settle()
    assert room.bar is None, "nothing is asked while the room takes its time"
    room.console.presenter.ask(lambda view: co.Release(revision=view.revisions[co.MAIN]))
    room.settle()
    assert not room.page.capture.isVisible()
    assert arrangement.strip.isVisible()
    room.settle()
    assert room.bar.key == GONE


@pytest.mark.parametrize("key", ["b", "."])
def test_a_clicker_blackens_then_holds_where_there_is_no_field(room, arrangement, key):
    room.go_to(round_id("welcome", "one"))
    room.key(KEY.Key_L, CTRL | SHIFT)
    room.type(key)
    assert isinstance(room.projector.face, BlackFace)
    room.pass_time(2)
    room.type(key)
    room.settle()
    assert room.view.held
    assert isinstance(room.projector.face, HeldFace)


def test_the_offer_waits_while_something_else_is_asked_and_comes_back(room, notes, arrangement):
    room.go_to(round_id("c1", "consultation"))
    assert room.bar.key == COME
    room.key(KEY.Key_T, CTRL | SHIFT)
    assert room.bar.key == NUMBER
    room.clock.forward(3)
    room.settle()
    assert room.bar.key == NUMBER, "each second would take the cursor out of the number"
    room.type("7")
    room.key(KEY.Key_Return)
    assert room.view.remaining_seconds in range(7 * 60 - 5, 7 * 60 + 1)
    room.settle()
    room.qtbot.waitUntil(lambda: room.bar is not None and room.bar.key == COME)


def test_the_second_press_stays_asked_over_the_offer(room, notes, arrangement):
    room.go_to(round_id("c1", "consultation"))
    room.key(KEY.Key_PageDown)
    assert room.bar.key == AGAIN
    room.clock.forward(1)
    room.settle()
    assert room.bar.key == AGAIN
