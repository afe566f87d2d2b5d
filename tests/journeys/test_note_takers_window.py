"""Two people, one session: one leads it, the other takes the notes in a process of their own."""

from __future__ import annotations

import statistics
import subprocess
import time
from pathlib import Path

import pytest

from tests.journeys.day import CLICKER_BOUNCE_S, LAPTOP, next_step, open_console, rows, running
from tests.journeys.desk import Desk, missing, pause, until
from tests.journeys.pixels import Pixels

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
DISPLAYS = (LAPTOP, LAPTOP)

LINES = ("dd on garde la formule", "aa inviter la ville", "ii une marche", "qq que disent-ils", "nn la salle")
AGAIN = {"fr": "Encore une fois", "en": "Once more"}
PEOPLE = {"fr": "Qui arrive, qui s’en va?", "en": "Who comes, who goes?"}
TITLE = {"fr": "Prise de notes ·", "en": "Notes ·"}


def captured(workspace: Path) -> list[tuple[str, str]]:
    """Text and writer of what was captured in the planned session."""
    return rows(  # type: ignore[return-value]
        workspace,
        "SELECT i.text, p.given_name FROM captured_item i JOIN session s ON s.id = i.session_id"
        " LEFT JOIN person p ON p.id = i.note_taker_id"
        " WHERE s.external_id = 's4' AND i.deleted_at IS NULL ORDER BY i.position",
    )


def left(workspace: Path, given: str) -> list[tuple[int]]:
    """Tell whether somebody is gone from the session that runs."""
    return rows(  # type: ignore[return-value]
        workspace,
        "SELECT a.left_at_ms IS NOT NULL FROM attendance a JOIN person p ON p.id = a.person_id"
        " JOIN session s ON s.id = a.session_id WHERE s.external_id = 's4' AND p.given_name = ?",
        given,
    )


def logged(workspace: Path) -> int:
    """Count the events on the disk."""
    return int(rows(workspace, "SELECT count(*) FROM run_event")[0][0])


def time_to_see(place: Desk, workspace: Path, eye: Pixels) -> float:
    """Stop the clock or let it go on; tell how long after it was asked the note-taker's screen says so."""
    words = (LAPTOP[0] + 1170, 130, 170, 40)  # « Il reste », « En pause, il reste »
    before, known = eye.of(*words), logged(workspace)
    press = subprocess.Popen(["xdotool", "key", "ctrl+space"], env=place.surroundings)
    end = time.perf_counter() + 20
    while eye.of(*words) == before:
        assert time.perf_counter() < end, "the note-taker saw nothing"
        pause(0.002)
    seen = time.time()
    press.wait()
    assert logged(workspace) == known + 1
    [(asked_ms,)] = rows(workspace, "SELECT max(at_utc_ms) FROM run_event")
    return float(seen - asked_ms / 1000)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_one_leads_and_the_other_writes(place: Desk, workspace: Path, language: str) -> None:
    leader = open_console(place, workspace, language=language)
    until(lambda: len(place.windows("CoP Desktop")) == 1)
    [console] = place.windows("CoP Desktop")
    place.press("Next")
    until(lambda: running(workspace) == 0)

    writer = place.start("--workspace", workspace, "--language", language, "--notes", "s4")
    window = until(lambda: place.windows(TITLE[language]))[0]
    pause(1)
    place._run("xdotool", "windowmove", str(window), str(LAPTOP[0]), "0")
    offered = {"fr": "prend les notes.", "en": "takes the notes."}[language]
    place.focus(console)
    place.names_with(offered)
    place.press("alt+1")
    place.names_with({"fr": "Théo prend les notes", "en": "Théo takes the notes"}[language])

    # the facilitator goes on: the note-taker sees it, on the other display
    pause(CLICKER_BOUNCE_S)
    next_step(place, workspace, again=AGAIN[language])
    pause(1)
    with Pixels(place.surroundings["DISPLAY"]) as eye:
        took = [time_to_see(place, workspace, eye) for _ in range(6)]
    median, longest = statistics.median(took) * 1000, max(took) * 1000
    place.measured.append(f"the note-taker sees it: median {median:.0f} ms, longest {longest:.0f} ms (150)")

    # thirty items, without the mouse
    place.focus(window)
    pause(0.3)
    for number in range(30):
        place.type(f"{LINES[number % 5]} {number:02}")
        place.press("Return")
    until(lambda: len(captured(workspace)) == 30)
    assert {name for _text, name in captured(workspace)} == {"Théo"}
    place.names_with({"fr": "30 éléments à cette étape", "en": "30 items in this step"}[language])
    place.names_with(f"{captured(workspace)[-1][0]}")

    # tags, and somebody who leaves and comes back in two keys, from there
    place.press("ctrl+t")
    place.type("kiosque")
    place.press("Return")
    tagged = "SELECT count(*) FROM captured_item WHERE tags = '[\"kiosque\"]'"
    until(lambda: rows(workspace, tagged) == [(1,)])
    place.press("ctrl+shift+a")
    place.names_with(PEOPLE[language])
    place.type("naomi")
    place.press("Return")
    until(lambda: left(workspace, "Naomi") == [(1,)])
    place.press("ctrl+shift+a", "Return")
    until(lambda: left(workspace, "Naomi") == [(0,)])

    # nothing else of the run can be asked from there
    known = logged(workspace)
    place.press("Next", "ctrl+space", "F5")
    pause(0.6)
    assert logged(workspace) == known

    # the window is closed by who takes the notes: the console offers the field; opened again, to put it away
    place.press("alt+F4")
    gone = {"fr": "Plus personne ne prend les notes.", "en": "Nobody takes the notes any more."}[language]
    place.focus(console)
    place.names_with(gone)
    writer = place.start("--workspace", workspace, "--language", language, "--notes", "s4")
    window = until(lambda: place.windows(TITLE[language]))[0]
    place.names_without(gone)
    place.focus(window)

    # the other process dies: nothing is lost, and the console offers the field again
    place.type("une ligne en cours")
    place.kill(writer)
    assert len(captured(workspace)) == 30
    place.focus(console)
    place.names_with(gone, 30)
    place.press("alt+1")
    place.names_with({"fr": "Ce qui se dit", "en": "What is said"}[language])
    place.type("nn de la console")
    place.press("Return")
    until(lambda: len(captured(workspace)) == 31)
    assert captured(workspace)[-1] == ("de la console", "Solène")
    place.kill(leader)
