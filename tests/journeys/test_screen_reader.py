"""The program as a screen reader finds it: another process asks the accessibility bus, and only it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.journeys.day import LAPTOP, events, open_console, running
from tests.journeys.desk import SYSTEM_PYTHON, Desk, missing, pause, until

READER = Path(__file__).with_name("screen_reader.py")


def no_reader() -> str:
    """Say why nothing can be asked here; empty when it can."""
    if missing():
        return f"no {', '.join(missing())} on this machine"
    told = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if told.returncode == 0 else "no python3-pyatspi on this machine: nobody to read the screen"


pytestmark = [pytest.mark.journey, pytest.mark.skipif(bool(no_reader()), reason=no_reader())]
DISPLAYS = (LAPTOP,)
ROLES = {
    "push button", "toggle button", "check box", "radio button", "text", "entry", "combo box", "spin button",
    "list", "list item", "tree", "table cell", "menu item", "grouping", "panel", "tab", "page tab", "link",
}  # fmt: skip
"""What a screen reader has a word for, among what can have the cursor."""


class Words(NamedTuple):
    """What is looked for, in the language of the desk."""

    language: str
    speaking: str
    to_come: str
    hand: str
    give: str
    two_minutes: str
    over: str
    hold: str


FRENCH = Words(
    "fr", "a la parole", "à venir", "main levée", "Donner la parole à {}", "Deux minutes restantes",
    "Le temps de cette étape est écoulé", "On prend le temps",
)  # fmt: skip
ENGLISH = Words(
    "en", "speaking", "to come", "hand up", "Give {} the floor", "Two minutes remaining",
    "The time of this step is over", "We take the time",
)  # fmt: skip
both = pytest.mark.parametrize("words", [FRENCH, ENGLISH], ids=["fr", "en"])


def ask(place: Desk, *what: str) -> Any:
    """Ask the bus; give the answer."""
    done = subprocess.run(
        [SYSTEM_PYTHON, str(READER), *what], env=place.surroundings, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    return json.loads(done.stdout) if done.stdout.strip() else []


def walk(place: Desk) -> list[dict[str, Any]]:
    """Find everything shown."""
    rows: list[dict[str, Any]] = ask(place, "walk", "cop")
    return rows


class Heard:
    """What was announced, and what the cursor reached, since one listens."""

    def __init__(self) -> None:
        self.all: list[tuple[str, str]] = []

    def said(self, words: str) -> int:
        return sum(kind == "said" and words in text for kind, text in self.all)

    def reached(self, words: str) -> bool:
        return any(kind == "reached" and words in text for kind, text in self.all)


@contextmanager
def listening(place: Desk) -> Iterator[Heard]:
    """Hear what a screen reader would."""
    heard = Heard()
    process = subprocess.Popen(
        [SYSTEM_PYTHON, str(READER), "listen", "120"], env=place.surroundings, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout is not None

    def read() -> None:
        for line in process.stdout or ():
            heard.all.append(tuple(json.loads(line)))

    reading = threading.Thread(target=read)
    reading.start()
    try:
        until(lambda: heard.all)
        yield heard
    finally:
        process.terminate()
        process.wait()
        reading.join()
        process.stdout.close()


def last_only(workspace: Path, seconds: int) -> None:
    """Let the first round of the planned session last so long."""
    with closing(sqlite3.connect(workspace)) as connection, connection:
        connection.execute(
            "UPDATE round_occurrence SET seconds = ? WHERE id = (SELECT r.id FROM round_occurrence r"
            " JOIN agenda_item a ON a.id = r.agenda_item_id JOIN session s ON s.id = a.session_id"
            " WHERE s.external_id = 's4' AND r.deleted_at IS NULL ORDER BY a.position, r.position LIMIT 1)",
            [seconds],
        )


def test_whatever_can_have_the_cursor_has_a_name_and_a_role(place: Desk, workspace: Path) -> None:
    """In one language: the other only says the same names in other words."""
    place.start("--workspace", workspace, "--language", FRENCH.language)
    until(lambda: place.windows("CoP Desktop"))
    place.names_with("Prochaine rencontre")
    counted: dict[str, int] = {}
    seen: list[list[str]] = []

    def whole() -> list[dict[str, Any]]:
        """a screen not read yet, that no longer changes"""
        before, now = walk(place), walk(place)
        names = [row["name"] for row in now]
        if names in seen or names != [row["name"] for row in before]:
            return []
        seen.append(names)
        return now

    def look(screen: str, *keys: str, back: tuple[str, ...] = ()) -> None:
        place.press(*keys)
        reached = [row for row in until(whole) if row["focusable"]]
        nameless = [row for row in reached if not row["name"].strip()]
        strange = [(row["role"], row["name"]) for row in reached if row["role"] not in ROLES]
        assert nameless == [], screen
        assert strange == [], screen
        counted[screen] = len(reached)
        if back:
            place.press(*back)

    look("home", "ctrl+1")
    look("palette", "ctrl+k", back=("Escape",))
    look("plan", "ctrl+2")
    look("minutes", "ctrl+4")
    look("console before", "ctrl+3")
    look("arrivals", "ctrl+shift+a", back=("Escape",))
    look("keys", "F1", back=("Escape",))
    place.press("Next")
    until(lambda: running(workspace) == 0)
    look("console live", "ctrl+l")
    look("hold", "F7")
    place.press("1")
    place.names_without(FRENCH.hold)
    look("read back", "F3", back=("Return",))
    look("groups", "ctrl+g", back=("Escape",))
    look("catching up", "alt+shift+r", back=("Escape",))
    look("notes", "F4")
    assert counted["home"] > 15
    assert counted["console live"] > counted["hold"] > 3
    place.measured.append(", ".join(f"{screen} {count}" for screen, count in counted.items()))


@both
def test_the_circle_is_made_of_buttons_that_do_what_they_say(
    place: Desk, workspace: Path, words: Words
) -> None:
    open_console(place, workspace, language=words.language)
    place.press("Next")
    until(lambda: running(workspace) == 0)

    def people() -> dict[str, dict[str, Any]]:
        told = (row for row in walk(place) if row["role"] == "push button" and ", " in row["name"])
        return {
            row["name"].split(",")[0]: row
            for row in told
            if "give" in row["actions"] or words.speaking in row["name"]
        }

    until(lambda: any(words.speaking in row["name"] for row in people().values()))
    line = people()
    assert all(row["focusable"] and row["actions"][0] == "Press" for row in line.values())
    waiting = [name for name, row in line.items() if row["name"].endswith(words.to_come)]
    chosen = waiting[-1]
    assert {"give", "word", "hand", "pass", "leave"} <= set(line[chosen]["actions"])

    assert ask(place, "do", "cop", line[chosen]["name"], "hand") is True
    until(lambda: words.hand in people()[chosen]["name"])
    assert ask(place, "do", "cop", people()[chosen]["name"], "give") is True
    until(lambda: words.speaking in people()[chosen]["name"])
    given = [payload["speaker_id"] for kind, payload in events(workspace) if kind == "floor-given"]
    assert len(given) == 2

    # The menu of a row: its lines are said as the arrows reach them.
    with listening(place) as heard:
        other = next(name for name in people() if name != chosen)
        assert ask(place, "do", "cop", people()[other]["name"], "Press") is True
        pause(0.5)
        place.press("Down")
        until(lambda: heard.reached(words.give.format(other)))
        place.press("Return")
        until(lambda: words.speaking in people()[other]["name"])


@pytest.mark.parametrize("words", [FRENCH], ids=["fr"])
def test_two_minutes_are_announced_once_never_each_second_and_never_in_a_hold(
    place: Desk, workspace: Path, words: Words
) -> None:
    last_only(workspace, 126)
    open_console(place, workspace, language=words.language)
    with listening(place) as heard:
        place.press("Next")
        until(lambda: running(workspace) == 0)
        place.press("F7")
        until(lambda: words.hold in place.names())
        pause(7)  # held beyond the threshold: the time waits, and says nothing
        assert heard.said(words.two_minutes) == heard.said(words.over) == 0
        in_hold = [text for kind, text in heard.all if kind == "said"]
        assert not [text for text in in_hold if any(char.isdigit() for char in text)], in_hold
        place.press("1")
        until(lambda: heard.said(words.two_minutes))
        pause(0.8)
        before = list(heard.all)
        pause(4)
        assert heard.said(words.two_minutes) == 1
        assert heard.all == before, "four seconds go by without a word"
