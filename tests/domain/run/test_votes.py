"""Hands, dots and scores: a majority, a list that shrinks, totals without ballots, what was shown stays."""

from __future__ import annotations

import statistics
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import RoundKind, RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.decide_votes import majority
from cop_desktop.domain.run.events import from_record, to_record
from cop_desktop.domain.run.events_kinds import HandsShown, Tallied
from cop_desktop.domain.run.fold import fold, fold_records
from cop_desktop.domain.run.refused import Refused
from cop_desktop.domain.run.snapshot_votes import quartiles
from cop_desktop.domain.run.view_kinds import HandsView, TallyView
from tests.domain.run.bench import Bench, a_plan, a_round

LIST = (180, 120, 60)


def topics(**more: Any) -> Bench:
    first = a_round("t1", 300, RoundKind.EXTENDABLE, extensions=LIST)
    second = a_round("t2", 300, RoundKind.EXTENDABLE, extensions=LIST)
    return Bench(a_plan(first, second, a_round("end", 300), **more)).do(co.Start)


def a_vote(kind: RoundKind = RoundKind.DOT_VOTE, **more: Any) -> Bench:
    rounds = (
        a_round("before", 60),
        a_round("vote", 180, kind, **more),
        a_round("after", 60),
    )
    from dataclasses import replace

    together = [replace(each, agenda_item_id="one") for each in rounds]
    return Bench(a_plan(*together)).do(co.Start)


def a_poll() -> Bench:
    return a_vote(RoundKind.POLL, scale_min=1, scale_max=9)


def hands(bench: Bench) -> HandsView:
    found = bench.view.hands
    assert found is not None
    return found


def tally(bench: Bench) -> TallyView:
    found = bench.view.tally
    assert found is not None
    return found


def counted(bench: Bench, **totals: int) -> Bench:
    return bench.do(
        ck.Tally, totals=tuple(ck.OptionCount(option_id=key, counts=(many,)) for key, many in totals.items())
    )


# A show of hands


def test_a_majority_gives_three_minutes_then_two_then_one_then_the_topic_closes() -> None:
    bench = topics()
    given_back = []
    for _ in LIST:
        bench.go(bench.view.remaining_seconds or 0)
        bench.do(ck.ExtendVote, up=5, side=2, down=1)
        given_back.append(bench.view.remaining_seconds)
    assert given_back == [180, 120, 60]
    assert hands(bench) == HandsView(used=3, next_seconds=None, up=5, side=2, down=1)
    bench.go(60).do(ck.ExtendVote, up=8)
    assert bench.view.current_id == "t2"
    assert hands(bench) == HandsView(used=0, next_seconds=180)


def test_the_time_given_begins_when_hands_are_counted() -> None:
    bench = topics().go(300 + 42.5)
    bench.do(ck.ExtendVote, up=2, down=1)
    assert bench.view.remaining_seconds == 180
    bench.go(100).do(ck.ExtendVote, up=2, down=1)
    assert bench.view.remaining_seconds == 80 + 120


@pytest.mark.parametrize(
    ("up", "side", "down", "extends"),
    [(4, 0, 4, False), (4, 0, 3, True), (4, 4, 0, False), (3, 1, 1, True), (0, 0, 1, False), (1, 0, 0, True)],
)
def test_as_many_up_as_not_is_no_majority(up: int, side: int, down: int, extends: bool) -> None:
    bench = topics().go(300).do(ck.ExtendVote, up=up, side=side, down=down)
    assert bench.view.current_id == ("t1" if extends else "t2")
    assert [each.fact for each in bench.log if isinstance(each.fact, HandsShown)] == [
        HandsShown(round_id="t1", up=up, side=side, down=down, by_ms=180_000 if extends else 0)
    ]


@given(up=st.integers(0, 60), side=st.integers(0, 60), down=st.integers(0, 60))
@settings(max_examples=60, deadline=None)
def test_a_majority_is_more_than_half_of_the_hands_shown(up: int, side: int, down: int) -> None:
    assert majority(up, side, down) == (up > (up + side + down) / 2)


