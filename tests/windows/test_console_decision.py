"""One decision being adopted: seen first at the console, read by the room, adopted, taken back."""

import pytest

from cop_desktop.domain.codes import ItemKind, Language, Level
from cop_desktop.qt.wall.face import HeldFace, RoundFace, words_of
from cop_desktop.qt.wall.votes import DecisionFace
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.deciding import Deciding
from cop_desktop.windows.console_decision_place import DecisionPlace
from tests.console_hand import CTRL, KEY, SHIFT
from tests.votes_world import Voters, open_votes

SENTENCE = "Se voir chaque troisième jeudi du mois."


@pytest.fixture
def open_room(tmp_path, clock, theme, languages, workers, messages, qtbot):
    """Open the console of a consent round, with the strip of decisions."""
    opened = []

    def make(language=Language.FRENCH):
        if language is not Language.FRENCH:
            languages.switch(language)
        workspace, session = open_votes(tmp_path / "decisions.cop", clock, "consent", language)
        room = Voters(workspace, clock, theme, workers, messages, qtbot, session)
        room.decision = DecisionPlace(
            room.console, Deciding(workspace), room.projector, workers, messages, theme, ink_of("light"),
            room.console,
        )  # fmt: skip
        opened.append((room, workspace))
        return room

    yield make
    for room, workspace in opened:
        room.close()
        workspace.close()


@pytest.fixture
def proposed(open_room):
    """A decision was captured while it was presented."""
    room = open_room()
    room.enter("present")
    room.write(f"dd {SENTENCE}")
    return room


def decision(room):
    return next(each for each in room.items() if each.kind is ItemKind.DECISION)


def shown(room):
    room.key(KEY.Key_F12)
    room.key(KEY.Key_Return)


def test_it_is_seen_first_at_the_console_then_read_by_the_room(proposed):
    room = proposed
    room.key(KEY.Key_F12)
    strip = room.decision.strip
    assert strip.list.hasFocus()
    assert room.page.capture.height() == 0
    assert isinstance(strip.preview.face(), DecisionFace)
    assert isinstance(room.face, RoundFace), "nothing goes up before it is asked"
    room.key(KEY.Key_Return)
    assert isinstance(room.face, DecisionFace)
    assert room.face.sentence == SENTENCE
    assert "objection argumentée" in room.face.call
    assert decision(room).status == "proposed"
    assert room.field.hasFocus()


def test_the_method_is_chosen_by_its_figure(proposed):
    room = proposed
    room.key(KEY.Key_F12)
    room.key(KEY.Key_3)
    assert room.decision.strip.preview.face().header.name == "à la majorité"
    room.key(KEY.Key_Return)
    assert decision(room).method == "majority"
    assert "Qui est pour?" in room.face.call


def test_it_stays_through_the_round_of_objections_whose_concerns_are_about_it(proposed):
    room = proposed
    shown(room)
    room.enter("objections")
    assert isinstance(room.face, DecisionFace)
    assert not room.page.turns.isHidden(), "who objects has the floor"
    room.write("cc Le jeudi est déjà pris.")
    concern = room.items()[0]
    assert (concern.kind, concern.about_id) == (ItemKind.CONCERN, decision(room).id)
    room.key(KEY.Key_F12)
    assert room.face.adopted
    assert room.face.call == "Adoptée par consentement"
    assert (decision(room).status, decision(room).method) == ("adopted", "consent")
    room.key(KEY.Key_Z, CTRL)
    assert decision(room).status == "proposed"
    assert not room.face.adopted, "the wall follows"
    room.key(KEY.Key_Z, CTRL | SHIFT)
    assert room.face.adopted


def test_it_is_typed_where_there_is_none(open_room):
    room = open_room()
    room.enter("present")
    room.key(KEY.Key_F12)
    assert room.decision.strip.field.hasFocus()
    room.write(SENTENCE)
    assert decision(room).text == SENTENCE
    room.key(KEY.Key_Return)
    assert room.face.sentence == SENTENCE


def test_escape_leaves_and_nothing_changes(proposed):
    room = proposed
    room.key(KEY.Key_F12)
    room.key(KEY.Key_Escape)
    assert decision(room).status == "adopted", "as it was captured"
    assert isinstance(room.face, RoundFace)
    assert room.field.hasFocus()
    assert room.page.capture.height() > 0


def test_what_stays_in_the_room_never_goes_up(open_room):
    room = open_room()
    room.enter("present")
    room.write("dd !s Ce que Maude a confié")
    assert decision(room).level is Level.ROOM
    shown(room)
    assert isinstance(room.face, RoundFace)
    assert "Maude" not in " ".join(words_of(room.face))


def test_a_hold_takes_it_down_and_it_does_not_come_back_by_itself(proposed):
    room = proposed
    shown(room)
    room.key(KEY.Key_F7)
    assert isinstance(room.face, HeldFace)
    room.console.presenter.toggle_pause()
    room.settle()
    assert isinstance(room.face, RoundFace)


def test_it_is_taken_down_by_its_key(proposed):
    shown(proposed)
    proposed.key(KEY.Key_F12, SHIFT)
    assert isinstance(proposed.face, RoundFace)
    assert decision(proposed).status == "proposed"


def test_in_english_too(open_room):
    room = open_room(Language.ENGLISH)
    room.enter("present")
    room.write("dd Meet on the third Thursday.")
    shown(room)
    assert words_of(room.face)[-2:] == (
        "Meet on the third Thursday.",
        "Does anybody have a reasoned objection?",
    )
    room.key(KEY.Key_F12)
    assert words_of(room.face)[-1] == "Adopted by consent"


def test_where_somebody_else_takes_the_notes_the_round_keeps_its_height_and_comes_back(proposed):
    room = proposed
    room.key(KEY.Key_L, CTRL | SHIFT)
    tall = room.page.round.height()
    room.key(KEY.Key_F12)
    assert room.decision.strip.list.hasFocus()
    assert room.page.round.ui.ringHolder.height() <= room.page.round.height() - 80
    room.key(KEY.Key_Return)
    assert isinstance(room.face, DecisionFace)
    assert room.decision.strip.objection_button.isHidden(), "there is no field to write it in"
    room.key(KEY.Key_F12)
    assert decision(room).status == "adopted"
    room.key(KEY.Key_F12)
    assert room.page.round.height() == tall


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_no_button_of_the_strip_is_cut(proposed, size):
    room = proposed
    room.page.resize(*size)
    room.key(KEY.Key_F12)
    strip = room.decision.strip
    buttons = [strip.show_button, strip.leave_button, *strip.methods.buttons()]
    assert all(each.width() >= each.sizeHint().width() for each in buttons)
    room.key(KEY.Key_Return)
    line = (strip.adopt_button, strip.objection_button, strip.down_button)
    assert all(each.width() >= each.sizeHint().width() for each in line)
