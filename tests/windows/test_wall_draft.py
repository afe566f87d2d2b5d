"""Nothing typed or captured reaches the room before it was seen on the console: real keys, a real file."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus, ItemKind, Level
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.session import Attendance
from cop_desktop.qt.presenters.wall_draft import About
from cop_desktop.qt.wall.face import BlackFace, HeldFace, MessageFace, RoundFace, words_of
from cop_desktop.services.capture_desk import Draft
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import PEOPLE, QUESTION, person_id, round_id
from tests.wall_hand import (
    CONSULTATION,
    CONTRACT,
    LEARNING,
    SYNTHESIS,
    capture_at_closing,
    face,
    folded,
    harvest_key,
    places,
    walled,
)

__all__ = ["places", "walled"]
SAID = "Que faire quand personne ne se sent responsable?"


def subject(room):
    shown = face(room)
    assert isinstance(shown, RoundFace)
    return shown.subject


def questions(room):
    with room.workspace.reading() as reading:
        return [reading.get(RoundOccurrence, each).question for each in (CONSULTATION, SYNTHESIS, LEARNING)]


def unplan(room):
    """Take the question of the plan away."""
    with room.workspace.writing() as writing:
        writing.save(replace(writing.get(RoundOccurrence, CONSULTATION), question=""))
        writing.commit()
    room.console.capture.reload_desk()
    room.settle()


def test_the_contract_is_typed_once_and_read_through_two_steps(walled):
    walled.go_to(CONTRACT)
    assert walled.strip.draft.about is About.LINE
    assert walled.strip.isVisible()
    walled.key(KEY.Key_F, CTRL | SHIFT)
    assert walled.page.focusWidget() is walled.strip.ui.sentenceEdit
    before = face(walled)
    walled.strip.ui.sentenceEdit.selectAll()
    walled.type(SAID)
    assert walled.strip.preview.face().subject == SAID
    assert face(walled) == before, "nothing is up before Enter"
    walled.key(KEY.Key_Return)
    assert questions(walled) == [SAID, SAID, ""]
    assert walled.page.focusWidget() is walled.field
    assert subject(walled) == SAID, "the client reads it before the group goes on"
    walled.go_to(CONSULTATION)
    assert subject(walled) == SAID
    walled.go_to(SYNTHESIS)
    assert subject(walled) == SAID
    walled.go_to(LEARNING)
    assert SAID not in " ".join(words_of(face(walled)))
    assert walled.strip.draft.about is About.NOTHING


def test_a_question_captured_in_the_contract_step_is_not_typed_again(walled):
    unplan(walled)
    walled.go_to(CONTRACT)
    walled.write(f"qq {SAID}")
    assert walled.strip.draft.typed == SAID
    assert walled.page.focusWidget() is walled.strip.ui.showButton
    assert questions(walled) == ["", "", ""]
    walled.key(KEY.Key_Return)
    assert questions(walled) == [SAID, SAID, ""]
    assert [item.level for item in walled.items()] == [Level.ROOM]


def test_a_letter_typed_on_the_offer_goes_to_the_field_and_escape_shows_nothing(walled):
    unplan(walled)
    walled.go_to(CONTRACT)
    walled.write(f"qq {SAID}")
    walled.type("suite")
    assert walled.field.line() == "suite"
    assert walled.strip.draft.about is About.LINE, "the offer folds"
    assert walled.strip.draft.hint == SAID, "and is still there"
    walled.key(KEY.Key_F, CTRL | SHIFT)
    assert walled.strip.draft.typed == SAID
    walled.key(KEY.Key_Escape)
    assert walled.strip.draft.about is About.LINE
    assert questions(walled) == ["", "", ""]
    assert walled.field.line() == "suite"


def test_a_question_written_in_another_window_is_offered_in_the_quiet_line(walled):
    unplan(walled)
    walled.go_to(CONTRACT)
    place = walled.console.presenter.place_now()
    walled.workers.write(lambda: walled.capturing.capture(Draft(SAID, ItemKind.QUESTION), place))
    walled.settle()
    assert walled.strip.draft.about is About.LINE, "nobody's cursor is taken"
    assert walled.strip.draft.hint == SAID
    walled.key(KEY.Key_F, CTRL | SHIFT)
    walled.key(KEY.Key_Return)
    assert questions(walled) == [SAID, SAID, ""]


def test_the_sentence_is_taken_back_by_ctrl_z(walled):
    walled.go_to(CONTRACT)
    walled.key(KEY.Key_F, CTRL | SHIFT)
    walled.strip.ui.sentenceEdit.selectAll()
    walled.type(SAID)
    walled.key(KEY.Key_Return)
    walled.key(KEY.Key_Z, CTRL)
    assert questions(walled) == [QUESTION, "", ""]
    walled.key(KEY.Key_Y, CTRL)
    assert questions(walled) == [SAID, SAID, ""]


def test_a_sentence_too_long_asks_for_a_shorter_one_and_a_name_is_left_out(walled):
    walled.go_to(CONTRACT)
    walled.key(KEY.Key_F, CTRL | SHIFT)
    edit = walled.strip.ui.sentenceEdit
    edit.selectAll()
    walled.type("Comment dire non quand tout le monde attend un oui " + "x" * 65)
    assert "plus courte" in walled.strip.ui.hintLabel.text() or "110" in walled.strip.ui.hintLabel.text()
    assert not walled.strip.ui.showButton.isEnabled()
    walled.key(KEY.Key_Return)
    assert questions(walled)[1] == ""
    edit.selectAll()
    walled.type("Comment Maude peut-elle dire non?")
    assert walled.strip.preview.face().subject == "Comment … peut-elle dire non?"
    walled.key(KEY.Key_Return)
    assert questions(walled)[0] == "Comment … peut-elle dire non?"


def test_elsewhere_the_key_says_why_and_opens_nothing(walled):
    walled.go_to(round_id("c1", "expose"))
    walled.key(KEY.Key_F, CTRL | SHIFT)
    assert walled.strip.draft.about is About.NOTHING
    assert "contrat" in walled.messages.heard[-1]


def test_a_message_goes_up_and_comes_down(walled):
    walled.go_to(CONSULTATION)
    walled.key(KEY.Key_W, CTRL | SHIFT)
    walled.type("On reprend à la table")
    assert isinstance(walled.strip.preview.face(), MessageFace)
    assert isinstance(face(walled), RoundFace)
    walled.key(KEY.Key_Return)
    assert words_of(face(walled)) == ("On reprend à la table",)
    walled.pass_time(30)
    assert isinstance(face(walled), MessageFace)
    assert walled.strip.draft.hint == "On reprend à la table"
    walled.key(KEY.Key_W, CTRL | SHIFT)
    assert isinstance(face(walled), RoundFace)


def test_a_message_offered_is_one_click_and_the_next_step_withdraws_it(walled):
    walled.go_to(CONSULTATION)
    walled.key(KEY.Key_W, CTRL | SHIFT)
    walled.qtbot.mouseClick(walled.strip.presets[0], Qt.MouseButton.LeftButton)
    walled.key(KEY.Key_Return)
    assert words_of(face(walled)) == ("On reprend dans deux minutes.",)
    walled.go_to(SYNTHESIS)
    assert isinstance(face(walled), RoundFace)


def test_the_human_moment_closes_what_was_prepared_and_takes_down_what_was_up(walled):
    walled.go_to(CONSULTATION)
    walled.key(KEY.Key_W, CTRL | SHIFT)
    walled.type("Bientôt")
    walled.key(KEY.Key_Return)
    walled.key(KEY.Key_W, CTRL | SHIFT)  # withdraws
    walled.key(KEY.Key_W, CTRL | SHIFT)
    walled.type("Encore un mot")
    walled.console.wiring._hold()
    walled.settle()
    assert isinstance(face(walled), HeldFace)
    assert walled.strip.draft.about is About.NOTHING
    assert not walled.strip.isVisible()
    harvest_key(walled)
    walled.key(KEY.Key_W, CTRL | SHIFT)
    assert not walled.strip.isVisible()


def test_a_thought_comes_while_something_is_prepared(walled):
    walled.go_to(CONSULTATION)
    walled.key(KEY.Key_W, CTRL | SHIFT)
    walled.type("On reprend dans la grande sal")
    walled.key(KEY.Key_L, CTRL)
    assert not folded(walled)
    assert walled.page.focusWidget() is walled.field
    assert walled.strip.draft.hint == "On reprend dans la grande sal"
    walled.write("ii une idée qui passait")
    assert [item.text for item in walled.items()] == ["une idée qui passait"]
    walled.key(KEY.Key_W, CTRL | SHIFT)
    assert walled.strip.ui.sentenceEdit.text() == "On reprend dans la grande sal"
    assert walled.page.focusWidget() is walled.strip.ui.sentenceEdit
    walled.type("le")
    walled.key(KEY.Key_W, CTRL | SHIFT)
    assert walled.strip.ui.sentenceEdit.text().endswith("salle"), "the same key again loses nothing"
    walled.key(KEY.Key_Return)
    assert words_of(face(walled)) == ("On reprend dans la grande salle",)
    walled.key(KEY.Key_W, CTRL | SHIFT)
    assert walled.strip.draft.about is About.NOTHING, "nothing waits any more"


def test_what_is_prepared_survives_another_place_and_the_human_moment(walled, places):
    walled.go_to(CONTRACT)
    walled.key(KEY.Key_F, CTRL | SHIFT)
    walled.strip.ui.sentenceEdit.selectAll()
    walled.type("Que faire quand")
    places.setCurrentIndex(1)
    places.setCurrentIndex(0)
    assert walled.page.focusWidget() is walled.strip.ui.sentenceEdit, "the cursor is where one was"
    walled.type(" on se tait")
    walled.key(KEY.Key_F7)
    assert isinstance(face(walled), HeldFace)
    assert not walled.strip.isVisible()
    walled.key(KEY.Key_1)
    assert walled.view.running
    assert walled.strip.draft.hint == "Que faire quand on se tait"
    assert not folded(walled)
    walled.key(KEY.Key_F, CTRL | SHIFT)
    assert walled.strip.ui.sentenceEdit.text() == "Que faire quand on se tait"
    walled.key(KEY.Key_Return)
    assert subject(walled) == "Que faire quand on se tait"


def test_a_sentence_of_three_lines_is_one_sentence_and_later_corrections_reach_the_wall(walled):
    walled.go_to(CONTRACT)
    walled.key(KEY.Key_F, CTRL | SHIFT)
    edit = walled.strip.ui.sentenceEdit
    edit.selectAll()
    one = edit.height()
    walled.type("Comment annoncer au conseil")
    walled.key(KEY.Key_Return, SHIFT)
    walled.type("que la halte ouvrira plus tard,")
    walled.key(KEY.Key_Return, SHIFT)
    walled.type("sans perdre leur confiance?")
    assert edit.height() > one
    said = "Comment annoncer au conseil que la halte ouvrira plus tard, sans perdre leur confiance?"
    assert walled.strip.preview.face().subject == said
    walled.key(KEY.Key_Return)
    assert questions(walled) == [said, said, ""]
    walled.go_to(CONSULTATION)
    assert subject(walled) == said
    walled.key(KEY.Key_F, CTRL | SHIFT)
    walled.strip.ui.sentenceEdit.selectAll()
    walled.type(SAID)
    walled.key(KEY.Key_Return)
    assert subject(walled) == SAID, "corrected in the step that tells it"
    assert questions(walled) == [SAID, SAID, ""]


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1366, 768), (1920, 1080)])
def test_what_is_prepared_is_whole_within_the_page(walled, size):
    walled.page.resize(*size)
    capture_at_closing(walled, "ii première", "ii seconde")
    for opens in (walled.drafts.open_message, walled.drafts.open_harvest):
        opens()
        walled.settle()
        for widget in (walled.strip.ui.showButton, walled.strip.ui.leaveButton, walled.strip.preview):
            if widget.isVisible():
                corner = widget.mapTo(walled.page, widget.rect().topLeft())
                assert walled.page.rect().contains(QRect(corner, widget.size())), widget.objectName()
                assert widget.width() >= widget.minimumSizeHint().width(), "its words are whole"
        walled.drafts.leave()


def test_one_key_names_who_speaks_and_says_so_but_not_in_a_room_round(walled):
    walled.go_to(CONSULTATION)
    walled.key(KEY.Key_I, CTRL | SHIFT)
    assert "reste dans la salle" in walled.messages.heard[-1]
    assert face(walled).band is None
    walled.key(KEY.Key_I, CTRL | SHIFT)
    assert walled.messages.heard[-1] == "Le mur ne nomme personne."
    assert not [name for name in ("Idriss", "Geneviève", "Naomi") if name in repr(face(walled))]


@pytest.fixture
def hybrid(world, request):
    """The consultation, made a round one may tell of, with Naomi on line from the beginning."""
    with world.writing() as writing:
        item = writing.get(AgendaItem, id_from("world", "item", "c1"))
        writing.save(replace(item, level=Level.MEMBERS))
        for each in writing.all(RoundOccurrence, agenda_item_id=item.id):
            writing.save(replace(each, level=Level.MEMBERS))
        naomi = writing.get(Attendance, id_from("world", "attendance", "Naomi"))
        writing.save(replace(naomi, status=AttendanceStatus.REMOTE))
        writing.commit()
    return request.getfixturevalue("walled")


def test_with_somebody_on_line_the_wall_says_who_speaks_and_who_follows(hybrid):
    hybrid.go_to(CONSULTATION)
    if hybrid.view.turns.speaker_id is None:
        hybrid.key(KEY.Key_Return, CTRL)
    band = face(hybrid).band
    assert (band.name, band.remote, band.next.name) == ("Idriss", False, "Geneviève")
    while face(hybrid).band.name != "Naomi":
        hybrid.key(KEY.Key_Return, CTRL)
    assert face(hybrid).band.remote
    hybrid.key(KEY.Key_I, CTRL | SHIFT)
    assert face(hybrid).band is None


def test_in_every_turn_the_wall_says_who_speaks_and_who_follows(hybrid):
    """Both laps, somebody who passes, somebody who goes and one who comes: the band follows the floor."""
    hybrid.go_to(CONSULTATION)
    names = {person_id(name): name for name in (*PEOPLE, "Maude", "Solène")}
    seen = []
    for rank in range(40):
        turns = hybrid.view.turns
        if turns is None or (rank and turns.speaker_id is None):
            break
        band = face(hybrid).band
        if turns.speaker_id is not None:
            assert band.name == names[turns.speaker_id]
            assert band.remote is (band.name == "Naomi")
            assert (band.next.name if band.next else None) == names.get(turns.next_id)
            seen.append(band.name)
        hybrid.key(KEY.Key_N if rank == 3 else KEY.Key_Return, CTRL | SHIFT if rank == 3 else CTRL)
    assert set(seen) == set(PEOPLE) - {"Maude"}
    assert len(seen) > len(set(seen)), "who passed is offered the floor again, and there are two laps"
    said = face(hybrid).band
    assert (said.name, said.next) == ("Parole libre", None), "nobody has the floor any more: it is open"


def test_the_clicker_still_works_while_something_is_prepared(walled):
    walled.go_to(CONSULTATION)
    walled.key(KEY.Key_W, CTRL | SHIFT)
    walled.key(KEY.Key_Period)
    assert isinstance(face(walled), BlackFace)
    walled.key(KEY.Key_Period)
    walled.type("Un mot. Puis un autre")
    assert walled.strip.ui.sentenceEdit.text() == "Un mot. Puis un autre"
    walled.go_to(SYNTHESIS)
    assert walled.strip.draft.about is About.MESSAGE, "what was being typed is not lost at the next step"
    assert walled.strip.ui.sentenceEdit.text() == "Un mot. Puis un autre"
