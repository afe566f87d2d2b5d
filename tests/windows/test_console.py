"""The console driven as on the day: real keys, a real file, a clock moved by hand."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from cop_desktop.domain.codes import CaptureMoment, Language, RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.view import SeatState
from cop_desktop.qt.form import key_text
from cop_desktop.qt.wall.face import BlackFace
from cop_desktop.services.running import run_id_of
from tests.console_hand import ALT, CTRL, KEY, SHIFT, Room
from tests.console_world import SESSION, person_id, round_id


def test_the_clicker_starts_and_a_bounce_advances_once(room):
    room.key(KEY.Key_PageDown)
    first = room.view.current_id
    assert first == round_id("welcome", "one")
    room.pass_time(12 * 60)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("approval", "one")
    room.pass_time(9 * 60)
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown, seconds=0.2)
    assert room.view.current_id == round_id("c1", "expose")
    assert room.bar is None
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown, seconds=0.2)
    assert room.bar.key == "again"
    assert room.view.current_id == round_id("c1", "expose")


def test_with_more_than_a_third_left_it_asks_again_on_the_console_only(room):
    room.key(KEY.Key_PageDown)
    wall = room.projector.face
    room.pass_time(60)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("welcome", "one")
    assert room.bar.strong == "Encore une fois pour passer à Approbation et suivi"
    assert type(room.projector.face) is type(wall)
    assert "Encore" not in str(room.projector.face)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("approval", "one")
    assert room.bar is None


def test_a_second_press_after_three_seconds_asks_again(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown, seconds=3.5)
    assert room.view.current_id == round_id("welcome", "one")


def test_page_up_offers_and_never_does_it(room):
    room.go_to(round_id("approval", "one"))
    room.key(KEY.Key_PageUp)
    room.key(KEY.Key_PageUp)
    assert room.view.current_id == round_id("approval", "one")
    assert "Accueil et tour d’arrivée" in room.bar.strong
    room.key(KEY.Key_1, ALT)
    assert room.view.current_id == round_id("welcome", "one")
    assert room.field.empty()


def test_pause_minutes_and_undo_by_their_keys(room, messages):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_Space, CTRL)
    assert room.view.current_state is RoundState.PAUSED
    left = room.view.remaining_seconds
    room.pass_time(300)
    assert room.view.remaining_seconds == left
    room.key(KEY.Key_Space, CTRL)
    assert room.view.running
    room.key(KEY.Key_Up, ALT)
    assert room.view.adjust_seconds == 60
    room.key(KEY.Key_Down, ALT)
    assert room.view.adjust_seconds == 0
    room.key(KEY.Key_Up, ALT | SHIFT)
    assert room.view.adjust_seconds == 300
    room.key(KEY.Key_Z, CTRL)
    assert room.view.adjust_seconds == 0
    assert messages.heard[-1] == "Annulé\u00a0: les minutes ajoutées ou retirées"
    room.key(KEY.Key_Z, CTRL | SHIFT)
    assert room.view.adjust_seconds == 300


def test_ctrl_z_takes_back_the_last_of_both_kinds_in_order(room):
    room.key(KEY.Key_PageDown)
    room.write("notée pendant")
    room.key(KEY.Key_Up, ALT)
    assert room.page.capture.ui.undoLabel.text() == "annuler\u00a0: les minutes ajoutées ou retirées"
    room.key(KEY.Key_Z, CTRL)
    assert (room.view.adjust_seconds, len(room.items())) == (0, 1)
    assert room.page.capture.ui.undoLabel.text().startswith("retirer la note de")
    room.key(KEY.Key_Z, CTRL)
    assert room.items() == []
    assert room.view.current_id is not None
    room.key(KEY.Key_Z, CTRL)
    assert room.view.current_id is None


def test_what_was_taken_back_is_done_again_until_something_else_is(room, messages):
    room.key(KEY.Key_PageDown)
    room.write("à reprendre")
    room.key(KEY.Key_Up, ALT)
    for _ in range(2):
        room.key(KEY.Key_Z, CTRL)
    assert (room.items(), room.view.adjust_seconds) == ([], 0)
    room.key(KEY.Key_Z, CTRL | SHIFT)
    assert [item.text for item in room.items()] == ["à reprendre"]
    room.key(KEY.Key_Z, CTRL | SHIFT)
    assert room.view.adjust_seconds == 60
    room.key(KEY.Key_Z, CTRL)
    room.key(KEY.Key_Z, CTRL)
    assert (room.items(), room.view.adjust_seconds) == ([], 0)
    room.write("autre chose")
    room.key(KEY.Key_Y, CTRL)
    assert [item.text for item in room.items()] == ["autre chose"]


def test_ctrl_z_in_a_field_one_writes_in_is_the_fields_own(room):
    room.write("gardée")
    room.type("en cours")
    room.key(KEY.Key_Z, CTRL)
    assert len(room.items()) == 1


def test_set_the_time_left_and_say_when_it_really_began(room):
    room.key(KEY.Key_PageDown)
    room.pass_time(60)
    room.key(KEY.Key_T, CTRL | SHIFT)
    assert room.bar.key == "number"
    room.type("5")
    room.key(KEY.Key_Return)
    assert 295 <= room.view.remaining_seconds <= 300
    before = room.view.active_seconds
    room.field.setFocus()
    room.key(KEY.Key_S, CTRL | SHIFT)
    room.key(KEY.Key_Return)
    assert room.view.active_seconds - before >= 240


def test_turns_are_given_passed_and_hands_raised(room):
    room.go_to(round_id("c1", "consultation"))
    first = room.view.turns.speaker_id
    room.key(KEY.Key_Return, CTRL)
    second = room.view.turns.speaker_id
    assert second != first
    room.key(KEY.Key_N, CTRL | SHIFT)
    assert room.view.turns.seat(second).state is SeatState.PASSED
    rows = room.page.turns.rows
    assert rows._widgets[1].accessibleName().endswith("a passé")


def test_somebody_leaves_and_comes_back(room):
    room.key(KEY.Key_PageDown)
    person = person_id("Naomi")
    room.console.presenter.ask(lambda view: co.Leave(revision=view.revisions[co.MAIN], person_id=person))
    room.settle()
    assert not next(each for each in room.view.people if each.id == person).present
    room.key(KEY.Key_Z, CTRL)
    assert next(each for each in room.view.people if each.id == person).present


def test_keys_pressed_while_one_is_being_written_are_remembered(room):
    room.key(KEY.Key_PageDown)
    for _ in range(3):
        room.clock.forward(1)
        room.qtbot.keyClick(room.field, KEY.Key_Up, ALT)
    assert room.view.adjust_seconds == 0
    room.settle()
    assert room.view.adjust_seconds == 180


def test_nothing_is_shown_before_it_is_on_the_disk(room, world):
    shown = []
    room.console.presenter.view_changed.connect(lambda view: shown.append(view.seq))
    room.clock.forward(1)
    room.qtbot.keyClick(room.field, KEY.Key_PageDown)
    with world.reading() as reading:
        on_disk = len(reading.events(run_id_of(SESSION)))
    assert all(seq <= on_disk for seq in shown)
    room.settle()
    with world.reading() as reading:
        on_disk = len(reading.events(run_id_of(SESSION)))
    assert shown[-1] == on_disk


def test_a_refusal_is_said_in_a_quiet_bar(room):
    room.console.presenter.ask(lambda view: co.Resume(revision=view.revisions[co.MAIN]))
    room.settle()
    assert room.bar.key == "refused"
    assert room.bar.quiet


def test_a_step_may_be_shown_before_its_clock_starts(room):
    room.key(KEY.Key_D, CTRL | SHIFT)
    assert room.view.current_state is RoundState.ARMED
    assert room.page.round.ui.nextButton.accessibleName() == "Commencer\u00a0: Accueil et tour d’arrivée"
    room.pass_time(60)
    assert room.view.active_seconds == 0
    room.write("avant le départ")
    assert room.items()[0].moment is CaptureMoment.BEFORE
    room.key(KEY.Key_PageDown)
    assert room.view.running


def test_the_end_is_asked_once_then_sums_up_and_one_still_writes(room):
    room.key(KEY.Key_PageDown)
    room.write("dd on continue le jeudi")
    room.key(KEY.Key_X, CTRL | SHIFT)
    assert room.bar.key == "end"
    room.key(KEY.Key_1, ALT)
    assert room.view.ended_at_ms is not None
    assert "1 décision" in room.page.round.ui.instructionLabel.text()
    room.write("ranger les chaises")
    assert room.items()[0].moment is CaptureMoment.AFTER
    asked = []
    room.console.minutes_asked.connect(asked.append)
    room.qtbot.mouseClick(room.page.round.ui.nextButton, Qt.MouseButton.LeftButton)
    assert asked == [SESSION]


def test_after_an_interruption_three_choices_and_the_room_goes_on(room, theme, workers, messages, qtbot):
    room.key(KEY.Key_PageDown)
    room.pass_time(100)
    room.running.beat(run_id_of(SESSION))
    left = room.view.remaining_seconds
    room.close()
    room.clock.forward(180)
    again = Room(room.workspace, room.clock, theme, workers, messages, qtbot)
    assert again.bar.key == "recovery"
    assert [choice.primary for choice in again.bar.choices] == [True, False, False]
    assert again.view.remaining_seconds == left - 180
    again.write("on a continué")  # live meanwhile
    assert again.bar.key == "recovery"
    again.key(KEY.Key_2, ALT, seconds=0)
    assert again.bar is None
    assert left - 3 <= again.view.remaining_seconds <= left
    again.close()


@pytest.mark.parametrize(("asleep", "said"), [(192, "3\u00a0min\u00a012\u00a0s"), (480, "8\u00a0min")])
def test_sleep_is_counted_and_may_be_taken_out(room, asleep, said):
    room.key(KEY.Key_PageDown)
    room.console.presenter._tick(room.clock.now())
    left = room.view.remaining_seconds
    room.clock.forward(asleep)
    room.console.presenter._tick(room.clock.now())
    assert room.bar.strong == f"L’ordinateur a dormi {said}."
    assert room.view.remaining_seconds == left - asleep
    room.key(KEY.Key_1, ALT, seconds=0)
    assert room.view.remaining_seconds == left


def test_words_follow_the_language_and_colours_the_theme(room, languages, dark_theme):
    room.key(KEY.Key_PageDown)
    assert room.page.ui.nowLabel.text().startswith("Il est 12\u00a0h\u00a055")
    languages.switch(Language.ENGLISH)
    QApplication.processEvents()
    assert room.page.ui.nowLabel.text() == "It is 12:55\u00a0p.m."
    assert room.page.round.ring.ring().above == "Remaining"
    assert room.page.capture.ui.levelButton.text().strip() == "For members"


def test_outside_a_text_field_space_stops_the_clock_and_b_blackens(room):
    room.key(KEY.Key_PageDown)
    room.page.thread_column.setFocus()
    room.key(KEY.Key_Space)
    assert room.view.current_state is RoundState.PAUSED
    room.key(KEY.Key_B)
    assert isinstance(room.projector.face, BlackFace)
    room.key(KEY.Key_L, CTRL)
    assert room.page.focusWidget() is room.field
    room.qtbot.mouseClick(room.page.round.ui.pauseButton, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.view.running
    assert room.page.focusWidget() is room.field


def test_the_menu_holds_what_has_a_key(room):
    menu = QMenu(room.page)
    room.page.menu_wanted.emit(menu)
    said = {action.text().partition("\t")[0]: action.shortcut().toString() for action in menu.actions()}
    [following] = [action for action in menu.actions() if action.text().startswith("Étape suivante")]
    assert following.text() == f"Étape suivante\t{key_text('PgDown')}", "shown, not taken: the clicker has it"
    following_text = following.text()
    assert said["Terminer la rencontre"] == "Ctrl+Shift+X"
    [wall] = menu.findChildren(QMenu, "wallMenu")
    room.page.menu_wanted.emit(menu)
    [wall] = menu.findChildren(QMenu, "wallMenu")
    assert {action.text(): action.shortcut().toString() for action in wall.actions()}["Écran noir"]
    assert len(menu.actions()) <= 20, "one column holds it on a laptop"
    before = room.view.current_id
    next(action for action in menu.actions() if action.text() == following_text).trigger()
    room.settle()
    assert room.view.current_id != before


def test_every_key_of_the_console_is_listed_once(room):
    keys = [key for key, _words in room.page.hints()]
    assert len(keys) == len(set(keys))
    assert all(words for _key, words in room.page.hints())


def test_the_cursor_is_back_in_the_field_after_a_number_was_asked(room):
    room.key(KEY.Key_PageDown)
    for key in (KEY.Key_T, KEY.Key_S):
        room.key(key, CTRL | SHIFT)
        assert room.page.bar.ui.numberBox.hasFocus()
        room.type("2")
        room.key(KEY.Key_Return)
        assert room.bar is None
        room.type("mot")
        assert room.field.toPlainText() == "mot"
        room.field.clear()
    room.key(KEY.Key_T, CTRL | SHIFT)
    room.key(KEY.Key_Escape)
    assert room.bar is None
    assert room.page.focusWidget() is room.field


def test_the_subtitle_never_runs_under_the_planned_end(room):
    room.key(KEY.Key_PageDown)
    top = room.page._face.top
    about, ends = "Communauté de pratique · " * 20, "fin prévue 16 h 15 · estimée 15 h 36 " * 2
    room.page._show_top(replace(top, about=about, ends=ends))
    QApplication.processEvents()
    ui = room.page.ui
    about, ends = ui.aboutLabel, ui.endsLabel
    assert about.text().endswith("…")
    assert about.fontMetrics().horizontalAdvance(about.text()) <= about.width()
    right = about.mapTo(room.page, about.rect().topRight()).x()
    assert right < ends.mapTo(room.page, ends.rect().topLeft()).x()


def test_friday_is_counted_from_the_day_one_is_really_there(room):
    room.pass_time(8 * 86_400)  # planned on a Thursday, held on a Friday
    room.key(KEY.Key_PageDown)
    room.write("aa appeler la Ville demain")
    [item] = room.items()
    start = dt.datetime.fromtimestamp(room.view.started_at_ms / 1000, ZoneInfo("America/Toronto")).date()
    assert item.due_on == start + dt.timedelta(days=1)


def caps(room):
    return [button._key for button in room.page.bar.choices]


@pytest.mark.parametrize("typed", ["3 autobus ont disparu", "1", "2e partie"])
def test_a_line_that_begins_with_a_digit_is_written_whatever_the_bar_asks(room, typed):
    room.go_to(round_id("approval", "one"))
    room.key(KEY.Key_PageUp)
    assert room.bar.key == "reopen"
    assert caps(room) == ["Alt+1", "Alt+2"]
    room.write(typed)
    assert room.items()[0].text == typed
    assert room.view.current_id == round_id("approval", "one")
    assert room.bar.key == "reopen", "still asked"
    room.key(KEY.Key_Down)
    room.type("2")  # the harvest is where one writes too
    assert room.field.line() == "2"
    assert room.bar.key == "reopen"


def test_elsewhere_than_in_a_text_a_bare_digit_answers_and_the_caps_say_so(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_X, CTRL | SHIFT)
    assert caps(room) == ["Alt+1", "Alt+2"]
    room.page.thread_column.setFocus()
    assert caps(room) == ["1", "2"]
    room.field.setFocus()
    assert caps(room) == ["Alt+1", "Alt+2"]
    room.page.thread_column.setFocus()
    room.key(KEY.Key_1)
    assert room.view.ended_at_ms is not None
