"""Rounds: states, quantities, corrections."""

from __future__ import annotations

import pytest

from cop_desktop.domain.codes import RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.view import Phase
from tests.domain.run.bench import START_MS, Bench, a_plan, a_round, a_talk


def a_bench(*seconds: int) -> Bench:
    return Bench(
        a_plan(*(a_round(f"r{index}", each) for index, each in enumerate(seconds or (600, 600, 600), 1)))
    )


def test_a_round_counts_down_by_the_ceiling_and_overruns_by_the_floor() -> None:
    bench = a_bench(60).do(co.Start)
    assert bench.view.remaining_seconds == 60
    assert bench.go(0.001).view.remaining_seconds == 60
    assert bench.go(0.998).view.remaining_seconds == 60
    assert bench.go(0.001).view.remaining_seconds == 59
    assert bench.go(58.999).view.remaining_seconds == 1
    assert bench.go(0.001).view.remaining_seconds == 0
    assert bench.go(0.999).view.remaining_seconds == 0
    assert bench.go(0.001).view.remaining_seconds == -1
    assert bench.view.phase is Phase.OVERTIME


def test_the_next_boundary_is_exactly_when_the_second_flips() -> None:
    bench = a_bench(600).do(co.Start).go(1.25)
    before = bench.view
    bench.go((before.next_boundary_ms - 1) / 1000)
    assert bench.view.remaining_seconds == before.remaining_seconds
    bench.go(0.001)
    assert bench.view.remaining_seconds == (before.remaining_seconds or 0) - 1


def test_phases_come_from_what_is_left() -> None:
    bench = a_bench(600)
    assert bench.view.phase is Phase.NONE
    assert bench.do(co.Start).view.phase is Phase.NORMAL
    assert bench.go(479.999).view.phase is Phase.NORMAL
    assert bench.go(0.001).view.phase is Phase.WARNING
    assert bench.go(120).view.phase is Phase.OVERTIME
    assert bench.do(co.Adjust, seconds=300).view.phase is Phase.NORMAL


def test_a_short_round_warns_at_half() -> None:
    bench = a_bench(60).do(co.Start).go(29)
    assert bench.view.phase is Phase.NORMAL
    assert bench.go(1).view.phase is Phase.WARNING


def test_a_stopwatch_counts_up_and_is_never_late() -> None:
    bench = Bench(a_plan(a_round("r1", 60, RoundKind.STOPWATCH))).do(co.Start).go(90)
    assert (bench.view.elapsed_seconds, bench.view.remaining_seconds) == (90, -30)
    assert bench.view.phase is Phase.NORMAL
    assert bench.go(0.25).view.next_boundary_ms == 750


def test_pause_stops_the_clock_and_changes_nothing_else() -> None:
    bench = a_bench(600).do(co.Start).go(60).do(co.Pause).go(1000)
    view = bench.view
    assert (view.remaining_seconds, view.active_seconds, view.paused_seconds) == (540, 60, 1000)
    assert view.adjust_seconds == 0
    bench.do(co.Resume).go(40)
    assert (bench.view.remaining_seconds, bench.view.paused_seconds) == (500, 1000)


def test_next_finishes_and_starts_and_the_session_goes_through_its_states() -> None:
    bench = a_bench(60, 60)
    assert bench.view.session_state is SessionStatus.PLANNED
    bench.do(co.Next)
    assert (bench.view.session_state, bench.view.current_id) == (SessionStatus.LIVE, "r1")
    bench.go(50).do(co.Next).go(5)
    view = bench.view
    assert [each.state for each in view.occurrences] == [RoundState.DONE, RoundState.RUNNING]
    assert view.occurrences[0].active_seconds == 50
    assert view.occurrences[0].ended_at_ms == START_MS + 50_000
    bench.do(co.Next)
    assert bench.view.session_state is SessionStatus.CLOSING
    assert bench.view.current_id is None
    assert bench.refused(co.Next) == "nothing_next"
    bench.do(co.End)
    assert bench.view.session_state is SessionStatus.HELD
    assert bench.refused(co.Next) == "ended"
    bench.go(10).do(co.Reopen, round_id="r2").go(3)
    assert bench.view.session_state is SessionStatus.LIVE
    assert bench.view.active_seconds == 8


