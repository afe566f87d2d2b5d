"""The stages of a page as a thread: a bead for each, the present one ringed, those behind filled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from cop_desktop.qt.icons import draw_icon
from cop_desktop.qt.theme import TEXT, Theme

BEAD, GAP, LINK = 18, 8, 36
"""Diameter of a bead, its distance to its word, length of the line between two stages, in pixels."""


class StageView(NamedTuple):
    """One stage: its word in the language shown, and what a screen reader says of it."""

    key: str
    word: str
    spoken: str
    done: bool = False


class _Stage(QAbstractButton):
    """One stage: a real button, found by Tab and by a screen reader."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = StageView("", "", "")
        self.present = False
        self.worded = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _font(self) -> QFont:
        weight = QFont.Weight.Bold if self.present else QFont.Weight.DemiBold
        return self._theme.font(TEXT, weight)

    def sizeHint(self) -> QSize:
        """Room for the bead and, unless the window is narrow, its word."""
        width = BEAD + 10
        if self.worded or self.present:
            width += GAP + QFontMetrics(self._font()).horizontalAdvance(self.view.word) + 4
        return QSize(width, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bead, then the word: bold when it is where one is."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("calm"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        centre = QPointF(5 + BEAD / 2, self.height() / 2)
        if self.present:
            painter.setPen(QPen(theme.colour("calm"), 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, BEAD / 2 - 1, BEAD / 2 - 1)
        elif self.view.done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("muted"))
            painter.drawEllipse(centre, BEAD / 2, BEAD / 2)
            draw_icon(painter, "check", theme.colour("bg"), QRectF(centre.x() - 6, centre.y() - 6, 12, 12))
        else:
            painter.setPen(QPen(theme.colour("muted"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, BEAD / 2 - 2, BEAD / 2 - 2)
        if self.worded or self.present:
            painter.setFont(self._font())
            painter.setPen(theme.colour("ink" if self.present else "muted"))
            box = self.rect().adjusted(5 + BEAD + GAP, 0, 0, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.view.word)


class StageThread(QWidget):
    """`chosen(key)` when a stage is clicked, or entered. Made by a form, then `dress`ed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._stages: list[_Stage] = []
        self._narrow = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(LINK)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        theme.changed.connect(self.update)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001
        """In a narrow window, write only the word of the present stage."""
        self._narrow = narrow
        self._lay_out()

    def show_stages(self, stages: Sequence[StageView], present: str) -> None:
        """Show these stages, one of them present."""
        if self._theme is None:
            return
        while len(self._stages) < len(stages):
            stage = _Stage(self._theme, self)
            stage.clicked.connect(lambda _checked=False, which=stage: self.chosen.emit(which.view.key))
            self._row.addWidget(stage)
            self._stages.append(stage)
        for stage, view in zip(self._stages, stages, strict=True):
            stage.view, stage.present = view, view.key == present
            stage.setAccessibleName(view.spoken)
            stage.setToolTip(view.word)
        self._lay_out()

    def _lay_out(self) -> None:
        for stage in self._stages:
            stage.worded = not self._narrow
            stage.updateGeometry()
            stage.update()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Draw the line again once the stages have their places."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line between the stages, thick behind where one is."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        for before, after in zip(self._stages, self._stages[1:], strict=False):
            behind = before.view.done
            painter.setPen(QPen(self._theme.colour("muted" if behind else "edge"), 3 if behind else 2))
            left, right = before.geometry().right() + 3, after.geometry().left() + 1
            painter.drawLine(QPointF(left, middle), QPointF(right, middle))
