"""Lengths true to the minutes, lying and upright."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion

from cop_desktop.qt.widgets import thread_upright
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.qt.widgets.thread import (
    ITEM_GAP,
    ROUND_GAP,
    Piece,
    PieceState,
    lay_out,
    now_at,
)
from cop_desktop.qt.widgets.thread_column import BETWEEN_ITEMS, Item, Step, lay_out_column
from cop_desktop.qt.widgets.thread_upright import UprightThread

PIECES = st.lists(
    st.builds(Piece, st.integers(0, 6), st.integers(1, 5400).map(float), st.sampled_from(PieceState)),
    min_size=1,
    max_size=30,
)


@given(PIECES, st.floats(300, 2000))
@settings(max_examples=150, deadline=None)
def test_lengths_are_true_to_the_minutes_and_fill_the_line(pieces: list[Piece], length: float) -> None:
    spans = lay_out(pieces, length)
    per_second = {round(span.length / piece.seconds, 9) for piece, span in zip(pieces, spans, strict=True)}
    assert max(per_second) - min(per_second) < 1e-6
    assert spans[0].start == 0
    assert spans[-1].start + spans[-1].length == pytest.approx(length)
    for before, after in itertools.pairwise(spans):
        assert after.start >= before.start + before.length


def test_gaps_tell_items_from_rounds() -> None:
    done = PieceState.DONE
    spans = lay_out([Piece(0, 60, done), Piece(0, 60, done), Piece(1, 60, done)], 1752)
    gaps = [b.start - a.start - a.length for a, b in itertools.pairwise(spans)]
    assert gaps == pytest.approx([ROUND_GAP, ITEM_GAP])


def test_now_stays_within_the_running_piece() -> None:
    pieces = [Piece(0, 60, PieceState.DONE), Piece(1, 60, PieceState.RUNNING)]
    spans = lay_out(pieces, 1000)
    assert now_at(pieces, spans, 0.0) == spans[1].start
    assert now_at(pieces, spans, 7.0) == pytest.approx(1000)
    assert now_at(pieces[:1], spans[:1], 0.5) is None


def agenda() -> list[Item]:
    done, running, coming = PieceState.DONE, PieceState.RUNNING, PieceState.TO_COME
    steps = (
        Step("exp", "Exposé", "8 min", 480, done),
        Step("cons", "Consultation et exploration", "22 min", 1320, running),
        Step("syn", "Synthèse", "8 min", 480, coming),
    )
    later = tuple(Step(f"b{i}", f"Étape {i}", "10 min", 600, coming) for i in range(6))
    return [
        Item("acc", "Accueil", "13 h", (Step("acc1", "Tour", "15 min", 900, done),)),
        Item("c1", "Consultation 1", "13 h 25", steps),
        Item(
            "pause",
            "Pause",
            "14 h 32",
            (Step("p", "Pause", "15 min", 900, coming),),
            "15 min",
            protected=True,
        ),
        Item("c2", "Consultation 2", "14 h 47", later, "65 min · 6 étapes", "Titre de travail"),
    ]


def test_only_the_running_item_is_unfolded() -> None:
    column = lay_out_column(agenda(), 2.85)
    assert [row.key for row in column.rows] == ["acc", "c1", "exp", "cons", "syn", "pause", "c2"]
    assert [row.key for row in column.rows if row.running] == ["cons"]
    assert len(column.notches) == 11, "folded items keep their notches"


def test_rows_never_overlap_and_items_are_set_apart() -> None:
    rows = lay_out_column(agenda(), 1.0).rows
    for before, after in itertools.pairwise(rows):
        assert after.top >= before.top + before.height
    assert rows[1].top - rows[0].top - rows[0].height == pytest.approx(BETWEEN_ITEMS)


def test_long_steps_are_true_to_the_minutes() -> None:
    column = lay_out_column(agenda(), 6.0)
    heights = {notch.key: notch.height for notch in column.notches}
    assert heights["cons"] / heights["exp"] == pytest.approx(22 / 8)


def test_a_click_and_the_keys_ask_for_a_step(qtbot, theme) -> None:
    widget = UprightThread(ink_of("light"))
    qtbot.addWidget(widget)
    widget.show_items(agenda())
    widget.resize(268, widget.sizeHint().height())
    widget.show_now(0.4, "il reste 13 min sur 22")
    asked: list[str] = []
    widget.step_asked.connect(asked.append)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    widget.setFocus()
    row = next(row for row in widget.column().rows if row.key == "pause")
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(100, round(row.top + 5)))
    qtbot.keyClick(widget, Qt.Key.Key_Down)
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert asked == ["pause", "syn"]
    assert "Consultation 2, 14 h 47" in widget.accessibleDescription()
    assert "Titre de travail" not in widget.accessibleName()
    widget.hide()


def test_a_tick_paints_the_same_picture_as_the_whole(theme, qtbot, monkeypatch):
    """What is left out of a partial painting is what it does not touch."""

    states = [PieceState.DONE, PieceState.RUNNING, PieceState.TO_COME, PieceState.TO_COME]
    items = tuple(
        Item(f"i{n}", f"Point {n} avec un long titre", "13 h", (Step(f"s{n}", "Étape", "8 min", 480, state),),
             note="15 min", private="Un titre de travail assez long pour deux lignes")
        for n, state in enumerate(states)
    )  # fmt: skip
    column = UprightThread(theme.colour)
    qtbot.addWidget(column)
    column.resize(268, 600)
    column.show_items(items)
    column.show_now(0.3, "il reste 5 min")

    def picture():
        image = QImage(column.size(), QImage.Format.Format_ARGB32)
        image.fill(0)
        for top in range(0, 600, 40):
            column.render(image, QPoint(0, top), QRegion(0, top, 268, 40))
        return image

    sparing = picture()
    monkeypatch.setattr(thread_upright, "AROUND", 10_000)
    assert sparing == picture()
