"""All commands, in any order, of every kind, under a clock that misbehaves: what always holds."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.decide import decide
from cop_desktop.domain.run.events import Event, to_record
from cop_desktop.domain.run.fold import advance, fold, fold_records
from cop_desktop.domain.run.moves import OVER
from cop_desktop.domain.run.refused import Refused
from cop_desktop.domain.run.snapshot import view
from cop_desktop.domain.run.state import Run, SegmentKind
from cop_desktop.domain.run.turns import shares
from cop_desktop.domain.run.view import Phase
from tests.domain.run.bench import Bench, a_plan, a_round
from tests.domain.run.kind_rules import KindRules
from tests.domain.run.reach_rules import ReachRules
from tests.domain.run.strategies import lengths, made, rounds

SECOND = 1_000_000_000
IDS = [f"r{index}" for index in range(4)]
PEOPLE = list("abcdef")


class Runs(KindRules, ReachRules, RuleBasedStateMachine):
    """Gives commands, moves the clocks, and looks."""

    @initialize(plan=st.lists(rounds, min_size=1, max_size=4))
    def open(self, plan: list[dict[str, Any]]) -> None:
        self.bench = Bench(
            a_plan(*(made(name, how) for name, how in zip(IDS, plan, strict=False)), people="abcd")
        )
        self.made = 0
        self.saved: list[tuple[int, Run]] = [(1, self.bench.run)]

    def give(self, kind: type[co.Command], *, corrects: bool = False, **values: Any) -> None:
        """Give a command, and check what holds of every command."""
        bench = self.bench
        before, instant = bench.run, bench.clock.now()
        answer = bench.try_(kind, **values)
        if isinstance(answer, Refused):
            assert bench.run is before
            return
        self.saved.append((bench.run.seq, bench.run))
        if kind not in (co.Undo, co.Redo, ck.Reveal):
            self.undo_is_as_if_never_given(before, answer, instant)
            self.nothing_over_is_rewritten(before, bench.run, kind)
        if not corrects:
            self.active_never_decreases(before, bench.run, instant)
        if kind in (co.Pause, co.Resume, co.Hold):
            assert adjusts(before) == adjusts(bench.run)

    def undo_is_as_if_never_given(self, before: Run, events: list[Event], now: Instant) -> None:
        lane = events[0].lane
        after = self.bench.run
        undo = co.Undo(revision=after.revisions[lane], command_id="undo-it", lane=lane)
        undone = decide(after, undo, now)
        assert not isinstance(undone, Refused)
        folded = fold("run", [*after.log, *undone])
        assert folded.state == before.state
        assert folded.revisions != before.revisions

    def nothing_over_is_rewritten(self, before: Run, after: Run, kind: type[co.Command]) -> None:
        if kind is not co.ChangePlan:
            return
        for name, each in before.state.occurrences.items():
            if each.state in OVER and each.segments:
                assert after.state.occurrences[name] == each

    def active_never_decreases(self, before: Run, after: Run, now: Instant) -> None:
        run_ns = before.state.axis.run_time(now)
        for name, each in before.state.occurrences.items():
            assert after.state.occurrences[name].active(run_ns) >= each.active(run_ns)

    @rule(seconds=st.one_of(st.integers(0, 400), st.sampled_from([0.001, 0.5, 0.999, 1])))
    def time_goes_by(self, seconds: float) -> None:
        before = self.bench.run.state.occurrences
        run_ns = self.bench.run.state.axis.run_time(self.bench.clock.now())
        held = self.bench.view.held
        self.bench.go(seconds)
        later = self.bench.run.state.axis.run_time(self.bench.clock.now())
        gone = round(seconds * 1000) * 1_000_000
        assert later - run_ns == gone if self.anchored else 0 <= later - run_ns <= gone
        gained = {name: each.active(later) - each.active(run_ns) for name, each in before.items()}
        running = not held and self.bench.view.running
        assert sum(gained.values()) == (later - run_ns if running else 0)

    @property
    def anchored(self) -> bool:
        """Until the first event after a restart of the machine, nothing but UTC ties the run to the clock."""
        return self.bench.run.state.axis.at.boot_id == self.bench.clock.boot_id

    @precondition(lambda self: self.anchored)
    @rule(hours=st.sampled_from([-1, 1, -0.05, 0.05]))
    def the_wall_clock_is_moved(self, hours: float) -> None:
        run_ns = self.bench.run.state.axis.run_time(self.bench.clock.now())
        self.bench.clock.step_wall(hours * 3600)
        assert self.bench.run.state.axis.run_time(self.bench.clock.now()) == run_ns

    @rule(seconds=st.integers(0, 600))
    def the_machine_starts_again(self, seconds: int) -> None:
        self.bench.clock.restart(seconds)
        self.bench.run = fold_records("run", [to_record("run", each) for each in self.bench.log])

    @rule(kind=st.sampled_from([co.Next, co.Pause, co.Resume, co.Hold, co.Back, co.Skip, co.Arm, co.Start]))
    def a_plain_command(self, kind: type[co.Command]) -> None:
        self.give(kind)

    @rule(kind=st.sampled_from([co.Undo, co.Redo]), lane=st.sampled_from([co.MAIN, co.MAIN, co.AUXILIARY]))
    def take_back(self, kind: type[co.Command], lane: str) -> None:
        self.give(kind, corrects=True, lane=lane)

    @rule(kind=st.sampled_from([co.Start, co.Arm, co.Reopen, co.Skip]), name=st.sampled_from(IDS))
    def a_command_about_a_round(self, kind: type[co.Command], name: str) -> None:
        self.give(kind, round_id=name)

    @rule(name=st.sampled_from(IDS), ago=st.integers(0, 500))
    def a_late_start(self, name: str, ago: int) -> None:
        self.give(co.Start, corrects=True, round_id=name, at_ms=self.bench.clock.utc_ms - ago * 1000)

    @rule(seconds=st.integers(-400, 400))
    def adjust(self, seconds: int) -> None:
        self.give(co.Adjust, seconds=seconds)
        assert all(each.budget_ms >= 0 for each in self.bench.run.state.occurrences.values())

    @rule(seconds=st.integers(0, 700))
    def set_what_is_left(self, seconds: int) -> None:
        if not isinstance(self.bench.try_(co.SetRemaining, seconds=seconds), Refused):
            assert self.bench.view.remaining_seconds == seconds
            self.saved.append((self.bench.run.seq, self.bench.run))

    @rule(seconds=st.integers(1, 500), name=st.sampled_from([None, None, *IDS]))
    def backdate(self, seconds: int, name: str | None) -> None:
        self.give(co.BackdateStart, corrects=True, seconds=seconds, round_id=name)

    @rule(ms=st.integers(1, 500_000))
    def leave_a_gap_out(self, ms: int) -> None:
        self.give(co.DiscountGap, corrects=True, milliseconds=ms)

    @rule(choice=st.sampled_from(list(co.RecoveryChoice)), ago=st.integers(0, 400))
    def recover(self, choice: co.RecoveryChoice, ago: int) -> None:
        if choice is co.RecoveryChoice.CLOSE_AT_HEARTBEAT and self.bench.run.seq < 25:
            return
        heartbeat = self.bench.clock.utc_ms - ago * 1000
        self.give(co.Recover, corrects=True, choice=choice, heartbeat_ms=heartbeat)

    @rule(door=st.sampled_from(list(co.Door)), how=rounds)
    def release(self, door: co.Door, how: dict[str, Any]) -> None:
        self.made += 1
        self.give(co.Release, door=door, free=made(f"free{self.made}", how))

    @rule(place=st.sampled_from(list(co.Place)), how=rounds)
    def insert(self, place: co.Place, how: dict[str, Any]) -> None:
        self.made += 1
        self.give(co.Insert, block=made(f"new{self.made}", how), place=place)

    @rule(
        name=st.sampled_from(IDS), after=st.sampled_from([*IDS, ""]), seconds=lengths, how=st.integers(0, 4)
    )
    def change_the_plan(self, name: str, after: str, seconds: int, how: int) -> None:
        self.made += 1
        operations: list[co.Operation] = [
            co.DropRound(round_id=name),
            co.RestoreRound(round_id=name),
            co.MoveRound(round_id=name, after_id=after),
            co.ResizeRound(round_id=name, seconds=seconds),
            co.InsertRound(block=a_round(f"op{self.made}", seconds), after_id=after),
        ]
        self.give(co.ChangePlan, operations=(operations[how],))

    @rule(to=st.sampled_from([None, *PEOPLE]))
    def give_the_floor(self, to: str | None) -> None:
        self.give(co.Yield, to=to)

    @rule(who=st.sampled_from([None, *PEOPLE]))
    def pass_a_turn(self, who: str | None) -> None:
        self.give(co.Pass, speaker_id=who)

    @rule(who=st.sampled_from(PEOPLE))
    def say_a_word(self, who: str) -> None:
        self.give(co.Interject, speaker_id=who)

    @rule(who=st.sampled_from(PEOPLE), raised=st.booleans())
    def raise_a_hand(self, who: str, raised: bool) -> None:
        self.give(co.RaiseHand, speaker_id=who, raised=raised)

    @rule(who=st.permutations(PEOPLE))
    def reorder(self, who: list[str]) -> None:
        self.give(co.Reorder, speaker_ids=tuple(who[:2]))

    @rule(who=st.sampled_from(PEOPLE), remote=st.booleans())
    def arrive(self, who: str, remote: bool) -> None:
        self.give(co.Arrive, person_id=who, remote=remote)

    @rule(who=st.sampled_from(PEOPLE))
    def leave(self, who: str) -> None:
        self.give(co.Leave, person_id=who)

    @rule(kind=st.sampled_from([co.Pause, co.Resume, co.Next]))
    def the_timer(self, kind: type[co.Command]) -> None:
        self.give(kind, lane=co.AUXILIARY)

    @rule(seconds=st.integers(1, 300))
    def start_the_timer(self, seconds: int) -> None:
        self.give(co.StartTimer, seconds=seconds)

    @precondition(lambda self: self.bench.run.seq > 25)
    @rule()
    def end(self) -> None:
        self.give(co.End)

    @rule(kind=st.sampled_from([co.Next, co.Pause, co.Adjust]), late=st.integers(1, 3))
    def a_stale_command(self, kind: type[co.Command], late: int) -> None:
        values = {"seconds": 60} if kind is co.Adjust else {}
        revision = self.bench.run.revisions[co.MAIN] - late
        assert isinstance(self.bench.try_(kind, revision=revision, **values), Refused)

    @invariant()
    def replay_gives_the_state_that_produced_the_log(self) -> None:
        assert fold("run", self.bench.log) == self.bench.run

    @invariant()
    def one_segment_is_open_at_most(self) -> None:
        state = self.bench.run.state
        segments = [*(each for one in state.occurrences.values() for each in one.segments), *state.idle]
        is_open = [each for each in segments if each.end is None]
        assert len(is_open) <= 1
        assert is_open == ([state.open_segment] if state.open_segment is not None else [])
        closed = sorted((each.start, each.end) for each in segments if each.end is not None)
        assert all(start <= end for start, end in closed)
        runs = sorted(
            (each.start, each.end) for each in segments if each.end is not None and each.end > each.start
        )
        assert all(first[1] <= second[0] for first, second in pairwise(runs))

    @invariant()
    def every_view_of_an_instant_is_the_same_value(self) -> None:
        now = self.bench.clock.now()
        shown = view(self.bench.run, now)
        assert shown == view(fold("run", self.bench.log), now)
        if shown.held:
            assert shown.phase is Phase.HELD
            assert (shown.remaining_seconds, shown.estimated_end_ms, shown.behind_clock_seconds) == (
                None,
                None,
                None,
            )
        assert 0 < shown.next_boundary_ms <= 60_000

    @invariant()
    def turns_add_up(self) -> None:
        run_ns = self.bench.run.state.axis.run_time(self.bench.clock.now())
        for each in self.bench.run.state.occurrences.values():
            if each.turns is not None:
                spent = shares(each, run_ns)
                parts = [*spent.by_lap.values(), spent.unattributed, spent.pool]
                assert sum(parts) == each.active(run_ns)
                assert min(parts) >= 0

    @invariant()
    def quantities_are_not_mixed(self) -> None:
        now = self.bench.clock.now()
        run_ns = self.bench.run.state.axis.run_time(now)
        for each in self.bench.run.state.occurrences.values():
            total = sum(each.spent(kind, run_ns) for kind in SegmentKind)
            assert total == sum(one.length(run_ns) for one in each.segments)

    def teardown(self) -> None:
        """A crash after any command finds on disk the state that command left."""
        if not hasattr(self, "bench"):
            return
        for seq, run in self.saved:
            assert fold("run", self.bench.log[:seq]).state == run.state
            assert advance(fold("run", run.log[:1]), run.log[1:]).state == run.state


def adjusts(run: Run) -> dict[str, int]:
    return {name: each.adjust_ms for name, each in run.state.occurrences.items()}


TestRuns = Runs.TestCase
TestRuns.settings = settings(
    max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
