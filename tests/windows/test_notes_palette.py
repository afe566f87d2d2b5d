"""The palette of the note-taker's window, and its list of people when they are many: by keys."""

from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import AttendanceStatus, ItemKind, SessionRole
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.people import Person
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.session import Attendance
from cop_desktop.qt.widgets.seats import SeatState
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import SESSION, person_id, round_id
from tests.notes_hand import notes as notes


def call(notes, typed):
    notes.key(KEY.Key_K, CTRL)
    notes.type(typed)
    return notes.page.palette.palette


def present(room, name):
    room.settle()
    return next(each for each in room.view.people if each.id == person_id(name)).present


def test_two_letters_and_enter_let_somebody_go_and_seat_them_again(room, notes):
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    palette = call(notes, "amé")
    assert palette.current().act.name == "Amélie NA s’en va"
    notes.key(KEY.Key_Return)
    notes.settle()
    assert not present(room, "Amélie")
    assert notes.field.hasFocus()
    assert call(notes, "am").current().act.name == "Asseoir Amélie NA"
    notes.key(KEY.Key_Return)
    notes.settle()
    assert present(room, "Amélie")


def test_two_keys_seat_a_latecomer_from_here(room, notes):
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    notes.page.presenter.ask(
        lambda view: co.Leave(revision=view.revisions[co.MAIN], person_id=person_id("Amélie"))
    )
    notes.settle()
    assert not present(room, "Amélie")
    notes.key(KEY.Key_A, CTRL | SHIFT)
    notes.key(KEY.Key_Return)
    notes.settle()
    assert present(room, "Amélie")


def test_an_unknown_guest_by_name_alone_from_the_palette(room, notes):
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    palette = call(notes, "Camille Roy")
    assert palette.current().act.name == "Ajouter Camille Roy comme personne invitée"
    notes.key(KEY.Key_Return)
    notes.settle()
    room.settle()
    assert len([each for each in room.view.people if each.present]) == 11


def test_any_kind_is_in_the_palette_and_takes_the_line_begun(room, notes):
    notes.type("demander la carte ")
    palette = call(notes, "expé")
    assert palette.current().act.name == "Expérimentation"
    notes.key(KEY.Key_Return)
    assert notes.field.line() == "xx demander la carte "
    notes.key(KEY.Key_Return)
    assert room.items()[0].kind is ItemKind.EXPERIMENT


def test_what_has_a_key_here_is_there_and_nothing_of_the_run(room, notes):
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    palette = call(notes, ">")
    keys = {found.act.shortcut for found in palette._acts.find(">")}
    assert keys == {"Ctrl+L", "Ctrl+T", "Ctrl+Shift+A", "F8", "F9", "Ctrl+Z", "Ctrl+Shift+W"}
    before = room.view.seq
    notes.key(KEY.Key_PageDown)
    room.settle()
    assert room.view.seq == before
    call(notes, "ceci")
    notes.key(KEY.Key_Return)
    assert notes.window.folded is not None


def test_twelve_people_are_seen_without_scrolling(room, notes, world):
    names = ("Ariane", "Bastien", "Célia", "Denis")
    with world.writing() as writing:
        for rank, name in enumerate(names):
            writing.add(Person(id=person_id(name), given_name=name, family_name=f"N{name[0]}"))
            writing.add(
                Attendance(
                    id=id_from("w", name), session_id=SESSION, person_id=person_id(name), position=20 + rank,
                    status=AttendanceStatus.PRESENT, role=SessionRole.PARTICIPANT,
                )
            )  # fmt: skip
        writing.commit()
    room.go_to(round_id("c1", "consultation"))
    for name in names:
        notes.key(KEY.Key_K, CTRL)
        notes.type(name[:4])
        notes.key(KEY.Key_Return)
    notes.settle()
    room.settle()
    seats = len(room.view.turns.seats)
    assert seats == 12
    rows = notes.window.rows
    for spoken in range(seats):
        room.key(KEY.Key_Return, CTRL)
        notes.settle()
        QApplication.processEvents()
        assert rows.verticalScrollBar().maximum() == 0
        shown = rows._shown()
        kept = [row for row in shown if row.id]
        folded = [row for row in shown if not row.id]
        assert folded
        assert any(row.seat.state is SeatState.SPEAKING for row in kept)
        if room.view.turns.next_id is not None:
            assert any(row.note == "ensuite" for row in kept)
        said = sum(int(next(part for part in row.name.split() if part.isdigit())) for row in folded)
        assert said + len(kept) == seats, (spoken, [row.name for row in shown])
