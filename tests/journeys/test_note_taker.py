"""The note-taker writes thirty items without the mouse, corrects, undoes, and loses none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.day import cop, open_console, rows, running
from tests.journeys.desk import Desk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]

LINES = (
    ("dd on adopte l'ordre du jour tel quel", "decision"),
    ("aa inviter l'urbanisme d'ici vendredi", "action"),
    ("ii une marche exploratoire de soir", "idea"),
    ("qq que disent les jeunes du kiosque", "question"),
    ("nn la salle est prise en novembre", "note"),
)


def captured(workspace: Path) -> list[tuple[str, str, str]]:
    """Kind, text and moment of what was captured in the planned session, in order."""
    return rows(  # type: ignore[return-value]
        workspace,
        "SELECT i.kind, i.text, i.moment FROM captured_item i JOIN session s ON s.id = i.session_id"
        " WHERE s.external_id = 's4' AND i.deleted_at IS NULL ORDER BY i.captured_at_ms, i.position",
    )


def top_of_the_feed(place: Desk) -> str:
    """What a screen reader says of the harvest's first row."""
    kinds = ("Décision", "Action", "Idée", "Question", "Note")
    rows = [row for row in place.accessible() if row["at"] and row["name"].startswith(kinds)]
    rows = [row for row in rows if row["name"].count(", ") > 1]
    return str(min(rows, key=lambda row: row["at"][1])["name"]) if rows else ""


def test_thirty_items_without_the_mouse(place: Desk, workspace: Path) -> None:
    program = open_console(place, workspace)

    # Before the opening, the field is ready: nothing is clicked, ever.
    for number in range(5):
        text, _ = LINES[number % 5]
        place.type(f"{text} {number:02}")
        place.press("Return")
        until(lambda n=number: len(captured(workspace)) == n + 1)
    place.press("Next")
    until(lambda: running(workspace) == 0)
    for number in range(5, 30):
        text, _ = LINES[number % 5]
        place.type(f"{text} {number:02}")
        place.press("Return")
    until(lambda: len(captured(workspace)) == 30)

    found = captured(workspace)
    assert sorted(text[-2:] for _, text, _ in found) == [f"{n:02}" for n in range(30)]
    assert {int(text[-2:]): kind for kind, text, _ in found} == {n: LINES[n % 5][1] for n in range(30)}
    assert all(moment == ("before" if int(text[-2:]) < 5 else "during") for _, text, moment in found)

    # Down, F2, Enter: the newest is corrected in place.
    place.press("Down", "F2")
    place.press("End")
    place.type(" et en decembre")
    place.press("Return")
    until(lambda: any("29 et en decembre" in text for _, text, _ in captured(workspace)))
    assert len(captured(workspace)) == 30

    # What is on the screen is on the disk: a dead battery takes nothing away.
    place.kill(program)
    assert len(captured(workspace)) == 30

    # Reopened, the bar asks; a note that begins with a digit is a note, and the newest row is the first.
    place.start("--workspace", workspace, "--language", "fr")
    place.names_with("Interrompue")
    place.type("3 autobus ont disparu")
    place.press("Return")
    until(lambda: "3 autobus ont disparu" in top_of_the_feed(place))
    place.type("2 sont revenus")
    place.press("Return")
    until(lambda: "2 sont revenus" in top_of_the_feed(place))
    assert len(captured(workspace)) == 32
    assert running(workspace) == 0, "nothing was answered"
    assert "Interrompue" in place.names()
    cop("--workspace", workspace, "check")


def test_an_item_is_withdrawn_and_brought_back_by_one_key_each(place: Desk, workspace: Path) -> None:
    open_console(place, workspace)
    place.type("nn une note de trop")
    place.press("Return")
    until(lambda: len(captured(workspace)) == 1)
    place.press("ctrl+z")
    until(lambda: captured(workspace) == [])
    place.press("ctrl+shift+z")
    until(lambda: len(captured(workspace)) == 1)
    place.press("Down", "Delete")
    until(lambda: captured(workspace) == [])
