"""A draw: a partition, few encounters repeated, wishes met or refused, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.grouping.draw import draw
from cop_desktop.domain.grouping.encounters import added, least_sum_of_squares, met, sum_of_squares
from cop_desktop.domain.grouping.sizes import group_sizes
from cop_desktop.domain.grouping.wishes import Fault, Impossible, Pair, Partition, Wishes, pair

A_SEASON = 7


def line(count: int) -> list[str]:
    return [f"p{number:02}" for number in range(count)]


def drawn(people: list[str], size: int, seed: str = "seed", **more: object) -> Partition:
    made = draw(people, group_sizes(len(people), size), seed=seed, **{"encounters": {}, **more})  # type: ignore[arg-type]
    assert not isinstance(made, Impossible), made
    return made


def refused(people: list[str], size: int, wishes: Wishes) -> Impossible:
    made = draw(people, group_sizes(len(people), size), encounters={}, seed="seed", wishes=wishes)
    assert isinstance(made, Impossible), made
    return made


def partitions(people: tuple[str, ...], sizes: tuple[int, ...]) -> Iterator[Partition]:
    """Every way of sharing people among groups of those sizes; groups of one size in one order only."""
    if not sizes:
        yield ()
        return
    first, rest = people[0], people[1:]
    for size in sorted(set(sizes)):
        others = list(sizes)
        others.remove(size)
        for mates in combinations(rest, size - 1):
            left = tuple(each for each in rest if each not in mates)
            for more in partitions(left, tuple(others)):
                yield ((first, *mates), *more)


@st.composite
def histories(draw_one: st.DrawFn) -> tuple[list[str], int, dict[Pair, int]]:
    people = line(draw_one(st.integers(2, 8)))
    counts = draw_one(st.lists(st.integers(0, 3), min_size=28, max_size=28))
    pairs = [pair(*two) for two in combinations(people, 2)]
    return people, draw_one(st.integers(2, 4)), dict(zip(pairs, counts, strict=False))


@given(histories(), st.integers(0, 99))
@settings(max_examples=60, deadline=None)
def test_no_partition_repeats_less(known: tuple[list[str], int, dict[Pair, int]], seed: int) -> None:
    people, size, encounters = known

    def repeated(groups: Partition) -> int:
        return sum(encounters.get(two, 0) for two in met(groups))

    made = drawn(people, size, str(seed), encounters=encounters)
    sizes = group_sizes(len(people), size)
    assert sorted(who for group in made for who in group) == people
    assert tuple(map(len, made)) == sizes
    assert repeated(made) == min(map(repeated, partitions(tuple(people), sizes)))
    assert made == drawn(people, size, str(seed), encounters=encounters)


@pytest.mark.parametrize(
    ("people", "size", "meetings"), [(8, 2, 7), (9, 3, 4), (12, 2, 7), (16, 4, 5), (20, 4, 5), (32, 4, 7)]
)
def test_a_season_without_meeting_twice(people: int, size: int, meetings: int) -> None:
    encounters: dict[Pair, int] = {}
    for meeting in range(meetings):
        made = drawn(line(people), size, str(meeting), encounters=encounters)
        assert not any(encounters.get(two) for two in met(made)), meeting
        encounters = added(encounters, made)


@pytest.mark.parametrize(("people", "size"), [(8, 4), (13, 4), (15, 2), (20, 3), (27, 4), (32, 4), (40, 4)])
def test_fifty_meetings_stay_even(people: int, size: int) -> None:
    """Run-engine.md: within 1.003 of the lower bound."""
    encounters: dict[Pair, int] = {}
    for meeting in range(50):
        encounters = added(encounters, drawn(line(people), size, str(meeting), encounters=encounters))
    least = least_sum_of_squares(people, sum(encounters.values()))
    assert sum_of_squares(encounters) <= 1.003 * least
    assert len(encounters) == people * (people - 1) // 2


def test_another_seed_gives_another_draw() -> None:
    assert len({drawn(line(12), 4, str(seed)) for seed in range(10)}) > 5


def test_drawing_again_parts_those_who_were_together() -> None:
    first = drawn(line(12), 4)
    again = drawn(line(12), 4, "again", avoided=met(first))
    assert len(met(again) & met(first)) <= 6
    assert drawn(line(4), 4, avoided=met([line(4)])) == (tuple(line(4)),)


wishes_of_pairs = st.lists(
    st.tuples(st.sampled_from(line(10)), st.sampled_from(line(10))).filter(lambda two: two[0] != two[1]),
    max_size=4,
).map(lambda pairs: tuple(pair(*two) for two in pairs))


@given(
    size=st.integers(2, 5),
    apart=wishes_of_pairs,
    together=wishes_of_pairs,
    locked=st.dictionaries(st.sampled_from(line(10)), st.integers(0, 2), max_size=4),
    hosts=st.lists(st.sampled_from(line(10)), max_size=3).map(tuple),
    seed=st.integers(0, 9),
)
@settings(max_examples=150, deadline=None)
def test_wishes_are_met_or_the_answer_says_which_cannot_be(
    size: int,
    apart: tuple[Pair, ...],
    together: tuple[Pair, ...],
    locked: dict[str, int],
    hosts: tuple[str, ...],
    seed: int,
) -> None:
    people = line(10)
    wishes = Wishes(apart=apart, together=together, locked=locked, hosts=hosts)
    met_often = {two: 9 for two in combinations(people, 2) if two not in apart}
    made = draw(people, group_sizes(10, size), encounters=met_often, seed=str(seed), wishes=wishes)
    fits = [
        each
        for each in partitions_of_ten(size)
        if all(any(set(two) <= set(group) for group in each) for two in together)
        and not any(set(two) <= set(group) for group in each for two in apart)
        and all(len(set(group) & set(hosts)) <= 1 for group in each)
    ]
    if isinstance(made, Impossible):
        assert not any(placeable(each, locked, group_sizes(10, size)) for each in fits), made
        return
    assert sorted(who for group in made for who in group) == people
    assert all(who in made[place] for who, place in locked.items())
    assert all(any(set(two) <= set(group) for group in made) for two in together)
    assert not any(set(two) <= set(group) for group in made for two in apart)
    assert all(len(set(group) & set(hosts)) <= 1 for group in made)


_CACHE: dict[int, list[Partition]] = {}


def partitions_of_ten(size: int) -> list[Partition]:
    """Every partition of ten people, worked out once for each size."""
    if size not in _CACHE:
        _CACHE[size] = list(partitions(tuple(line(10)), group_sizes(10, size)))
    return _CACHE[size]


def placeable(groups: Partition, locked: dict[str, int], sizes: tuple[int, ...]) -> bool:
    """Tell whether groups can be numbered so that everybody fixed is where they are fixed."""
    at: dict[int, int] = {}
    for who, place in locked.items():
        group = next(index for index, each in enumerate(groups) if who in each)
        if place >= len(sizes) or at.setdefault(group, place) != place or sizes[place] != len(groups[group]):
            return False
    return len(set(at.values())) == len(at)


@pytest.mark.parametrize(
    ("size", "wishes", "fault", "people"),
    [
        (4, Wishes(apart=(("p00", "p01"),), together=(("p00", "p01"),)), Fault.APART_AND_TOGETHER, 2),
        (2, Wishes(together=(("p00", "p01"), ("p01", "p02"))), Fault.TOGETHER_TOO_MANY, 3),
        (4, Wishes(hosts=("p00", "p01", "p02")), Fault.TOO_MANY_HOSTS, 3),
        (4, Wishes(hosts=("p00", "p01"), locked={"p00": 1, "p01": 1}), Fault.TWO_HOSTS_IN_ONE_PLACE, 2),
        (4, Wishes(hosts=("p00", "p01"), together=(("p00", "p01"),)), Fault.TWO_HOSTS_IN_ONE_PLACE, 2),
        (4, Wishes(locked={"p00": 7}), Fault.UNKNOWN_PLACE, 1),
        (4, Wishes(locked={f"p0{n}": 0 for n in range(5)}), Fault.LOCKED_TOO_MANY, 5),
        (4, Wishes(apart=(("p00", "p01"),), locked={"p00": 0, "p01": 0}), Fault.LOCKED_APART, 2),
        (4, Wishes(apart=tuple(combinations(line(3), 2))), Fault.APART_IMPOSSIBLE, 3),
    ],
)
def test_what_cannot_be_is_refused_by_its_code(size: int, wishes: Wishes, fault: Fault, people: int) -> None:
    answer = refused(line(8), size, wishes)
    assert answer.fault is fault
    assert len(answer.people) == people


def test_nobody_and_somebody_twice_are_refused() -> None:
    assert draw([], (), encounters={}, seed="") == Impossible(Fault.NOBODY)
    assert draw(["a", "b", "a"], (3,), encounters={}, seed="") == Impossible(Fault.REPEATED_PERSON, ("a",))
    assert draw(["a", "b"], (3,), encounters={}, seed="") == Impossible(Fault.BAD_SIZES)


def test_wishes_about_who_is_not_there_count_for_nothing() -> None:
    away = Wishes(apart=(("p00", "zz"),), together=(("yy", "zz"),), locked={"zz": 9}, hosts=("zz", "yy"))
    assert drawn(line(8), 4, wishes=away)
