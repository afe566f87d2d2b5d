"""The ring says the state of time by its shape, and its digits never jump."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from cop_desktop.qt.widgets.clock_text import cells, clock_width
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.qt.widgets.lettering import sans
from cop_desktop.qt.widgets.ring import Ring, RingState, RingWidget, paint_arc
from tests.qt.widgets.pictures import shape


def black(name: str) -> QColor:
    return QColor("black")


def drawn(ring: Ring) -> frozenset[tuple[int, int]]:
    def paint(painter: QPainter) -> None:
        paint_arc(painter, QPointF(60, 60), 45, 12, 5, ring, black)

    return shape(paint)


def test_three_states_differ_without_colour(qapp: object) -> None:
    long = drawn(Ring(RingState.NORMAL, 0.63))
    short = drawn(Ring(RingState.TWO_MINUTES, 0.08))
    dashed = drawn(Ring(RingState.OVERTIME))
    assert len(long) > 1.3 * len(short)
    assert len(dashed) < 0.8 * len(short)
    assert (60, 15) in long
    assert (60, 15) in short


def test_what_is_left_drains_clockwise_and_what_has_passed_fills_clockwise(qapp: object) -> None:
    left = drawn(Ring(RingState.NORMAL, 0.25))
    passed = drawn(Ring(RingState.NORMAL, -0.25))
    outside_left, outside_right = (60 - 35, 60 - 35), (60 + 35, 60 - 35)
    assert outside_left in left
    assert outside_right not in left
    assert outside_right in passed
    assert outside_left not in passed


def test_every_digit_has_the_same_cell(qapp: object, theme: object) -> None:
    font = sans(40)
    assert len(set(cells("0123456789", font))) == 1
    widths = {
        round(clock_width(f"{minutes}:{seconds:02}", font), 3) for minutes in (1, 7) for seconds in range(60)
    }
    assert len(widths) == 1


def test_a_ring_says_its_words_and_repaints_only_when_they_change(qtbot: object, theme: object) -> None:
    widget = RingWidget(ink_of("light"))
    widget.resize(132, 132)
    ring = Ring(RingState.NORMAL, 0.5, "Il reste", "13 min", "52 s", "Il reste 13 minutes")
    widget.set_ring(ring)
    assert widget.accessibleName() == "Il reste 13 minutes"
    first = widget.grab().toImage()
    widget.set_ring(Ring(RingState.NORMAL, 0.5, "Il reste", "13 min", "51 s", "Il reste 13 minutes"))
    assert widget.grab().toImage() != first
    widget.set_ink(ink_of("dark"))
    assert widget.ring().below == "51 s"