def test_arm_shows_a_round_without_its_clock() -> None:
    bench = a_bench().do(co.Arm).go(100)
    view = bench.view
    assert (view.current_state, view.active_seconds, view.remaining_seconds) == (RoundState.ARMED, 0, 600)
    assert view.session_state is SessionStatus.PLANNED
    bench.do(co.Next).go(1)
    assert (bench.view.current_id, bench.view.active_seconds) == ("r1", 1)
    bench.do(co.Arm).go(5)
    assert [each.state.value for each in bench.view.occurrences] == ["done", "armed", "pending"]
    bench.do(co.Start, round_id="r3")
    assert [each.state.value for each in bench.view.occurrences] == ["done", "pending", "running"]


def test_back_sets_the_present_round_aside_and_next_takes_it_up_again() -> None:
    bench = a_bench().do(co.Next).go(100).do(co.Next).go(30).do(co.Back).go(20)
    view = bench.view
    assert (view.current_id, view.active_seconds) == ("r1", 120)
    assert view.occurrences[1].state is RoundState.PAUSED
    assert view.occurrences[1].active_seconds == 30
    bench.do(co.Next).go(10)
    assert (bench.view.current_id, bench.view.active_seconds) == ("r2", 40)
    assert bench.view.paused_seconds == 0
    bench = a_bench().do(co.Next)
    assert bench.refused(co.Back) == "nothing_before"


def test_skip_goes_on_as_the_dropped_round_would_have() -> None:
    bench = a_bench().do(co.Next).go(10).do(co.Skip)
    assert [each.state.value for each in bench.view.occurrences] == ["skipped", "running", "pending"]
    bench.do(co.Skip, round_id="r3")
    assert bench.view.next_id is None
    armed = a_bench().do(co.Arm).do(co.Skip)
    assert (armed.view.current_id, armed.view.current_state) == ("r2", RoundState.ARMED)


def test_adjusting_never_brings_an_allotment_under_zero() -> None:
    bench = a_bench(60).do(co.Start).do(co.Adjust, seconds=-90)
    assert (bench.view.adjust_seconds, bench.view.remaining_seconds) == (-60, 0)
    assert bench.refused(co.Adjust, seconds=-1) == "bad_value"
    bench.go(30).do(co.Adjust, seconds=60)
    assert bench.view.remaining_seconds == 30


def test_setting_what_is_left_works_running_paused_and_in_overtime() -> None:
    bench = a_bench(60).do(co.Start).go(75.5).do(co.SetRemaining, seconds=30)
    assert bench.view.remaining_seconds == 30
    bench.go(10).do(co.Pause).go(50).do(co.SetRemaining, seconds=100)
    assert bench.view.remaining_seconds == 100
    assert bench.view.active_seconds == 85


def test_a_forgotten_start_is_corrected_but_never_over_a_pause() -> None:
    bench = a_bench().go(300).do(co.Start).go(10).do(co.BackdateStart, seconds=240)
    view = bench.view
    assert (view.active_seconds, view.remaining_seconds) == (250, 350)
    assert view.started_at_ms == START_MS + 60_000
    bench.do(co.Next).go(10).do(co.BackdateStart, seconds=60)
    assert bench.view.active_seconds == 70
    assert bench.view.occurrences[0].active_seconds == 190
    assert bench.view.occurrences[0].ended_at_ms == bench.view.current.started_at_ms  # type: ignore[union-attr]
    assert bench.refused(co.BackdateStart, seconds=191) == "too_far"
    paused = a_bench().do(co.Start).go(60).do(co.Pause).go(60).do(co.Next).go(1)
    assert paused.refused(co.BackdateStart, seconds=2) == "too_far"
    bench = a_bench().do(co.Next).go(1).do(co.Next).do(co.Pause)
    assert bench.refused(co.BackdateStart, seconds=2) == "too_far"


