"""Eight logs written by hand replay to durations worked out by hand."""

from __future__ import annotations

import pytest

from tests.domain.run import golden


def test_there_are_eight() -> None:
    assert golden.NAMES == [
        "backdate",
        "end_of_daylight_saving_across_a_kill",
        "one_two_four_all_with_a_latecomer",
        "pause_in_overtime",
        "reopen",
        "set_remaining_then_undo",
        "sleep",
        "two_extensions",
    ]


@pytest.mark.parametrize("name", golden.NAMES)
def test_a_run_replays_to_what_was_worked_out_by_hand(name: str) -> None:
    golden.check(name)
