"""Two people on one workspace, a process each: both act, nothing is done twice, the second is told."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_desktop.domain.run.fold import fold_records
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.running import Running
from cop_desktop.store.workspace import open_workspace
from tests.services.test_running import MAX, NIL, S, fill

PROGRAM = """
import sys
from pathlib import Path
from cop_desktop.domain.codes import SessionRole
from cop_desktop.domain.run import commands as co
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.running import Running
from cop_desktop.store.workspace import open_workspace

clock = SystemClock()
workspace = open_workspace(Path(sys.argv[1]), clock)
running = Running(workspace, clock).as_role(SessionRole(sys.argv[3]))
run_id = running.open_run(sys.argv[2]).run_id

def give(name, **values):
    revision = running.view(run_id).revisions.get(co.MAIN, 0)
    answer = running.command(run_id, getattr(co, name)(revision=revision, **values))
    return "done" if answer.refused is None else answer.refused.reason.value

print("ready", flush=True)
for line in sys.stdin:
    name, *words = line.split()
    if name == "look":
        running.refresh(run_id)
        said = "seen"
    elif name == "race":
        said = " ".join(give("Adjust", seconds=1) for _ in range(int(words[0])))
    else:
        said = give(name, **dict(word.split("=") for word in words))
    print(said, flush=True)
"""


class Other:
    """A process with the same workspace open, in a role."""

    def __init__(self, path: Path, role: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(path), S, role],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.hear() == "ready"

    def say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def ask(self, line: str) -> str:
        self.say(line)
        return self.hear()

    def end(self) -> None:
        self.process.communicate()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "workspace.cop"
    with open_workspace(file, SystemClock(), create=True) as workspace, workspace.writing() as writing:
        fill(writing)
        writing.commit()
    return file


@pytest.fixture
def leaders(path: Path) -> Iterator[tuple[Other, Other]]:
    both = Other(path, "facilitator"), Other(path, "facilitator")
    yield both
    for each in both:
        each.end()


def log(path: Path) -> list[str]:
    """Tell the commands on disk, in order; the log folds."""
    with open_workspace(path, SystemClock()) as workspace, workspace.reading() as reading:
        running = Running(workspace, SystemClock())
        run_id = running.open_run(S).run_id
        records = reading.events(run_id)
        return [each.command for each in fold_records(run_id, records).commands]


def test_two_presses_of_next_on_the_same_step_go_on_by_one(path: Path, leaders: tuple[Other, Other]) -> None:
    one, other = leaders
    for _ in range(3):
        assert [one.ask("look"), other.ask("look")] == ["seen", "seen"]
        one.say("Next")
        other.say("Next")
        assert sorted((one.hear(), other.hear())) == ["done", "stale"]
    assert log(path).count("next") == 3, "one step each time, whoever was first"


def test_both_act_and_nothing_is_done_twice(path: Path, leaders: tuple[Other, Other]) -> None:
    one, other = leaders
    assert one.ask("Next") == "done"
    one.say("race 40")
    other.say("race 40")
    told = [*one.hear().split(), *other.hear().split()]
    assert set(told) <= {"done", "stale"}
    assert log(path).count("adjust") == told.count("done") >= 40
    with open_workspace(path, SystemClock()) as workspace:
        running = Running(workspace, SystemClock())
        view = running.view(running.open_run(S).run_id)
    assert view.adjust_seconds == told.count("done")


def test_who_takes_the_notes_lets_in_and_out_and_is_refused_the_clock(path: Path) -> None:
    leader, writer = Other(path, "facilitator"), Other(path, "note_taker")
    assert leader.ask("Next") == "done"
    assert writer.ask("look") == "seen"
    assert writer.ask("Next") == "not_yours"
    assert writer.ask("End") == "not_yours"
    assert writer.ask(f"Leave person_id={NIL} actor_id={MAX}") == "done"
    assert leader.ask("Pause") == "stale", "told to look again: somebody left meanwhile"
    assert leader.ask("Pause") == "done"
    assert writer.ask(f"Undo actor_id={MAX}") == "stale"
    assert writer.ask(f"Undo actor_id={MAX}") == "done", "their own departure, the pause stays"
    assert leader.ask("Undo") == "stale"
    assert writer.ask(f"Undo actor_id={MAX}") == "not_yours_to_undo"
    assert leader.ask("Undo") == "done"
    for each in (leader, writer):
        each.end()
    assert log(path) == ["next", "leave", "pause", "undo", "undo"]
