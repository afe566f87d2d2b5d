"""Moment 1 on one display of 1024×768: a codéveloppement by clicker alone, nothing private in any frame."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.day import CLICKER_BOUNCE_S, open_console, rows, running
from tests.journeys.desk import Desk, SetDesk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]
SMALL, OTHER = (1024, 768), (1280, 800)
WALL, CANARY = "Écran de projection", "Serin"
FRENCH = {
    "wall": WALL, "one": "Le projecteur montre sans doute la même image.", "step": "Étape {} sur 6",
    "write": "Écrire", "left": "reste", "again": "Encore une fois", "back": "Revenir à",
    "leave": "Encore une fois pour quitter", "door": "Se parler librement", "resume": "Reprendre",
}  # fmt: skip
ENGLISH = {
    "wall": "Session screen", "one": "The projector probably repeats this screen.", "step": "Step {} of 6",
    "write": "Write", "left": "left", "again": "Once more", "back": "Go back to",
    "leave": "Once more to go back to the console", "door": "Talk freely", "resume": "Take up again",
}  # fmt: skip
HIDDEN = (
    "UPDATE agenda_item SET private_title = 'Serin titre ' || id",
    "UPDATE round_occurrence SET prompt = 'Serin aide-mémoire', instruction = 'Serin consigne'",
    "UPDATE person SET family_name = 'Serin' || family_name",
    "UPDATE session SET place = 'Serin lieu'",
)
"""What the room must never read, made easy to recognize."""


def wall_of(place: Desk, title: str = WALL) -> int | None:
    found = place.windows(title)
    return found[0] if found else None


def said_on_the_wall(place: Desk, title: str = WALL) -> str:
    """Everything the wall's window says, strip included: nothing of the console under it."""
    said: list[str] = []
    top: int | None = None
    for row in place.accessible():
        if top is not None and row["depth"] <= top:
            top = None
        if top is None and title in row["name"]:
            top = row["depth"]
        if top is not None:
            said.append(row["name"])
    return "\n".join(said)


def on_top(place: Desk) -> int:
    """Give the window nothing covers."""
    stacked = place._run("xprop", "-root", "_NET_CLIENT_LIST_STACKING").split("#")[1]
    return int(stacked.split(",")[-1].strip(), 16)


class Frames:
    """What was seen so far: the wall fills the display, on top of all, and says nothing private."""

    def __init__(self, place: Desk, words: dict[str, str]) -> None:
        self._place, self.words = place, words
        self.seen = 0
        self.asked = 0

    def said(self) -> str:
        return said_on_the_wall(self._place, self.words["wall"])

    def look(self, wanted: Callable[[str], bool] = bool) -> str:
        place = self._place
        said = until(lambda: told if wanted(told := self.said()) else "")
        assert CANARY not in said
        wall = wall_of(place, self.words["wall"])
        assert wall is not None
        assert place.geometry(wall)[:2] == (0, 0)
        assert on_top(place) == wall, "the console is seen"
        titles = [place._run("xdotool", "getwindowname", str(each)) for each in place.windows(".")]
        assert not any(CANARY in title for title in titles)
        self.seen += 1
        return said


def step_on(place: Desk, workspace: Path, frames: Frames) -> None:
    """Press the clicker; each time the strip asks for a second press, give it."""
    before = running(workspace)

    def moved_or_asked() -> str:
        said = frames.said()
        return "moved" if running(workspace) != before else said if frames.words["again"] in said else ""

    for _ in range(4):  # what is asked is asked for three seconds, and a slow machine may miss them
        pause(CLICKER_BOUNCE_S)
        place.press("Next")
        said = until(moved_or_asked)
        assert CANARY not in said
        if running(workspace) not in (before, None):
            return
        frames.asked += 1
    raise AssertionError("the step never changed")


