"""Groups from step to step on the console: prepared, joined, moved on; what the room sees meanwhile."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.on_the_wall import OnTheWall
from cop_desktop.windows.console_groups import DRAW_KEY, FOCUS_KEY, ROTATE_KEY, WALL_KEY
from cop_desktop.windows.wall_wiring import WallWiring
from tests.console_hand import CTRL, KEY, SHIFT
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
    until,
    where,
)

__all__ = ["clock", "form", "people", "room"]


def test_the_wall_goes_from_groups_to_question_and_back(room):
    pairs(room)
    assert card(room).ui.wallButton.isChecked()
    room.key(KEY.Key_V, CTRL | SHIFT)
    assert not isinstance(room.projector.face, GroupsFace)
    assert not card(room).ui.wallButton.isChecked()
    room.qtbot.mouseClick(card(room).ui.wallButton, Qt.MouseButton.LeftButton)
    room.settle()
    assert isinstance(room.projector.face, GroupsFace)
    assert card(room).ui.wallButton.isChecked()


def test_a_latecomer_is_seated_at_once_and_a_leaver_goes(room):
    pairs(room)
    room.key(KEY.Key_A, CTRL | SHIFT)
    room.type("Zénon Tardif")
    room.key(KEY.Key_Return)
    assert "Zénon" in " ".join(name for group in shown(room) for name in group)
    assert sum(map(len, shown(room))) == 14
    who = shown(room)[0][0]
    choose(room, menu_of(room, who), f"{who} ")
    assert who not in [name for group in shown(room) for name in group]
    assert shown(room) == engine(room)
    assert min(map(len, shown(room))) >= 2, "nobody is left alone"


def test_pairs_join_in_fours_and_the_wall_says_which(room):
    pairs(room)
    before = [set(group) for group in engine(room)]
    until(room, lambda each: each.grouping is Grouping.FOURS)
    after = [set(group) for group in engine(room)]
    assert all(any(pair <= four for four in after) for pair in before)
    assert sorted(map(len, after)) == [4, 4, 5]
    assert card(room).ui.titleLabel.text() == "En quatuors"
    notes = [each.note for each in room.projector.face.cards]
    assert all(note.startswith("de ") for note in notes)


def test_the_groups_of_the_next_round_are_prepared_corrected_and_used(room):
    until(room, lambda each: each.kind is RoundKind.SILENT)
    offer = room.console.groups.offer
    assert offer.isVisible()
    assert offer.accessibleName().startswith("Préparer les groupes")
    room.key(KEY.Key_G, CTRL)
    assert room.console.groups.presenter.preparing
    assert card(room).ui.titleLabel.text().startswith("À venir")
    assert not isinstance(room.projector.face, GroupsFace), "nothing reaches the room before its time"
    prepared = shown(room)
    who = prepared[0][0]
    drag(room, who, centre(card(room).board.boxes[2]))
    corrected = shown(room)
    assert who in corrected[2] or who in corrected[1]
    room.key(KEY.Key_D, CTRL)
    assert shown(room) != corrected
    room.key(KEY.Key_Z, CTRL)
    assert shown(room) == corrected
    pairs(room)
    assert engine(room) == corrected
    assert shown(room) == corrected
    assert not room.console.groups.presenter.preparing


def test_fours_prepared_ahead_are_the_pairs_joined(room):
    pairs(room)
    before = [set(group) for group in engine(room)]
    assert room.console.groups.offer.isVisible()
    room.qtbot.mouseClick(room.console.groups.offer, Qt.MouseButton.LeftButton)
    room.settle()
    prepared = [set(group) for group in shown(room)]
    assert all(any(pair <= four for four in prepared) for pair in before)
    room.qtbot.mouseClick(card(room).ui.closeButton, Qt.MouseButton.LeftButton)
    room.settle()
    assert [set(group) for group in shown(room)] == before


def test_where_somebody_else_takes_the_notes_nothing_scrolls_either(room):
    room.key(KEY.Key_L, CTRL | SHIFT)
    assert not room.page.capture.isVisible()
    pairs(room)
    assert room.console.groups.shown
    assert card(room).board.verticalScrollBar().maximum() == 0
    before = engine(room)
    room.key(KEY.Key_D, CTRL)
    assert engine(room) != before
    room.key(KEY.Key_G, CTRL)
    assert QApplication.focusWidget().text() == engine(room)[0][0]
    room.key(KEY.Key_Escape)
    assert not card(room).isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("form", ["case_clinic"])
def test_with_turns_the_groups_are_one_key_away(room):
    until(room, lambda each: each.kind is RoundKind.TURNS)
    assert room.view.groups
    assert not room.console.groups.shown
    assert room.page.turns.isVisible()
    room.key(KEY.Key_G, CTRL)
    assert room.console.groups.shown
    assert not room.page.turns.isVisible()
    assert card(room).ui.closeButton.isVisible()
    room.key(KEY.Key_G, CTRL)
    assert not room.console.groups.shown
    assert room.page.turns.isVisible()


def test_a_hold_shows_no_group(room):
    pairs(room)
    room.key(KEY.Key_F7)
    assert room.view.held
    assert not room.console.groups.shown
    assert not room.console.groups.offer.isVisible()


def test_the_palette_offers_what_makes_sense(room):
    acts = Acts()
    room.console.give_to_palette(acts, lambda _text: None, lambda: None)

    def keys():
        return {found.act.key for found in acts.find("groupes")}

    first = keys()
    assert f"console:{DRAW_KEY}" not in first
    assert f"console:{FOCUS_KEY}" in first
    pairs(room)
    now = keys()
    assert {f"console:{DRAW_KEY}", f"console:{WALL_KEY}", f"console:{FOCUS_KEY}"} <= now
    assert f"console:{ROTATE_KEY}" not in now


@pytest.mark.parametrize("people", [30])
def test_thirty_people_are_listed_and_the_cursor_brings_them_in_sight(room):
    pairs(room)
    assert sum(map(len, shown(room))) == 30
    room.key(KEY.Key_G, CTRL)
    for _ in range(14):
        room.key(KEY.Key_Down)
    last = QApplication.focusWidget()
    assert last.text() == engine(room)[14][0]
    board = card(room).board
    at = last.mapTo(board.viewport(), last.rect().center())
    assert board.viewport().rect().contains(at)


@pytest.mark.parametrize("people", [30])
def test_the_clicker_reads_both_pages_then_goes_on_with_the_step(room, theme, workers):
    WallWiring(
        room.console, room.projector, OnTheWall(room.workspace), theme, ink_of("light"), workers,
        room.messages,
    )  # fmt: skip
    pairs(room)
    now = room.view.current_id
    assert (room.projector.face.at, room.projector.face.pages) == (0, 2)
    room.key(KEY.Key_PageDown)
    assert (room.projector.face.at, room.view.current_id) == (1, now)
    room.key(KEY.Key_PageUp)
    assert (room.projector.face.at, room.view.current_id) == (0, now)
    room.key(KEY.Key_PageDown)
    assert room.bar.key == "again", "both pages were read: the press is for the step, and asked twice"
    assert room.projector.face.at == 0
    room.key(KEY.Key_PageDown)
    assert room.view.current_id != now


@pytest.mark.parametrize("form", ["world_cafe"])
def test_in_a_world_cafe_hosts_stay_and_the_others_move_twice(room):
    until(room, lambda each: each.kind is RoundKind.ROTATION)
    assert card(room).ui.titleLabel.text() == "Aux tables"
    hosts = {each.number: each.host_id for each in room.view.groups}
    assert all(hosts.values())
    script = room.console.presenter.script
    assert "hôte" in button(room, script.speaker(hosts[1])).accessibleName()
    places = [where(room)]
    for _ in range(2):
        until(room, lambda each: each.kind is RoundKind.BREAK)
        moving = where(room)
        face = room.projector.face
        assert isinstance(face, GroupsFace)
        assert [each.head for each in face.cards][:2] == ["Table 1", "Table 2"]
        assert any(member.moved for each in face.cards for member in each.members)
        assert all(each.members[0].host == "hôte" for each in face.cards)
        until(room, lambda each: each.kind is RoundKind.ROTATION)
        assert where(room) == moving
        places.append(moving)
        assert {each.number: each.host_id for each in room.view.groups} == hosts
    for before, after in pairwise(places):
        moved = [who for who in before if before[who] != after[who]]
        assert len(moved) >= 8
        assert not set(moved) & set(hosts.values())


@pytest.mark.parametrize("form", ["world_cafe"])
def test_a_key_lets_the_groups_move_on_and_a_host_is_chosen(room):
    until(room, lambda each: each.kind is RoundKind.ROTATION)
    assert card(room).ui.rotateButton.isVisible()
    before = where(room)
    hosts = {each.host_id for each in room.view.groups}
    room.key(KEY.Key_R, CTRL)
    after = where(room)
    assert sum(before[who] != after[who] for who in before) >= 8
    assert all(before[who] == after[who] for who in hosts)
    room.key(KEY.Key_Z, CTRL)
    assert where(room) == before
    guest = next(who for who in before if who not in hosts)
    name = room.console.presenter.script.speaker(guest)
    choose(room, menu_of(room, name), "Accueille")
    assert guest in {each.host_id for each in room.view.groups}
    assert "hôte" in button(room, name).accessibleName()


@pytest.mark.parametrize("form", ["world_cafe"])
def test_a_correction_made_during_the_move_is_where_people_sit(room):
    until(room, lambda each: each.kind is RoundKind.ROTATION)
    until(room, lambda each: each.kind is RoundKind.BREAK)
    groups = room.view.groups
    guest = next(who for who in groups[0].member_ids if who != groups[0].host_id)
    name = room.console.presenter.script.speaker(guest)
    drag(room, name, centre(card(room).board.boxes[1]))
    assert where(room)[guest] == 2
    until(room, lambda each: each.kind is RoundKind.ROTATION)
    assert where(room)[guest] == 2
