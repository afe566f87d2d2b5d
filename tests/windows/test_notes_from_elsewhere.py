"""The note-taker's window follows a run written by another opening of its file, which says nothing to it.

How soon is measured by `tests/benchmarks/bench_notes.py`.
"""

from cop_desktop.domain.run import commands as co
from tests.console_world import round_id
from tests.notes_hand import notes as notes


def test_what_the_console_writes_is_seen_without_being_told(room, notes, qtbot):
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    for command, paused in ((co.Pause, True), (co.Resume, False)):
        seen = notes.page.presenter.view.seq
        room.clock.forward(1)
        room.running.command(room.view.run_id, command(revision=room.view.revisions[co.MAIN]))
        with qtbot.waitSignal(
            notes.page.presenter.notes_changed,
            timeout=20_000,
            check_params_cb=lambda _face, seen=seen: notes.page.presenter.view.seq > seen,
        ):
            pass
        assert notes.page.presenter.view.running is not paused
        room.settle()
