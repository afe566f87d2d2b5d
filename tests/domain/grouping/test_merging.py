"""Groups that join: pairs make fours, what is left over makes threes and fives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.grouping.encounters import met
from cop_desktop.domain.grouping.merging import merged
from cop_desktop.domain.grouping.sizes import group_sizes


def in_groups(people: int, size: int) -> list[tuple[str, ...]]:
    line, made, at = [f"p{number:02}" for number in range(people)], [], 0
    for count in group_sizes(people, size):
        made.append(tuple(line[at : at + count]))
        at += count
    return made


@pytest.mark.parametrize(
    ("people", "sizes"),
    [
        (2, [2]),
        (4, [4]),
        (5, [5]),
        (6, [3, 3]),
        (7, [3, 4]),
        (8, [4, 4]),
        (9, [4, 5]),
        (10, [5, 5]),
        (13, [4, 4, 5]),
        (14, [4, 5, 5]),
        (30, [4, 4, 4, 4, 4, 5, 5]),
    ],
)
def test_pairs_make_fours_and_odd_sizes_threes_and_fives(people: int, sizes: list[int]) -> None:
    pairs = in_groups(people, 2)
    made = merged(pairs, 4, encounters={}, seed="seed")
    assert sorted(map(len, made)) == sizes
    broken = [each for each in pairs if not any(set(each) <= set(group) for group in made)]
    assert len(broken) == (1 if people % 4 == 2 and people > 2 else 0)


@given(people=st.integers(1, 40), first=st.integers(2, 4), times=st.integers(2, 3), seed=st.integers(0, 9))
@settings(max_examples=60, deadline=None)
def test_everybody_is_in_one_group_and_the_same_seed_gives_the_same(
    people: int, first: int, times: int, seed: int
) -> None:
    groups = in_groups(people, first)
    made = merged(groups, first * times, encounters={}, seed=str(seed))
    assert sorted(who for group in made for who in group) == [f"p{number:02}" for number in range(people)]
    assert made == merged(groups, first * times, encounters={}, seed=str(seed))
    assert people == 1 or min(map(len, made)) > 1


def test_pairs_join_those_they_have_not_met() -> None:
    pairs = [("a", "b"), ("c", "d"), ("e", "f"), ("g", "h")]
    encounters = {("a", "c"): 3, ("a", "e"): 3, ("d", "f"): 1}
    made = merged(pairs, 4, encounters=encounters, seed="seed")
    assert ("a", "g") in met(made)


def test_those_to_keep_apart_do_not_join() -> None:
    pairs = [("a", "b"), ("c", "d"), ("e", "f"), ("g", "h")]
    apart = frozenset({("a", "c"), ("b", "e")})
    for seed in range(10):
        made = merged(pairs, 4, encounters={("a", "g"): 9}, seed=str(seed), apart=apart)
        assert not met(made) & apart