@given(votes=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), max_size=8))
@settings(max_examples=40, deadline=None)
def test_the_list_is_never_exceeded_and_undo_gives_every_second_back(
    votes: list[tuple[int, int, int]],
) -> None:
    bench = topics()
    for up, side, down in votes:
        before = bench.run
        answer = bench.go(120).try_(ck.ExtendVote, up=up, side=side, down=down)
        if isinstance(answer, Refused):
            assert bench.run is before
            continue
        kept = bench.run
        bench.do(co.Undo)
        assert bench.run.state == fold("run", before.log).state
        bench.do(co.Redo)
        assert bench.run.state == kept.state
    for occurrence in bench.run.state.occurrences.values():
        assert occurrence.extensions_used <= len(occurrence.planned.extensions)
        assert occurrence.budget_ms >= occurrence.allotted_ms


def test_no_hand_at_all_is_no_vote_and_other_rounds_know_none() -> None:
    bench = topics()
    assert bench.refused(ck.ExtendVote, up=0) == "bad_count"
    assert bench.refused(ck.ExtendVote, up=-1, down=3) == "bad_count"
    bench.do(co.Next).do(co.Next)
    assert bench.view.hands is None
    assert bench.refused(ck.ExtendVote, up=3) == "no_vote"


def test_what_closes_may_stay_open_until_one_goes_on() -> None:
    bench = topics().go(300).do(ck.ExtendVote, up=1, down=4, stay=True)
    assert (bench.view.current_id, hands(bench).down) == ("t1", 4)
    bench.do(ck.ExtendVote, up=4, stay=True)
    assert hands(bench).used == 1


def test_the_last_topic_closes_too() -> None:
    bench = Bench(a_plan(a_round("t", 60, RoundKind.EXTENDABLE))).do(co.Start)
    bench.do(ck.ExtendVote, up=9)
    assert bench.view.current_id is None
    assert bench.view.occurrences[0].state is RoundState.DONE


# Dots


def test_dots_are_counted_and_replace_those_before() -> None:
    bench = a_vote(dots_per_person=3).do(co.Next)
    assert bench.refused(ck.Reveal) == "nothing_counted"
    bench.do(ck.SetBallot, option_ids=("x", "y"))
    counted(bench, x=4, y=1)
    counted(bench, x=5)
    assert [(each.option_id, each.total) for each in tally(bench).options] == [("x", 5), ("y", 1)]
    assert (tally(bench).dots_per_person, tally(bench).revealed) == (3, False)
    assert bench.refused(ck.Tally, totals=(ck.OptionCount(option_id="x", counts=(5,)),)) == "already"
    bench.do(co.Undo)
    assert tally(bench).options[0].total == 4


@pytest.mark.parametrize("counts", [(-1,), (), (1, 2), (10_000,)])
def test_what_cannot_be_counted_is_refused(counts: tuple[int, ...]) -> None:
    bench = a_vote().do(co.Next).do(ck.SetBallot, option_ids=("x",))
    assert bench.refused(ck.Tally, totals=(ck.OptionCount(option_id="x", counts=counts),)) == "bad_count"
    assert bench.refused(ck.Tally, totals=(ck.OptionCount(option_id="z", counts=(1,)),)) == "bad_count"
    assert bench.refused(ck.Tally, totals=()) == "bad_count"


def test_a_ballot_has_each_option_once_and_keeps_the_totals_of_what_stays() -> None:
    bench = a_vote().do(co.Next)
    assert bench.refused(ck.SetBallot, option_ids=("x", "x")) == "bad_count"
    assert bench.refused(ck.SetBallot, option_ids=()) == "bad_count"
    bench.do(ck.SetBallot, option_ids=("x", "y"))
    assert bench.refused(ck.SetBallot, option_ids=("x", "y")) == "already"
    counted(bench, x=4, y=1)
    bench.do(ck.SetBallot, option_ids=("y", "z"))
    assert [(each.option_id, each.total) for each in tally(bench).options] == [("y", 1), ("z", 0)]
    bench.do(co.Undo)
    assert [each.total for each in tally(bench).options] == [4, 1]


