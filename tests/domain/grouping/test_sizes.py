"""Sizes: odd numbers give threes and fives, and nobody is ever alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.agenda.turns import group_count
from cop_desktop.domain.grouping.sizes import group_sizes, place_count, shared


@pytest.mark.parametrize(
    ("people", "size", "sizes"),
    [
        (5, 2, (3, 2)),
        (3, 2, (3,)),
        (1, 2, (1,)),
        (8, 3, (4, 4)),
        (7, 3, (4, 3)),
        (5, 3, (3, 2)),
        (5, 4, (5,)),
        (6, 4, (3, 3)),
        (7, 4, (4, 3)),
        (9, 4, (5, 4)),
        (13, 4, (5, 4, 4)),
        (30, 4, (4, 4, 4, 4, 4, 4, 3, 3)),
        (0, 4, ()),
    ],
)
def test_what_is_asked_for_and_what_is_left_over(people: int, size: int, sizes: tuple[int, ...]) -> None:
    assert group_sizes(people, size) == sizes


@given(people=st.integers(0, 300), size=st.integers(1, 12))
@settings(max_examples=200, deadline=None)
def test_everybody_is_counted_once_and_nobody_is_alone(people: int, size: int) -> None:
    sizes = group_sizes(people, size)
    assert sum(sizes) == people
    assert list(sizes) == sorted(sizes, reverse=True)
    assert not sizes or sizes[0] - sizes[-1] <= 1
    if people > 1 and size > 1:
        assert min(sizes) >= 2
    if size >= 4:
        assert len(sizes) == (group_count(people, size) if people else 0)
    if size == 4 and people >= 3:
        assert set(sizes) <= {3, 4, 5}


def test_places_have_two_people_at_least() -> None:
    assert [place_count(people, 4) for people in (1, 2, 5, 8, 30)] == [1, 1, 2, 4, 4]
    assert shared(7, 3) == (3, 2, 2)
    assert shared(2, 5) == (1, 1)
