"""The thread, lying: one line whose lengths are true to the minutes, and a disc at now.

22 units between agenda items, 7 between the rounds of one; done `muted`, to come `track`, running in
the colour of the state of time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cop_desktop.qt.widgets.ink import Ink

ITEM_GAP = 22.0
ROUND_GAP = 7.0
WALL_THICKNESS = 16.0
WALL_DISC = 36.0


class PieceState(StrEnum):
    """Where a piece of the thread is in time."""

    DONE = "done"
    RUNNING = "running"
    TO_COME = "to_come"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Piece:
    """One round on the thread: `item` numbers its agenda item, `seconds` gives its length."""

    item: int
    seconds: float
    state: PieceState


@dataclass(frozen=True)
class Span:
    """Where a piece lies along the line."""

    start: float
    length: float


def lay_out(
    pieces: Sequence[Piece], length: float, item_gap: float = ITEM_GAP, round_gap: float = ROUND_GAP
) -> list[Span]:
    """Share a length between pieces, true to their seconds; gaps shrink when they would eat half of it."""
    if not pieces:
        return []
    gaps = [
        0.0 if index == 0 else (item_gap if piece.item != pieces[index - 1].item else round_gap)
        for index, piece in enumerate(pieces)
    ]
    between = sum(gaps)
    if between > length / 2:
        gaps = [gap * length / 2 / between for gap in gaps]
        between = length / 2
    seconds = sum(piece.seconds for piece in pieces) or 1.0
    scale = (length - between) / seconds
    spans = []
    at = 0.0
    for piece, gap in zip(pieces, gaps, strict=True):
        at += gap
        spans.append(Span(at, piece.seconds * scale))
        at += piece.seconds * scale
    return spans


def now_at(pieces: Sequence[Piece], spans: Sequence[Span], share: float) -> float | None:
    """Give the place of now: `share` (0 to 1) of the running piece, or None when none runs."""
    for piece, span in zip(pieces, spans, strict=True):
        if piece.state is PieceState.RUNNING:
            return span.start + span.length * min(1.0, max(0.0, share))
    return None


def paint_thread(
    painter: QPainter,
    start: QPointF,
    length: float,
    pieces: Sequence[Piece],
    share: float,
    colour: QColor,
    ink: Ink,
    ground: QColor,
    thickness: float = WALL_THICKNESS,
    disc: float = WALL_DISC,
    item_gap: float = ITEM_GAP,
    round_gap: float = ROUND_GAP,
) -> None:
    """Draw the thread from `start`, the left end of its axis.

    `share` of the running piece is past, in `colour`; the disc of now is ringed with `ground`.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(start)
    spans = lay_out(pieces, length, item_gap, round_gap)
    now = now_at(pieces, spans, share)
    for piece, span in zip(pieces, spans, strict=True):
        _paint_piece(painter, piece, span, now, colour, ink, thickness)
    if now is not None:
        ring = disc * 5 / 36
        painter.setBrush(colour)
        painter.setPen(QPen(ground, ring))
        painter.drawEllipse(QPointF(now, 0), (disc + ring) / 2, (disc + ring) / 2)
    painter.restore()


def _paint_piece(
    painter: QPainter, piece: Piece, span: Span, now: float | None, colour: QColor, ink: Ink, thickness: float
) -> None:
    box = QRectF(span.start, -thickness / 2, span.length, thickness)
    if piece.state is PieceState.SKIPPED:
        box = QRectF(span.start, -thickness / 6, span.length, thickness / 3)
    radius = min(box.height(), box.width()) / 2
    painter.setBrush(ink("muted") if piece.state is PieceState.DONE else ink("track"))
    painter.drawRoundedRect(box, radius, radius)
    if piece.state is PieceState.RUNNING and now is not None and now > span.start:
        painter.save()
        painter.setClipRect(QRectF(span.start, -thickness, now - span.start, 2 * thickness))
        painter.setBrush(colour)
        painter.drawRoundedRect(box, radius, radius)
        painter.restore()
