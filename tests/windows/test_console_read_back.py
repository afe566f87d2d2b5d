"""« Avant de se quitter », with real keys: stops once, few keys a line, public sentences for the room."""

import datetime as dt

import pytest

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.session import Session
from cop_desktop.qt.wall.face import words_of
from cop_desktop.qt.wall.read_back import ReadBackFace
from cop_desktop.qt.wall.tongue import INTERFACE
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.read_back import ReadingBack
from cop_desktop.windows.console_read_back_place import ReadBackPlace
from tests.console_hand import CTRL, KEY
from tests.console_world import SESSION, person_id, round_id

CLOSING = round_id("closing", "one")
BEFORE_IT = round_id("approval", "one")
DUE = dt.date(2026, 11, 5)
SECRET = "canari de la salle"


def capture(room, text, kind=ItemKind.ACTION, place=None, **more):
    room.clock.forward(1)
    made = Capturing(room.workspace, room.clock).capture(
        Draft(text, kind=kind, **more), place or Place(SESSION)
    )
    return made.item


@pytest.fixture
def world(world):
    """The session made short: arrival, approval, closing; what a consultation captured stays of the room."""
    with world.writing() as writing:
        for key in ("c1", "break", "c2"):
            writing.remove(writing.get(AgendaItem, id_from("world", "item", key)))
        writing.commit()
    return world


@pytest.fixture
def back(room, theme, messages):
    """Five actions of which two lack somebody and one a day, a decision, a topic set aside, a secret."""
    from cop_desktop.qt.widgets.ink import ink_of

    console = room.console
    place = ReadBackPlace(
        room.page, console.presenter, ReadingBack(room.workspace, room.clock), room.projector,
        console.last, room.workers, messages, theme, ink_of("light"), room.page,
    )  # fmt: skip
    capture(room, "Consacrer la rencontre du 19 novembre aux besoins du groupe.", ItemKind.DECISION)
    capture(room, "Donner suite à la consultation 1.", owner_id=person_id("Maude"), due_on=DUE)
    capture(room, "Fournir des données.", owner_id=person_id("Félix-Olivier"), due_next_session=True)
    capture(room, "Donner suite à la consultation 2.", owner_id=person_id("Idriss"))
    capture(room, "Inviter l’équipe d’urbanisme.", due_on=dt.date(2026, 11, 19))
    in_room = Place(SESSION, level=Level.ROOM, locked=True, agenda_item_id=id_from("world", "item", "c1"))
    capture(room, SECRET, place=in_room, due_on=DUE)
    capture(room, "Les images de caméras.", ItemKind.PARKING)
    room.settle()
    return place


def reach_closing(room):
    room.go_to(BEFORE_IT)
    room.key(KEY.Key_PageDown, seconds=1)
    if room.bar is not None and room.bar.key == "again":
        room.key(KEY.Key_PageDown, seconds=1)


def held(room, item_text):
    return next(item for item in room.items() if item.text == item_text)


def wall_words(room):
    return "\n".join(words_of(room.projector.face))


def session(room):
    with room.workspace.reading() as reading:
        return reading.get(Session, SESSION)


def test_it_stops_once_on_exactly_three_lines_and_each_takes_six_keys_at_most(room, back):
    reach_closing(room)
    card = back.card
    assert room.view.current_id == BEFORE_IT
    assert card.isVisible()
    assert not room.page.capture.isVisible()
    assert [row.face.text for row in card.rows] == [
        "Donner suite à la consultation 2.", "Inviter l’équipe d’urbanisme.", SECRET,
    ]  # fmt: skip
    assert [row.face.current for row in card.rows] == [True, False, False]
    assert card.answer.edit.hasFocus()

    room.type("p")  # the next session
    room.key(KEY.Key_Return)
    assert held(room, "Donner suite à la consultation 2.").due_next_session
    room.type("gen")
    assert card.answer.offered[0] == "Geneviève NG"
    room.key(KEY.Key_Return)
    assert held(room, "Inviter l’équipe d’urbanisme.").owner_id == person_id("Geneviève")
    room.type("tout")
    room.key(KEY.Key_Return)
    assert held(room, SECRET).owner_is_group
    assert [row.face.done for row in card.rows] == [True] * 3

    room.key(KEY.Key_Return)  # « Tour de clôture » has the focus: one more Enter goes on
    assert room.view.current_id == CLOSING
    assert not card.isVisible()
    assert room.page.capture.isVisible()
    assert session(room).read_back_at_ms is not None


