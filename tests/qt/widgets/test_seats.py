"""Eight seats told apart by shape and size, colour put aside."""

from __future__ import annotations

import itertools
import math

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from cop_desktop.domain.run.view import SeatState
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.qt.widgets.seats import Seat, paint_seat, seat_centres, seat_diameter
from tests.qt.widgets.pictures import light_and_dark, shape

EIGHT = [*(Seat(state) for state in SeatState), *(Seat(state, remote=True) for state in SeatState)]
"""The seven states in the room, and the eighth, at a distance, in each of them."""
WHITE, GREY, BLACK = QColor("white"), QColor(128, 128, 128), QColor("black")


def one_grey(name: str) -> QColor:
    """Every strong colour the same: only shape and size are left."""
    return WHITE if name in ("surface", "onAccent") else BLACK


@pytest.mark.parametrize("d", [54.0, 25.2, 18.9, 17.0, 12.6])  # wall of 14, 30 and 40; list; 40 at 720 lines
def test_the_eight_states_differ_without_colour(qapp: object, d: float) -> None:
    pictures = []
    for seat in EIGHT:

        def paint(painter: QPainter, seat: Seat = seat) -> None:
            paint_seat(painter, QPointF(60, 60), d, seat, one_grey, WHITE, ticked=d < 20)

        pictures.append(light_and_dark(paint))
    for (one, first), (other, second) in itertools.combinations(zip(EIGHT, pictures, strict=True), 2):
        differing = sum(abs(a - b) > 96 for a, b in zip(first, second, strict=True))
        least = 0.07 if one.state is other.state else 0.12  # in the room or not: the same state
        assert differing > least * d * d, f"{one} looks like {other}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_visible_on_its_ground(qapp: object, scheme: str) -> None:
    ink = ink_of(scheme)
    ground = ink("bg")

    for seat in EIGHT:

        def paint(painter: QPainter, seat: Seat = seat) -> None:
            painter.fillRect(0, 0, 120, 120, ground)
            paint_seat(painter, QPointF(60, 60), 54, seat, ink, ground)

        seen = light_and_dark(paint)
        assert sum(abs(value - seen[0]) > 40 for value in seen) > 54, seat


@pytest.mark.parametrize("count", range(2, 61))
def test_two_speaking_seats_never_touch(count: int) -> None:
    d = seat_diameter(count, 236)
    places = seat_centres(QPointF(0, 0), 236, count)
    between = math.dist(places[0].toTuple(), places[1].toTuple())
    assert between >= 1.66 / 2 * d + 1.24 / 2 * d


def test_fourteen_seats_keep_their_size_and_more_shrink() -> None:
    assert seat_diameter(14, 236) == 54
    assert seat_diameter(15, 236) < 54
    assert seat_diameter(40, 236) < seat_diameter(20, 236)


def test_seats_start_at_the_top_and_go_clockwise() -> None:
    top, right, bottom, left = seat_centres(QPointF(100, 100), 50, 4)
    assert (round(top.x()), round(top.y())) == (100, 50)
    assert round(right.x()) == 150
    assert round(bottom.y()) == 150
    assert round(left.x()) == 50


@pytest.mark.parametrize(
    ("seat", "width", "height"),
    [
        (Seat(SeatState.WAITING), 1.0, 1.0),
        (Seat(SeatState.NEXT), 1.24, 1.24),
        (Seat(SeatState.SPEAKING), 1.66, 1.66),
        (Seat(SeatState.SPOKEN), 0.62, 0.62),
        (Seat(SeatState.PASSED), 1.0, 0.34),
        (Seat(SeatState.AWAY), 1.0, 1.0),
        (Seat(SeatState.WAITING, remote=True), 1.0, 1.07),
    ],
)
def test_sizes_are_those_of_the_reference(qapp: object, seat: Seat, width: float, height: float) -> None:
    d = 54.0
    touched = shape(lambda painter: paint_seat(painter, QPointF(60, 60), d, seat, one_grey, WHITE))
    across = max(x for x, _ in touched) - min(x for x, _ in touched) + 1
    down = max(y for _, y in touched) - min(y for _, y in touched) + 1
    assert across == pytest.approx(width * d, abs=2.5)
    assert down == pytest.approx(height * d, abs=2.5)
