"""The strip of single-screen mode, 84 pixels high: time, one field, next step; three doors in a hold."""

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
from cop_desktop.qt.shade import Shade
from cop_desktop.qt.wall.grid import MARGIN, grid_of
from cop_desktop.qt.widgets.capture_field import CaptureField, Painted
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.windows.console_answer import AnswerEdit

FIELD = 48
"""Height of the field, in pixels."""
TIME_WIDTH, NEXT_LEAST, NEXT_MOST = 92, 150, 340
DOORS = ("rotate-ccw", "scissors", "message-circle")
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
    """Shows, in the colours of the wall; says what was pressed. `next_pressed` also answers what it tells."""

    next_pressed = Signal()
    door_pressed = Signal(int)
    """0: take up again, 1: shorten, 2: leave the plan."""

    def __init__(self, shade: Shade, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("singleStrip")
        self._shade = shade
        self._told = ""
        self._face_size = QSize()
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
        self.about = QLabel(self.box)
        self.about.setProperty("class", "muted")
        self.about.hide()
        self._about = ""
        self.answer = AnswerEdit(self.box)
        self.answer.setObjectName("stripAnswer")
        self.answer.hide()
        self._question = ""
        self.doors = [QPushButton(self) for _ in DOORS]
        self.next = QPushButton(self)
        self.next.setObjectName("stripNext")
        self.next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the words
        self.next.setIconSize(QSize(20, 20))
        self.next.setAutoDefault(True)  # Enter presses it, as in a dialog
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
        inside.addWidget(self.about)
        inside.addWidget(self.answer, 1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._row.addLayout(times)
        self._row.addWidget(self.box, 1)
        self._row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)
        for which, door in enumerate(self.doors):
            set_class(door, "strip-next")
            door.setFixedHeight(48)
            door.setIconSize(QSize(20, 20))
            door.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            door.setAutoDefault(True)
            door.clicked.connect(lambda _checked=False, rank=which: self.door_pressed.emit(rank))
            door.hide()
            self._row.addWidget(door, 1)
        self.time.setMinimumWidth(TIME_WIDTH)
        self.box.setFixedHeight(FIELD + 4)
        self.next.setFixedHeight(48)
        shade.changed.connect(self._dress)
        self.hide()
        self.retranslate()
        self._dress()

    @property
    def held(self) -> bool:
        """Tell whether the room is held."""
        return self.face.held

    @property
    def asks(self) -> bool:
        """Tell whether the field is that of an answer."""
        return bool(self._question)

    def show_face(self, face: StripFace) -> None:
        """Show this instant."""
        if face == self.face:
            return
        self.face = face
        self._say_times()
        for each in (self.time, self.box):
            each.setVisible(not face.held)
        for door in self.doors:
            door.setVisible(face.held)
        set_class(self, "held" if face.held else "")
        self._say_next()

    def ask(self, question: str, about: str) -> None:
        """Ask in the field, in words the room reads on the wall; what is being captured waits under it."""
        self._question, self._about = question, about
        self.field.hide()
        self.about.show()
        self.answer.show()
        name(self.answer, f"{question} {about}")
        self._say_times()
        self._say_about()

    def ask_no_more(self) -> None:
        """Give the field back to what is said."""
        if self._question:
            self._question = ""
            self.answer.clear()
            self.answer.hide()
            self.about.hide()
            self.field.show()
            self._say_times()

    def clear_answer(self) -> None:
        """Another question: what was typed is of no use any more."""
        self.answer.clear()

    def take_cursor(self) -> None:
        """Put the cursor where one writes; in a hold nothing is chosen beforehand."""
        if not self.held:
            (self.answer if self.asks else self.field).setFocus()

    def empty(self) -> bool:
        """Tell whether nothing is being written."""
        return self.field.empty() and not self.answer.text()

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
                self._shade.colour(tokens.get(mark.chip, "calm")),
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
        self.answer.setPlaceholderText(translate("SingleScreen", "A few letters, then Enter"))
        for door, words in zip(
            self.doors,
            (
                translate("SingleScreen", "Take up again"),
                translate("SingleScreen", "Shorten what follows"),
                translate("SingleScreen", "Talk freely"),
            ),
            strict=True,
        ):
            door.setText(f" {words} ")
            name(door, words)
        self._say_next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins of the face above it."""
        super().resizeEvent(event)
        self.keep_margins(self._face_size if self._face_size.isValid() else self.window().size())
        self._say_next()
        self._say_about()

    def keep_margins(self, face: QSize) -> None:
        """Take the margins of a face of this size, in pixels: it may have made room for the strip."""
        self._face_size = face
        side = round(MARGIN * grid_of(face.toSizeF()).unit)
        self._row.setContentsMargins(side, 12, side, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark of a drawer."""
        super().paintEvent(event)
        width, height, top = HANDLE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._shade.colour("holdSeat" if self.held else "edge"))
        painter.drawRoundedRect(QRectF((self.width() - width) / 2, top, width, height), 2, 2)
        painter.end()

    def _say_times(self) -> None:
        """Say the time and what is left; while something is asked, the question stands above the time."""
        face = self.face
        above, under = (self._question, face.time) if self._question else (face.time, face.left)
        self.time.setText(on_screen(above))
        self.left.setText(on_screen(under))
        self.left.setVisible(bool(under))

    def _say_about(self) -> None:
        """Keep the sentence one answers about in sight, as far as it leaves room for the answer."""
        room = self.width() // 3
        self.about.setText(
            self.about.fontMetrics().elidedText(self._about, Qt.TextElideMode.ElideRight, room)
        )

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

    def _dress(self) -> None:
        self._shade.dress(self)
        self._themed()

    def _themed(self) -> None:
        for door, icon in zip(self.doors, DOORS, strict=True):
            door.setIcon(self._shade.icon(icon, "ink", 20))
        self.next.setIcon(self._shade.icon("arrow-right", "onAccent" if self._told else "ink", 20))
        self.update()
