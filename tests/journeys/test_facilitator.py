"""The facilitator runs a codéveloppement with the clicker's keys, on two displays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.journeys.day import (
    LAPTOP,
    PROJECTOR,
    events,
    next_step,
    open_console,
    running,
    states,
)
from tests.journeys.desk import Desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
DISPLAYS = (LAPTOP, PROJECTOR)

WALL = "Écran de projection"
WORKING_TITLES = ("ligne 9", "Bateliers")


class Words(NamedTuple):
    """What is looked for on both screens, in the language of the session and of the desk."""

    language: str
    wall: str
    again: str
    step: str
    prompt: str


FRENCH = Words("fr", WALL, "Encore une fois", "Étape {} sur 6", "Aide-mémoire")
ENGLISH = Words("en", "Session screen", "Once more", "Step {} of 6", "Private prompt")


def wall_words(place: Desk, title: str = WALL) -> str:
    """What a screen reader says of the projector's window, and of nothing else."""
    told = place.accessible()
    start = next(index for index, row in enumerate(told) if title in row["name"])
    return "\n".join(row["name"] for row in told[start:])


@pytest.mark.parametrize("words", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_the_codevelopment_runs_with_the_clicker(place: Desk, workspace: Path, words: Words) -> None:
    with closing(sqlite3.connect(workspace)) as connection, connection:
        connection.execute("UPDATE session SET language = ?", [words.language])
    last = words.step.format(6)
    open_console(place, workspace, language=words.language)
    place.press("F5")
    wall = until(lambda: place.windows(words.wall))[0]
    until(lambda: place.geometry(wall) == (1366, 0, *PROJECTOR))

    # The clicker's key starts the first round; bouncing, it advances once.
    place.press("Next")
    until(lambda: running(workspace) == 0)
    pause(0.5)
    place.press("Next")
    until(lambda: words.again in place.names())
    pause(0.5)
    place.press("Next", "Next")
    until(lambda: running(workspace) == 1)

    faces = []
    for round_index in range(2, 8):
        next_step(place, workspace, again=words.again)
        assert running(workspace) == round_index
        until(lambda step=round_index - 1: words.step.format(step) in wall_words(place, words.wall))
        faces.append(wall_words(place, words.wall))
    for title in WORKING_TITLES:
        assert not any(title in face for face in faces)
        assert not place.windows(title)
    assert words.prompt not in "".join(faces)
    assert states(workspace)[:8] == ["done"] * 7 + ["running"]

    # A lone b in the empty field is the black screen; pressed again there, the room is held, in silence.
    place.press("b")
    until(lambda: last not in wall_words(place, words.wall))
    pause(0.6)
    place.press("b")
    until(lambda: "hold-began" in [kind for kind, _ in events(workspace)])
    assert last not in wall_words(place, words.wall)
    place.press("ctrl+space")
    until(lambda: last in wall_words(place, words.wall))


def test_the_display_is_unplugged_in_mid_step(place: Desk, workspace: Path) -> None:
    open_console(place, workspace)
    console = place.windows("CoP Desktop")[0]
    here = place.geometry(console)
    place.press("F5")
    wall = until(lambda: place.windows(WALL))[0]
    place.press("Next")
    until(lambda: running(workspace) == 0)

    place.monitor("projector", None)
    until(lambda: not place.windows(WALL))
    assert place.geometry(console) == here
    place.monitor("projector", "1920/508x1080/286+1366+0")
    until(lambda: place.windows(WALL) and place.geometry(wall) == (1366, 0, *PROJECTOR))
    assert place.geometry(console) == here
    assert running(workspace) == 0


def test_every_key_is_in_the_log_before_the_screen_says_so(place: Desk, workspace: Path) -> None:
    open_console(place, workspace)
    place.press("Next")
    until(lambda: running(workspace) == 0)
    place.press("ctrl+space")
    until(lambda: states(workspace)[0] == "paused")
    place.press("alt+Up", "alt+Up")
    until(lambda: len([kind for kind, _ in events(workspace) if kind == "adjusted"]) == 2)
    place.press("ctrl+space")
    until(lambda: states(workspace)[0] == "running")
    kinds = [kind for kind, _ in events(workspace)]
    assert kinds[0] == "opened"
    assert kinds.count("paused") == 1
