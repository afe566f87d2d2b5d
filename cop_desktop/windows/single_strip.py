"""The strip of single-screen mode, 84 pixels high: the time, one field, the next step."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cop_desktop.domain.capture.grammar import Chip
from cop_desktop.qt.form import name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.capture import Understood
from cop_desktop.qt.presenters.capture_words import LOOKS
from cop_desktop.qt.presenters.single_screen import StripFace
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.wall.grid import MARGIN, grid_of
from cop_desktop.qt.widgets.capture_field import CaptureField, Painted
from cop_desktop.qt.widgets.lettering import on_screen

FIELD = 48
"""Height of the field, in pixels."""
TIME_WIDTH, NEXT_LEAST, NEXT_MOST = 92, 150, 340
HANDLE = 48, 4, 6
"""Width, height and top of the mark one knows a drawer by, in pixels."""


class StripField(CaptureField):
    """The field of the console on one line: the strip never grows over the face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

    def _height(self) -> int:
        return FIELD


class Strip(Retranslated, QFrame):
    """Shows; says what was pressed. `next_pressed` also answers what it tells."""

    next_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("singleStrip")
        self._theme = theme
        self._told = ""
        self.face = StripFace()
        self.time = QLabel(self)
        self.time.setObjectName("stripTime")
        self.time.setProperty("class", "strong")
        self.left = QLabel(self)
        self.left.setObjectName("stripLeft")
        self.left.setProperty("class", "small muted")
        self.box = QFrame(self)
        self.box.setObjectName("captureBox")
        self.field = StripField(self.box)
        self.field.setObjectName("stripField")
        self.next = QPushButton(self)
        self.next.setObjectName("stripNext")
        self.next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the words
        self.next.setIconSize(QSize(20, 20))
        self.next.clicked.connect(self.next_pressed)
        times = QVBoxLayout()
        times.setSpacing(0)
        times.addStretch(1)
        times.addWidget(self.time)
        times.addWidget(self.left)
        times.addStretch(1)
        inside = QHBoxLayout(self.box)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.addWidget(self.field)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._row.addLayout(times)
        self._row.addWidget(self.box, 1)
        self._row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)
        self.time.setMinimumWidth(TIME_WIDTH)
        self.box.setFixedHeight(FIELD + 4)
        policy = self.box.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.box.setSizePolicy(policy)
        self.next.setFixedHeight(48)
        theme.changed.connect(self._themed)
        self.hide()
        self.retranslate()
        self._themed()

    @property
    def held(self) -> bool:
        """Tell whether the room is held."""
        return self.face.held

    def show_face(self, face: StripFace) -> None:
        """Show this instant."""
        if face == self.face:
            return
        self.face = face
        self.time.setText(on_screen(face.time))
        self.left.setText(on_screen(face.left))
        self.left.setVisible(bool(face.left))
        self.box.setVisible(not face.held)
        self._say_next()

    def tell(self, text: str) -> None:
        """Tell something on the button, until it is told no more (empty)."""
        if text != self._told:
            self._told = text
            self._say_next()

    def say(self, text: str) -> None:
        """Say something in the empty field."""
        self.field.setPlaceholderText(text)

    def write(self, line: str) -> None:
        """Put a line in the field."""
        self.field.write(line)

    def paint_line(self, understood: Understood) -> None:
        """Colour what was read of the line; no chip, which would say names."""
        reading = understood.reading
        tokens = {Chip.KIND: LOOKS[reading.kind].ink, Chip.LEVEL: "muted", Chip.DATE: "question"}
        spans = [
            Painted(
                mark.start,
                mark.end,
                self._theme.colour(tokens.get(mark.chip, "calm")),
                mark.chip is Chip.KIND,
            )
            for mark in reading.marks
        ]
        self.field.paint_marks(spans, reading.prefix_end)

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if not hasattr(self, "next"):
            return
        name(self, translate("SingleScreen", "Strip of the single screen"))
        name(self.field, translate("SingleScreen", "Write what is said"))
        self._say_next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the wall."""
        super().resizeEvent(event)
        unit = grid_of(self.window().size().toSizeF()).unit
        side = round(MARGIN * unit)
        self._row.setContentsMargins(side, 12, side, 4)
        self._say_next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark of a drawer."""
        super().paintEvent(event)
        width, height, top = HANDLE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("edge"))
        painter.drawRoundedRect(QRectF((self.width() - width) / 2, top, width, height), 2, 2)
        painter.end()

    def _say_next(self) -> None:
        said = on_screen(self._told or self.face.next)
        button = self.next
        set_class(button, "primary" if self._told else "strip-next")
        button.setVisible(bool(said))
        room = min(NEXT_MOST, max(NEXT_LEAST, self.width() // 3))
        metrics = button.fontMetrics()
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room - 60)
        button.setText(f" {shown} ")
        button.setToolTip(said if shown != said else "")
        name(button, said)
        button.setMaximumWidth(room)
        self._themed()

    def _themed(self) -> None:
        self.next.setIcon(self._theme.icon("arrow-right", "onAccent" if self._told else "ink", 20))
        self.update()
