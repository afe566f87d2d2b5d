"""« Elle s’est mise à pleurer, et le mur s’est tu »: the real program, its wall, keys, two languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.journeys.day import LAPTOP, PROJECTOR, events, open_console, rows, running, states
from tests.journeys.desk import Desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
DISPLAYS = (LAPTOP, PROJECTOR)

SAID = {
    "fr": {
        "wall": "Écran de projection", "hold": "On prend le temps", "door": "On laisse le plan",
        "fold": "On ne note pas.", "withdraw": "Retirer les deux dernières minutes",
        "free": "Conversation libre", "list": "Ce qu’on peut faire", "late": "termine tranquillement",
    },
    "en": {
        "wall": "Écran de projection", "hold": "We take the time", "door": "Leave the plan",
        "fold": "No notes are taken.", "withdraw": "Withdraw the last two minutes",
        "free": "Conversation libre", "list": "What can be done", "late": "Let’s gently finish",
    },
}  # fmt: skip
LAST = """SELECT r.seconds FROM round_occurrence r JOIN agenda_item a ON a.id = r.agenda_item_id
    JOIN session s ON s.id = a.session_id WHERE s.external_id = 's4'
    ORDER BY a.position DESC, r.position DESC LIMIT 1"""
"""The planned length of the closing."""
HOLD, SEAT = QColor("#F5E7D6"), QColor("#D8BB97")


def off_hold(image: QImage) -> list[tuple[int, int, str]]:
    """Find the points of the wall that are neither the ground of the hold, nor a disc, nor between them."""
    left, top = LAPTOP[0], 0
    found = []
    for y in range(top, PROJECTOR[1], 5):
        for x in range(left, left + PROJECTOR[0], 5):
            colour = image.pixelColor(x, y)
            share = (HOLD.red() - colour.red()) / (HOLD.red() - SEAT.red())
            green = HOLD.green() + share * (SEAT.green() - HOLD.green())
            blue = HOLD.blue() + share * (SEAT.blue() - HOLD.blue())
            between = -0.1 <= share <= 1.1
            if not between or abs(colour.green() - green) > 5 or abs(colour.blue() - blue) > 6:
                found.append((x, y, colour.name()))
    return found


def wall_words(place: Desk, title: str) -> str:
    """What a screen reader says of the wall, and of nothing else."""
    told = place.accessible()
    start = next(index for index, row in enumerate(told) if title in row["name"])
    return "\n".join(row["name"] for row in told[start + 1 :])


def count(workspace: Path, kind: str) -> int:
    return [each for each, _ in events(workspace)].count(kind)


def silence(
    place: Desk, workspace: Path, said: dict[str, str], folder: Path, press: Callable[[], None]
) -> None:
    """Take the time, and look at every frame of the wall from 150 ms on: no digit, no word, no state."""
    before = count(workspace, "hold-began")
    press()
    until(lambda: count(workspace, "hold-began") == before + 1)
    pause(0.15)
    for frame in range(3):
        path = folder / f"wall-{before}-{frame}.png"
        place.picture(path)
        assert off_hold(QImage(str(path))) == []
        pause(0.7)  # the second a clock would have moved in
    assert not re.search(r"\d", wall_words(place, said["wall"]))
    assert said["late"] not in wall_words(place, said["wall"])
    place.names_with(said["hold"])


def live(workspace: Path) -> list[str]:
    found = rows(workspace, "SELECT text FROM captured_item WHERE deleted_at IS NULL AND text LIKE 'phrase%'")
    return [text for (text,) in found]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_wall_falls_silent_and_the_closing_keeps_its_length(
    place: Desk, workspace: Path, tmp_path: Path, language: str
) -> None:
    said = SAID[language]
    closing_seconds = rows(workspace, LAST)
    open_console(place, workspace, language=language)
    place.press("F5")
    wall = until(lambda: place.windows(said["wall"]))[0]
    until(lambda: place.geometry(wall) == (1366, 0, *PROJECTOR))

    # Running: one key. What was just written goes with one more, and comes back with Ctrl+Z.
    place.press("Next")
    until(lambda: running(workspace) == 0)
    place.type("phrase de trop")
    place.press("Return")
    until(lambda: live(workspace) == ["phrase de trop"])
    silence(place, workspace, said, tmp_path, lambda: place.press("F7"))
    names = place.names()
    for words in (said["fold"], said["withdraw"], said["door"]):
        assert words in names
    place.press("Delete")
    until(lambda: live(workspace) == [])
    place.press("ctrl+z")
    until(lambda: live(workspace) == ["phrase de trop"])
    place.press("Delete")
    until(lambda: live(workspace) == [])
    place.press("1")
    until(lambda: count(workspace, "hold-ended") == 1)
    assert states(workspace)[0] == "running"

    # Paused: from the palette, by three letters; the first door gives the pause back.
    place.press("ctrl+space")
    until(lambda: states(workspace)[0] == "paused")
    place.press("ctrl+k")
    place.names_with(said["list"])

    def from_palette() -> None:
        place.type("hum")
        place.press("Return")

    silence(place, workspace, said, tmp_path, from_palette)
    place.press("1")
    until(lambda: count(workspace, "hold-ended") == 2)
    assert states(workspace)[0] == "paused"

    # Overtime: the wall said so in words; it says nothing any more. Two keys in all, and the plan is left.
    place.press("ctrl+space")
    until(lambda: states(workspace)[0] == "running")
    for _ in range(20):
        place.press("alt+Down")
    until(lambda: said["late"] in wall_words(place, said["wall"]))
    silence(place, workspace, said, tmp_path, lambda: place.press("F7"))
    place.press("3")
    until(lambda: count(workspace, "hold-ended") == 3)
    until(lambda: said["free"] in wall_words(place, said["wall"]))
    place.names_with(said["free"])
    now = states(workspace)
    assert now[-1] == "pending"
    assert set(now[1:-1]) <= {"skipped", "running"}
    assert rows(workspace, LAST) == closing_seconds
    place.press("ctrl+z")
    until(lambda: count(workspace, "undone") >= 1)
    place.names_with(said["hold"])