@pytest.mark.parametrize(("language", "words"), [("fr", FRENCH), ("en", ENGLISH)], ids=["fr", "en"])
def test_a_codeveloppement_runs_by_clicker_on_one_small_display(
    set_desk: SetDesk, workspace: Path, tmp_path: Path, language: str, words: dict[str, str]
) -> None:
    with closing(sqlite3.connect(workspace)) as connection, connection:
        for statement in HIDDEN:
            connection.execute(statement)
        connection.execute("UPDATE session SET language = ?", [language])
    with set_desk(tmp_path, SMALL) as place:
        open_console(place, workspace, language=language)
        place.press("F5")
        place.names_with(words["one"])
        assert wall_of(place, words["wall"]) is None
        place.press("alt+1")
        until(lambda: wall_of(place, words["wall"]))
        frames = Frames(place, words)
        frames.look()
        assert place.geometry(until(lambda: wall_of(place, words["wall"])))[2:] == SMALL

        for _ in range(3):  # the opening, what follows it, the first step of the consultation
            step_on(place, workspace, frames)
        for step in range(1, 7):
            said = words["step"].format(step)
            frames.look(lambda told, said=said: said in told and words["write"] not in told)
            if step == 2:
                take_the_time(place, frames, said)
            if step == 4:
                place.press("F6")
                frames.look(lambda told: words["write"] in told and words["left"] in told)
                place.type("ii Un comite de quartier")
                place.press("Return")
                until(
                    lambda: rows(
                        workspace, "SELECT 1 FROM captured_item WHERE text = 'Un comite de quartier'"
                    )
                )
                frames.look()
                place.press("F6")
                frames.look(lambda told: words["write"] not in told)
                place.press("b")
                until(lambda said=said: said not in frames.said())
                place.press("period")
                frames.look(lambda told, said=said: said in told)
                place.press("Prior")
                frames.look(lambda told: words["back"] in told)
            if step < 6:
                step_on(place, workspace, frames)
        assert frames.seen >= 12
        assert frames.asked >= 5, "no second press was asked for in the strip"
        [(kind, level)] = rows(
            workspace, "SELECT kind, level FROM captured_item WHERE text = 'Un comite de quartier'"
        )
        assert (kind, level) == ("idea", "room"), "said in a step that does not leave the room"
        place.press("F5")
        frames.look(lambda told: words["leave"] in told)
        place.press("F5")
        until(lambda: wall_of(place, words["wall"]) is None)
        place.type("De retour")
        place.press("Return")
        until(lambda: rows(workspace, "SELECT 1 FROM captured_item WHERE text = 'De retour'"))


def take_the_time(place: Desk, frames: Frames, step: str) -> None:
    """One key and the wall is mute; the doors come with the strip, and one is taken by its digit."""
    place.press("F7")
    said = frames.look(lambda told: step not in told)
    assert not any(letter.isdigit() for letter in said), said
    place.press("F6")
    said = frames.look(lambda told: frames.words["door"] in told)
    assert frames.words["resume"] in said
    assert not any(letter.isdigit() for letter in said), said
    place.press("1")
    frames.look(lambda told: step in told and frames.words["write"] not in told)


def test_the_only_display_changes_size_under_the_wall(
    set_desk: SetDesk, workspace: Path, tmp_path: Path
) -> None:
    with set_desk(tmp_path, OTHER) as place:
        open_console(place, workspace, language="en")
        place.press("F5")
        place.names_with("The projector probably repeats this screen.")
        place.press("alt+1")
        until(lambda: wall_of(place))
        place.press("Next")
        until(lambda: running(workspace) == 0)
        place.press("F6")
        until(lambda: "Write" in said_on_the_wall(place))
        place.monitor("laptop", None)
        place._run("xrandr", "--setmonitor", "laptop", "1024/270x768/203+0+0", "screen", check=False)
        until(lambda: place.geometry(until(lambda: wall_of(place)))[2:] == SMALL)
        until(lambda: "Write" in said_on_the_wall(place))  # the strip follows the display
