"""The seven faults seen in other engines, planted one by one: each turns a check red.

A fault is planted by replacing the function it would live in; the check it must break is one that passes
without it, in this same module's first test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.run import apply as applying
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import decide as deciding
from cop_desktop.domain.run import draft, fold, segments, snapshot
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.account import account_of
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.refused import Refused
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import MS, Axis, Occurrence, SegmentKind, State
from tests.domain.run import golden
from tests.domain.run.bench import Bench, a_plan, a_round

Plant = Callable[[pytest.MonkeyPatch], None]
Check = Callable[[], None]


def a_golden(name: str) -> Check:
    return lambda: golden.check(name)


def a_step_back_of_the_clock() -> None:
    bench = Bench(a_plan(a_round("r1"))).do(co.Start).go(120)
    bench.clock.step_wall(-180)
    assert bench.view.remaining_seconds == 480


def a_pause_changes_no_adjustment() -> None:
    bench = Bench(a_plan(a_round("r1"))).do(co.Start).go(60).do(co.Pause).go(100).do(co.Resume)
    assert (bench.view.adjust_seconds, bench.view.paused_seconds) == (0, 100)


def stopping_keeps_what_was_left() -> None:
    bench = Bench(a_plan(a_round("r1"))).do(co.Start).go(60)
    left = bench.view.remaining_seconds
    bench.do(co.Pause).go(60)
    assert bench.view.remaining_seconds == left
    assert bench.refused(co.Pause) == "wrong_state"
    assert bench.do(co.Resume).view.remaining_seconds == left


def a_window_in_the_background_is_right() -> None:
    """Nobody looks for fifteen minutes; then the screen shows what a screen that always looked shows."""
    watched = Bench(a_plan(a_round("r1", 1800))).do(co.Start)
    alone = Bench(a_plan(a_round("r1", 1800))).do(co.Start)
    for _ in range(900):
        assert watched.go(1).view.remaining_seconds is not None
    assert alone.go(900).view == watched.view
    assert alone.view.remaining_seconds == 900


def a_log_is_enough_to_know_everything() -> None:
    bench = Bench(a_plan(a_round("r1"))).do(co.Start).go(60).do(co.Next).do(co.End)
    stored = [ev.to_record("run", each) for each in bench.log]
    again = fold.fold_records("run", stored)
    assert snapshot.view(again, bench.clock.now()) == bench.view
    assert bench.view.occurrences[0].active_seconds == 60


def a_report_is_made_of_the_log_alone() -> None:
    """What the report says before the program is closed, it says after."""
    bench = Bench(a_plan(a_round("r1"), a_round("r2"))).do(co.Next).go(700).do(co.Next).go(100).do(co.End)
    again = fold.fold_records("run", [ev.to_record("run", each) for each in bench.log])
    told = account_of(again.state)
    assert told is not None
    assert told == account_of(bench.run.state)
    assert [each.active_seconds for each in snapshot.view(again, bench.clock.now()).occurrences] == [700, 100]


def a_forgotten_start_is_corrected_while_it_runs() -> None:
    bench = Bench(a_plan(a_round("r1"))).go(240).do(co.Start).go(30).do(co.BackdateStart, seconds=240)
    assert (bench.view.active_seconds, bench.view.remaining_seconds) == (270, 330)
    assert bench.view.behind_clock_seconds == 0


def a_pause_in_overtime_keeps_the_overtime() -> None:
    bench = Bench(a_plan(a_round("r1", 60))).do(co.Start).go(100).do(co.Pause).go(500)
    assert bench.view.remaining_seconds == -40
    assert bench.do(co.Resume).go(2).view.remaining_seconds == -42


def a_double_click_counts_once() -> None:
    bench = Bench(a_plan(a_round("r1"), a_round("r2"), a_round("r3"))).do(co.Next)
    seen = bench.run.revisions[co.MAIN]
    assert not isinstance(bench.ask(co.Next(revision=seen)), Refused)
    bench.ask(co.Next(revision=seen))
    assert bench.view.current_id == "r2"


def plant_midnight(patch: pytest.MonkeyPatch) -> None:
    """(1) Ontime: time is milliseconds since midnight, read from the wall."""

    def run_time(self: Axis, now: Instant) -> int:
        return self.run_ns + (now.utc_ms % 86_400_000 - self.at.utc_ms % 86_400_000) * MS

    patch.setattr(Axis, "run_time", run_time)


def plant_pause_in_adjust(patch: pytest.MonkeyPatch) -> None:
    """(2) Ontime: what was paused is merged into the added time."""
    real = applying._resumed

    def resumed(state: State, fact: ev.Resumed, at: Moment) -> State:
        after = real(state, fact, at)
        occurrence = after.occurrences[fact.round_id]
        paused = occurrence.spent(SegmentKind.PAUSED, at.run_ns) // MS
        return after.with_occurrence(replace(occurrence, adjust_ms=occurrence.adjust_ms + paused))

    patch.setitem(applying._HANDLERS, ev.Resumed, resumed)


def plant_one_field_for_two(patch: pytest.MonkeyPatch) -> None:
    """(3) OpenSlides: one number means what is left when stopped and the end when running; no guard."""
    real = draft.remaining_ns

    def remaining(occurrence: Occurrence, now: Moment) -> int:
        open_one = occurrence.open
        if open_one is not None and open_one.kind is SegmentKind.PAUSED:
            return open_one.start + real(occurrence, now) - now.run_ns
        return real(occurrence, now)

    patch.setattr(snapshot, "remaining_ns", remaining)
    patch.setattr(draft, "remaining_ns", remaining)


def plant_pause_erases_overtime(patch: pytest.MonkeyPatch) -> None:
    """(4) OnlyT: a pause in overtime brings what is left back to zero."""
    real = applying._paused

    def paused(state: State, fact: ev.Paused, at: Moment) -> State:
        occurrence = state.occurrences[fact.round_id]
        over = occurrence.active(at.run_ns) // MS - occurrence.budget_ms
        if over > 0:
            state = state.with_occurrence(replace(occurrence, adjust_ms=occurrence.adjust_ms + over))
        return real(state, fact, at)

    patch.setitem(applying._HANDLERS, ev.Paused, paused)


def plant_counting_in_the_window(patch: pytest.MonkeyPatch) -> None:
    """(5) FreeShow: each look counts one second, so a throttled window falls behind."""
    looks: dict[int, int] = {}
    real = snapshot.view

    def view(run: Any, now: Instant) -> Any:
        looks[id(run)] = looks.get(id(run), 0) + 1
        return replace(real(run, now), remaining_seconds=1800 - looks[id(run)])

    patch.setattr("tests.domain.run.bench.view", view)


def plant_memory_only(patch: pytest.MonkeyPatch) -> None:
    """(6) Ontime, OnlyT: what was finished is told to memory and not to the log."""
    real = ev.to_record

    def to_record(run_id: str, event: ev.Event) -> Any:
        if isinstance(event.fact, ev.Finished):
            event = replace(event, fact=ev.Recovered(choice=co.RecoveryChoice.GO_ON, heartbeat_ms=0))
        return real(run_id, event)

    patch.setattr(ev, "to_record", to_record)


def plant_double_clicks(patch: pytest.MonkeyPatch) -> None:
    """(7) OpenSlides, OBS: the second click is obeyed like the first."""
    patch.setattr(deciding, "_refusal", lambda run, command: None)


def plant_no_correction(patch: pytest.MonkeyPatch) -> None:
    """OnlyT #73, #602: a start forgotten cannot be put right while it runs."""
    patch.setattr(applying, "backdated", lambda state, round_id, by_ms: state)


