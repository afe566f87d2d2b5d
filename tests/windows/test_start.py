"""What the first paint waits for, and the place a window takes when it was never opened before."""

from __future__ import annotations

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect

from cop_desktop.windows.main_window import MainWindow

FIRST_PAINT = """
import gc, sys
from cop_desktop.__main__ import main
from cop_desktop.app import Program
opened = Program.open
def open_and_watch(self, *given, **more):
    from PySide6 import QtCore, QtWidgets
    from cop_desktop.windows.main_window import MainWindow
    painted = MainWindow.paintEvent
    def watched(window, event):
        if not window._was_painted:
            print(*(name for name in ("sqlalchemy", "json", "socket", "argparse") if name in sys.modules))
            print("Qt" in vars(QtCore), "QStyle" in vars(QtWidgets), gc.isenabled())
        painted(window, event)
    MainWindow.paintEvent = watched
    done = opened(self, *given, **more)
    self._desktop.window.painted.connect(self._desktop.window.close)
    return done
Program.open = open_and_watch
sys.exit(main(["--workspace", sys.argv[1]]))
"""


def test_the_first_paint_waits_for_nothing_it_does_not_show(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-c", FIRST_PAINT, str(tmp_path / "none.cop")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines() == ["argparse", "False False False"], done.stderr


@pytest.mark.parametrize(
    ("room", "taken"),
    [
        ((0, 0, 1920, 1040), (0, 0, 1920, 1040)),
        ((0, 0, 1366, 768), (0, 0, 1366, 768)),
        ((1366, 0, 1600, 900), (1366, 0, 1600, 900)),
        ((0, 30, 2560, 1410), (320, 195, 1920, 1080)),
    ],
)
def test_a_window_never_opened_before_takes_the_room_of_its_display(
    qtbot, theme, messages, monkeypatch, room, taken
):
    window = MainWindow(theme, messages)
    qtbot.addWidget(window)
    monkeypatch.setattr(window, "screen", lambda: SimpleNamespace(availableGeometry=lambda: QRect(*room)))
    window.fill_display()
    assert window.geometry().getRect() == taken


def test_a_display_lower_than_the_window_may_be_still_shows_its_foot(qtbot, theme, messages, monkeypatch):
    """1920 × 1080 at 200 % is 960 × 540, less a panel."""
    window = MainWindow(theme, messages)
    qtbot.addWidget(window)
    room = QRect(0, 0, 960, 516)
    monkeypatch.setattr(window, "screen", lambda: SimpleNamespace(availableGeometry=lambda: room))
    window._stay_within()
    assert room.contains(window.geometry())
    assert window.ui.foot.mapTo(window, window.ui.foot.rect().bottomLeft()).y() <= room.bottom()


@pytest.mark.parametrize("room", [(0, 0, 1280, 1024), (0, 0, 1366, 728), (0, 0, 800, 800)])
def test_where_the_display_is_smaller_than_the_form_its_size_is_kept(
    qtbot, theme, messages, monkeypatch, room
):
    window = MainWindow(theme, messages)
    qtbot.addWidget(window)
    monkeypatch.setattr(window, "screen", lambda: SimpleNamespace(availableGeometry=lambda: QRect(*room)))
    window.fill_display()
    assert (window.width(), window.height()) == (1366, 768), "`_stay_within` makes it fit, frame included"
