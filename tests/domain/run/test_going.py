"""Where people go between two rounds that rotate, and which groups a merged one comes from."""

from __future__ import annotations

from typing import Any

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.events_kinds import Merged, Rotated
from cop_desktop.domain.run.plan import Grouping, PlannedRound
from tests.domain.run.bench import Bench, a_plan

PEOPLE = "abcdefghijklm"


def a_step(name: str, kind: RoundKind, grouping: Grouping, **more: Any) -> PlannedRound:
    return PlannedRound(
        id=name, agenda_item_id="item", kind=kind, seconds=600, grouping=grouping, part_key="part", **more
    )


def a_cafe() -> Bench:
    rounds = [
        each
        for cycle in (1, 2, 3)
        for each in (
            a_step(f"talk{cycle}", RoundKind.ROTATION, Grouping.TABLES, cycle=cycle, cycles=3),
            a_step(f"move{cycle}", RoundKind.BREAK, Grouping.TABLES, cycle=cycle, cycles=3),
        )
    ]
    return Bench(a_plan(*rounds, people=PEOPLE)).do(co.Start)


def where(bench: Bench) -> dict[str, int]:
    return {who: each.number for each in bench.view.groups for who in each.member_ids}


def hosts(bench: Bench) -> dict[int, str | None]:
    return {each.number: each.host_id for each in bench.view.groups}


def test_the_break_says_where_people_go_and_they_are_there_when_it_is_over() -> None:
    bench = a_cafe()
    first, stay = where(bench), hosts(bench)
    assert all(stay.values())
    assert not any(each.moved_ids for each in bench.view.groups)
    bench.do(co.Next)
    going = where(bench)
    assert bench.view.current_id == "move1"
    assert bench.view.groups_of == "talk2"
    assert hosts(bench) == stay
    assert all(going[host] == first[host] for host in stay.values() if host)
    assert sum(going[who] != first[who] for who in PEOPLE) >= 8
    moved = {who for each in bench.view.groups for who in each.moved_ids}
    assert moved == {who for who in PEOPLE if going[who] != first[who]}
    bench.do(co.Next)
    assert bench.view.current_id == "talk2"
    assert where(bench) == going
    assert {who for each in bench.view.groups for who in each.moved_ids} == moved
    moves = [each.fact for each in bench.log if isinstance(each.fact, Rotated)]
    assert [(each.round_id, each.move) for each in moves] == [("talk2", 1)]


def test_moved_on_again_within_the_round_everybody_but_the_hosts_has_come() -> None:
    bench = a_cafe().do(ck.Rotate)
    for each in bench.view.groups:
        assert set(each.moved_ids) == {*each.member_ids} - {each.host_id}


def test_the_last_break_sends_nobody_anywhere() -> None:
    bench = a_cafe()
    for _ in range(4):
        bench.do(co.Next)
    last = where(bench)
    bench.do(co.Next)
    assert bench.view.current_id == "move3"
    assert bench.view.groups_of == "move3"
    assert where(bench) == last


def test_the_break_taken_back_leaves_everybody_where_they_were() -> None:
    bench = a_cafe()
    first = where(bench)
    bench.do(co.Next).do(co.Undo)
    assert bench.view.current_id == "talk1"
    assert where(bench) == first


def test_whoever_comes_during_the_break_has_a_table() -> None:
    bench = a_cafe().do(co.Next).do(co.Arrive, person_id="z", remote=False, speaks=True)
    assert "z" in where(bench)
    bench.do(co.Next)
    assert "z" in where(bench)


def test_merged_groups_say_from_which_they_come() -> None:
    pairs = a_step("two", RoundKind.NESTED, Grouping.PAIRS, group_size=2)
    fours = a_step("four", RoundKind.NESTED, Grouping.FOURS, group_size=4, merge_from_id="two")
    bench = Bench(a_plan(pairs, fours, people=PEOPLE)).do(co.Start)
    numbers = {each.number for each in bench.view.groups}
    assert not any(each.from_numbers for each in bench.view.groups)
    bench.do(co.Next)
    assert any(isinstance(each.fact, Merged) for each in bench.log)
    assert sorted(n for each in bench.view.groups for n in each.from_numbers) == sorted(numbers)
