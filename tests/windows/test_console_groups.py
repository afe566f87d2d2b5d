"""The groups on the console: real keys, a real drag, real files, with thirteen people in pairs."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.services.grouping_wishes import GroupingWishes
from tests.console_hand import ALT, CTRL, KEY
from tests.windows.groups_hand import (
    button,
    card,
    centre,
    choose,
    clock,
    drag,
    engine,
    form,
    menu_of,
    pairs,
    people,
    room,
    shown,
)

__all__ = ["clock", "form", "people", "room"]


def test_a_round_in_pairs_takes_the_place_of_the_people(room):
    assert not room.console.groups.shown
    assert room.page.turns.isVisible()
    pairs(room)
    assert room.console.groups.shown
    assert not room.page.turns.isVisible()
    assert shown(room) == engine(room)
    assert sorted(map(len, shown(room))) == [2, 2, 2, 2, 2, 3]
    assert card(room).ui.titleLabel.text() == "En duos"
    assert card(room).ui.countLabel.text() == "6 groupes"
    assert isinstance(room.projector.face, GroupsFace)


def test_thirteen_are_seen_without_scrolling_at_1366(room):
    pairs(room)
    assert card(room).board.verticalScrollBar().maximum() == 0
    for box in card(room).board.boxes:
        for person in box.people:
            assert person.toolTip() == "", person.text()
            assert box.rect().contains(person.geometry())


def test_each_group_and_each_person_says_who_it_is(room):
    pairs(room)
    box = next(each for each in card(room).board.boxes if len(each.people) == 2)
    seen = QAccessible.queryAccessibleInterface(box)
    assert seen.role() == QAccessible.Role.Grouping
    assert box.accessibleName() == f"Groupe {box.number}, 2 personnes"
    person = box.people[0]
    heard = QAccessible.queryAccessibleInterface(person)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == f"{person.text()}, Groupe {box.number}"
    assert heard.state().focusable


def test_the_key_draws_others_and_one_undo_brings_them_back(room):
    pairs(room)
    before = engine(room)
    room.key(KEY.Key_D, CTRL)
    assert engine(room) != before
    assert shown(room) == engine(room)
    room.key(KEY.Key_Z, CTRL)
    assert engine(room) == before
    assert shown(room) == before


def test_a_person_is_dragged_to_another_group(room):
    pairs(room)
    groups = engine(room)
    who, target = groups[0][0], card(room).board.boxes[3]
    drag(room, who, centre(target))
    after = engine(room)
    assert who in next(group for group in after if groups[3][0] in group)
    assert sum(map(len, after)) == 13
    assert shown(room) == after
    room.key(KEY.Key_Z, CTRL)
    assert engine(room) == groups


def test_a_drag_dropped_where_it_began_or_outside_changes_nothing(room):
    pairs(room)
    groups, seq = engine(room), room.view.seq
    who = groups[2][0]
    drag(room, who, centre(card(room).board.boxes[2]))
    drag(room, who, centre(room.page.round))
    assert (engine(room), room.view.seq) == (groups, seq)
    assert card(room).board._ghost is None


def test_a_person_dropped_under_the_last_group_begins_another(room):
    pairs(room)
    board = card(room).board
    bottom = board.mapToGlobal(QPoint(board.width() // 2, board.boxes[-1].geometry().bottom() + 30))
    assert board.rect().contains(board.mapFromGlobal(bottom))
    three = next(group for group in engine(room) if len(group) == 3)
    drag(room, three[0], bottom)
    assert [three[0]] in engine(room)
    assert len(engine(room)) == 7


def test_keys_alone_move_a_person_and_the_cursor_follows(room):
    pairs(room)
    room.key(KEY.Key_G, CTRL)
    person = QApplication.focusWidget()
    who, groups = person.text(), engine(room)
    assert who == groups[0][0]
    room.key(KEY.Key_Right, ALT)
    after = engine(room)
    assert who in next(group for group in after if groups[1][0] in group)
    assert QApplication.focusWidget().text() == who
    room.key(KEY.Key_Left, ALT)
    assert QApplication.focusWidget().text() == who
    assert who in next(group for group in engine(room) if groups[0][1] in group)


def test_arrows_walk_among_people_and_escape_goes_back_to_writing(room):
    pairs(room)
    room.key(KEY.Key_G, CTRL)
    groups = engine(room)
    room.key(KEY.Key_Down)
    assert QApplication.focusWidget().text() == groups[1][0]
    room.key(KEY.Key_Right)
    assert QApplication.focusWidget().text() == groups[1][1]
    room.key(KEY.Key_Escape)
    assert room.field.hasFocus()
    assert room.console.groups.shown


def test_letters_typed_on_a_person_are_for_what_one_writes(room):
    pairs(room)
    room.key(KEY.Key_G, CTRL)
    room.type("bonjour")
    assert room.field.toPlainText() == "bonjour"
    assert isinstance(room.projector.face, GroupsFace), "no letter blackens the wall"


def test_the_menu_moves_and_exchanges(room):
    pairs(room)
    groups = engine(room)
    who, other = groups[0][0], groups[4][1]
    choose(room, menu_of(room, who), "Échanger sa place avec…", other)
    after = engine(room)
    assert who in next(group for group in after if groups[4][0] in group)
    assert other in next(group for group in after if groups[0][1] in group)
    choose(room, menu_of(room, who), "Déplacer vers…", "Groupe 2")
    assert who in next(group for group in engine(room) if groups[1][0] in group)


def test_the_menu_about_somebody_closes_with_the_step(room):
    pairs(room)
    assert menu_of(room, engine(room)[0][0]) is not None
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown)
    assert QApplication.activePopupWidget() is None, "what was about the pairs does not stay over the fours"


def test_who_is_locked_stays_at_the_next_draw(room):
    pairs(room)
    first = engine(room)[0]
    for who in first:
        choose(room, menu_of(room, who), "Reste ici au prochain tirage")
    assert "reste ici" in button(room, first[0]).accessibleName()
    for _ in range(3):
        room.key(KEY.Key_D, CTRL)
        assert engine(room)[0][: len(first)] == first or set(first) <= set(engine(room)[0])


@pytest.mark.parametrize("people", [5])
def test_two_people_are_kept_apart_for_the_facilitator_alone(room):
    pairs(room)
    one, other = engine(room)[0][:2]
    choose(room, menu_of(room, one), "Jamais avec… (privé)", other)
    (wish,) = GroupingWishes(room.workspace).of(room.community)
    assert not wish.together
    for _ in range(9):
        room.key(KEY.Key_D, CTRL)
        assert not any({one, other} <= set(group) for group in engine(room))
    assert "Jamais" not in repr(room.projector.face)
    choose(room, menu_of(room, one), "Jamais avec… (privé)", other)
    assert GroupingWishes(room.workspace).of(room.community) == []
    room.key(KEY.Key_Z, CTRL)
    assert len(GroupingWishes(room.workspace).of(room.community)) == 1


def test_two_people_are_kept_together(room):
    pairs(room)
    groups = engine(room)
    one, other = groups[0][0], groups[3][0]
    choose(room, menu_of(room, one), "Toujours avec… (privé)", other)
    for _ in range(3):
        room.key(KEY.Key_D, CTRL)
        assert any({one, other} <= set(group) for group in engine(room))
