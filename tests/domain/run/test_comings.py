"""Whoever comes and goes while a round of turns runs: the line, the seats and the shares follow."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.plan import CarryOver, TurnUnit
from cop_desktop.domain.run.view import SeatState
from tests.domain.run.bench import Bench, a_plan, a_round, a_talk
from tests.domain.run.test_turns import talk, turns

STEPS = st.lists(
    st.tuples(st.sampled_from(["arrive", "leave", "next"]), st.sampled_from("abcdef"), st.integers(0, 40)),
    max_size=14,
)


@settings(max_examples=80, deadline=None)
@given(STEPS, st.sampled_from(list(CarryOver)))
def test_the_line_is_who_is_here_and_nobody_loses_a_seat_or_a_second(
    steps: list[tuple[str, str, int]], carry: CarryOver
) -> None:
    bench = talk("abc", 360, 90, carry_over=carry)
    here, seated, elapsed = set("abc"), list("abc"), 0
    for act, who, seconds in steps:
        bench.go(seconds)
        elapsed += seconds
        if act == "next":
            bench.try_(co.Yield)
        elif act == "arrive" and who not in here:
            bench.do(co.Arrive, person_id=who)
            here.add(who)
            seated += [] if who in seated else [who]
        elif act == "leave" and who in here:
            bench.do(co.Leave, person_id=who)
            here.discard(who)
        view = turns(bench)
        seats = {each.speaker_id: each for each in view.seats}
        assert list(seats) == seated
        assert {each for each, seat in seats.items() if seat.state is SeatState.AWAY} == set(seated) - here
        assert view.speaker_id is None or view.speaker_id in here or view.speaker_id == "pool"
        assert view.next_id is None or view.next_id in here or view.next_id == "pool"
        used = sum(each.used_seconds for each in view.seats)
        assert used <= elapsed
        fair = 360 // max(1, len([each for each in seated if each in here or seats[each].used_seconds]))
        if carry is CarryOver.NONE and view.speaker_id in here and view.allowance_seconds is not None:
            assert view.allowance_seconds <= min(90, fair) + 1


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["arrive", "leave", "next", "hold", "release", "pause", "resume"]),
        st.sampled_from("abcde"),
        st.integers(0, 40),
    ),
    max_size=16,
)


@settings(max_examples=80, deadline=None)
@given(MOVES)
def test_whoever_is_here_at_the_end_was_given_the_floor_before_or_after_their_seat(
    moves: list[tuple[str, str, int]],
) -> None:
    bench, here = talk("abcd", 3600, 60), set("abcd")
    for act, who, seconds in moves:
        bench.go(seconds)
        if act == "arrive" and who not in here:
            bench.do(co.Arrive, person_id=who)
            here.add(who)
        elif act == "leave" and who in here:
            bench.do(co.Leave, person_id=who)
            here.discard(who)
        else:
            acts = {"next": co.Yield, "hold": co.Hold, "release": co.Release, "pause": co.Pause}
            bench.try_(acts.get(act, co.Resume))
        assert {each.id for each in bench.view.people if each.present} == here
    bench.try_(co.Release)
    bench.try_(co.Resume)
    for _ in range(12):
        bench.go(5).try_(co.Yield)
    seats = {each.speaker_id: each for each in turns(bench).seats}
    assert here <= set(seats)
    for who in here:
        assert seats[who].state in (SeatState.SPOKEN, SeatState.SPEAKING), (who, seats)


def test_somebody_who_arrives_during_a_hold_sits_at_the_end_and_no_time_moves() -> None:
    bench = talk("abc", 600, 60).go(40).do(co.Hold).go(300)
    before = bench.view.remaining_seconds
    bench.do(co.Arrive, person_id="d").go(30)
    assert bench.view.held
    assert [each.speaker_id for each in turns(bench).seats] == ["a", "b", "c", "d"]
    bench.do(co.Release)
    assert bench.view.remaining_seconds == 560 == (before if before is not None else 560)
    assert turns(bench).speaker_id == "a"
    assert turns(bench).next_id == "b"


def test_somebody_who_leaves_during_a_hold_with_the_floor_gives_it_to_the_next() -> None:
    bench = talk("abc", 600, 60).go(40).do(co.Hold).do(co.Leave, person_id="a").go(60).do(co.Release)
    assert turns(bench).speaker_id == "b"
    bench.do(co.Arrive, person_id="a").do(co.Yield).do(co.Yield)
    assert {each.speaker_id: each.used_seconds for each in turns(bench).seats}["a"] == 40


def test_who_comes_during_a_break_is_in_the_turns_and_the_groups_that_follow() -> None:
    plan = a_plan(
        a_round("pause", kind=RoundKind.BREAK),
        a_talk("t", 600, 60),
        a_talk("g", 600, 60, unit=TurnUnit.GROUP, group_size=4),
        people="abcdefg",
    )
    for arriving in (False, True):
        bench = Bench(plan).do(co.Start).go(60)
        assert bench.view.turns is None
        if arriving:
            bench.do(co.Arrive, person_id="h").do(co.Arrive, person_id="i")
            bench.do(co.Leave, person_id="a")
        bench.do(co.Next)
        seated = [each.speaker_id for each in turns(bench).seats]
        assert seated == (list("bcdefghi") if arriving else list("abcdefg"))
        bench.do(co.Next)
        assert len(turns(bench).seats) == 2


def test_the_share_of_the_others_follows_whoever_comes_and_goes() -> None:
    bench = talk("abcd", 400, 100, carry_over=CarryOver.SHARE).go(10)
    alone = turns(bench).allowance_seconds
    bench.do(co.Arrive, person_id="e")
    shared = turns(bench).allowance_seconds
    bench.do(co.Leave, person_id="e").do(co.Leave, person_id="d")
    assert alone is not None
    assert shared is not None
    assert shared < alone <= (turns(bench).allowance_seconds or 0)
