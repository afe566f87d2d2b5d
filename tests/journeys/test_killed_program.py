"""The program is killed in a running, a paused, a held and an overtime round, and is right when reopened."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from cop_desktop.services.clock import SystemClock
from cop_desktop.services.running import Running, run_id_of
from cop_desktop.store.workspace import open_workspace
from tests.journeys.day import cop, events, open_console, rows, running, states
from tests.journeys.desk import Desk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]


def started(place: Desk, workspace: Path) -> subprocess.Popen[str]:
    program = open_console(place, workspace)
    place.press("Next")
    until(lambda: running(workspace) == 0)
    return program


def put(place: Desk, workspace: Path, state: str) -> None:
    """Bring the running round into a state, as the facilitator would."""
    if state == "paused":
        place.press("ctrl+space")
        until(lambda: states(workspace)[0] == "paused")
    elif state == "held":
        place.click("Prendre le temps")
        until(lambda: any(kind == "hold-began" for kind, _ in events(workspace)))
    elif state == "overtime":
        place.press(*["alt+Down"] * 10)
        until(lambda: len([kind for kind, _ in events(workspace) if kind == "adjusted"]) == 10)


class Told(NamedTuple):
    """What the clock of the round says, in seconds, and when, in milliseconds."""

    active: int
    remaining: int | None
    at_ms: int


def told_by(workspace: Path) -> Told:
    """Fold the log of the file as a program opened now would, and read its clock."""
    with open_workspace(workspace, SystemClock()) as opened:
        (session,) = rows(workspace, "SELECT id FROM session WHERE external_id = 's4'")
        view = Running(opened, SystemClock()).view(run_id_of(session[0]))
    return Told(view.active_seconds, view.remaining_seconds, view.at_utc_ms)


@pytest.mark.parametrize("state", ["running", "paused", "held", "overtime"])
def test_a_killed_round_goes_on(place: Desk, workspace: Path, state: str) -> None:
    program = started(place, workspace)
    put(place, workspace, state)
    place.kill(program)
    before, round_before = events(workspace), states(workspace)[0]
    clock_before = told_by(workspace)

    place.start("--workspace", workspace, "--language", "fr")
    told = place.names_with("Interrompue")
    assert all(choice in told for choice in ("Continuer", "Reprendre à", "Clore à"))
    there = "On prend le temps" if state == "held" else "Ce qui se dit"
    assert there in told, "below the bar, the console is already there"
    place.press("alt+1")
    place.names_without("Interrompue")
    assert states(workspace)[0] == round_before
    assert events(workspace)[: len(before)] == before
    clock = told_by(workspace)
    passed = (clock.at_ms - clock_before.at_ms) / 1000
    counted = passed if state in ("running", "overtime") else 0
    assert clock.active - clock_before.active == pytest.approx(counted, abs=1)
    if clock_before.remaining is None or clock.remaining is None:
        assert state == "held"
        assert clock.remaining is clock_before.remaining
    else:
        assert clock_before.remaining - clock.remaining == pytest.approx(counted, abs=1)
        assert (clock.remaining < 0) == (state == "overtime")
    if state == "overtime":
        assert "On termine" in place.names()
    cop("--workspace", workspace, "check")


def test_the_demonstration_is_opened_killed_and_found_again(place: Desk) -> None:
    """As the first command of the README opens it: its workspace is made, then taken up where it was."""
    program = place.start("--demo", "--language", "fr")
    place.names_with("Prochaine rencontre", seconds=60)
    [workspace] = place.home.rglob("demonstration.cop")
    place.press("ctrl+3")
    place.names_with("Ce qui se dit")
    place.press("Next")
    until(lambda: running(workspace) == 0)
    place.type("une note avant la panne")
    place.press("Return")
    kept = "SELECT count(*) FROM captured_item WHERE text = 'une note avant la panne'"
    until(lambda: rows(workspace, kept) == [(1,)])
    place.kill(program)

    place.start("--demo", "--language", "fr")
    assert "une note avant la panne" in place.names_with("Interrompue", seconds=60)
    assert running(workspace) == 0


def test_closing_at_the_last_sign_of_life_ends_the_session(place: Desk, workspace: Path) -> None:
    program = started(place, workspace)
    place.kill(program)
    place.start("--workspace", workspace, "--language", "fr")
    place.names_with("Interrompue")
    place.press("alt+3")
    until(lambda: running(workspace) is None and "live" not in session_status(workspace))


def session_status(workspace: Path) -> str:
    return str(rows(workspace, "SELECT status FROM session WHERE external_id = 's4'")[0][0])
