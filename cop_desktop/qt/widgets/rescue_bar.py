"""What would still be played, on one scale of minutes, with a line where the session is to end."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cop_desktop.qt.presenters.rescue_face import PlanFace
from cop_desktop.qt.theme import SMALL, Theme

ABOVE, TALL, BELOW, GAP, RADIUS = 14, 32, 9, 3.0, 6.0
PAD = 8
"""Around the words of a block, in pixels."""


class RescueBar(QWidget):
    """Drawn only: what it shows is said by its card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: PlanFace | None = None
        self._whole = 1.0
        self._end = ""
        self._tall = TALL
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_tall(tall=False)
        theme.changed.connect(self.update)

    def show_plan(self, plan: PlanFace, whole: float, end: str) -> None:
        """Show a plan; `whole` minutes fill the width, `end` names the line."""
        self._plan, self._whole, self._end = plan, max(1.0, whole), end
        self.update()

    def set_tall(self, *, tall: bool) -> None:
        """Draw taller blocks where there is room."""
        self._tall = round(TALL * 1.4) if tall else TALL
        self.setFixedHeight(ABOVE + self._tall + BELOW)

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(200, self.height())

    def blocks(self) -> list[tuple[float, float]]:
        """Give the left and the width of each block, in pixels."""
        if self._plan is None:
            return []
        pixel, x, found = self._pixel(), 0.0, []
        for part in self._plan.parts:
            width = part.minutes * pixel
            found.append((x, max(2.0, width - GAP)))
            x += width
        return found

    def line(self) -> float:
        """Give where the line of the planned end stands, in pixels."""
        at = self._plan.end_minutes * self._pixel() if self._plan is not None else 0.0
        return min(self.width() - 2.0, max(1.0, at - GAP / 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the blocks, their words where they fit, and the line over them."""
        plan = self._plan
        if plan is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font(SMALL, QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        for part, (x, width) in zip(plan.parts, self.blocks(), strict=True):
            box = QRectF(x, ABOVE, width, self._tall)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(part.token))
            painter.drawRoundedRect(box, min(RADIUS, width / 2), RADIUS)
            word = next((each for each in part.words if metrics.horizontalAdvance(each) + PAD <= width), "")
            painter.setPen(self._theme.colour("ink" if part.token == "track" else "onAccent"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        late = plan.token == "over"
        painter.setPen(QPen(self._theme.colour("over" if late else "ink"), 2.5))
        at = self.line()
        painter.drawLine(QPointF(at, ABOVE - 10), QPointF(at, self.height() - 1))
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(self._theme.colour("muted"))
        room = QFontMetrics(painter.font()).horizontalAdvance(self._end)
        left = at + 8 if at + 8 + room <= self.width() else at - 8 - room
        painter.drawText(QPointF(left, ABOVE - 2), self._end)

    def _pixel(self) -> float:
        return self.width() / self._whole
