"""Sheets become totals: none can be read again from what was written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.qt.presenters.votes_face import read_hands, read_sheet
from cop_desktop.qt.presenters.votes_sheets import BATCH, Sheets, totals

sheets_of_paper = st.lists(st.tuples(*[st.integers(1, 9)] * 3), max_size=37)


def written(papers: list[tuple[int, ...]]) -> tuple[list[int], dict[str, tuple[int, ...]], Sheets]:
    """Type sheets and write what is due, then what is left: give the sizes of the batches, and the totals."""
    held, sizes, kept = Sheets("vote"), [], {}
    for paper in papers:
        held.add(paper)
        if batch := held.batch(all_of_them=False):
            sizes.append(len(batch))
            kept = totals(kept, "xyz", batch, 1, 9)
            held.kept()
    if batch := held.batch(all_of_them=True):
        sizes.append(len(batch))
        kept = totals(kept, "xyz", batch, 1, 9)
        held.kept()
    return sizes, kept, held


@given(sheets_of_paper)
@settings(max_examples=60, deadline=None)
def test_no_batch_is_smaller_than_five_unless_there_are_fewer_sheets(papers: list[tuple[int, ...]]) -> None:
    sizes, kept, held = written(papers)
    if len(papers) >= BATCH:
        assert min(sizes) >= BATCH
    assert 1 not in sizes
    assert sum(sizes) + held.waiting == len(papers)
    if len(papers) != 1:
        assert held.waiting == 0
        for place, option in enumerate("xyz"):
            scores = [paper[place] for paper in papers]
            expected = tuple(scores.count(each) for each in range(1, 10)) if papers else None
            assert kept.get(option) == expected


def test_what_is_written_between_two_batches_is_never_one_sheet() -> None:
    papers = [(each % 9 + 1,) * 3 for each in range(23)]
    sizes, _kept, _held = written(papers)
    steps = [sum(sizes[:end]) for end in range(len(sizes) + 1)]
    assert all(after - before > 1 for before, after in pairwise(steps))


def test_a_sheet_refused_by_the_disk_waits_again_in_its_place() -> None:
    held = Sheets("vote")
    for paper in range(1, 4):
        held.add((paper,))
    assert held.batch(all_of_them=True) == ((1,), (2,), (3,))
    assert held.batch(all_of_them=True) == (), "one batch at a time"
    assert held.waiting == 3
    held.refused()
    assert held.take_back() == (3,)
    assert held.waiting == 2


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("521", (5, 2, 1)), ("12 3 4", (12, 3, 4)),
        ("7", (7, 0, 0)), ("12 3", (12, 3, 0)), ("0,4,2", (0, 4, 2)),
        ("", None), ("5a1", None), ("1234", None), ("1 2 3 4", None), ("٣", None),
    ],
)  # fmt: skip
def test_thumbs_are_read_as_typed(typed: str, read: tuple[int, int, int] | None) -> None:
    assert read_hands(typed) == read


@pytest.mark.parametrize(
    ("typed", "scale", "read"),
    [
        ("793", (1, 9), (7, 9, 3)), ("79", (1, 9), None), ("7934", (1, 9), None), ("703", (1, 9), None),
        ("703", (1, 10), (7, 10, 3)), ("703", (0, 10), (7, 0, 3)), ("7 9 3", (1, 9), (7, 9, 3)),
        ("7x3", (1, 9), None), ("683", (1, 5), None),
    ],
)  # fmt: skip
def test_a_sheet_has_one_figure_for_each_statement_within_the_scale(
    typed: str, scale: tuple[int, int], read: tuple[int, ...] | None
) -> None:
    assert read_sheet(typed, 3, *scale) == read
