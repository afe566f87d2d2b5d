"""Latecomers, leavers and guests, in as few keys as there can be."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import AttendanceStatus, Language, SessionRole
from cop_desktop.domain.people import Person
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.session import Attendance
from cop_desktop.qt.presenters.console_arrivals import choices
from cop_desktop.qt.presenters.palette import Acts
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import SESSION, person_id, round_id

PEOPLE = (KEY.Key_A, CTRL | SHIFT)
GUESTS = ("Camille Roy", "mur noir", "Naomi NN", "> Camille", "")


def there(room, name):
    return next(each for each in room.view.people if each.id == person_id(name)).present


def gone(room, *names):
    for name in names:
        who = person_id(name)
        room.console.presenter.ask(
            lambda view, who=who: co.Leave(revision=view.revisions[co.MAIN], person_id=who)
        )
        room.settle()


def listed(room):
    rows = room.console.arrivals.ui.list
    return [rows.item(row).text() for row in range(rows.count())]


def seated(room):
    return [each.speaker_id for each in room.view.turns.seats]


def rows(world, kind):
    with world.reading() as reading:
        return reading.all(kind)


def test_two_keys_seat_a_latecomer_and_the_cursor_comes_back(room):
    room.go_to(round_id("c1", "consultation"))
    gone(room, "Naomi")
    seats = len(room.view.turns.seats)
    room.type("en train d’écrire")
    room.key(*PEOPLE)
    assert listed(room)[0] == "Naomi NN"
    room.key(KEY.Key_Return)
    assert there(room, "Naomi")
    assert len(room.view.turns.seats) == seats
    assert not room.console.arrivals.isVisible()
    assert QApplication.focusWidget() is room.field
    assert room.field.toPlainText() == "en train d’écrire"
    assert "Naomi" not in str(room.projector.face)


def test_letters_find_somebody_and_the_same_list_lets_them_go(room):
    room.key(KEY.Key_PageDown)
    room.key(*PEOPLE)
    room.type("carl")
    assert listed(room)[0].startswith("Carl-Antoine")
    room.key(KEY.Key_Return)
    assert not there(room, "Carl-Antoine")
    room.key(*PEOPLE)
    room.key(KEY.Key_Return, SHIFT)
    back = next(each for each in room.view.people if each.id == person_id("Carl-Antoine"))
    assert (back.present, back.remote) == (True, True)


def test_who_is_there_goes_remote_with_shift_and_comes_into_the_room_again(room):
    room.key(KEY.Key_PageDown)
    for remote in (True, False):
        room.key(*PEOPLE)
        room.type("rosa")
        room.key(KEY.Key_Return, SHIFT)
        found = next(each for each in room.view.people if each.id == person_id("Rosalinde"))
        assert (found.present, found.remote) == (True, remote)


def test_a_name_nobody_has_makes_a_guest_whom_one_undo_takes_away(room, world):
    room.go_to(round_id("c1", "consultation"))
    people, seats = len(rows(world, Person)), seated(room)
    room.key(*PEOPLE)
    room.type("Camille")
    assert listed(room) == ["Ajouter Camille comme personne invitée"]
    room.key(KEY.Key_Return)
    guest = next(each for each in rows(world, Attendance) if each.role is SessionRole.GUEST)
    assert guest.status is AttendanceStatus.PRESENT
    assert room.view.turns.seats[-1].speaker_id == guest.person_id
    assert room.console.presenter.script.speaker(guest.person_id) == "Camille"
    assert "Camille" not in str(room.projector.face)
    room.key(KEY.Key_Z, CTRL)
    assert seated(room) == seats
    assert len(rows(world, Person)) == people
    assert all(each.role is not SessionRole.GUEST for each in rows(world, Attendance))
    room.key(KEY.Key_Z, CTRL | SHIFT)
    assert room.view.turns.seats[-1].speaker_id == guest.person_id
    assert len(rows(world, Person)) == people + 1


def test_a_guest_of_a_known_given_name_is_still_offered_last(room):
    room.key(KEY.Key_PageDown)
    room.key(*PEOPLE)
    room.type("Naomi")
    assert listed(room) == ["Naomi NN", "Ajouter Naomi comme personne invitée"]
    room.type(" Roy")
    assert listed(room) == ["Ajouter Naomi Roy comme personne invitée"]
    room.console.arrivals.ui.nameField.clear()
    room.type("naom")
    assert listed(room) == ["Naomi NN"]


def test_escape_changes_nothing_and_the_clicker_still_works_through_the_list(room, world):
    room.key(KEY.Key_PageDown)
    before = len(rows(world, Attendance))
    room.key(*PEOPLE)
    room.type("Zoé")
    room.pass_time(12 * 60)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("approval", "one")
    room.key(KEY.Key_Escape)
    assert not room.console.arrivals.isVisible()
    assert len(rows(world, Attendance)) == before
    assert QApplication.focusWidget() is room.field


def test_the_same_key_closes_and_what_is_elsewhere_closes_it(room):
    room.key(KEY.Key_PageDown)
    room.key(*PEOPLE)
    assert room.console.arrivals.isVisible()
    room.key(*PEOPLE)
    assert not room.console.arrivals.isVisible()
    room.key(*PEOPLE)
    room.field.setFocus()
    assert not room.console.arrivals.isVisible()


def test_those_expected_come_first_then_the_gone_then_the_excused_then_who_is_there(room, world):
    gone(room, "Idriss", "Naomi")
    with world.writing() as writing:
        for each in writing.all(Attendance, session_id=SESSION):
            if each.person_id == person_id("Idriss"):
                writing.save(replace(each, status=AttendanceStatus.EXCUSED))
        writing.commit()
    room.workers.settle()
    room.settle()
    said = choices(room.view, room.console.presenter.script)
    assert [each.name for each in said][-1][:5] not in ("Idris", "Naomi")
    assert [each.name for each in said[:2]] == ["Idriss NI", "Naomi NN"]
    assert {each.act.value for each in said[2:]} == {"leave"}


def test_the_list_speaks_the_language_of_the_day(room, languages):
    room.key(KEY.Key_PageDown)
    gone(room, "Naomi")
    room.key(*PEOPLE)
    ui = room.console.arrivals.ui
    assert ui.keysLabel.text() == "Entrée\u00a0: revient · Maj+Entrée\u00a0: à distance · Échap\u00a0: fermer"
    languages.switch(Language.ENGLISH)
    QApplication.processEvents()
    assert ui.keysLabel.text() == "Enter: comes back · Shift+Enter: remotely · Esc: close"
    languages.switch(Language.FRENCH)


def test_the_palette_offers_to_seat_a_guest_for_a_name_written_as_one(room, world):
    acts = Acts()
    room.console.give_to_palette(acts, lambda _scope: None, lambda: None)
    room.key(KEY.Key_PageDown)
    offered = {typed: [each.act for each in acts.find(typed) if each.act.key == "guest"] for typed in GUESTS}
    assert [typed for typed, found in offered.items() if found] == ["Camille Roy"]
    offered["Camille Roy"][0].do()
    room.settle()
    assert any(each.full_name == "Camille Roy" for each in rows(world, Person))


def test_enter_alone_sends_nobody_away(room):
    room.key(KEY.Key_PageDown)
    people = room.view.people
    room.key(*PEOPLE)
    room.key(KEY.Key_Return)
    assert room.view.people == people
    assert room.console.arrivals.isVisible()
    room.key(KEY.Key_Down)
    room.key(KEY.Key_Return)
    assert sum(each.present for each in room.view.people) == len(people) - 1


def test_before_the_opening_nobody_leaves_they_are_not_here_yet(room):
    room.key(KEY.Key_A, CTRL | SHIFT)
    room.type("nao")
    assert "pas encore là" in room.console.arrivals.ui.keysLabel.text()
    room.key(KEY.Key_Return)
    room.key(KEY.Key_A, CTRL | SHIFT)
    room.key(KEY.Key_Return)
    assert next(each for each in room.view.people if each.id == person_id("Naomi")).present


def test_with_nobody_the_card_says_what_to_do_and_one_button_does_it(room, world):
    with world.writing() as writing:
        for each in writing.all(Attendance, session_id=SESSION):
            writing.remove(each)
        writing.commit()
    room.console.open("")
    room.console.open(SESSION)
    room.settle()
    turns = room.page.turns.ui
    assert turns.emptyLabel.isVisible()
    assert turns.emptyLabel.text() == "Personne encore. Dites qui arrive; un nom suffit."
    turns.arriveButton.setFocus()
    room.key(KEY.Key_Space)
    assert room.console.arrivals.isVisible()
    room.type("Camille")
    room.key(KEY.Key_Return)
    assert not turns.emptyLabel.isVisible()
    assert [row.accessibleName() for row in room.page.turns.rows._widgets if row.isVisible()] == ["Camille"]