def test_what_the_room_has_seen_is_not_taken_back_and_a_miscount_is_still_put_right() -> None:
    bench = a_vote().do(co.Next).do(ck.SetBallot, option_ids=("x", "y"))
    counted(bench, x=4, y=1).do(ck.Reveal)
    assert bench.view.undo_of == ""
    assert bench.refused(co.Undo) == "nothing_to_undo"
    assert bench.refused(ck.Reveal) == "already"
    assert bench.refused(ck.SetBallot, option_ids=("x",)) == "revealed"
    counted(bench, y=2)
    assert tally(bench).options[1].total == 2
    bench.do(co.Undo)
    assert (tally(bench).options[1].total, tally(bench).revealed) == (1, True)
    bench.do(co.Next).do(co.Undo)
    assert bench.view.current_id == "vote"
    assert bench.refused(co.Undo) == "nothing_to_undo"


def test_a_vote_is_about_its_agenda_item_before_and_after() -> None:
    bench = a_vote()
    assert tally(bench).round_id == "vote"
    bench.do(ck.SetBallot, option_ids=("x",), round_id="vote")
    bench.do(co.Next).do(co.Next)
    counted_now = (ck.OptionCount(option_id="x", counts=(2,)),)
    bench.do(ck.Tally, totals=counted_now, round_id="vote").do(ck.Reveal, round_id="vote")
    assert (bench.view.current_id, tally(bench).revealed) == ("after", True)
    assert bench.refused(ck.Tally, totals=counted_now) == "no_vote"


# Scores


def test_scores_give_medians_and_the_distance_between_quartiles() -> None:
    bench = a_poll().do(co.Next).do(ck.SetBallot, option_ids=("x", "y"))
    bench.do(ck.Tally, totals=(ck.OptionCount(option_id="x", counts=(0, 1, 0, 0, 0, 0, 2, 1, 1)),))
    first, second = tally(bench).options
    assert (first.total, first.median, first.low, first.high, first.spread) == (5, 7, 4.5, 8.5, 4)
    assert (second.total, second.median, second.spread) == (0, None, None)
    assert bench.refused(ck.Tally, totals=(ck.OptionCount(option_id="x", counts=(1,)),)) == "bad_count"


@given(st.lists(st.integers(1, 9), min_size=1, max_size=30))
@settings(max_examples=60, deadline=None)
def test_medians_are_those_of_the_scores_and_of_their_halves(scores: list[int]) -> None:
    scores = sorted(scores)
    found = quartiles([scores.count(each) for each in range(1, 10)], 1)
    half = len(scores) // 2
    low = scores[:half] or scores
    high = scores[len(scores) - half :] if half else scores
    assert found == (statistics.median(low), statistics.median(scores), statistics.median(high))
    assert all(one <= other for one, other in pairwise(found))


@given(
    counts=st.lists(st.tuples(st.sampled_from("xy"), st.lists(st.integers(-2, 5), min_size=9, max_size=9)))
)
@settings(max_examples=40, deadline=None)
def test_totals_are_never_negative_and_survive_their_stored_form(counts: list[Any]) -> None:
    bench = a_poll().do(co.Next).do(ck.SetBallot, option_ids=("x", "y"))
    for option, many in counts:
        bench.try_(ck.Tally, totals=(ck.OptionCount(option_id=option, counts=tuple(many)),))
        assert all(each >= 0 for one in tally(bench).options for each in one.counts)
    records = [to_record("run", each) for each in bench.log]
    assert [from_record(each) for each in records] == list(bench.log)
    assert fold_records("run", records).state == bench.run.state
    assert all(isinstance(each, int) for event in bench.log if isinstance(event.fact, Tallied)
               for each in event.fact.counts)  # fmt: skip
