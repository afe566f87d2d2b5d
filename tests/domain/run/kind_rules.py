"""Rules and invariants of the kinds that group, extend, vote and repeat, for the machine of runs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.moves import KINDS
from cop_desktop.domain.run.refused import Refused
from cop_desktop.domain.run.state import Run
from tests.domain.run.strategies import lengths

OPTIONS = ["idea-1", "idea-2", "idea-3"]
counts = st.lists(st.integers(-1, 4), min_size=0, max_size=6).map(tuple)


class Asked:
    """What the rules of one concern know of the machine of runs they are part of."""

    bench: Any
    made: int
    saved: list[tuple[int, Run]]

    def give(self, kind: type[co.Command], *, corrects: bool = False, **values: Any) -> None:
        raise NotImplementedError


class KindRules(Asked):
    """What the machine of runs may also ask of each kind of round."""

    @rule(seed=st.integers(0, 5), name=st.sampled_from([None, "r0", "r1", "r2", "r3"]))
    def draw_again(self, seed: int, name: str | None) -> None:
        self.give(ck.Regroup, round_id=name, seed=seed)

    @rule(people=st.permutations(list("abcdef")), cut=st.integers(0, 6))
    def put_people_in_groups(self, people: list[str], cut: int) -> None:
        halves = [tuple(people[:cut]), tuple(people[cut:])]
        groups = tuple(
            Group(number=number, member_ids=half) for number, half in enumerate(filter(None, halves), start=1)
        )
        self.give(ck.Regroup, groups=groups)

    @rule()
    def rotate(self) -> None:
        self.give(ck.Rotate)

    @rule(up=st.integers(-1, 8), side=st.integers(0, 8), down=st.integers(0, 8))
    def show_hands(self, up: int, side: int, down: int) -> None:
        self.give(ck.ExtendVote, up=up, side=side, down=down)

    @rule(options=st.lists(st.sampled_from(OPTIONS), max_size=4))
    def set_the_ballot(self, options: list[str]) -> None:
        self.give(ck.SetBallot, option_ids=tuple(options))

    @rule(many=st.lists(st.integers(0, 3), min_size=3, max_size=3), seed=st.integers(0, 3))
    def what_the_round_under_way_knows(self, many: list[int], seed: int) -> None:
        current = self.bench.run.state.current
        if current is None:
            return
        if KINDS[current.planned.kind].tallies:
            self.give(ck.SetBallot, option_ids=tuple(OPTIONS))
            wide = current.planned.scale_max + 1 if current.planned.scale_max else 1
            self.give(
                ck.Tally,
                totals=tuple(
                    ck.OptionCount(option_id=each, counts=(by,) * wide)
                    for each, by in zip(OPTIONS, many, strict=True)
                ),
            )
        if KINDS[current.planned.kind].extends:
            self.give(ck.ExtendVote, up=many[0], side=many[1], down=many[2])
        if KINDS[current.planned.kind].rotates:
            self.give(ck.Rotate)
        self.give(ck.Regroup, seed=seed)

    @rule(option=st.sampled_from(OPTIONS), many=counts)
    def tally(self, option: str, many: tuple[int, ...]) -> None:
        self.give(ck.Tally, totals=(ck.OptionCount(option_id=option, counts=many),))

    @rule()
    def reveal(self) -> None:
        if not isinstance(self.bench.try_(ck.Reveal), Refused):
            self.saved.append((self.bench.run.seq, self.bench.run))
            assert self.bench.refused(co.Undo) == "nothing_to_undo", "what was seen is not taken back"

    @rule(name=st.sampled_from(["r0", "r1", "r2"]), seconds=lengths)
    def add_a_cycle(self, name: str, seconds: int) -> None:
        known = self.bench.run.state.occurrences.get(name)
        if known is None:
            return
        line = [each.planned for each in self.bench.run.state.occurrences.values()]
        cycle = 1 + max(each.cycle for each in line if each.agenda_item_id == known.planned.agenda_item_id)
        self.made += 1
        again = replace(known.planned, id=f"cycle{self.made}", cycle=cycle, cycles=cycle, seconds=seconds)
        self.give(ck.AddCycle, rounds=(again,))

    @rule(kind=st.sampled_from([ck.DropCycle, ck.ShortenCycles]), name=st.sampled_from(["r0", "r2", "r3"]))
    def change_the_cycles(self, kind: type[co.Command], name: str) -> None:
        known = self.bench.run.state.occurrences.get(name)
        if known is not None:
            item_id, part_key = known.planned.agenda_item_id, known.planned.part_key
            self.give(kind, agenda_item_id=item_id, part_key=part_key)

    @rule(plan=st.sampled_from(list(ck.Rescue)))
    def rescue(self, plan: ck.Rescue) -> None:
        before = self.bench.run.state.occurrences
        self.give(ck.ApplyRescue, plan=plan)
        after = self.bench.run.state.occurrences
        assert after.keys() == before.keys()
        late = plan in (ck.Rescue.SHAVE, ck.Rescue.DROP, ck.Rescue.RUN_OVER)
        for name, each in before.items():
            if late and each.planned.protected:
                assert after[name] == each

    @invariant()
    def nobody_is_in_two_groups(self) -> None:
        state = self.bench.run.state
        here = {each.id for each in state.people.values() if each.present and each.speaks}
        for each in state.occurrences.values():
            members = [who for group in each.groups for who in group.member_ids]
            assert len(members) == len(set(members))
            assert all(group.host_id is None or group.host_id in group.member_ids for group in each.groups)
            if each.groups and each.planned.id == state.current_id:
                assert set(members) >= here

    @invariant()
    def votes_are_counts(self) -> None:
        for each in self.bench.run.state.occurrences.values():
            assert set(each.tallies) <= set(each.ballot)
            assert all(count >= 0 for counted in each.tallies.values() for count in counted)
            assert 0 <= each.extensions_used <= len(each.planned.extensions)
