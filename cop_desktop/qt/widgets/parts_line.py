"""A session's own thread on its card: one bar, lengths true to the minutes, words where they fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cop_desktop.qt.theme import SMALL, Theme

GAP, THICK, HEIGHT = 3.0, 8.0, 38


class PartView(NamedTuple):
    """One stretch: `token` is its colour; an empty `word` stays bare."""

    seconds: float
    word: str
    token: str


class PartsLine(QWidget):
    """A lying bar; the last stretch may be the time left over, its word aligned at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[PartView, ...] = ()
        self._spare = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_parts(self, parts: Sequence[PartView], spare: str, spoken: str) -> None:
        """Show stretches in order; `spare` is the word of the last one; `spoken` says it all."""
        self._parts = tuple(parts)
        self._spare = spare
        self.setAccessibleName(spoken)
        self.update()

    def spans(self) -> list[tuple[float, float]]:
        """Give the left and the width of each stretch, in pixels."""
        total = sum(part.seconds for part in self._parts)
        if not total:
            return []
        room = self.width() - GAP * (len(self._parts) - 1)
        found, x = [], 0.0
        for part in self._parts:
            width = room * part.seconds / total
            found.append((x, width))
            x += width + GAP
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, then the words that do not meet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        spans = self.spans()
        for part, (x, width) in zip(self._parts, spans, strict=True):
            painter.setBrush(self._theme.colour(part.token))
            painter.drawRoundedRect(QRectF(x, 2, max(2.0, width), THICK), THICK / 2, THICK / 2)
        font = self._theme.font(SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        end = float(self.width())
        if self._spare:
            end -= metrics.horizontalAdvance(self._spare)
            painter.drawText(QPointF(end, HEIGHT - 8), self._spare)
            end -= 14
        free = 0.0
        starts = [x for x, _width in spans]
        for rank, (part, (x, width)) in enumerate(zip(self._parts, spans, strict=True)):
            if not part.word or x < free:
                continue
            ahead = starts[rank + 1] if rank + 1 < len(starts) else end
            room = min(end, max(x + width, ahead)) - x
            natural = metrics.horizontalAdvance(part.word)
            if natural > room and width > 90:
                word = metrics.elidedText(part.word, Qt.TextElideMode.ElideRight, int(room))
            elif natural <= min(end - x, width + 60):
                word = part.word
            else:
                continue
            painter.drawText(QPointF(x, HEIGHT - 8), word)
            free = x + metrics.horizontalAdvance(word) + 12