def plant_an_end_instead_of_a_length(patch: pytest.MonkeyPatch) -> None:
    """Beside the seven: a correction of the start that moves the end as well."""
    real = segments.backdated

    def backdated(state: State, round_id: str, by_ms: int) -> State:
        after = real(state, round_id, by_ms)
        occurrence = after.occurrences[round_id]
        return after.with_occurrence(replace(occurrence, adjust_ms=occurrence.adjust_ms + by_ms))

    patch.setattr(applying, "backdated", backdated)


@dataclass(frozen=True)
class Fault:
    name: str
    plant: Plant
    checks: tuple[Check, ...]


FAULTS = (
    Fault("midnight", plant_midnight, (a_step_back_of_the_clock, a_golden("sleep"))),
    Fault(
        "pause-in-adjust",
        plant_pause_in_adjust,
        (a_pause_changes_no_adjustment, a_golden("pause_in_overtime")),
    ),
    Fault(
        "one-field-for-two",
        plant_one_field_for_two,
        (stopping_keeps_what_was_left, a_golden("pause_in_overtime")),
    ),
    Fault(
        "overtime-erased",
        plant_pause_erases_overtime,
        (a_pause_in_overtime_keeps_the_overtime, a_golden("pause_in_overtime")),
    ),
    Fault("counted-in-the-window", plant_counting_in_the_window, (a_window_in_the_background_is_right,)),
    Fault(
        "memory-only",
        plant_memory_only,
        (a_log_is_enough_to_know_everything, a_report_is_made_of_the_log_alone),
    ),
    Fault(
        "start-forgotten",
        plant_no_correction,
        (a_forgotten_start_is_corrected_while_it_runs, a_golden("backdate")),
    ),
    Fault("double-click", plant_double_clicks, (a_double_click_counts_once,)),
    Fault("end-moved", plant_an_end_instead_of_a_length, (a_golden("backdate"),)),
)
CASES = [
    pytest.param(fault, check, id=f"{fault.name}-{index}")
    for fault in FAULTS
    for index, check in enumerate(fault.checks)
]


@pytest.mark.parametrize(("fault", "check"), CASES)
def test_the_checks_pass_without_faults(fault: Fault, check: Check) -> None:
    assert fault.name
    check()


@pytest.mark.parametrize(("fault", "check"), CASES)
def test_a_planted_fault_turns_them_red(fault: Fault, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    fault.plant(monkeypatch)
    with pytest.raises((AssertionError, LogFault)):
        check()
