"""A codéveloppement is prepared, the sheet is read during the exposé, then somebody is late, somebody leaves,
an unknown guest comes in: by keys, in two languages.

What was written of a case is in no window title, on no wall and in no compte rendu.
"""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.journeys.day import CLICKER_BOUNCE_S, LAPTOP, PROJECTOR, cop, open_console, rows, running
from tests.journeys.desk import Desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
DISPLAYS = (LAPTOP, PROJECTOR)

WALL = "Écran de projection"
SECRET = "parc Serin"
SHEET = "Mediation ratee"
GUEST = "Camille Roy"
SAID = {
    "fr": {
        "cases": "Cas", "add": "Qui apporterait un cas?", "choose": "Choisir Amélie", "line": "Ligne privée",
        "people": "Qui arrive, qui s’en va?", "field": "Ce qui se dit",
        "sheet": "Préparé par Amélie", "fit": "consultations",
    },
    "en": {
        "cases": "Cases", "add": "Who would bring a case?", "choose": "Choose Amélie", "line": "Private line",
        "people": "Who comes, who goes?", "field": "What is said",
        "sheet": "Prepared by Amélie", "fit": "consultations",
    },
}  # fmt: skip


def case(workspace: Path) -> tuple[object, ...]:
    """The last candidate: name, line, what was tried, title of the consultation."""
    found = rows(
        workspace,
        "SELECT p.given_name, c.line, c.attempts, a.title FROM client_case c"
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


def prepare_a_case(place: Desk, workspace: Path, said: dict[str, str]) -> None:
    """In the plan: a name, Enter; Enter again gives it its consultation; the lock, the line, the sheet."""
    place.press("ctrl+2")
    place.names_with(said["cases"])
    place.press("ctrl+shift+c")
    place.names_with(said["add"])
    place.type("am")
    place.press("Down", "Return")
    until(lambda: case(workspace)[:1] == ("Amélie",))
    place.names_with(said["choose"])
    place.press("Tab", "Return")
    until(lambda: case(workspace)[3] == "Consultation 1")
    place.press("ctrl+l")
    place.names_with(said["line"])
    place.press("Tab", "Tab")
    place.type(SECRET)
    place.press("Tab", "Tab")
    place.type(SHEET)
    place.press("ctrl+l")
    until(lambda: case(workspace)[1:] == (SECRET, SHEET, "Consultation 1"))
    told = place.names_without(SECRET)
    assert SHEET not in told
    assert said["fit"] in told
    assert not place.windows(SECRET)


def go_on(place: Desk, workspace: Path) -> None:
    """Press the clicker twice: with most of the time left, the first press only asks."""
    before = running(workspace)
    pause(CLICKER_BOUNCE_S)
    place.press("Next")
    pause(CLICKER_BOUNCE_S)
    place.press("Next")
    until(lambda: running(workspace) != before)


def read_the_sheet(place: Desk, workspace: Path, said: dict[str, str]) -> None:
    """During the exposé one key opens the sheet; the next step closes it."""
    for _ in range(2):
        go_on(place, workspace)
    assert SHEET not in place.names()
    place.press("ctrl+shift+r")
    told = place.names_with(said["sheet"])
    assert SHEET in told
    assert SHEET not in wall_words(place)
    assert not place.windows(SECRET)
    go_on(place, workspace)
    told = place.names_without(said["sheet"])
    assert SHEET not in told


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_case_its_sheet_a_latecomer_a_leaver_and_an_unknown_guest(
    place: Desk, workspace: Path, tmp_path: Path, language: str
) -> None:
    said = SAID[language]
    open_console(place, workspace, language=language)
    prepare_a_case(place, workspace, said)
    place.press("ctrl+3")
    place.names_with(said["field"])
    place.press("F5")
    until(lambda: place.windows(WALL))
    place.focus(place.windows("CoP Desktop")[0])
    place.press("Next")
    until(lambda: running(workspace) == 0)

    place.press("ctrl+shift+a")
    place.names_with(said["people"])
    place.type("naomi")
    place.press("Return")  # she leaves
    until(lambda: attending(workspace, "Naomi")[0][2] == 1)
    pause(0.3)
    place.press("ctrl+shift+a", "Return")  # two keys: she is back
    until(lambda: attending(workspace, "Naomi") == [("present", "participant", 0)])

    place.press("ctrl+shift+a")
    place.names_with(said["people"])
    place.type(GUEST)
    place.press("Return")
    until(lambda: attending(workspace, "Camille") == [("present", "guest", 0)])
    place.press("ctrl+z")
    until(lambda: attending(workspace, "Camille") == [])
    place.press("ctrl+shift+z")
    until(lambda: attending(workspace, "Camille") == [("present", "guest", 0)])

    read_the_sheet(place, workspace, said)
    wall = wall_words(place)
    assert not any(word in wall for word in ("Naomi", "Camille", SECRET, SHEET))
    place.press("ctrl+shift+x", "alt+1")
    until(
        lambda: (
            rows(workspace, "SELECT status FROM session WHERE external_id = 's4'")[0][0]
            in ("closing", "held")
        )
    )
    minutes = tmp_path / "minutes.docx"
    cop("--workspace", workspace, "minutes", "s4", "--output", minutes)
    text = "\n".join(each.text for each in docx.Document(str(minutes)).element.body.iter() if each.text)
    assert "Consultation 1" in text
    assert "Personnes invitées" in text
    assert not any(word in text for word in (SECRET, SHEET, "arrivée de", "départ de"))
    assert SECRET not in minutes.name
