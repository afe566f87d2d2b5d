"""Whoever comes and goes while a round of turns runs: the line, the seats and the shares follow."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.plan import CarryOver
from cop_desktop.domain.run.view import SeatState
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
