"""The wall's window: keys passed on, closing that takes two presses, its place on two displays."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy

from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.screens import Shown
from cop_desktop.qt.wall.face import BlackFace
from cop_desktop.qt.wall.face_of import face_of
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.projector import ProjectorWindow
from cop_desktop.windows.wall import TheWall
from cop_desktop.windows.wall_preview import WallPreview, said_of
from tests.qt.wall.views import session_words, view

ROOT = Path(__file__).resolve().parents[2]
DESK = Path(__file__).with_name("offscreen_desk.py")


@pytest.fixture
def window(qtbot: Any, theme: Any, languages: Any) -> Any:
    made = ProjectorWindow(ink_of("light"))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.leave()


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Qt.Key.Key_PageDown, "next_asked"), (Qt.Key.Key_PageUp, "back_asked"),
     (Qt.Key.Key_B, "black_asked"), (Qt.Key.Key_Period, "black_asked")],
)  # fmt: skip
def test_the_keys_of_a_clicker_are_passed_on_once(qtbot: Any, window: Any, key: Any, signal: str) -> None:
    spy = QSignalSpy(getattr(window, signal))
    qtbot.keyClick(window, key)
    assert spy.count() == 1
    repeat = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
    window.keyPressEvent(repeat)
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert spy.count() == 1, "a key held down or with Ctrl is not a clicker's"


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_Escape])
def test_a_live_wall_closes_at_the_second_press(qtbot: Any, window: Any, key: Any) -> None:
    window.set_session("Rencontre", live=True)
    asked, wanted = QSignalSpy(window.close_asked), QSignalSpy(window.second_press_wanted)
    qtbot.keyClick(window, key)
    assert (asked.count(), wanted.count()) == (0, 1)
    qtbot.keyClick(window, key)
    assert (asked.count(), wanted.count()) == (1, 1)


def test_the_second_press_comes_within_three_seconds(qtbot: Any, window: Any) -> None:
    window.set_session("Rencontre", live=True)
    asked = QSignalSpy(window.close_asked)
    assert window._second.interval() == 3000
    window._second.setInterval(5)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window._second.isActive())
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert asked.count() == 0


def test_a_wall_at_rest_closes_at_once(qtbot: Any, window: Any) -> None:
    asked = QSignalSpy(window.close_asked)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert asked.count() == 1


def test_the_system_cannot_close_a_live_wall_at_once(window: Any) -> None:
    window.set_session("Rencontre", live=True)
    wanted = QSignalSpy(window.second_press_wanted)
    assert not window.close()
    assert window.isVisible()
    assert wanted.count() == 1


def test_the_title_is_public_and_follows_the_language(window: Any, languages: Any, qapp: Any) -> None:
    from cop_desktop.domain.codes import Language

    assert window.windowTitle() == "Écran de projection"
    window.set_session("Codéveloppement", live=False)
    assert window.windowTitle() == "Codéveloppement — Écran de projection"
    languages.switch(Language.ENGLISH)
    qapp.processEvents()
    assert window.windowTitle() == "Codéveloppement — Session screen"


@pytest.fixture
def wall(qapp: Any, theme: Any, languages: Any) -> Any:
    presenter = ProjectorPresenter()
    made = TheWall(qapp, presenter, ink_of("light"), qapp.primaryScreen)
    yield made, presenter
    made.close()
    made.window.deleteLater()


def test_one_display_is_never_covered_and_says_so(wall: Any) -> None:
    made, _ = wall
    refused = QSignalSpy(made.refused)
    made.toggle()
    assert refused.count() == 1
    assert refused.at(0) == ["only_one"]
    assert not made.window.isVisible()


def test_a_window_to_share_is_an_ordinary_window(qtbot: Any, wall: Any) -> None:
    made, presenter = wall
    presenter.show_words(session_words())
    with qtbot.waitExposed(made.window):
        made.open_window()
    flags = made.window.windowFlags()
    assert flags & Qt.WindowType.Window
    assert not flags & (Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    assert not made.window.isFullScreen()
    assert made.shown is Shown.WINDOW
    made.toggle()
    assert made.shown is Shown.HIDDEN
    assert not made.window.isVisible()


def test_black_ends_with_the_wall_it_covered(wall: Any) -> None:
    made, presenter = wall
    presenter.show_words(session_words())
    made.open_window()
    presenter.set_black(True)
    made.close()
    made.open_window()
    assert not presenter.settings.black
    assert made.window.canvas.face() == presenter.face != BlackFace()


def test_what_the_presenter_says_is_what_the_window_shows(wall: Any) -> None:
    made, presenter = wall
    assert isinstance(made.window.canvas.face(), BlackFace)
    presenter.show_words(session_words())
    presenter.show_view(view())
    assert made.window.canvas.face() == presenter.face
    assert "Codéveloppement d’octobre" in made.window.windowTitle()
    presenter.toggle_black()
    assert isinstance(made.window.canvas.face(), BlackFace)
    presenter.toggle_black()
    assert made.window.canvas.face() == presenter.face
    presenter.show_words(None)
    assert isinstance(made.window.canvas.face(), BlackFace)


def test_the_words_of_the_wall_follow_the_language(wall: Any, languages: Any, qapp: Any) -> None:
    from cop_desktop.domain.codes import Language

    made, presenter = wall
    presenter.show_words(session_words())
    presenter.show_view(view())
    assert "Étape 4 sur 6" in made.window.canvas.accessibleName()
    languages.switch(Language.ENGLISH)
    qapp.processEvents()
    assert "Step 4 of 6" in made.window.canvas.accessibleName()


def test_a_live_wall_is_toggled_off_with_two_presses_from_the_console(qtbot: Any, wall: Any) -> None:
    made, presenter = wall
    presenter.show_words(session_words())
    presenter.show_view(view())
    made.open_window()
    wanted = QSignalSpy(made.second_press_wanted)
    made.toggle()
    assert (made.shown, wanted.count()) == (Shown.WINDOW, 1)
    made.toggle()
    assert made.shown is Shown.HIDDEN


def test_the_preview_is_the_wall_in_small_and_says_it(qtbot: Any, theme: Any, languages: Any) -> None:
    preview = WallPreview(ink_of("light"))
    qtbot.addWidget(preview)
    assert preview.heightForWidth(320) == 180
    presenter = ProjectorPresenter()
    presenter.face_changed.connect(preview.show_face)
    presenter.show_words(session_words())
    presenter.show_view(view())
    assert said_of(preview.face()) == ("Consultation et exploration · 14 min", "La question et la règle")
    presenter.set_black(True)
    assert said_of(preview.face()) == ("Écran noir", "")


def on_two_displays(act: str, folder: Path, second: dict[str, Any] | None = None) -> dict[str, Any]:
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
        {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
        | (second or {}),
    ]
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(DESK), act],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}", "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_the_wall_fills_the_second_display(tmp_path: Path) -> None:
    told = on_two_displays("open", tmp_path)
    assert (told["visible"], told["full"]) == (True, True)
    assert told["wall"] == told["screens"][1] == [1366, 0, 1920, 1080]
    assert told["console"]
    assert told["chosen"] == "projector"
    assert told["painted"] == "#faf7f1"


@pytest.mark.parametrize(
    "second",
    [
        {"width": 1024, "height": 768},
        {"width": 1920, "height": 1200},
        {"x": -3840, "width": 3840, "height": 2160},
    ],
)
def test_any_size_and_side(tmp_path: Path, second: dict[str, Any]) -> None:
    told = on_two_displays("open", tmp_path, second)
    assert told["full"]
    assert told["wall"] == told["screens"][1]


def test_a_duplicated_display_is_not_covered(tmp_path: Path) -> None:
    told = on_two_displays("open", tmp_path, {"x": 0})
    assert not told["visible"]
    assert told["refused"] == "only_one"


def test_a_window_stays_small(tmp_path: Path) -> None:
    told = on_two_displays("window", tmp_path)
    assert (told["visible"], told["full"]) == (True, False)
    console = told["screens"][0]
    assert told["wall"][2] <= console[2] * 0.45 + 1
    assert told["wall"][1] + told["wall"][3] <= console[1] + console[3] - 40


def test_after_a_crash_the_wall_comes_back_on_its_own_display_and_on_no_other(tmp_path: Path) -> None:
    back = on_two_displays("usual", tmp_path)
    assert back["full"]
    assert back["wall"] == back["screens"][1]
    assert not on_two_displays("stranger", tmp_path)["visible"]


def test_the_operator_moving_to_the_wall_hides_it(tmp_path: Path) -> None:
    told = on_two_displays("moved", tmp_path)
    assert not told["visible"]
    assert told["why"] == "operator_there"
    assert told["console"]


def test_the_wall_is_gone_before_the_system_can_move_it_and_comes_back(tmp_path: Path) -> None:
    told = on_two_displays("removed", tmp_path)
    assert told["gone_at_once"]
    assert told["settling"]
    assert told["full"]
    assert told["wall"] == told["screens"][1]


def test_the_welcome_is_said_once_beside_its_picture(languages: Any) -> None:
    assert said_of(face_of(None, session_words())) == ("Accueil", "On commence à 13\u00a0h.")
