"""Rounds given by algebra: nobody meets anybody twice, as often as speed.md §7 tells."""

from __future__ import annotations

import pytest

from cop_desktop.domain.grouping.designs import clean_rounds


@pytest.mark.parametrize(
    ("sizes", "rounds"),
    [
        ((4,) * 4, 5),
        ((4,) * 5, 5),
        ((5,) * 5, 6),
        ((4,) * 7, 7),
        ((4,) * 8, 9),
        ((5,) * 8, 8),
        ((5,) * 7, 7),
        ((3,) * 3, 4),
        ((3,) * 9, 13),
        ((2,) * 4, 7),
        ((2,) * 20, 39),
        ((4, 4, 4, 3), 4),
        ((4,) * 6, 0),
        ((5, 4, 4), 0),
        ((3, 2, 2), 3),
        ((1,) * 4, 0),
        ((), 0),
    ],
)
def test_so_many_rounds_and_no_pair_twice(sizes: tuple[int, ...], rounds: int) -> None:
    found = list(clean_rounds(sizes))
    assert len(found) == rounds
    seen: set[frozenset[int]] = set()
    for groups in found:
        assert sorted(each for group in groups for each in group) == list(range(sum(sizes)))
        assert [len(each) for each in groups] == list(sizes)
        pairs = {frozenset((a, b)) for group in groups for a in group for b in group if a != b}
        assert not pairs & seen
        seen |= pairs
