"""« Avant de se quitter » on one display: it stops, and of it the room reads public sentences alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cop_desktop.qt.screens import Shown
from cop_desktop.qt.wall.grid import MARGIN, grid_of
from cop_desktop.qt.wall.read_back import ReadBackFace
from tests.windows.single_hand import Alone, words_on
from tests.windows.test_console_read_back import BEFORE_IT, CLOSING, SECRET, back, held, session, world

__all__ = ["back", "world"]
KEY = Qt.Key


@pytest.fixture
def alone(room, theme, back):
    made = Alone(room, theme, back.presenter)
    back.presenter.covered = lambda: made.wall.shown is Shown.SINGLE
    yield made
    made.wall.close()
    made.window.close()


def reach_closing(alone):
    alone.begin()
    for _ in range(20):
        if alone.room.view.current_id == BEFORE_IT:
            break
        alone.press(KEY.Key_PageDown)
    assert alone.room.view.current_id == BEFORE_IT
    alone.room.pass_time(590)
    alone.press(KEY.Key_PageDown)


def test_it_stops_once_and_the_next_press_skips_it(alone, room, back):
    reach_closing(alone)
    assert back.presenter.is_open
    assert room.view.current_id == BEFORE_IT
    assert alone.strip.next.accessibleName() == "Relire ensemble"
    assert not isinstance(alone.window.canvas.face(), ReadBackFace), "shown before it was asked for"
    alone.press(KEY.Key_PageDown)
    assert room.view.current_id == CLOSING
    assert not alone.single.up
    assert session(room).read_back_at_ms is None


def test_two_lines_are_completed_without_the_mouse_in_six_keys_at_most(alone, room, back):
    reach_closing(alone)
    alone.press(KEY.Key_Return)
    assert isinstance(alone.window.canvas.face(), ReadBackFace)
    strip = alone.strip
    assert (strip.time.text(), strip.about.text()) == (
        "Quand?",
        "Donner suite à la consultation 2.",
    )
    assert strip.next.accessibleName() == "Laisser ainsi"
    keys = 0
    for char in "ven":
        QTest.keyClicks(strip.answer, char)
        keys += 1
    alone.press(KEY.Key_Return)
    assert keys + 1 <= 6
    assert held(room, "Donner suite à la consultation 2.").due_on is not None
    assert strip.time.text() == "Qui?"
    QTest.keyClicks(strip.answer, "gen")
    assert strip.next.accessibleName() == "Geneviève", "no family name is read by the room"
    alone.press(KEY.Key_Return)
    assert strip.next.accessibleName() == "Décision et clôture"
    assert SECRET not in words_on(alone.window)
    alone.press(KEY.Key_Return)
    assert room.view.current_id == CLOSING
    assert session(room).read_back_at_ms is not None
    assert not alone.single.up
    assert strip.field.isVisibleTo(strip)


def test_a_line_without_a_public_sentence_is_asked_on_the_console_alone(alone, room, back):
    reach_closing(alone)
    alone.press(KEY.Key_Return)
    for _ in range(6):
        if not alone.strip.asks:
            break
        assert SECRET not in words_on(alone.window)
        alone.press(KEY.Key_Return)  # left so
    assert not alone.strip.asks
    alone.wall.close()
    room.settle()
    assert back.presenter.is_open
    assert back.presenter.line is not None
    assert back.presenter.line.item.text == SECRET


def test_escape_leaves_a_line_and_a_hold_silences_it(alone, room, back):
    reach_closing(alone)
    alone.press(KEY.Key_F3)
    first = alone.strip.about.text()
    alone.press(KEY.Key_Escape)
    assert alone.strip.about.text() != first
    alone.press(KEY.Key_F7)
    assert room.view.held
    assert not back.presenter.is_open
    assert not alone.strip.isVisible()
    assert not alone.strip.asks


def test_with_nothing_public_it_is_read_back_on_the_console(alone, room, back):
    for item in room.items():
        if item.text != SECRET:
            room.capturing.remove(item)
    room.settle()
    reach_closing(alone)
    assert alone.strip.next.accessibleName() == "À relire sur la console"
    assert SECRET not in words_on(alone.window)
    QTest.mouseClick(alone.strip.next, Qt.MouseButton.LeftButton)
    assert alone.wall.shown is Shown.HIDDEN
    assert back.presenter.is_open


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_the_answer_begins_at_the_margin_of_the_sentences_it_completes(alone, back, size):
    alone.window.resize(*size)
    reach_closing(alone)
    strip, canvas = alone.strip, alone.window.canvas
    before = strip.time.x()
    alone.press(KEY.Key_Return)
    alone.single.drawer.land()
    alone.room.settle()
    margin = round(MARGIN * grid_of(canvas.size().toSizeF()).unit)
    assert strip.layout().contentsMargins().left() == margin
    assert before >= margin, "the face of the round had the whole height"
