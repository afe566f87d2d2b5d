"""A projector is plugged in, out and in again during a session: the console is never covered."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.desk import ROOT, Desk, SetDesk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]
LAPTOP, PROJECTOR = (1366, 768), (1920, 1080)
PLUGGED = "1920/508x1080/286+1366+0"
WALL, CONSOLE = "Codéveloppement d’octobre", "Console"


class News:
    """What the program said, line by line, as it says it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def lines(self) -> list[str]:
        return self._path.read_text(encoding="utf-8").splitlines()

    def count(self, line: str) -> int:
        return self.lines().count(line)


@pytest.fixture
def at_desk(set_desk: SetDesk, tmp_path: Path) -> Iterator[tuple[Desk, News]]:
    with set_desk(tmp_path, LAPTOP, PROJECTOR) as place:
        news = tmp_path / "news.txt"
        with news.open("w", encoding="utf-8") as output:
            program = subprocess.Popen(
                [sys.executable, "-m", "tests.journeys.wall_program"],
                env=place.surroundings,
                cwd=ROOT,
                text=True,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            place.programs.append(program)
            until(lambda: "ready" in news.read_text(encoding="utf-8"))
            until(lambda: place.windows(CONSOLE))
            yield place, News(news)


def shown_at(place: Desk) -> tuple[int, int, int, int] | None:
    """Where the wall is, or None when it is on no display."""
    found = place.windows(WALL)
    return place.geometry(found[0]) if found else None


def has_the_keyboard(place: Desk) -> str:
    return place._run("xdotool", "getactivewindow", "getwindowname", check=False).strip()


def test_the_projector_comes_and_goes(at_desk: tuple[Desk, News]) -> None:
    place, news = at_desk
    console = place.windows(CONSOLE)[0]
    place.focus(console)
    place.press("F5")
    until(lambda: shown_at(place) == (1366, 0, 1920, 1080))
    assert has_the_keyboard(place) == CONSOLE, "the wall took the keyboard"
    x, _, width, _ = place.geometry(console)
    assert x + width <= 1366, "the console is covered"

    for times in (1, 2):
        place.monitor("projector", None)
        place.measure("the wall is gone", lambda: shown_at(place) is None)
        until(lambda times=times: news.count("lost") == times)
        assert place.windows(CONSOLE) == [console], "the console went with the display"
        place.monitor("projector", PLUGGED)
        place.measure("the wall is back", lambda: shown_at(place) == (1366, 0, 1920, 1080))
        until(lambda times=times: news.count("found") == times)
    assert has_the_keyboard(place) == CONSOLE


def test_a_live_wall_closes_at_the_second_f5_and_passes_the_clicker_on(at_desk: tuple[Desk, News]) -> None:
    place, news = at_desk
    place.focus(place.windows(CONSOLE)[0])
    place.press("F5")
    until(lambda: shown_at(place) is not None)
    place.focus(place.windows(WALL)[0])
    place.press("Next", "Prior", "b", "period")
    until(lambda: news.count("black") == 2)
    assert (news.count("next"), news.count("back")) == (1, 1)
    place.press("F5")
    until(lambda: news.count("second press") == 1)
    assert shown_at(place) is not None
    place.press("F5")
    until(lambda: shown_at(place) is None)
    assert news.lines()[-1] == "shown hidden"


def test_with_one_display_the_wall_is_refused_and_comes_when_one_is_plugged_in(
    at_desk: tuple[Desk, News],
) -> None:
    place, news = at_desk
    place.monitor("projector", None)
    place.focus(place.windows(CONSOLE)[0])

    def refused() -> bool:
        place.press("F5")
        return "refused only_one" in news.lines()

    until(refused)
    assert shown_at(place) is None
    place.monitor("projector", PLUGGED)
    until(lambda: shown_at(place) == (1366, 0, 1920, 1080))


def test_a_window_to_share_has_its_title_bar(at_desk: tuple[Desk, News]) -> None:
    place, _ = at_desk
    place.focus(place.windows(CONSOLE)[0])
    place.press("F6")
    until(lambda: shown_at(place) is not None)
    area = shown_at(place)
    assert area is not None
    assert area[2:] in ((615, 345), (615, 346))
    wall = str(place.windows(WALL)[0])
    frame = place._run("xprop", "-id", wall, "_NET_FRAME_EXTENTS", check=False)
    if "=" in frame:
        assert not frame.split("=")[1].strip().startswith("0, 0, 0, 0")


def test_the_real_program_keeps_its_console_and_its_wall(set_desk: SetDesk, tmp_path: Path) -> None:
    """The demonstration, run with a clicker, its projector unplugged in the middle of a round."""
    with set_desk(tmp_path, LAPTOP, PROJECTOR) as place:
        place.start("--demo", "--language", "fr")
        main = until(lambda: place.windows("CoP Desktop"), seconds=60)[0]

        def wall() -> tuple[int, int, int, int] | None:
            found = place.windows("Écran de projection")
            return place.geometry(found[0]) if found else None

        def console() -> bool:
            place.focus(main)
            place.press("ctrl+3")
            return "La salle voit" in place.names()

        def opened() -> bool:
            """Press F5 once, and again only if nothing came of it."""
            if wall() is None:
                place.focus(main)
                place.press("F5")
                for _ in range(30):
                    if wall() is not None:
                        return True
                    pause(0.1)
            return wall() is not None

        until(console, seconds=60)
        until(opened, seconds=60)
        until(lambda: wall() == (1366, 0, 1920, 1080))
        before = place.geometry(main)
        assert before[0] + before[2] / 2 < 1366, "the window is on the wall's display"
        place.press("Next")
        until(lambda: "Il reste" in place.names(), seconds=30)
        place.monitor("projector", None)
        until(lambda: wall() is None)
        assert place.geometry(main) == before, "the window moved with the display"
        assert "Il reste" in place.names(), "the round goes on"
        place.monitor("projector", PLUGGED)
        until(lambda: wall() == (1366, 0, 1920, 1080))
        shown = place._run("xdotool", "search", "--onlyvisible", "--name", ".").split()
        titles = [place._run("xdotool", "getwindowname", window) for window in shown]
        assert any("Codéveloppement de décembre" in title for title in titles)
        assert not any("autobus" in title for title in titles), "a working title in the title of a window"
