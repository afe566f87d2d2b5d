"""Dots at the console and the panel of every vote, by the keys alone: what the room sees of it, and when."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.run.events_kinds import BallotSet, Revealed
from cop_desktop.qt.presenters.votes_face import About
from cop_desktop.qt.wall.face import RoundFace, words_of
from cop_desktop.qt.wall.votes import BallotFace, DotsFace
from tests.console_hand import CTRL, KEY
from tests.votes_world import QUESTIONS, Stops


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
    coffee.write("Que faire des retards?")
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
    room.write("12")
    room.write("4")
    assert [each.total for each in room.view.tally.options] == [2, 12, 4, 0, 0]
    assert room.card.list.currentRow() == 3
    assert isinstance(room.face, BallotFace)
    assert not any(figure in " ".join(words_of(room.face)) for figure in ("12", " 4"))
    room.key(KEY.Key_Z, CTRL)
    assert [each.total for each in room.view.tally.options] == [2, 12, 0, 0, 0]
    assert "24" in room.panel.count


def test_showing_is_asked_once_in_the_bar_and_is_not_taken_back(counting):
    room = counting
    room.write("3")
    room.write("5")
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
    room.write("3")
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
        room.write(total)
    room.show_key()
    room.show_key()
    assert room.card.list.hasFocus()
    asked = [room.rows()[room.round("discuss", cycle)].question for cycle in (1, 2, 3, 4)]
    assert asked == [QUESTIONS[1], QUESTIONS[2], QUESTIONS[3], QUESTIONS[0]]
    assert room.panel.primary == ""
    assert [line.tied for line in room.face.lines] == ["", "ex æquo", "ex æquo", "", ""]
    room.key(KEY.Key_Z, CTRL)
    assert {room.rows()[room.round("discuss", cycle)].question for cycle in (1, 2, 3, 4)} == {""}
    assert room.panel.primary == "Prendre cet ordre"
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
    room.write("3")
    room.show_key()
    room.show_key()
    room.key(KEY.Key_Return)
    assert room.bar.key == "vote-sure"
    assert room.rows()[room.round("discuss", 1)].question == "Déjà là?"
    room.key(KEY.Key_1)
    assert room.rows()[room.round("discuss", 1)].question == QUESTIONS[0]


def test_more_dots_than_people_have_is_said(counting):
    counting.write("24")
    assert not counting.panel.trouble
    counting.write("1")
    assert counting.panel.trouble


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
    room.write("3")
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
    room.write("3")
    room.show_key()
    room.show_key()
    assert any(QUESTIONS[0] in getattr(each, "message", str)() for each in said)


def test_the_cursor_goes_back_where_one_writes(coffee):
    coffee.vote_key()
    coffee.key(KEY.Key_Escape)
    assert QApplication.focusWidget() is coffee.field
    coffee.vote_key()
    coffee.vote_key()
    assert coffee.card.field.hasFocus(), "where the step wants the vote, its key stays"


def test_a_vote_is_called_where_the_step_has_something_else_and_put_away_again(vote_room):
    room = vote_room("lean_coffee")
    room.enter("pitch")
    assert room.card is None
    room.vote_key()
    assert room.card.field.hasFocus()
    assert room.page.turns.isHidden()
    room.vote_key()
    assert room.card.isHidden()
    assert not room.page.turns.isHidden()


def test_the_palette_offers_a_vote_where_there_is_one(vote_room):
    from cop_desktop.windows.console_acts import ConsoleActs

    def keys(room):
        acts = ConsoleActs(room.page, room.console.presenter, room.console.moment, lambda: None)
        return {act.shortcut for act in acts("")}

    room = vote_room("lean_coffee")
    room.enter("vote")
    assert {"F11", "Shift+F11"} <= keys(room)
    room.key(KEY.Key_F7)
    assert not {"F11", "Shift+F11"} & keys(room)
