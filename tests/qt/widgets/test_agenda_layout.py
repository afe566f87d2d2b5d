"""The agenda laid out: true heights, labels apart, hours apart."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.qt.widgets.agenda_layout import (
    GAP,
    HOUR,
    LEAST_SCALE,
    LINE,
    TOP,
    Agenda,
    ItemRow,
    RoundRow,
    lay_out,
)

rounds = st.lists(st.integers(1, 60), min_size=1, max_size=8)
items = st.lists(rounds, max_size=9)


def agenda(minutes, slot=180):
    made = tuple(
        ItemRow(
            f"i{i}", f"Point {i}", tuple(RoundRow(f"i{i}r{j}", "Étape", m * 60) for j, m in enumerate(each))
        )
        for i, each in enumerate(minutes)
    )
    return Agenda(made, slot * 60, lambda seconds: f"{seconds // 60}")


@given(items, st.integers(30, 480), st.integers(200, 1200))
@settings(max_examples=150, deadline=None)
def test_every_height_is_true_to_the_minutes(minutes, slot, room):
    column = lay_out(agenda(minutes, slot), room)
    passed = 0
    for each, card in zip(minutes, column.cards, strict=True):
        assert card.top == pytest.approx(TOP + passed * column.scale)
        assert card.height == pytest.approx(sum(each) * column.scale)
        passed += sum(each)
    assert column.scale >= LEAST_SCALE
    fits = column.height <= room + 0.001
    assert fits or column.scale == LEAST_SCALE, "it scrolls only when a minute would be too small"


@given(items, st.integers(200, 1200))
@settings(max_examples=150, deadline=None)
def test_labels_never_collide_and_stay_in_their_card(minutes, room):
    column = lay_out(agenda(minutes), room)
    for card in column.cards:
        labels = [each.label for each in card.segments if each.label is not None]
        assert len(labels) in (0, len(card.segments)), "all of them or none"
        for before, after in pairwise(labels):
            assert after - before >= LINE - 0.001
        for label in labels:
            assert card.top + LINE / 2 - 0.001 <= label <= card.bottom - GAP - LINE / 2 + 0.001
    for before, after in pairwise(column.hours):
        if not after.strong:
            assert after.top - before.top >= HOUR - 0.001


def test_a_drop_goes_before_the_card_whose_middle_is_below():
    column = lay_out(agenda([[10], [20], [30]], 60), 500)
    middles = [card.top + card.height / 2 for card in column.cards]
    assert column.index_at(middles[1] - 1) == 1
    assert column.index_at(middles[1] + 1) == 2
    assert column.index_at(9999) == 3
    assert column.boundary(3) == column.cards[-1].bottom
    assert lay_out(agenda([]), 400).boundary(0) == TOP


def test_rows_are_one_for_a_single_round_and_several_otherwise():
    made = agenda([[5], [5, 5]])
    assert made.rows() == ["i0r0", "i1", "i1r0", "i1r1"]
    assert made.item_of("i1r1").id == "i1"
    assert made.item_of("nobody") is None


def test_the_scale_holds_while_an_edge_is_dragged():
    before = lay_out(agenda([[10], [20]]), 500)
    longer = agenda([[10], [200]])
    held = lay_out(longer, 500, before.scale)
    assert held.cards[1].top == before.cards[1].top
    assert held.scale == before.scale


def test_the_end_of_the_slot_is_told_and_what_runs_over_too():
    column = lay_out(agenda([[200]], 180), 500)
    assert column.planned_end > column.slot_end
    assert [(hour.text, hour.strong) for hour in column.hours][-1] == ("180", True)
    shorter = lay_out(replace(agenda([[10]]), slot=1800), 500)
    assert shorter.slot_end > shorter.planned_end
