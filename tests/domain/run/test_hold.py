"""Taking the time, and the doors out of it; sleep and recovery."""

from __future__ import annotations

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.recovery import recovery
from cop_desktop.domain.run.signals import Signal, crossed
from cop_desktop.domain.run.ticks import ClockChanged, Slept, judge
from tests.domain.run.bench import MS, START_MS, Bench, a_plan, a_round, a_talk


def held(*, closing: bool = True) -> Bench:
    rounds = (
        a_round("r1"),
        a_round("r2"),
        a_round("p", 300, RoundKind.BREAK, protected=True),
        a_round("r3"),
        a_round("c", 300, protected=closing),
    )
    return Bench(a_plan(*rounds)).do(co.Next).go(100).do(co.Hold).go(840)


def test_a_hold_stops_everything_and_resuming_goes_on() -> None:
    bench = held()
    assert bench.view.active_seconds == 100
    assert bench.view.held_seconds == 840
    for command in (co.Next, co.Pause, co.Start, co.Skip):
        assert bench.refused(command) == "held"
    bench.do(co.Release).go(10)
    view = bench.view
    assert (view.active_seconds, view.remaining_seconds, view.held_seconds) == (110, 490, 840)
    assert (view.paused_seconds, view.adjust_seconds) == (0, 0)


@pytest.mark.parametrize("before", ["paused", "armed", "none"])
def test_a_hold_gives_back_what_it_found(before: str) -> None:
    bench = Bench(a_plan(a_round("r1"), a_round("r2")))
    if before == "paused":
        bench.do(co.Next).go(10).do(co.Pause).go(5)
    elif before == "armed":
        bench.do(co.Arm)
    state = bench.view.current_state
    bench.do(co.Hold).go(60).do(co.Release).go(7)
    assert bench.view.current_state is state
    assert bench.view.active_seconds == (10 if before == "paused" else 0)
    assert bench.view.paused_seconds == (12 if before == "paused" else 0)


def test_the_door_that_shortens_respects_the_minimum() -> None:
    bench = Bench(a_plan(a_round("r1", 600))).do(co.Next).go(100).do(co.Hold).go(120)
    bench.do(co.Release, door=co.Door.SHORTEN)
    assert bench.view.remaining_seconds == 380
    bench = held().do(co.Release, door=co.Door.SHORTEN)
    assert bench.view.remaining_seconds == 200


