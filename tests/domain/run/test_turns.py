"""Turns: who comes next, what each may use, and where every second went."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.agenda.turns import group_count
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.plan import CarryOver, TurnOrder, TurnUnit
from cop_desktop.domain.run.refused import Refused
from cop_desktop.domain.run.view import SeatState, TurnsView
from tests.domain.run.bench import Bench, a_plan, a_round, a_talk


def talk(people: str = "abc", seconds: int = 600, per: int = 60, **how: object) -> Bench:
    return Bench(a_plan(a_talk("t", seconds, per, **how), a_round("r"), people=people)).do(co.Start)


def turns(bench: Bench) -> TurnsView:
    found = bench.view.turns
    assert found is not None
    return found


def spoken(bench: Bench) -> dict[str, int]:
    return {each.speaker_id: each.used_seconds for each in turns(bench).seats}


def states(bench: Bench) -> str:
    return " ".join(each.state.value for each in turns(bench).seats)


def test_the_floor_goes_around_by_the_seats() -> None:
    bench = talk().go(40)
    assert states(bench) == "speaking next waiting"
    bench.do(co.Yield).go(50)
    assert states(bench) == "spoken speaking next"
    assert turns(bench).everyone_has_spoken is False
    bench.do(co.Yield).go(60).do(co.Yield).go(10)
    assert states(bench) == "spoken spoken spoken"
    view = turns(bench)
    assert (view.speaker_id, view.everyone_has_spoken, view.unattributed_seconds) == (None, True, 10)
    assert spoken(bench) == {"a": 40, "b": 50, "c": 60}
    assert bench.refused(co.Yield) == "nobody_next"
    assert bench.view.remaining_seconds == 440


def test_who_passes_is_offered_the_floor_again_at_the_end() -> None:
    bench = talk().go(5).do(co.Pass)
    assert states(bench) == "passed speaking next"
    bench.go(10).do(co.Pass, speaker_id="c")
    assert states(bench) == "next speaking passed"
    bench.do(co.Yield).go(20)
    assert turns(bench).speaker_id == "a"
    bench.do(co.Yield).go(1)
    assert turns(bench).speaker_id == "c"
    bench.do(co.Pass)
    assert turns(bench).speaker_id is None
    assert states(bench) == "spoken spoken passed"
    assert turns(bench).everyone_has_spoken is True
    assert spoken(bench) == {"a": 25, "b": 10, "c": 1}


def test_laps_carry_to_the_same_person() -> None:
    bench = talk("ab", 600, 120, laps=2).go(20)
    assert (turns(bench).base_seconds, turns(bench).allowance_seconds) == (120, 60)
    assert turns(bench).turn_remaining_seconds == 40
    bench.do(co.Yield).go(90).do(co.Yield)
    assert (turns(bench).lap, turns(bench).speaker_id, turns(bench).allowance_seconds) == (2, "a", 100)
    bench.go(30).do(co.Yield)
    assert (turns(bench).speaker_id, turns(bench).allowance_seconds) == ("b", 60)
    assert turns(bench).turn_used_seconds == 0
    bench.do(co.Yield)
    assert turns(bench).speaker_id is None


def test_what_is_left_goes_to_the_next_up_to_twice_the_base() -> None:
    bench = talk("abcd", 600, 60, carry_over=CarryOver.NEXT).go(20).do(co.Yield)
    assert turns(bench).allowance_seconds == 100
    bench.go(10).do(co.Yield)
    assert turns(bench).allowance_seconds == 120
    bench.go(150)
    assert turns(bench).turn_remaining_seconds == -30
    bench.do(co.Yield)
    assert turns(bench).allowance_seconds == 60


def test_sharing_divides_what_remains_never_under_half_a_turn() -> None:
    bench = talk("abcd", 240, 60, carry_over=CarryOver.SHARE).go(120)
    assert turns(bench).allowance_seconds == 60
    bench.do(co.Yield)
    assert turns(bench).allowance_seconds == 40
    bench.go(30).do(co.Yield)
    assert turns(bench).allowance_seconds == 45
    bench.go(80).do(co.Yield)
    assert turns(bench).allowance_seconds == 30


def test_the_pool_opens_when_everybody_has_spoken() -> None:
    bench = talk("ab", 600, 60, carry_over=CarryOver.POOL).go(30).do(co.Yield).go(30)
    assert turns(bench).slack_seconds == 480
    assert turns(bench).next_id is None
    bench.do(co.Yield).go(100)
    assert (turns(bench).pool_open, turns(bench).pool_seconds, turns(bench).speaker_id) == (True, 100, None)
    bench.do(co.RaiseHand, speaker_id="b")
    assert turns(bench).next_id == "b"
    bench.do(co.Yield).go(5)
    assert (turns(bench).speaker_id, spoken(bench)["b"]) == ("b", 35)
    bench.do(co.Yield).go(5)
    assert turns(bench).pool_seconds == 105
    assert bench.refused(co.Yield) == "nobody_next"


def test_a_base_that_does_not_fit_is_lowered() -> None:
    bench = talk("abcde", 200, 60)
    assert (turns(bench).base_seconds, turns(bench).slack_seconds) == (40, 0)
    bench.do(co.Adjust, seconds=50)
    assert turns(bench).base_seconds == 50


def test_free_order_follows_the_hands() -> None:
    bench = talk(order=TurnOrder.FREE).go(7)
    assert (turns(bench).speaker_id, turns(bench).next_id, turns(bench).unattributed_seconds) == (
        None,
        None,
        7,
    )
    assert bench.refused(co.Yield) == "nobody_next"
    bench.do(co.RaiseHand, speaker_id="c").do(co.RaiseHand, speaker_id="a")
    assert states(bench) == "hand waiting hand"
    bench.do(co.Yield).go(10)
    assert (turns(bench).speaker_id, turns(bench).next_id) == ("c", "a")
    bench.do(co.RaiseHand, speaker_id="a", raised=False).do(co.Yield)
    assert turns(bench).speaker_id is None
    bench.do(co.Yield, to="b")
    assert turns(bench).speaker_id == "b"
    assert bench.refused(co.RaiseHand, speaker_id="nobody") == "unknown_person"
    bench.do(co.Leave, person_id="c")
    assert bench.refused(co.RaiseHand, speaker_id="c") == "unknown_person", "who is away raises no hand"


def test_a_random_order_is_the_same_for_the_same_seed() -> None:
    def order(seed: int) -> list[str]:
        plan = a_plan(a_talk("t", order=TurnOrder.RANDOM), people="abcdefgh", seed=seed)
        return [each.speaker_id for each in turns(Bench(plan).do(co.Start)).seats]

    assert order(1) == order(1)
    assert sorted(order(1)) == list("abcdefgh")
    assert len({tuple(order(seed)) for seed in range(8)}) > 4


def test_groups_take_turns_in_their_order() -> None:
    bench = talk("abcdefghi", unit=TurnUnit.GROUP, order=TurnOrder.FREE)
    assert [each.speaker_id for each in turns(bench).seats] == ["group:1", "group:2"]
    bench.do(co.Yield).go(9)
    assert (turns(bench).speaker_id, turns(bench).next_id) == ("group:1", "group:2")
    assert bench.do(co.Arrive, person_id="z").view.turns == turns(bench)


@pytest.mark.parametrize(
    ("people", "groups"), [(3, 1), (4, 1), (5, 1), (6, 2), (7, 2), (9, 2), (10, 3), (11, 3)]
)
def test_odd_sizes_give_threes_and_fives(people: int, groups: int) -> None:
    assert group_count(people, 4) == groups
    assert people // groups >= 3
    assert -(-people // groups) <= 5


def test_the_client_has_no_seat_and_latecomers_join_the_end() -> None:
    bench = talk("abc", excluded=("b",))
    assert [each.speaker_id for each in turns(bench).seats] == ["a", "c"]
    bench.do(co.Arrive, person_id="d", remote=True).do(co.Leave, person_id="b").do(co.Arrive, person_id="b")
    assert [(each.speaker_id, each.remote) for each in turns(bench).seats] == [
        ("a", False),
        ("c", False),
        ("d", True),
    ]


def test_a_leaver_gives_up_the_floor_and_keeps_the_seat() -> None:
    bench = talk().go(30).do(co.Leave, person_id="a").go(5)
    assert states(bench) == "away speaking next"
    bench.do(co.Leave, person_id="c")
    assert turns(bench).next_id is None
    bench.do(co.Arrive, person_id="c").do(co.Arrive, person_id="a")
    assert states(bench) == "spoken speaking next"
    assert turns(bench).seat("a").used_seconds == 30  # type: ignore[union-attr]


def test_silence_first_and_the_floor_to_nobody() -> None:
    bench = talk(silent_first=60).go(60)
    assert turns(bench).speaker_id is None
    bench.do(co.Yield).go(10).do(co.Yield, nobody=True).go(20).do(co.Yield).go(1)
    assert spoken(bench) == {"a": 10, "b": 1, "c": 0}
    assert turns(bench).unattributed_seconds == 80


def test_the_facilitator_may_give_the_floor_and_change_the_order() -> None:
    bench = talk("abcd").do(co.Reorder, speaker_ids=("d", "a"))
    assert [each.speaker_id for each in turns(bench).seats] == ["d", "a", "b", "c"]
    assert turns(bench).next_id == "d"
    bench.do(co.Yield, to="c").go(5).do(co.Yield, to="a").go(5)
    assert (turns(bench).seat("a").state, turns(bench).next_id) == (SeatState.SPEAKING, "d")  # type: ignore[union-attr]
    assert bench.refused(co.Reorder, speaker_ids=("x",)) == "unknown_person"
    assert bench.refused(co.Yield, to="a") == "already"
    assert bench.refused(co.Yield, to="x") == "unknown_person"


def test_pause_hold_and_reopening_leave_turns_alone() -> None:
    bench = talk().go(10).do(co.Pause).go(50).do(co.Resume).go(5).do(co.Hold).go(70)
    assert turns(bench).turn_remaining_seconds is None
    bench.do(co.Release).go(5)
    assert spoken(bench)["a"] == 20
    bench.do(co.Next).go(99).do(co.Reopen, round_id="t").go(7)
    assert spoken(bench)["a"] == 27
    assert turns(bench).turn_remaining_seconds == 33


def test_turns_belong_to_rounds_of_turns() -> None:
    bench = Bench(a_plan(a_round("r"))).do(co.Start)
    assert bench.view.turns is None
    assert bench.refused(co.Yield) == bench.refused(co.Pass) == "no_turns"


@given(
    st.sampled_from(list(CarryOver)),
    st.sampled_from(list(TurnOrder)),
    st.integers(1, 3),
    st.lists(
        st.tuples(
            st.sampled_from(
                ["yield", "pass", "pause", "hold", "hand", "arrive", "leave", "give", "adjust", "back"]
            ),
            st.integers(0, 400),
            st.sampled_from("abcdef"),
        ),
        max_size=40,
    ),
)
@settings(max_examples=120, deadline=None)
def test_every_second_of_the_budget_is_somewhere(
    carry: CarryOver, order: TurnOrder, laps: int, moves: list[tuple[str, int, str]]
) -> None:
    bench = talk("abcd", 600, 100, carry_over=carry, order=order, laps=laps)
    for move, seconds, who in moves:
        commands: dict[str, list[tuple[type[co.Command], dict[str, object]]]] = {
            "yield": [(co.Yield, {})],
            "pass": [(co.Pass, {})],
            "pause": [(co.Pause, {}), (co.Resume, {})],
            "hold": [(co.Hold, {}), (co.Release, {})],
            "hand": [(co.RaiseHand, {"speaker_id": who})],
            "arrive": [(co.Arrive, {"person_id": who})],
            "leave": [(co.Leave, {"person_id": who})],
            "give": [(co.Yield, {"to": who})],
            "adjust": [(co.Adjust, {"seconds": seconds - 200})],
            "back": [
                (co.BackdateStart, {"seconds": seconds}),
                (co.DiscountGap, {"milliseconds": seconds * 500}),
            ],
        }
        for kind, values in commands[move]:
            answer = bench.try_(kind, **values)
            assert isinstance(answer, Refused | list)
            bench.go(seconds / 7)
        check_sums(bench)


def check_sums(bench: Bench) -> None:
    from cop_desktop.domain.run.turns import shares

    occurrence = bench.run.state.occurrences["t"]
    now = bench.run.state.axis.run_time(bench.clock.now())
    spent = shares(occurrence, now)
    used = sum(spent.used(each) for each in (occurrence.turns.order if occurrence.turns else ()))
    remaining = occurrence.budget_ms * 1_000_000 - occurrence.active(now)
    assert used + spent.unattributed + spent.pool + remaining == occurrence.budget_ms * 1_000_000
    assert min([used, spent.unattributed, spent.pool, *spent.by_lap.values()]) >= 0
    view = bench.view.turns
    assert view is not None
    assert view.base_seconds * max(
        1, len([each for each in view.seats if each.state is not SeatState.AWAY])
    ) <= max(occurrence.budget_ms / 1000, 0)


def test_three_laps_are_three_and_whoever_went_away_is_not_waited_for() -> None:
    bench = Bench(a_plan(a_talk("t", laps=3), people="abc")).do(co.Next).do(co.Leave, person_id="c")
    floors = []
    while bench.view.turns is not None and bench.view.turns.speaker_id is not None:
        floors.append((bench.view.turns.speaker_id, bench.view.turns.lap))
        assert bench.view.turns.everyone_has_spoken == (floors[-1] != ("a", 1))
        bench.go(10).do(co.Yield)
    assert floors == [(who, lap) for lap in (1, 2, 3) for who in "ab"]
