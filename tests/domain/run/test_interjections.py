"""A word said while somebody else has the floor: the turn waits, and comes back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.plan import CarryOver, TurnOrder, TurnUnit
from tests.domain.run.bench import START_MS, Bench, a_plan, a_round, a_talk
from tests.domain.run.test_turns import check_sums, spoken, states, talk, turns


def test_the_holder_waits_and_the_word_counts_for_nobody() -> None:
    bench = talk().go(40).do(co.Interject, speaker_id="c").go(25)
    assert states(bench) == "next waiting speaking"
    view = turns(bench)
    assert (view.speaker_id, view.interjecting, view.next_id) == ("c", "c", "a")
    assert (view.turn_used_seconds, view.turn_remaining_seconds) == (40, 20)
    assert spoken(bench) == {"a": 40, "b": 0, "c": 0}
    assert view.unattributed_seconds == 25
    assert bench.view.remaining_seconds == 535, "the round goes on"
    bench.do(co.Yield).go(10)
    assert states(bench) == "speaking next waiting"
    assert (turns(bench).turn_used_seconds, turns(bench).turn_remaining_seconds) == (50, 10)
    assert turns(bench).interjecting is None
    bench.do(co.Yield).do(co.Yield).go(5)
    assert spoken(bench) == {"a": 50, "b": 0, "c": 5}, "who said a word still has a turn"


def test_everyone_has_spoken_counts_turns_and_not_words() -> None:
    bench = talk("ab").go(5).do(co.Interject, speaker_id="b").go(60)
    assert turns(bench).everyone_has_spoken is False
    bench.do(co.Yield).do(co.Yield).go(1)
    assert turns(bench).everyone_has_spoken is True


def test_a_second_word_replaces_the_first_and_the_holder_still_waits() -> None:
    bench = talk("abcd").go(10).do(co.Interject, speaker_id="c").go(5).do(co.Interject, speaker_id="d").go(5)
    assert (turns(bench).speaker_id, turns(bench).next_id) == ("d", "a")
    assert bench.refused(co.Interject, speaker_id="d") == "already"
    assert bench.refused(co.Interject, speaker_id="a") == "already"
    bench.do(co.Yield).go(1)
    assert spoken(bench) == {"a": 11, "b": 0, "c": 0, "d": 0}
    assert turns(bench).unattributed_seconds == 10


def test_the_client_or_whoever_facilitates_may_say_a_word_a_stranger_may_not() -> None:
    bench = talk("abc", excluded=("b",)).go(10).do(co.Interject, speaker_id="b").go(5)
    assert (turns(bench).speaker_id, turns(bench).next_id, states(bench)) == ("b", "a", "next waiting")
    assert bench.refused(co.Interject, speaker_id="x") == "unknown_person"
    bench.do(co.Leave, person_id="c")
    assert bench.refused(co.Interject, speaker_id="c") == "unknown_person"


def test_without_a_holder_there_is_nobody_to_interrupt() -> None:
    bench = talk(order=TurnOrder.FREE)
    assert bench.refused(co.Interject, speaker_id="a") == "nobody_speaks"
    bench = talk("ab", carry_over=CarryOver.POOL).go(5).do(co.Yield).go(5).do(co.Yield)
    assert turns(bench).pool_open
    assert bench.refused(co.Interject, speaker_id="a") == "nobody_speaks"
    assert Bench(a_plan(a_round("r"))).do(co.Start).refused(co.Interject, speaker_id="a") == "no_turns"


def test_the_floor_may_go_elsewhere_than_back() -> None:
    bench = talk("abcd").go(10).do(co.Interject, speaker_id="c").go(5)
    bench.do(co.Yield, to="c").go(7)
    assert (turns(bench).interjecting, spoken(bench)["c"]) == (None, 7)
    assert states(bench) == "spoken next speaking waiting"
    bench = talk("abcd").go(10).do(co.Interject, speaker_id="c").go(5).do(co.Pass).go(3)
    assert states(bench) == "passed speaking next waiting"
    assert spoken(bench) == {"a": 10, "b": 3, "c": 0, "d": 0}
    bench = talk("abcd").go(10).do(co.Interject, speaker_id="c").do(co.Yield, nobody=True).go(3)
    assert (turns(bench).speaker_id, turns(bench).next_id) == (None, "b")


def test_whoever_leaves_gives_it_back_and_a_holder_gone_is_followed() -> None:
    bench = talk("abcd").go(10).do(co.Interject, speaker_id="c").go(5).do(co.Leave, person_id="c").go(2)
    assert (turns(bench).speaker_id, spoken(bench)["a"]) == ("a", 12)
    bench = talk("abcd").go(10).do(co.Interject, speaker_id="c").go(5).do(co.Leave, person_id="a")
    assert (turns(bench).speaker_id, turns(bench).next_id) == ("c", "b")
    bench.do(co.Yield).go(1)
    assert states(bench) == "away speaking next waiting"
    bench = talk("ab").go(10).do(co.Yield).do(co.Interject, speaker_id="a").do(co.Leave, person_id="b")
    bench.do(co.Yield)
    assert turns(bench).speaker_id is None


def test_a_word_answers_a_raised_hand() -> None:
    bench = talk("abc").do(co.RaiseHand, speaker_id="c").do(co.RaiseHand, speaker_id="b")
    assert turns(bench).hands == ("c", "b")
    bench.do(co.Interject, speaker_id="c")
    assert turns(bench).hands == ("b",)
    assert states(bench) == "next hand speaking"


def test_nothing_moves_meanwhile_in_any_carry_over() -> None:
    for carry in CarryOver:
        bench = talk("abcde", 300, 60, carry_over=carry).go(20).do(co.Yield).go(30)
        before = turns(bench)
        bench.do(co.Interject, speaker_id="e").go(40)
        during = turns(bench)
        bench.do(co.Yield)
        after = turns(bench)
        for each in (during, after):
            assert (each.allowance_seconds, each.turn_used_seconds, each.turn_remaining_seconds) == (
                before.allowance_seconds, before.turn_used_seconds, before.turn_remaining_seconds,
            ), carry  # fmt: skip


def test_a_pause_and_a_hold_within_a_word_touch_nothing() -> None:
    bench = talk().go(10).do(co.Interject, speaker_id="c").go(5).do(co.Pause).go(50).do(co.Resume)
    bench.do(co.Hold).go(70).do(co.Release).go(5).do(co.Yield)
    assert (spoken(bench)["a"], turns(bench).unattributed_seconds) == (10, 10)


def test_undone_it_is_as_if_never_said() -> None:
    bench = talk().go(10).do(co.Interject, speaker_id="c").go(20).do(co.Undo)
    assert (turns(bench).speaker_id, spoken(bench)["a"]) == ("a", 30)


def test_the_clock_of_the_waiting_turn_asks_for_no_tick() -> None:
    bench = talk().go(10.99).do(co.Interject, speaker_id="c").go(0.4)
    assert bench.view.next_boundary_ms == 610, "the next second of the round alone"


def test_a_group_may_be_interrupted_by_a_group_or_by_somebody() -> None:
    plan = a_plan(a_talk("t", 600, 60, unit=TurnUnit.GROUP), people="abcdefghi", starts_at_ms=START_MS)
    bench = Bench(plan).do(co.Start).go(10).do(co.Interject, speaker_id="group:2").go(5)
    assert (turns(bench).speaker_id, turns(bench).next_id) == ("group:2", "group:1")
    bench.do(co.Interject, speaker_id="i").go(5).do(co.Yield)
    assert (turns(bench).speaker_id, turns(bench).unattributed_seconds) == ("group:1", 10)


@given(
    st.sampled_from(list(CarryOver)),
    st.sampled_from(list(TurnOrder)),
    st.integers(1, 3),
    st.lists(
        st.tuples(
            st.sampled_from([co.Yield, co.Pass, co.Interject, co.Leave, co.Arrive, co.RaiseHand, co.Undo]),
            st.integers(0, 300),
            st.sampled_from("abcdef"),
        ),
        max_size=40,
    ),
)
@settings(max_examples=100, deadline=None)
def test_every_second_is_somewhere_with_words_between(
    carry: CarryOver, order: TurnOrder, laps: int, moves: list[tuple[type[co.Command], int, str]]
) -> None:
    bench = talk("abcd", 600, 100, carry_over=carry, order=order, laps=laps)
    for kind, seconds, who in moves:
        before = turns(bench)
        values: dict[str, str] = {}
        if kind in (co.Interject, co.RaiseHand):
            values = {"speaker_id": who}
        elif kind in (co.Arrive, co.Leave):
            values = {"person_id": who}
        if kind is not co.Undo or bench.view.undo_of != "start":
            bench.try_(kind, **values)
        held = spoken(bench)
        bench.go(seconds / 3)
        check_sums(bench)
        after = turns(bench)
        if after.interjecting is not None:
            assert spoken(bench) == held, "while a word is said nobody's turn goes by"
            assert after.turn_remaining_seconds is not None
        elif before.interjecting is not None and kind is co.Yield and before.next_id is not None:
            assert after.speaker_id == before.next_id, "the floor goes where it was told"
