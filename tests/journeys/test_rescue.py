"""Late, in the real program: a plan applied, taken back, applied again; the next plan has the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from cop_desktop.domain.community import Community
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.sessions import Sessions
from cop_desktop.store.workspace import open_workspace
from tests.journeys.day import LAPTOP, PROJECTOR, cop, events, open_console, rows, running, states
from tests.journeys.desk import Desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
DISPLAYS = (LAPTOP, PROJECTOR)
WALL = "Écran de projection"
SAID = {
    "fr": {
        "tighten": "Resserrer", "drop": "Retirer", "over": "Déborder", "late": "minutes de trop",
        "undo": "Annuler", "since": "retiré",
    },
    "en": {
        "tighten": "Tighten", "drop": "Drop", "over": "Run", "late": "minutes beyond the end",
        "undo": "Undo", "since": "dropped",
    },
}  # fmt: skip


def titled(workspace: Path, title: str) -> list[str]:
    """What is on the agenda of a session, by its title."""
    found = rows(
        workspace,
        "SELECT a.title FROM agenda_item a JOIN session s ON s.id = a.session_id"
        " WHERE s.title = ? AND a.deleted_at IS NULL ORDER BY a.position",
        title,
    )
    return [each for (each,) in found]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_late_the_panel_drops_gives_back_and_drops_again_and_the_next_plan_waits(
    place: Desk, tmp_path: Path, language: str
) -> None:
    said, workspace = SAID[language], tmp_path / "day.cop"
    cop("demo", workspace)
    with open_workspace(workspace, SystemClock()) as opened:
        with opened.reading() as reading:
            [community] = reading.all(Community, name="Communauté de pratique des Rives en sécurité urbaine")
        Sessions(opened, SystemClock()).create(community.id, title="Après décembre")
    program = open_console(place, workspace, language=language)
    place.press("F5")
    until(lambda: place.windows(WALL))
    place.focus(place.windows("CoP Desktop")[0])
    place.press("Next")
    until(lambda: running(workspace) == 0)
    place.press("ctrl+shift+s")
    pause(0.5)
    place.press("ctrl+a")
    place.type("45")
    place.press("Return")
    until(lambda: any(kind == "backdated" for kind, _ in events(workspace)))
    place.press("alt+shift+r")
    told = place.names_with(said["tighten"])
    assert said["drop"] in told
    assert said["over"] in told
    assert said["late"] in told
    wall = place.accessible()
    start = next(index for index, row in enumerate(wall) if WALL in row["name"])
    assert said["late"] not in "\n".join(row["name"] for row in wall[start + 1 :])
    place.press("alt+2")
    until(lambda: "skipped" in states(workspace))
    dropped = states(workspace).count("skipped")
    place.names_with(said["undo"])
    place.press("ctrl+z")
    until(lambda: "skipped" not in states(workspace))
    place.press("alt+shift+r")
    place.names_with(said["tighten"])
    place.press("Down", "Return")
    until(lambda: states(workspace).count("skipped") == dropped)
    assert [kind for kind, _ in events(workspace)].count("plan-changed") == 2
    place.press("ctrl+shift+x")
    pause(0.5)
    place.press("alt+1")
    until(lambda: rows(workspace, "SELECT status FROM session WHERE external_id = 's4'") == [("held",)])
    place.press("ctrl+1")
    place.names_with({"fr": "Prochaine rencontre", "en": "Next session"}[language])
    place.press("ctrl+2")
    place.names_with(said["since"])
    place.press("ctrl+j")
    until(lambda: titled(workspace, "Après décembre"))
    place.names_without(said["since"])
    place.kill(program)
