"""What may be voted upon, what of it the wall may say, and the order topics take after a vote."""

from dataclasses import replace

import pytest

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.codes import ItemKind, Level, RoundKind, RoundState
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.merging import Conflict
from cop_desktop.services.planning import Planning
from cop_desktop.services.voting import Voting
from tests.console_world import HandClock
from tests.votes_world import open_votes


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def coffee(tmp_path, clock):
    made = open_votes(tmp_path / "votes.cop", clock, "lean_coffee")
    yield made
    made[0].close()


def rounds(workspace):
    with workspace.reading() as reading:
        return {(each.round_key, each.cycle): each for each in reading.all(RoundOccurrence)}


def captured(workspace, clock, session, row, text, kind=ItemKind.QUESTION, level=None, *, locked=False):
    place = Place(session, agenda_item_id=row.agenda_item_id, round_id=row.id, locked=locked)
    clock.forward(1)
    return Capturing(workspace, clock).capture(Draft(text, kind=kind, level=level), place).item


def test_what_was_captured_before_the_vote_is_proposed_in_order(coffee, clock):
    workspace, session = coffee
    of = rounds(workspace)
    first = captured(workspace, clock, session, of["propose", 1], "Un?")
    second = captured(workspace, clock, session, of["pitch", 1], "Deux?")
    captured(workspace, clock, session, of["propose", 1], "Une note", ItemKind.NOTE)
    captured(workspace, clock, session, of["takeaways", 1], "Trop tard?")
    board = Voting(workspace).board(of["vote", 1].id)
    assert [each.id for each in board.options] == [first.id, second.id]
    assert board.kind is ItemKind.QUESTION
    assert [each.cycle for each in board.topics] == [1, 2, 3, 4]


def test_nothing_of_the_room_has_words_for_the_wall(coffee, clock):
    workspace, session = coffee
    of = rounds(workspace)
    captured(workspace, clock, session, of["propose", 1], "Secret?", level=Level.ROOM)
    captured(workspace, clock, session, of["propose", 1], "Serin?", locked=True)
    with workspace.writing() as writing:
        writing.save(replace(writing.get(RoundOccurrence, of["pitch", 1].id), level=Level.ROOM))
        writing.commit()
    captured(workspace, clock, session, of["pitch", 1], "Canari?")
    board = Voting(workspace).board(of["vote", 1].id)
    assert [each.text for each in board.options] == ["Secret?", "Serin?", "Canari?"]
    assert [each.public for each in board.options] == ["", "", ""]
    assert dict(board.public) == {}
    assert not any(each.chosen for each in board.options)


def test_what_names_somebody_is_chosen_by_hand(coffee, clock):
    workspace, session = coffee
    of = rounds(workspace)
    captured(workspace, clock, session, of["propose", 1], "Que fait Geneviève?")
    captured(workspace, clock, session, of["propose", 1], "Que faire?")
    board = Voting(workspace).board(of["vote", 1].id)
    assert [each.chosen for each in board.options] == [False, True]


def test_a_vote_that_is_an_item_of_its_own_is_about_the_session(coffee, clock):
    workspace, session = coffee
    Planning(workspace, clock).insert(session, "block:dots")
    of = rounds(workspace)
    idea = captured(workspace, clock, session, of["propose", 1], "Une idée", ItemKind.IDEA)
    vote = next(
        each for each in of.values() if each.kind is RoundKind.DOT_VOTE and each.id != of["vote", 1].id
    )
    board = Voting(workspace).board(vote.id)
    assert [each.id for each in board.options] == [idea.id]
    assert board.topics == ()


def test_an_order_is_taken_whole_or_not_at_all(coffee):
    workspace, _session = coffee
    of = rounds(workspace)
    voting = Voting(workspace)
    topics = voting.board(of["vote", 1].id).topics
    with workspace.writing() as writing:
        writing.save(replace(writing.get(RoundOccurrence, of["discuss", 2].id), question="Entre-temps?"))
        writing.commit()
    with pytest.raises(Conflict):
        voting.take_order(topics, ("Un?", "Deux?"))
    assert [rounds(workspace)["discuss", cycle].question for cycle in (1, 2)] == ["", "Entre-temps?"]
    voting.take_order(voting.board(of["vote", 1].id).topics, ("Un?", "Deux?"))
    assert [rounds(workspace)["discuss", cycle].question for cycle in (1, 2, 3)] == ["Un?", "Deux?", ""]


def test_a_topic_that_has_begun_keeps_its_question(coffee):
    workspace, _session = coffee
    of = rounds(workspace)
    topics = Voting(workspace).board(of["vote", 1].id).topics
    with workspace.writing() as writing:
        row = writing.get(RoundOccurrence, of["discuss", 1].id)
        writing.save(replace(row, state=RoundState.RUNNING))
        writing.commit()
    with pytest.raises(Conflict):
        Voting(workspace).take_order(topics, ("Un?",))
    assert [each.cycle for each in Voting(workspace).board(of["vote", 1].id).topics] == [2, 3, 4]
