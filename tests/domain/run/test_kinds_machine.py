"""The machine of runs with one kind of round under way, repeated: what each kind knows is reached."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from tests.domain.run.bench import Bench, a_plan
from tests.domain.run.strategies import rounds
from tests.domain.run.test_machine import Runs

KINDS = st.sampled_from(list(RoundKind))


class UnderWay(Runs):
    """Opens on a part of two cycles of one kind, the first one running."""

    @initialize(kind=KINDS, how=rounds, again=rounds)
    def open(self, kind: RoundKind, how: dict[str, Any], again: dict[str, Any]) -> None:  # type: ignore[override]
        how = {**how, "kind": kind} if "kind" in how else how
        super().open([how, how, again, again])
        first, second, *rest = self.bench.plan.rounds
        repeated = [
            replace(each, agenda_item_id="item", part_key="main", cycle=cycle, cycles=2)
            for cycle, each in enumerate((first, second), start=1)
        ]
        self.bench = Bench(a_plan(*repeated, *rest, people="abcde"))
        self.saved = [(1, self.bench.run)]
        self.give(co.Next)


TestUnderWay = UnderWay.TestCase
TestUnderWay.settings = settings(
    max_examples=100, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
