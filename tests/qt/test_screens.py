"""Displays come and go: the wall never covers the operator, is never lost, and comes back by itself."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from cop_desktop.qt.screens import (
    Display,
    DisplayKey,
    Placement,
    Shown,
    WallMode,
    Why,
    find,
    place,
)
from cop_desktop.windows.fitting import within

LAPTOP = Display(DisplayKey("eDP-1", "B140", "", 1366, 768), 0, 0)
BEAMER = Display(DisplayKey("HDMI-1", "EB-X41", "X4UH88", 1920, 1080), 1366, 0)
TV = Display(DisplayKey("DP-2", "TV65", "", 3840, 2160), -3840, 0)
FULL, WINDOW, OFF = WallMode.FULL_SCREEN, WallMode.WINDOW, WallMode.OFF

KEYS = st.builds(
    DisplayKey,
    st.sampled_from(["eDP-1", "HDMI-1", "DP-1", "DP-2"]),
    st.sampled_from(["", "A", "B"]),
    st.sampled_from(["", "1", "2"]),
    st.sampled_from([1024, 1366, 1920, 3840]),
    st.sampled_from([768, 1080, 2160]),
)
DISPLAYS = st.lists(
    st.builds(Display, KEYS, st.integers(-4000, 4000), st.integers(-2000, 2000)),
    max_size=5,
    unique_by=lambda d: d.key,
)


@given(DISPLAYS, st.none() | KEYS, st.integers(0, 4), st.sampled_from(WallMode))
@settings(max_examples=400, deadline=None)
def test_the_operator_is_never_covered(
    displays: list[Display], remembered: DisplayKey | None, which: int, mode: WallMode
) -> None:
    operator = displays[which % len(displays)] if displays else None
    decided = place(displays, remembered, operator, mode)
    if decided.shown is Shown.FULL_SCREEN:
        assert decided.display in displays
        assert operator is not None
        assert decided.display is not None
        assert not decided.display.overlaps(operator)
    if decided.shown is Shown.WINDOW:
        assert decided.display in displays
    if mode is OFF:
        assert decided.shown is Shown.HIDDEN


@given(DISPLAYS, st.integers(0, 4), st.integers(0, 4), st.randoms())
@settings(max_examples=300, deadline=None)
def test_a_display_is_known_by_what_it_is_and_not_by_where_it_is(
    displays: list[Display], which: int, wanted: int, chance: random.Random
) -> None:
    """Shuffled and moved without overlap, the remembered display is found again."""
    assume(len(displays) >= 2)
    apart = [replace(each, x=5000 * rank, y=0) for rank, each in enumerate(displays)]
    operator, remembered = apart[which % len(apart)], apart[wanted % len(apart)]
    assume(operator.key != remembered.key)
    before = place(apart, remembered.key, operator, FULL)
    assert before == Placement(Shown.FULL_SCREEN, remembered)
    order = list(range(len(apart)))
    chance.shuffle(order)
    moved = [replace(apart[index], x=5000 * rank, y=100) for rank, index in enumerate(order)]
    here = next(each for each in moved if each.key == operator.key)
    after = place(moved, remembered.key, here, FULL)
    assert after.display is not None
    assert after.display.key == remembered.key


@given(DISPLAYS, KEYS, st.integers(0, 4))
@settings(max_examples=200, deadline=None)
def test_a_lost_display_is_not_replaced_by_another(
    displays: list[Display], key: DisplayKey, which: int
) -> None:
    assume(displays)
    assume(find(displays, key) is None)
    decided = place(displays, key, displays[which % len(displays)], FULL)
    assert decided == Placement(Shown.HIDDEN, why=Why.LOST)


def test_the_second_display_is_taken_and_the_largest_of_several() -> None:
    assert place([LAPTOP, BEAMER], None, LAPTOP, FULL) == Placement(Shown.FULL_SCREEN, BEAMER)
    assert place([LAPTOP, BEAMER, TV], None, LAPTOP, FULL) == Placement(Shown.FULL_SCREEN, TV)
    assert place([LAPTOP, BEAMER], None, BEAMER, FULL) == Placement(Shown.FULL_SCREEN, LAPTOP)


def test_one_display_or_a_duplicated_one_is_never_covered() -> None:
    assert place([LAPTOP], None, LAPTOP, FULL) == Placement(Shown.HIDDEN, why=Why.ONLY_ONE)
    twin = replace(BEAMER, x=0, y=0)
    assert place([LAPTOP, twin], None, LAPTOP, FULL) == Placement(Shown.HIDDEN, why=Why.ONLY_ONE)


def test_gone_then_back() -> None:
    there = place([LAPTOP, BEAMER], BEAMER.key, LAPTOP, FULL)
    gone = place([LAPTOP], BEAMER.key, LAPTOP, FULL)
    back = place([replace(BEAMER, x=0), replace(LAPTOP, x=1920)], BEAMER.key, replace(LAPTOP, x=1920), FULL)
    assert (there.shown, gone.why) == (Shown.FULL_SCREEN, Why.LOST)
    assert (back.shown, back.display) == (Shown.FULL_SCREEN, replace(BEAMER, x=0))


def test_another_plug_or_size_is_the_same_display_when_it_has_a_serial_number() -> None:
    moved = Display(DisplayKey("DP-3", "EB-X41", "X4UH88", 1280, 800), 1366, 0)
    assert place([LAPTOP, moved], BEAMER.key, LAPTOP, FULL).display == moved
    anonymous = Display(DisplayKey("DP-3", "TV65", "", 3840, 2160), 1366, 0)
    assert place([LAPTOP, anonymous], TV.key, LAPTOP, FULL).why is Why.LOST


def test_without_a_serial_number_the_same_model_at_the_same_plug_comes_back_at_another_size() -> None:
    smaller = Display(replace(TV.key, width=1280, height=800), 1366, 0)
    assert place([LAPTOP, smaller], TV.key, LAPTOP, FULL).display == smaller
    other_model = Display(replace(TV.key, model="EB-X41"), 1366, 0)
    assert place([LAPTOP, other_model], TV.key, LAPTOP, FULL).why is Why.LOST


def test_over_the_console_only_when_it_was_asked_for() -> None:
    assert place([LAPTOP], None, LAPTOP, WallMode.SINGLE) == Placement(Shown.SINGLE, LAPTOP)
    assert place([LAPTOP, BEAMER], BEAMER.key, LAPTOP, WallMode.SINGLE) == Placement(Shown.SINGLE, LAPTOP)
    smaller = replace(LAPTOP, key=replace(LAPTOP.key, width=1024))
    assert place([smaller], None, smaller, WallMode.SINGLE).display == smaller
    assert place([], None, None, WallMode.SINGLE).shown is Shown.HIDDEN


def test_the_operator_moving_to_the_wall_hides_it() -> None:
    assert place([LAPTOP, BEAMER], BEAMER.key, BEAMER, FULL) == Placement(
        Shown.HIDDEN, why=Why.OPERATOR_THERE
    )


def test_a_window_opens_on_the_operator_side_as_an_ordinary_window() -> None:
    assert place([LAPTOP, BEAMER], BEAMER.key, LAPTOP, WINDOW) == Placement(Shown.WINDOW, LAPTOP)
    assert place([BEAMER], None, LAPTOP, WINDOW) == Placement(Shown.WINDOW, BEAMER)
    assert place([], None, None, WINDOW).shown is Shown.HIDDEN


def test_a_key_is_written_and_read_again() -> None:
    assert DisplayKey.from_text(BEAMER.key.to_text()) == BEAMER.key
    for text in ("", "{}", "[1]", "null", '{"name": "x"}'):
        assert DisplayKey.from_text(text) is None


@pytest.mark.parametrize("seed", range(4))
def test_a_hundred_comings_and_goings(seed: int) -> None:
    """P14: the operator's display is never covered, and the wall is there whenever its display is."""
    chance = random.Random(seed)
    plugged = [LAPTOP, BEAMER]
    for _ in range(100):
        other = chance.choice([BEAMER, TV])
        plugged = [d for d in plugged if d.key != other.key] if other in plugged else [*plugged, other]
        chance.shuffle(plugged)
        decided = place(plugged, BEAMER.key, LAPTOP, FULL)
        assert (decided.shown is Shown.FULL_SCREEN) == (BEAMER in plugged)
        assert decided.display in (BEAMER, None)


def test_a_window_with_a_title_bar_keeps_its_foot_on_the_display() -> None:
    laptop = QRect(0, 0, 1366, 768)
    inner, frame = QRect(1, 20, 1366, 768), QRect(0, 0, 1368, 793)
    assert within(frame, inner, laptop) == QRect(1, 20, 1364, 743)
    panel = QRect(0, 28, 1366, 700)
    assert within(frame, inner, panel) == QRect(1, 48, 1364, 675)
    roomy, moved = QRect(0, 0, 1920, 1080), QRect(600, 400, 1366, 768)
    assert within(QRect(599, 380, 1368, 793), moved, roomy) == QRect(553, 307, 1366, 768)
    assert within(QRect(100, 80, 1368, 793), QRect(101, 100, 1366, 768), roomy) == QRect(101, 100, 1366, 768)
