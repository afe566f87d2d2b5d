"""A few colours in a row, one of them chosen: ← → choose, as in any group of choices."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from cop_desktop.qt.form import name
from cop_desktop.qt.theme import Theme

DOT, RING = 26.0, 36
"""Diameters of a colour and of the button around it, in pixels."""


class ColourDot(QAbstractButton):
    """One colour; an empty one is the colour given in turn, drawn as a ring."""

    arrow = Signal(int)

    def __init__(self, theme: Theme, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.colour = colour
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedSize(RING, RING)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The colour and its ring of focus."""
        return QSize(RING, RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → choose the neighbour; Enter and Space choose this one."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.arrow.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the colour; the chosen one carries a tick, never colour alone."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("calm"), 2))
            painter.drawEllipse(centre, RING / 2 - 1.5, RING / 2 - 1.5)
        painter.setPen(QPen(theme.colour("edge"), 1) if not self.colour else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour) if self.colour else theme.colour("surface"))
        painter.drawEllipse(centre, DOT / 2, DOT / 2)
        if self.isChecked():
            ink = QColor("white") if self.colour else theme.colour("ink")
            painter.setPen(QPen(ink, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            at = centre
            painter.drawLine(at + QPointF(-5, 0.5), at + QPointF(-1.5, 4))
            painter.drawLine(at + QPointF(-1.5, 4), at + QPointF(5, -4))


class ColourRow(QWidget):
    """`chosen(#rrggbb or empty)` when a colour is taken; made by a form, then `dress`ed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.dots: list[ColourDot] = []

    def dress(self, theme: Theme, colours: tuple[str, ...]) -> None:
        """Give the colours to choose from."""
        for colour in colours:
            dot = ColourDot(theme, colour, self)
            dot.clicked.connect(lambda _on=False, of=colour: self.chosen.emit(of))
            dot.arrow.connect(lambda by, of=dot: self._step(of, by))
            self._row.addWidget(dot)
            self.dots.append(dot)
        self._row.addStretch(1)
        theme.changed.connect(self.update)

    def name_dots(self, names: tuple[str, ...]) -> None:
        """Say the name of each colour, in the language shown."""
        for dot, text in zip(self.dots, names, strict=True):
            name(dot, text)
            dot.setToolTip(text)

    def show_colour(self, colour: str) -> None:
        """Mark the colour stored; one that is not offered marks none."""
        found = next((dot for dot in self.dots if dot.colour.lower() == colour.lower()), None)
        for dot in self.dots:
            dot.setAutoExclusive(False)
            dot.setChecked(dot is found)
            dot.setAutoExclusive(True)
            lone = found or self.dots[0]
            dot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if dot is lone else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(found or self.dots[0])

    def _step(self, dot: ColourDot, by: int) -> None:
        at = self.dots.index(dot) + by
        if 0 <= at < len(self.dots):
            self.dots[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.dots[at].click()
