"""Votes at the console, by the keys alone: hands, dots, sheets; what the room sees of each, and when."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import ItemKind, Language, Level, RoundState
from cop_desktop.domain.run.events_kinds import BallotSet, HandsShown, Revealed, Tallied
from cop_desktop.qt.presenters.votes_face import About
from cop_desktop.qt.wall.face import RoundFace, words_of
from cop_desktop.qt.wall.votes import BallotFace, DotsFace, HandsFace, ScoresFace
from cop_desktop.services.running import run_id_of
from tests.console_hand import CTRL, KEY
from tests.votes_world import Voters, open_votes

QUESTIONS = (
    "Comment accueillir?",
    "Qui relance qui?",
    "Quoi dire aux élus?",
    "Où se voir?",
    "Combien de fois?",
)


@pytest.fixture
def open_room(tmp_path, clock, theme, languages, workers, messages, qtbot):
    """Open the console of a session of one format."""
    opened = []

    def make(format_key, language=Language.FRENCH):
        if language is not Language.FRENCH:
            languages.switch(language)
        workspace, session = open_votes(tmp_path / "votes.cop", clock, format_key, language)
        room = Voters(workspace, clock, theme, workers, messages, qtbot, session)
        opened.append((room, workspace))
        return room

    yield make
    for room, workspace in opened:
        room.close()
        workspace.close()


@pytest.fixture
def coffee(open_room):
    """Five questions captured while they were proposed, and the vote under way."""
    room = open_room("lean_coffee")
    room.enter("propose")
    for each in QUESTIONS:
        room.write(f"qq {each}")
    room.enter("vote")
    return room


@pytest.fixture
def counting(coffee):
    """The ballot is set, its options as they were written."""
    coffee.vote_key()
    coffee.key(KEY.Key_Return)
    return coffee


def test_what_was_captured_is_proposed_and_the_room_sees_it_without_a_total(coffee):
    assert coffee.panel.about is About.BALLOT
    assert [row.text for row in coffee.panel.rows] == list(QUESTIONS)
    assert all(row.checked for row in coffee.panel.rows)
    assert coffee.page.turns.isHidden()
    assert isinstance(coffee.face, RoundFace), "nothing goes up before it is put to the vote"
    coffee.vote_key()
    assert coffee.card.field.hasFocus()
    coffee.key(KEY.Key_Return)
    assert coffee.panel.about is About.DOTS
    assert isinstance(coffee.face, BallotFace)
    assert coffee.face.options == QUESTIONS
    assert len(coffee.events(BallotSet)) == 1


def test_options_are_chosen_ordered_and_added_with_the_keys(coffee):
    coffee.vote_key()
    coffee.enter_text("Que faire des retards?")
    added = coffee.items()[0]
    assert (added.kind, added.text, added.round_id) == (
        ItemKind.QUESTION, "Que faire des retards?", coffee.round("vote")
    )  # fmt: skip
    assert coffee.panel.rows[-1].text == "Que faire des retards?"
    coffee.key(KEY.Key_Down)
    coffee.key(KEY.Key_Space)
    coffee.key(KEY.Key_Down)
    coffee.key(KEY.Key_Up, CTRL)
    coffee.key(KEY.Key_Return)
    tally = coffee.view.tally
    texts = {each.id: each.text for each in coffee.items()}
    assert len(tally.options) == 5
    assert QUESTIONS[0] not in [texts[each.option_id] for each in tally.options]


def test_dots_are_counted_row_after_row_and_the_wall_tells_none(counting):
    room = counting
    assert room.card.list.hasFocus()
    for _ in range(3):
        room.key(KEY.Key_Plus)
    room.key(KEY.Key_Left)
    room.key(KEY.Key_Down)
    room.enter_text("12")
    room.enter_text("4")
    assert [each.total for each in room.view.tally.options] == [2, 12, 4, 0, 0]
    assert room.card.list.currentRow() == 3
    assert isinstance(room.face, BallotFace)
    assert not any(figure in " ".join(words_of(room.face)) for figure in ("12", " 4"))
    room.key(KEY.Key_Z, CTRL)
    assert [each.total for each in room.view.tally.options] == [2, 12, 0, 0, 0]
    assert "24" in room.panel.count


def test_showing_is_asked_once_in_the_bar_and_is_not_taken_back(counting):
    room = counting
    room.enter_text("3")
    room.enter_text("5")
    room.show_key()
    assert room.bar.key == "vote-sure"
    assert isinstance(room.face, BallotFace)
    room.show_key()
    assert room.bar is None
    assert isinstance(room.face, DotsFace)
    assert [line.count for line in room.face.lines] == [5, 3, 0, 0, 0]
    assert len(room.events(Revealed)) == 1
    assert room.panel.about is About.RESULTS
    room.page.setFocus()
    room.key(KEY.Key_Z, CTRL)
    room.key(KEY.Key_Z, CTRL)
    assert room.view.tally.revealed
    assert isinstance(room.face, DotsFace)


def test_showing_may_wait(counting):
    room = counting
    room.enter_text("3")
    room.show_key()
    room.key(KEY.Key_2)
    assert room.bar is None
    assert not room.view.tally.revealed
    assert [each.total for each in room.view.tally.options][:2] == [3, 0], "2 answered the bar"


def test_nothing_counted_is_nothing_to_show(counting):
    counting.show_key()
    counting.show_key()
    assert not counting.view.tally.revealed


def test_the_topics_take_the_order_of_the_votes_and_give_it_back(counting):
    room = counting
    for total in ("1", "7", "3", "3", "0"):
        room.enter_text(total)
    room.show_key()
    room.show_key()
    assert room.card.list.hasFocus()
    room.key(KEY.Key_Return)
    asked = [room.rows()[room.round("discuss", cycle)].question for cycle in (1, 2, 3, 4)]
    assert asked == [QUESTIONS[1], QUESTIONS[2], QUESTIONS[3], QUESTIONS[0]]
    assert room.panel.primary == ""
    assert [line.tied for line in room.face.lines] == ["", "ex æquo", "ex æquo", "", ""]
    room.key(KEY.Key_Z, CTRL)
    assert {room.rows()[room.round("discuss", cycle)].question for cycle in (1, 2, 3, 4)} == {""}
    room.key(KEY.Key_Return)
    room.enter("discuss")
    assert isinstance(room.face, RoundFace)
    assert room.face.subject == QUESTIONS[1]


def test_what_a_topic_asks_already_is_never_written_over_unseen(counting):
    from dataclasses import replace

    from cop_desktop.domain.agenda_item import RoundOccurrence

    room = counting
    with room.workspace.writing() as writing:
        row = writing.get(RoundOccurrence, room.round("discuss", 1))
        writing.save(replace(row, question="Déjà là?"))
        room.workers.changed.emit(writing.commit())
    room.settle()
    room.enter_text("3")
    room.show_key()
    room.show_key()
    room.key(KEY.Key_Return)
    assert room.bar.key == "vote-sure"
    assert room.rows()[room.round("discuss", 1)].question == "Déjà là?"
    room.key(KEY.Key_1)
    assert room.rows()[room.round("discuss", 1)].question == QUESTIONS[0]


def test_a_majority_gives_three_minutes_then_two_then_the_topic_closes(coffee):
    room = coffee
    room.enter("discuss")
    assert room.panel.about is About.HANDS
    assert room.panel.title == "Encore 3\u00a0min?"
    room.pass_time(305)
    room.show_key()
    assert isinstance(room.face, HandsFace)
    room.vote_key()
    room.enter_text("521")
    assert room.view.remaining_seconds == 180
    assert isinstance(room.face, RoundFace), "the room comes back to its topic"
    room.pass_time(180)
    for key, times in ((KEY.Key_Up, 4), (KEY.Key_Down, 1)):
        for _ in range(times):
            room.key(key)
    assert room.panel.hands == (4, 0, 1)
    room.key(KEY.Key_Return)
    assert room.view.remaining_seconds == 120
    room.key(KEY.Key_Z, CTRL)
    assert room.view.remaining_seconds < 0, "taken back, with the time since"
    room.enter_text("224")
    assert room.view.current_id == room.round("discuss", 2)
    assert [each.by_ms > 0 for each in room.events(HandsShown)] == [True, True, False]


def test_what_cannot_be_hands_is_said_and_kept(coffee):
    coffee.enter("discuss")
    coffee.vote_key()
    coffee.enter_text("5a")
    assert coffee.panel.trouble
    assert coffee.card.field.text() == "5a"
    assert not coffee.events(HandsShown)


def test_hands_that_close_the_last_topic_let_what_was_said_be_read_over_first(open_room):
    room = open_room("lean_coffee")
    room.console.presenter.interlude = Stops()
    room.enter("discuss", 4)
    room.vote_key()
    room.enter_text("1 0 7")
    assert room.view.current_id == room.round("discuss", 4)
    assert [(each.up, each.down) for each in room.events(HandsShown)] == [(1, 7)]


class Stops:
    """Something that stands between the last topic and the closing."""

    is_open = False

    def passes(self, view):
        return len([each for each in view.occurrences if each.state is RoundState.PENDING]) > 1

    def close(self):
        """Nothing to close."""


@pytest.fixture
def delphi(open_room):
    room = open_room("mini_delphi")
    room.enter("frame")
    room.vote_key()
    for each in ("On manque de temps", "On se connaît assez", "On tient nos promesses"):
        room.enter_text(each)
    room.key(KEY.Key_Return)
    room.enter("rate")
    return room


def sheets(room, *typed):
    for each in typed:
        room.enter_text(each)


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
    room.enter_text("5")
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


def test_more_dots_than_people_have_is_said(counting):
    counting.enter_text("24")
    assert not counting.panel.trouble
    counting.enter_text("1")
    assert counting.panel.trouble


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


def test_what_is_read_over_takes_the_place_of_a_vote_and_gives_it_back(counting):
    room = counting
    room.console.presenter.interlude = stops = Stops()
    stops.is_open = True
    room.card.hide()
    room.settle()
    assert room.card.isHidden(), "the page that is read over has the place"
    stops.is_open = False
    room.settle()
    assert not room.card.isHidden()
    assert room.page.turns.isHidden()


def test_a_hold_leaves_nothing_of_the_vote(counting):
    room = counting
    room.enter_text("3")
    room.key(KEY.Key_F7)
    assert room.panel.about is About.NOTHING
    assert words_of(room.face) == ()
    room.console.presenter.toggle_pause()
    room.settle()
    assert room.panel.about is About.DOTS
    assert not room.card.isHidden()


def test_what_stays_in_the_room_is_only_numbered_on_the_wall(coffee):
    coffee.page.setFocus()
    coffee.write("qq !s Ce que Maude a dit")
    secret = coffee.items()[0]
    assert secret.level is Level.ROOM
    rows = {row.text: row for row in coffee.panel.rows}
    assert not rows["Ce que Maude a dit"].checked
    assert "reste dans la salle" in rows["Ce que Maude a dit"].note
    coffee.vote_key()
    coffee.votes.presenter.choose(secret.id)
    coffee.key(KEY.Key_Return)
    assert isinstance(coffee.face, BallotFace)
    assert "Option 6" in coffee.face.options
    assert "Maude" not in " ".join(words_of(coffee.face))


def test_every_control_has_a_name_and_the_results_are_said(counting, monkeypatch):
    room, said = counting, []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event))
    for widget in (room.card.list, room.card.field, room.card.primary, room.card.second, *room.card.thumbs):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert widget.isHidden() or interface.text(QAccessible.Text.Name), widget.objectName()
    row = QAccessible.queryAccessibleInterface(room.card.list).child(0)
    assert QUESTIONS[0].rstrip("?") in row.text(QAccessible.Text.Name)
    room.enter_text("3")
    room.show_key()
    room.show_key()
    assert any(QUESTIONS[0] in getattr(each, "message", str)() for each in said)


def test_the_panel_speaks_english(open_room):
    room = open_room("lean_coffee", Language.ENGLISH)
    room.enter("discuss")
    assert room.panel.title == "3 minutes more?"
    room.show_key()
    assert words_of(room.face)[-5:] == (
        "Do we go on?", "3 minutes more", "Let’s go on", "As you like", "Next topic"
    )  # fmt: skip


def test_the_cursor_goes_back_where_one_writes(coffee):
    coffee.vote_key()
    coffee.key(KEY.Key_Escape)
    assert QApplication.focusWidget() is coffee.field
    coffee.vote_key()
    coffee.vote_key()
    assert coffee.card.field.hasFocus(), "where the step wants the vote, its key stays"


def test_a_vote_is_called_where_the_step_has_something_else_and_put_away_again(open_room):
    room = open_room("lean_coffee")
    room.enter("pitch")
    assert room.card is None
    room.vote_key()
    assert room.card.field.hasFocus()
    assert room.page.turns.isHidden()
    room.vote_key()
    assert room.card.isHidden()
    assert not room.page.turns.isHidden()


def test_the_palette_offers_a_vote_where_there_is_one(open_room):
    from cop_desktop.windows.console_acts import ConsoleActs

    def keys(room):
        acts = ConsoleActs(room.page, room.console.presenter, room.console.moment, lambda: None)
        return {act.shortcut for act in acts("")}

    room = open_room("lean_coffee")
    room.enter("vote")
    assert {"F11", "Shift+F11"} <= keys(room)
    room.key(KEY.Key_F7)
    assert not {"F11", "Shift+F11"} & keys(room)
