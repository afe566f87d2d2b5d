"""The season as one line true to the days, each session a bead that can be reached and opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cop_desktop.qt.theme import SMALL, Theme

LINE_Y, EDGE, THICKNESS = 92.0, 20, 6.0
"""Where the line lies in the card, its distance to the card's sides, its thickness, in pixels."""
BEAD, NEXT_BEAD = 32, 42
"""Diameters of a bead and of the next one, in pixels."""
LEAST_WORDS, MOST_WORDS = 36, 260
"""Words narrower than this are not written; wider ones are cut, in pixels."""
HUNG_LEAN = 96.0
"""How far the words of a training go to the left of its day, in pixels: the heading is there."""


class BeadState(StrEnum):
    """What a session is on the line."""

    HELD = "held"
    NEXT = "next"
    TO_COME = "to_come"


class BeadView(NamedTuple):
    """One session on the line, in the language shown; `spoken` is its accessible name."""

    key: str
    date: dt.date
    number: str
    state: BeadState
    day: str
    title: str
    spoken: str


class SeasonLineView(NamedTuple):
    """What the line shows; `hung` are trainings by day; texts are in the language shown."""

    starts_on: dt.date
    ends_on: dt.date
    today: dt.date
    heading: str
    today_word: str
    training_word: str
    beads: Sequence[BeadView] = ()
    hung: Sequence[tuple[dt.date, str]] = ()


