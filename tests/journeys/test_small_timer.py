"""The small timer by keys, in the real program: started, seen by the room if asked, alive after a kill."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.day import events, open_console, running
from tests.journeys.desk import Desk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]


def test_it_is_started_by_keys_and_survives_a_kill(place: Desk, workspace: Path) -> None:
    program = open_console(place, workspace)
    place.press("Next")
    until(lambda: running(workspace) == 0)
    place.press("ctrl+shift+u")
    place.press("3")
    until(lambda: events(workspace)[-1][0] == "timer-started")
    place.names_with("Minuterie 3")
    place.press("ctrl+F12")
    place.names_with("La salle voit la minuterie")
    place.kill(program)

    place.start("--workspace", workspace, "--language", "fr")
    assert "Minuterie 3" in place.names_with("Interrompue")
    place.press("alt+1")
    place.names_without("Interrompue")
    place.press("ctrl+shift+u")
    place.press("Return")
    until(lambda: events(workspace)[-1][0] == "timer-paused")
    place.press("ctrl+z")
    until(lambda: events(workspace)[-1][0] == "undone")
    assert "en pause" not in place.names_with("Minuterie 3")
    assert running(workspace) == 0
