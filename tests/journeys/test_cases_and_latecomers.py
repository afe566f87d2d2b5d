"""A codéveloppement is prepared, then somebody is late, somebody leaves, an unknown guest comes in: by keys.

What was written of a case is in no window title, on no wall and in no compte rendu.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from tests.journeys.day import LAPTOP, PROJECTOR, cop, open_console, rows, running
from tests.journeys.desk import Desk, desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]

WALL = "Écran de projection"
SECRET = "parc Serin"
SHEET = "Mediation ratee"
GUEST = "Camille Roy"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Desk]:
    home = tmp_path / "home"
    home.mkdir()
    with desk(home, LAPTOP, PROJECTOR) as one:
        yield one


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "demo.cop"
    cop("demo", path)
    return path


def case(workspace: Path) -> tuple[object, ...]:
    """The last candidate: name, line, what was tried, title of the consultation, working title."""
    found = rows(
        workspace,
        "SELECT p.given_name, c.line, c.attempts, a.title, a.private_title FROM client_case c"
        " JOIN person p ON p.id = c.person_id LEFT JOIN agenda_item a ON a.id = c.agenda_item_id"
        " WHERE c.deleted_at IS NULL",
    )
    return found[-1] if found else ()


def attending(workspace: Path, given: str) -> list[tuple[object, ...]]:
    """Status, role, whether they left, of somebody at the session that runs."""
    return rows(
        workspace,
        "SELECT a.status, a.role, a.left_at_ms IS NOT NULL FROM attendance a"
        " JOIN person p ON p.id = a.person_id JOIN session s ON s.id = a.session_id"
        " WHERE s.external_id = 's4' AND p.given_name = ? AND a.deleted_at IS NULL AND p.deleted_at IS NULL",
        given,
    )


def wall_words(place: Desk) -> str:
    """What a screen reader says of the projector's window, and of nothing else."""
    told = place.accessible()
    start = next(index for index, row in enumerate(told) if WALL in row["name"])
    return "\n".join(row["name"] for row in told[start:])


def prepare_a_case(place: Desk, workspace: Path) -> None:
    """In the plan: a name, Enter; Enter again gives it a consultation; the lock, the line, the sheet."""
    place.press("ctrl+2")
    place.names_with("Cas")
    place.press("ctrl+shift+c")
    place.names_with("Qui apporterait un cas?")
    place.type("rosal")
    place.press("Down", "Return")
    until(lambda: case(workspace)[:1] == ("Rosalinde",))
    place.names_with("Choisir Rosalinde")
    place.press("Tab", "Return")
    until(lambda: case(workspace)[3] == "Consultation 3")
    place.press("ctrl+l")
    place.names_with("Ligne privée")
    place.press("Tab", "Tab")
    place.type(SECRET)
    place.press("Tab", "Tab")
    place.type(SHEET)
    place.press("ctrl+l")
    until(lambda: case(workspace)[1:] == (SECRET, SHEET, "Consultation 3", SECRET))
    said = place.names_without(SECRET)
    assert SHEET not in said
    assert not place.windows(SECRET)


def test_a_case_a_latecomer_a_leaver_and_an_unknown_guest(
    place: Desk, workspace: Path, tmp_path: Path
) -> None:
    open_console(place, workspace)
    prepare_a_case(place, workspace)
    place.press("ctrl+3")
    place.names_with("Ce qui se dit")
    place.press("F5")
    until(lambda: place.windows(WALL))
    place.focus(place.windows("CoP Desktop")[0])
    place.press("Next")
    until(lambda: running(workspace) == 0)

    place.press("ctrl+shift+a")
    place.names_with("Qui arrive, qui s’en va?")
    place.type("naomi")
    place.press("Return")  # she leaves
    until(lambda: attending(workspace, "Naomi")[0][2] == 1)
    pause(0.3)
    place.press("ctrl+shift+a", "Return")  # two keys: she is back
    until(lambda: attending(workspace, "Naomi") == [("present", "participant", 0)])

    place.press("ctrl+shift+a")
    place.names_with("Qui arrive, qui s’en va?")
    place.type(GUEST)
    place.press("Return")
    until(lambda: attending(workspace, "Camille") == [("present", "guest", 0)])
    place.press("ctrl+z")
    until(lambda: attending(workspace, "Camille") == [])
    place.press("ctrl+shift+z")
    until(lambda: attending(workspace, "Camille") == [("present", "guest", 0)])

    wall = wall_words(place)
    assert not any(word in wall for word in ("Naomi", "Camille", SECRET, SHEET))
    place.press("ctrl+shift+x", "alt+1")
    until(
        lambda: (
            rows(workspace, "SELECT status FROM session WHERE external_id = 's4'") == [("closing",)]
            or rows(workspace, "SELECT status FROM session WHERE external_id = 's4'") == [("held",)]
        )
    )
    minutes = tmp_path / "minutes.docx"
    cop("--workspace", workspace, "minutes", "s4", "--output", minutes)
    text = "\n".join(each.text for each in docx.Document(str(minutes)).element.body.iter() if each.text)
    assert "Consultation 3" in text
    assert "Personnes invitées" in text
    assert not any(word in text for word in (SECRET, SHEET, "arrivée de", "départ de"))
    assert SECRET not in minutes.name
