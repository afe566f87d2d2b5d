"""The points of a session on an upright thread, each as long as its minutes where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cop_desktop.qt.icons import draw_icon
from cop_desktop.qt.theme import SMALL, TEXT, Theme

LINE_X, BEAD, WORDS = 9, 18, 28
"""Where the line lies, diameter of a bead, where words begin, in pixels."""
LEAST, TWO_LINES = 46, 68
"""The least a point takes, and from what its title may take two lines, in pixels."""


class PointState(StrEnum):
    """What a point is for whoever writes."""

    WRITTEN = "written"
    TO_WRITE = "to_write"
    ROOM = "room"


class PointView(NamedTuple):
    """One point, in the language shown; `seconds` long. An empty `key` is a break, only a length."""

    key: str
    title: str
    state: PointState
    word: str
    seconds: int
    spoken: str = ""


class _Point(QAbstractButton):
    """One point: a real button."""

    arrow = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = PointView("", "", PointState.TO_WRITE, "", 0)
        self.present = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Room for two lines and a word."""
        return QSize(196, TWO_LINES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ ↓ go along the thread; Enter chooses."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self.arrow.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bead, the title, and what is to be done."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(WORDS - 8, 0.5, self.width() - WORDS + 7, self.height() - 1)
        if self.present:
            painter.setPen(QPen(theme.colour("calm" if self.hasFocus() else "line"), 1))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(box, 9, 9)
        elif self.hasFocus():
            painter.setPen(QPen(theme.colour("calm"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 9, 9)
        self._bead(painter)
        weight = QFont.Weight.Bold if self.present else QFont.Weight.Medium
        font = theme.font(TEXT, weight)
        metrics = QFontMetrics(font)
        room = self.width() - WORDS - 8
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        lines = cut(self.view.title, metrics, room, 2 if self.height() >= TWO_LINES else 1)
        top = 3.0
        for line in lines:
            painter.drawText(QRectF(WORDS, top, room, 20), Qt.AlignmentFlag.AlignVCenter, line)
            top += 20
        painter.setFont(theme.font(SMALL, QFont.Weight.DemiBold if self.present else QFont.Weight.Normal))
        painter.setPen(theme.colour("calm" if self.present else "muted"))
        painter.drawText(QRectF(WORDS, top, room, 19), Qt.AlignmentFlag.AlignVCenter, self.view.word)

    def _bead(self, painter: QPainter) -> None:
        theme, centre = self._theme, QPointF(LINE_X, 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bg"))
        painter.drawEllipse(centre, BEAD / 2 + 1, BEAD / 2 + 1)
        icon = QRectF(centre.x() - 6, centre.y() - 6, 12, 12)
        if self.present:
            painter.setPen(QPen(theme.colour("calm"), 4))
            painter.setBrush(theme.colour("bg"))
            painter.drawEllipse(centre, BEAD / 2 - 2, BEAD / 2 - 2)
        elif self.view.state is PointState.TO_WRITE:
            painter.setPen(QPen(theme.colour("muted"), 2))
            painter.setBrush(theme.colour("bg"))
            painter.drawEllipse(centre, BEAD / 2 - 2, BEAD / 2 - 2)
        else:
            painter.setBrush(theme.colour("muted"))
            painter.drawEllipse(centre, BEAD / 2, BEAD / 2)
            name = "lock" if self.view.state is PointState.ROOM else "check"
            draw_icon(painter, name, theme.colour("bg"), icon)


class PointsThread(QWidget):
    """`chosen(key)` when a point is clicked, or reached. Made by a form, then `dress`ed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._views: list[PointView] = []
        self._points: list[_Point] = []
        self.setMinimumHeight(160)

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        theme.changed.connect(self.update)

    def show_points(self, views: Sequence[PointView], present: str) -> None:
        """Show these points, one of them present."""
        if self._theme is None:
            return
        self._views = list(views)
        stops = [view for view in views if view.key]
        while len(self._points) < len(stops):
            point = _Point(self._theme, self)
            point.clicked.connect(lambda _checked=False, which=point: self.chosen.emit(which.view.key))
            point.arrow.connect(lambda by, which=point: self._step(which, by))
            self._points.append(point)
        for rank, point in enumerate(self._points):
            point.setVisible(rank < len(stops))
            if rank < len(stops):
                point.view = stops[rank]
                point.present = stops[rank].key == present
                point.setAccessibleName(stops[rank].spoken or stops[rank].title)
                point.setToolTip(stops[rank].title)
                point.update()
        self._place()

    def _step(self, point: _Point, by: int) -> None:
        at = self._points.index(point) + by
        if 0 <= at < len(self._points) and self._points[at].isVisible():
            self._points[at].setFocus()
            self.chosen.emit(self._points[at].view.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out again."""
        super().resizeEvent(event)
        self._place()

    def _lengths(self) -> list[float]:
        """Give each point its share of the height: its minutes, but never less than its words need."""
        least = [LEAST if view.key else 10 for view in self._views]
        room = float(max(self.height() - 4, sum(least)))
        lengths = [float(each) for each in least]
        free = [rank for rank, view in enumerate(self._views) if view.seconds > 0]
        while free:
            left = room - sum(lengths[rank] for rank in range(len(lengths)) if rank not in free)
            total = sum(self._views[rank].seconds for rank in free)
            short = [rank for rank in free if left * self._views[rank].seconds / total < least[rank]]
            if not short:
                for rank in free:
                    lengths[rank] = left * self._views[rank].seconds / total
                break
            free = [rank for rank in free if rank not in short]
        return lengths

    def _place(self) -> None:
        top, at = 0.0, 0
        for view, length in zip(self._views, self._lengths(), strict=True):
            if view.key:
                height = round(min(length - 2, TWO_LINES + 6))
                self._points[at].setGeometry(0, round(top), self.width(), height)
                at += 1
            top += length
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        stops = [point for point in self._points if point.isVisible()]
        if self._theme is None or not stops:
            return
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour("track"), 3))
        end = sum(self._lengths())
        painter.drawLine(QPointF(LINE_X, stops[0].y() + 14), QPointF(LINE_X, min(end, self.height() - 2)))


def cut(text: str, metrics: QFontMetrics, room: int, most: int) -> list[str]:
    """Break a title into at most so many lines; the last is cut."""
    words, lines = text.split(), [""]
    for rank, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= room or not lines[-1]:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {' '.join(words[rank:])}"
            break
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
