"""The groups on the console: real keys, a real drag, real files; 1-2-4-all and a world café with thirteen."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import Language, RoundKind
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.grouping_wishes import GroupingWishes
from cop_desktop.services.on_the_wall import OnTheWall
from cop_desktop.windows.console_groups import DRAW_KEY, FOCUS_KEY, ROTATE_KEY, WALL_KEY
from cop_desktop.windows.wall_wiring import WallWiring
from tests.console_hand import ALT, CTRL, KEY, SHIFT, Room
from tests.console_world import HandClock
from tests.formats_world import open_formats, session_of


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def people():
    return 13


@pytest.fixture
def form():
    return "one_two_four_all"


@pytest.fixture
def room(tmp_path, clock, form, people, theme, languages, workers, messages, qtbot):
    workspace, community = open_formats(tmp_path / "groups.cop", clock, Language.FRENCH, people)
    session = session_of(workspace, clock, community, form)
    made = Room(workspace, clock, theme, workers, messages, qtbot, session)
    made.messages, made.community = messages, community
    yield made
    made.close()
    workspace.close()


def until(room, test, presses=40):
    """Press next until the current round passes a test."""
    for _ in range(presses):
        view = room.view
        if view.current is not None and test(view.current):
            return
        room.key(KEY.Key_PageDown)
        if room.bar is not None and room.bar.key == "again":
            room.key(KEY.Key_PageDown)
    raise AssertionError("no such round came")


def pairs(room):
    until(room, lambda each: each.grouping is Grouping.PAIRS)


def card(room):
    return room.console.groups.card


def shown(room):
    """Names by group, as buttons hold them."""
    return [[person.text() for person in box.people] for box in card(room).board.boxes]


def engine(room):
    """Names by group, as the run holds them."""
    script = room.console.presenter.script
    return [[script.speaker(who) for who in each.member_ids] for each in room.view.groups]


def button(room, name):
    return next(p for box in card(room).board.boxes for p in box.people if p.text() == name)


def centre(widget):
    return widget.mapToGlobal(widget.rect().center())


def drag(room, name, to):
    """Press, move and release as a hand does."""
    person = button(room, name)
    start = person.rect().center()
    QTest.mousePress(person, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.6, 1.0):
        at = centre(person) + (to - centre(person)) * part
        _move(person, person.mapFromGlobal(at))
    QTest.mouseRelease(person, Qt.MouseButton.LeftButton, pos=person.mapFromGlobal(to))
    room.settle()


def _move(widget, at):
    """QTest moves no pressed button on every platform: the event is the one a hand sends."""
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


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


def menu_of(room, name):
    room.qtbot.mouseClick(button(room, name), Qt.MouseButton.LeftButton)
    return QApplication.activePopupWidget()


def choose(room, top, *path):
    """Choose in a menu as a hand does, and let the window have its keys back."""
    menu = top
    for words in path:
        action = next(each for each in menu.actions() if each.text().startswith(words))
        menu = action.menu() or menu
    action.trigger()
    top.close()
    room.page.activateWindow()
    room.qtbot.waitUntil(lambda: room.page.isActiveWindow() and QApplication.focusWidget() is not None)
    room.settle()


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
    assert all(note.startswith("groupes ") for note in notes)


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


def where(room):
    return {who: each.number for each in room.view.groups for who in each.member_ids}


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
