"""Rules that ask what makes sense where the run is, so that no command is only ever refused."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from cop_desktop.domain.codes import RoundState, SessionStatus
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.moves import KINDS, OVER
from cop_desktop.domain.run.refused import Refused
from tests.domain.run.kind_rules import Asked
from tests.domain.run.strategies import made, rounds


def live(machine: Any) -> bool:
    """Tell whether the session goes on and nobody took the time."""
    state = machine.bench.run.state
    return state.status is not SessionStatus.HELD and not state.held


def runs(machine: Any) -> bool:
    """Tell whether a round is running."""
    current = machine.bench.run.state.current
    return live(machine) and current is not None and current.state is RoundState.RUNNING


class ReachRules(Asked):
    """What the machine of runs asks on purpose."""

    @precondition(live)
    @rule(seconds=st.integers(0, 400), door=st.sampled_from(list(co.Door)), how=rounds)
    def a_moment_and_a_door(self, seconds: int, door: co.Door, how: dict[str, Any]) -> None:
        self.give(co.Hold)
        self.bench.go(seconds)
        self.made += 1
        self.give(co.Release, door=door, free=made(f"after{self.made}", how))

    @precondition(runs)
    @rule(seconds=st.integers(0, 400))
    def a_pause_and_on(self, seconds: int) -> None:
        before = self.bench.view
        self.give(co.Pause)
        self.bench.go(seconds)
        self.give(co.Resume)
        after = self.bench.view
        assert (after.remaining_seconds, after.adjust_seconds) == (
            before.remaining_seconds,
            before.adjust_seconds,
        )

    @rule(lane=st.sampled_from([co.MAIN, co.AUXILIARY]))
    def taken_back_and_given_again(self, lane: str) -> None:
        before = self.bench.run.state
        if isinstance(self.bench.try_(co.Undo, lane=lane), Refused):
            return
        assert not isinstance(self.bench.try_(co.Redo, lane=lane), Refused)
        assert self.bench.run.state == before

    @rule(seconds=st.integers(2, 300), more=st.integers(1, 60), gone=st.integers(0, 90))
    def the_timer_from_its_start_to_its_stop(self, seconds: int, more: int, gone: int) -> None:
        if self.bench.run.state.status is SessionStatus.HELD:
            return
        main = self.bench.run.state.occurrences
        self.give(co.StartTimer, seconds=seconds)
        self.bench.go(gone)
        self.give(co.Pause, lane=co.AUXILIARY)
        self.give(co.Adjust, seconds=more, lane=co.AUXILIARY)
        self.give(co.Resume, lane=co.AUXILIARY)
        self.give(co.SetRemaining, seconds=more, lane=co.AUXILIARY)
        self.give(co.Next, lane=co.AUXILIARY)
        assert self.bench.run.state.occurrences == main, "the timer never touches the rounds"

    @precondition(live)
    @rule()
    def a_round_is_shown_before_it_starts(self) -> None:
        self.give(co.Arm)
        self.give(co.Start)

    @precondition(live)
    @rule(which=st.integers(0, 9))
    def a_round_of_before_once_more(self, which: int) -> None:
        over = [each.planned.id for each in self.bench.run.state.in_order() if each.state in OVER]
        if over:
            self.give(co.Reopen, round_id=over[which % len(over)])

    @precondition(lambda self: runs(self) and KINDS[self.bench.run.state.current.planned.kind].tallies)
    @rule(dots=st.integers(1, 4))
    def a_vote_is_counted_and_shown(self, dots: int) -> None:
        current = self.bench.run.state.current
        if not current.ballot:
            self.give(ck.SetBallot, option_ids=("idea-1", "idea-2"))
        wide = current.planned.scale_max + 1 if current.planned.scale_max else 1
        count = ck.OptionCount(option_id="idea-1", counts=(dots,) * wide)
        self.give(ck.Tally, totals=(count,))
        assert self.bench.run.state.current.revealed == current.revealed, "counting shows nothing"
        self.give(ck.Reveal)

    @precondition(lambda self: runs(self) and KINDS[self.bench.run.state.current.planned.kind].extends)
    @rule(up=st.integers(0, 9), down=st.integers(0, 9), over=st.integers(0, 200))
    def a_show_of_hands(self, up: int, down: int, over: int) -> None:
        self.bench.go(over)
        before = self.bench.run.state.current
        self.give(ck.ExtendVote, up=up, down=down)
        after = self.bench.run.state.occurrences[before.planned.id]
        left = len(before.planned.extensions) - before.extensions_used
        extended = up > down and left > 0
        assert after.extensions_used - before.extensions_used == int(extended)

    @precondition(lambda self: runs(self) and KINDS[self.bench.run.state.current.planned.kind].rotates)
    @rule()
    def the_groups_move_on(self) -> None:
        before = self.bench.run.state.current
        self.give(ck.Rotate)
        after = self.bench.run.state.current
        together = {group.number: group.member_ids for group in before.groups}
        moved = {group.number: group.member_ids for group in after.groups}
        if not any(group.host_id for group in before.groups):
            assert moved.keys() == together.keys()

    @precondition(lambda self: runs(self) and self.bench.run.state.current.turns is not None)
    @rule(gone=st.integers(0, 90), who=st.integers(0, 5))
    def turns_go_by(self, gone: int, who: int) -> None:
        self.bench.go(gone)
        self.give(co.Pass)
        self.bench.go(gone)
        self.give(co.Interject, speaker_id="abcdef"[who])
        self.give(co.Yield)
        self.give(co.Reorder, speaker_ids=("abcdef"[who],))

    @precondition(runs)
    @rule(gone=st.integers(1, 90))
    def the_round_before_and_what_was_not_watched(self, gone: int) -> None:
        self.give(co.Next)
        self.bench.go(gone)
        self.give(co.DiscountGap, corrects=True, milliseconds=gone * 500)
        self.give(co.Back)

    @precondition(runs)
    @rule(late=st.integers(0, 900))
    def late_with_cycles_to_come(self, late: int) -> None:
        self.bench.go(late)
        part = self.bench.run.state.current.planned
        keys = {"agenda_item_id": part.agenda_item_id, "part_key": part.part_key}
        self.give(ck.ShortenCycles, **keys)
        self.give(ck.ApplyRescue, plan=ck.Rescue.SHAVE)
        self.give(ck.DropCycle, **keys)
