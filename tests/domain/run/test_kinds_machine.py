"""The machine of runs with one kind of round under way, repeated: what each kind knows is reached."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import initialize, run_state_machine_as_test

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.decide import _HANDLERS, _ON_AUXILIARY
from cop_desktop.domain.run.refused import Refused
from tests.domain.run.bench import Bench, a_plan
from tests.domain.run.strategies import rounds, talks, timed
from tests.domain.run.test_machine import Runs


class UnderWay(Runs):
    """Opens on a part of two cycles of one kind, the first one running."""

    kind: ClassVar[RoundKind]

    @initialize(how=timed, talk=talks, again=rounds)
    def open(  # type: ignore[override]
        self, how: dict[str, Any], talk: dict[str, Any], again: dict[str, Any]
    ) -> None:
        how = talk if self.kind is RoundKind.TURNS else {**how, "kind": self.kind}
        super().open([how, how, again, again])
        first, second, *rest = self.bench.plan.rounds
        repeated = [
            replace(each, agenda_item_id="item", part_key="main", cycle=cycle, cycles=2)
            for cycle, each in enumerate((first, second), start=1)
        ]
        self.bench = Bench(a_plan(*repeated, *rest, people="abcde"))
        self.saved = [(1, self.bench.run)]
        self.give(co.Next)


def under_way(kind: RoundKind) -> type[UnderWay]:
    """Make the machine of one kind."""
    return type(f"UnderWay_{kind.value}", (UnderWay,), {"kind": kind})


def run(machine: type[UnderWay], *, examples: int, steps: int = 40, same: bool = False) -> None:
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        derandomize=same,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=chosen)


@pytest.mark.parametrize("kind", list(RoundKind))
def test_what_always_holds_holds_of_each_kind(kind: RoundKind) -> None:
    run(under_way(kind), examples=12)


OWN = {
    RoundKind.NESTED: {ck.Regroup},
    RoundKind.ROTATION: {ck.Regroup, ck.Rotate},
    RoundKind.EXTENDABLE: {ck.ExtendVote},
    RoundKind.DOT_VOTE: {ck.SetBallot, ck.Tally, ck.Reveal},
    RoundKind.POLL: {ck.SetBallot, ck.Tally, ck.Reveal},
    RoundKind.TURNS: {co.Pass, co.Yield, co.Interject, co.Reorder},
}
"""What only some kinds of round understand."""


def test_the_machine_reaches_every_command_in_every_lane(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose commands are all refused proves nothing: count those obeyed, by kind of round."""
    obeyed: Counter[tuple[RoundKind | None, str, type[co.Command]]] = Counter()
    real = Bench.try_

    def counted(bench: Bench, kind: type[co.Command], **values: Any) -> Any:
        current = bench.run.state.current
        answer = real(bench, kind, **values)
        if not isinstance(answer, Refused):
            lane = answer[0].lane
            obeyed[current.planned.kind if current is not None else None, lane, kind] += 1
        return answer

    monkeypatch.setattr(Bench, "try_", counted)
    for kind in OWN:
        run(under_way(kind), examples=8, same=True)
    on = {lane: {kind for _, by, kind in obeyed if by == lane} for lane in (co.MAIN, co.AUXILIARY)}
    everywhere = {*_HANDLERS, co.Undo, co.Redo}
    assert everywhere - on[co.MAIN] - {co.StartTimer} == set()
    assert _ON_AUXILIARY - on[co.AUXILIARY] == set()
    for kind, own in OWN.items():
        assert {each for each in own if not obeyed[kind, co.MAIN, each]} == set(), kind