class Bead(QAbstractButton):
    """One session: a real button, so that Tab, Enter and a screen reader find it."""

    arrow = Signal(int)

    def __init__(self, theme: Theme, view: BeadView, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = view
        self.chosen = False
        self.setAccessibleName(view.spoken)
        self.setToolTip(view.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Room for the largest bead and its ring of focus."""
        return QSize(52, 52)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → go along the season; Enter opens."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.arrow.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bead: filled when held, ringed when next, hollow when to come."""
        theme, state = self._theme, self.view.state
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        radius = (NEXT_BEAD if state is BeadState.NEXT else BEAD) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(centre, radius + 3, radius + 3)
        if self.hasFocus() or (self.chosen and state is not BeadState.NEXT):
            painter.setPen(QPen(theme.colour("calm"), 2 if self.hasFocus() else 1))
            painter.drawEllipse(centre, radius + 3, radius + 3)
            painter.setPen(Qt.PenStyle.NoPen)
        ink, weight, size = theme.colour("muted"), QFont.Weight.DemiBold, 16
        if state is BeadState.HELD:
            painter.setBrush(theme.colour("muted"))
            painter.drawEllipse(centre, radius, radius)
            ink = theme.colour("surface")
        elif state is BeadState.NEXT:
            painter.setPen(QPen(theme.colour("calm"), 4.5))
            painter.drawEllipse(centre, radius - 1, radius - 1)
            ink, weight, size = theme.colour("calm"), QFont.Weight.Bold, 19
        else:
            painter.setPen(QPen(theme.colour("muted"), 2))
            painter.drawEllipse(centre, radius - 1, radius - 1)
            weight = QFont.Weight.Medium
        painter.setFont(theme.font(size, weight))
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.view.number)


class SeasonLine(QWidget):
    """`chosen(key)` when a bead is clicked, or entered."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: SeasonLineView | None = None
        self._beads: list[Bead] = []
        self._chosen = ""
        self.setMinimumHeight(164)
        theme.changed.connect(self.update)

    @property
    def beads(self) -> list[Bead]:
        """The sessions, in order."""
        return list(self._beads)

    def show_season(self, view: SeasonLineView) -> None:
        """Show a season; the bead that had the cursor keeps it."""
        if view == self._view:
            return
        focused = next((bead.view.key for bead in self._beads if bead.hasFocus()), "")
        old = self._beads
        self._view = view
        self._beads = []
        for each in view.beads:
            bead = Bead(self._theme, each, self)
            bead.clicked.connect(lambda _checked=False, key=each.key: self.chosen.emit(key))
            bead.arrow.connect(lambda by, of=bead: self._step(of, by))
            self._beads.append(bead)
        self._place()
        for bead in self._beads:
            bead.chosen = bead.view.key == self._chosen
            bead.show()
            if bead.view.key == focused:
                bead.setFocus()
        self._one_stop()
        for bead in old:
            bead.hide()
            bead.deleteLater()
        self.setAccessibleName(view.heading)
        self.update()

    def choose(self, key: str) -> None:
        """Mark the session whose card is shown."""
        self._chosen = key
        self._one_stop()
        for bead in self._beads:
            bead.chosen = bead.view.key == key
            bead.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the beads on their days."""
        super().resizeEvent(event)
        self._place()

    def x_of(self, day: dt.date) -> float:
        """Tell where a day lies, in pixels."""
        if self._view is None:
            return 0.0
        span = max(1, (self._view.ends_on - self._view.starts_on).days)
        share = (day - self._view.starts_on).days / span
        return EDGE + min(1.0, max(0.0, share)) * (self.width() - 2 * EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, its months, today, the words of the sessions and the trainings."""
        view = self._view
        if view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._heading(painter, view)
        self._line(painter, view)
        for day, title in view.hung:
            self._hang(painter, self.x_of(day), title)
        if view.starts_on <= view.today <= view.ends_on:
            self._today(painter, view)
        self._labels(painter, view)

    def _place(self) -> None:
        for bead in self._beads:
            size = bead.sizeHint()
            bead.setGeometry(
                round(self.x_of(bead.view.date) - size.width() / 2),
                round(LINE_Y - size.height() / 2),
                size.width(),
                size.height(),
            )

    def _step(self, bead: Bead, by: int) -> None:
        at = self._beads.index(bead) + by
        if 0 <= at < len(self._beads):
            self._beads[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _one_stop(self) -> None:
        """One stop of Tab for the whole season, on the session whose card is shown."""
        stop = next((bead for bead in self._beads if bead.view.key == self._chosen), None)
        stop = stop or next(iter(self._beads[-1:]), None)
        for bead in self._beads:
            bead.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bead is stop else Qt.FocusPolicy.ClickFocus)

    def _heading(self, painter: QPainter, view: SeasonLineView) -> None:
        font = self._theme.font(SMALL, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(QPointF(EDGE, 30), view.heading)
        if view.hung:
            x = EDGE + QFontMetrics(font).horizontalAdvance(view.heading) + 24
            self._diamond(painter, x, 25)
            painter.setFont(self._theme.font(SMALL))
            painter.setPen(self._theme.colour("idea"))
            painter.drawText(QPointF(x + 12, 30), view.training_word)

    def _line(self, painter: QPainter, view: SeasonLineView) -> None:
        left, right, now = EDGE, self.width() - EDGE, self.x_of(view.today)
        painter.setPen(Qt.PenStyle.NoPen)
        top = LINE_Y - THICKNESS / 2
        painter.setBrush(self._theme.colour("track"))
        painter.drawRoundedRect(QRectF(left, top, right - left, THICKNESS), 3, 3)
        if view.today > view.starts_on:
            painter.setBrush(self._theme.colour("muted"))
            painter.drawRoundedRect(QRectF(left, top, max(6.0, now - left), THICKNESS), 3, 3)
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        month = view.starts_on.replace(day=1)
        while month <= view.ends_on:
            if month > view.starts_on:
                x = round(self.x_of(month)) + 0.5
                painter.drawLine(QPointF(x, LINE_Y - 8), QPointF(x, LINE_Y + 8))
            month = (month + dt.timedelta(days=32)).replace(day=1)

    def _today(self, painter: QPainter, view: SeasonLineView) -> None:
        x = self.x_of(view.today)
        painter.setPen(QPen(self._theme.colour("calm"), 2.5))
        painter.drawLine(QPointF(x, LINE_Y - 26), QPointF(x, LINE_Y + 9))
        font = self._theme.font(SMALL, QFont.Weight.DemiBold)
        width = QFontMetrics(font).horizontalAdvance(view.today_word)
        left = min(max(EDGE, x - width / 2), self.width() - EDGE - width)
        painter.setFont(font)
        painter.drawText(QPointF(left, LINE_Y - 33), view.today_word)

    def _hang(self, painter: QPainter, x: float, title: str) -> None:
        painter.setPen(QPen(self._theme.colour("idea"), 2))
        painter.drawLine(QPointF(x, LINE_Y - 26), QPointF(x, LINE_Y - 4))
        self._diamond(painter, x, LINE_Y - 31)
        font = self._theme.font(SMALL, QFont.Weight.DemiBold)
        days = [self.x_of(day) for day, _title in self._view.hung] if self._view else []
        self._words(painter, x, days, title, font, "idea", LINE_Y - 46, lean=HUNG_LEAN)

    def _labels(self, painter: QPainter, view: SeasonLineView) -> None:
        places = [self.x_of(bead.date) for bead in view.beads]
        for bead, x in zip(view.beads, places, strict=True):
            calm = bead.state is BeadState.NEXT
            day = self._theme.font(SMALL, QFont.Weight.Bold if calm else QFont.Weight.DemiBold)
            small = self._theme.font(SMALL)
            self._words(painter, x, places, bead.day, day, "calm" if calm else "ink", LINE_Y + 42)
            self._words(painter, x, places, bead.title, small, "muted", LINE_Y + 60)

    def _words(
        self,
        painter: QPainter,
        x: float,
        places: Sequence[float],
        text: str,
        font: QFont,
        token: str,
        y: float,
        lean: float = 1000.0,
    ) -> None:
        """Write words centred on a day; long ones lean to where there is room, `lean` pixels to the left."""
        left, right = self._free(x, places)
        left = max(left, x - lean)
        metrics = QFontMetrics(font)
        if right - left < LEAST_WORDS:
            return
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(min(right - left, MOST_WORDS)))
        width = metrics.horizontalAdvance(cut)
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.drawText(QPointF(min(max(left, x - width / 2), right - width), y), cut)

    def _free(self, x: float, places: Sequence[float]) -> tuple[float, float]:
        """Tell between which pixels words may lie: half-way to each neighbour, or to the card's edge."""
        before = [other for other in places if other < x]
        after = [other for other in places if other > x]
        left = (max(before) + x) / 2 + 5 if before else float(EDGE)
        right = (min(after) + x) / 2 - 5 if after else float(self.width() - EDGE)
        return left, right

    def _diamond(self, painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("idea"))
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - 5.5), QPointF(x + 5.5, y), QPointF(x, y + 5.5), QPointF(x - 5.5, y)])
        )
        painter.restore()
