"""Few results take the room of a wall; many keep their own height."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF

from cop_desktop.qt.wall.grid import grid_of
from cop_desktop.qt.wall.votes_layout import MOST_AIR, air_of, row_height, set_option
from cop_desktop.qt.wall.words import Wall
from cop_desktop.qt.widgets.ink import ink_of

ROOM = 1550.0


@pytest.mark.parametrize("scale", [False, True])
def test_few_rows_fill_the_wall_and_many_keep_their_height(theme: object, scale: bool) -> None:
    wall = Wall(grid_of(QSizeF(1920, 1080)), ink_of("light"))
    three, six = ["Qui relance qui?"] * 3, ["Qui relance qui?"] * 6
    air = air_of(three, ROOM, 1.0, wall, scale=scale)
    assert 40 < air <= MOST_AIR
    height = row_height(set_option(three[0], ROOM, 1.0), scale=scale)
    assert 192 + 3 * (height + air) <= 1080
    assert air_of(six, ROOM, 1.0, wall, scale=scale) == 0
