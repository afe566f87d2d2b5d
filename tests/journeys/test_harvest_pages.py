"""The harvest of the session, seen in private, goes up on two pages a clicker turns: the real program."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.journeys.day import (
    CLICKER_BOUNCE_S,
    LAPTOP,
    PROJECTOR,
    next_step,
    open_console,
    rows,
    running,
)
from tests.journeys.desk import Desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
DISPLAYS = (LAPTOP, PROJECTOR)
WALL = "Écran de projection"
# The room reads the language of its session; a screen reader says its faces in that of the interface.
WORDS = {
    "fr": ("Encore une fois", "La salle verra ces lignes", "La rencontre jusqu’ici (7)", "Mise de côté",
           "la rencontre jusqu’ici", "Page 1 sur 2", "Page 2 sur 2"),
    "en": ("Once more", "The room will see these lines", "The session so far (7)", "Put aside",
           "the session so far", "Page 1 of 2", "Page 2 of 2"),
}  # fmt: skip
SAID = (
    "une ligne un peu plus longue que les autres, que la salle lit de loin et sur deux rangs, la {} de toutes"
)


def wall_words(place: Desk) -> str:
    """What a screen reader says of the projector's window, and of nothing else."""
    told = place.accessible()
    start = next(index for index, row in enumerate(told) if WALL in row["name"])
    return "\n".join(row["name"] for row in told[start:])


def picture(place: Desk, name: str) -> None:
    """Keep a picture of the whole desk, when a folder for them is given."""
    folder = os.environ.get("COP_JOURNEY_PICTURES", "")
    if folder:
        place.picture(Path(folder) / f"{name}.png")


def kept(workspace: Path) -> int:
    query = "SELECT count(*) FROM captured_item WHERE deleted_at IS NULL AND (text LIKE ? OR text LIKE ?)"
    return int(rows(workspace, query, "une ligne %", "une pens%")[0][0])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_two_pages_of_the_session_and_a_thought_in_between(
    place: Desk, workspace: Path, language: str
) -> None:
    again, lines, session, aside, name, first, second = WORDS[language]
    open_console(place, workspace, language=language)
    place.press("F5")
    until(lambda: place.windows(WALL))
    place.press("Next")
    until(lambda: running(workspace) == 0)
    for rank in range(5):
        place.type(f"nn {SAID.format(rank)}")
        place.press("Return")
    until(lambda: kept(workspace) == 5)
    place.type("nn une ligne qui reste entre nous !s")
    place.press("Return")
    until(lambda: kept(workspace) == 6)
    next_step(place, workspace, again=again)
    place.type(f"nn {SAID.format(5)}")
    place.press("Return")
    until(lambda: kept(workspace) == 7)

    # A thought comes while the lines are chosen: it is kept, and so is what was chosen.
    place.press("ctrl+shift+h")
    place.names_with(lines)
    place.press("ctrl+l")
    place.names_with(aside)
    place.type("nn une pensee")
    place.press("Return")
    until(lambda: kept(workspace) == 8)
    place.press("ctrl+shift+h")
    place.names_with(lines)
    place.press("Right")
    place.press("Right")
    place.names_with(session)
    assert "entre nous" not in "\n".join(each for each in place.names() if session in each)
    picture(place, f"harvest-session-{language}")
    place.press("Return")
    until(lambda: first in wall_words(place))
    assert name in wall_words(place)
    assert SAID.format(0) in wall_words(place)
    assert "entre nous" not in wall_words(place)

    # The clicker turns the pages, both ways, and goes to no step meanwhile.
    pause(CLICKER_BOUNCE_S)
    place.press("Next")
    until(lambda: second in wall_words(place))
    assert "une pensee" in wall_words(place)
    assert SAID.format(0) not in wall_words(place)
    picture(place, f"harvest-page-2-{language}")
    pause(CLICKER_BOUNCE_S)
    place.press("Prior")
    until(lambda: first in wall_words(place))
    assert running(workspace) == 1
    place.press("ctrl+shift+h")
    until(lambda: first not in wall_words(place))
