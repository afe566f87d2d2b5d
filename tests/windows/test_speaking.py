"""The turns worked with real keys: a word in passing, the order, each person’s acts, many people."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu

from cop_desktop.domain.run.view import SeatState
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.windows.palette_host import PaletteHost
from tests.console_hand import ALT, CTRL, KEY, SHIFT, Room
from tests.console_world import person_id, round_id
from tests.notes_hand import notes as notes
from tests.speaking_hand import invite

TALK = round_id("c1", "consultation")


@pytest.fixture
def talk(room):
    room.go_to(TALK)
    return room


@pytest.fixture
def crowd(world, clock, theme, languages, workers, messages, qtbot):
    invite(world, 22)
    made = Room(world, clock, theme, workers, messages, qtbot)
    yield made
    made.close()


@pytest.fixture
def palette(room, theme):
    acts = Acts()
    host = PaletteHost(room.page, theme, acts)
    room.console.give_to_palette(acts, host.open, lambda: None)
    return host.palette


def row_of(room, name):
    rows = room.page.turns.rows._widgets
    return next(each for each in rows if each.person_id == person_id(name) and not each.isHidden())


def names(room):
    script = room.console.presenter.script
    return [script.speaker(seat.speaker_id) for seat in room.view.turns.seats]


def press(room, widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    widget.setFocus()
    room.key(key, modifiers)


def menu(room):
    [shown] = [each for each in room.page.findChildren(QMenu) if each.isVisible()]
    return shown


def choose(room, words):
    shown = menu(room)
    action = next(each for each in shown.actions() if each.text() == words)
    shown.setActiveAction(action)
    room.qtbot.keyClick(shown, KEY.Key_Return)
    room.settle()


def speaking(room):
    script, turns = room.console.presenter.script, room.view.turns
    return script.speaker(turns.speaker_id), script.speaker(turns.next_id)


def test_a_word_in_passing_and_the_floor_comes_back_with_one_key(talk):
    room = talk
    assert speaking(room) == ("Idriss", "Geneviève")
    room.key(KEY.Key_J, CTRL | SHIFT)
    assert menu(room).accessibleName() == "Qui dit un mot?"
    choose(room, "Naomi dit un mot")
    assert speaking(room) == ("Naomi", "Idriss")
    used = room.view.turns.turn_used_seconds
    room.pass_time(20)
    assert room.view.turns.turn_used_seconds == used, "the turn waits"
    card = room.page.turns
    assert card.ui.giveButton.accessibleName() == "Rendre la parole à Idriss"
    assert row_of(room, "Naomi").accessibleName() == "Naomi, a la parole"
    assert row_of(room, "Naomi")._row.under == "un mot en passant"
    assert card.ui.countLabel.text() == "1re voix sur 8 · 1er tour", "a word is not a turn"
    room.key(KEY.Key_Return, CTRL)
    assert speaking(room) == ("Idriss", "Geneviève")
    assert not room.view.turns.seat(person_id("Naomi")).spoken, "her turn is still to come"


def test_the_client_who_has_no_seat_may_say_a_word_and_is_shown(talk):
    room = talk
    room.key(KEY.Key_J, CTRL | SHIFT)
    choose(room, "Maude dit un mot")
    assert speaking(room) == ("Maude", "Idriss")
    assert room.page.turns.rows._widgets[0].accessibleName() == "Maude, a la parole"
    assert "Maude" not in str(room.projector.face), "a round that stays in the room names nobody"
    room.key(KEY.Key_Return, CTRL)
    assert room.page.turns.rows._widgets[0].accessibleName() == "Idriss, a la parole"


def test_a_word_from_the_palette_is_undone(talk, palette):
    room = talk
    room.key(KEY.Key_K, CTRL)
    room.type("naomi mot")
    assert palette.current().act.name == "Naomi dit un mot"
    room.key(KEY.Key_Return)
    room.settle()
    assert speaking(room)[0] == "Naomi"
    room.key(KEY.Key_Z, CTRL)
    assert speaking(room)[0] == "Idriss"


def test_alt_and_the_arrows_move_somebody_and_the_cursor_stays_with_them(talk):
    room = talk
    before = names(room)
    assert before[:4] == ["Idriss", "Geneviève", "Carl-Antoine", "Naomi"]
    left = room.view.remaining_seconds
    row_of(room, "Naomi").setFocus()
    room.key(KEY.Key_Up, ALT)
    room.key(KEY.Key_Up, ALT)
    assert names(room)[:4] == ["Idriss", "Naomi", "Geneviève", "Carl-Antoine"]
    assert room.view.remaining_seconds >= left - 3, "not one minute more"
    assert room.page.focusWidget() is row_of(room, "Naomi")
    assert speaking(room) == ("Idriss", "Naomi")
    room.key(KEY.Key_Down, ALT)
    assert speaking(room) == ("Idriss", "Geneviève")
    room.key(KEY.Key_Escape)
    assert room.page.focusWidget() is room.field
    room.key(KEY.Key_Up, ALT)
    assert room.view.remaining_seconds > left, "where one writes it is a minute more, as ever"


def test_the_mouse_carries_somebody_before_another(talk):
    room = talk
    rows = room.page.turns.rows
    naomi, genevieve = row_of(room, "Naomi"), row_of(room, "Geneviève")
    middle = QPoint(60, naomi.height() // 2)
    room.qtbot.mousePress(naomi, Qt.MouseButton.LeftButton, pos=middle)
    target = naomi.mapFromParent(genevieve.geometry().topLeft() + QPoint(60, 4))
    room.qtbot.mouseMove(naomi, target)
    assert rows._mark.isVisible()
    room.qtbot.mouseRelease(naomi, Qt.MouseButton.LeftButton, pos=target)
    room.settle()
    assert not rows._mark.isVisible()
    assert names(room)[:3] == ["Idriss", "Naomi", "Geneviève"]
    assert not [each for each in room.page.findChildren(QMenu) if each.isVisible()], "a drag opens no menu"


def test_a_click_opens_what_can_be_done_and_a_draw_is_there(talk):
    room = talk
    room.qtbot.mouseClick(row_of(room, "Naomi"), Qt.MouseButton.LeftButton)
    assert [each.text() for each in menu(room).actions() if each.text()] == [
        "Donner la parole à Naomi",
        "Naomi dit un mot",
        "Naomi lève la main",
        "Naomi passe",
        "Naomi sort",
        "Tirer de nouveau au sort l’ordre des tours",
    ]
    before = names(room)
    choose(room, "Tirer de nouveau au sort l’ordre des tours")
    assert names(room) != before
    assert names(room)[0] == "Idriss"
    room.key(KEY.Key_Z, CTRL)
    assert names(room) == before


def test_the_draw_is_found_in_the_palette_by_what_one_calls_it(talk, palette):
    room = talk
    for words in ("tirer", "sort", "hasard"):
        room.key(KEY.Key_K, CTRL)
        room.type(words)
        assert palette.current().act.key == "speaking:draw", words
        room.key(KEY.Key_Escape)
    before = names(room)
    room.key(KEY.Key_K, CTRL)
    room.type("sort")
    room.key(KEY.Key_Return)
    room.settle()
    assert names(room) != before


def test_a_screen_reader_finds_buttons_with_their_acts_and_does_them(talk):
    room = talk
    interface = QAccessible.queryAccessibleInterface(row_of(room, "Naomi"))
    assert interface.role() == QAccessible.Role.Button
    assert interface.text(QAccessible.Text.Name) == "Naomi, à venir"
    assert interface.state().focusable
    acts = interface.actionInterface()
    assert acts.actionNames() == ["Press", "give", "word", "hand", "pass", "leave"]
    assert acts.localizedActionName("give") == "Donner la parole à Naomi"
    acts.doAction("hand")
    room.settle()
    assert room.view.turns.hands == (person_id("Naomi"),)
    acts.doAction("give")
    room.settle()
    assert speaking(room)[0] == "Naomi"
    told = QAccessible.queryAccessibleInterface(row_of(room, "Naomi"))
    assert told.text(QAccessible.Text.Name) == "Naomi, a la parole"
    assert told.actionInterface().actionNames() == ["Press", "pass", "leave"]
    told.actionInterface().doAction("pass")
    room.settle()
    assert room.view.turns.seat(person_id("Naomi")).state is SeatState.PASSED
    acts.doAction("leave")
    room.settle()
    assert room.view.turns.seat(person_id("Naomi")).state is SeatState.AWAY
    acts.doAction("Press")
    assert "Naomi arrive" in [each.text() for each in menu(room).actions()]
    menu(room).close()


def test_thirty_people_are_all_within_reach_of_the_arrows(crowd):
    room = crowd
    room.go_to(TALK)
    assert len(room.view.turns.seats) == 30
    rows = room.page.turns.rows
    shown = [each for each in rows._widgets if not each.isHidden()]
    assert len(shown) < 30
    line = next(each for each in shown if not each.person_id)
    press(room, line, KEY.Key_Return)
    assert len([each for each in rows._widgets if not each.isHidden()]) == 30
    reached = room.page.focusWidget()
    assert reached.person_id == room.view.turns.seats[len(shown) - 1].speaker_id, "the first of the folded"
    room.key(KEY.Key_Down)
    assert room.page.focusWidget().person_id != reached.person_id
    room.key(KEY.Key_Return)
    assert menu(room).actions()[0].text().startswith("Donner la parole à")
    menu(room).close()
    room.key(KEY.Key_Escape)
    assert room.page.focusWidget() is room.field
    assert [each for each in rows._widgets if not each.isHidden()] == shown
    assert rows.verticalScrollBar().maximum() == 0


def test_hands_are_listed_in_the_order_in_which_they_went_up(talk):
    room = talk
    for name in ("Amélie", "Naomi"):
        press(room, row_of(room, name), KEY.Key_Return)
        choose(room, f"{name} lève la main")
    assert row_of(room, "Amélie")._row.note == "main levée · 1"
    assert row_of(room, "Naomi").accessibleName() == "Naomi, main levée · 2"
    room.key(KEY.Key_Return, CTRL | SHIFT)
    assert [each.text() for each in menu(room).actions()][:2] == ["Amélie", "Naomi"]
    menu(room).close()


def test_everyone_has_spoken_is_said_without_a_number_and_the_pool_opens(talk):
    room = talk
    for _ in range(15):
        room.key(KEY.Key_Return, CTRL, seconds=3)
    assert room.page.turns.ui.giveButton.accessibleName() == "Ouvrir la discussion"
    room.key(KEY.Key_Return, CTRL)
    assert room.view.turns.everyone_has_spoken
    assert room.view.turns.pool_open
    assert room.page.turns.ui.countLabel.text() == "Parole libre"
    band = room.projector.face.band
    assert (band.name, band.says, band.next) == ("Parole libre", "", None), (
        "said on the wall too, without a name"
    )
    room.page.turns.ui.giveButton.isHidden()
    press(room, row_of(room, "Naomi"), KEY.Key_Return)
    choose(room, "Naomi lève la main")
    assert room.page.turns.ui.giveButton.accessibleName() == "Donner la parole à Naomi"
    room.key(KEY.Key_Return, CTRL)
    assert speaking(room)[0] == "Naomi"
    room.key(KEY.Key_Return, CTRL)
    assert room.view.turns.pool_open


def test_whoever_takes_the_notes_raises_hands_and_gives_no_floor(talk, notes):
    room = talk
    notes.settle()
    notes.key(KEY.Key_K, CTRL)
    notes.type("naomi main")
    assert notes.page.palette.palette.current().act.name == "Naomi lève la main"
    notes.key(KEY.Key_Return)
    notes.settle()
    room.settle()
    assert room.view.turns.hands == (person_id("Naomi"),)
    rows = [each for each in notes.page.window.rows._widgets if each.person_id == person_id("Naomi")]
    acts = QAccessible.queryAccessibleInterface(rows[0]).actionInterface()
    assert acts.actionNames() == ["Press", "hand", "leave"]
    acts.doAction("hand")
    notes.settle()
    room.settle()
    assert room.view.turns.hands == ()