def test_one_key_skips_it_and_nothing_is_recorded(room, back):
    reach_closing(room)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == CLOSING
    assert not back.card.isVisible()
    assert session(room).read_back_at_ms is None
    assert room.page.capture.field.hasFocus()


def test_a_double_press_opens_it_and_no_more(room, back):
    room.go_to(BEFORE_IT)
    room.pass_time(600)
    room.key(KEY.Key_PageDown, seconds=1)
    room.key(KEY.Key_PageDown, seconds=0.2)
    assert room.view.current_id == BEFORE_IT
    assert back.presenter.is_open


def test_back_closes_it_and_it_does_not_stop_twice(room, back):
    reach_closing(room)
    room.key(KEY.Key_PageUp)
    assert not back.presenter.is_open
    room.pass_time(600)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == CLOSING


def test_escape_leaves_a_line_as_it_is(room, back):
    reach_closing(room)
    for _ in range(3):
        room.key(KEY.Key_Escape)
    assert not any(row.face.done or row.face.current for row in back.card.rows)
    assert back.side.onward_button.hasFocus()
    room.key(KEY.Key_Return)
    assert room.view.current_id == CLOSING
    assert session(room).read_back_at_ms is None


def test_an_answer_is_taken_back_and_asked_again(room, back):
    reach_closing(room)
    room.type("v")
    room.key(KEY.Key_Return)
    assert held(room, "Donner suite à la consultation 2.").due_on == dt.date(2026, 10, 23)
    room.key(KEY.Key_Z, CTRL)
    assert held(room, "Donner suite à la consultation 2.").due_on is None
    assert not back.card.rows[0].face.done


def test_to_be_determined_is_an_answer_kept_on_disk_and_taken_back(room, back):
    reach_closing(room)
    room.type("à d")  # when
    room.key(KEY.Key_Return)
    room.type("à d")  # who
    room.key(KEY.Key_Return)
    assert [row.face.done for row in back.card.rows] == [True, True, False]
    assert back.card.rows[0].face.when == "À déterminer"
    assert back.card.rows[1].face.who == "À déterminer"
    asked = ReadingBack(room.workspace, room.clock).board(SESSION).read.incomplete  # as another window reads
    assert [line.item.text for line in asked] == [SECRET]
    assert "À déterminer" in {each.who for each in back.presenter.draft.face(INTERFACE).promises}
    room.key(KEY.Key_Z, CTRL)
    assert not back.card.rows[1].face.done


def test_letters_that_mean_nobody_give_it_to_nobody(room, back):
    reach_closing(room)
    room.key(KEY.Key_Escape)
    before = held(room, "Inviter l’équipe d’urbanisme.")
    room.type("zzz")
    assert back.card.answer.offered == []
    room.key(KEY.Key_Return)
    assert held(room, "Inviter l’équipe d’urbanisme.") == before
    assert back.card.rows[1].face.current


def test_two_answers_typed_at_once_reach_their_own_questions(room, back):
    capture(room, "Écrire le mot.", owner_id=None)
    room.settle()
    reach_closing(room)
    back.presenter.choose(held(room, "Écrire le mot.").id)
    edit = back.card.answer.edit
    for text in ("naomi", "5 nov"):  # before the disk has answered
        edit.setText(text)
        room.qtbot.keyClick(edit, KEY.Key_Return)
    room.settle()
    written = held(room, "Écrire le mot.")
    assert (written.owner_id, written.due_on) == (person_id("Naomi"), DUE)