def test_the_whole_session_began_earlier_when_its_first_round_did() -> None:
    bench = a_bench().go(300).do(co.Start).go(100).do(co.Next).go(50)
    bench.do(co.BackdateStart, seconds=240, round_id="r1")
    first, second = bench.view.occurrences[:2]
    assert bench.view.started_at_ms == START_MS + 60_000
    assert (first.active_seconds, second.active_seconds) == (340, 50)
    assert first.ended_at_ms == second.started_at_ms
    bench.do(co.Undo)
    assert bench.view.started_at_ms == START_MS + 300_000
    assert bench.refused(co.BackdateStart, seconds=60, round_id="r3") == "wrong_state"
    bench.do(co.Hold)
    assert bench.refused(co.BackdateStart, seconds=60, round_id="r1") == "held"


def test_a_start_may_be_said_late() -> None:
    bench = a_bench().do(co.Start).go(200)
    now = bench.clock.utc_ms
    bench.do(co.Start, round_id="r2", at_ms=now - 60_000)
    assert bench.view.occurrences[0].active_seconds == 140
    assert bench.view.active_seconds == 60
    assert bench.refused(co.Start, round_id="r3", at_ms=now + 1000) == "in_the_future"
    assert bench.refused(co.Start, round_id="r3", at_ms=now - 61_000) == "too_far"


def test_a_late_start_gives_the_time_to_the_first_speaker() -> None:
    bench = Bench(a_plan(a_talk("t1"))).go(500)
    bench.do(co.Start, at_ms=bench.clock.utc_ms - 45_000)
    turns = bench.view.turns
    assert turns is not None
    assert (turns.speaker_id, turns.turn_used_seconds, turns.unattributed_seconds) == ("a", 45, 0)


def test_a_block_inserted_here_starts_at_once_and_what_it_interrupts_waits() -> None:
    bench = a_bench().do(co.Next).go(100)
    bench.do(co.Insert, block=a_round("x", 60), place=co.Place.HERE).go(30)
    assert [each.id for each in bench.view.occurrences] == ["x", "r1", "r2", "r3"]
    assert (bench.view.current_id, bench.view.active_seconds) == ("x", 30)
    bench.do(co.Next).go(5)
    assert (bench.view.current_id, bench.view.active_seconds) == ("r1", 105)


def test_a_block_inserted_after_waits_for_its_turn() -> None:
    bench = a_bench().do(co.Next).do(co.Insert, block=a_round("x", 60))
    assert [each.id for each in bench.view.occurrences] == ["r1", "x", "r2", "r3"]
    assert bench.view.next_id == "x"
    assert bench.refused(co.Insert, block=a_round("x", 60)) == "already"


def test_the_plan_to_come_may_change_and_what_is_over_may_not() -> None:
    bench = a_bench().do(co.Next).go(30).do(co.Next).go(10)
    bench.do(
        co.ChangePlan,
        operations=(
            co.ResizeRound(round_id="r3", seconds=120),
            co.InsertRound(block=a_round("x", 90), after_id="r2"),
            co.MoveRound(round_id="r3", after_id="r2"),
        ),
    )
    assert [each.id for each in bench.view.occurrences] == ["r1", "r2", "r3", "x"]
    assert bench.view.occurrence("r3").planned_seconds == 120  # type: ignore[union-attr]
    for operation in (
        co.ResizeRound(round_id="r1", seconds=1),
        co.DropRound(round_id="r1"),
        co.MoveRound(round_id="r1"),
        co.DropRound(round_id="r2"),
    ):
        assert bench.refused(co.ChangePlan, operations=(operation,)) == "wrong_state"
    bench.do(co.Undo)
    assert [each.id for each in bench.view.occurrences] == ["r1", "r2", "r3"]


