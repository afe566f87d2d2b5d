"""The program is killed in a running, a paused, a held and an overtime round, and is right when reopened."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.day import LAPTOP, cop, events, open_console, rows, running, states
from tests.journeys.desk import Desk, desk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Desk]:
    home = tmp_path / "home"
    home.mkdir()
    with desk(home, LAPTOP) as one:
        yield one


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "demo.cop"
    cop("demo", path)
    return path


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


@pytest.mark.parametrize("state", ["running", "paused", "held", "overtime"])
def test_a_killed_round_goes_on(place: Desk, workspace: Path, state: str) -> None:
    program = started(place, workspace)
    put(place, workspace, state)
    place.kill(program)
    before, round_before = events(workspace), states(workspace)[0]

    place.start("--workspace", workspace, "--language", "fr")
    told = place.names_with("Interrompue")
    assert all(choice in told for choice in ("Continuer", "Reprendre à", "Clore à"))
    assert "Ce qui se dit" in told, "below the bar, the console is already there"
    place.press("alt+1")
    place.names_without("Interrompue")
    assert states(workspace)[0] == round_before
    assert events(workspace)[: len(before)] == before
    if state == "overtime":
        assert "On termine" in place.names()
    cop("--workspace", workspace, "check")


def test_closing_at_the_last_sign_of_life_ends_the_session(place: Desk, workspace: Path) -> None:
    program = started(place, workspace)
    place.kill(program)
    place.start("--workspace", workspace, "--language", "fr")
    place.names_with("Interrompue")
    place.press("alt+3")
    until(lambda: running(workspace) is None and "live" not in session_status(workspace))


def session_status(workspace: Path) -> str:
    return str(rows(workspace, "SELECT status FROM session WHERE external_id = 's4'")[0][0])
