"""A program killed without warning: what it had acknowledged is on the disk, and the clock is right."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.run import commands as co
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.running import Running
from cop_desktop.store.workspace import open_workspace
from tests.services.test_running import S, fill

PROGRAM = """
import sys
from pathlib import Path
from cop_desktop.domain.run import commands as co
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.running import Running
from cop_desktop.store.workspace import open_workspace

clock = SystemClock()
workspace = open_workspace(Path(sys.argv[1]), clock)
running = Running(workspace, clock)
run_id = running.open_run(sys.argv[2]).run_id

def give(kind, **values):
    lane = values.get("lane", co.MAIN)
    revision = running.view(run_id).revisions.get(lane, 0)
    answer = running.command(run_id, kind(revision=revision, **values))
    assert answer.refused is None, answer.refused
    running.beat(run_id)
    print(answer.view.seq, answer.view.at_utc_ms, flush=True)

for name in sys.argv[3].split(","):
    values = {"seconds": -700} if name == "Adjust" else {}
    give(getattr(co, name), **values)
seconds = 0
while True:
    seconds += 1
    give(co.Adjust, seconds=1 if seconds % 2 else -1, round_id=sys.argv[4])
"""


@pytest.mark.parametrize(
    ("state", "script"),
    [("running", "Next"), ("paused", "Next,Pause"), ("overtime", "Next,Adjust"), ("next", "Next,Next")],
)
def test_after_a_kill_everything_acknowledged_is_there(tmp_path: Path, state: str, script: str) -> None:
    path = tmp_path / "workspace.cop"
    clock = SystemClock()
    with open_workspace(path, clock, create=True) as workspace, workspace.writing() as writing:
        fill(writing)
        writing.commit()
    from tests.services.test_running import CLOSE

    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), S, script, CLOSE], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline().split() for _ in range(12)]
        child.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        lines += [each.split() for each in child.stdout.read().splitlines()]
        child.wait(timeout=30)
    whole = [each for each in lines if len(each) == 2]
    acknowledged, started = int(whole[-1][0]), int(whole[0][1])
    with open_workspace(path, clock) as workspace:
        running = Running(workspace, clock)
        found = running.open_runs()
        assert len(found) == 1
        run = running.run(found[0].run_id)
        assert acknowledged <= run.seq <= acknowledged + 1
        view = running.view(found[0].run_id)
        assert view.session_state is SessionStatus.LIVE
        expected = (view.at_utc_ms - started) / 1000
        if state == "running":
            assert view.current is not None
            assert abs(view.active_seconds - expected) <= 1
        if state == "overtime":
            assert view.remaining_seconds is not None
            assert view.remaining_seconds <= 0
        offer = found[0].recovery
        assert offer.gap_ms < 60_000
        assert offer.default is co.RecoveryChoice.GO_ON
