"""The harvest: rows found by keys, unfolded one at a time, as many widgets as one sees."""

import pytest
from PySide6.QtCore import QPoint, Qt

from cop_desktop.domain.codes import ItemKind
from cop_desktop.qt.models.feed import FeedRow
from cop_desktop.qt.presenters.capture_words import LOOKS
from cop_desktop.qt.widgets.feed_view import ROW, FeedView
from cop_desktop.qt.widgets.ink import ink_of

KEY = Qt.Key


def row(number, text="Aucune rencontre n’a encore eu lieu."):
    return FeedRow(f"id{number}", ItemKind.NOTE, text, "Note", "Exposé", "13 h 27", f"Note {number}")


@pytest.fixture
def feed(qapp, theme, qtbot):
    view = FeedView(
        ink_of("light"), {kind: (look.icon, look.ink, look.ground) for kind, look in LOOKS.items()}
    )
    qtbot.addWidget(view)
    view.resize(720, 4 * ROW)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def seen(feed):
    return [widget.accessibleName() for widget in feed._shown if not widget.isHidden()]


def test_ten_thousand_rows_need_a_handful_of_widgets(feed):
    feed.reset(row(number) for number in range(10_000, 0, -1))
    assert feed.rows() == 10_000
    assert len(feed._shown) <= 6
    assert seen(feed)[0] == "Note 10000"
    feed.verticalScrollBar().setValue(feed.verticalScrollBar().maximum())
    assert seen(feed)[-1] == "Note 1"
    assert len(feed._shown) <= 6


def test_a_new_row_comes_first_and_what_one_reads_stays_put(feed):
    feed.reset(row(number) for number in range(50, 0, -1))
    feed.add(row(51))
    assert seen(feed)[0] == "Note 51"
    feed.verticalScrollBar().setValue(20 * ROW)
    before = seen(feed)
    feed.add(row(52))
    assert seen(feed) == before


def test_keys_choose_correct_remove_and_move(feed, qtbot):
    feed.reset(row(number) for number in range(9, 0, -1))
    asked = []
    feed.edit_asked.connect(lambda item: asked.append(("edit", item)))
    feed.remove_asked.connect(lambda item: asked.append(("remove", item)))
    feed.move_asked.connect(lambda item, by: asked.append((by, item)))
    feed.left_up.connect(lambda: asked.append("left"))
    feed.setFocus()
    assert feed.current_id() == "id9"
    qtbot.keyClick(feed, KEY.Key_Down)
    assert feed.current_id() == "id8"
    assert feed.accessibleDescription() == "Note 8"
    qtbot.keyClick(feed, KEY.Key_F2)
    qtbot.keyClick(feed, KEY.Key_Delete)
    qtbot.keyClick(feed, KEY.Key_Up, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(feed, KEY.Key_Up)
    qtbot.keyClick(feed, KEY.Key_Up)
    assert asked == [("edit", "id8"), ("remove", "id8"), (1, "id8"), "left"]
    qtbot.keyClick(feed, KEY.Key_End)
    assert feed.current_id() == "id1"
    assert "Note 1" in seen(feed)


def test_the_current_row_unfolds_and_a_click_finds_its_row(feed, qtbot):
    feed.reset([row(3), row(2, "une longue phrase " * 40), row(1)])
    feed.setFocus()
    feed.choose(1)
    heights = [widget.height() for widget in feed._shown if not widget.isHidden()]
    assert heights[0] == ROW
    assert heights[1] > 3 * ROW
    feed.verticalScrollBar().setValue(0)
    qtbot.mousePress(feed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert feed.current_id() == "id3"


def test_a_row_replaced_or_removed_keeps_the_others(feed):
    feed.reset([row(3), row(2), row(1)])
    feed.replace(row(2, "corrigée"))
    assert feed.feed.row(1).text == "corrigée"
    feed.remove("id3")
    assert [feed.feed.row(index).id for index in range(feed.rows())] == ["id2", "id1"]
    feed.remove("id3")
    assert feed.rows() == 2
