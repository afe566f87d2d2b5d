"""Groups of a run: drawn, merged, kept, moved on; whole as people come and go; put by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.grouping.encounters import met
from cop_desktop.domain.grouping.wishes import pair
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.decide import opening
from cop_desktop.domain.run.events import to_record
from cop_desktop.domain.run.fold import advance, fold, fold_records
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.meeting import encounters_of
from cop_desktop.domain.run.plan import Encounter, Grouping, PlannedRound, TurnUnit
from tests.domain.run.bench import Bench, a_plan, a_round, a_talk

TWELVE = "abcdefghijkl"
SIZES = {Grouping.PAIRS: 2, Grouping.TRIOS: 3, Grouping.FOURS: 4}


def split(name: str, grouping: Grouping, kind: RoundKind = RoundKind.NESTED, **more: Any) -> PlannedRound:
    """Plan a round of one agenda item that puts people in groups."""
    more.setdefault("group_size", SIZES.get(grouping, 4))
    return replace(a_round(name, kind=kind, grouping=grouping, **more), agenda_item_id="item")


def pairs(name: str = "pairs", **more: Any) -> PlannedRound:
    return split(name, Grouping.PAIRS, **more)


def fours(name: str = "fours", **more: Any) -> PlannedRound:
    return split(name, Grouping.FOURS, **more)


def bench_of(*rounds: PlannedRound, people: str = TWELVE, **more: Any) -> Bench:
    return Bench(a_plan(*rounds, people=people, **more))


def members(bench: Bench) -> list[set[str]]:
    return [set(each.member_ids) for each in bench.view.groups]


def facts(bench: Bench) -> list[str]:
    return [type(each.fact).__name__ for each in bench.log if hasattr(each.fact, "groups")]


def whole(bench: Bench, people: str) -> None:
    """Check that everybody is in exactly one group, and that replay gives the same."""
    assert sorted(who for each in bench.view.groups for who in each.member_ids) == sorted(people)
    assert fold("run", bench.log).state == bench.run.state
    assert fold_records("run", [to_record("run", each) for each in bench.log]).state == bench.run.state


def test_groups_form_in_the_command_that_starts_the_round() -> None:
    bench = bench_of(pairs()).do(co.Next)
    assert [type(each.fact).__name__ for each in bench.log[1:]] == ["Started", "Grouped"]
    assert len({each.command_id for each in bench.log[1:]}) == 1
    assert [each.number for each in bench.view.groups] == [1, 2, 3, 4, 5, 6]
    whole(bench, TWELVE)
    bench.do(co.Undo)
    assert bench.view.groups == ()
    bench.do(co.Redo)
    whole(bench, TWELVE)


def test_whole_group_and_silence_alone_make_no_groups() -> None:
    bench = bench_of(a_round("all"), split("alone", Grouping.INDIVIDUAL)).do(co.Next)
    assert bench.view.groups == ()
    assert bench.refused(ck.Regroup) == "no_groups"
    bench.do(co.Next)
    assert bench.view.groups == ()
    assert facts(bench) == []


def test_only_those_who_speak_and_are_here_are_in_groups() -> None:
    plan = a_plan(pairs(), people="abcdef")
    boss, away, *rest = plan.people
    people = (replace(boss, speaks=False), replace(away, present=False), *rest)
    bench = Bench(replace(plan, people=people)).do(co.Next)
    whole(bench, "cdef")


def test_pairs_merge_in_fours_and_fours_in_all() -> None:
    bench = bench_of(pairs(), fours(merge_from_id="pairs")).do(co.Next)
    two = members(bench)
    bench.do(co.Next)
    assert facts(bench) == ["Grouped", "Merged"]
    four = members(bench)
    assert [len(each) for each in four] == [4, 4, 4]
    assert all(any(each <= group for group in four) for each in two)
    whole(bench, TWELVE)


def test_nested_rounds_that_follow_each_other_merge_though_the_file_does_not_say_so() -> None:
    bench = bench_of(pairs(), fours(), split("eights", Grouping.SMALL_GROUPS, group_size=8))
    bench.do(co.Next).do(co.Next).do(co.Next)
    assert facts(bench) == ["Grouped", "Merged", "Merged"]


@pytest.mark.parametrize(
    ("people", "sizes"), [("abcde", [5]), ("abcdef", [3, 3]), ("abcdefg", [3, 4]), ("abcdefghi", [5, 4])]
)
def test_odd_sizes_give_threes_and_fives(people: str, sizes: list[int]) -> None:
    bench = bench_of(pairs(), fours(merge_from_id="pairs"), people=people).do(co.Next).do(co.Next)
    assert sorted(len(each) for each in members(bench)) == sorted(sizes)
    whole(bench, people)


def test_the_pairs_skipped_leave_fours_to_be_drawn() -> None:
    bench = bench_of(pairs(), fours(merge_from_id="pairs")).do(co.Next).do(co.Skip)
    assert facts(bench)[-1] == "Grouped"
    whole(bench, TWELVE)


def test_the_same_split_again_keeps_the_groups_through_cycles_and_plenaries() -> None:
    talk = replace(a_talk("tell", unit=TurnUnit.GROUP, group_size=3), agenda_item_id="item")
    trios = [split(f"t{n}", Grouping.TRIOS, cycle=n, cycles=3, part_key="turn") for n in (1, 2, 3)]
    bench = bench_of(trios[0], talk, *trios[1:]).do(co.Next)
    first = members(bench)
    bench.do(co.Next)
    assert bench.view.turns is not None
    assert [each.speaker_id for each in bench.view.turns.seats] == [f"group:{n}" for n in (1, 2, 3, 4)]
    for _ in range(2):
        bench.do(co.Next)
        assert members(bench) == first
    assert encounters_of(bench.run.state) == dict.fromkeys(met(first_of(first)), 1)


def first_of(groups: list[set[str]]) -> list[tuple[str, ...]]:
    return [tuple(sorted(each)) for each in groups]


@pytest.mark.parametrize("seed", range(4))
def test_another_agenda_item_draws_those_who_have_not_met(seed: int) -> None:
    others = [replace(fours(f"later{n}"), agenda_item_id=f"other{n}") for n in range(4)]
    bench = bench_of(fours(), *others, people=TWELVE + "mnop", seed=seed).do(co.Next)
    before: frozenset[tuple[str, str]] = frozenset()
    for _ in others:
        now = met(each.member_ids for each in bench.view.groups)
        assert not now & before
        before |= now
        bench.do(co.Next)


@pytest.mark.parametrize("seed", range(4))
def test_the_encounters_of_the_season_are_avoided(seed: int) -> None:
    known = tuple(Encounter(one="a", other=each, times=3) for each in "bcdefgh")
    bench = bench_of(pairs(), people="abcdefghij", encounters=known, seed=seed).do(co.Next)
    with_a = next(each for each in members(bench) if "a" in each)
    assert with_a & {"i", "j"}


def test_wishes_of_the_plan_are_respected_and_given_up_when_they_cannot_be() -> None:
    bench = bench_of(pairs(), apart=(("a", "b"), ("c", "d")), together=(("e", "f"),)).do(co.Next)
    assert {"e", "f"} in members(bench)
    assert not any({"a", "b"} <= each or {"c", "d"} <= each for each in members(bench))
    alone = bench_of(pairs(), people="ab", apart=(("a", "b"),)).do(co.Next)
    whole(alone, "ab")


def test_latecomers_join_the_smallest_group_and_not_one_they_are_kept_from() -> None:
    bench = bench_of(split("t", Grouping.TRIOS), people="abcdefgh", apart=(("a", "x"),)).do(co.Next)
    sizes = sorted(len(each) for each in members(bench))
    bench.do(co.Arrive, person_id="x")
    assert sorted(len(each) for each in members(bench)) == [sizes[0], sizes[1] + 1]
    assert not any({"a", "x"} <= each for each in members(bench))
    whole(bench, "abcdefghx")
    bench.do(co.Undo)
    whole(bench, "abcdefgh")


def test_who_goes_out_leaves_and_finds_the_same_group_again() -> None:
    bench = bench_of(split("t", Grouping.TRIOS), people="abcdef").do(co.Next)
    before = members(bench)
    bench.do(co.Leave, person_id="c")
    whole(bench, "abdef")
    bench.do(co.Arrive, person_id="c")
    assert members(bench) == before


def test_who_is_left_alone_joins_another_group() -> None:
    bench = bench_of(pairs(), people="abcdef").do(co.Next)
    gone = bench.view.groups[0].member_ids[0]
    bench.do(co.Leave, person_id=gone)
    assert sorted(len(each) for each in members(bench)) == [2, 3]
    whole(bench, "abcdef".replace(gone, ""))


def test_coming_and_going_between_rounds_and_during_a_hold() -> None:
    bench = bench_of(pairs(), fours(merge_from_id="pairs")).do(co.Next).do(co.Hold)
    bench.do(co.Arrive, person_id="x").do(co.Leave, person_id="a")
    bench.do(co.Release)
    whole(bench, "bcdefghijklx")
    bench.do(co.Next)
    whole(bench, "bcdefghijklx")
    bench.do(co.Leave, person_id="x").do(co.Back)
    whole(bench, "bcdefghijkl")
    bench.do(co.Leave, person_id="b").do(co.Next)
    whole(bench, "cdefghijkl")


def test_a_round_taken_up_again_has_those_who_came_since() -> None:
    bench = bench_of(pairs(), a_round("all"), people="abcdef").do(co.Next).do(co.Next)
    bench.do(co.Arrive, person_id="x").do(co.Arrive, person_id="y")
    bench.do(co.Reopen, round_id="pairs")
    whole(bench, "abcdefxy")


def test_tables_hosts_stay_and_the_others_meet_new_people() -> None:
    talks = [
        split(f"r{n}", Grouping.TABLES, RoundKind.ROTATION, cycle=n, cycles=3, part_key="round")
        for n in (1, 2, 3)
    ]
    breaks = [
        split(f"b{n}", Grouping.TABLES, RoundKind.BREAK, cycle=n, cycles=3, part_key="round") for n in (1, 2)
    ]
    line = (talks[0], breaks[0], talks[1], breaks[1], talks[2])
    bench = bench_of(*line, people=TWELVE + "mnop").do(co.Next)
    hosts = [each.host_id for each in bench.view.groups]
    first = met(each.member_ids for each in bench.view.groups)
    assert all(hosts)
    assert [each.station for each in bench.view.groups] == [1, 2, 3, 4]
    bench.do(co.Next)
    going = bench.view.groups
    bench.do(co.Next)
    assert facts(bench) == ["Grouped", "Grouped", "Rotated"]
    assert bench.view.groups == going
    assert [each.host_id for each in going] == hosts
    assert not met(each.member_ids for each in going) & first
    bench.do(co.Next).do(co.Next)
    assert bench.run.state.occurrences["r3"].moves == 2
    whole(bench, TWELVE + "mnop")


def test_stations_hosts_stay_and_groups_go_on_one_station_a_cycle() -> None:
    shows = [
        split(f"s{n}", Grouping.STATIONS, RoundKind.ROTATION, cycle=n, cycles=4, part_key="station")
        for n in (1, 2, 3, 4)
    ]
    bench = bench_of(*shows).do(co.Next)
    places = {each.station: set(each.member_ids) - {each.host_id} for each in bench.view.groups}
    hosts = {each.station: each.host_id for each in bench.view.groups}
    assert len(places) == 4
    for move in (1, 2, 3):
        bench.do(co.Next)
        now = {each.station: set(each.member_ids) - {each.host_id} for each in bench.view.groups}
        assert now == {(station + move - 1) % 4 + 1: people for station, people in places.items()}  # type: ignore[operator]
        assert {each.station: each.host_id for each in bench.view.groups} == hosts
        whole(bench, TWELVE)


def test_a_gallery_sends_its_groups_from_poster_to_poster_and_gives_them_back() -> None:
    make, back = fours("make", part_key="make"), fours("back", part_key="close")
    visits = [
        split(f"v{n}", Grouping.STATIONS, RoundKind.ROTATION, cycle=n, cycles=2, part_key="visit")
        for n in (1, 2)
    ]
    bench = bench_of(make, *visits, back).do(co.Next)
    groups = members(bench)
    bench.do(co.Next)
    assert members(bench) == groups
    assert [(each.number, each.station) for each in bench.view.groups] == [(1, 2), (2, 3), (3, 1)]
    bench.do(co.Next)
    assert [(each.number, each.station) for each in bench.view.groups] == [(1, 3), (2, 1), (3, 2)]
    bench.do(co.Next)
    assert members(bench) == groups
    assert bench.view.groups[0].station is None


def test_rotate_moves_on_within_a_round_and_only_where_there_is_somewhere_to_go() -> None:
    bench = bench_of(split("s", Grouping.STATIONS, RoundKind.ROTATION, cycles=3), fours()).do(co.Next)
    before = {each.station: set(each.member_ids) - {each.host_id} for each in bench.view.groups}
    bench.do(ck.Rotate)
    after = {each.station: set(each.member_ids) - {each.host_id} for each in bench.view.groups}
    assert after == {1: before[3], 2: before[1], 3: before[2]}
    assert bench.run.state.current.moves == 1  # type: ignore[union-attr]
    bench.do(co.Undo)
    assert {each.station: set(each.member_ids) - {each.host_id} for each in bench.view.groups} == before
    bench.do(co.Next)
    assert bench.refused(ck.Rotate) == "no_groups"


def test_in_a_fishbowl_a_few_are_in_the_middle_and_stay_there_while_others_ask() -> None:
    bowl = split("inner", Grouping.INNER_OUTER, RoundKind.COUNTDOWN)
    asks = split("asks", Grouping.SMALL_GROUPS)
    answers = split("answers", Grouping.INNER_OUTER, RoundKind.STOPWATCH)
    bench = bench_of(bowl, asks, answers).do(co.Next)
    inner, outer = members(bench)
    assert 3 <= len(inner) <= 7
    bench.do(co.Next)
    assert members(bench)[0] == inner
    assert set().union(*members(bench)[1:]) == outer
    bench.do(co.Next)
    assert members(bench) == [inner, outer]
    assert not encounters_of(bench.run.state).keys() & {pair(*two) for two in product(inner, outer)}
    whole(bench, TWELVE)


def test_drawing_again_gives_others_and_a_seed_gives_the_same() -> None:
    bench = bench_of(fours()).do(co.Next)
    first = met(each.member_ids for each in bench.view.groups)
    bench.do(ck.Regroup, seed=1)
    second = members(bench)
    assert len(met(first_of(second)) & first) <= 6
    bench.do(co.Undo).do(ck.Regroup, seed=1)
    assert members(bench) == second
    whole(bench, TWELVE)


def put(*groups: str, hosts: str = "") -> tuple[Group, ...]:
    return tuple(
        Group(
            number=number,
            member_ids=tuple(each),
            host_id=next((host for host in hosts if host in each), None),
        )
        for number, each in enumerate(groups, start=1)
    )


def test_people_put_by_hand_are_a_partition_or_refused() -> None:
    bench = bench_of(pairs(), people="abcdef").do(co.Next)
    bench.do(ck.Regroup, groups=put("abc", "def", hosts="bd"))
    assert members(bench) == [{"a", "b", "c"}, {"d", "e", "f"}]
    assert [each.host_id for each in bench.view.groups] == ["b", "d"]
    assert bench.refused(ck.Regroup, groups=put("abc", "def", hosts="bd")) == "already"
    for wrong in (put("abc", "de"), put("abc", "cdef"), put("abc", "defx"), put("abcdef", "")):
        assert bench.refused(ck.Regroup, groups=wrong) == "bad_groups"
    strange = (
        Group(number=1, member_ids=tuple("abc"), host_id="f"),
        Group(number=2, member_ids=tuple("def")),
    )
    assert bench.refused(ck.Regroup, groups=strange) == "bad_groups"
    same = tuple(replace(each, number=1) for each in put("abc", "def"))
    assert bench.refused(ck.Regroup, groups=same) == "bad_groups"
    whole(bench, "abcdef")


def test_two_hosts_in_one_place_are_a_fault() -> None:
    bench = bench_of(split("s", Grouping.STATIONS, RoundKind.ROTATION, cycles=3), people="abcdef").do(co.Next)
    both = tuple(replace(each, station=1) for each in put("abc", "def", hosts="ad"))
    assert bench.refused(ck.Regroup, groups=both) == "two_hosts"


def test_a_round_to_come_is_prepared_and_one_that_is_over_stays() -> None:
    bench = bench_of(pairs(), fours("later"), people="abcdef").do(co.Next)
    bench.do(ck.Regroup, round_id="later", groups=put("abc", "def"))
    bench.do(co.Arrive, person_id="x")
    bench.do(co.Next)
    assert facts(bench) == ["Grouped", "Grouped"]
    assert sorted(map(len, members(bench))) == [3, 4]
    whole(bench, "abcdefx")
    assert bench.refused(ck.Regroup, round_id="pairs") == "wrong_state"
    assert bench.refused(ck.Regroup, round_id="nowhere") == "unknown_round"


def test_groups_prepared_before_anything_began_outlive_a_change_of_plan() -> None:
    bench = bench_of(fours(), people="abcdef").do(ck.Regroup, round_id="fours", groups=put("ace", "bdf"))
    again = replace(bench.plan, rounds=(fours(seconds=900), a_round("new")))
    event = opening(again, bench.clock.now(), "open-2", seq=bench.run.seq + 1)
    bench.run = advance(bench.run, [event])
    bench.do(co.Next)
    assert members(bench) == [{"a", "c", "e"}, {"b", "d", "f"}]
    whole(bench, "abcdef")


def test_nobody_here_makes_no_groups_and_one_person_makes_one() -> None:
    nobody = bench_of(pairs(), people="").do(co.Next)
    assert nobody.view.groups == ()
    nobody.do(co.Arrive, person_id="x")
    assert nobody.view.groups == ()
    whole(bench_of(pairs(), people="a").do(co.Next), "a")


def test_whoever_went_out_before_a_prepared_round_began_has_met_nobody() -> None:
    bench = bench_of(a_round("first"), split("trios", Grouping.TRIOS), people="abcdef").do(co.Next)
    bench.do(ck.Regroup, round_id="trios")
    gone = bench.run.state.occurrences["trios"].groups[0].member_ids[0]
    bench.do(co.Leave, person_id=gone).do(co.Next)
    assert not any(gone in two for two in encounters_of(bench.run.state))
    bench.do(co.Arrive, person_id=gone)
    assert any(gone in two for two in encounters_of(bench.run.state))
    whole(bench, "abcdef")


def test_those_of_both_tables_were_met_by_whoever_moved_on_within_a_round() -> None:
    bench = bench_of(split("tables", Grouping.TABLES, RoundKind.ROTATION)).do(co.Next)
    first = met(members_of(bench))
    bench.do(ck.Rotate)
    second = met(members_of(bench))
    assert set(encounters_of(bench.run.state)) == first | second
    bench.do(co.Undo)
    assert set(encounters_of(bench.run.state)) == first


def members_of(bench: Bench) -> list[tuple[str, ...]]:
    return [each.member_ids for each in bench.view.groups]


def test_only_who_goes_to_another_table_is_marked_when_tables_move_on_within_a_round() -> None:
    rounds = [split(f"t{n}", Grouping.TABLES, RoundKind.ROTATION, part_key="p", cycle=n) for n in (1, 2)]
    bench = bench_of(*rounds, people="abcdefg").do(co.Next).do(co.Next)
    before = [set(each.member_ids) for each in bench.view.groups]
    bench.do(ck.Rotate)
    moved = [set(each.moved_ids) for each in bench.view.groups]
    assert moved == [set(each.member_ids) - was for each, was in zip(bench.view.groups, before, strict=True)]
    assert any(
        each and set(group.member_ids) - each - {group.host_id}
        for each, group in zip(moved, bench.view.groups, strict=True)
    ), "somebody stays who is no host"
