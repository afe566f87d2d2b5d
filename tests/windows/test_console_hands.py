"""A show of hands at the console, by the keys alone: a topic is prolonged, or closed."""

from cop_desktop.domain.codes import Language
from cop_desktop.domain.run.events_kinds import HandsShown
from cop_desktop.qt.presenters.votes_face import About
from cop_desktop.qt.wall.face import RoundFace, words_of
from cop_desktop.qt.wall.votes import HandsFace
from tests.console_hand import CTRL, KEY
from tests.votes_world import Stops


def test_a_majority_gives_three_minutes_then_two_then_the_topic_closes(coffee):
    room = coffee
    room.enter("discuss")
    assert room.panel.about is About.HANDS
    assert room.panel.title == "Encore 3\u00a0min?"
    room.pass_time(305)
    room.show_key()
    assert isinstance(room.face, HandsFace)
    room.vote_key()
    room.write("521")
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
    room.write("224")
    assert room.view.current_id == room.round("discuss", 2)
    assert [each.by_ms > 0 for each in room.events(HandsShown)] == [True, True, False]


def test_what_cannot_be_hands_is_said_and_kept(coffee):
    coffee.enter("discuss")
    coffee.vote_key()
    coffee.write("5a")
    assert coffee.panel.trouble
    assert coffee.card.field.text() == "5a"
    assert not coffee.events(HandsShown)


def test_hands_that_close_the_last_topic_let_what_was_said_be_read_over_first(vote_room):
    room = vote_room("lean_coffee")
    room.console.presenter.interlude = Stops()
    room.enter("discuss", 4)
    room.vote_key()
    room.write("1 0 7")
    assert room.view.current_id == room.round("discuss", 4)
    assert [(each.up, each.down) for each in room.events(HandsShown)] == [(1, 7)]


def test_the_panel_speaks_english(vote_room):
    room = vote_room("lean_coffee", Language.ENGLISH)
    room.enter("discuss")
    assert room.panel.title == "3 minutes more?"
    room.show_key()
    assert words_of(room.face)[-5:] == (
        "Do we go on?", "3 minutes more", "Let’s go on", "As you like", "Next topic"
    )  # fmt: skip
