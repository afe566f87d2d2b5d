"""A room's displays: checked before, unplugged in mid-step, back at another size; the laptop's changes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.journeys.day import open_console, running
from tests.journeys.desk import Desk, SetDesk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]
LAPTOP, PROJECTOR = (1366, 768), (1920, 1080)
SIZES = ((1280, 800), (1024, 768))
WALL = "Écran de projection"


def shown_at(place: Desk) -> tuple[int, int, int, int] | None:
    found = place.windows(WALL)
    return place.geometry(found[0]) if found else None


def test_the_projector_comes_back_at_another_size(set_desk: SetDesk, workspace: Path, tmp_path: Path) -> None:
    with set_desk(tmp_path, LAPTOP, PROJECTOR) as place:
        open_console(place, workspace)
        main = place.windows("CoP Desktop")[0]
        place.press("F5")
        until(lambda: shown_at(place) == (1366, 0, 1920, 1080))
        place.press("Next")
        until(lambda: running(workspace) == 0)
        before = place.geometry(main)
        for width, height in SIZES:
            place.monitor("projector", None)
            place.measure("the wall is gone", lambda: shown_at(place) is None)
            assert place.geometry(main) == before
            place.monitor("projector", f"{width}/300x{height}/200+1366+0")
            place.measure(
                f"the wall is back at {width}×{height}",
                lambda size=(width, height): shown_at(place) == (1366, 0, *size),
            )
            assert place.geometry(main) == before, "the console moved"
            x, _, wide, _ = place.geometry(main)
            assert x + wide <= 1366 + 8, "the console is covered"
        assert running(workspace) == 0, "the step went on"
        place.type("Toujours la")
        place.press("Return")
        place.names_with("Toujours la")


def test_the_laptops_own_display_changes_under_a_live_session(
    set_desk: SetDesk, workspace: Path, tmp_path: Path
) -> None:
    with set_desk(tmp_path, LAPTOP, PROJECTOR) as place:
        open_console(place, workspace)
        place.press("F5")
        until(lambda: shown_at(place) == (1366, 0, 1920, 1080))
        place.press("Next")
        until(lambda: running(workspace) == 0)
        place.monitor("laptop", None)
        place._run("xrandr", "--setmonitor", "laptop", "1024/270x768/203+0+0", "screen", check=False)
        until(lambda: shown_at(place) == (1366, 0, 1920, 1080))
        assert running(workspace) == 0
        place.type("Encore la")
        place.press("Return")
        place.names_with("Encore la")


def test_a_room_is_checked_from_the_plan_in_six_enters_and_remembered(
    set_desk: SetDesk, workspace: Path, tmp_path: Path
) -> None:
    with set_desk(tmp_path, LAPTOP, PROJECTOR) as place:
        open_console(place, workspace)
        assert "Vérifié ici" not in place.names()
        place.press("ctrl+2")
        place.names_with("Chercher une formule")
        began = time.monotonic()
        place.press("shift+F5")
        said = place.names_with("Mire de la salle")
        assert shown_at(place) == (1366, 0, 1920, 1080)
        assert "La salle voit-elle la mire" in said
        for step in range(1, 7):  # the card, the distance, power, sleep, silence, and all is well
            place.names_with(f"{step} sur 6")
            place.press("Return")
        assert "Mire de la salle" not in place.names_without("sur 6")
        took = time.monotonic() - began
        place.measured.append(f"the program's part of the six answers: {took:.1f} s (of the 90 s told)")
        assert shown_at(place) == (1366, 0, 1920, 1080), "the wall stays for the session"
        place.press("ctrl+i")
        place.names_with("Vérifié ici le")
        assert "projecteur de 1920" in place.names_with("dernière rangée à 6")
        place.press("ctrl+3")
        place.names_with("Vérifié ici le")
