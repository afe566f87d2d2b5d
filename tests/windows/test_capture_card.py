"""The capture card alone: keys of the field, chips, questions asked in its bar."""

import datetime as dt

import pytest
from PySide6.QtCore import QMimeData, Qt

from cop_desktop.domain.capture.grammar import Context, read
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.qt.presenters.capture import Understood
from cop_desktop.windows.capture_card import Answer, CaptureCard
from cop_desktop.windows.capture_reading import CHIPS_SHOWN

KEY = Qt.Key


@pytest.fixture
def card(theme, languages, qtbot):
    made = CaptureCard(theme)
    qtbot.addWidget(made)
    made.resize(762, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    return made


def understood(line, **more):
    context = Context(dt.date(2026, 10, 22), **more)
    return Understood(read(line, context), editing=False, locked=context.locked, kinds=())


def chips(layout):
    return [layout.itemAt(index).widget() for index in range(layout.count())]


def test_the_level_is_in_the_field_before_a_letter_is_typed(card):
    card.show_understood(understood("", level=Level.ROOM, locked=True))
    assert card.ui.levelButton.text().strip() == "Reste dans la salle"
    offered = [action.isEnabled() for action in card.ui.levelButton.menu().actions()]
    assert offered == [True, False, False]
    card.show_understood(understood("x !d"))
    assert card.ui.levelButton.text().strip() == "À diffuser"


def test_the_kinds_of_the_round_come_first_and_give_way_to_what_is_read(card, qtbot):
    card.show_kinds((ItemKind.RESOURCE, ItemKind.PRACTICE))
    names = [chip.text() for chip in chips(card.ui.kindLayout)]
    assert names[:2] == ["Ressource", "Pratique"]
    assert len(names) == CHIPS_SHOWN
    card.show_understood(understood(""))
    qtbot.waitUntil(lambda: all(not chip.isHidden() for chip in chips(card.ui.kindLayout)))
    card.field.write("aa appeler vendredi")
    card.show_understood(understood("aa appeler vendredi"))
    qtbot.waitUntil(lambda: any(chip.isHidden() for chip in chips(card.ui.kindLayout)))
    assert card.minimumSizeHint().width() <= 762


def test_a_question_is_answered_and_the_cursor_comes_back(card, qtbot):
    answered = []
    card.ask("Une note ou 6?", (Answer("Une note", lambda: answered.append(1)), Answer("6", answered.clear)))
    assert card.ui.askFirst.hasFocus()
    assert not card.ui.askThird.isVisible()
    qtbot.keyClick(card.ui.askFirst, KEY.Key_Space)
    assert answered == [1]
    assert card.field.hasFocus()
    assert not card.ui.askBar.isVisible()


def test_the_field_grows_to_five_lines_and_tab_leaves_it(card, qtbot):
    one = card.field.height()
    for _ in range(8):
        qtbot.keyClick(card.field, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert one < card.field.height() <= one + 4 * 24
    qtbot.keyClick(card.field, KEY.Key_Tab)
    assert not card.field.hasFocus()


def test_only_text_is_taken_from_the_clipboard(card):
    data = QMimeData()
    data.setImageData(b"")
    assert not card.field.canInsertFromMimeData(data)
    data.setText("du texte")
    card.field.insertFromMimeData(data)
    assert card.field.line() == "du texte"


def test_escape_enter_and_control_up_are_said_not_typed(card, qtbot):
    said = []
    card.field.enter_pressed.connect(lambda: said.append("enter"))
    card.field.escaped.connect(lambda: said.append("escape"))
    card.field.last_asked.connect(lambda: said.append("last"))
    qtbot.keyClick(card.field, KEY.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    qtbot.keyClick(card.field, KEY.Key_Escape)
    qtbot.keyClick(card.field, KEY.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert said == ["enter", "escape", "last"]
    assert card.field.empty()


def test_enter_answers_and_letters_go_to_the_field_while_the_question_stays(card, qtbot):
    answered = []
    answers = (
        Answer("Une note", lambda: answered.append("one")),
        Answer("6", lambda: answered.append("six")),
    )
    card.ask("Une note ou 6?", answers)
    qtbot.keyClicks(card.ui.askFirst, "n")
    assert card.field.hasFocus()
    assert card.field.line() == "n"
    assert card.waits, "what was pasted still waits"
    card.ask("Un caractère a été retiré.", ())
    assert card.ui.askLabel.text() == "Une note ou 6?", "nothing said takes the place of a question"
    qtbot.keyClick(card.ui.askSecond, KEY.Key_Return)
    assert answered == ["six"]
    assert card.field.hasFocus()


def test_a_second_question_keeps_what_the_first_was_about(card):
    kept = []
    card.ask("Une note ou 6?", (Answer("Une note", lambda: kept.append("first")),))
    card.ask("Une note ou 3?", (Answer("Une note", lambda: kept.append("second")),))
    assert kept == ["first"]
    assert card.ui.askLabel.text() == "Une note ou 3?"
