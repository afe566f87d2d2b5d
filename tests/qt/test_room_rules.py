"""What a room check works out: letters for a distance, mains or battery, the panel of displays."""

from __future__ import annotations

import pytest

from cop_desktop.qt.display_panel import panel_command
from cop_desktop.qt.power import plugged_in
from cop_desktop.qt.presenters.room_check import image_height, size_for, too_far
from cop_desktop.qt.wall.face import TextSize


@pytest.mark.parametrize(
    ("metres", "image", "size"),
    [
        (5, 0.81, TextSize.NORMAL), (6, 0.81, TextSize.NORMAL), (6.8, 0.81, TextSize.LARGE),
        (7, 0.81, TextSize.VERY_LARGE), (8, 1.25, TextSize.NORMAL), (10, 1.25, TextSize.LARGE),
    ],
)  # fmt: skip
def test_letters_follow_the_last_row_and_the_image(metres, image, size):
    assert size_for(metres, image) is size


def test_a_row_beyond_the_largest_letters_is_said():
    assert not too_far(7, 0.81)
    assert too_far(8, 0.81)


@pytest.mark.parametrize(("told", "kept"), [(0, 0.81), (160, 0.81), (810, 0.81), (1250, 1.25), (9000, 0.81)])
def test_a_projector_that_lies_about_its_image_is_not_believed(told, kept):
    assert image_height(told) == kept


def supply(folder, name, **facts):
    (folder / name).mkdir()
    for fact, value in facts.items():
        (folder / name / fact).write_text(f"{value}\n", encoding="ascii")


def test_power_is_read_from_the_system(tmp_path):
    assert plugged_in(tmp_path) is None
    supply(tmp_path, "mouse", type="Battery", scope="Device", status="Discharging")
    assert plugged_in(tmp_path) is None
    supply(tmp_path, "BAT0", type="Battery", status="Discharging")
    supply(tmp_path, "AC", type="Mains", online=0)
    assert plugged_in(tmp_path) is False
    (tmp_path / "AC" / "online").write_text("1\n", encoding="ascii")
    assert plugged_in(tmp_path) is True
    assert plugged_in(tmp_path / "none") is None


def test_a_battery_that_charges_is_plugged_in(tmp_path):
    supply(tmp_path, "BAT0", type="Battery", status="Charging")
    assert plugged_in(tmp_path) is True


def test_the_panel_is_what_the_platform_has():
    assert panel_command("win32") == ("explorer.exe", ("ms-settings:display",))
    command = panel_command("darwin")
    assert command is not None
    assert command[0] == "open"
    assert panel_command("linux", lambda _name: None) is None
    found = panel_command("linux", lambda name: "/usr/bin/arandr" if name == "arandr" else None)
    assert found == ("arandr", ())