def test_the_wall_shows_it_only_when_asked_and_only_public_sentences(room, back):
    reach_closing(room)
    assert not isinstance(room.projector.face, ReadBackFace)
    assert SECRET not in "\n".join(words_of(back.side.preview.face()))
    room.key(KEY.Key_F3)
    face = room.projector.face
    assert isinstance(face, ReadBackFace)
    assert [(each.what, each.who) for each in face.promises][-1] == ("Inviter l’équipe d’urbanisme.", "Qui?")
    assert SECRET not in wall_words(room)
    room.key(KEY.Key_Escape)
    room.type("gen")
    room.key(KEY.Key_Return)
    assert "Geneviève" in wall_words(room)
    room.key(KEY.Key_F3)
    assert not isinstance(room.projector.face, ReadBackFace)
    room.key(KEY.Key_PageDown)
    assert session(room).read_back_at_ms is not None


def test_black_and_a_hold_silence_it(room, back):
    reach_closing(room)
    room.key(KEY.Key_F3)
    room.type(".")
    assert wall_words(room) == ""
    assert back.card.answer.edit.text() == ""
    room.type(".")
    assert isinstance(room.projector.face, ReadBackFace)
    room.key(KEY.Key_PageUp)
    assert not isinstance(room.projector.face, ReadBackFace)


def test_a_hold_takes_it_away_and_it_stops_again_afterwards(room, back):
    reach_closing(room)
    room.key(KEY.Key_F3)
    room.console.presenter.ask(lambda view: co.Hold(revision=view.revisions[co.MAIN]))
    room.settle()
    assert not back.presenter.is_open
    assert wall_words(room) == ""
    room.console.presenter.ask(lambda view: co.Release(revision=view.revisions[co.MAIN]))
    room.settle()
    room.pass_time(600)
    room.key(KEY.Key_PageDown)
    assert back.presenter.is_open
    assert not isinstance(room.projector.face, ReadBackFace)


def test_it_opens_at_any_moment_and_next_then_only_closes_it(room, back):
    room.key(KEY.Key_PageDown)
    current = room.view.current_id
    room.key(KEY.Key_F3)
    assert back.presenter.is_open
    room.key(KEY.Key_PageDown)
    assert not back.presenter.is_open
    assert room.view.current_id == current


def test_with_nothing_to_read_back_it_does_not_stop(room, back):
    for item in room.items():
        room.capturing.remove(item)
    room.settle()
    reach_closing(room)
    assert room.view.current_id == CLOSING


def test_recorded_can_be_taken_back(room, back):
    reach_closing(room)
    room.key(KEY.Key_F3)
    room.key(KEY.Key_PageDown)
    assert session(room).read_back_at_ms is not None
    room.key(KEY.Key_Z, CTRL)
    room.key(KEY.Key_Z, CTRL)
    assert session(room).read_back_at_ms is None


def test_the_rows_of_the_feed_follow_the_next_session(room):
    room.write("aa réserver la salle @idriss prochaine rencontre")
    item, harvest = room.items()[0], room.console.capture
    assert item.due_next_session
    assert "19\u00a0nov." in harvest.row_of_id(item.id).about
    again = []
    harvest.rows_reset.connect(again.append)
    moved = dt.date(2026, 12, 3)
    room.workers.write(lambda: room.sessions.edit(id_from("world", "next"), date=moved))
    room.settle()
    assert again
    assert "3\u00a0déc." in harvest.row_of_id(item.id).about


def test_behind_a_wall_that_covers_the_console_it_asks_only_what_the_room_may_read(room, back):
    back.presenter.covered = lambda: True
    reach_closing(room)
    assert room.view.current_id == BEFORE_IT
    assert back.presenter.is_open
    asked = []
    while back.presenter.line is not None and len(asked) < 9:
        asked.append(back.presenter.line.item.text)
        back.presenter.skip()
    assert asked == ["Donner suite à la consultation 2.", "Inviter l’équipe d’urbanisme."]
    back.presenter.covered = lambda: False
    back.presenter.look_again()
    assert back.presenter.line.item.text == SECRET
