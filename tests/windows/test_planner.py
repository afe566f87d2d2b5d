"""The agenda of the planner, by keys and by mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import Language, SessionStatus
from cop_desktop.windows.place import finish
from cop_desktop.windows.planner import PlannerPage
from tests.windows.planner_hand import NBSP, drag, world

__all__ = ["world"]


def test_the_whole_meeting_is_visible_at_the_size_of_a_laptop_and_every_height_is_true(world):
    world.evening().open()
    page, thread = world.page, world.page.thread_view
    assert page.size().width() == 1366
    assert page.size().height() == 680
    assert page.ui.threadArea.verticalScrollBar().maximum() == 0
    scale = thread.column.scale
    for planned, card in zip(world.plan.items, thread.column.cards, strict=True):
        assert card.height == pytest.approx(planned.seconds / 60 * scale)
        inside = sum(segment.height for segment in card.segments)
        for each, segment in zip(planned.rounds, card.segments, strict=False):
            assert segment.height / inside == pytest.approx(each.seconds / planned.seconds)
    assert thread.column.slot_end - thread.column.planned_end == pytest.approx(5 * scale)
    labels = [s.label for card in thread.column.cards for s in card.segments]
    assert None not in labels, "the six rounds of each consultation keep their names"


def test_the_strip_answers_three_questions(world):
    world.evening().open()
    ui = world.page.ui
    assert ui.totalLabel.text() == f"175{NBSP}min sur 180"
    assert ui.leftLabel.text() == f"5{NBSP}min de jeu · fin ferme à 16{NBSP}h"
    assert ui.fitLabel.text() == "2 consultations entrent"
    assert ui.fitMore.text() == f"une 3e dépasserait de 60{NBSP}min"
    assert ui.whoLabel.text() == "9 attendues"
    world.presenter.insert("codev")
    world.settle()
    assert ui.fitLabel.text() == "2 consultations entrent"
    assert "de trop" in ui.leftLabel.text()


def test_a_page_given_its_size_before_it_is_whole_takes_the_form_of_that_size(world, theme, qtbot):
    page = PlannerPage(world.presenter, None, theme, whole=False)
    qtbot.addWidget(page)
    next(page.rest)
    page.resize(1800, 900)
    page.show()
    finish(page.rest)
    assert page.ui.sidePlace.isVisible()
    assert page.people_card.isVisible()


def test_words_follow_the_language_live(world, languages):
    world.evening().open()
    languages.switch(Language.ENGLISH)
    world.settle()
    ui = world.page.ui
    assert ui.totalLabel.text() == f"175{NBSP}min of 180"
    assert ui.fitMore.text() == f"a 3rd would run 60{NBSP}min over"
    assert ui.searchField.placeholderText() == "Find a format"
    assert world.page.rail.model.index(0).data() == "Professional co-development"
    assert world.page.round_card.calm_chip.text().strip() == "Calm clock"
    languages.switch(Language.FRENCH)
    world.settle()
    assert ui.fitLabel.text() == "2 consultations entrent"


def test_arrows_go_through_items_and_rounds(world):
    world.evening().open()
    world.page.enter()
    plan = world.plan
    codev = plan.items[2]
    expected = [plan.items[0].rounds[0].id, plan.items[1].rounds[0].id, codev.id, codev.rounds[0].id]
    seen = []
    for _ in range(4):
        world.press("Down")
        seen.append(world.presenter.chosen)
    assert seen == expected
    assert world.page.card is world.page.round_card
    world.press("Up")
    assert world.page.card is world.page.item_card
    world.press("End")
    assert world.presenter.chosen == plan.items[-1].rounds[0].id
    world.press("Home")
    assert world.presenter.chosen == expected[0]


def test_alt_arrows_move_and_stretch_and_every_press_counts(world):
    world.evening().open()
    world.choose(world.plan.items[0].rounds[0].id)
    thread = world.page.thread_view
    piece = thread.piece(world.presenter.chosen)
    for _ in range(3):
        QTest.keyClick(
            piece, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        )
    world.settle()
    assert world.plan.items[0].seconds == 13 * 60, "three quick presses, three minutes"
    world.press("Alt+Shift+Up")
    assert world.plan.items[0].seconds == 12 * 60
    world.press("Alt+Down")
    assert world.titles()[:2] == ["Suivi des actions", "Tour d’arrivée"]
    assert QApplication.focusWidget().row_id == world.presenter.chosen, "the focus stays on what moved"
    world.press("Alt+Up")
    assert world.titles()[0] == "Tour d’arrivée"
    codev = world.plan.items[2]
    world.choose(codev.rounds[3].id)
    world.press("Alt+Up")
    assert world.plan.items[2].rounds[2].id == codev.rounds[3].id, "a round moves within its item"
    world.choose(codev.id)
    world.press("Alt+Shift+Down")
    assert world.plan.items[2].seconds == 66 * 60


def test_delete_is_undone_from_the_toast_and_by_key(world):
    world.evening().open()
    world.choose(world.plan.items[3].rounds[0].id)
    world.press("Del")
    assert "Pause" not in world.titles()
    assert any("Pause" in said for said in world.messages.heard)
    world.press("Ctrl+Z")
    assert world.titles()[3] == "Pause"
    world.press("Ctrl+Z")
    assert world.titles()[3] == "Pause", "nothing of this window is left to undo"
    codev = world.plan.items[2]
    world.choose(codev.rounds[2].id)
    world.press("Del")
    assert len(world.plan.items[2].rounds) == 5
    assert world.presenter.chosen == codev.rounds[3].id
    world.press("Ctrl+Z")
    world.press("Ctrl+Shift+Z")
    assert len(world.plan.items[2].rounds) == 5


def test_several_steps_on_the_same_row_are_undone_one_by_one(world):
    world.evening().open()
    world.choose(world.plan.items[0].rounds[0].id)
    for keys in ("Alt+Shift+Down", "Alt+Shift+Down", "Alt+Down"):
        world.press(keys)
    for _ in range(3):
        world.press("Ctrl+Z")
    assert world.titles()[0] == "Tour d’arrivée"
    assert world.plan.items[0].seconds == 600


def test_a_card_is_dragged_to_another_place(world):
    world.evening().open()
    thread = world.page.thread_view
    piece = thread.piece(world.plan.items[3].rounds[0].id)
    drag(world, piece, QPoint(40, 10), QPoint(40, 10 - piece.y()))
    assert world.titles()[0] == "Pause"


def test_an_edge_is_dragged_to_another_length(world):
    world.evening().open()
    thread = world.page.thread_view
    piece = thread.piece(world.plan.items[3].rounds[0].id)
    edge = piece.height() - 1
    drag(world, piece, QPoint(40, edge), QPoint(40, edge + round(10 * thread.column.scale)))
    assert world.plan.items[3].seconds == 25 * 60
    assert world.titles()[3] == "Pause"


@pytest.mark.parametrize(("width", "height"), [(1024, 680), (960, 512), (1366, 680)])
def test_a_small_window_scrolls_and_cuts_nothing(world, width, height):
    world.evening().open(width, height)
    page = world.page
    assert (page.width(), page.height()) == (width, height)
    world.choose(world.plan.items[2].rounds[3].id)
    assert page.round_card.width() <= page.ui.cardArea.viewport().width()
    assert page.thread_view.width() <= page.ui.threadArea.viewport().width()
    for widget in (page.ui.card, page.ui.strip, page.ui.runButton):
        corner = widget.mapTo(page, widget.rect().bottomRight())
        assert corner.x() < width, widget.objectName()


def test_in_a_narrow_window_rail_and_card_take_turns(world):
    world.evening().open(1024, 680)
    ui = world.page.ui
    assert not ui.rail.isVisible()
    assert ui.card.isVisible()
    world.press("Ctrl+F", world.page)
    assert ui.rail.isVisible()
    assert not ui.card.isVisible()
    world.type("troika")
    world.press("Return")
    assert "Consultation en troïka" in world.titles()
    assert not ui.rail.isVisible()
    assert ui.card.isVisible()
    ui.formatsButton.click()
    world.press("Esc")
    assert not ui.rail.isVisible()


def test_a_short_item_is_named_once_chosen_and_zoom_names_them_all(world):
    world.evening()
    short = world.planning.insert(world.session, "block:agenda", 1).made
    world.open()
    thread = world.page.thread_view
    row = world.plan.item(short).rounds[0].id
    low = thread.piece(row).height()
    assert low < 10, "two minutes keep their true height"
    world.choose(row)
    assert thread.piece(row).height() >= 20
    scale = thread.column.scale
    for _ in range(6):
        world.press("Ctrl++", world.page)
    assert thread.column.scale > 3.5 * scale
    assert world.page.ui.threadArea.verticalScrollBar().maximum() > 0
    world.press("Ctrl+0", world.page)
    assert thread.column.scale == pytest.approx(scale)


def test_what_another_process_writes_is_shown(world):
    world.evening().open()
    world.planning.add_item(world.session, "Ajouté ailleurs")
    world.presenter._something_changed(type("C", (), {"touch": lambda self, *kinds: True})())
    world.settle()
    assert len(world.page.thread_view.agenda.items) == 7


def test_the_empty_plan_has_one_sentence_and_one_button(world):
    world.open()
    page = world.page
    assert page.empty.isVisible()
    assert page.ui.totalLabel.text() == f"0{NBSP}min sur 180"
    page.empty.begin.click()
    world.settle()
    assert world.titles() == ["Tour d’arrivée"]
    assert not page.empty.isVisible()
    assert page.thread_view.isVisible()


def test_a_live_session_is_not_reshaped_here(world):
    from dataclasses import replace

    from cop_desktop.domain.session import Session

    world.evening()
    with world.workspace.writing() as writing:
        writing.save(replace(writing.get(Session, world.session), status=SessionStatus.LIVE))
        writing.commit()
    world.open()
    world.choose(world.plan.items[0].rounds[0].id)
    for keys in ("Alt+Down", "Alt+Shift+Down", "Del", "Ctrl+N"):
        world.press(keys)
    assert world.titles()[0] == "Tour d’arrivée"
    assert world.plan.items[0].seconds == 600
    assert not world.page.round_card.ui.moreTimeButton.isEnabled()


def test_run_asks_for_this_session(world, qtbot):
    world.evening().open()
    with qtbot.waitSignal(world.page.run_asked) as asked:
        world.page.ui.runButton.click()
    assert asked.args == [world.session]


def test_a_screen_reader_meets_every_row_with_its_name(world):
    world.evening().open()
    thread = QAccessible.queryAccessibleInterface(world.page.thread_view)
    children = [thread.child(index) for index in range(thread.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children]
    assert len(names) == 6 + 12
    assert f"Tour d’arrivée, 10{NBSP}min" in names
    assert any(name.startswith("Consultation et exploration") for name in names)
    assert any("protégé" in name for name in names if name.startswith("Pause"))
    assert all(child.state().focusable for child in children)
    assert {child.role() for child in children} == {QAccessible.Role.RadioButton}
    pause = next(child for child in children if child.text(QAccessible.Text.Name).startswith("Pause"))
    pause.actionInterface().doAction("Toggle")
    world.settle()
    assert world.presenter.item.item.title == "Pause"
    chosen = [child.text(QAccessible.Text.Name) for child in children if child.state().checked]
    assert [name.split(",")[0] for name in chosen] == ["Pause"]


def test_a_session_that_is_gone_leaves_an_empty_page(world):
    world.evening().open()
    world.sessions.remove(world.session)
    world.presenter.reload()
    world.settle()
    assert world.page.ui.titleLabel.text() == "Aucune rencontre ouverte"
    assert not world.page.ui.runButton.isEnabled()


def test_plus_and_minus_stretch_too(world):
    world.planning.insert(world.session, "block:pause")
    world.open()
    [row] = world.page.thread_view.agenda.rows()
    world.choose(row)
    assert ("+ −", "étirer") in world.page.hints()[:4], "the foot names them where they act"
    world.type("++-")
    assert world.plan.items[0].seconds == 16 * 60
    world.press("Ctrl+F")
    assert world.page.hints()[0][1] == "insérer"
