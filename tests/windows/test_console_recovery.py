"""What the bar says of an interruption: time is counted only while the clock runs."""

import pytest

from cop_desktop.domain.run import commands as co
from tests.console_hand import KEY, Room


@pytest.mark.parametrize(
    ("stopped", "said"),
    [
        (None, "Rien n’est perdu; ce temps est compté."),
        (co.Pause, "Rien n’est perdu."),
        (co.Hold, "Rien n’est perdu."),
    ],
)
def test_the_time_of_an_interruption_is_counted_only_when_the_clock_ran(
    room, theme, workers, messages, qtbot, stopped, said
):
    room.key(KEY.Key_PageDown)
    room.pass_time(30)
    if stopped is not None:
        room.console.presenter.ask(lambda view: stopped(revision=view.revisions[co.MAIN]))
        room.settle()
    left = room.view.remaining_seconds
    room.close()
    room.clock.forward(180)
    again = Room(room.workspace, room.clock, theme, workers, messages, qtbot)
    assert again.bar.key == "recovery"
    assert again.bar.text == said
    assert again.view.remaining_seconds == (left if stopped else left - 180)
    again.close()
