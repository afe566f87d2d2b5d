"""One row of the harvest: icon of its kind, its words, and beneath them what they are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.codes import ItemKind
from cop_desktop.qt.models.feed import FeedRow
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, paint_icon, sans

TEXT_AT = 54.0
_TILE = 40.0
_LINE = 22.0

Looks = dict[ItemKind, tuple[str, str, str]]
"""Icon, token of its ink, token of its ground, by kind."""


class FeedRowWidget(QWidget):
    """A row given other contents as the list moves; a real widget, so that screen readers find it by name."""

    def __init__(self, ink: Ink, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = ink
        self._looks = looks
        self._row: FeedRow | None = None
        self._current = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        self.update()

    def show_row(self, row: FeedRow, *, current: bool) -> None:
        """Show this row; `current` unfolds it."""
        if row == self._row and current == self._current:
            return
        self._row, self._current = row, current
        if self.accessibleName() != row.spoken:
            self.setAccessibleName(row.spoken)
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Draw the row."""
        row = self._row
        if row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = float(self.width())
        if self._current:
            painter.setPen(QPen(self._ink("calm"), 2))
            painter.setBrush(self._ink("sunken"))
            painter.drawRoundedRect(QRectF(1, 1, width - 2, self.height() - 3), 9, 9)
        icon, ink, ground = self._looks[row.kind]
        inset = 6.0 if self._current else 0.0
        pad = self._pad()
        tile = QRectF(inset, pad, _TILE, _TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("surface") if self._current and ground == "sunken" else self._ink(ground))
        painter.drawRoundedRect(tile, 9, 9)
        paint_icon(painter, icon, tile.adjusted(10, 10, -10, -10), self._ink(ink))
        time_font = sans(14)
        time_room = QFontMetricsF(time_font).horizontalAdvance(row.time)
        painter.setFont(time_font)
        painter.setPen(self._ink("muted"))
        right = width - inset
        time_left = right - QFontMetricsF(time_font).horizontalAdvance(row.time)
        painter.drawText(QPointF(time_left, pad + 15), row.time)
        self._paint_words(painter, row, pad, right - time_room - 16)
        painter.end()

    def _pad(self) -> float:
        return 8.0 if self.height() < 64 or self._current else 13.0

    def _paint_words(self, painter: QPainter, row: FeedRow, pad: float, right: float) -> None:
        painter.setPen(self._ink("ink"))
        font = sans(16)
        below = pad + _LINE
        if self._current:
            layout = lay_out_text(row.text, right - TEXT_AT)
            layout.draw(painter, QPointF(TEXT_AT, pad - 3))
            below = pad - 3 + text_height(layout) + 3
        else:
            line = on_screen(" ".join(row.text.split()))
            elided = QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, right - TEXT_AT)
            painter.setFont(font)
            painter.drawText(QPointF(TEXT_AT, pad + 15), elided)
        strong, plain = sans(14, QFont.Weight.DemiBold), sans(14)
        painter.setFont(strong)
        painter.setPen(self._ink(self._looks[row.kind][1]))
        painter.drawText(QPointF(TEXT_AT, below + 14), row.kind_name)
        if row.about:
            at = TEXT_AT + QFontMetricsF(strong).horizontalAdvance(row.kind_name)
            painter.setFont(plain)
            painter.setPen(self._ink("muted"))
            about = QFontMetricsF(plain).elidedText(
                f"  ·  {on_screen(row.about)}", Qt.TextElideMode.ElideRight, max(0.0, right - at)
            )
            painter.drawText(QPointF(at, below + 14), about)


def lay_out_text(text: str, width: float) -> QTextLayout:
    """Break a text into the lines of an unfolded row."""
    layout = QTextLayout(on_screen(text).replace("\n", "\u2028"), sans(16))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(40.0, width))
        line.setPosition(QPointF(0, y))
        y += _LINE
    layout.endLayout()
    return layout


def text_height(layout: QTextLayout) -> float:
    """Give the height of a text laid out, in pixels."""
    return layout.lineCount() * _LINE