def test_the_auxiliary_timer_lives_beside_the_round() -> None:
    bench = a_bench().do(co.Start).do(co.StartTimer, seconds=90).go(30)
    assert bench.view.timer is not None
    assert bench.view.timer.remaining_seconds == 60
    bench.do(co.Pause, lane="aux").go(10).do(co.Adjust, seconds=60, lane="aux").do(co.Resume, lane="aux").go(
        1
    )
    assert bench.view.timer.remaining_seconds == 119
    assert bench.view.active_seconds == 41
    bench.do(co.Undo, lane="aux").go(9)
    assert bench.view.timer.remaining_seconds == 120
    assert bench.view.revisions == {"main": 1, "aux": 5}
    bench.do(co.Next, lane="aux")
    assert bench.view.timer is None
    assert bench.view.current_id == "r1"


def test_a_break_lasts_until_a_time_of_day() -> None:
    bench = Bench(a_plan(a_round("b", 900, RoundKind.BREAK), a_round("r2"))).go(65).do(co.Next)
    view = bench.view
    assert view.resume_at_ms == START_MS + 17 * 60_000
    assert view.remaining_seconds == 955
    bench.go(100).clock.step_wall(-60)
    assert bench.view.remaining_seconds == 915
    assert bench.view.active_seconds == 100
    assert bench.view.resume_at_ms == START_MS + 17 * 60_000


def test_a_break_to_a_chosen_time_and_added_minutes() -> None:
    chosen = START_MS + 20 * 60_000
    bench = Bench(a_plan(a_round("b", 900, RoundKind.BREAK, resume_at_ms=chosen))).go(60).do(co.Start)
    assert (bench.view.resume_at_ms, bench.view.remaining_seconds) == (chosen, 19 * 60)
    bench.do(co.Adjust, seconds=60)
    assert bench.view.resume_at_ms == chosen + 60_000
    late = Bench(a_plan(a_round("b", 900, RoundKind.BREAK, resume_at_ms=START_MS - 1))).do(co.Start)
    assert late.view.remaining_seconds == 900


@pytest.mark.parametrize("kind", list(RoundKind))
def test_every_kind_runs_under_its_own_name(kind: RoundKind) -> None:
    bench = Bench(a_plan(a_round("r1", 60, kind), a_round("r2"))).do(co.Next).go(10)
    assert bench.view.current_kind is kind
    assert bench.view.active_seconds == 10
    assert bench.do(co.Next).view.current_id == "r2"


def test_cycles_are_told() -> None:
    bench = Bench(a_plan(a_round("r1", cycle=1, cycles=2), a_round("r2", cycle=2, cycles=2))).do(co.Next)
    assert bench.view.current is not None
    assert (bench.view.current.cycle, bench.view.current.cycles) == (1, 2)


def test_a_round_set_aside_can_be_chosen_and_is_over_when_the_session_is() -> None:
    bench = (
        a_bench().do(co.Next).go(100).do(co.Next).go(30).do(co.Next).go(20).do(co.Reopen, round_id="r1").go(5)
    )
    assert bench.view.occurrence("r3").state is RoundState.PAUSED  # type: ignore[union-attr]
    assert bench.refused(co.Reopen, round_id="r1") == "already"
    bench.do(co.Reopen, round_id="r3").go(7)
    assert (bench.view.current_id, bench.view.active_seconds) == ("r3", 27)
    bench.do(co.End)
    assert [each.state for each in bench.view.occurrences] == [RoundState.DONE] * 3
    assert [each.active_seconds for each in bench.view.occurrences] == [105, 30, 27]
    assert bench.view.occurrences[0].ended_at_ms == START_MS + 155_000
