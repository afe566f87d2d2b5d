"""Sheets of paper at the console, by the keys alone: typed, kept as totals, shown when asked."""

import pytest

from cop_desktop.domain.run.events_kinds import Tallied
from cop_desktop.qt.presenters.votes_face import About
from cop_desktop.qt.wall.face import RoundFace
from cop_desktop.qt.wall.votes import BallotFace, ScoresFace
from cop_desktop.services.running import run_id_of
from tests.console_hand import KEY
from tests.votes_world import Voters


@pytest.fixture
def delphi(vote_room):
    room = vote_room("mini_delphi")
    room.enter("frame")
    room.vote_key()
    for each in ("On manque de temps", "On se connaît assez", "On tient nos promesses"):
        room.write(each)
    room.key(KEY.Key_Return)
    room.enter("rate")
    return room


def sheets(room, *typed):
    for each in typed:
        room.write(each)


def test_statements_are_prepared_before_the_vote_and_sheets_are_typed_one_a_line(delphi):
    room = delphi
    assert room.panel.about is About.SHEETS
    assert isinstance(room.face, BallotFace)
    assert room.face.first == 1
    assert room.card.field.hasFocus()
    sheets(room, "793", "688", "794")
    assert "3" in room.panel.count
    assert not room.events(Tallied), "three sheets are not enough to be written"
    sheets(room, *("555",) * 7)
    assert sum(room.view.tally.options[0].counts) == 5, "five are written while five wait"
    assert "10" in room.panel.count
    assert "médiane" in room.panel.rows[0].note


def test_a_sheet_that_cannot_be_one_says_what_was_expected_and_stays(delphi):
    room = delphi
    sheets(room, "79")
    assert room.panel.trouble
    assert room.card.field.text() == "79"
    room.type("0")
    room.key(KEY.Key_Return)
    assert "1" in room.panel.hint
    assert "9" in room.panel.hint
    assert room.card.field.text() == "790"
    room.key(KEY.Key_Backspace)
    room.write("5")
    assert room.votes.presenter.waiting == 1
    room.key(KEY.Key_Up)
    assert room.card.field.text() == "795"
    assert room.votes.presenter.waiting == 0


def test_medians_and_spreads_go_up_when_asked_and_no_sheet_can_be_read_again(delphi):
    room = delphi
    sheets(room, "793", "688", "794", "555", "186", "922", "777")
    room.show_key()
    assert isinstance(room.face, BallotFace)
    room.show_key()
    assert isinstance(room.face, ScoresFace)
    assert [line.figure for line in room.face.lines] == ["7", "8", "5"]
    batches = room.events(Tallied)
    assert len(batches) == 3, "one batch of seven sheets, a total for each statement"
    assert all(sum(each.counts) == 7 for each in batches)
    assert room.votes.presenter.waiting == 0


def test_one_sheet_alone_is_not_shown(delphi):
    sheets(delphi, "793")
    delphi.show_key()
    delphi.show_key()
    assert not delphi.view.tally.revealed
    assert delphi.panel.trouble


def test_sheets_typed_during_the_next_step_count_and_the_room_sees_them_there(delphi):
    room = delphi
    sheets(room, "793", "688", "794")
    room.enter("feedback")
    assert room.votes.presenter.waiting == 3, "the next step takes nothing away"
    assert room.panel.about is About.SHEETS
    sheets(room, "555", "666")
    room.show_key()
    room.show_key()
    assert isinstance(room.face, ScoresFace)
    assert sum(room.view.tally.options[0].counts) == 5
    room.show_key()
    assert isinstance(room.face, RoundFace)
    room.show_key()
    assert isinstance(room.face, ScoresFace)
    room.enter("discuss")
    assert isinstance(room.face, RoundFace)


def test_the_second_pass_proposes_the_statements_of_the_first(delphi):
    room = delphi
    first = [each.option_id for each in room.view.tally.options]
    room.enter("rate", 2)
    assert room.panel.about is About.BALLOT
    room.key(KEY.Key_Return)
    assert [each.option_id for each in room.view.tally.options] == first
    assert [each.total for each in room.view.tally.options] == [0, 0, 0]


def test_a_killed_program_says_how_many_sheets_are_in(delphi, theme, workers, messages, qtbot):
    sheets(delphi, *("793",) * 12)
    assert "12" in delphi.panel.count
    again = Voters(delphi.workspace, delphi.clock, theme, workers, messages, qtbot, delphi.session)
    assert again.panel.about is About.SHEETS
    assert "5" in again.panel.count, "those that waited were on no disk"
    assert again.panel.hint.startswith("Toutes sont conservées")
    again.close()


def test_a_program_that_closes_keeps_the_sheets_typed(delphi):
    sheets(delphi, *("793",) * 4)
    delphi.votes.presenter.keep_sheets()
    delphi.console.close()
    delphi.workers.settle()
    with delphi.workspace.reading() as reading:
        run_id = delphi.running.run(run_id_of(delphi.session)).run_id
        kinds = [each.kind for each in reading.events(run_id)]
    assert kinds.count("tallied") == 3