def test_the_door_that_shortens_takes_nothing_from_what_is_protected_nor_from_the_closing() -> None:
    for closing in (True, False):
        bench = held(closing=closing).do(co.Release, door=co.Door.SHORTEN)
        budgets = {name: each.budget_ms // 1000 for name, each in bench.run.state.occurrences.items()}
        assert (budgets["p"], budgets["c"]) == (300, 300)
        assert sum(budgets.values()) == 600 + 600 + 300 + 600 + 300 - 840, "the whole of the hold, no more"


def test_the_door_that_closes_the_round_leaves_nothing_running() -> None:
    bench = held().do(co.Release, door=co.Door.CLOSE).go(50)
    assert bench.view.current_id is None
    done = bench.view.occurrences[0]
    assert (done.state, done.active_seconds) == (RoundState.DONE, 100)
    assert done.ended_at_ms == START_MS + 100_000
    assert bench.do(co.Next).view.current_id == "r2"


def test_free_conversation_leaves_the_closing_its_planned_length() -> None:
    bench = held()
    free = a_round("free", 0, RoundKind.STOPWATCH)
    bench.do(co.Release, door=co.Door.FREE_UNTIL, free=free).go(60)
    states = {each.id: each.state.value for each in bench.view.occurrences}
    assert states == {
        "r1": "done", "free": "running", "r2": "skipped", "p": "skipped", "r3": "skipped", "c": "pending",
    }  # fmt: skip
    closing = bench.view.next
    assert closing is not None
    assert (closing.id, closing.planned_seconds) == ("c", 300)
    assert bench.view.planned_seconds == 2400 - 940 - 300
    bench.do(co.Undo)
    assert bench.view.held is True


def test_without_a_protected_end_the_last_round_closes() -> None:
    bench = held(closing=False)
    bench.do(co.Release, door=co.Door.FREE_UNTIL, free=a_round("free"), end_ms=bench.clock.utc_ms + 60_000)
    assert bench.view.next_id == "c"
    assert bench.view.planned_seconds == 60


def test_ending_during_a_hold() -> None:
    bench = held().do(co.End)
    assert bench.view.session_state is SessionStatus.HELD
    assert bench.view.occurrences[0].active_seconds == 100


def test_signals_fire_once_and_again_when_time_was_added() -> None:
    bench = Bench(a_plan(a_round("r1", 600))).do(co.Start)
    seen: list[Signal] = []

    def watch(seconds: int) -> None:
        for _ in range(seconds * 2):
            before = bench.view
            seen.extend(crossed(before, bench.go(0.5).view))

    watch(700)
    assert seen == [Signal.HALF, Signal.TWO_MINUTES, Signal.ZERO]
    bench.do(co.Adjust, seconds=280)
    watch(200)
    assert seen[3:] == [Signal.TWO_MINUTES, Signal.ZERO]
    bench.do(co.SetRemaining, seconds=130).do(co.Hold)
    watch(60)
    assert len(seen) == 5
    bench.do(co.Release)
    watch(20)
    assert seen[5:] == [Signal.TWO_MINUTES]


def test_ticks_tell_sleep_from_a_changed_clock() -> None:
    first = Instant(1_000_000, 50 * MS, "a")
    assert judge(first, Instant(1_001_000, 1_050 * MS, "a")) is None
    assert judge(first, Instant(1_001_800, 1_050 * MS, "a")) is None
    assert judge(first, Instant(1_193_000, 193_050 * MS, "a")) == Slept(193_000)
    assert judge(first, Instant(4_601_000, 1_050 * MS, "a")) == ClockChanged(3_600_000)
    assert judge(first, Instant(-2_599_000, 1_050 * MS, "a")) == ClockChanged(-3_600_000)
    assert judge(first, Instant(9_000_000, 5 * MS, "b")) is None


def test_sleep_is_counted_unless_somebody_says_otherwise() -> None:
    bench = Bench(a_plan(a_talk("r1", 900))).do(co.Start).go(60).go(480).go(2)
    assert bench.view.active_seconds == 542
    bench.do(co.DiscountGap, milliseconds=480_000).go(3)
    assert bench.view.active_seconds == 65
    assert bench.view.turns is not None
    assert bench.view.turns.turn_used_seconds == 65
    bench.do(co.Undo)
    assert bench.view.active_seconds == 545


def test_no_more_is_taken_out_than_was_counted() -> None:
    bench = Bench(a_plan(a_round("r1"))).do(co.Start).go(10).do(co.DiscountGap, milliseconds=60_000)
    assert bench.view.active_seconds == 0
    assert bench.refused(co.DiscountGap, milliseconds=1) == "no_round"


@pytest.mark.parametrize("step", [-3600, -180, 180, 3600])
def test_a_step_of_the_wall_clock_moves_no_countdown(step: float) -> None:
    bench = Bench(a_plan(a_round("r1"))).do(co.Start).go(120)
    bench.clock.step_wall(step)
    assert bench.view.remaining_seconds == 480
    bench.do(co.Pause).do(co.Resume).go(10)
    assert bench.view.remaining_seconds == 470
    assert bench.view.behind_clock_seconds == pytest.approx(step, abs=1)


def test_midnight_is_a_minute_like_another() -> None:
    bench = Bench(a_plan(a_round("r1")))
    bench.clock.utc_ms += 86_400_000 - bench.clock.utc_ms % 86_400_000 - 60_000
    bench.do(co.Start).go(120)
    assert bench.view.remaining_seconds == 480


def test_three_choices_after_a_kill_and_the_restart_of_the_machine() -> None:
    bench = Bench(a_plan(a_round("r1"), a_round("r2"))).do(co.Next).go(100)
    heartbeat = bench.clock.utc_ms
    bench.go(2).clock.restart(300)
    offer = recovery(bench.run, heartbeat, bench.clock.now())
    assert offer is not None
    assert (offer.gap_ms, offer.go_on_remaining, offer.heartbeat_remaining) == (302_000, 198, 500)
    assert offer.default is co.RecoveryChoice.GO_ON
    saved = bench.run
    go_on = bench.do(co.Recover, choice=co.RecoveryChoice.GO_ON, heartbeat_ms=heartbeat).go(1).view
    assert go_on.remaining_seconds == 197
    bench.run = saved
    resumed = bench.do(co.Recover, choice=co.RecoveryChoice.FROM_HEARTBEAT, heartbeat_ms=heartbeat).view
    assert resumed.remaining_seconds == 500
    bench.run = saved
    closed = bench.do(co.Recover, choice=co.RecoveryChoice.CLOSE_AT_HEARTBEAT, heartbeat_ms=heartbeat).view
    assert closed.session_state is SessionStatus.HELD
    assert closed.ended_at_ms == heartbeat
    assert closed.occurrences[0].ended_at_ms == heartbeat
    assert closed.occurrences[0].active_seconds == 100


@pytest.mark.parametrize("state", ["running", "paused", "held", "overtime"])
@pytest.mark.parametrize("restart", [True, False])
def test_every_state_is_recovered_to_the_second(state: str, restart: bool) -> None:
    bench = Bench(a_plan(a_round("r1"))).do(co.Start).go(700 if state == "overtime" else 100)
    if state == "paused":
        bench.do(co.Pause).go(30)
    elif state == "held":
        bench.do(co.Hold).go(30)
    heartbeat = bench.clock.utc_ms
    if restart:
        bench.clock.restart(1000)
    else:
        bench.go(1000)
    assert recovery(bench.run, heartbeat, bench.clock.now()).default is co.RecoveryChoice.FROM_HEARTBEAT  # type: ignore[union-attr]
    bench.do(co.Recover, choice=co.RecoveryChoice.FROM_HEARTBEAT, heartbeat_ms=heartbeat)
    view = bench.view
    expected = {"running": 500, "paused": 500, "held": None, "overtime": -100}
    assert view.remaining_seconds == expected[state]
    assert (view.paused_seconds, view.held_seconds) == (
        30 if state == "paused" else 0,
        30 if state == "held" else 0,
    )
    bench.do(co.Undo)
    assert bench.view.active_seconds == (
        100 if state in ("paused", "held") else {"running": 1100, "overtime": 1700}[state]
    )


def test_the_heartbeat_of_an_ended_run_matters_to_nobody() -> None:
    bench = Bench(a_plan(a_round("r1"))).do(co.Start).do(co.End)
    assert recovery(bench.run, bench.clock.utc_ms, bench.clock.now()) is None


def test_a_hundred_hours_drift_by_nothing() -> None:
    """Pauses at odd nanoseconds, a wall clock that wanders: the sum is exact."""
    bench = Bench(a_plan(a_round("r1", 500_000))).do(co.Start)
    active = 0
    for turn in range(1200):
        step = 300_000_000_000 + turn * 7_919
        bench.clock.mono_ns += step
        bench.clock.utc_ms += step // MS + (turn % 5 - 2) * 1000
        if turn % 3 == 0:
            bench.do(co.Pause)
            bench.clock.mono_ns += 1_234_567
            bench.do(co.Resume)
        active += step
    occurrence = bench.run.state.occurrences["r1"]
    assert occurrence.active(bench.run.state.axis.run_time(bench.clock.now())) == active


def test_a_machine_that_wakes_in_the_past_takes_nothing_back() -> None:
    bench = Bench(a_plan(a_round("r1"))).do(co.Start).go(100).do(co.Pause).do(co.Resume)
    bench.clock.restart(-3600)
    assert bench.view.active_seconds == 100
    bench.do(co.Recover, choice=co.RecoveryChoice.GO_ON, heartbeat_ms=bench.clock.utc_ms).go(10)
    assert bench.view.active_seconds == 110


def test_nothing_advances_by_itself() -> None:
    bench = Bench(a_plan(a_talk("r1"), a_round("r2"))).do(co.Next)
    before = bench.view
    after = bench.go(36_000).view
    assert (after.current_id, after.current_state, after.seq) == ("r1", before.current_state, before.seq)
    assert after.turns is not None
    assert after.turns.speaker_id == "a"


def test_a_hold_before_a_start_is_no_part_of_the_round() -> None:
    bench = Bench(a_plan(a_round("b", 900, RoundKind.BREAK), a_round("r"))).do(co.Arm).do(co.Hold).go(300)
    bench.do(co.Release).go(60).do(co.Next)
    assert bench.view.remaining_seconds == 900
    assert bench.go(60).view.remaining_seconds == 840
    assert bench.view.resume_at_ms == START_MS + 21 * 60_000
    assert bench.view.current is not None
    assert bench.view.current.started_at_ms == START_MS + 360_000
    skipped = (
        Bench(a_plan(a_round("a"), a_round("b"))).do(co.Arm).do(co.Hold).go(9).do(co.Release).do(co.Skip)
    )
    assert skipped.do(co.Reopen, round_id="a").go(3).view.active_seconds == 3
    assert skipped.view.held_seconds == 9


def test_a_start_is_never_backdated_into_a_hold() -> None:
    bench = Bench(a_plan(a_round("a"))).do(co.Arm).do(co.Hold).go(60).do(co.Release).go(60).do(co.Next).go(5)
    assert bench.refused(co.BackdateStart, seconds=61) == "too_far"
    assert bench.do(co.BackdateStart, seconds=60).view.active_seconds == 65
