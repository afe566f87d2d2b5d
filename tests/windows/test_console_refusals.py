"""What cannot be done is said, in a sentence, wherever it was asked from; nothing is silent."""

import pytest
from PySide6.QtCore import Qt

from cop_desktop.domain.codes import Language
from cop_desktop.domain.run.refused import Reason
from cop_desktop.qt.presenters.console_refusals import refusal
from cop_desktop.windows.console_bar import Choice, Notice
from tests.console_hand import ALT, CTRL, KEY, SHIFT
from tests.console_world import round_id

NO_ROUND = "Aucune étape n’est en cours."


def said(room):
    assert room.bar is not None, "nothing was said"
    assert room.bar.key == "refused"
    return room.bar.strong.replace("\u00a0", " ")


@pytest.mark.parametrize("language", list(Language))
def test_every_reason_is_one_whole_sentence(languages, language):
    languages.switch(language)
    for reason in Reason:
        text = refusal(reason)
        assert (text == "") == (reason is Reason.REPEATED)
        assert not text or (text.endswith(".") and len(text) >= 15), text


@pytest.mark.parametrize(
    ("key", "modifiers", "sentence"),
    [
        (KEY.Key_Space, CTRL, NO_ROUND),
        (KEY.Key_Up, ALT, NO_ROUND),
        (KEY.Key_Return, CTRL, "Cette étape n’a pas de tour de parole."),
        (KEY.Key_N, CTRL | SHIFT, "Cette étape n’a pas de tour de parole."),
        (KEY.Key_T, CTRL | SHIFT, NO_ROUND),
        (KEY.Key_K, CTRL | SHIFT, NO_ROUND),
        (KEY.Key_X, CTRL | SHIFT, NO_ROUND),
        (KEY.Key_PageUp, Qt.KeyboardModifier.NoModifier, "Il n’y a pas d’étape avant."),
        (KEY.Key_Z, CTRL, "Il n’y a rien à annuler."),
        (KEY.Key_Y, CTRL, "Il n’y a rien à refaire."),
    ],
)
def test_before_the_opening_each_key_answers(room, key, modifiers, sentence):
    room.key(key, modifiers)
    assert said(room) == sentence
    assert room.view.current_id is None


def test_a_start_cannot_be_earlier_than_that_of_the_step_before(room):
    room.key(KEY.Key_PageDown)
    room.pass_time(600)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("approval", "one")
    before = room.view.active_seconds
    room.key(KEY.Key_S, CTRL | SHIFT)
    room.type("15")
    room.key(KEY.Key_Return)
    assert said(room) == "C’est trop tôt : autre chose était en cours à ce moment-là."
    assert room.view.active_seconds - before < 60


def test_minutes_out_of_bounds_are_said_and_asked_again(room):
    room.key(KEY.Key_PageDown)
    left = room.view.remaining_seconds
    room.key(KEY.Key_T, CTRL | SHIFT)
    room.type("700")
    room.key(KEY.Key_Return)
    assert room.bar.key == "number", "the question stays"
    assert room.page.bar.ui.textLabel.text() == "De 0 à 600 minutes."
    assert room.page.bar.ui.numberBox.hasFocus()
    assert room.view.remaining_seconds >= left - 5
    room.type("12")
    room.key(KEY.Key_Return)
    assert room.bar is None
    assert 715 <= room.view.remaining_seconds <= 720


def test_the_number_given_up_is_not_judged(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_S, CTRL | SHIFT)
    room.type("999")
    room.qtbot.mouseClick(room.page.bar.choices[1], Qt.MouseButton.LeftButton)
    assert room.bar is None


def test_while_the_bar_waits_for_an_answer_the_refusal_is_said_elsewhere(room, messages):
    room.page.bar.show_notice(
        Notice("slept", "moon", "L’ordinateur a dormi.", choices=(Choice("Garder", int),))
    )
    room.key(KEY.Key_Space, CTRL)
    assert room.bar.key == "slept"
    assert messages.heard[-1] == NO_ROUND


def test_a_held_room_and_an_ended_one_say_so(room):
    room.key(KEY.Key_PageDown)
    room.qtbot.mouseClick(room.page.round.ui.holdButton, Qt.MouseButton.LeftButton)
    room.settle()
    room.key(KEY.Key_PageDown)
    assert "reprenez d’abord" in said(room)
    room.key(KEY.Key_T, CTRL | SHIFT)
    assert "reprenez d’abord" in said(room)
    room.key(KEY.Key_Space, CTRL)
    room.key(KEY.Key_X, CTRL | SHIFT)
    room.key(KEY.Key_1, ALT)
    for key, modifiers in ((KEY.Key_PageDown, Qt.KeyboardModifier.NoModifier), (KEY.Key_Space, CTRL)):
        room.key(key, modifiers)
        assert said(room) == "La rencontre est terminée."


def test_a_refused_command_stops_nothing_behind_it(room):
    room.key(KEY.Key_Space, CTRL)
    room.key(KEY.Key_PageDown)
    assert room.view.running
    room.key(KEY.Key_Space, CTRL)
    assert not room.view.running
