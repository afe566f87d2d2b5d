"""The capture card alone: keys of the field, chips, questions asked in its bar."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from cop_desktop.domain.capture.grammar import Context, read
from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.qt.presenters.capture import Understood
from cop_desktop.qt.presenters.capture_unread import unread_mentions
from cop_desktop.windows.capture_card import CaptureCard
from cop_desktop.windows.capture_question import Answer
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


@pytest.mark.parametrize("width", [762, 418])
def test_a_question_fits_its_card_with_its_keys_where_there_is_room(card, qtbot, width):
    card.resize(width, 400)
    card.ask(
        "Une note ou 16?", [Answer(label, lambda: None) for label in ("Une note", "16 notes", "Annuler")]
    )
    qtbot.waitUntil(card.ui.askThird.isVisible)
    card.layout().activate()
    assert card.minimumSizeHint().width() <= width
    last = card.ui.askThird
    assert last.mapTo(card, last.rect().topRight()).x() < width
    assert [button._key for button in card.question.buttons] == (
        ["Alt+1", "Alt+2", "Alt+3"] if width == 762 else ["", "", ""]
    )
    assert last.toolTip() == "Alt+3"
    card.resize(762, 400)
    assert last._key == "Alt+3"


def test_a_second_question_keeps_what_the_first_was_about(card):
    kept = []
    card.ask("Une note ou 6?", (Answer("Une note", lambda: kept.append("first")),))
    card.ask("Une note ou 3?", (Answer("Une note", lambda: kept.append("second")),))
    assert kept == ["first"]
    assert card.ui.askLabel.text() == "Une note ou 3?"


@pytest.fixture
def narrow(theme, languages, qtbot):
    """The card on a display of 1024 pixels."""
    made = CaptureCard(theme)
    qtbot.addWidget(made)
    made.resize(420, 380)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("width", [420, 560, 676, 762])
def test_no_chip_overlaps_another_at_any_width(narrow, qtbot, width):
    line = "aa appeler la Ville demain @Nao @Zo"
    narrow.resize(width, 380)
    narrow.show_kinds(())
    narrow.field.write(line)
    said = understood(line, people=(Known("a", "Naomi", "Dubé-Laforge"),))
    narrow.show_understood(replace(said, unread=unread_mentions(line, said.reading)))
    for _ in range(4):
        QApplication.processEvents()
    chips = [
        chip
        for holder in (narrow.ui.readChips, narrow.ui.kindChips)
        for chip in holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if chip.isVisible()
    ]
    boxes = [chip.rect().translated(chip.mapTo(narrow, QPoint())) for chip in chips]
    for index, box in enumerate(boxes):
        assert narrow.rect().contains(box), (chips[index].accessibleName(), box)
        over = [chips[n].accessibleName() for n, b in enumerate(boxes) if n > index and b.intersects(box)]
        assert not over, (chips[index].accessibleName(), over, boxes)
    for chip in chips:
        assert chip.width() >= chip.minimumWidth()
        assert chip.width() >= chip.sizeHint().width()


def test_a_line_broken_by_its_bold_prefix_is_seen_whole(narrow, qtbot):
    typed = "dd "
    while narrow.field.document().firstBlock().layout().lineCount() < 2:
        typed += "m"
        narrow.field.write(typed)
        QApplication.processEvents()
    one_less = typed[:-1]
    narrow.field.write(one_less)
    narrow.show_understood(understood(one_less))
    QApplication.processEvents()
    lines = narrow.field.document().firstBlock().layout().lineCount()
    assert narrow.field.height() == 24 + lines * 24
    assert narrow.field.verticalScrollBar().value() == 0
