"""How lengths and hours are read and written in the planner."""

import datetime as dt

import pytest

from cop_desktop.qt.presenters.planner import stepped
from cop_desktop.qt.presenters.planner_words import length, read_length, read_time
from tests.windows.planner_hand import NBSP


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("22", 1320),
        (f"22{NBSP}min", 1320),
        ("1:30", 90),
        ("1 min 30", 90),
        ("90 s", 90),
        ("2,5", 150),
        ("x", None),
        ("", None),
    ],
)
def test_lengths_are_read_as_typed(typed, seconds):
    assert read_length(typed) == seconds


def test_lengths_are_read_back_as_written():
    for seconds in (15, 45, 60, 90, 600, 3900):
        assert read_length(length(seconds)) == seconds


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("13 h 30", dt.time(13, 30)),
        ("9h", dt.time(9)),
        ("13:30", dt.time(13, 30)),
        ("1:30 p.m.", dt.time(13, 30)),
        ("12 am", dt.time(0)),
        (f"16{NBSP}h", dt.time(16)),
        ("25 h", None),
        ("bientôt", None),
    ],
)
def test_hours_are_read_as_typed(typed, time):
    assert read_time(typed) == time


def test_steps_are_minutes_then_quarters():
    assert [stepped(600, 1), stepped(180, 1), stepped(180, -1), stepped(60, 1), stepped(15, -1)] == [
        660, 240, 165, 75, 15,
    ]  # fmt: skip
