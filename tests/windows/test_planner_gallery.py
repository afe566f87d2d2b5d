"""Formats and blocks, found and inserted."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import AttendanceStatus
from cop_desktop.qt.presenters.planner_words import length
from cop_desktop.qt.widgets.agenda_drag import FORMAT_MIME
from tests.windows.planner_hand import NAMES, world

__all__ = ["world"]


def test_a_format_is_found_without_accents_and_inserted_by_enter(world):
    world.open()
    world.press("Ctrl+F", world.page)
    assert QApplication.focusWidget() is world.page.ui.searchField
    world.type("troika")
    assert world.page.rail.model.rowCount() == 1
    world.press("Return")
    assert world.titles() == ["Consultation en troïka"]
    assert world.presenter.item.item.format_key == "troika", "what was inserted is chosen"
    world.page.ui.searchField.setText("zzz")
    assert not world.page.ui.galleryEmpty.isHidden()


def test_blocks_go_after_what_is_chosen_or_before_the_closing(world):
    world.evening().open()
    world.page.ui.blocksTab.click()
    assert world.page.rail.model.rowCount() == 9
    world.press("Ctrl+F", world.page)
    world.type("points")
    world.press("Return")
    assert world.titles()[-2:] == ["Vote par points", "Tour de clôture"]
    world.choose(world.plan.items[0].rounds[0].id)
    world.press("Ctrl+F", world.page)
    world.press("Return")
    assert world.titles()[1] == "Vote par points"


def test_only_what_suits_the_people_and_the_time(world):
    world.evening().open()
    world.page.ui.peopleChip.click()
    assert "crowd_25_10" in shown(world)
    assert "case_clinic" not in shown(world), "six at most, nine come"
    world.page.ui.timeChip.click()
    assert shown(world) == [], "nothing lasts five minutes"


def shown(world):
    gallery = world.page.rail.model
    return [gallery.format_at(gallery.index(row)).key for row in range(gallery.rowCount())]


def test_a_format_is_dropped_between_two_items(world):
    world.evening().open()
    thread = world.page.thread_view
    data = QMimeData()
    data.setData(FORMAT_MIME, b"block:dots")
    y = thread.column.cards[2].top + 2
    drop = QDropEvent(
        QPointF(100, y),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    thread.dropEvent(drop)
    world.settle()
    assert world.titles()[2] == "Vote par points"


def test_a_search_finds_blocks_and_formats_from_either_tab(world):
    world.open()
    ui, model = world.page.ui, world.page.rail.model
    ui.searchField.setFocus()
    world.type("pause")
    assert model.format_at(ui.gallery.currentIndex()).format_key == "block:pause"
    world.press("Return")
    assert world.titles() == ["Pause"]
    ui.searchField.clear()
    assert not model.format_at(model.index(0)).is_block
    world.type("zzz")
    assert not ui.gallery.isVisible()
    assert ui.galleryEmpty.geometry().top() < ui.searchField.geometry().bottom() + 120


@pytest.mark.parametrize("hand", ["two presses at once", "held down", "double click"])
def test_a_format_asked_for_in_haste_is_inserted_once_and_again_when_meant(world, hand):
    world.open()
    gallery = world.page.ui.gallery
    gallery.setFocus()
    if hand == "double click":
        at = gallery.visualRect(gallery.currentIndex()).center()
        QTest.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=at)
    elif hand == "held down":
        for again in (False, True, True):
            press = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", again
            )
            QApplication.sendEvent(gallery, press)
            world.settle()
    else:
        for _ in range(2):
            QTest.keyClick(gallery, Qt.Key.Key_Return)
    world.settle()
    assert len(world.titles()) == 1
    world.press("Return", gallery)
    assert len(world.titles()) == 2, "pressed again once it is there, it is meant"
    world.press("Ctrl+Z")
    world.press("Ctrl+Z")
    assert world.titles() == []


def test_what_a_card_announces_is_what_enter_inserts_and_what_fits(world):
    for name in NAMES[:3]:
        world.people.set_attendance(world.session, world.ids[name], status=AttendanceStatus.EXCUSED)
    world.open()
    ui, model = world.page.ui, world.page.rail.model
    keys = [model.format_at(model.index(row)).format_key for row in range(model.rowCount())]
    card = keys.index("codev")
    said = model.index(card).data(Qt.ItemDataRole.AccessibleTextRole)
    world.presenter.insert("codev")
    world.settle()
    [planned] = world.plan.items
    assert length(planned.seconds) in said
    before = ui.fitLabel.text()
    world.presenter.remove()
    world.settle()
    assert ui.fitLabel.text() == before
