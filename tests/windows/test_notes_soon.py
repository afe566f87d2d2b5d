"""How soon the note-taker's window sees the run: two openings of one file, real threads, real time."""

import statistics
import time

from cop_desktop.domain.run import commands as co
from tests.console_world import round_id
from tests.notes_hand import notes as notes

SOON_S = 0.15
"""Issue 3, point 4."""


def test_the_run_is_seen_within_150_ms(room, notes, qtbot):
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    took = []
    for turn in range(9):
        wanted = (co.Pause, co.Resume)[turn % 2]
        seen = notes.page.presenter.view.seq
        command = wanted(revision=room.view.revisions[co.MAIN])
        room.clock.forward(1)
        room.running.command(room.view.run_id, command)
        begun = time.perf_counter()  # it is on the disk
        with qtbot.waitSignal(
            notes.page.presenter.notes_changed,
            timeout=2000,
            check_params_cb=lambda _face, seen=seen: notes.page.presenter.view.seq > seen,
        ):
            pass
        took.append(time.perf_counter() - begun)
        room.settle()
    assert statistics.median(took) < SOON_S, took
    assert sorted(took)[-2] < SOON_S, took  # one of the nine may meet a busy machine
